#include "feed/statements.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"
#include <algorithm>

namespace feed {

using std::string;

namespace {

/// Tells whoever follows the commune; whoever wrote it, and the mayor, hear of what is answered to it.
void announce(db::Db& db, const string& commune_code, PublicationId id, town::MemberId author,
              town::Level audience, Seconds at) {
    town::publish(db, {.commune_code = commune_code,
                       .object_id = id.value,
                       .actor = author,
                       .audience = audience,
                       .at = at,
                       .news = &publication_news});
    const auto mayor = db.value<town::MemberId>("SELECT mayor_id FROM publication WHERE id = :id", id);
    for (const auto member : {author, mayor})
        town::watch(db, comment_news, id.value, member, commune_code, at);
}

/// What it has beside its picture, from now on.
void write_files(db::Db& db, PublicationId id, const Files& files) {
    db.run("DELETE FROM publication_file WHERE publication_id = :id", id);
    int place = 0;
    for (const auto& f : files)
        db.run("INSERT INTO publication_file (publication_id, place, file, name, alt, bytes, width, height) "
               "VALUES (:id, :place, :file, :name, :alt, :bytes, :width, :height)",
               id, ++place, f.file, f.name, f.alt, f.bytes, f.width, f.height);
}

} // namespace

PublicationId publish(db::Db& db, const town::Reader& author, const string& commune_code, const Draft& draft,
                      Seconds now) {
    const auto at = draft.publish_at ? std::optional{std::max(*draft.publish_at, now)} : std::nullopt;
    db::Transaction transaction{db};
    const auto idempotency_key =
        draft.idempotency_key.empty() ? std::nullopt : std::optional{draft.idempotency_key};
    const auto id = db.one<PublicationId>(R"(
        INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, picture, picture_width,
                                 picture_height, picture_alt, audience, created_at, published_at, once, ends_at)
        VALUES (:commune, :author,
                COALESCE((SELECT r.member_id FROM role r
                          WHERE r.commune_code = :commune AND r.mayor = 1 AND r.ended_at IS NULL), :author),
                :title, :body, :topic, :picture, :width, :height, :alt, :audience, :now, :at, :once, :ends)
        ON CONFLICT (once) DO NOTHING RETURNING id)",
                                          commune_code, author.id, draft.title, draft.body, draft.topic,
                                          draft.picture.file, draft.picture.width, draft.picture.height,
                                          draft.picture.alt, draft.audience, now, at, idempotency_key,
                                          draft.ends_at);
    if (!id) {
        transaction.commit();
        return db.value<PublicationId>("SELECT id FROM publication WHERE once = :once", idempotency_key);
    }
    if (draft.files) write_files(db, *id, *draft.files);
    town::write_content(db, *publication_news.content, id->value);
    if (at) announce(db, commune_code, *id, author.id, draft.audience, *at);
    town::record(db, author.id, commune_code, at ? "publication.publish" : "publication.draft", id->value,
                 now);
    transaction.commit();
    return *id;
}

Words words_of(std::string_view title, std::string_view text) {
    if (!title.empty()) return {string{title}, string{text}};
    const auto end = std::min(text.find('\n'), text.size());
    auto first = base::clean_line(text.substr(0, end));
    if (base::length(first) > title_max) return {base::shorten(first, title_max), string{text}};
    return {std::move(first), base::typed_text(text.substr(end))};
}

std::vector<string> topics_of(db::Db& db, const town::Reader& reader, const string& commune_code) {
    if (!reader.may(town::Right::publish)) return {};
    return db.all<string>("SELECT DISTINCT n.topic FROM (SELECT p.topic FROM publication p WHERE p.commune_code = :commune "
                          "AND p.deleted_at IS NULL AND p.published_at IS NOT NULL ORDER BY p.published_at DESC, "
                          "p.id DESC LIMIT 200) n WHERE n.topic <> '' ORDER BY n.topic",
                          commune_code);
}

string digest(const string& title, const string& body) {
    return base::sha256_hex(title + '\0' + body).substr(0, 16);
}

namespace {

/// A publication as it is when its edit begins.
struct Current {
    string title, body, topic, picture, picture_alt;
    int picture_width = 0, picture_height = 0;
    town::Level audience = town::Level::visitor;
    std::optional<Seconds> published_at, ends_at;
};

Edit judge(const std::optional<Current>& c, const Draft& draft, Seconds now) {
    if (!c) return Edit::gone;
    // A second click sends the same words once more.
    if (!draft.over.empty() && draft.over != digest(c->title, c->body) &&
        (draft.title != c->title || draft.body != c->body))
        return Edit::changed;
    const bool seen = c->published_at && *c->published_at <= now;
    return seen && draft.audience < c->audience ? Edit::widened : Edit::done;
}

} // namespace

