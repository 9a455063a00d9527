// Open pages of a room hear at once that something is new there, where nginx has nchan ([chat] nchan).
#pragma once

#include "chat/store.hpp"
#include "lib/base/config.hpp"

namespace chat {

/// Has nginx tell every open page of the room that something is new; what it is, each asks for itself, with
/// the rights that it has then. Without nchan nothing. A failure is only logged: pages look by themselves,
/// every half minute. Takes 200 ms at most.
void wake(const base::Config& config, ThreadId room);

} // namespace chat
