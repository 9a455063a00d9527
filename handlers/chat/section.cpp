#include "chat/ending.hpp"
#include "lib/app/section.hpp"
#include "lib/talk/thread.hpp"

namespace chat {

constexpr town::Content chat_content{
    .kind = "chat",
    .rows = R"(SELECT b.thread_id, b.commune_code, b.title, 0, CAST(NULL AS BIGINT), 2, 2, 0,
               CASE WHEN b.ended_at IS NULL THEN b.closes_at ELSE 0 END, CAST(NULL AS BIGINT) FROM chat b)",
    .key = "b.thread_id",
    .text = R"(SELECT b.thread_id AS number, b.opened_at AS since, CASE WHEN b.kept = 1 THEN NULL WHEN b.ended_at IS NULL
               THEN b.closes_at ELSE 0 END AS until, '' AS body FROM chat b)"};
constexpr town::Content question_content{
    .kind = "question",
    .rows = R"(SELECT -q.id, b.commune_code, b.title, 0, CAST(NULL AS BIGINT), 2, 2, 0,
               CASE WHEN b.kept = 1 THEN NULL WHEN b.ended_at IS NULL THEN b.closes_at ELSE 0 END,
               COALESCE(q.hidden_at, q.deleted_at) FROM post q JOIN chat b ON b.thread_id = q.thread_id)",
    .key = "q.id",
    .which = "EXISTS (SELECT 1 FROM watch w WHERE w.topic = 5 AND w.subject_id = -q.id)"};

// Under the topics of groups: whoever wants to hear of those wants to hear of a chat.
constexpr town::Kind chat_news{.name = "chat",
                               .topic = town::talk_opens.topic,
                               .broadcast = true,
                               .content = &chat_content,
                               .while_open = true,
                               .address = "/direct/{commune}/{under}"};
// By its own number: its subject is the question.
constexpr town::Kind answer_news{.name = "chat-post",
                                 .topic = town::talk_goes_on.topic,
                                 .content = &question_content,
                                 .address = "/direct/{commune}/messages/{object}"};

namespace {

std::vector<town::Personal> personal() {
    return {
        {"chat_guest", R"(
        SELECT c.title, t.name AS commune, g.seen_at, NULLIF(g.posted_at, 0) AS posted_at FROM chat_guest g
        JOIN chat c ON c.thread_id = g.thread_id JOIN commune t ON t.code = c.commune_code
        WHERE g.member_id = :id ORDER BY g.thread_id)"},
        {"chat_support",
         "SELECT post_id, supported_at FROM chat_support WHERE member_id = :id ORDER BY post_id"},
    };
}

using enum town::Until;

constexpr town::Retention retention[] = {
    {"chat_support", "post_id member_id supported_at", account, "the questions that a person supports",
     "chat/section.cpp:erase"},
    {"chat_guest", "thread_id member_id seen_at posted_at", account, "who is in the room",
     "chat/section.cpp:forget"},
    {"chat",
     "thread_id commune_code title opened_at closes_at ended_at erased_at kept slow removals question_changes once",
     nobody, ""},
    {"chat_question", "post_id thread_id supports answer_id"},
};

void erase(town::Erasure& erasure) {
    erasure.take_back("SELECT post_id FROM chat_support WHERE member_id = :member LIMIT :step",
                      "DELETE FROM chat_support WHERE post_id = :number AND member_id = :member",
                      "UPDATE chat_question SET supports = supports - 1 WHERE post_id = :number");
}

constexpr std::string_view forget[] = {"DELETE FROM chat_guest WHERE member_id = :id"};

constexpr town::Choice choices[] = {town::talk_opens, town::talk_goes_on};
constexpr web::Chore chores[] = {{"chats", 0, [](web::App& app) { end_due(app); }}};
constexpr const town::Kind* news[] = {&chat_news, &answer_news};

constexpr web::Flaggable flaggables[] = {web::thread::flaggable("post")};

} // namespace

extern const web::Section section;
const web::Section section{.name = "chat", .keeps = {.personal = personal, .retention = retention, .erase = erase, .forget = forget, .post_removed = forget_post}, .flaggables = flaggables, .choices = choices, .news = news,
                           .chores = chores};

} // namespace chat
