// Two who write at once: one in this process, inside a transaction, the other in a child that has to wait for
// it.
#pragma once

#include "support/world.hpp"

#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace test {

/// Runs `ours` in a transaction, and `theirs` in a child, on a connection of its own, while that transaction
/// stays open for a moment more; then commits. Returns what `theirs` returned (0 to 99), or 100 when it
/// threw.
inline int meanwhile(World& world, const std::function<void()>& ours,
                     const std::function<int(db::Db&)>& theirs) {
    int go[2];
    if (::pipe(go) != 0) throw std::runtime_error("pipe");
    // Before anything is locked: a child believes that it holds what its parent held.
    const auto child = ::fork();
    if (child == 0) {
        int result = 100;
        try {
            char byte = 0;
            db::Db own{world.database.address()};
            if (::read(go[0], &byte, 1) == 1) result = theirs(own);
        } catch (...) {
        }
        ::_exit(result);
    }
    db::Transaction transaction{world.db()};
    ours();
    [[maybe_unused]] const auto sent = ::write(go[1], "!", 1);
    ::sleep(1);
    transaction.commit();
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(go[0]);
    ::close(go[1]);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100;
}

} // namespace test
