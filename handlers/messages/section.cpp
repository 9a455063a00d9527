#include "lib/town/thread.hpp"
#include "lib/app/section.hpp"
#include "lib/talk/thread.hpp"
#include "messages/store.hpp"
#include "messages/view.hpp"

#include <algorithm>
#include <memory>

namespace messages {

// Whoever answers letters, and its author, who is told at any level.
constexpr town::Content letter_content{
    .kind = "letter",
    .rows = R"(SELECT l.thread_id, l.commune_code, l.subject, 0, CAST(NULL AS BIGINT), 3, 3, 2, CAST(NULL AS BIGINT),
               CAST(NULL AS BIGINT) FROM letter l)",
    .key = "l.thread_id"};
constexpr town::Kind letter_news{.name = "letter",
                                 .topic = town::letter_topic,
                                 .content = &letter_content,
                                 .address = "/messagerie/{commune}/{under}/messages/{object}"};
constexpr town::Kind answer_news{.name = "letter-answer",
                                 .topic = town::letter_topic,
                                 .content = &letter_content,
                                 .address = letter_news.address};

namespace {

std::vector<town::Personal> personal() {
    return {
        {"letter", R"(
        SELECT l.thread_id, c.name AS commune, l.subject, l.official, l.last_at, l.awaiting_since, l.closed_at,
               l.archived_at
        FROM letter l JOIN commune c ON c.code = l.commune_code WHERE l.member_id = :id ORDER BY l.thread_id)"},
        // What town halls answered to one's letters, as far as one can read it; without the names of those
        // who wrote it.
        {"letter_answer", R"(
        SELECT p.id, p.thread_id, c.name AS commune, p.body, p.created_at, p.edited_at
        FROM letter l JOIN post p ON p.thread_id = l.thread_id AND p.hidden_at IS NULL AND p.deleted_at IS NULL
        JOIN commune c ON c.code = l.commune_code WHERE l.member_id = :id AND p.as_team = 1 ORDER BY p.id)"},
        // Notes to colleagues, as long as one is a colleague; what they noted about a person is the town
        // hall's.
        {"letter_note",
         "SELECT n.thread_id, " + town::where(town::in_office("l", town::Right::answer), "n", "body") + R"(,
               n.created_at
        FROM letter_note n JOIN letter l ON l.thread_id = n.thread_id WHERE n.member_id = :id ORDER BY n.id)"},
        // When one's letters were opened by a town hall, without names; and when one opened others' for one.
        {"letter_reading", R"(
        SELECT x.thread_id, x.by_me, x.read_at FROM (SELECT r.thread_id, 0 AS by_me, r.read_at, r.id FROM letter l
        JOIN letter_reading r ON r.thread_id = l.thread_id WHERE l.member_id = :id
        UNION ALL SELECT r.thread_id, 1, r.read_at, r.id FROM letter_reading r WHERE r.member_id = :id) x
        ORDER BY x.id)"},
    };
}

using enum town::Until;

constexpr town::Retention retention[] = {
    {"letter",
     "thread_id commune_code member_id subject official receipt_address receipt_phone once last_at awaiting_since "
     "closed_at archived_at", letters, "private conversations with a town hall", "messages/section.cpp:erase"},
    {"letter", "assigned_to", office, "who of the team takes care of it", "messages/section.cpp:forget"},
    {"letter_note", "id thread_id member_id body once created_at", letters, "what the team notes on a letter",
     "messages/section.cpp:erase"},
    {"letter_reading", "id thread_id member_id read_at", town, "who of the team opened it"},
    {"letter_crossing", "post_id seen_id", letters, "up to where who answered had read"},
    {"canned_answer", "id commune_code title body once"},
};

/// A private letter without its author is of use to nobody: it goes whatever was chosen. That there was a
/// conversation, its dates and the town hall's own words stay with the town hall; nothing waits for an
/// answer, which nobody would read.
void erase(town::Erasure& erasure) {
    auto& db = erasure.db;
    town::delete_posts(erasure, "SELECT p.id FROM post p JOIN letter l ON l.thread_id = p.thread_id "
                                "WHERE p.author_id = :member AND p.as_team = 0 AND p.body <> '' "
                                "ORDER BY p.id LIMIT :step");
    erasure.in_parts<town::ThreadId>(
        "SELECT thread_id FROM letter WHERE member_id = :member "
        "AND (subject <> '' OR awaiting_since IS NOT NULL) ORDER BY thread_id LIMIT :step",
        [&](town::ThreadId id) {
            db.run("UPDATE letter SET subject = '', awaiting_since = NULL, assigned_to = NULL WHERE thread_id = :id",
                   id);
            db.run("DELETE FROM letter_note WHERE thread_id = :id", id);
            town::write_content(db, letter_content, id.value);
        });
}

constexpr std::string_view forget[] = {"UPDATE letter SET assigned_to = NULL WHERE assigned_to = :id"};

/// What the law gives for what asks for a decision, in most cases.
constexpr base::Seconds official_delay = 60 * base::day;

/// The letters that wait for longest, with the first words of the newest one.
std::vector<web::Task> to_answer(web::App& app, const web::Request& request) {
    auto& db = app.db();
    const auto found = inbox(db, request.reader, request.commune->code, Show::waiting, {}).conversations;
    const auto words = std::make_shared<const std::vector<FirstWords>>(waiting_words(db, request.reader, request.commune->code));
    std::vector<web::Task> tasks;
    for (const auto& letter : found) {
        const auto since = letter.awaiting_since.value_or(letter.last_at);
        const auto due = letter.official ? std::optional{since + official_delay} : std::nullopt;
        tasks.push_back({since, due, [&request, letter, words](web::Dictionary& d) {
                             const auto its = std::ranges::find(*words, letter.id, &FirstWords::thread);
                             fill_task(d, letter, its == words->end() ? nullptr : &*its, request.commune->below("/mairie"));
                         }});
    }
    return tasks;
}

constexpr web::DeskItem desk[] = {{.place = 20,
                                   .right = town::Right::answer,
                                   .address = "/messagerie/{commune}",
                                   .sql = unanswered_sql,
                                   .tasks = to_answer}};

constexpr town::Choice choices[] = {
    {.topic = town::letter_topic, .name = "letter", .word = "messages", .mail = town::Cadence::at_once}};
constexpr const town::Kind* news[] = {&letter_news, &answer_news};

bool show_letter(db::Db& db, std::int64_t post) {
    if (!town::show_post(db, {post})) return false;
    count_waiting(db, db.value<town::ThreadId>("SELECT thread_id FROM post WHERE id = :id", post));
    return true;
}

constexpr web::Flaggable flaggables[] = {[] {
    auto letter = web::thread::flaggable("letter", town::Right::moderate | town::Right::answer);
    letter.show = show_letter;
    return letter;
}()};

} // namespace

extern const web::Section section;
const web::Section section{.name = "messages", .keeps = {.personal = personal, .retention = retention, .erase = erase, .forget = forget}, .desk = desk, .flaggables = flaggables, .choices = choices, .news = news};

} // namespace messages
