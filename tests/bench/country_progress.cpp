#include "country_progress.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace country {

namespace {

constexpr int bar_width = 24;
constexpr std::int64_t look_every = 2000; ///< rows
constexpr std::chrono::milliseconds on_terminal{100}, elsewhere{10'000};

double since(std::chrono::steady_clock::time_point then) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - then).count();
}

std::string clock(double seconds) {
    const auto whole = static_cast<int>(seconds + 0.5);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

} // namespace

double Progress::seconds() const { return since(began_); }

void Progress::phase(std::string name) {
    name_ = std::move(name);
    phase_began_at_ = done_;
    phase_began_ = steady::now();
    look(false);
}

void Progress::about(std::string name) {
    name_ = std::move(name);
    look(false);
}

void Progress::end() { look(true); }

void Progress::look(bool last) {
    next_look_ = done_ + look_every;
    const bool terminal = ::isatty(STDOUT_FILENO);
    const auto now = steady::now();
    if (!last && now - shown_ < (terminal ? on_terminal : elsewhere)) return;
    shown_ = now;
    const double part = std::clamp(
        static_cast<double>(done_) / static_cast<double>(std::max<std::int64_t>(work_, 1)), 0.0, 1.0);
    const auto rows = done_ - phase_began_at_;
    const double spent = since(phase_began_);
    const double left = part > 0.001 ? seconds() * (1 - part) / part : 0;
    const auto speed = spent > 0.001 ? static_cast<double>(rows) / spent : 0.0;
    const auto tail = fmt::format("{:>3.0f} %  {:>9.0f} rows/s  {} left", part * 100, speed, clock(left));
    if (terminal) {
        const auto filled = static_cast<std::size_t>(part * bar_width);
        fmt::print("\r  {:<28} [{:<{}}] {}   ", name_, std::string(filled, '#'), bar_width, tail);
        if (last) fmt::print("\r  {:<28} {:>10} rows in {:>6.1f} s{:40}\n", name_, rows, spent, "");
    } else if (last) {
        fmt::print("  {:<28} {:>10} rows in {:>6.1f} s  {:>3.0f} %\n", name_, rows, spent, part * 100);
    } else {
        fmt::print("  {:<28} {}\n", name_, tail);
    }
    std::fflush(stdout);
}

} // namespace country
