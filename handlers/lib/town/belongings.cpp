#include "lib/town/belongings.hpp"

#include "lib/town/belongings_rows.hpp"
#include "lib/town/person.hpp"

#include <iterator>

namespace town {

namespace {

using namespace belongings;

Belongings profile(db::Db& db, const base::Seal& seal, MemberId member) {
    struct Row {
        Number id;
        Text email, first_name, last_name;
        Number short_name;
        Text commune, commune_path;
        Moment created_at, confirmed_at, seen_at, blocked_at, leaving_at, read_at, cleared_at;
    };
    auto found = rows<Row>(
        db, member, "member",
        {"id", "email", "first_name", "last_name", "short_name", "commune", "commune_path", "created_at",
         "confirmed_at", "seen_at", "blocked_at", "leaving_at", "notifications_read_at",
         "notifications_cleared_at"},
        R"(SELECT m.id, m.email, m.first_name, m.last_name, m.short_name, c.name, c.slug || '-' || c.code,
               m.created_at, m.confirmed_at, NULLIF(m.seen_at, 0), m.blocked_at, m.leaving_at,
               NULLIF(m.notifications_read_at, 0), NULLIF(m.notifications_cleared_at, 0)
        FROM member m JOIN commune c ON c.code = m.commune_code WHERE m.id = :id)");
    const auto details = details_of(db, seal, member);
    const auto add = [&](const char* column, const Value& value) {
        found.columns.emplace_back(column);
        for (auto& row : found.rows) row.push_back(value);
    };
    add("civility", details.civility);
    add("birth_date", details.birth_date);
    add("phone", details.phone);
    add("phone_confirmed_at", value_of(Moment{details.phone_confirmed_at}));
    add("asked_phone", details.asked_phone);
    const auto& [number, street, postcode, town] = details.address;
    add("address_number", number), add("address_street", street);
    add("address_postcode", postcode), add("address_town", town);
    add("portrait", details.portrait);
    return found;
}

Belongings citizenships(db::Db& db, MemberId member) {
    struct Row {
        Text commune;
        Number state, reason;
        Text answer;
        Moment asked_at, decided_at;
    };
    return rows<Row>(
        db, member, "citizenship", {"commune", "state", "reason", "answer", "asked_at", "decided_at"},
        R"(SELECT c.name, z.state, COALESCE(z.reason, 0), COALESCE(z.answer, ''), z.asked_at, z.decided_at
        FROM citizenship z JOIN commune c ON c.code = z.commune_code WHERE z.member_id = :id ORDER BY z.asked_at)");
}

Belongings roles(db::Db& db, MemberId member) {
    struct Row {
        Text commune;
        Number mayor, rights;
        Moment since, ended_at;
        Text motto, mayor_since, portrait;
    };
    return rows<Row>(
        db, member, "role",
        {"commune", "mayor", "rights", "since", "ended_at", "motto", "mayor_since", "portrait"},
        R"(SELECT c.name, r.mayor, r.rights, r.since, r.ended_at, r.motto, r.mayor_since, r.portrait
        FROM role r JOIN commune c ON c.code = r.commune_code WHERE r.member_id = :id ORDER BY r.since)");
}

Belongings follows(db::Db& db, MemberId member) {
    struct Row {
        Text commune;
        Moment since;
    };
    return rows<Row>(db, member, "follow", {"commune", "since"},
                     R"(SELECT c.name, f.since FROM follow f JOIN commune c ON c.code = f.commune_code
        WHERE f.member_id = :id ORDER BY f.since)");
}

Belongings chosen(db::Db& db, MemberId member) {
    struct Row {
        Number topic, channel, cadence;
    };
    return rows<Row>(
        db, member, "preference", {"topic", "channel", "cadence"},
        "SELECT topic, channel, cadence FROM preference WHERE member_id = :id ORDER BY topic, channel");
}

Belongings watches(db::Db& db, MemberId member) {
    struct Row {
        Number topic, subject_id;
        Text commune;
        Moment since;
        Number muted;
        Moment last_at, read_at, gone_at;
    };
    return rows<Row>(
        db, member, "watch",
        {"topic", "subject_id", "commune", "since", "muted", "last_at", "read_at", "gone_at"},
        R"(SELECT w.topic, w.subject_id, c.name, w.since, w.muted, NULLIF(w.last_at, 0), NULLIF(w.read_at, 0),
               NULLIF(w.gone_at, 0)
        FROM watch w JOIN commune c ON c.code = w.commune_code WHERE w.member_id = :id ORDER BY w.since, w.subject_id)");
}

Belongings marks(db::Db& db, MemberId member) {
    struct Row {
        Number activity_id, state;
    };
    return rows<Row>(db, member, "notification_mark", {"activity_id", "state"},
                     "SELECT activity_id, state FROM notification_mark WHERE member_id = :id "
                     "ORDER BY activity_id");
}

Belongings comments(db::Db& db, MemberId member, base::Seconds now) {
    struct Row {
        Number id;
        Text address, title, body;
        Moment created_at, hidden_at, deleted_at;
    };
    return rows<Row>(
        db, member, "comment", {"id", "address", "title", "body", "created_at", "hidden_at", "deleted_at"},
        "SELECT k.id, '/fil/' || c.slug || '-' || c.code || '/' || p.id, " + where(readable, "p.title") +
            R"(, k.body, k.created_at, k.hidden_at, k.deleted_at
        FROM comment k JOIN publication p ON p.id = k.publication_id JOIN commune c ON c.code = p.commune_code
        WHERE k.author_id = :id ORDER BY k.id)",
        now);
}

Belongings likes(db::Db& db, MemberId member, base::Seconds now) {
    struct Row {
        Text address, title;
        Moment liked_at;
    };
    return rows<Row>(db, member, "publication_like", {"address", "title", "liked_at"},
                     "SELECT '/fil/' || c.slug || '-' || c.code || '/' || p.id, " +
                         where(readable, "p.title") +
                         R"(, l.liked_at
        FROM publication_like l JOIN publication p ON p.id = l.publication_id JOIN commune c ON c.code = p.commune_code
        WHERE l.member_id = :id ORDER BY l.liked_at)",
                     now);
}

