#include "lib/base/zone.hpp"

#include "lib/base/config.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <system_error>

namespace base {
namespace {

constexpr std::string_view directory = "/usr/share/zoneinfo/";
constexpr std::string_view our_directory = "share/zoneinfo/"; ///< of the archive for hosts without tzdata
constexpr std::string_view fallback = "Europe/Paris";
constexpr std::size_t max_names = 1000;

[[noreturn]] void fail(const char* what) { throw std::runtime_error(std::string("time zone file: ") + what); }

std::int64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at + size > bytes.size()) fail("too short");
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    const std::uint64_t sign = std::uint64_t{1} << (8 * size - 1);
    return static_cast<std::int64_t>((value ^ sign) - sign);
}

struct Header {
    std::size_t utc_marks, standard_marks, leaps, times, types, letters;

    std::size_t body_size(std::size_t time_size) const {
        return times * (time_size + 1) + types * 6 + letters + leaps * (time_size + 4) + standard_marks +
               utc_marks;
    }
};

constexpr std::size_t header_size = 44;

Header read_header(std::string_view tzif, std::size_t at) {
    if (!tzif.substr(std::min(at, tzif.size())).starts_with("TZif")) fail("no TZif header");
    const auto count = [&](std::size_t i) {
        const std::int64_t value = big_endian(tzif, at + 20 + 4 * i, 4);
        if (value < 0 || value > 100'000) fail("impossible count");
        return static_cast<std::size_t>(value);
    };
    return {count(0), count(1), count(2), count(3), count(4), count(5)};
}

int year_of(Seconds local) {
    using namespace std::chrono;
    const year_month_day date{floor<days>(sys_seconds{seconds{local}})};
    return static_cast<int>(date.year());
}

} // namespace

// Reads "CET-1CEST,M3.5.0,M10.5.0/3" (POSIX TZ, as at the end of a TZif file). Empty pieces read as 0.
class Zone::RuleReader {
  public:
    explicit RuleReader(std::string_view text) : text_(text) {}

    Rule read() {
        Rule rule;
        skip_name();
        rule.standard = -duration();
        if (text_.empty()) return rule;
        rule.has_summer = true;
        skip_name();
        rule.summer = text_.starts_with(',') ? rule.standard + 3600 : -duration();
        rule.begin = change();
        rule.end = change();
        return rule;
    }

  private:
    bool take(char c) {
        if (!text_.starts_with(c)) return false;
        text_.remove_prefix(1);
        return true;
    }

    void skip_name() {
        const bool quoted = take('<');
        while (!text_.empty() &&
               (quoted ? text_[0] != '>'
                       : std::string_view("+-,0123456789").find(text_[0]) == std::string_view::npos)) {
            text_.remove_prefix(1);
        }
        if (quoted) take('>');
    }

    std::int32_t number() {
        std::int32_t value = 0;
        while (!text_.empty() && text_[0] >= '0' && text_[0] <= '9' && value < 10'000) {
            value = value * 10 + (text_[0] - '0');
            text_.remove_prefix(1);
        }
        return value;
    }

    std::int32_t duration() {
        const bool negative = take('-');
        if (!negative) take('+');
        std::int32_t value = number() * 3600;
        if (take(':')) value += number() * 60;
        if (take(':')) value += number();
        return negative ? -value : value;
    }

    Change change() {
        Change result;
        take(',');
        if (take('M')) {
            result.month = static_cast<std::int8_t>(std::clamp(number(), 1, 12));
            take('.');
            result.week = static_cast<std::int8_t>(std::clamp(number(), 1, 5));
            take('.');
            result.day = static_cast<std::int16_t>(number() % 7);
        } else {
            result.skips_29_february = take('J');
            result.day = static_cast<std::int16_t>(std::clamp(number(), 0, 365));
        }
        result.time = take('/') ? duration() : 2 * 3600;
        return result;
    }

    std::string_view text_;
};

