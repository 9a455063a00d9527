// Letters of people to a town hall, and every statement about them. A conversation is read by whoever began
// it and by the team's members who may answer; nobody else can know that it exists: each function that takes
// a Reader returns nothing then. Whoever began one is never its team, whatever their rights.
#pragma once

#include "lib/town/commune.hpp"
#include "lib/town/kind.hpp"
#include "lib/town/outbox.hpp"
#include "lib/town/thread.hpp"
#include "lib/db/cursor.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace messages {

/// What is told of them: section.cpp.
extern const town::Kind letter_news, answer_news;

using base::Seconds;
using town::MemberId;
using town::PostId;
using town::ThreadId;

inline constexpr std::size_t subject_max = 120, note_max = 2000, title_max = 80, beginning_max = 200; ///< characters
inline constexpr int page_size = 20, letters_shown = 30;
inline constexpr int notes_shown = 50, readings_shown = 20, most_canned = 50;
inline constexpr Seconds one_visit = 10 * base::minute; ///< reading again within it is the same reading
inline constexpr int searched_at_once = 100;            ///< conversations that a search looks into together
inline constexpr int searched_most = 400;               ///< the same, for one page of what it finds
inline constexpr int posts_searched_at_once = 500;      ///< posts of them: of a longer one the newest
inline constexpr int posts_searched_most = 2000;        ///< the same, for one page
inline constexpr std::size_t words_max = 100;           ///< characters that are searched for
inline constexpr int begun_a_day = 5;                   ///< conversations of one person with one town

struct Conversation {
    ThreadId id;
    town::CommuneRef commune;
    MemberId member; ///< who began it
    town::Name name;
    bool gone = false;   ///< the account is erased or blocked: nobody would read an answer
    std::string subject; ///< empty when its author had it erased
    bool official = false;
    Seconds created_at = 0, last_at = 0;
    std::optional<Seconds> awaiting_since, closed_at, archived_at;
    MemberId assigned_to; ///< none too when they may not answer (any more)
    town::Name assigned;
    PostId last_post;  ///< the newest of the other side that can be read
    PostId read;       ///< up to which the reader has read
    PostId read_by_other_side; ///< up to which somebody of the other side has
    std::string receipt_address, receipt_phone;
    town::Name seen;      ///< who of the team has read the newest letter last; for the team
    int posts = 0;        ///< that can be read
    bool refused = false; ///< the town refused its author as a citizen: they may read here and write no more
    bool locked = false;  ///< nobody writes here any more

    bool unread() const { return last_post > read; }
    bool viewer_is_team(const town::Reader& reader) const { return reader.id != member; }
    std::string path() const { return commune.below("/messagerie") + "/" + std::to_string(id.value); }
};

std::optional<Conversation> find(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                 ThreadId id);

struct List {
    std::vector<Conversation> conversations;
    std::optional<db::Cursor> next;
};

// ---- For who writes to a town hall

/// One's own, newest first; those that were put away, or the others.
List letters_of(db::Db& db, MemberId member, bool archived, db::Cursor from);

struct Hit {
    Conversation conversation;
    PostId post;      ///< the newest that has all the words; none: its subject has
    std::string body; ///< of it
};
struct Hits {
    std::vector<Hit> hits;
    std::optional<db::Cursor> next; ///< there may be more
    bool newest_only = false;        ///< of a very long conversation the older posts were passed over
};
/// One's own, archived too, whose subject or one of whose letters has all the words, however accented.
Hits search(db::Db& db, MemberId member, std::string_view words, db::Cursor from);

struct Recipient {
    std::string code, name, slug;
    town::Name mayor;
    std::string path() const { return slug + "-" + code; }
};
/// The towns whose letters the member may answer.
std::vector<Recipient> served(db::Db& db, MemberId member);
/// The mayors to whom the member may write: followed, here, of a town that the member does not answer for,
/// and that did not refuse them as a citizen.
std::vector<Recipient> recipients(db::Db& db, MemberId member);

struct Beginning {
    std::string commune_code, subject;
    bool official = false;
    town::NewPost post; ///< its thread is yet to come
    town::TownHall town_hall;
};
/// The mail that goes with the receipt of a conversation of that number.
using Receipt = std::function<town::Mail(ThreadId)>;

struct Begun {
    ThreadId id;           ///< none: it is not begun
    bool too_many = false; ///< the member began `begun_a_day` there since yesterday
};
/// Begins a conversation: letter, receipt, and what the team is told of it. The same form again writes
/// nothing and returns the first one. None for anyone who may not write there: not confirmed, blocked, or
/// none of their recipients().
Begun begin(db::Db& db, MemberId member, const Beginning& beginning, const Receipt& receipt, Seconds now);