Belongings publications(db::Db& db, MemberId member, base::Seconds now) {
    struct Row {
        Number id;
        Text address, title, body, topic;
        Number audience;
        Text picture, picture_alt;
        Moment created_at, published_at, edited_at, deleted_at;
    };
    return rows<Row>(db, member, "publication",
                     {"id", "address", "title", "body", "topic", "audience", "picture", "picture_alt",
                      "created_at", "published_at", "edited_at", "deleted_at"},
                     "SELECT p.id, '/fil/' || c.slug || '-' || c.code || '/' || p.id, " +
                         where(readable, "p.title") + "," + where(readable, "p.body") + "," +
                         where(readable, "p.topic") + ", p.audience, " + where(readable, "p.picture") + "," +
                         where(readable, "p.picture_alt") +
                         R"(, p.created_at, p.published_at, p.edited_at, p.deleted_at
        FROM publication p JOIN commune c ON c.code = p.commune_code WHERE p.author_id = :id ORDER BY p.id)",
                     now);
}

Belongings versions(db::Db& db, MemberId member, base::Seconds now) {
    struct Row {
        Number publication_id, version;
        Text title, body;
        Moment replaced_at;
    };
    return rows<Row>(
        db, member, "publication_version", {"publication_id", "version", "title", "body", "replaced_at"},
        "SELECT v.publication_id, v.version, " + where(readable, "v.title") + "," +
            where(readable, "v.body") +
            R"(, v.replaced_at FROM publication_version v JOIN publication p ON p.id = v.publication_id
        WHERE v.editor_id = :id ORDER BY v.publication_id, v.version)",
        now);
}

