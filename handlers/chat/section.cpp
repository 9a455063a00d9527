#include "chat/store.hpp"
#include "lib/town/chat.hpp"
#include "lib/app/section.hpp"
#include "lib/talk/chat_end.hpp"
#include "lib/talk/thread.hpp"

namespace chat {

// Under the topics of groups: whoever wants to hear of those wants to hear of a chat.
constexpr town::Kind chat_news{.name = "chat",
                               .topic = town::talk_opens.topic,
                               .broadcast = true,
                               .content = &town::chat_content,
                               .while_open = true,
                               .address = "/direct/{commune}/{under}"};
// By its own number: its subject is the question.
constexpr town::Kind answer_news{.name = "chat-post",
                                 .topic = town::talk_goes_on.topic,
                                 .content = &town::question_content,
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
    {"chat_support", "post_id member_id supported_at", account, "the questions that he supports",
     "chat/section.cpp:erase"},
    {"chat_guest", "thread_id member_id seen_at posted_at", account, "who is in the room",
     "chat/section.cpp:forget"},
    {"chat",
     "thread_id commune_code title opened_at closes_at ended_at erased_at kept slow removals question_changes once",
     nobody, ""},
    {"chat_question", "post_id thread_id supports answer_id"},
};

void erase(town::Erasure& erasure) {
    auto& db = erasure.db;
    erasure.in_parts<std::int64_t>(
        "SELECT post_id FROM chat_support WHERE member_id = :member LIMIT :step", [&](std::int64_t question) {
            if (db.run("DELETE FROM chat_support WHERE post_id = :question AND member_id = :member", question,
                       erasure.member) == 1)
                db.run("UPDATE chat_question SET supports = supports - 1 WHERE post_id = :question", question);
        });
}

constexpr std::string_view forget[] = {"DELETE FROM chat_guest WHERE member_id = :id"};

constexpr town::Choice choices[] = {town::talk_opens, town::talk_goes_on};
constexpr web::Chore chores[] = {{"chats", 0, [](web::App& app) { web::end_due_chats(app); }}};
constexpr const town::Kind* news[] = {&chat_news, &answer_news};

constexpr web::Flaggable flaggables[] = {web::thread::flaggable("post")};

} // namespace

extern const web::Section section;
const web::Section section{.name = "chat", .keeps = {.personal = personal, .retention = retention, .erase = erase, .forget = forget}, .flaggables = flaggables, .choices = choices, .news = news,
                           .chores = chores};

} // namespace chat
