#include "lib/web/section.hpp"

namespace feed {

namespace {

/// The publication `p` can be read on the site by the member :id at :now.
std::string readable() {
    return "p.deleted_at IS NULL AND (" + town::in_office("p", town::Right::publish) +
           "OR (p.published_at <= :now AND (p.audience <= 1 OR" + town::in_office("p", 0) +
           R"(OR (p.audience = 2 AND EXISTS (SELECT 1 FROM citizenship z WHERE z.member_id = :id
                          AND z.commune_code = p.commune_code AND z.state = 1))))))";
}

std::vector<town::Personal> personal() {
    using town::where;
    const auto shown = readable();
    const std::string address = "'/fil/' || c.slug || '-' || c.code || '/' || p.id AS address, ";
    return {
        {"comment", "SELECT k.id, " + address + where(shown, "p", "title") + R"(,
               k.body, k.created_at, k.hidden_at, k.deleted_at
        FROM comment k JOIN publication p ON p.id = k.publication_id JOIN commune c ON c.code = p.commune_code
        WHERE k.author_id = :id ORDER BY k.id)"},
        {"publication_like", "SELECT " + address + where(shown, "p", "title") + R"(, l.liked_at
        FROM publication_like l JOIN publication p ON p.id = l.publication_id JOIN commune c ON c.code = p.commune_code
        WHERE l.member_id = :id ORDER BY l.liked_at)"},
        {"publication",
         "SELECT p.id, " + address + where(shown, "p", "title") + "," + where(shown, "p", "body") + "," +
             where(shown, "p", "topic") + ", p.audience, " + where(shown, "p", "picture") + "," +
             where(shown, "p", "picture_alt") + R"(, p.created_at, p.published_at, p.edited_at, p.deleted_at
        FROM publication p JOIN commune c ON c.code = p.commune_code WHERE p.author_id = :id ORDER BY p.id)"},
        {"publication_version",
         "SELECT v.publication_id, v.version, " + where(shown, "v", "title") + "," + where(shown, "v", "body") +
             R"(, v.replaced_at FROM publication_version v JOIN publication p ON p.id = v.publication_id
        WHERE v.editor_id = :id ORDER BY v.publication_id, v.version)"},
    };
}

} // namespace

extern const web::Section section;
const web::Section section{.name = "feed", .keeps = {.personal = personal}};

} // namespace feed
