// Room for what people send: so much for all of it, and never the last of the disk, which everybody's words
// need.
#pragma once

#include "lib/base/config.hpp"

#include <cstdint>
#include <stdexcept>

namespace web {

/// The site keeps as many files as its operator allows, or its disk is nearly full.
struct NoRoom : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Takes note that `bytes` more will lie below uploads. Throws NoRoom beyond the settings uploads.most_mb and
/// uploads.free_mb, db::Unavailable when the note cannot be kept. Room that was made shows once it was counted.
void take_room(const base::Config& config, std::int64_t bytes);

/// Counts what lies below uploads, after the sweep: so that no request has to look through it.
void count_uploads(const base::Config& config);

} // namespace web
