// What a publication is, and every statement about it. What is said under it is a thread (lib/town/thread). What
// a reader may not see does not exist for them: each function that takes a Reader returns nothing then.
#pragma once

#include "lib/base/bytes.hpp"
#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/kind.hpp"
#include "lib/town/member.hpp"
#include "lib/town/thread.hpp"
#include "lib/db/cursor.hpp"

#include <bitset>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace feed {

/// What is told of them: section.cpp.
extern const town::Kind publication_news, comment_news;

using PublicationId = base::Id<struct PublicationTag>;
using base::Seconds;
using town::Post;
using town::PostId;
using town::PostPage;

inline constexpr std::size_t title_max = 150, body_max = 10000, topic_max = 30,
                             comment_max = 2000; ///< characters
inline constexpr int page_size = 10, drafts_per_page = 20;
inline constexpr int pictures_max = 6, documents_max = 3; ///< of one publication
inline constexpr int pinned_max = 3;                       ///< publications of a commune
inline constexpr int comments_shown = 3;     ///< under each publication of a list
inline constexpr int comments_per_page = 30; ///< on a publication's own page

struct Picture {
    std::string file, alt; ///< file name under uploads; empty: no picture
    int width = 0, height = 0;
};

/// What a publication has beside its picture: a further one, or a document.
struct File {
    std::string file, name, alt; ///< file name under uploads; name of a document, empty: a picture
    std::int64_t bytes = 0;
    int width = 0, height = 0;

    bool document() const { return !name.empty(); }
    bool operator==(const File&) const = default;
};
using Files = std::vector<File>;

struct Publication {
    PublicationId id;
    std::string commune_code, commune_name, commune_slug, time_zone;
    town::Name mayor;
    std::string portrait; ///< of the mayor in whose name it speaks, if still in office
    std::string title, body, topic;
    std::string picture, picture_alt;
    int picture_width = 0, picture_height = 0;
    town::Level audience = town::Level::visitor;
    std::optional<Seconds> published_at; ///< none: draft; in the future: scheduled
    std::optional<Seconds> edited_at;
    std::optional<Seconds> pinned_at; ///< it stands above the others
    std::optional<Seconds> ends_at;   ///< from then on the team alone reads it
    int like_count = 0;
    town::ThreadId thread; ///< of its comments; none before the first one
    int comment_count = 0;
    bool liked = false;                       ///< by the reader
    town::Level level = town::Level::visitor; ///< of the reader in its commune

    std::string commune_path() const { return commune_slug + "-" + commune_code; }
    bool out_at(Seconds now) const { return published_at && *published_at <= now; } ///< readers have seen it
    bool ended_at(Seconds now) const { return ends_at && *ends_at <= now; }
    bool public_at(Seconds now) const { return out_at(now) && !ended_at(now); }
};

/// A publication as a list shows it.
struct Article {
    Publication publication;
    std::vector<Post> comments; ///< the last few, oldest first
    Files files;
};

struct Feed {
    std::vector<base::Hashed<Article>> articles;
    std::optional<db::Cursor> next;
};

/// One commune's feed, newest first, from `from` on, without what is pinned. Three statements, whatever the size; kept for all
/// readers of one level, so nothing in it is `liked` by anybody.
std::shared_ptr<const Feed> page_for(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                     db::Cursor from, Seconds now);

/// What is pinned, the last one first.
std::shared_ptr<const Feed> pinned_for(db::Db& db, const town::Reader& reader, const std::string& commune_code, Seconds now);

/// Which publications of a page of a feed `member` likes, by their places in it.
using Likes = std::bitset<page_size>;
Likes likes_of(db::Db& db, town::MemberId member, const Feed& feed);

/// The feeds of all mayors that `member` follows, merged, with what they like. Three statements.
Feed followed(db::Db& db, town::MemberId member, db::Cursor from, Seconds now);

std::optional<Publication> find(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                PublicationId id, Seconds now);

/// What the reader could read while it was out, ended or not: for words under it that are hidden or taken back.
std::optional<Publication> find_out(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                    PublicationId id, Seconds now);

/// What it has beside its picture, in order. For whoever may read the publication: it is one that the reader got from here.
Files files_of(db::Db& db, PublicationId id);

/// One row for each draft or scheduled publication of :commune.
std::string unpublished_sql();

