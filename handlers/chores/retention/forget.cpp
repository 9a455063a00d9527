#include "chores/retention/forget.hpp"

#include "lib/db/full_text.hpp"

namespace chores {

namespace {

/// True when `stopping` said so before nothing was left.
bool take_away(db::Db& db, std::int64_t id, const town::Hanging& what, int step, const std::function<bool()>& stopping) {
    for (;;) {
        const auto keys = db.all<std::int64_t>(what.find, id, step);
        if (keys.empty()) return false;
        db::Transaction transaction{db};
        for (const auto key : keys) db.run(what.take, id, key);
        transaction.commit();
        if (stopping && stopping()) return true;
    }
}

} // namespace

std::vector<const town::Keeps*> last_first(const web::App& app) {
    const auto all = web::all_keeps(app.sections);
    return {all.rbegin(), all.rend()};
}

void tell_gone(web::App& app, const std::vector<town::GoneMail>& mails) {
    for (const auto* section : app.sections)
        if (const auto keep = section->keeps.mails_gone) keep(app.db(), mails);
}

void overwrite_erased(db::Db& db) {
    if (db.postgresql()) return;
    struct Done {
        int busy = 0, pages = 0, moved = 0;
    };
    try {
        db::merge_dropped(db);
        db.one<Done>("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const db::Unavailable&) { // somebody reads or writes for long
    }
}

bool forget_old(web::App& app, base::Seconds now, int step, const std::function<bool()>& stopping, long long& rows) {
    auto& db = app.db();
    for (const auto* keeps : last_first(app))
        for (const auto& words : keeps->emptyings)
            for (;;) {
                const auto ids = db.all<std::int64_t>(words.find, now - words.period, step);
                if (ids.empty()) break;
                for (const auto id : ids)
                    for (const auto& what : words.before)
                        if (take_away(db, id, what, step, stopping)) return true;
                db::Transaction transaction{db};
                for (const auto id : ids)
                    for (const auto statement : words.empty)
                        if (!statement.empty()) db.run(statement, id);
                transaction.commit();
                rows += static_cast<long long>(ids.size());
                if (stopping && stopping()) return true;
            }
    return false;
}

} // namespace chores
