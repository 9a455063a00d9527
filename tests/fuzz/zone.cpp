// The bytes of a TZif file.
#include "fuzz.hpp"

#include "lib/base/zone.hpp"

#include <stdexcept>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const base::Zone zone{fuzz::view(data, size)};
        // Years 0 to 9999, every 37 years: the moments that web::french asks for.
        for (base::Seconds moment = -62167219200; moment < 253402300799;
             moment += 37 * 365 * base::day + 4711) {
            const auto offset = zone.offset(moment);
            const auto local = moment + offset;
            const auto utc = zone.to_utc(local);
            bool still = offset > -base::day && offset < base::day;
            for (auto near = moment - 3 * base::day; near <= moment + 3 * base::day; near += base::hour)
                still = still && zone.offset(near) == offset;
            fuzz::require(!still || utc == moment,
                          "far from any change, local time and back is the same moment");
        }
    } catch (const std::runtime_error&) {
    }
    return 0;
}
