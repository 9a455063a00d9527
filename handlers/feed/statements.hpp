// Parts of statements that the store's files share.
#pragma once

#include "feed/store.hpp"

#include <string>

namespace feed {

// What a reader may read, of a publication `q`, `level` being their level in its commune, and what of it at a
// time. The one place where it is said; every list and every single page goes through it.
inline std::string readable(const char* level) {
    return std::string{" q.deleted_at IS NULL AND q.audience <= "} + level + " ";
}
inline constexpr const char* not_ended = " (q.ends_at IS NULL OR q.ends_at > :now) ";
inline std::string visible(const char* level) {
    return std::string{" q.published_at <= :now AND"} + not_ended + "AND" + readable(level);
}

// One publication, for a reader of its commune.
inline const std::string one_publication = R"(
    WITH page AS (
        SELECT q.id, q.thread_id, q.published_at, CAST(:level AS BIGINT) AS level, CAST(:reader AS BIGINT) AS reader
        FROM publication q WHERE q.commune_code = :commune AND )";

inline constexpr const char* publication_columns = R"(
    SELECT p.id, p.commune_code, t.name, t.slug, t.time_zone, m.first_name, m.last_name, m.short_name,
           COALESCE(r.portrait, ''), p.title, p.body, p.topic, p.picture, p.picture_alt,
           p.picture_width, p.picture_height, p.audience, p.published_at, p.edited_at, p.pinned_at, p.ends_at, p.like_count,
           COALESCE(p.thread_id, 0), COALESCE(d.post_count, 0),
           CASE WHEN l.member_id IS NULL THEN 0 ELSE 1 END, page.level
    FROM page JOIN publication p ON p.id = page.id
    JOIN commune t ON t.code = p.commune_code
    JOIN member m ON m.id = p.mayor_id
    LEFT JOIN role r ON r.member_id = p.mayor_id AND r.commune_code = p.commune_code AND r.ended_at IS NULL
    LEFT JOIN thread d ON d.id = p.thread_id
    LEFT JOIN publication_like l ON l.publication_id = p.id AND l.member_id = page.reader)";

} // namespace feed
