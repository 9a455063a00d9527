// A thread of posts: what comments on a publication, discussion groups, letters to a town hall and the live chat
// have in common. Who may read or write a thread is said by its section, which finds it first: the functions
// here take a thread that the person may read. What is hidden or deleted is read by nobody.
#pragma once

#include "lib/town/kind.hpp"
#include "lib/town/member.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace town {

using ThreadId = base::Id<struct ThreadTag>;
using PostId = base::Id<struct PostTag>;
using AttachmentId = base::Id<struct AttachmentTag>;

enum class ThreadKind { group = 1, letter = 2, chat = 3, publication = 4 };

inline constexpr std::size_t post_max = 5000;                     ///< characters
inline constexpr base::Seconds post_editable = 10 * base::minute; ///< for its author, since it was written
/// Under which private messages are told; what is said in other threads is told under talk_goes_on.
inline constexpr Topic letter_topic{7};

struct Post {
    PostId id;
    ThreadId thread;
    MemberId author;
    Name name;
    bool team = false;   ///< its author spoke for the town hall
    bool office = false; ///< its author speaks for themselves, under a publication, and holds an office there now
    std::string body;
    base::Seconds created_at = 0;
    std::optional<base::Seconds> edited_at;
    std::int64_t comment = 0; ///< its number of before comments were posts; 0: it never was one
    PostId quoted; ///< none: it quotes nothing, or what is gone
    Name quoted_name;
    bool quoted_team = false;
    std::string quoted_body;

    bool editable_by(MemberId member, base::Seconds now) const {
        return member && member == author && now - created_at < post_editable;
    }
};

// Of a list of a section's own, the posts `p` as each is read here: SELECT post_columns FROM post p post_joins.
inline constexpr std::string_view post_columns = R"(
    p.id, p.thread_id, p.author_id, m.first_name, m.last_name, m.short_name, p.as_team,
    CASE WHEN t.kind = 4 AND EXISTS (SELECT 1 FROM role r WHERE r.member_id = p.author_id
        AND r.commune_code = t.commune_code AND r.ended_at IS NULL) THEN 1 ELSE 0 END,
    p.body, p.created_at, p.edited_at, COALESCE(p.comment_id, 0), q.id, n.first_name, n.last_name,
    n.short_name, q.as_team, q.body )";
inline constexpr std::string_view post_joins = R"(
    JOIN thread t ON t.id = p.thread_id JOIN member m ON m.id = p.author_id
    LEFT JOIN post q ON q.id = p.quoted_id AND q.hidden_at IS NULL AND q.deleted_at IS NULL
    LEFT JOIN member n ON n.id = q.author_id )";
/// As Flaggable::words: of a group, a letter or a live chat.
inline constexpr std::string_view post_words = R"(
    SELECT p.id AS number, COALESCE(s.title, '') AS title, p.body AS body, p.author_id AS author, m.first_name AS first_name,
           m.last_name AS last_name, m.short_name AS short_name, p.as_team AS team, p.created_at AS at
    FROM post p JOIN thread t ON t.id = p.thread_id JOIN member m ON m.id = p.author_id
    LEFT JOIN content s ON s.number = p.thread_id
        AND s.kind = CASE t.kind WHEN 1 THEN 'group' WHEN 2 THEN 'letter' ELSE 'chat' END)";
inline constexpr std::string_view post_readable = " p.hidden_at IS NULL AND p.deleted_at IS NULL ";

/// Posts as they are read, oldest first.
struct PostPage {
    std::vector<Post> posts;
    PostId older; ///< the first one here, if there are posts before it; pass it to posts_before
    PostId newer; ///< the last one here, if there are posts after it; pass it to posts_after
};

/// The newest `limit` posts. This one and the next two cost the same however long the thread is.
PostPage last_posts(db::Db& db, ThreadId thread, int limit);
/// The `limit` posts before `before`.
PostPage posts_before(db::Db& db, ThreadId thread, PostId before, int limit);
/// The `limit` posts that come first after `after`.
PostPage posts_after(db::Db& db, ThreadId thread, PostId after, int limit);

