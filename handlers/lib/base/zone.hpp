// Time zones, by cctz: only the file of the zone that is asked for is read.
#pragma once

#include "lib/base/clock.hpp"

#include <cctz/time_zone.h>
#include <cstdint>
#include <string_view>

namespace base {

/// One time zone, with all its changes of offset, past and to come.
class Zone {
  public:
    explicit Zone(const cctz::time_zone& clocks) : clocks_(clocks) {}

    /// Seconds to add to UTC at that moment: 3600 or 7200 in Paris, 14400 in Réunion.
    std::int32_t offset(Seconds utc) const;

    /// The moment at which the clocks of the zone show `local` (seconds since 1970-01-01 on those clocks).
    /// The earlier one when they show it twice; when they skip it, the moment of the change.
    Seconds to_utc(Seconds local) const;

  private:
    cctz::time_zone clocks_;
};

/// The zone of that IANA name ("Europe/Paris", "Indian/Reunion"), Europe/Paris when there is none of that
/// name. Read once per process, from /usr/share/zoneinfo or, where the machine has none, from share/zoneinfo
/// of our tree, and kept: a new tzdata shows after a restart. Programs have one thread: not locked. Throws
/// std::runtime_error when not even Europe/Paris can be read (package tzdata).
const Zone& zone(std::string_view iana_name);

} // namespace base
