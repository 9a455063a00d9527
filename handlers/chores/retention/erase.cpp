#include "chores/retention/erase.hpp"

#include "chores/retention/forget.hpp"
#include "chores/retention/offices.hpp"
#include "lib/base/log.hpp"
#include "lib/base/text.hpp"
#include "lib/files/upload.hpp"

#include <fmt/format.h>
#include <utility>

namespace chores {

namespace {

using town::MemberId;

struct Leaving {
    MemberId id;
    std::string portrait;
    bool keeps_texts = false;
};

void forget_mails(web::App& app, town::Erasure& erasure) {
    erasure.in_parts<std::int64_t>(
        "SELECT id FROM outbox WHERE member_id = :member LIMIT :step", [&](std::int64_t mail) {
            const auto gone = app.db().one<town::GoneMail>(
                "DELETE FROM outbox WHERE id = :id RETURNING activity_id, channel, state, receipt", mail);
            if (gone && gone->state != 0) tell_gone(app, {*gone}); // what waited leaves nothing: it was never sent
        });
}

/// The few rows of the rest, and at last the person: from then on nothing is left to do.
void forget_person(web::App& app, const Leaving& who) {
    auto& db = app.db();
    const auto name =
        base::clean_line(app.views.expand("account/erased_name.tpl", web::Dictionary{"erased_name"}));
    db::Transaction transaction{db};
    for (const auto* keeps : last_first(app))
        for (const auto statement : keeps->forget) db.run(statement, who.id);
    db.run(R"(
        UPDATE member SET email = '', email_key = :key, first_name = :name, last_name = '', short_name = 0,
            password_hash = '', created_at = 0, confirmed_at = NULL, civility = '', portrait = '', birth_sealed = '',
            phone_sealed = '', phone_asked_sealed = '', phone_confirmed_at = NULL, address_sealed = '', street_tag = '', seen_at = 0, warnings = 0,
            warned_at = 0, leaving_at = NULL, leaving_keeps_texts = 0, notifications_read_at = 0,
            notifications_cleared_at = 0, erased_at = :now
        WHERE id = :id)",
           fmt::format("erased-{}", who.id.value), name, app.now(), who.id);
    transaction.commit();
}

void erase(web::App& app, const Leaving& who, int step) {
    end_offices(app, who.id);
    town::Erasure erasure{app.db(), who.id, who.keeps_texts, app.now(), step};
    for (const auto* keeps : last_first(app))
        if (keeps->post_removed) erasure.post_removed.push_back(keeps->post_removed);
    for (const auto* keeps : last_first(app)) {
        if (keeps->erase) keeps->erase(erasure);
        web::remove_private(app.config, std::exchange(erasure.files, {}));
    }
    forget_mails(app, erasure);
    web::remove_private(app.config, who.portrait);
    forget_person(app, who);
    base::log(base::Level::info, "erased", {{"member", std::to_string(who.id.value)}});
}

} // namespace

int erase_due(web::App& app, int step) {
    int erased = 0;
    for (MemberId after;;) {
        const auto due = app.db().all<Leaving>(R"(
            SELECT m.id, m.portrait, m.leaving_keeps_texts FROM member m
            WHERE m.leaving_at <= :now AND m.id > :after ORDER BY m.id LIMIT :step)",
                                               app.now(), after, step);
        if (due.empty()) {
            if (erased > 0) overwrite_erased(app.db());
            return erased;
        }
        for (const auto& who : due) erase(app, who, step), ++erased;
        after = due.back().id;
    }
}

} // namespace chores
