// Who may have a password checked now, when many would. Checking one is costly on purpose; one program does
// it, apart from those that serve pages, and gives it at most half of its time in the long run.
#pragma once

#include <chrono>
#include <map>
#include <string>

namespace web {

class Places {
  public:
    using Time = std::chrono::steady_clock::time_point;
    using Milliseconds = std::chrono::duration<double, std::milli>;

    struct Visitor {
        std::string network;     ///< the visitor's address, or its /64
        std::string wide;        ///< the /24 or /48 around it
        bool known_here = false; ///< has logged in to this account from there lately
    };

    static constexpr int wait = 5; ///< seconds after which it is worth trying again

    /// True when that is allowed. While there is little to do, everybody may. When the time given is used up,
    /// who has tried less in the last minute may for longer: many tries from few addresses keep nobody else
    /// out. Who is refused and tries again has tried too. Beyond that only those who are known here.
    bool admit(const Visitor& visitor, Time now);

    /// What the work for one of them took, in computing time.
    void spent(Milliseconds time);

    /// Above everybody's share there is room for a first try, less for each further one, and most for those
    /// who are known: where a password takes as long as it ought to. On a slower machine it is so much
    /// larger.
    static constexpr Milliseconds for_all{3000}, for_first{9000}, for_known{12000};
    static constexpr Milliseconds usual{200};
    static constexpr int light = 8, light_wide = 16; ///< tries within a minute after which it is everybody's share

  private:
    struct Tries {
        int count = 0;
        Time since;
    };
    int tries(const std::string& visitor, Time now) const;
    void count(const std::string& visitor, Time now);

    Milliseconds level_{0}, cost_{usual}; ///< cost_: of a password, lately
    Time at_;
    std::map<std::string, Tries> tries_;
};

} // namespace web