struct Unpublished {
    std::vector<Publication> publications; ///< drafts, the last one first, and then what is scheduled
    std::optional<db::Cursor> next;
};
/// A page of drafts and scheduled publications, from `from` on, for those who may publish.
Unpublished unpublished(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                        db::Cursor from, Seconds now);

/// A page of what has ended, the last one first, for those who may publish.
Unpublished ended(db::Db& db, const town::Reader& reader, const std::string& commune_code, db::Cursor from, Seconds now);

struct Draft {
    std::string title, body, topic;
    Picture picture;
    town::Level audience = town::Level::visitor;
    std::optional<Seconds> publish_at; ///< none: keep as draft; now or the past: at once
    std::string idempotency_key = {};  ///< number of the form; none: it is not from one
    std::string over = {}; ///< digest of what the form showed at first; none: it replaces whatever there is
    std::optional<Seconds> ends_at = {};
    std::optional<Files> files = {}; ///< beside the picture; none: those that are there stay
};

struct Words {
    std::string title, body;
};
/// What was written in one field: its first line is the title, unless one was typed; of a first line that is too long for one,
/// the beginning, and all of it stays in the text.
Words words_of(std::string_view title, std::string_view text);

/// Under which the commune's newest publications stand, in the order of the alphabet. For those who may publish.
std::vector<std::string> topics_of(db::Db& db, const town::Reader& reader, const std::string& commune_code);

/// Short digest of what a publication says.
std::string digest(const std::string& title, const std::string& body);

/// Writes a publication and, unless it is a draft, its activity; the same idempotency key again writes nothing and
/// returns the first one. Inside a transaction of its own.
PublicationId publish(db::Db& db, const town::Reader& author, const std::string& commune_code,
                      const Draft& draft, Seconds now);

enum class Edit {
    done,
    gone,    // deleted meanwhile, or the editor may not publish
    changed, // somebody else changed its words since the form was shown
    widened, // was read and commented among citizens, and would be shown to everybody
};

/// Replaces what publication `id` of the commune says now, if it changes anything for readers, and keeps the
/// former words as a version when readers may have seen them. A picture without file keeps the one there is,
/// unless `drop_picture`. In a transaction of its own; nothing is written unless it is done.
Edit edit(db::Db& db, const town::Reader& editor, const std::string& commune_code, PublicationId id,
          const Draft& draft, bool drop_picture, Seconds now);

enum class Pin { done, gone, enough };
/// Pins one that readers can see above the others, unless pinned_max are; or takes it down. Doing it twice changes nothing. In a
/// transaction of its own.
Pin pin(db::Db& db, const town::Reader& editor, const Publication& publication, bool pinned, Seconds now);

/// False when it was gone, or when the editor may not publish. Inside the caller's transaction.
bool remove(db::Db& db, const town::Reader& editor, const Publication& publication, Seconds now);

/// What is flagged can be read: it is neither deleted nor hidden, nor is what it stands under.
bool publication_there(db::Db& db, std::int64_t id);
bool comment_there(db::Db& db, std::int64_t id);

/// The comments of a publication on which flags are open.
std::vector<PostId> flagged_comments(db::Db& db, const Publication& publication);

struct Version {
    int number = 0;
    std::string title, body;
    Seconds replaced_at = 0;
};
/// For whoever may read the publication: it is one that the reader got from here.
std::vector<Version> history(db::Db& db, const Publication& publication);

/// Likes or unlikes; doing it twice changes nothing. Returns the new count.
int like(db::Db& db, town::MemberId member, PublicationId id, bool liked, Seconds now);

/// Comments a publication that `author` may see and that is out, as a citizen; none: there is no such one.
/// Sent twice with the same idempotency key, it makes one comment. `quoted`: of the same thread, or it
/// quotes nothing. Inside a transaction of its own.
std::optional<PostId> comment(db::Db& db, const town::Reader& author, const std::string& commune_code,
                              PublicationId id, const std::string& body, const std::string& idempotency_key,
                              Seconds now, PostId quoted = {});

/// What a comment of before comments were posts is now.
struct Former {
    PublicationId publication;
    PostId post;
};
/// By its old number, if `reader` may see it.
std::optional<Former> find_former(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                  std::int64_t number, Seconds now);

} // namespace feed
