#include "lib/town/keeps.hpp"

namespace town {

namespace {

/// Of a post `p` in the thread `t`: his own words, or the town hall's while he speaks for it; in letters
/// (kind 2), while he may read and answer them.
std::string own_words() {
    return "(p.as_team = 0 OR (t.kind <> 2 AND" + in_office("t", 0) + ") OR (t.kind = 2 AND" +
           in_office("t", Right::answer) + "))";
}

std::vector<Personal> personal_core() {
    return {
        {"member", R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name, c.name AS commune,
               c.slug || '-' || c.code AS commune_path, m.created_at, m.confirmed_at, NULLIF(m.seen_at, 0) AS seen_at,
               m.blocked_at, m.leaving_at, NULLIF(m.notifications_read_at, 0) AS notifications_read_at,
               NULLIF(m.notifications_cleared_at, 0) AS notifications_cleared_at
        FROM member m JOIN commune c ON c.code = m.commune_code WHERE m.id = :id)"},
        {"role", R"(
        SELECT c.name AS commune, r.mayor, r.rights, r.since, r.ended_at, r.motto, r.mayor_since, r.portrait
        FROM role r JOIN commune c ON c.code = r.commune_code WHERE r.member_id = :id ORDER BY r.since)"},
        {"follow", R"(
        SELECT c.name AS commune, f.since FROM follow f JOIN commune c ON c.code = f.commune_code
        WHERE f.member_id = :id ORDER BY f.since)"},
        {"preference",
         "SELECT topic, channel, cadence FROM preference WHERE member_id = :id ORDER BY topic, channel"},
        {"watch", R"(
        SELECT w.topic, w.subject_id, c.name AS commune, w.since, w.muted, NULLIF(w.last_at, 0) AS last_at,
               NULLIF(w.read_at, 0) AS read_at, NULLIF(w.gone_at, 0) AS gone_at
        FROM watch w JOIN commune c ON c.code = w.commune_code WHERE w.member_id = :id ORDER BY w.since, w.subject_id)"},
        {"notification_mark",
         "SELECT activity_id, state FROM notification_mark WHERE member_id = :id ORDER BY activity_id"},
        {"audit", R"(
        SELECT COALESCE(c.name, '') AS commune, a.act, a.object_id, a.at AS recorded_at
        FROM audit a LEFT JOIN commune c ON c.code = a.commune_code WHERE a.member_id = :id ORDER BY a.id)"},
        {"activity", R"(
        SELECT c.name AS commune, a.kind, a.object_id, a.at AS happened_at
        FROM activity a JOIN commune c ON c.code = a.commune_code WHERE a.actor_id = :id ORDER BY a.id)"},
        {"outbox", R"(
        SELECT channel, state, subject, created_at, sent_at FROM outbox WHERE member_id = :id
        UNION ALL SELECT o.channel, o.state, o.subject, o.created_at, o.sent_at FROM outbox o
        JOIN member m ON m.email = o.to_address
        WHERE m.id = :id AND o.to_address <> '' AND o.member_id IS NULL ORDER BY created_at)"},
        // What is known of his address when mails come back from it.
        {"mailbox", "SELECT b.refusals, b.first_at, b.last_at, b.dead_at FROM mailbox b "
                    "JOIN member m ON m.email_key = b.address_key WHERE m.id = :id"},
        {"thread", R"(
        SELECT t.id, t.kind, c.name AS commune, t.created_at, t.closed_at FROM thread t
        JOIN commune c ON c.code = t.commune_code WHERE t.created_by = :id ORDER BY t.id)"},
        {"thread_author",
         "SELECT thread_id, posts FROM thread_author WHERE member_id = :id ORDER BY thread_id"},
        {"post", "SELECT p.id, p.thread_id, c.name AS commune, t.kind, " + where(own_words(), "p", "body") + R"(,
               p.created_at, p.edited_at, p.hidden_at, p.deleted_at
        FROM post p JOIN thread t ON t.id = p.thread_id JOIN commune c ON c.code = t.commune_code
        WHERE p.author_id = :id ORDER BY p.id)"},
        // Each with its address on the site; without one when its post is hidden.
        {"attachment", "SELECT a.id, a.post_id, " + where(own_words(), "a", "file") + "," +
                           where(own_words(), "a", "name") + R"(, a.type, a.bytes, CASE WHEN p.hidden_at IS NULL THEN
               CASE t.kind WHEN 1 THEN '/groupes/' WHEN 2 THEN '/messagerie/' ELSE '/direct/' END
               || c.slug || '-' || c.code || '/' || t.id || '/fichiers/' || a.id ELSE '' END AS address
        FROM post p JOIN attachment a ON a.post_id = p.id JOIN thread t ON t.id = p.thread_id
        JOIN commune c ON c.code = t.commune_code WHERE p.author_id = :id ORDER BY a.id)"},
        {"thread_read",
         "SELECT thread_id, post_id, read_at FROM thread_read WHERE member_id = :id ORDER BY thread_id"},
    };
}

} // namespace

const Keeps core{.personal = personal_core};

} // namespace town