/// One post of this thread, if it can be read.
std::optional<Post> find_post(db::Db& db, ThreadId thread, PostId id);

/// A file that came with a post, as it is kept.
struct StoredFile {
    std::string file; ///< name under uploads
    std::string name; ///< as the sender called it, with the right ending
    std::string type; ///< MIME type, as we found it
    std::int64_t bytes = 0;
    int width = 0, height = 0; ///< of a picture
};

struct Attachment {
    AttachmentId id;
    PostId post;
    StoredFile stored;
};

/// The attachments of the posts `first` to `last` of a thread. One statement.
std::vector<Attachment> attachments_of(db::Db& db, ThreadId thread, PostId first, PostId last);
/// One, if its post can be read.
std::optional<Attachment> find_attachment(db::Db& db, ThreadId thread, AttachmentId id);

/// Begins a thread. Inside the caller's transaction.
ThreadId begin_thread(db::Db& db, ThreadKind kind, std::string_view commune_code, MemberId by,
                      base::Seconds now);

/// Nobody writes in it any more, or again. False when nothing changed. Inside the caller's transaction.
bool close_thread(db::Db& db, ThreadId thread, base::Seconds now);
bool reopen_thread(db::Db& db, ThreadId thread);

/// The reader may say something in what is open to all citizens: for the town hall, with the right to
/// publish, or as a citizen of the commune. A delegate need be neither, and then only reads.
inline bool may_speak(const Reader& reader) {
    return reader.team() ? reader.may(Right::publish) || reader.accepted : reader.citizen();
}

struct NewPost {
    ThreadId thread;
    MemberId author;
    bool team = false; ///< its author speaks for the town hall: said by the section's store
    std::string body;
    PostId quoted = {}; ///< of the same thread, or it quotes nothing
    std::string idempotency_key; ///< web::idempotency_key of its form
    std::vector<StoredFile> files = {};
};

struct Written {
    PostId id;
    bool fresh = false; ///< false: the same form was sent before, and this is its post
};

/// Writes a post, with its files; none when the thread is closed. Posts of one thread are numbered in the
/// order in which they are seen. Inside the caller's transaction, which is required: what the section tells
/// people of it is one with it.
std::optional<Written> write_post(db::Db& db, const NewPost& post, base::Seconds now);

/// New words for one's own post, while it is editable and its thread open. False when it is not (any more).
bool edit_post(db::Db& db, const Post& post, MemberId by, const std::string& body, base::Seconds now);

/// Its author takes it back: its words are gone, and it leaves all that is told. Returns the files to be
/// removed from the disk after the transaction, none when it was not theirs or gone before. Inside the
/// caller's transaction.
std::optional<std::vector<std::string>> delete_post(db::Db& db, PostId id, MemberId author,
                                                    base::Seconds now);

/// The team hides it, and it leaves all that is told. False when it was hidden or deleted before. Inside the
/// caller's transaction.
bool hide_post(db::Db& db, PostId id, base::Seconds now);

/// What hide_post() did is undone; what was told of it is not told again. False when it is not hidden, or nothing is left of
/// its words. Inside the caller's transaction.
bool show_post(db::Db& db, PostId id);

/// Takes the rows of a post's files away and returns the files, to be removed from the disk after the
/// caller's transaction.
std::vector<std::string> take_files(db::Db& db, PostId id);

/// It is neither hidden nor taken back.
bool can_be_read(db::Db& db, PostId id);

/// The member wrote it, whatever has become of it and of the right to read it.
bool wrote(db::Db& db, MemberId member, PostId id);

/// The last post that the person has read; none when they never came.
PostId read_until(db::Db& db, ThreadId thread, MemberId member);

/// Everything up to `post` is read, and so is what was told of it. Writes nothing when it was before, and
/// nothing to a database that cannot be written to: a page is not refused for this. Outside of transactions.
void mark_read(db::Db& db, ThreadId thread, MemberId member, PostId post, base::Seconds now);

} // namespace town
