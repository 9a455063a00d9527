#include "chores/forget.hpp"

#include "lib/town/retention.hpp"

#include <string>
#include <utility>
#include <vector>

namespace chores {

namespace {

/// What hangs on a row and may be much: found by `find` (the row's id, a limit), each taken away by `take` (the row's
/// id, its own key).
struct Hanging {
    const char *find, *take;
};

/// Rows whose words go: found by `find` (a time, a limit), each emptied by the few statements of `empty`, by its
/// id, when nothing of `before` hangs on it any more.
struct Emptying {
    std::string find;
    std::vector<const char*> empty;
    std::vector<Hanging> before{};
};

/// A decision that the author has answered is open for as long again.
std::string uncontested(const std::string& kinds, const std::string& id) {
    return " AND NOT EXISTS (SELECT 1 FROM moderation d WHERE d.object_kind IN " + kinds +
           " AND d.object_id = " + id + " AND COALESCE(d.answered_at, d.decided_at) >= :before) LIMIT :step";
}

const Emptying hidden_comments{"SELECT c.id FROM comment c WHERE c.hidden_at IS NOT NULL AND c.body <> '' "
                            "AND c.hidden_at < :before" +
                                uncontested("('comment')", "c.id"),
                            {"UPDATE comment SET body = '' WHERE id = :id"}};

const Emptying hidden_posts{
    "SELECT p.id FROM post p WHERE p.hidden_at IS NOT NULL AND p.body <> '' AND p.hidden_at < :before" +
        uncontested("('post', 'letter')", "p.id"),
    {"UPDATE post SET body = '' WHERE id = :id", "DELETE FROM attachment WHERE post_id = :id"}};

// Also what others wrote under it, which nobody can read any more. What is deleted has no words.
const Emptying deleted_publications{
    "SELECT p.id FROM publication p WHERE p.deleted_at IS NOT NULL AND p.deleted_at < :before "
    "AND (p.title <> '' OR p.body <> '' OR p.picture <> '') LIMIT :step",
    {"UPDATE publication SET title = '', body = '', topic = '', picture = '', picture_alt = '', like_count = 0 "
     "WHERE id = :id"},
    {{"SELECT id FROM comment WHERE publication_id = :id AND hidden_at IS NULL AND deleted_at IS NULL AND body <> '' "
      "LIMIT :step",
      "UPDATE comment SET body = '' WHERE publication_id = :id AND id = :key"},
     {"SELECT id FROM comment WHERE publication_id = :id AND hidden_at IS NOT NULL AND body <> '' LIMIT :step",
      "UPDATE comment SET body = '' WHERE publication_id = :id AND id = :key"},
     {"SELECT member_id FROM publication_like WHERE publication_id = :id LIMIT :step",
      "DELETE FROM publication_like WHERE publication_id = :id AND member_id = :key"},
     {"SELECT version FROM publication_version WHERE publication_id = :id LIMIT :step",
      "DELETE FROM publication_version WHERE publication_id = :id AND version = :key"}}};

const Emptying decisions{
    "SELECT d.id FROM moderation d WHERE (d.explanation <> '' OR d.answer IS NOT NULL) "
    "AND d.decided_at < :before AND (d.answered_at IS NULL OR d.answered_at < :before) LIMIT :step",
    {"UPDATE moderation SET explanation = '', answer = NULL WHERE id = :id"}};

const std::string named_flag =
    "SELECT f.id FROM flag f WHERE (f.notifier_name <> '' OR f.notifier_email <> '' "
    "OR f.explanation <> '' OR f.member_id IS NOT NULL) AND f.created_at < :before ";
constexpr const char* forget_flag =
    "UPDATE flag SET member_id = NULL, raiser = '', notifier_name = '', notifier_email = '', "
    "explanation = '' WHERE id = :id";
const Emptying flags{named_flag + "AND f.decided_at IS NOT NULL AND f.decided_at < :before LIMIT :step",
                  {forget_flag}};
const Emptying undecided_flags{named_flag + "LIMIT :step", {forget_flag}};

/// True when `stopping` said so before nothing was left.
bool take_away(db::Db& db, std::int64_t id, const Hanging& what, int step, const std::function<bool()>& stopping) {
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

void overwrite_erased(db::Db& db) {
    if (db.postgresql()) return;
    struct Done {
        int busy = 0, pages = 0, moved = 0;
    };
    try {
        db.one<Done>("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const db::Unavailable&) { // somebody reads or writes for long
    }
}

bool forget_old(db::Db& db, base::Seconds now, int step, const std::function<bool()>& stopping,
                long long& rows) {
    const auto contested = now - town::contest_period;
    const std::pair<const Emptying*, base::Seconds> all[] = {{&hidden_comments, contested},
                                                          {&hidden_posts, contested},
                                                          {&deleted_publications, contested},
                                                          {&decisions, contested},
                                                          {&flags, contested},
                                                          {&undecided_flags, now - town::undecided_period}};
    for (const auto& [words, until] : all)
        for (;;) {
            const auto ids = db.all<std::int64_t>(words->find, until, step);
            if (ids.empty()) break;
            for (const auto id : ids)
                for (const auto& what : words->before)
                    if (take_away(db, id, what, step, stopping)) return true;
            db::Transaction transaction{db};
            for (const auto id : ids)
                for (const auto* statement : words->empty) db.run(statement, id);
            transaction.commit();
            rows += static_cast<long long>(ids.size());
            if (stopping && stopping()) return true;
        }
    return false;
}

} // namespace chores
