#include "chores/sweep.hpp"

#include "lib/web/session.hpp"
#include "lib/web/upload.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

namespace chores {

namespace {

constexpr base::Seconds unconfirmed_for = 30 * base::day, mails_kept_for = 90 * base::day,
                        unused_for = base::day;

/// What goes from one table: its key, and when a row has had its day.
struct Old {
    const char *table, *key, *condition;
};

/// Looks for the rows without locking anybody out, and only then deletes them one by one, by key: a step
/// takes the write lock for as long as its rows need, however large the table is. A row that came back to
/// life meanwhile stays.
template <class Key> long long remove(db::Db& db, const Old& old, base::Seconds before, int step) {
    const std::string table = old.table, key = old.key, condition = old.condition;
    const auto find = "SELECT " + key + " FROM " + table + " WHERE " + condition + " LIMIT :step";
    const auto drop = "DELETE FROM " + table + " WHERE " + condition + " AND " + key + " = :key";
    for (long long all = 0;;) {
        const auto keys = db.all<Key>(find, before, step);
        if (keys.empty()) return all;
        db::Transaction transaction{db};
        for (const auto& one : keys) all += db.run(drop, before, one);
        transaction.commit();
        if (keys.size() < static_cast<std::size_t>(step)) return all;
    }
}

constexpr Old attempts{"attempt", "subject", "window_start < :before"};
constexpr Old links{"one_time", "token_hash", "expires_at < :before"};
constexpr Old sessions{"session", "id", "seen_at < :before"};
constexpr Old mails{"outbox", "id", "state <> 0 AND created_at < :before"};
constexpr Old registrations{"member", "id",
                            R"(confirmed_at IS NULL AND created_at < :before AND erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM role r WHERE r.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM citizenship c WHERE c.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM follow f WHERE f.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM one_time o WHERE o.member_id = member.id))"};

/// Every column that names a file under uploads, where it is not empty.
constexpr std::pair<const char*, const char*> names_of_files[] = {
    {"publication", "picture"}, {"town", "portrait"}, {"member", "portrait"}};

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

/// Files of one folder as store_picture names them, or their drafts. What an operator put there is his.
std::vector<std::string> files_in(const std::filesystem::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        if (name.size() >= 45 && is_hexadecimal(name.substr(0, 40)) && name.substr(40, 5) == ".webp")
            files.push_back(folder.filename().string() + "/" + name);
    }
    return files;
}

} // namespace

long long sweep_uploads(db::Db& db, const base::Config& config, base::Seconds now) {
    long long gone = 0;
    const auto uploads = config.var / "uploads";
    if (!std::filesystem::exists(uploads)) return 0;
    for (const auto& entry : std::filesystem::directory_iterator{uploads}) {
        const auto folder = entry.path().filename().string();
        if (!entry.is_directory() || folder.size() != 2 || !is_hexadecimal(folder)) continue;
        const auto files = files_in(entry.path());
        const auto used = used_in(db, folder);
        for (const auto& file : files)
            if (!used.contains(file) && web::remove_upload(config, file, now - unused_for)) ++gone;
    }
    return gone;
}

long long sweep(db::Db& db, base::Seconds now, int step) {
    return remove<std::string>(db, attempts, now - base::day, step) +
           remove<std::string>(db, links, now, step) +
           remove<std::int64_t>(db, sessions, now - web::session::lifetime, step) +
           remove<std::int64_t>(db, mails, now - mails_kept_for, step) +
           remove<std::int64_t>(db, registrations, now - unconfirmed_for, step);
}

} // namespace chores