Edit edit(db::Db& db, const town::Reader& editor, const string& commune_code, PublicationId id,
          const Draft& draft, bool drop_picture, Seconds now) {
    if (!editor.may(town::Right::publish)) return Edit::gone;
    db::Transaction transaction{db};
    // The row as it is, locked: the form may be old, and its picture took seconds to store.
    const auto before = db.one<Current>(R"(
        UPDATE publication SET title = title WHERE id = :id AND commune_code = :commune AND deleted_at IS NULL
        RETURNING title, body, topic, picture, picture_alt, picture_width, picture_height, audience, published_at,
                  ends_at)",
                                        id, commune_code);
    if (const auto verdict = judge(before, draft, now); verdict != Edit::done) return verdict;
    const bool seen = before->published_at && *before->published_at <= now;
    const bool keep = draft.picture.file.empty() && !drop_picture;
    const bool reworded = draft.title != before->title || draft.body != before->body;
    if (seen && keep && !reworded && draft.topic == before->topic && draft.audience == before->audience &&
        draft.picture.alt == before->picture_alt && !draft.files && draft.ends_at == before->ends_at)
        return Edit::done; // sent twice: nothing that readers should see as modified
    // What readers have seen keeps its date; a draft or a scheduled text takes the new one.
    const auto at = seen               ? before->published_at
                    : draft.publish_at ? std::optional{std::max(*draft.publish_at, now)}
                                       : std::nullopt;
    if (seen && reworded)
        db.run(R"(
            INSERT INTO publication_version (publication_id, version, title, body, editor_id, replaced_at)
            SELECT p.id, (SELECT COUNT(*) + 1 FROM publication_version v WHERE v.publication_id = p.id), p.title,
                   p.body, :editor, :now
            FROM publication p WHERE p.id = :id)",
               editor.id, now, id);
    db.run(R"(
        UPDATE publication SET title = :title, body = :body, topic = :topic, audience = :audience, published_at = :at,
            edited_at = :edited, picture = :picture, picture_width = :width, picture_height = :height,
            picture_alt = :alt, ends_at = :ends, pinned_at = CASE WHEN ends_at <= :now THEN NULL ELSE pinned_at END
        WHERE id = :id)", // what had ended comes back where it belongs: others may be pinned in its place
           draft.title, draft.body, draft.topic, draft.audience, at, seen ? std::optional{now} : std::nullopt,
           keep ? before->picture : draft.picture.file, keep ? before->picture_width : draft.picture.width,
           keep ? before->picture_height : draft.picture.height, draft.picture.alt,
           draft.ends_at, now, id);
    if (draft.files) write_files(db, id, *draft.files);
    town::write_content(db, *publication_news.content, id.value);
    town::retract(db, "publication", id.value, now);
    if (!seen && at) announce(db, commune_code, id, editor.id, draft.audience, *at);
    town::record(db, editor.id, commune_code, "publication.edit", id.value, now);
    transaction.commit();
    return Edit::done;
}

Pin pin(db::Db& db, const town::Reader& editor, const Publication& publication, bool pinned, Seconds now) {
    if (!editor.may(town::Right::publish) || (pinned && !publication.public_at(now))) return Pin::gone;
    db::Transaction transaction{db};
    // Of two hands that pin at the same time, one comes second, whatever is pinned yet.
    db.run("UPDATE town SET opened_at = opened_at WHERE commune_code = :commune", publication.commune_code);
    const auto others = db.value<int>(R"(
        SELECT COUNT(*) FROM publication WHERE commune_code = :commune AND pinned_at IS NOT NULL AND deleted_at IS NULL
            AND id <> :id AND (ends_at IS NULL OR ends_at > :now))",
                                              publication.commune_code, publication.id, now);
    if (pinned && others >= pinned_max) return Pin::enough;
    const auto at = pinned ? std::optional{now} : std::nullopt;
    if (db.run("UPDATE publication SET pinned_at = :at WHERE id = :id AND deleted_at IS NULL "
               "AND CASE WHEN pinned_at IS NULL THEN 0 ELSE 1 END <> :pinned",
               at, publication.id, pinned ? 1 : 0) == 1)
        town::record(db, editor.id, publication.commune_code, pinned ? "publication.pin" : "publication.unpin", publication.id.value, now);
    transaction.commit();
    return Pin::done;
}

bool remove(db::Db& db, const town::Reader& editor, const Publication& publication, Seconds now) {
    if (!editor.may(town::Right::publish)) return false;
    // Its form may write it anew.
    if (db.run("UPDATE publication SET deleted_at = :now, once = NULL WHERE id = :id AND deleted_at IS NULL",
               now, publication.id) == 0)
        return false;
    town::write_content(db, *publication_news.content, publication.id.value);
    town::retract(db, "publication", publication.id.value);
    town::record(db, editor.id, publication.commune_code, "publication.delete", publication.id.value, now);
    return true;
}

std::vector<Version> history(db::Db& db, const Publication& publication) {
    return db.all<Version>("SELECT version, title, body, replaced_at FROM publication_version "
                           "WHERE publication_id = :id ORDER BY version DESC LIMIT 100",
                           publication.id);
}

} // namespace feed
