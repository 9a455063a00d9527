#include "chores/operator/demo.hpp"

#include "chores/retention/erase.hpp"
#include "lib/town/content.hpp"
#include "lib/town/office.hpp"

namespace chores {

bool demo_accounts(db::Db& db) {
    return db.one<int>("SELECT 1 FROM member WHERE email_key LIKE '%@demo.parvis' LIMIT 1").has_value();
}

int remove_demo(web::App& app) {
    auto& db = app.db();
    const auto now = app.now();
    // Who really lives or works in Vannes keeps what is theirs: only what the demo's people made goes.
    static const std::string theirs = "(SELECT id FROM member WHERE email_key LIKE '%@demo.parvis')";
    const std::string after_them[] = {
        "DELETE FROM useful_link WHERE commune_code = '56260' AND NOT EXISTS "
        "(SELECT 1 FROM role r WHERE r.commune_code = '56260' AND r.ended_at IS NULL)",
        "DELETE FROM canned_answer WHERE commune_code = '56260' AND NOT EXISTS "
        "(SELECT 1 FROM role r WHERE r.commune_code = '56260' AND r.ended_at IS NULL)",
        "DELETE FROM town WHERE commune_code = '56260' AND NOT EXISTS "
        "(SELECT 1 FROM role r WHERE r.commune_code = '56260' AND r.ended_at IS NULL)"};
    db::Transaction transaction{db};
    db.run("UPDATE role SET" + std::string{town::office_ends} + "WHERE ended_at IS NULL AND member_id IN " + theirs, now);
    db.run("UPDATE publication SET deleted_at = :now WHERE deleted_at IS NULL AND author_id IN " + theirs, now);
    db.run("UPDATE alert SET ended_at = :now WHERE ended_at IS NULL AND author_id IN " + theirs, now);
    db.run("UPDATE chat SET ended_at = :now, kept = 0 WHERE ended_at IS NULL AND thread_id IN "
           "(SELECT id FROM thread WHERE created_by IN " +
               theirs + ")",
           now);
    db.run("UPDATE discussion SET archived_at = :now WHERE archived_at IS NULL AND thread_id IN "
           "(SELECT id FROM thread WHERE created_by IN " +
               theirs + ")",
           now);
    db.run("UPDATE post SET deleted_at = :now, body = '' WHERE deleted_at IS NULL AND as_team = 1 AND author_id IN " + theirs, now);
    town::mend_content(db, app.kinds);
    for (const auto& statement : after_them) db.run(statement);
    const auto people = db.value<int>("SELECT COUNT(*) FROM member WHERE email_key LIKE '%@demo.parvis'");
    db.run("UPDATE member SET leaving_at = :now, leaving_keeps_texts = 0 WHERE id IN " + theirs, now);
    transaction.commit();
    erase_due(app); // with whoever else asked for it
    return people;
}

} // namespace chores
