// The only way in which sections affect each other: what happened, once, as one row. Feeds, notifications and
// outgoing mail are made from it, whatever the number of people concerned.
#pragma once

#include "lib/town/member.hpp"
#include "lib/town/notify.hpp"

#include <string>

namespace town {

using ActivityId = base::Id<struct ActivityTag>;

struct Activity {
    std::string commune_code;
    std::string kind = {}; ///< of what is told to nobody by itself: "mayor-joined"; otherwise its news says it
    std::int64_t object_id = 0;
    MemberId actor;
    Level audience = Level::visitor; ///< the least level that may know of it
    base::Seconds at = 0;            ///< may be in the future: a scheduled publication
    const Kind* news = nullptr;      ///< whom it is told: those who follow, or who watch the subject
    std::int64_t under = 0;      ///< what it is said under: the publication of a comment; none: the object
    bool mails = false;          ///< without news: the deliverer knows this kind, and tells people by mail
};

/// Writes the row inside the caller's transaction, which is required: what happened and its activity are one. After
/// write_content() of its subject.
ActivityId publish(db::Db& db, const Activity& activity);

/// What was hidden, deleted or put off leaves every feed, notification and mail that has not left yet. Its
/// rows become of the kind "retracted", told to nobody: a number is never given twice.
/// `after`: only what has not happened by then. Inside the caller's transaction.
void retract(db::Db& db, std::string_view kind, std::int64_t object_id, base::Seconds after = -1);

/// As retract(), for a post of a thread, whichever kind of activity told of it. Inside the caller's
/// transaction.
void retract_post(db::Db& db, std::int64_t post_id);

} // namespace town
