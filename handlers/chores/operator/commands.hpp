// The words of the `parvis` command.
#pragma once

namespace chores {

/// Runs `parvis WORD …` and returns its exit code: 0 done, 1 failed after a sentence, 2 a word or option that
/// does not exist. Throws what a command throws.
int command_line(int argc, char** argv);

} // namespace chores
