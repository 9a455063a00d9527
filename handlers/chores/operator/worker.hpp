// `parvis deliver` as a process: one at a time, until it is told to end.
#pragma once

#include "lib/base/config.hpp"

#include <chrono>
#include <filesystem>

namespace chores {

/// A file that at most one process holds; the kernel lets go of it when that process ends, however it ends.
class Lock {
  public:
    /// Makes file and folder. Throws std::runtime_error when that is impossible.
    explicit Lock(const std::filesystem::path& path);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    /// True when it is ours now.
    bool take();

  private:
    int fd_;
};

/// Works and delivers until SIGTERM or SIGINT, which end it between two mails; with `once` until nothing is
/// due. When nothing has left for `rest`, it begins anew in the same process, which gives back what libcurl and all those
/// mails took. Only one at a time uses `config.var` (run/deliver.lock): a second one says so and waits, or ends at
/// `once`, with 0. Returns the exit code: 1 with `once` when the database cannot serve.
int deliver_until_stopped(const base::Config& config, bool once, std::chrono::seconds rest);

} // namespace chores
