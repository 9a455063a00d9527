#include "feed/store.hpp"
#include "lib/app/section.hpp"
#include "lib/talk/thread.hpp"

namespace feed {

constexpr town::Topic publication_topic{3}, comment_topic{6};
constexpr town::Content publication{
    .kind = "publication",
    .rows = R"(SELECT p.id, p.commune_code, CASE WHEN p.deleted_at IS NULL THEN p.title ELSE '' END, 0, p.mayor_id,
               p.audience, p.audience, 0, p.ends_at, p.deleted_at FROM publication p)",
    .key = "p.id",
    .text = "SELECT p.id AS number, p.published_at AS since, p.ends_at AS until, p.body AS body FROM publication p",
    .markdown = true};
constexpr town::Kind publication_news{.name = "publication",
                                      .topic = publication_topic,
                                      .broadcast = true,
                                      .content = &publication,
                                      .while_open = true,
                                      .address = "/fil/{commune}/{under}"};
constexpr town::Kind comment_news{.name = "comment",
                                  .topic = comment_topic,
                                  .content = &publication,
                                  .address = "/fil/{commune}/{under}/messages/{object}"};

namespace {

/// The publication `p` can be read on the site by the member :id at :now.
std::string readable() {
    return "p.deleted_at IS NULL AND (" + town::in_office("p", town::Right::publish) +
           "OR (p.published_at <= :now AND (p.ends_at IS NULL OR p.ends_at > :now) AND (p.audience <= 1 OR" + town::in_office("p", 0) +
           R"(OR (p.audience = 2 AND EXISTS (SELECT 1 FROM citizenship z WHERE z.member_id = :id
                          AND z.commune_code = p.commune_code AND z.state = 1))))))";
}

std::vector<town::Personal> personal() {
    using town::where;
    const auto shown = readable();
    const std::string address = "'/fil/' || c.slug || '-' || c.code || '/' || p.id AS address, ";
    return {
        {"comment", "SELECT k.id, " + address + where(shown, "p", "title") + R"(,
               k.body, k.created_at, k.edited_at, k.hidden_at, k.deleted_at
        FROM post k JOIN publication p ON p.thread_id = k.thread_id JOIN commune c ON c.code = p.commune_code
        WHERE k.author_id = :id ORDER BY k.id)"},
        {"publication_like", "SELECT " + address + where(shown, "p", "title") + R"(, l.liked_at
        FROM publication_like l JOIN publication p ON p.id = l.publication_id JOIN commune c ON c.code = p.commune_code
        WHERE l.member_id = :id ORDER BY l.liked_at)"},
        {"publication",
         "SELECT p.id, " + address + where(shown, "p", "title") + "," + where(shown, "p", "body") + "," +
             where(shown, "p", "topic") + ", p.audience, " + where(shown, "p", "picture") + "," +
             where(shown, "p", "picture_alt") + R"(, p.created_at, p.published_at, p.edited_at, p.ends_at, p.deleted_at
        FROM publication p JOIN commune c ON c.code = p.commune_code WHERE p.author_id = :id ORDER BY p.id)"},
        {"publication_file",
         "SELECT f.publication_id, f.place, " + where(shown, "f", "name") + "," + where(shown, "f", "alt") + "," + where(shown, "f", "file") +
             R"(, f.bytes FROM publication_file f JOIN publication p ON p.id = f.publication_id
        WHERE p.author_id = :id ORDER BY f.publication_id, f.place)"},
        {"publication_version",
         "SELECT v.publication_id, v.version, " + where(shown, "v", "title") + "," + where(shown, "v", "body") +
             R"(, v.replaced_at FROM publication_version v JOIN publication p ON p.id = v.publication_id
        WHERE v.editor_id = :id ORDER BY v.publication_id, v.version)"},
    };
}

using enum town::Until;

constexpr town::Retention retention[] = {
    {"publication_like", "publication_id member_id liked_at", account, "what a person likes",
     "feed/section.cpp:take_likes_back"},
    {"publication",
     "id commune_code author_id mayor_id title body topic picture picture_width picture_height picture_alt audience "
     "created_at published_at edited_at deleted_at like_count thread_id once pinned_at ends_at", town,
     "what the town hall publishes"},
    {"publication", "title body topic picture picture_alt", hidden, "what it has deleted",
     "feed/section.cpp:emptyings"},
    {"publication_file", "publication_id place file name alt bytes width height", town, "further pictures and documents that it publishes"},
    {"publication_file", "file name alt", hidden, "of what it has deleted", "feed/section.cpp:emptyings"},
    {"publication_version", "publication_id version title body editor_id replaced_at", town,
     "what it said before each change"},
    {"publication_version", "title body", hidden, "of what it has deleted", "feed/section.cpp:emptyings"},
};

