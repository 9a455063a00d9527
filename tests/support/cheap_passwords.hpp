// A password costs a quarter of a second on purpose: where a test is not about that, it need not be paid.
#pragma once

#include <utility>

namespace test {

/// While one lives, a plain digest stands in place of scrypt. World has one.
struct CheapPasswords {
    CheapPasswords() { ++alive; }
    ~CheapPasswords() { --alive; }
    CheapPasswords(const CheapPasswords&) = delete;
    CheapPasswords& operator=(const CheapPasswords&) = delete;

    inline static int alive = 0;
};

/// While one lives, scrypt is what it is. What was hashed before in a World is wrong meanwhile.
struct RealPasswords {
    RealPasswords() : were_(std::exchange(CheapPasswords::alive, 0)) {}
    ~RealPasswords() { CheapPasswords::alive = were_; }
    RealPasswords(const RealPasswords&) = delete;
    RealPasswords& operator=(const RealPasswords&) = delete;

  private:
    int were_;
};

} // namespace test
