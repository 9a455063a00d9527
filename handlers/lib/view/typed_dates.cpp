#include "lib/view/typed_dates.hpp"

#include "lib/base/text.hpp"
#include "lib/base/zone.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace web {
namespace {

using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> whole_months = {"janvier",   "fevrier", "mars",     "avril",
                                                           "mai",       "juin",    "juillet",  "aout",
                                                           "septembre", "octobre", "novembre", "decembre"};
constexpr std::array<std::string_view, 7> week = {"lundi",    "mardi",  "mercredi", "jeudi",
                                                  "vendredi", "samedi", "dimanche"};

struct Piece {
    enum class Kind { figures, word, sign } kind;
    std::string text;
};

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

std::vector<Piece> pieces_of(std::string_view typed) {
    const auto line = base::clean_figures(typed);
    std::vector<Piece> pieces;
    const auto run = [&](std::size_t at, bool (*is)(char)) {
        auto end = at;
        while (end < line.size() && is(line[end])) ++end;
        return line.substr(at, end - at);
    };
    for (std::size_t at = 0; at < line.size();) {
        auto text = run(at, is_figure(line[at]) ? is_figure : is_letter);
        const auto size = std::max<std::size_t>(text.size(), 1);
        if (is_figure(line[at]))
            pieces.push_back({Piece::Kind::figures, std::move(text)});
        else if (is_letter(line[at]))
            pieces.push_back({Piece::Kind::word, base::fold(text)});
        else if (line[at] != ' ')
            pieces.push_back({Piece::Kind::sign, std::string(1, line[at])});
        at += size;
    }
    return pieces;
}

/// Takes pieces from the front, as long as they are what is looked for.
class Reader {
  public:
    explicit Reader(std::string_view typed) : pieces_(pieces_of(typed)) {}

    bool done() const { return at_ == pieces_.size(); }

    std::optional<int> figures(std::size_t least, std::size_t most) {
        const auto* next = peek(Piece::Kind::figures);
        if (!next || next->text.size() < least || next->text.size() > most) return {};
        ++at_;
        return base::whole_number<int>(next->text);
    }
    bool sign(std::string_view among) {
        const auto* next = peek(Piece::Kind::sign);
        return next && among.find(next->text) != std::string_view::npos && ++at_;
    }
    template <class Words> bool word(const Words& among) {
        const auto* next = peek(Piece::Kind::word);
        return next && std::ranges::find(among, std::string_view{next->text}) != std::end(among) && ++at_;
    }
    bool weekday() {
        const auto* next = peek(Piece::Kind::word);
        const auto is = [&](std::string_view day) {
            return next->text.size() >= 3 && day.starts_with(next->text);
        };
        return next && std::ranges::any_of(week, is) && ++at_;
    }
    std::optional<int> month() {
        if (const auto number = figures(1, 2)) return number;
        const auto* next = peek(Piece::Kind::word);
        if (!next || next->text.size() < 3) return {};
        for (int i = 0; i < 12; ++i) {
            const auto month = whole_months[static_cast<std::size_t>(i)];
            if (month.starts_with(next->text) && next->text != "jui" && ++at_)
                return i + 1; // juin or juillet
        }
        return {};
    }

  private:
    const Piece* peek(Piece::Kind kind) const {
        return at_ < pieces_.size() && pieces_[at_].kind == kind ? &pieces_[at_] : nullptr;
    }

    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
};

std::variant<year_month_day, DateFault> day_of(std::optional<int> y, std::optional<int> m,
                                               std::optional<int> d) {
    if (!y || !m || !d) return DateFault::unreadable;
    const year_month_day day{std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)},
                             std::chrono::day{static_cast<unsigned>(*d)}};
    if (!day.ok() || *y < 1900) return DateFault::impossible;
    return day;
}

std::variant<year_month_day, DateFault> day_from(Reader& reader) {
    constexpr std::string_view between = "-/.";
    if (const auto y = reader.figures(4, 4)) {
        reader.sign(between);
        const auto m = reader.figures(1, 2);
        reader.sign(between);
        return day_of(y, m, reader.figures(1, 2));
    }
    reader.word(std::array<std::string_view, 1>{"le"});
    if (reader.weekday()) reader.sign(".,");
    const auto d = reader.figures(1, 2);
    reader.word(std::array<std::string_view, 2>{"er", "ᵉʳ"});
    reader.sign(between);
    const auto m = reader.month();
    reader.sign(between);
    auto y = reader.figures(4, 4);
    if (!y && (y = reader.figures(2, 2))) *y += *y < 70 ? 2000 : 1900;
    return day_of(y, m, d);
}

/// Seconds since midnight.
std::variant<base::Seconds, DateFault> hour_from(Reader& reader) {
    using Words = std::array<std::string_view, 3>;
    reader.sign(",");
    reader.word(Words{"a", "t", "vers"});
    if (reader.word(std::array<std::string_view, 1>{"midi"})) return 12 * base::hour;
    if (reader.word(std::array<std::string_view, 1>{"minuit"})) return base::Seconds{0};
    const auto hours = reader.figures(1, 2);
    if (!hours) return DateFault::unreadable;
    const bool said = reader.word(Words{"h", "heure", "heures"});
    if (!said && !reader.sign(":.")) return DateFault::unreadable;
    const auto minutes = reader.figures(2, 2);
    if (!minutes && !said) return DateFault::unreadable;
    const auto seconds = minutes && reader.sign(":") ? reader.figures(2, 2) : std::optional{0};
    if (minutes && said) reader.word(Words{"min", "mn", "minutes"});
    if (!seconds) return DateFault::unreadable;
    if (*hours > 23 || minutes.value_or(0) > 59 || *seconds > 59) return DateFault::impossible;
    return *hours * base::hour + minutes.value_or(0) * base::minute + *seconds;
}

} // namespace

std::variant<std::string, DateFault> read_day(std::string_view typed) {
    Reader reader{typed};
    const auto day = day_from(reader);
    if (!reader.done()) return DateFault::unreadable;
    if (const auto* fault = std::get_if<DateFault>(&day)) return *fault;
    const auto& date = std::get<year_month_day>(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::variant<base::Seconds, DateFault> read_moment(std::string_view typed, std::string_view zone) {
    Reader reader{typed};
    const auto day = day_from(reader);
    const auto hour = hour_from(reader);
    if (!reader.done()) return DateFault::unreadable;
    for (const auto wrong : {DateFault::unreadable, DateFault::impossible})
        for (const auto* fault : {std::get_if<DateFault>(&day), std::get_if<DateFault>(&hour)})
            if (fault && *fault == wrong) return wrong;
    const auto midnight = std::chrono::sys_days{std::get<year_month_day>(day)}.time_since_epoch().count();
    const auto local = midnight * base::day + std::get<base::Seconds>(hour);
    const auto& clocks = base::zone(zone);
    const auto at = clocks.to_utc(local);
    if (at + clocks.offset(at) != local) return DateFault::skipped;
    return at;
}

} // namespace web
