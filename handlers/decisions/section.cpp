#include "decisions/store.hpp"
#include "lib/app/section.hpp"

namespace decisions {

namespace {

std::vector<town::Personal> personal() {
    return {
        {"flag", "SELECT receipt, address, reason, explanation, created_at, state, decided_at FROM flag "
                 "WHERE member_id = :id ORDER BY id"},
        {"moderation", R"(
        SELECT object_kind, object_id, reason, explanation, decided_at, COALESCE(answer, '') AS answer, answered_at
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
    {"moderation", "id commune_code object_kind object_id author_id reason decided_by decided_at answered_at", town,
     "that a text was hidden, and the reason"},
    {"moderation", "explanation answer", hidden, "the statement of reasons, and what the author answered",
     "decisions/section.cpp:emptyings"},
};

constexpr std::string_view forget_flag = "UPDATE flag SET member_id = NULL, raiser = '', notifier_name = '', "
                                         "notifier_email = '', explanation = '' WHERE id = :id";
constexpr town::Emptying emptyings[] = {
    {.find = "SELECT d.id FROM moderation d WHERE (d.explanation <> '' OR d.answer IS NOT NULL) "
             "AND d.decided_at < :before AND (d.answered_at IS NULL OR d.answered_at < :before) LIMIT :step",
     .period = town::contest_period,
     .empty = {"UPDATE moderation SET explanation = '', answer = NULL WHERE id = :id"}},
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

constexpr web::DeskItem desk{.place = 30,
                             .right = town::Right::moderate,
                             .address = "/mairie/{commune}/signalements",
                             .sql = flagged_sql,
                             .for_all = true,
                             .due = true};

} // namespace

extern const web::Section section;
const web::Section section{.name = "decisions", .keeps = {.personal = personal, .retention = retention, .emptyings = emptyings, .forget = forget}, .desk = &desk};

} // namespace decisions