constexpr std::string_view empty_comment =
    "UPDATE post SET body = '' WHERE thread_id = (SELECT p.thread_id FROM publication p WHERE p.id = :id) AND id = :key";

// What others wrote under it too, which nobody can read any more. What is deleted has no words.
constexpr town::Hanging under_deleted[] = {
    {"SELECT o.id FROM publication p JOIN post o ON o.thread_id = p.thread_id WHERE p.id = :id "
     "AND o.hidden_at IS NULL AND o.deleted_at IS NULL AND o.body <> '' LIMIT :step",
     empty_comment},
    {"SELECT o.id FROM publication p JOIN post o ON o.thread_id = p.thread_id WHERE p.id = :id "
     "AND o.hidden_at IS NOT NULL AND o.body <> '' LIMIT :step",
     empty_comment},
    {"SELECT member_id FROM publication_like WHERE publication_id = :id LIMIT :step",
     "DELETE FROM publication_like WHERE publication_id = :id AND member_id = :key"},
    {"SELECT version FROM publication_version WHERE publication_id = :id LIMIT :step",
     "DELETE FROM publication_version WHERE publication_id = :id AND version = :key"},
    {"SELECT place FROM publication_file WHERE publication_id = :id LIMIT :step",
     "DELETE FROM publication_file WHERE publication_id = :id AND place = :key"}};

constexpr town::Emptying emptyings[] = {
    {.find = "SELECT p.id FROM publication p WHERE p.deleted_at IS NOT NULL AND p.deleted_at < :before "
             "AND (p.title <> '' OR p.body <> '' OR p.picture <> '') LIMIT :step",
     .period = town::contest_period,
     .empty = {"UPDATE publication SET title = '', body = '', topic = '', picture = '', picture_alt = '', "
               "like_count = 0 WHERE id = :id"},
     .before = under_deleted},
};

constexpr town::Upload uploads[] = {{"publication", "picture"}, {"publication_file", "file"}};

void take_likes_back(town::Erasure& erasure) {
    erasure.take_back("SELECT publication_id FROM publication_like WHERE member_id = :member LIMIT :step",
                      "DELETE FROM publication_like WHERE publication_id = :number AND member_id = :member",
                      "UPDATE publication SET like_count = like_count - 1 WHERE id = :number");
}

constexpr web::DeskItem desk[] = {{.place = 50,
                                   .right = town::Right::publish,
                                   .address = "/fil/{commune}/brouillons",
                                   .sql = unpublished_sql,
                                   .for_all = true}};

constexpr town::Choice choices[] = {
    {publication_topic, "publication", "publications"},
    {comment_topic, "comment", "commentaires"},
};
constexpr const town::Kind* news[] = {&publication_news, &comment_news};

constexpr std::string_view publication_words = R"(
    SELECT p.id AS number, p.title AS title, p.body AS body, p.mayor_id AS author, m.first_name AS first_name,
           m.last_name AS last_name, m.short_name AS short_name, 1 AS team, COALESCE(p.published_at, p.created_at) AS at
    FROM publication p JOIN member m ON m.id = p.mayor_id)",
                           comment_words = R"(
    SELECT k.id AS number, p.title AS title, k.body AS body, k.author_id AS author, m.first_name AS first_name,
           m.last_name AS last_name, m.short_name AS short_name, k.as_team AS team, k.created_at AS at
    FROM post k JOIN publication p ON p.thread_id = k.thread_id JOIN member m ON m.id = k.author_id)";
constexpr auto as_post = web::thread::flaggable("comment");
constexpr web::Flaggable flaggables[] = {
    {.kind = "publication", .there = publication_there, .words = publication_words},
    {.kind = "comment", .there = comment_there, .hide = as_post.hide, .words = comment_words, .show = as_post.show},
};

} // namespace

extern const web::Section section;
const web::Section section{.name = "feed", .keeps = {.personal = personal, .retention = retention, .emptyings = emptyings, .uploads = uploads, .erase = take_likes_back}, .desk = desk, .flaggables = flaggables, .choices = choices, .news = news};

} // namespace feed
