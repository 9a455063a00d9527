// Tests that log in and out many times, about what a login does and not about what a password costs.
#pragma once

namespace test {

/// While one lives, a plain digest stands in place of scrypt. What was hashed before is wrong meanwhile: it
/// is a base of the fixture, before World.
struct CheapPasswords {
    CheapPasswords() { ++alive; }
    ~CheapPasswords() { --alive; }
    CheapPasswords(const CheapPasswords&) = delete;
    CheapPasswords& operator=(const CheapPasswords&) = delete;

    inline static int alive = 0;
};

} // namespace test
