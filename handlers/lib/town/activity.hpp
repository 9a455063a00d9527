// The only way in which sections affect each other: what happened, once, as one row. Feeds, notifications and
// outgoing mail are made from it, whatever the number of people concerned.
#pragma once

#include "lib/town/member.hpp"

#include <string>

namespace town {

struct Activity {
    std::string commune_code;
    std::string kind; ///< "publication", "comment", "mayor-joined", …
    std::int64_t object_id = 0;
    MemberId actor;
    Level audience = Level::visitor; ///< the least level that may know of it
    base::Seconds at = 0;            ///< may be in the future: a scheduled publication
    bool spread = false;             ///< the deliverer has to tell people by mail
};

/// Writes the row inside the caller's transaction, which is required: what happened and its activity are one.
void publish(db::Db& db, const Activity& activity);

} // namespace town
