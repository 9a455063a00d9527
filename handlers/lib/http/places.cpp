#include "lib/http/places.hpp"

#include <algorithm>

namespace web {

namespace {

constexpr double share = 0.5; ///< of the program's time
constexpr auto minute_of_tries = std::chrono::minutes{1};
constexpr std::size_t remembered = 5000; ///< addresses
/// A form that lacks something else ends before its password is checked, and says nothing of what that costs.
constexpr Places::Milliseconds checks_nothing{20};

} // namespace

int Places::tries(const std::string& visitor, Time now) const {
    const auto found = tries_.find(visitor);
    return found != tries_.end() && now - found->second.since < minute_of_tries ? found->second.count : 0;
}

void Places::count(const std::string& visitor, Time now) {
    if (tries_.size() >= remembered)
        std::erase_if(tries_, [&](const auto& t) { return now - t.second.since >= minute_of_tries; });
    if (tries_.size() >= remembered) tries_.clear();
    auto& counted = tries_[visitor];
    if (now - counted.since >= minute_of_tries) counted = {0, now};
    ++counted.count;
}

bool Places::admit(const Visitor& visitor, Time now) {
    level_ = std::max(Milliseconds{0}, level_ - share * Milliseconds{now - at_});
    at_ = now;
    const int tried = std::max(tries(visitor.network, now), tries("wide " + visitor.wide, now) * light / light_wide);
    count(visitor.network, now);
    count("wide " + visitor.wide, now);
    const auto room = visitor.known_here ? for_known
                                         : for_all + (for_first - for_all) * std::max(0, light - tried) / light;
    return level_ < room * std::max(1.0, cost_ / usual);
}

void Places::spent(Milliseconds time) {
    level_ += time;
    if (time > checks_nothing) cost_ += (time - cost_) / 8;
}

} // namespace web
