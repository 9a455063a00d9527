// The live chat of a commune: a room that its town hall opens for a time. At most one is open at once. It is
// over at the hour that was announced, whoever looks, or when the team closes it.
//
// Its citizens and its team may be there; what they say is a thread of posts (lib/town/thread.hpp). Functions
// that take a Reader answer nothing to anybody else.
#pragma once

#include "lib/town/content.hpp"
#include "lib/town/kind.hpp"
#include "lib/town/thread.hpp"
#include "lib/db/cursor.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace chat {

/// What is told of them, and what can be told of a room, and of a question: its answer. section.cpp.
extern const town::Kind chat_news, answer_news;
extern const town::Content chat_content, question_content;

using base::Seconds;
using town::MemberId, town::PostId, town::ThreadId;

/// The subject under which answers to one question are told. Below zero, apart from the threads of groups
/// under the same topic.
constexpr std::int64_t answers_to(PostId question) { return -question.value; }

inline constexpr std::size_t title_max = 120, post_max = 500; ///< characters
inline constexpr int posts_shown = 50;     ///< of an open room, the newest; and of a page of a record
inline constexpr int questions_shown = 10; ///< beside the posts
inline constexpr int questions_per_page = 50, rooms_per_page = 10, names_shown = 100;
inline constexpr Seconds touch_every = 30; ///< at most one write for those who only read
inline constexpr Seconds here_for = 90;    ///< after which one who was not seen has left
inline constexpr Seconds open_at_most = 31 * base::day;

struct Room {
    ThreadId id;
    std::string title;
    Seconds opened_at = 0;
    std::optional<Seconds> closes_at, ended_at;
    bool recorded = false; ///< the record stays for the citizens, as was announced
    int slow = 0;      ///< seconds between two posts of a person
    PostId newest;     ///< the last post that was written, whatever became of it
    int removals = 0;  ///< posts that are gone, or have new words
    int question_changes = 0;
    int posts = 0;

    bool open(Seconds now) const { return !ended_at && (!closes_at || *closes_at > now); }
    Seconds over_at() const { return ended_at.value_or(closes_at.value_or(0)); } ///< once it is over
    /// What was said can be read.
    bool readable(Seconds now) const { return recorded || open(now); }
};

/// A room of this commune, open or over.
std::optional<Room> find(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                         ThreadId id);
/// The one that is open. Everybody may know of it.
std::optional<Room> running(db::Db& db, const std::string& commune_code, Seconds now);

struct RoomPage {
    std::vector<Room> rooms;
    std::optional<db::Cursor> next;
};
/// The rooms that are over and whose record was kept, newest first.
RoomPage past(db::Db& db, const town::Reader& reader, const std::string& commune_code, db::Cursor from,
              Seconds now);

/// The room of a post.
std::optional<ThreadId> room_of(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                PostId post);

struct Opening {
    std::string title;
    std::optional<Seconds> closes_at; ///< none: until the team closes it
    bool recorded = false;
    int slow = 0;
    std::string idempotency_key; ///< web::idempotency_key of its form
};
/// Opens a room and tells who follows, once, in a transaction of its own. The same idempotency key again: the same
/// room. None when another one is open.
std::optional<ThreadId> open(db::Db& db, const town::Reader& author, const std::string& commune_code,
                             const Opening& opening, Seconds now);

/// Closes it. False when it was over before. The words of a record that is not kept are taken away by
/// end_due() of chat/ending.
bool close(db::Db& db, const town::Reader& author, const std::string& commune_code, ThreadId id, Seconds now);

struct Saying {
    std::optional<PostId> post = {};
    Seconds wait = 0;        ///< in slow mode: seconds until the author may write
    bool only_reads = false; ///< a delegate who neither speaks for the town hall nor is a citizen
    // Otherwise, without post, the room is over.
};
/// Writes a post in an open room, as a question for the mayor when `question`. The team never waits. A post
/// of somebody who speaks for the town hall answers the question that it quotes, and whoever asked it is
/// told. In a transaction of its own.
Saying say(db::Db& db, const town::Reader& author, const std::string& commune_code, const Room& room,
           town::NewPost post, bool question, Seconds now);

struct Question {
    PostId id;
    MemberId author;
    town::Name name;
    std::string body;
    int supports = 0;       ///< that of the asker included
    bool supported = false; ///< by the reader
    PostId answer;          ///< none yet
};
/// A place in the list of questions: those without answer first, most supported first, then those answered,
/// oldest first.
struct QuestionCursor {
    bool answered = false;
    std::int64_t supports = INT64_MAX, id = 0;
};
/// At most `limit`, after `from`.
std::vector<Question> questions(db::Db& db, MemberId reader, ThreadId room, QuestionCursor from, int limit);
std::optional<Question> find_question(db::Db& db, MemberId reader, ThreadId room, PostId id);

/// Who is connected sees that a post has new words. In the transaction in which it gets them.
void note_change(db::Db& db, ThreadId room);

/// Which of the posts `first` to `last` are questions, and their answers.
std::map<PostId, PostId> questions_among(db::Db& db, ThreadId room, PostId first, PostId last);

/// One support per person, not for one's own question. Again changes nothing. In a transaction of its own.
void support(db::Db& db, MemberId member, ThreadId room, PostId question, bool supported, Seconds now);

// ---- Who is there

struct Guest {
    town::Name name;
    bool team = false; ///< of the commune, as it is
};
struct Guests {
    int count = 0;
    std::vector<Guest> named; ///< at most names_shown, by name
};
Guests guests(db::Db& db, const std::string& commune_code, ThreadId room, Seconds now);

/// Notes that the member is there, at most every touch_every: the one write of a page that is only looked at,
/// because who is connected can be known in no other way. A database that cannot be written to is no error.
void touch(db::Db& db, ThreadId room, MemberId member, Seconds now);

} // namespace chat
