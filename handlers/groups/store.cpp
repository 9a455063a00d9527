#include "groups/store.hpp"

#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"

#include <iterator>

namespace groups {

namespace {

using std::string;

const string columns = R"(
    SELECT g.thread_id, g.title, g.about, g.admission, t.created_at, t.closed_at, g.pinned_at, g.archived_at,
           t.post_count, t.author_count, t.last_post_id, t.last_post_at, z.state, COALESCE(z.reason, ''),
           COALESCE(r.post_id, 0) )";

// How the reader stands to them.
const string membership = R"(
    LEFT JOIN discussion_member z ON z.thread_id = t.id AND z.member_id = :reader
    LEFT JOIN thread_read r ON r.thread_id = t.id AND r.member_id = :reader
    WHERE g.thread_id = t.id )";

const string from_group = columns + "FROM discussion g CROSS JOIN thread t" + membership;
const string from_thread = columns + "FROM thread t CROSS JOIN discussion g" + membership;

List list(db::Db& db, const string& sql, MemberId reader, const string& commune_code, db::Cursor from) {
    List page{
        db.all<Group>(sql, reader, commune_code, town::ThreadKind::group, from.at, from.id, page_size + 1),
        {}};
    if (db::cut(page.groups, page_size))
        page.next = db::Cursor{page.groups.back().last_post_at, page.groups.back().id.value};
    return page;
}

string by_last_post(const char* which) {
    return from_thread + "AND t.commune_code = :commune AND t.kind = :kind AND t.last_post_at <= :at AND " +
           "(t.last_post_at, t.id) < (:at, :id) AND " + which +
           " ORDER BY t.last_post_at DESC, t.id DESC LIMIT :limit";
}

/// Members who were taken in or shut out, all or one, as `watch` has it.
const string note_access_sql = R"(
    UPDATE watch SET access = COALESCE((SELECT CASE z.state WHEN 1 THEN 1 ELSE 2 END FROM discussion_member z
                                        WHERE z.thread_id = watch.subject_id AND z.member_id = watch.member_id), 0)
    WHERE topic = :topic AND subject_id = :group)";

} // namespace

town::Access access_of(const Group& group) {
    if (!group.membership) return town::Access::by_level;
    return *group.membership == Membership::inside ? town::Access::always : town::Access::team;
}

void note_access(db::Db& db, ThreadId group, MemberId member) {
    static const string one = note_access_sql + " AND member_id = :member";
    if (member)
        db.run(one, post_news.topic, group, member);
    else
        db.run(note_access_sql, post_news.topic, group);
}

bool Group::readable_by(const town::Reader& reader) const {
    if (reader.team()) return true;
    if (!reader.citizen()) return false;
    return membership ? *membership == Membership::inside : admission == Admission::open;
}

std::optional<Group> find(db::Db& db, const town::Reader& reader, const string& commune_code, ThreadId id) {
    static const string sql = from_group + "AND g.commune_code = :commune AND g.thread_id = :id";
    return db.one<Group>(sql, reader.id, commune_code, id);
}

std::vector<Group> pinned(db::Db& db, const town::Reader& reader, const string& commune_code) {
    static const string sql = from_group + "AND g.commune_code = :commune AND g.pinned_at IS NOT NULL "
                                           "ORDER BY g.pinned_at DESC, g.thread_id DESC LIMIT :limit";
    return db.all<Group>(sql, reader.id, commune_code, pinned_max);
}

std::vector<Card> cards(db::Db& db, std::string_view commune_code) {
    auto shown = db.all<Card>(R"(
        SELECT t.id, g.title, t.post_count, t.last_post_at FROM discussion g JOIN thread t ON t.id = g.thread_id
        WHERE g.commune_code = :commune AND g.pinned_at IS NOT NULL ORDER BY g.pinned_at DESC, g.thread_id DESC
        LIMIT :limit)",
                              commune_code, cards_shown);
    const auto left = cards_shown - static_cast<int>(shown.size());
    if (left == 0) return shown;
    auto others = db.all<Card>(R"(
        SELECT t.id, g.title, t.post_count, t.last_post_at FROM thread t CROSS JOIN discussion g
        WHERE t.commune_code = :commune AND t.kind = :kind AND g.thread_id = t.id AND g.pinned_at IS NULL
            AND g.archived_at IS NULL ORDER BY t.last_post_at DESC, t.id DESC LIMIT :limit)",
                               commune_code, town::ThreadKind::group, left);
    shown.insert(shown.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    return shown;
}

