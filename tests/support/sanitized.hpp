// Bounds on computing time are for the programs as they run; clang's sanitizers make everything slower.
#pragma once

extern "C" void __asan_init() __attribute__((weak));

namespace test {

/// True in the tests that are linked with what the address sanitizer watches.
inline bool sanitized() { return __asan_init != nullptr; }

/// By how much a bound in seconds grows then.
inline int slowdown() { return sanitized() ? 4 : 1; }

} // namespace test
