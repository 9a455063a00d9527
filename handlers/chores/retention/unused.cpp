#include "chores/retention/erase.hpp"
#include "lib/town/outbox.hpp"
#include "lib/view/french.hpp"
#include "lib/app/mail.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace chores {

namespace {

// Two years without a visit, warned a month and two weeks before: what the CNIL finds proportionate.
constexpr base::Seconds fortnight = 14 * base::day, kept_for = 730 * base::day;

struct Stage {
    int warnings;         ///< that were sent so far
    base::Seconds unseen; ///< for at least so long
};
constexpr std::array stages{Stage{2, kept_for}, Stage{1, kept_for - fortnight},
                            Stage{0, kept_for - 30 * base::day}};

struct Unused {
    town::MemberId id;
    std::string email;
    town::Name name;
    std::string time_zone;
    base::Seconds seen_at = 0, last_at = 0;
};

town::Mail warning(web::App& app, const Unused& who, const Stage& stage) {
    const auto soonest = app.now() + (stage.warnings == 0 ? 2 : 1) * fortnight;
    web::Dictionary d{"unused"};
    d.SetValue("NAME", who.name.first);
    d.SetValue("SEEN", web::month_year(who.last_at, who.time_zone));
    d.SetValue("WHEN", web::date(std::max(who.last_at + kept_for, soonest), who.time_zone));
    d.ShowSection(stage.warnings == 0 ? "FIRST" : "LAST");
    return web::fill_mail(
        app, "unused", d,
        town::mail_to(who, fmt::format("unused-{}-{}-{}", who.id.value, stage.warnings + 1, who.last_at)));
}

/// The next warning, or the end. False when the person came meanwhile.
bool advance(web::App& app, const Unused& who, const Stage& stage) {
    auto& db = app.db();
    const auto now = app.now();
    if (stage.unseen == kept_for)
        return db.run("UPDATE member SET leaving_at = :now, leaving_keeps_texts = 1 "
                      "WHERE id = :id AND seen_at = :seen AND leaving_at IS NULL",
                      now, who.id, who.seen_at) == 1;
    const auto mail = warning(app, who, stage);
    db::Transaction transaction{db};
    const bool same = db.run("UPDATE member SET warnings = warnings + 1, warned_at = :now "
                             "WHERE id = :id AND seen_at = :seen AND warnings = :warnings",
                             now, who.id, who.seen_at, stage.warnings) == 1;
    if (same) town::enqueue(db, mail, now);
    transaction.commit();
    return same;
}

int at_stage(web::App& app, const Stage& stage, int step) {
    int done = 0;
    const auto before = app.now() - stage.unseen;
    for (base::Seconds seen = -1, id = 0;;) {
        const auto found =
            app.db().all<Unused>(R"(
            SELECT m.id, m.email, m.first_name, m.last_name, m.short_name, c.time_zone, m.seen_at,
                   CASE WHEN m.seen_at > m.created_at THEN m.seen_at ELSE m.created_at END
            FROM member m JOIN commune c ON c.code = m.commune_code
            WHERE m.erased_at IS NULL AND m.confirmed_at IS NOT NULL AND m.seen_at <= :before
                AND (m.seen_at, m.id) > (:seen, :id)
                AND m.created_at <= :before AND m.warnings = :warnings AND m.warned_at <= :warned
                AND m.leaving_at IS NULL AND m.blocked_at IS NULL AND m.email_key NOT LIKE '%@demo.parvis'
                AND NOT EXISTS (SELECT 1 FROM role r WHERE r.member_id = m.id AND r.ended_at IS NULL)
            ORDER BY m.seen_at, m.id LIMIT :step)",
                                 before, seen, id, stage.warnings, app.now() - fortnight, step);
        if (found.empty()) return done;
        for (const auto& who : found) done += advance(app, who, stage);
        seen = found.back().seen_at;
        id = found.back().id.value;
    }
}

} // namespace

int watch_unused(web::App& app, int step) {
    int done = 0;
    // The last stage first: nobody passes two in one call.
    for (const auto& stage : stages) done += at_stage(app, stage, step);
    return done;
}

} // namespace chores
