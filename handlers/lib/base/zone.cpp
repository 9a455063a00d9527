#include "lib/base/zone.hpp"

#include "lib/base/config.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>

namespace base {
namespace {

constexpr const char *machines = "/usr/share/zoneinfo", *fallback = "Europe/Paris";
constexpr std::size_t max_names = 1000;

using Moment = cctz::time_point<cctz::seconds>;
constexpr cctz::civil_second beginning{1970, 1, 1};

/// A name of the list, and no path or offset, which cctz would take too.
bool plain(std::string_view name) {
    return !name.empty() && name.front() != '/' && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '_' ||
               c == '-' || c == '+';
    });
}

bool load(std::string_view name, cctz::time_zone& clocks) {
    static const bool chosen = [] { // for hosts without tzdata: what came with the archive
        if (!std::filesystem::exists(std::filesystem::path{machines} / fallback))
            ::setenv("TZDIR", (program_root() / "share/zoneinfo").c_str(), 0);
        return true;
    }();
    return chosen && plain(name) && cctz::load_time_zone(std::string{name}, &clocks);
}

} // namespace

std::int32_t Zone::offset(Seconds utc) const { return clocks_.lookup(Moment{cctz::seconds{utc}}).offset; }

Seconds Zone::to_utc(Seconds local) const {
    const auto found = clocks_.lookup(beginning + local);
    const bool skipped = found.kind == cctz::time_zone::civil_lookup::SKIPPED;
    return (skipped ? found.trans : found.pre).time_since_epoch().count();
}

const Zone& zone(std::string_view iana_name) {
    // Files that do not change while the process lives: kept here rather than handed through every view.
    static std::map<std::string, Zone, std::less<>> by_name; // also names that do not exist
    if (const auto found = by_name.find(iana_name); found != by_name.end()) return found->second;
    cctz::time_zone clocks;
    if (!load(by_name.size() < max_names ? iana_name : fallback, clocks) && !load(fallback, clocks))
        throw std::runtime_error("time zones: Europe/Paris cannot be read, is tzdata installed?");
    return by_name.emplace(by_name.size() < max_names ? iana_name : fallback, Zone{clocks}).first->second;
}

} // namespace base
