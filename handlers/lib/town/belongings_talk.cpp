#include "lib/town/belongings_rows.hpp"

namespace town::belongings {

namespace {

Belongings threads(db::Db& db, MemberId member) {
    struct Row {
        Number id, kind;
        Text commune;
        Moment created_at, closed_at;
    };
    return rows<Row>(db, member, "thread", {"id", "kind", "commune", "created_at", "closed_at"},
                     R"(SELECT t.id, t.kind, c.name, t.created_at, t.closed_at FROM thread t
        JOIN commune c ON c.code = t.commune_code WHERE t.created_by = :id ORDER BY t.id)");
}

Belongings writings(db::Db& db, MemberId member) {
    struct Row {
        Number thread_id, posts;
    };
    return rows<Row>(db, member, "thread_author", {"thread_id", "posts"},
                     "SELECT thread_id, posts FROM thread_author WHERE member_id = :id ORDER BY thread_id");
}

/// Of a post `p` in the thread `t`: his own words, or the town hall's while he speaks for it; in letters
/// (kind 2), while he may read and answer them.
const Text own_words = "(p.as_team = 0 OR (t.kind <> 2 AND" + in_office("t", 0) + ") OR (t.kind = 2 AND" +
                       in_office("t", Right::answer) + "))";

Belongings posts(db::Db& db, MemberId member) {
    struct Row {
        Number id, thread_id;
        Text commune;
        Number kind;
        Text body;
        Moment created_at, edited_at, hidden_at, deleted_at;
    };
    return rows<Row>(
        db, member, "post",
        {"id", "thread_id", "commune", "kind", "body", "created_at", "edited_at", "hidden_at", "deleted_at"},
        "SELECT p.id, p.thread_id, c.name, t.kind, " + where(own_words, "p.body") +
            R"(, p.created_at, p.edited_at, p.hidden_at, p.deleted_at
        FROM post p JOIN thread t ON t.id = p.thread_id JOIN commune c ON c.code = t.commune_code
        WHERE p.author_id = :id ORDER BY p.id)");
}

/// What town halls answered to his letters, as far as he can read it; without the names of who wrote it.
Belongings letter_answers(db::Db& db, MemberId member) {
    struct Row {
        Number id, thread_id;
        Text commune, body;
        Moment created_at, edited_at;
    };
    return rows<Row>(db, member, "letter_answer",
                     {"id", "thread_id", "commune", "body", "created_at", "edited_at"},
                     R"(SELECT p.id, p.thread_id, c.name, p.body, p.created_at, p.edited_at
        FROM letter l JOIN post p ON p.thread_id = l.thread_id AND p.hidden_at IS NULL AND p.deleted_at IS NULL
        JOIN commune c ON c.code = l.commune_code WHERE l.member_id = :id AND p.as_team = 1 ORDER BY p.id)");
}

Belongings reads(db::Db& db, MemberId member) {
    struct Row {
        Number thread_id, post_id;
        Moment read_at;
    };
    return rows<Row>(
        db, member, "thread_read", {"thread_id", "post_id", "read_at"},
        "SELECT thread_id, post_id, read_at FROM thread_read WHERE member_id = :id ORDER BY thread_id");
}

Belongings memberships(db::Db& db, MemberId member) {
    struct Row {
        Text title;
        Number state;
        Text reason;
        Moment asked_at, decided_at;
    };
    return rows<Row>(
        db, member, "discussion_member", {"title", "state", "reason", "asked_at", "decided_at"},
        "SELECT " +
            where(in_office("d", 0) + R"(OR EXISTS (SELECT 1 FROM citizenship z WHERE z.member_id = :id
                             AND z.commune_code = d.commune_code AND z.state = 1))",
                  "d.title") +
            R"(, m.state, m.reason, m.asked_at, m.decided_at FROM discussion_member m
        JOIN discussion d ON d.thread_id = m.thread_id WHERE m.member_id = :id ORDER BY m.thread_id)");
}

