// The end of a live chat: when its hour has come or its town hall ends it, and of what was said there.
#pragma once

#include "chat/store.hpp"
#include "lib/app/app.hpp"
#include "lib/town/content.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chat {

/// Ends the rooms of this commune (empty: of all) whose hour has come. The words of each that was announced
/// not to be kept go, for everybody, with their files; whoever had flagged some of them is told so. In short
/// transactions of at most `step` posts. Returns how many rooms lost their words. Costs two looks into an
/// index when there is nothing to do.
int end_due(web::App& app, std::string_view commune_code = {}, int step = 500);

/// Ends a room at `at`: nobody writes there any more, nobody is told that it is open. Inside the caller's
/// transaction.
void end_room(db::Db& db, ThreadId room, Seconds at);

/// The hour of some room has come.
bool any_over(db::Db& db, Seconds now);

/// Ends those of this commune (empty: of all) whose hour has come, as of that hour. Inside the caller's
/// transaction.
void end_over(db::Db& db, Seconds now, std::string_view commune_code = {});

/// town::Keeps::post_removed: a question goes with its post, what it answered is open again, and who is connected sees
/// that it is gone.
void forget_post(db::Db& db, PostId post);

struct ToErase {
    ThreadId room;
    std::string commune_code;
    town::MemberId opened_by;
};
/// Rooms that are over, were announced not to be kept, and still have words.
std::vector<ToErase> to_erase(db::Db& db, std::string_view commune_code = {});

/// Its posts with flags that nobody has decided on.
std::vector<PostId> flagged_in(db::Db& db, const ToErase& chat);

/// Takes the words of at most `most` posts away, their files from the rows, added to `files`. When none is
/// left: who was there and what was asked too, and false. Inside the caller's transaction.
bool erase_room(db::Db& db, ThreadId room, Seconds now, int most, std::vector<std::string>& files);

} // namespace chat