Belongings alerts(db::Db& db, MemberId member) {
    struct Row {
        Number id, category;
        Text risk, place, authority, conduct, link, sms, motive;
        Moment sent_at, ended_at;
    };
    return rows<Row>(db, member, "alert",
                     {"id", "category", "risk", "place", "authority", "conduct", "link", "sms", "motive",
                      "sent_at", "ended_at"},
                     "SELECT a.id, a.category, a.risk, a.place, a.authority, a.conduct, a.link, a.sms, " +
                         where(in_office("a", Right::alerts), "a.motive") +
                         ", a.sent_at, a.ended_at FROM alert a WHERE a.author_id = :id ORDER BY a.id");
}

Belongings flags(db::Db& db, MemberId member) {
    struct Row {
        Text receipt, address;
        Number reason;
        Text explanation;
        Moment created_at;
        Number state;
        Moment decided_at;
    };
    return rows<Row>(db, member, "flag",
                     {"receipt", "address", "reason", "explanation", "created_at", "state", "decided_at"},
                     "SELECT receipt, address, reason, explanation, created_at, state, decided_at FROM flag "
                     "WHERE member_id = :id ORDER BY id");
}

Belongings moderations(db::Db& db, MemberId member) {
    struct Row {
        Text object_kind;
        Number object_id, reason;
        Text explanation;
        Moment decided_at;
        Text answer;
        Moment answered_at;
    };
    return rows<Row>(
        db, member, "moderation",
        {"object_kind", "object_id", "reason", "explanation", "decided_at", "answer", "answered_at"},
        R"(SELECT object_kind, object_id, reason, explanation, decided_at, COALESCE(answer, ''), answered_at
        FROM moderation WHERE author_id = :id ORDER BY id)");
}

Belongings acts(db::Db& db, MemberId member) {
    struct Row {
        Text commune, act;
        Number object_id;
        Moment at;
    };
    return rows<Row>(db, member, "audit", {"commune", "act", "object_id", "recorded_at"},
                     R"(SELECT COALESCE(c.name, ''), a.act, a.object_id, a.at
        FROM audit a LEFT JOIN commune c ON c.code = a.commune_code WHERE a.member_id = :id ORDER BY a.id)");
}

Belongings activities(db::Db& db, MemberId member) {
    struct Row {
        Text commune, kind;
        Number object_id;
        Moment at;
    };
    return rows<Row>(db, member, "activity", {"commune", "kind", "object_id", "happened_at"},
                     R"(SELECT c.name, a.kind, a.object_id, a.at
        FROM activity a JOIN commune c ON c.code = a.commune_code WHERE a.actor_id = :id ORDER BY a.id)");
}

Belongings mails(db::Db& db, MemberId member) {
    struct Row {
        Number channel, state;
        Text subject;
        Moment created_at, sent_at;
    };
    return rows<Row>(db, member, "outbox", {"channel", "state", "subject", "created_at", "sent_at"},
                     R"(SELECT channel, state, subject, created_at, sent_at FROM outbox WHERE member_id = :id
        UNION ALL SELECT o.channel, o.state, o.subject, o.created_at, o.sent_at FROM outbox o
        JOIN member m ON m.email = o.to_address
        WHERE m.id = :id AND o.to_address <> '' AND o.member_id IS NULL ORDER BY created_at)");
}

} // namespace

std::vector<Belongings> belongings_of(db::Db& db, const base::Seal& seal, MemberId member,
                                      base::Seconds now) {
    std::vector<Belongings> all{
        profile(db, seal, member), citizenships(db, member), roles(db, member),
        follows(db, member),
        chosen(db, member),        watches(db, member),      marks(db, member),
        comments(db, member, now), likes(db, member, now),   publications(db, member, now),
        versions(db, member, now), alerts(db, member),       flags(db, member),
        moderations(db, member),   acts(db, member),         activities(db, member),
        mails(db, member)};
    for (auto more : {access_of(db, member), talk_of(db, member)})
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return all;
}

} // namespace town
