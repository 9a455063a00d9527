// Chance that is the same on every machine: the distributions of <random> differ from library to library.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace country {

/// SplitMix64 (Steele, Lea, Flood 2014). Each phase has its own, so that a change of one leaves the others as
/// they were.
class Random {
  public:
    Random(std::uint64_t seed, std::string_view phase) : state_(seed) {
        for (const unsigned char c : phase) state_ = (state_ ^ c) * 0x100000001b3;
    }

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    /// 0 … n-1; n below 2^32.
    std::uint32_t below(std::uint64_t n) { return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32); }
    std::int64_t between(std::int64_t first, std::int64_t last) {
        return first + static_cast<std::int64_t>(unit() * static_cast<double>(last - first + 1));
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } ///< 0 ≤ … < 1
    bool chance(double p) { return unit() < p; }

    /// Mostly near 1, now and then very large: alpha near 1 is wild, 3 is tame.
    double pareto(double alpha) { return std::pow(1.0 - unit(), -1.0 / alpha); }
    /// Time until something happens that takes `mean` on average.
    double exponential(double mean) { return -std::log(1.0 - unit()) * mean; }

  private:
    std::uint64_t state_;
};

/// Deals `total` to takers by weight, one after the other, so that the sum is exact: call it with each
/// weight in turn.
class Share {
  public:
    Share(std::int64_t total, double weights)
        : per_weight_(static_cast<double>(total) / weights), total_(total) {}
    /// What this taker gets; `last` takes what rounding left.
    std::int64_t take(double weight, bool last = false) {
        due_ += weight * per_weight_;
        const auto until = last ? total_ : std::min(total_, static_cast<std::int64_t>(due_));
        const auto part = until - given_;
        given_ = until;
        return part;
    }

  private:
    double per_weight_, due_ = 0;
    std::int64_t total_, given_ = 0;
};

} // namespace country
