// The end of a live chat: by its section, by the chores when its hour has come, and in the news.
#pragma once

#include "lib/town/content.hpp"
#include "lib/town/thread.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace town {

/// Where nginx is told that something is new in a chat, see nginx.conf: relative to the folder of the data,
/// in which programs run.
inline constexpr const char* wake_socket = "run/wake.sock";

/// The subject under which answers to one question are told. Below zero, apart from the threads of groups
/// under the same topic.
constexpr std::int64_t answers_to(PostId question) { return -question.value; }

/// What can be told of a room, and of a question: its answer.
extern const Content chat_content, question_content;

/// Ends a room at `at`: nobody writes there any more, nobody is told that it is open. Inside the caller's
/// transaction.
void end_chat(db::Db& db, ThreadId room, base::Seconds at);

/// The hour of some room has come.
bool any_chat_over(db::Db& db, base::Seconds now);

/// Ends those of this commune (empty: of all) whose hour has come, as of that hour. Inside the caller's
/// transaction.
void end_chats(db::Db& db, base::Seconds now, std::string_view commune_code = {});

/// In the transaction in which a post is hidden or taken back, whatever its thread: a question goes with it,
/// what it answered is open again, and who is connected sees that it is gone.
void forget_chat_post(db::Db& db, PostId post);

struct ChatToErase {
    ThreadId room;
    std::string commune_code;
    MemberId opened_by;
};
/// Rooms that are over, were announced not to be kept, and still have words.
std::vector<ChatToErase> chats_to_erase(db::Db& db, std::string_view commune_code = {});

/// Its posts with flags that nobody has decided on.
std::vector<PostId> flagged_in(db::Db& db, const ChatToErase& chat);

/// Takes the words of at most `most` posts away, their files from the rows, added to `files`. When none is
/// left: who was there and what was asked too, and false. Inside the caller's transaction.
bool erase_chat(db::Db& db, ThreadId room, base::Seconds now, int most, std::vector<std::string>& files);

} // namespace town
