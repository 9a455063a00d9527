// How far a long task is: a bar on a terminal, a line now and then elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace country {

/// Work is counted in rows; a phase that is not made of rows says how many it is worth.
class Progress {
  public:
    explicit Progress(std::int64_t work) : work_(work) {}

    void phase(std::string name);
    /// Says what the phase is at, without beginning a new one.
    void about(std::string name);
    /// `rows` more are done. Cheap enough to call for each.
    void step(std::int64_t rows = 1) {
        done_ += rows;
        if (done_ >= next_look_) look(false);
    }
    /// Ends the phase and says how it went.
    void end();
    double seconds() const;

  private:
    using steady = std::chrono::steady_clock;

    void look(bool last);

    std::int64_t work_, done_ = 0, phase_began_at_ = 0, next_look_ = 0;
    std::string name_;
    steady::time_point began_ = steady::now(), phase_began_ = began_, shown_ = began_;
};

} // namespace country
