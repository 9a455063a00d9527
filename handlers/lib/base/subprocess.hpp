// Work that is done in a process of its own: because what it reads may be hostile, because its library is
// too heavy to stay in every program, or because it is somebody else's program.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

struct Ended {
    std::optional<int> status; ///< as of waitpid(2); none when it had to be killed for taking too long
    std::string output;
};

enum class Environment { none, ours };

/// Runs `program` with `arguments`, `input` as its standard input, nothing else open, and waits for at most
/// `wall_limit_ms`. What it says on standard error is dropped: it may hold what it was given. Nothing secret
/// belongs into the arguments: others on the host can read them. Throws std::system_error when it cannot be
/// run.
Ended run_child(const std::string& program, std::vector<std::string> arguments, std::string_view input,
                int wall_limit_ms, Environment environment = Environment::none);

} // namespace base