Zone::Zone(std::string_view tzif) {
    const Header old = read_header(tzif, 0);
    const std::size_t second = header_size + old.body_size(4);
    const Header header = read_header(tzif, second);
    const std::size_t times = second + header_size;
    const std::size_t indexes = times + header.times * 8;
    const std::size_t types = indexes + header.times;
    if (header.types == 0 || types + header.types * 6 > tzif.size()) fail("no types");
    const auto offset_of_type = [&](std::int64_t type) {
        const auto index = static_cast<std::size_t>(type & 0xFF);
        if (index >= header.types) fail("impossible type");
        return static_cast<std::int32_t>(big_endian(tzif, types + index * 6, 4));
    };
    offsets_.push_back(offset_of_type(0));
    for (std::size_t i = 0; i < header.times; ++i) {
        changes_.push_back(big_endian(tzif, times + i * 8, 8));
        offsets_.push_back(offset_of_type(big_endian(tzif, indexes + i, 1)));
    }
    if (!std::is_sorted(changes_.begin(), changes_.end())) fail("unsorted");
    std::string_view footer = tzif.substr(std::min(second + header_size + header.body_size(8), tzif.size()));
    if (footer.starts_with('\n')) footer.remove_prefix(1);
    footer = footer.substr(0, footer.find('\n'));
    has_rule_ = !footer.empty();
    if (has_rule_) rule_ = RuleReader(footer).read();
}

Seconds Zone::moment(const Change& change, int year, std::int32_t offset_before) {
    using namespace std::chrono;
    sys_days date;
    if (change.month > 0) {
        const weekday on{static_cast<unsigned>(change.day)};
        const auto in_month = std::chrono::year{year} / static_cast<int>(change.month);
        date = change.week == 5 ? sys_days{in_month / on[last]}
                                : sys_days{in_month / on[static_cast<unsigned>(change.week)]};
    } else {
        const bool leap = std::chrono::year{year}.is_leap();
        const int index = change.day - (change.skips_29_february && !(leap && change.day >= 60) ? 1 : 0);
        date = sys_days{std::chrono::year{year} / January / 1} + days{index};
    }
    return Seconds{date.time_since_epoch().count()} * day + change.time - offset_before;
}

std::int32_t Zone::offset(Seconds utc) const {
    const auto next = std::upper_bound(changes_.begin(), changes_.end(), utc);
    if (next != changes_.end() || !has_rule_)
        return offsets_[static_cast<std::size_t>(next - changes_.begin())];
    if (!rule_.has_summer) return rule_.standard;
    const int year = year_of(utc + rule_.standard);
    const Seconds begin = moment(rule_.begin, year, rule_.standard);
    const Seconds end = moment(rule_.end, year, rule_.summer);
    const bool summer = begin < end ? begin <= utc && utc < end : !(end <= utc && utc < begin);
    return summer ? rule_.summer : rule_.standard;
}

Seconds Zone::to_utc(Seconds local) const {
    const Seconds with_earlier = local - offset(local - day);
    const Seconds with_later = local - offset(local + day);
    const auto shows_it = [&](Seconds utc) { return utc + offset(utc) == local; };
    for (const Seconds utc : {std::min(with_earlier, with_later), std::max(with_earlier, with_later)}) {
        if (shows_it(utc)) return utc;
    }
    Seconds before = local - day, after = local + day; // the clocks skip it: find where
    while (after - before > 1) {
        const Seconds middle = before + (after - before) / 2;
        (middle + offset(middle) < local ? before : after) = middle;
    }
    return after;
}

namespace {

std::optional<Zone> load(std::string_view name) {
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
               c == '_' || c == '-' || c == '+';
    });
    if (!plain || name.empty() || name.front() == '/' || name.size() > 64) return std::nullopt;
    std::filesystem::path path = std::string(directory).append(name);
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) path = program_root() / our_directory / name;
    if (!std::filesystem::is_regular_file(path, none)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!bytes.starts_with("TZif")) return std::nullopt;
    return Zone(bytes);
}

} // namespace

const Zone& zone(std::string_view iana_name) {
    // Files that do not change while the process lives: kept here rather than handed through every view.
    static std::map<std::string, Zone, std::less<>> loaded;
    static std::map<std::string, const Zone*, std::less<>> by_name; // also names that do not exist
    if (const auto found = by_name.find(iana_name); found != by_name.end()) return *found->second;
    const Zone* result = nullptr;
    if (std::optional<Zone> read = load(iana_name)) {
        result = &loaded.emplace(iana_name, *std::move(read)).first->second;
    } else if (iana_name == fallback) {
        fail("Europe/Paris cannot be read, is tzdata installed?");
    } else {
        result = &zone(fallback);
    }
    if (by_name.size() < max_names) by_name.emplace(iana_name, result);
    return *result;
}

} // namespace base
