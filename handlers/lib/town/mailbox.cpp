#include "lib/town/mailbox.hpp"

#include "lib/town/member.hpp"

#include <optional>
#include <string>

namespace town::mailbox {

namespace {

constexpr const char* taken_chore = "mail-taken"; ///< when the relay took one last, to the minute
constexpr int many = 3, one_of = 5;               ///< of a day's mails that come back

struct Row {
    int refusals = 0;
    base::Seconds first_at = 0, last_at = 0;
    std::optional<base::Seconds> dead_at;
    bool by_mail = false;
};

std::optional<Row> find_row(db::Db& db, const std::string& key) {
    return db.one<Row>(
        "SELECT refusals, first_at, last_at, dead_at, by_mail FROM mailbox WHERE address_key = :key", key);
}

/// Others were refused since the relay took one last.
bool refuses_everybody(db::Db& db, const std::string& key) {
    return db
        .one<int>("SELECT 1 FROM mailbox WHERE by_mail = 0 AND address_key <> :key AND last_at > "
                  "COALESCE((SELECT begun_at FROM chore WHERE name = :taken), 0) LIMIT 1",
                  key, taken_chore)
        .has_value();
}

/// More than one mail of five came back within a day.
bool returns_everything(db::Db& db, const std::string& key, base::Seconds now) {
    const auto back = 1 + db.value<int>("SELECT COUNT(*) FROM mailbox WHERE by_mail = 1 AND last_at > :since "
                                        "AND address_key <> :key",
                                        now - base::day, key);
    if (back <= many) return false;
    const auto sent = db.value<int>("SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE state = 1 "
                                    "AND created_at > :since LIMIT :most) sent",
                                    now - 2 * base::day, back * one_of);
    return sent < back * one_of;
}

} // namespace

void note_refused(db::Db& db, std::string_view address, const Refusal& refusal, base::Seconds now) {
    const auto key = email_key(address);
    auto row = find_row(db, key).value_or(Row{0, now, now, {}, false});
    const bool counts = refusal.by_mail ? !returns_everything(db, key, now) : !refuses_everybody(db, key);
    if (counts) ++row.refusals;
    const bool dead =
        row.refusals >= refusals_needed && (refusal.nobody_there || now - row.first_at >= days_needed);
    if (dead && !row.dead_at) row.dead_at = now;
    db.run("INSERT INTO mailbox (address_key, refusals, first_at, last_at, dead_at, by_mail) "
           "VALUES (:key, :refusals, :first, :last, :dead, :by_mail) ON CONFLICT (address_key) DO UPDATE SET "
           "refusals = excluded.refusals, last_at = excluded.last_at, dead_at = excluded.dead_at, "
           "by_mail = excluded.by_mail",
           key, row.refusals, row.first_at, now, row.dead_at, row.by_mail || refusal.by_mail ? 1 : 0);
}

void note_taken(db::Db& db, std::string_view address, base::Seconds now) {
    const auto key = email_key(address);
    if (const auto row = find_row(db, key); row && !row->by_mail) forget(db, key);
    const auto noted = db.one<base::Seconds>("SELECT begun_at FROM chore WHERE name = :taken", taken_chore);
    if (noted && *noted <= now && now - *noted < base::minute) return;
    db.run("INSERT INTO chore (name, begun_at) VALUES (:taken, :now) "
           "ON CONFLICT (name) DO UPDATE SET begun_at = excluded.begun_at",
           taken_chore, now);
}

bool may_try(db::Db& db, std::string_view address, base::Seconds now) {
    const auto row = find_row(db, email_key(address));
    if (!row || !row->dead_at) return true;
    return !row->by_mail && row->refusals <= refusals_needed && now - row->last_at >= second_look_after;
}

bool returns_mail(db::Db& db, std::string_view address) {
    const auto row = find_row(db, email_key(address));
    return row && row->dead_at;
}

void forget(db::Db& db, std::string_view address) {
    db.run("DELETE FROM mailbox WHERE address_key = :key", email_key(address));
}

} // namespace town::mailbox
