// Parts of statements that the store's files share.
#pragma once

#include "lib/town/sql.hpp"
#include "messages/store.hpp"

#include <string>

namespace messages {

// A letter `l` as the member :reader sees it; its parameter comes first.
inline const std::string conversation_columns = R"(
    SELECT l.thread_id, l.commune_code, c.name, c.slug, c.time_zone, l.member_id, m.first_name, m.last_name, m.short_name,
           CASE WHEN m.erased_at IS NULL AND m.blocked_at IS NULL THEN 0 ELSE 1 END, l.subject, l.official,
           t.created_at, l.last_at, l.awaiting_since, l.closed_at, l.archived_at, COALESCE(n.id, 0),
           n.first_name, n.last_name, n.short_name, COALESCE(v.id, 0), COALESCE(r.post_id, 0),
           (SELECT COALESCE(MAX(x.post_id), 0) FROM thread_read x WHERE x.thread_id = l.thread_id
                AND CASE WHEN x.member_id = l.member_id THEN 1 ELSE 0 END
                  = CASE WHEN l.member_id = me.id THEN 0 ELSE 1 END),
           l.receipt_address, l.receipt_phone, s.first_name, s.last_name, s.short_name, t.post_count,
           CASE WHEN EXISTS (SELECT 1 FROM citizenship z WHERE z.member_id = l.member_id
                AND z.commune_code = l.commune_code AND z.state = 2) THEN 1 ELSE 0 END,
           CASE WHEN t.closed_at IS NULL THEN 0 ELSE 1 END )";

inline const std::string conversation_tables = R"(
    FROM (SELECT CAST(:reader AS BIGINT) AS id) me CROSS JOIN letter l
    JOIN thread t ON t.id = l.thread_id
    JOIN commune c ON c.code = l.commune_code
    JOIN member m ON m.id = l.member_id
    LEFT JOIN post v ON v.id = (SELECT MAX(p.id) FROM post p WHERE p.thread_id = l.thread_id
        AND p.hidden_at IS NULL AND p.deleted_at IS NULL
        AND p.as_team = CASE WHEN l.member_id = me.id THEN 1 ELSE 0 END)
    LEFT JOIN thread_read r ON r.thread_id = l.thread_id AND r.member_id = me.id
    LEFT JOIN role a ON a.member_id = l.assigned_to AND a.commune_code = l.commune_code AND a.ended_at IS NULL
        AND)" + town::sql::holds("a", town::Right::answer) +
                                               R"(
    LEFT JOIN member n ON n.id = a.member_id
    LEFT JOIN member s ON s.id = (
        SELECT x.member_id FROM thread_read x WHERE x.thread_id = l.thread_id AND x.member_id <> l.member_id
            AND x.post_id >= COALESCE(v.id, 0) ORDER BY x.read_at DESC LIMIT 1) )";

// One's own, newest first; :at and :id are those of a db::Cursor.
inline const std::string own_letters =
    conversation_columns + conversation_tables +
    "WHERE l.member_id = me.id AND l.last_at <= :at AND (l.last_at, l.thread_id) < (:at, :id) ";
inline constexpr const char* newest_first = " ORDER BY l.last_at DESC, l.thread_id DESC LIMIT :limit";

inline List list_of(std::vector<Conversation>&& conversations, int limit) {
    List list{std::move(conversations), {}};
    if (db::cut(list.conversations, limit))
        list.next = db::Cursor{list.conversations.back().last_at, list.conversations.back().id.value};
    return list;
}

/// Of the team in this conversation.
inline bool serves(const town::Reader& reader, const Conversation& conversation) {
    return reader.may(town::Right::answer) && conversation.viewer_is_team(reader);
}

} // namespace messages
