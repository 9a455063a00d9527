#include "decisions/store.hpp"
#include "decisions/view.hpp"
#include "lib/app/app.hpp"
#include "lib/app/section.hpp"
#include "lib/http/request.hpp"

#include <algorithm>
#include <memory>

namespace decisions {

namespace {

std::vector<town::Personal> personal() {
    return {
        {"flag", "SELECT receipt, address, reason, explanation, created_at, state, decided_at FROM flag "
                 "WHERE member_id = :id ORDER BY id"},
        {"moderation", R"(
        SELECT object_kind, object_id, reason, explanation, decided_at, COALESCE(answer, '') AS answer, answered_at,
               settled_at, restored, settlement
        FROM moderation WHERE author_id = :id ORDER BY id)"},
    };
}

using enum town::Until;

constexpr town::Retention retention[] = {
    {"flag", "id receipt commune_code object_kind object_id address reason created_at state decided_at", town,
     "that something was flagged, and the decision"},
    {"flag", "member_id notifier_name notifier_email explanation raiser", flags, "who flagged it, and why",
     "decisions/section.cpp:emptyings, decisions/section.cpp:forget"},
    {"flag", "decided_by", town, "who decided"},
    {"flag", "author_id as_team rights", town, "whose words they are, until it is decided, and who may judge them"},
    {"moderation", "rights"},
    {"moderation", "id commune_code object_kind object_id author_id reason decided_by decided_at answered_at settled_at restored", town,
     "that a text was hidden, and the reason"},
    {"moderation", "explanation answer title settlement", hidden, "the statement of reasons, and what the author answered",
     "decisions/section.cpp:emptyings"},
};

constexpr std::string_view forget_flag = "UPDATE flag SET member_id = NULL, raiser = '', notifier_name = '', "
                                         "notifier_email = '', explanation = '' WHERE id = :id";
constexpr town::Emptying emptyings[] = {
    {.find = "SELECT d.id FROM moderation d WHERE (d.explanation <> '' OR d.answer IS NOT NULL OR d.title <> '' OR d.settlement <> '') "
             "AND d.decided_at < :before AND (d.answered_at IS NULL OR d.answered_at < :before) LIMIT :step",
     .period = town::contest_period,
     .empty = {"UPDATE moderation SET explanation = '', answer = NULL, title = '', settlement = '' WHERE id = :id"}},
    {.find = "SELECT f.id FROM flag f WHERE (f.notifier_name <> '' OR f.notifier_email <> '' OR f.explanation <> '' "
             "OR f.member_id IS NOT NULL) AND f.created_at < :before AND f.decided_at IS NOT NULL "
             "AND f.decided_at < :before LIMIT :step",
     .period = town::contest_period,
     .empty = {forget_flag}},
    {.find = "SELECT f.id FROM flag f WHERE (f.notifier_name <> '' OR f.notifier_email <> '' OR f.explanation <> '' "
             "OR f.member_id IS NOT NULL) AND f.created_at < :before LIMIT :step",
     .period = town::undecided_period,
     .empty = {forget_flag}},
};

// What the person, or somebody else, typed there without logging in, goes too, in capitals or not.
constexpr std::string_view forget[] = {
    "UPDATE moderation SET answer = NULL, answered_at = NULL WHERE author_id = :id",
    "UPDATE flag SET member_id = NULL, raiser = '', explanation = CASE WHEN EXISTS (SELECT 1 FROM member m "
    "WHERE m.id = :id AND m.leaving_keeps_texts = 1) THEN explanation ELSE '' END WHERE member_id = :id",
    "UPDATE flag SET raiser = '', notifier_name = '', notifier_email = '', explanation = CASE WHEN EXISTS "
    "(SELECT 1 FROM member m WHERE m.id = :id AND m.leaving_keeps_texts = 1) THEN explanation ELSE '' END "
    "WHERE notifier_email <> '' AND LOWER(notifier_email) = (SELECT m.email_key FROM member m WHERE m.id = :id)"};

/// Without delay: what is illegal is to be decided on at once.
std::vector<web::Task> flags_to_decide(web::App& app, const web::Request& request) {
    const auto& code = request.commune->code;
    const auto found = std::make_shared<const FlaggedPage>(flagged(app.db(), request.reader, code, {}));
    const auto quotes = std::make_shared<const std::vector<Quote>>(flagged_quotes(app.db(), app.sections, request.reader, code, {}));
    std::vector<web::Task> tasks;
    for (const auto& object : found->objects) {
        const auto oldest = std::ranges::find(found->flags, object.first, &Flag::id);
        const auto at = oldest == found->flags.end() ? app.now() : oldest->at;
        tasks.push_back({at, at, [&app, &request, &object, found, quotes](web::Dictionary& d) {
                             const web::Visit visit{{request.reader, app.now()}, *request.commune};
                             fill_object(*d.AddSectionDictionary("FLAGGED"), object, found->flags, *quotes, request.commune->below("/mairie"), app, visit);
                         }});
    }
    return tasks;
}

std::vector<web::Task> answers_to_read(web::App& app, const web::Request& request) {
    const auto& code = request.commune->code;
    const auto all = std::make_shared<const std::vector<Decision>>(answered(app.db(), request.reader, code));
    const auto quotes = std::make_shared<const std::vector<Quote>>(answered_quotes(app.db(), app.sections, request.reader, code));
    std::vector<web::Task> tasks;
    for (const auto& decision : *all)
        tasks.push_back({*decision.answered_at, {}, [&app, &request, &decision, all, quotes](web::Dictionary& d) {
                             const web::Visit visit{{request.reader, app.now()}, *request.commune};
                             fill_answer(*d.AddSectionDictionary("ANSWERED"), decision, *quotes, request.commune->below("/mairie"), app, visit);
                         }});
    return tasks;
}

constexpr web::DeskItem desk[] = {{.place = 30,
                                   .right = town::Right::moderate,
                                   .address = "/mairie/{commune}/signalements",
                                   .sql = flagged_sql,
                                   .for_all = true,
                                   .words = "FLAGS",
                                   .tasks = flags_to_decide,
                                   .since = flagged_since_sql},
                                  {.place = 31,
                                   .right = town::Right::moderate,
                                   .address = "/mairie/{commune}/signalements#reponses",
                                   .sql = answered_sql,
                                   .words = "ANSWERS",
                                   .tasks = answers_to_read}};

constexpr town::Choice choices[] = {{town::decision_topic, "decision", "decisions", town::Cadence::off}};
constexpr const town::Kind* news[] = {&town::hidden_news, &town::shown_news};

} // namespace

extern const web::Section section;
const web::Section section{.name = "decisions", .keeps = {.personal = personal, .retention = retention, .emptyings = emptyings, .forget = forget}, .desk = desk, .choices = choices, .news = news};

} // namespace decisions
