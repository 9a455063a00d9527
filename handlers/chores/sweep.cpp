#include "chores/sweep.hpp"

#include "alerts/store.hpp"
#include "chores/forget.hpp"
#include "lib/db/site.hpp"
#include "lib/town/retention.hpp"
#include "lib/town/second_factor.hpp"
#include "lib/web/room.hpp"
#include "lib/web/session.hpp"
#include "lib/web/upload.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace chores {

namespace {

constexpr base::Seconds unused_for = base::day, set_aside_for = 30 * base::day;
constexpr long long never_strange = 100; ///< files
static_assert(web::session::lifetime == town::sessions_period);

/// What goes from one table: its key, and when a row has had its day.
struct Old {
    const char *table, *key, *condition;
};

class Broom {
  public:
    Broom(db::Db& db, int step, const Stopping& stopping) : db_(db), step_(step), stopping_(stopping) {}

    /// Looks for the rows without locking anybody out, and only then deletes them one by one, by key: a step
    /// takes the write lock for as long as its rows need, however large the table is. A row that came back to
    /// life meanwhile stays.
    template <class Key> void remove(const Old& old, base::Seconds before) {
        const std::string table = old.table, key = old.key, condition = old.condition;
        const auto find = "SELECT " + key + " FROM " + table + " WHERE " + condition + " LIMIT :step";
        const auto drop = "DELETE FROM " + table + " WHERE " + condition + " AND " + key + " = :key";
        in_steps<Key>(find, before, [&](const std::vector<Key>& keys) {
            for (const auto& one : keys) done_.rows += db_.run(drop, before, one);
        });
    }

    /// The same for the outbox, whose rows are counted where they belong to alerts.
    void remove_mails(base::Seconds before) {
        const auto find = "SELECT id FROM outbox WHERE state <> 0 AND created_at < :before LIMIT :step";
        in_steps<std::int64_t>(find, before, [&](const std::vector<std::int64_t>& ids) {
            std::vector<alerts::Gone> gone;
            for (const auto id : ids)
                if (auto row = db_.one<alerts::Gone>(
                        "DELETE FROM outbox WHERE state <> 0 AND created_at < :before AND id = :id "
                        "RETURNING activity_id, channel, state, receipt",
                        before, id))
                    gone.push_back(*row);
            alerts::keep_figures(db_, gone);
            done_.rows += static_cast<long long>(gone.size());
        });
    }

    Swept done() const { return done_; }

  private:
    template <class Key, class Delete>
    void in_steps(const std::string& find, base::Seconds before, const Delete& delete_them) {
        while (!done_.left) {
            const auto keys = db_.all<Key>(find, before, step_);
            if (keys.empty()) return;
            db::Transaction transaction{db_};
            delete_them(keys);
            transaction.commit();
            if (keys.size() < static_cast<std::size_t>(step_)) return;
            done_.left = stopping_ && stopping_();
        }
    }

    db::Db& db_;
    int step_;
    const Stopping& stopping_;
    Swept done_;
};

constexpr Old attempts{"attempt", "subject", "window_start < :before"};
constexpr Old links{"one_time", "token_hash", "expires_at < :before"};
constexpr Old sessions{"session", "id", "seen_at < :before"};
// A dead one is remembered as long as somebody bears it.
constexpr Old mailboxes{"mailbox", "address_key",
                        "last_at < :before AND (dead_at IS NULL OR NOT EXISTS "
                        "(SELECT 1 FROM member m WHERE m.email_key = mailbox.address_key))"};
constexpr Old keys_begun{"second_factor", "member_id", "since IS NULL AND begun_at < :before"};
constexpr Old long_sessions{"session", "id", "created_at < :before"};
constexpr Old team_sessions{"session", "id",
                            "created_at < :before AND EXISTS (SELECT 1 FROM role r "
                            "WHERE r.member_id = session.member_id AND r.ended_at IS NULL)"};
constexpr Old registrations{"member", "id",
                            R"(confirmed_at IS NULL AND created_at < :before AND erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM role r WHERE r.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM citizenship c WHERE c.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM follow f WHERE f.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM one_time o WHERE o.member_id = member.id))"};

/// Every column that names a file under uploads, where it is not empty.
constexpr std::pair<const char*, const char*> names_of_files[] = {
    {"publication", "picture"}, {"role", "portrait"}, {"member", "portrait"}, {"attachment", "file"}};

/// The names in one folder of uploads, "ab/…", that some row uses.
std::set<std::string> used_in(db::Db& db, const std::string& folder) {
    std::set<std::string> used;
    for (const auto& [table, column] : names_of_files) {
        const auto name = std::string{column};
        // Equal, and not from… to: how a database sorts is its own affair.
        const auto sql = "SELECT " + name + " FROM " + table + " WHERE " + name + " <> '' AND substr(" +
                         name + ", 1, 2) = :folder";
        for (auto& file : db.all<std::string>(sql, folder)) used.insert(std::move(file));
    }
    return used;
}

bool is_hexadecimal(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Files of one folder as lib/web/upload names them, or their drafts. What an operator put there is his.
std::vector<std::string> files_in(const std::filesystem::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        if (name.size() > 41 && is_hexadecimal(name.substr(0, 40)) && name[40] == '.')
            files.push_back(folder.filename().string() + "/" + name);
    }
    return files;
}

} // namespace

SweptUploads sweep_uploads(db::Db& db, const base::Config& config, base::Seconds now, bool sure) {
    SweptUploads swept;
    if (const auto sentence = db::stranger(db, config.var); !sentence.empty()) throw std::runtime_error(sentence);
    const auto uploads = config.var / "uploads";
    if (!std::filesystem::exists(uploads)) return swept;
    std::vector<std::string> unused;
    for (const auto& entry : std::filesystem::directory_iterator{uploads}) {
        const auto folder = entry.path().filename().string();
        if (!entry.is_directory() || folder.size() != 2 || !is_hexadecimal(folder)) continue;
        const auto files = files_in(entry.path());
        const auto used = used_in(db, folder);
        for (const auto& file : files)
            if (!used.contains(file)) unused.push_back(file);
        swept.files += static_cast<long long>(files.size());
    }
    swept.unused = static_cast<long long>(unused.size());
    swept.strange = !sure && swept.unused > never_strange && swept.unused > swept.files / 10;
    if (swept.strange) return swept;
    for (const auto& file : unused) swept.set_aside += web::remove_upload(config, file, now - unused_for);
    swept.deleted = web::delete_set_aside(config, now - set_aside_for);
    web::count_uploads(config);
    return swept;
}

Swept sweep(db::Db& db, base::Seconds now, int step, const Stopping& stopping) {
    Broom broom{db, step, stopping};
    broom.remove<std::string>(attempts, now - town::attempts_period);
    broom.remove<std::string>(links, now);
    broom.remove<std::string>(mailboxes, now - town::mails_period);
    broom.remove<std::int64_t>(sessions, now - web::session::lifetime);
    broom.remove<std::int64_t>(long_sessions, now - web::session::longest);
    broom.remove<std::int64_t>(team_sessions, now - web::session::team_longest);
    broom.remove<std::int64_t>(keys_begun, now - town::second_factor::beginning_lifetime);
    broom.remove_mails(now - town::mails_period);
    broom.remove<std::int64_t>(registrations, now - town::unconfirmed_period);
    auto done = broom.done();
    if (!done.left) done.left = forget_old(db, now, step, stopping, done.rows);
    if (done.rows > 0) overwrite_erased(db);
    return done;
}

} // namespace chores
