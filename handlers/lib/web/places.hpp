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
        std::string network;     ///< his address, or its /64
        std::string wide;        ///< the /24 or /48 around it
        bool known_here = false; ///< has logged in to this account from there lately
    };

    static constexpr int wait = 5; ///< seconds after which it is worth trying again

    /// True when he may, which counts. While there is little to do, everybody may. When the time given is
    /// used up, who has hardly tried in the last minute may, and who has tried more waits: many tries from
    /// few addresses keep nobody else out. Beyond that only who is known here.
    bool admit(const Visitor& visitor, Time now);

    /// What the work for one of them took, in computing time.
    void spent(Milliseconds time);

    /// Above everybody's share there is room for few tries, and above that for who is known.
    static constexpr Milliseconds for_all{3000}, for_light{8000}, for_known{11000};
    static constexpr int light = 3, light_wide = 12; ///< tries within a minute

  private:
    struct Tries {
        int count = 0;
        Time since;
    };
    int tries(const std::string& whom, Time now) const;
    void count(const std::string& whom, Time now);

    Milliseconds level_{0};
    Time at_;
    std::map<std::string, Tries> tries_;
};

} // namespace web