/// One more letter, of either side. A person's opens a closed conversation again; the team's brings it back
/// from the archive, and answers what was written until `seen`: a letter that crossed it waits on. None when
/// the other side is gone, for whom the town refused, and where it is locked.
std::optional<town::Written> write(db::Db& db, const town::Reader& reader, const Conversation& conversation,
                                   town::NewPost post, PostId seen, Seconds now);

/// What waits for an answer is counted anew: a letter was taken back or hidden. Inside the caller's
/// transaction.
void count_waiting(db::Db& db, ThreadId id);

/// Puts it away, or back. Only one's own.
void archive(db::Db& db, const town::Reader& reader, const Conversation& conversation, bool away,
             Seconds now);

/// When somebody of the town hall opened it first after `since`; for the person, who is told no name.
std::optional<Seconds> opened_by_team(db::Db& db, const Conversation& conversation, Seconds since);

// ---- For the team. Each returns nothing, and does nothing, for those who may not answer.

/// One row for each letter that waits for an answer of :commune, but for the reader's own.
std::string unanswered_sql();

enum class Show { waiting, mine, closed, all };

/// How the newest letter begins, a short one whole, so that it is answered in one go: on the desk, where nobody has opened it yet.
struct FirstWords {
    ThreadId thread;
    PostId post;
    std::string beginning; ///< at most `beginning_max` characters
};
/// Of the first page of those that wait. One statement.
std::vector<FirstWords> waiting_words(db::Db& db, const town::Reader& reader, const std::string& commune_code);

/// Waiting: who waits for longest first. The others: newest first.
List inbox(db::Db& db, const town::Reader& reader, const std::string& commune_code, Show show,
           db::Cursor from);

struct Colleague {
    MemberId id;
    town::Name name;
};
/// Who may answer, but the person who wrote.
std::vector<Colleague> colleagues(db::Db& db, const town::Reader& reader, const Conversation& conversation);

/// To one of colleagues(), or to nobody. False when it is none of them.
bool assign(db::Db& db, const town::Reader& reader, const Conversation& conversation, MemberId to,
            Seconds now);

/// False, and nothing changes, when the person wrote after `seen`.
bool close(db::Db& db, const town::Reader& reader, const Conversation& conversation, PostId seen,
           Seconds now);
void reopen(db::Db& db, const town::Reader& reader, const Conversation& conversation, Seconds now);

/// Nobody writes in a closed conversation any more, or again: for people who do not stop. False when a letter
/// has opened it meanwhile.
bool lock(db::Db& db, const town::Reader& reader, const Conversation& conversation, Seconds now);
void unlock(db::Db& db, const town::Reader& reader, const Conversation& conversation, Seconds now);

struct Note {
    town::Name name;
    std::string body;
    Seconds at = 0;
};
/// The newest `notes_shown`, oldest first.
std::vector<Note> notes(db::Db& db, const town::Reader& reader, const Conversation& conversation);
void add_note(db::Db& db, const town::Reader& reader, const Conversation& conversation,
              const std::string& body, const std::string& idempotency_key, Seconds now);

/// Notes that the conversation was opened by the reader, who is of the team: before more than `beginning_max` characters of
/// a letter are read. So many, of a short one all, stand on the desk, and whoever looks at that opens nothing; whoever answers
/// from there does. The only read that writes: whoever may read other people's letters must be seen to.
void note_reading(db::Db& db, const town::Reader& reader, const Conversation& conversation, Seconds now);

struct Reading {
    town::Name name;
    Seconds at = 0;
};
/// The newest `readings_shown`, newest first.
std::vector<Reading> readings(db::Db& db, const town::Reader& reader, const Conversation& conversation);

struct Canned {
    std::int64_t id = 0;
    std::string title, body;
};
std::vector<Canned> canned(db::Db& db, const town::Reader& reader, const std::string& commune_code);
std::optional<Canned> find_canned(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                  std::int64_t id);
/// False when there are already `most_canned`. The same idempotency key twice: one.
bool add_canned(db::Db& db, const town::Reader& reader, const std::string& commune_code, const Canned& answer,
                const std::string& idempotency_key, Seconds now);
void change_canned(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                   const Canned& answer, Seconds now);
void remove_canned(db::Db& db, const town::Reader& reader, const std::string& commune_code, std::int64_t id,
                   Seconds now);

} // namespace messages
