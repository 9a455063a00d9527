#include "lib/base/clock.hpp"

#include <ctime>

namespace base {

Seconds system_now() { return ::time(nullptr); }

} // namespace base
