#include "chores/operator/demo.hpp"

#include "chores/retention/erase.hpp"
#include "lib/town/content.hpp"
#include "lib/town/office.hpp"
#include "lib/app/section.hpp"

#include <fmt/format.h>

namespace chores {

bool demo_accounts(db::Db& db) {
    return db.one<int>("SELECT 1 FROM member WHERE email_key LIKE '%@demo.parvis' LIMIT 1").has_value();
}

int remove_demo(web::App& app) {
    auto& db = app.db();
    const auto now = app.now();
    // Who really lives or works in Vannes keeps what is theirs: only what the demo's people made goes.
    static const std::string theirs = "(SELECT id FROM member WHERE email_key LIKE '%@demo.parvis')";
    db::Transaction transaction{db};
    db.run("UPDATE role SET" + std::string{town::office_ends} + "WHERE ended_at IS NULL AND member_id IN " + theirs, now);
    db.run("UPDATE post SET deleted_at = :now, body = '' WHERE deleted_at IS NULL AND as_team = 1 AND author_id IN " + theirs, now);
    for (const auto* section : app.sections)
        for (const auto& statement : demo_statements(app.config, fmt::format("{}-removal", section->name),
                                                     {{"@now@", std::to_string(now)}, {"@theirs@", theirs}}))
            db.run_once(statement);
    town::mend_content(db, app.kinds);
    db.run("DELETE FROM town WHERE commune_code = '56260' AND NOT EXISTS "
           "(SELECT 1 FROM role r WHERE r.commune_code = '56260' AND r.ended_at IS NULL)");
    const auto people = db.value<int>("SELECT COUNT(*) FROM member WHERE email_key LIKE '%@demo.parvis'");
    db.run("UPDATE member SET leaving_at = :now, leaving_keeps_texts = 0 WHERE id IN " + theirs, now);
    transaction.commit();
    erase_due(app); // with whoever else asked for it
    return people;
}

} // namespace chores