Belongings letters(db::Db& db, MemberId member) {
    struct Row {
        Number thread_id;
        Text commune, subject;
        Number official;
        Moment last_at, awaiting_since, closed_at, archived_at;
    };
    return rows<Row>(
        db, member, "letter",
        {"thread_id", "commune", "subject", "official", "last_at", "awaiting_since", "closed_at",
         "archived_at"},
        R"(SELECT l.thread_id, c.name, l.subject, l.official, l.last_at, l.awaiting_since, l.closed_at, l.archived_at
        FROM letter l JOIN commune c ON c.code = l.commune_code WHERE l.member_id = :id ORDER BY l.thread_id)");
}

Belongings chats(db::Db& db, MemberId member) {
    struct Row {
        Text title, commune;
        Moment seen_at, posted_at;
    };
    return rows<Row>(db, member, "chat_guest", {"title", "commune", "seen_at", "posted_at"},
                     R"(SELECT c.title, t.name, g.seen_at, NULLIF(g.posted_at, 0) FROM chat_guest g
        JOIN chat c ON c.thread_id = g.thread_id JOIN commune t ON t.code = c.commune_code
        WHERE g.member_id = :id ORDER BY g.thread_id)");
}

Belongings supports(db::Db& db, MemberId member) {
    struct Row {
        Number post_id;
        Moment supported_at;
    };
    return rows<Row>(db, member, "chat_support", {"post_id", "supported_at"},
                     "SELECT post_id, supported_at FROM chat_support WHERE member_id = :id ORDER BY post_id");
}

/// Notes that he wrote to colleagues, as long as he is one; what they noted about him is the town hall's.
Belongings letter_notes(db::Db& db, MemberId member) {
    struct Row {
        Number thread_id;
        Text body;
        Moment created_at;
    };
    return rows<Row>(db, member, "letter_note", {"thread_id", "body", "created_at"},
                     "SELECT n.thread_id, " + where(in_office("l", Right::answer), "n.body") +
                         R"(, n.created_at FROM letter_note n JOIN letter l ON l.thread_id = n.thread_id
        WHERE n.member_id = :id ORDER BY n.id)");
}

/// When his letters were opened by a town hall, without names; and when he opened others' for one.
Belongings letter_readings(db::Db& db, MemberId member) {
    struct Row {
        Number thread_id, by_me;
        Moment read_at;
    };
    return rows<Row>(
        db, member, "letter_reading", {"thread_id", "by_me", "read_at"},
        R"(SELECT x.thread_id, x.by_me, x.read_at FROM (SELECT r.thread_id, 0 AS by_me, r.read_at, r.id FROM letter l
        JOIN letter_reading r ON r.thread_id = l.thread_id WHERE l.member_id = :id
        UNION ALL SELECT r.thread_id, 1, r.read_at, r.id FROM letter_reading r WHERE r.member_id = :id) x
        ORDER BY x.id)");
}

} // namespace

} // namespace town::belongings

namespace town {

Belongings files_of(db::Db& db, MemberId member) {
    using namespace belongings;
    struct Row {
        Number id, post_id;
        Text file, name, type;
        Number bytes;
        Text address;
    };
    return rows<Row>(db, member, "attachment", {"id", "post_id", "file", "name", "type", "bytes", "address"},
                     "SELECT a.id, a.post_id, " + where(own_words, "a.file") + "," +
                         where(own_words, "a.name") +
                         R"(, a.type, a.bytes, CASE WHEN p.hidden_at IS NULL THEN
               CASE t.kind WHEN 1 THEN '/groupes/' WHEN 2 THEN '/messagerie/' ELSE '/direct/' END
               || c.slug || '-' || c.code || '/' || t.id || '/fichiers/' || a.id ELSE '' END
        FROM post p JOIN attachment a ON a.post_id = p.id JOIN thread t ON t.id = p.thread_id
        JOIN commune c ON c.code = t.commune_code WHERE p.author_id = :id ORDER BY a.id)");
}

} // namespace town

namespace town::belongings {

std::vector<Belongings> talk_of(db::Db& db, MemberId member) {
    return {threads(db, member),         writings(db, member),       posts(db, member),
            files_of(db, member),        reads(db, member),          memberships(db, member),
            letters(db, member),         letter_answers(db, member), letter_notes(db, member),
            letter_readings(db, member), chats(db, member),          supports(db, member)};
}

} // namespace town::belongings