List page_of(db::Db& db, const town::Reader& reader, const string& commune_code, db::Cursor from) {
    static const string sql = by_last_post("g.pinned_at IS NULL AND g.archived_at IS NULL");
    return list(db, sql, reader.id, commune_code, from);
}

List archived(db::Db& db, const town::Reader& reader, const string& commune_code, db::Cursor from) {
    static const string sql = by_last_post("g.archived_at IS NOT NULL");
    return list(db, sql, reader.id, commune_code, from);
}

std::optional<ThreadId> open(db::Db& db, const town::Reader& reader, const string& commune_code,
                             const Draft& draft, Seconds now) {
    if (!reader.may(town::Right::moderate)) return {};
    db::Transaction transaction{db};
    if (const auto before = db.one<ThreadId>(
            "SELECT thread_id FROM discussion WHERE once = :once AND commune_code = :commune",
            draft.idempotency_key, commune_code))
        return before;
    const auto id = town::begin_thread(db, town::ThreadKind::group, commune_code, reader.id, now);
    db.run("INSERT INTO discussion (thread_id, commune_code, title, about, admission, once) "
           "VALUES (:id, :commune, :title, :about, :admission, :once)",
           id, commune_code, draft.title, draft.about, draft.admission, draft.idempotency_key);
    town::write_content(db, *group_news.content, id.value);
    town::publish(db, {.commune_code = commune_code,
                       .object_id = id.value,
                       .actor = reader.id,
                       .audience = town::Level::citizen,
                       .at = now,
                       .news = &group_news});
    town::watch(db, post_news, id.value, reader.id, commune_code, now);
    town::record(db, reader.id, commune_code, "group.open", id.value, now);
    transaction.commit();
    return id;
}

void change(db::Db& db, const town::Reader& reader, const string& commune_code, const Group& group,
            const Draft& draft, Seconds now) {
    if (!reader.may(town::Right::moderate)) return;
    db::Transaction transaction{db};
    if (db.run("UPDATE discussion SET title = :title, about = :about, admission = :admission "
               "WHERE thread_id = :id AND commune_code = :commune",
               draft.title, draft.about, draft.admission, group.id, commune_code) != 1)
        return;
    if (draft.admission == Admission::on_request)
        db.run(R"(
            INSERT INTO discussion_member (thread_id, member_id, commune_code, state, asked_at, decided_at, decided_by)
            SELECT a.thread_id, a.member_id, CAST(:commune AS TEXT), 1, CAST(:now AS BIGINT), CAST(:now AS BIGINT),
                   CAST(:by AS BIGINT)
            FROM thread_author a WHERE a.thread_id = :id AND a.posts > 0 ON CONFLICT (thread_id, member_id) DO NOTHING)",
               commune_code, now, reader.id, group.id);
    else
        db.run("UPDATE discussion_member SET state = 1, decided_at = :now, decided_by = :by "
               "WHERE thread_id = :id AND state = 0",
               now, reader.id, group.id);
    town::write_content(db, *group_news.content, group.id.value);
    note_access(db, group.id);
    town::record(db, reader.id, commune_code, "group.edit", group.id.value, now);
    transaction.commit();
}

