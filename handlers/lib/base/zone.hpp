// Time zones. Only the file of the zone that is asked for is read (Howard Hinnant's tz walks the whole
// database directory at first use: 3 to 25 ms, too much for a program that may live for one request).
#pragma once

#include "lib/base/clock.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// One time zone, with all its changes of offset, past and to come.
class Zone {
  public:
    /// Reads the bytes of a TZif file (RFC 8536, version 2 or later).
    /// Throws std::runtime_error when they are not one.
    explicit Zone(std::string_view tzif);

    /// Seconds to add to UTC at that moment: 3600 or 7200 in Paris, 14400 in Réunion.
    std::int32_t offset(Seconds utc) const;

    /// The moment at which the clocks of the zone show `local` (seconds since 1970-01-01 on those clocks).
    /// The earlier one when they show it twice; when they skip it, the moment of the change.
    Seconds to_utc(Seconds local) const;

  private:
    struct Change {
        std::int8_t month = 0, week = 0; // month 0: `day` is a day of the year, 0 to 365
        std::int16_t day = 0;            // otherwise the weekday, 0 is Sunday
        bool skips_29_february = false;  // a day of the year counted as if no year were a leap year
        std::int32_t time = 0;           // seconds after local midnight, may be negative or more than a day
    };
    struct Rule { // what holds after the last change listed in the file
        std::int32_t standard = 0, summer = 0;
        bool has_summer = false;
        Change begin, end;
    };
    class RuleReader;

    static Seconds moment(const Change& change, int year, std::int32_t offset_before);

    std::vector<Seconds> changes_;
    std::vector<std::int32_t>
        offsets_; // offsets_[i] holds before changes_[i], the last one after all of them
    Rule rule_;
    bool has_rule_ = false;
};

/// The zone of that IANA name ("Europe/Paris", "Indian/Reunion"), Europe/Paris when there is none of that
/// name. Read from /usr/share/zoneinfo once per process and kept: a new tzdata shows after a restart.
/// Programs have one thread: not locked. Throws std::runtime_error when not even Europe/Paris can be read
/// (package tzdata).
const Zone& zone(std::string_view iana_name);

} // namespace base
