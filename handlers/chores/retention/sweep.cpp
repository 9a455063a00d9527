#include "chores/retention/sweep.hpp"

#include "chores/retention/forget.hpp"
#include "lib/db/full_text.hpp"
#include "lib/db/site.hpp"
#include "lib/town/retention.hpp"
#include "lib/files/room.hpp"
#include "lib/files/upload.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace chores {

namespace {

constexpr base::Seconds unused_for = base::day, set_aside_for = 30 * base::day;
constexpr long long never_strange = 100; ///< files

class Sweeper {
  public:
    Sweeper(web::App& app, int step, const Stopping& stopping)
        : app_(app), db_(app.db()), step_(step), stopping_(stopping) {}

    /// Looks for the rows without locking anybody out, and only then deletes them one by one, by key: a step
    /// takes the write lock for as long as its rows need, however large the table is. A row that came back to
    /// life meanwhile stays.
    void remove(const town::Expiry& old, base::Seconds before) {
        const auto find = fmt::format("SELECT {} FROM {} WHERE {} LIMIT :step", old.key, old.table, old.condition);
        const auto drop = fmt::format("DELETE FROM {} WHERE {} AND {} = :key", old.table, old.condition, old.key);
        in_steps<std::string>(find, before, [&](const std::vector<std::string>& keys) { // numbers as texts, too
            for (const auto& one : keys) done_.rows += db_.run(drop, before, one);
        });
    }

    /// For the outbox, of whose rows something may be counted.
    void remove_mails(base::Seconds before) {
        const auto find = "SELECT id FROM outbox WHERE state <> 0 AND created_at < :before LIMIT :step";
        in_steps<std::int64_t>(find, before, [&](const std::vector<std::int64_t>& ids) {
            std::vector<town::GoneMail> gone;
            for (const auto id : ids)
                if (auto row = db_.one<town::GoneMail>(
                        "DELETE FROM outbox WHERE state <> 0 AND created_at < :before AND id = :id "
                        "RETURNING activity_id, channel, state, receipt",
                        before, id))
                    gone.push_back(*row);
            tell_gone(app_, gone);
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

    web::App& app_;
    db::Db& db_;
    int step_;
    const Stopping& stopping_;
    Swept done_;
};

/// The names in one folder of uploads, "ab/…", that some row uses.
std::set<std::string> used_in(web::App& app, const std::string& folder) {
    std::set<std::string> used;
    for (const auto* keeps : web::all_keeps(app.sections))
        for (const auto& [table, column] : keeps->uploads)
            // Equal, and not from… to: how a database sorts is its own affair.
            for (auto& file : app.db().all<std::string>(
                     fmt::format("SELECT {1} FROM {0} WHERE {1} <> '' AND substr({1}, 1, 2) = :folder", table, column),
                     folder))
                used.insert(std::move(file));
    return used;
}

bool is_hexadecimal(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Files of one folder as lib/files/upload names them, or their drafts. What an operator put there is theirs.
std::vector<std::string> files_in(const std::filesystem::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        if (name.size() > 41 && is_hexadecimal(name.substr(0, 40)) && name[40] == '.')
            files.push_back(folder.filename().string() + "/" + name);
    }
    return files;
}

/// Stored at `time` or later: whoever stored it may still be about to name it.
bool stored_since(const std::filesystem::path& file, base::Seconds time) {
    struct stat found {};
    return ::stat(file.c_str(), &found) == 0 && found.st_mtime >= time;
}

} // namespace

bool upload_used(web::App& app, const std::string& file) { return used_in(app, file.substr(0, 2)).contains(file); }

SweptUploads sweep_uploads(web::App& app, base::Seconds now, bool sure) {
    SweptUploads swept;
    const auto& config = app.config;
    if (const auto sentence = db::stranger(app.db(), config.var); !sentence.empty()) throw std::runtime_error(sentence);
    const auto uploads = config.var / "uploads";
    if (!std::filesystem::exists(uploads)) return swept;
    std::vector<std::string> unused;
    for (const auto& entry : std::filesystem::directory_iterator{uploads}) {
        const auto folder = entry.path().filename().string();
        if (!entry.is_directory() || folder.size() != 2 || !is_hexadecimal(folder)) continue;
        const auto files = files_in(entry.path());
        const auto used = used_in(app, folder);
        const auto of_used = [&](const std::string& file) {
            return std::ranges::any_of(used, [&](const auto& picture) { return web::small_copy(picture) == file; });
        };
        for (const auto& file : files)
            if (!used.contains(file) && !of_used(file) && !stored_since(uploads / file, now - unused_for)) unused.push_back(file);
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

Swept sweep(web::App& app, base::Seconds now, int step, const Stopping& stopping) {
    Sweeper sweeper{app, step, stopping};
    sweeper.remove_mails(now - town::mails_period);
    for (const auto* keeps : last_first(app))
        for (const auto& expiry : keeps->expiries) sweeper.remove(expiry, now - expiry.period);
    auto done = sweeper.done();
    done.rows += web::forget_attempts(app);
    if (!done.left) done.left = forget_old(app, now, step, stopping, done.rows);
    if (done.rows > 0 || db::keeps_dropped(app.db())) overwrite_erased(app.db());
    return done;
}

} // namespace chores
