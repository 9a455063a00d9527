// What sections make of a thread, for tests that look at every section: each says it in its own folder.
#pragma once

#include "lib/town/thread.hpp"
#include "support/world.hpp"

#include <functional>
#include <utility>
#include <vector>

namespace test {

/// Makes one of the thread, in a commune; `other` is somebody who takes part, `i` differs from one to the next.
using MakeOfThread = std::function<void(World&, town::ThreadId, const char* commune, town::MemberId other, int i)>;

inline std::vector<MakeOfThread>& made_of_threads() {
    static std::vector<MakeOfThread> all;
    return all;
}

/// `const test::OfThreads groups{…};` beside the tests of a section.
struct OfThreads {
    explicit OfThreads(MakeOfThread make) { made_of_threads().push_back(std::move(make)); }
};

} // namespace test