namespace {

bool pin(db::Db& db, ThreadId id, Seconds now) {
    return db.run("UPDATE discussion SET pinned_at = :now "
                  "WHERE thread_id = :id AND pinned_at IS NULL AND archived_at IS NULL",
                  now, id) == 1;
}

bool unpin(db::Db& db, ThreadId id) {
    return db.run("UPDATE discussion SET pinned_at = NULL WHERE thread_id = :id AND pinned_at IS NOT NULL",
                  id) == 1;
}

bool archive(db::Db& db, ThreadId id, Seconds now) {
    if (db.run("UPDATE discussion SET archived_at = :now, pinned_at = NULL "
               "WHERE thread_id = :id AND archived_at IS NULL",
               now, id) != 1)
        return false;
    town::close_thread(db, id, now);
    town::retract(db, "group", id.value);
    return true;
}

bool restore(db::Db& db, ThreadId id) {
    if (db.run("UPDATE discussion SET archived_at = NULL WHERE thread_id = :id AND archived_at IS NOT NULL",
               id) != 1)
        return false;
    town::reopen_thread(db, id);
    return true;
}

bool apply(db::Db& db, const Group& group, Command command, Seconds now) {
    switch (command) {
    case Command::pin:
        return pin(db, group.id, now);
    case Command::unpin:
        return unpin(db, group.id);
    case Command::close:
        return town::close_thread(db, group.id, now);
    case Command::reopen:
        return !group.archived_at && town::reopen_thread(db, group.id);
    case Command::archive:
        return archive(db, group.id, now);
    case Command::restore:
        return restore(db, group.id);
    }
    return false;
}

void note(db::Db& db, const town::Reader& reader, const string& commune_code, ThreadId id, Command command,
          Seconds now) {
    const auto write = [&](const char* act) {
        town::record(db, reader.id, commune_code, act, id.value, now);
    };
    switch (command) {
    case Command::pin:
        return write("group.pin");
    case Command::unpin:
        return write("group.unpin");
    case Command::close:
        return write("group.close");
    case Command::reopen:
        return write("group.reopen");
    case Command::archive:
        return write("group.archive");
    case Command::restore:
        return write("group.restore");
    }
}

} // namespace

Result set(db::Db& db, const town::Reader& reader, const string& commune_code, ThreadId id, Command command,
           Seconds now) {
    if (!reader.may(town::Right::moderate)) return Result::as_it_was;
    db::Transaction transaction{db};
    const auto group = find(db, reader, commune_code, id);
    if (!group) return Result::as_it_was;
    if (command == Command::pin && !group->pinned_at && pinned(db, reader, commune_code).size() >= pinned_max)
        return Result::too_many_pinned;
    if (!apply(db, *group, command, now)) return Result::as_it_was;
    note(db, reader, commune_code, id, command, now);
    transaction.commit();
    return Result::yes;
}

std::vector<OwnPost> own_posts(db::Db& db, const town::Reader& reader, ThreadId group) {
    return db.all<OwnPost>(R"(
        SELECT p.id, p.body, p.created_at FROM post p
        WHERE p.author_id = :me AND p.thread_id = :group AND p.hidden_at IS NULL AND p.deleted_at IS NULL
        ORDER BY p.id DESC LIMIT :limit)",
                           reader.id, group, own_max);
}

Said say(db::Db& db, const town::Reader& reader, const string& commune_code, town::NewPost post,
         Seconds now) {
    post.team = reader.may(town::Right::publish);
    db::Transaction transaction{db};
    const auto group = find(db, reader, commune_code, post.thread);
    if (!group || !group->readable_by(reader)) return {Outcome::excluded, {}};
    if (!town::may_speak(reader)) return {Outcome::only_reads, {}};
    const auto written = town::write_post(db, post, now);
    if (!written) return {Outcome::closed, {}};
    if (written->fresh) {
        town::publish(db, {.commune_code = commune_code,
                           .object_id = written->id.value,
                           .actor = reader.id,
                           .audience = town::Level::citizen,
                           .at = now,
                           .news = &post_news,
                           .under = post.thread.value});
        town::watch(db, post_news, post.thread.value, reader.id, commune_code, now, access_of(*group));
    }
    transaction.commit();
    return {Outcome::written, written->id};
}

} // namespace groups
