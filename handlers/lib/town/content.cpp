#include "lib/town/content.hpp"

#include "lib/town/kind.hpp"
#include "lib/town/search.hpp"

#include <fmt/format.h>

namespace town {

std::string content_sql(const Content& content, std::string_view where) {
    return "INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, "
           "rights, visible_until, hidden_at) SELECT '" +
           std::string{content.kind} + "', x.* FROM (" + std::string{content.rows} + " WHERE " + std::string{where} +
           R"() x WHERE 1 = 1 ON CONFLICT (kind, number) DO UPDATE SET title = excluded.title, urgent = excluded.urgent,
        author_id = excluded.author_id, audience = excluded.audience, inner_audience = excluded.inner_audience,
        rights = excluded.rights, visible_until = excluded.visible_until, hidden_at = excluded.hidden_at)";
}

std::string can_be_known(std::string_view content, std::string_view until, std::string_view now) {
    return fmt::format(" {0}.hidden_at IS NULL AND ({1} IS NULL OR {1} > {2}) ", content, until, now);
}

namespace {

// Of what is told to all, whoever reads the index has to know it from there.
const std::string told_to_all = R"(
    UPDATE activity SET audience = (SELECT s.audience FROM content s WHERE s.id = activity.content_id),
        visible_until = (SELECT CASE WHEN s.hidden_at IS NOT NULL THEN 0 WHEN activity.while_open = 1
                                THEN s.visible_until END FROM content s WHERE s.id = activity.content_id)
    WHERE broadcast = 1 AND content_id )";

} // namespace

void write_content(db::Db& db, const Content& content, std::int64_t number) {
    static const auto its_news =
        told_to_all + "= (SELECT s.id FROM content s WHERE s.kind = :kind AND s.number = :number)";
    db.run(content_sql(content, std::string{content.key} + " = :number"), number);
    db.run(its_news, content.kind, number);
    index_content(db, content, number);
}

void mend_content(db::Db& db, const Kinds& kinds) {
    for (const auto& [kind, section] : kinds.entries) {
        if (!kind->content) continue;
        db.run(content_sql(*kind->content, kind->content->which));
        db.run("UPDATE activity SET while_open = :open, content_id = (SELECT s.id FROM content s WHERE s.kind = :content "
               "AND s.number = activity.subject_id) WHERE kind = :kind AND content_id IS NULL",
               kind->while_open, kind->content->kind, kind->name);
        if (!kind->broadcast)
            db.run("UPDATE watch SET content_id = (SELECT s.id FROM content s WHERE s.kind = :content AND s.number = "
                   "watch.subject_id) WHERE topic = :topic AND content_id IS NULL",
                   kind->content->kind, kind->topic);
    }
    static const auto all_news = told_to_all + "IS NOT NULL";
    db.run(all_news);
    db.run("INSERT INTO search_due (content_id) SELECT id FROM content WHERE 1 = 1 ON CONFLICT (content_id) DO NOTHING");
    while (fill_some(db, kinds, 1000)) continue;
}

} // namespace town
