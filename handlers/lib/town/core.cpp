#include "lib/town/keeps.hpp"

namespace town {

namespace {

/// Of a post `p` in the thread `t`: one's own words, or the town hall's while one speaks for it; in letters
/// (kind 2), while one may read and answer them.
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
        // In whose name it speaks.
        {"content", R"(
        SELECT c.name AS commune, s.title FROM content s JOIN commune c ON c.code = s.commune_code
        WHERE s.author_id = :id AND s.hidden_at IS NULL ORDER BY s.id)"},
        {"outbox", R"(
        SELECT channel, state, subject, created_at, sent_at FROM outbox WHERE member_id = :id
        UNION ALL SELECT o.channel, o.state, o.subject, o.created_at, o.sent_at FROM outbox o
        JOIN member m ON m.email = o.to_address
        WHERE m.id = :id AND o.to_address <> '' AND o.member_id IS NULL ORDER BY created_at)"},
        // What is known of one's address when mails come back from it.
        {"mailbox", "SELECT b.refusals, b.first_at, b.last_at, b.dead_at FROM mailbox b "
                    "JOIN member m ON m.email_key = b.address_key WHERE m.id = :id"},
        // But for what stands under a publication (kind 4), which the copy has with its title.
        {"thread", R"(
        SELECT t.id, t.kind, c.name AS commune, t.created_at, t.closed_at FROM thread t
        JOIN commune c ON c.code = t.commune_code WHERE t.created_by = :id AND t.kind <> 4 ORDER BY t.id)"},
        {"thread_author",
         "SELECT thread_id, posts FROM thread_author WHERE member_id = :id ORDER BY thread_id"},
        {"post",
         "SELECT p.id, p.thread_id, c.name AS commune, t.kind, " + where(own_words(), "p", "body") + R"(,
               p.created_at, p.edited_at, p.hidden_at, p.deleted_at
        FROM post p JOIN thread t ON t.id = p.thread_id JOIN commune c ON c.code = t.commune_code
        WHERE p.author_id = :id AND t.kind <> 4 ORDER BY p.id)"},
        // Each with its address on the site; without one when its post is hidden.
        {"attachment", "SELECT a.id, a.post_id, " + where(own_words(), "a", "file") + "," +
                           where(own_words(), "a", "name") +
                           R"(, a.type, a.bytes, CASE WHEN p.hidden_at IS NULL THEN
               CASE t.kind WHEN 1 THEN '/groupes/' WHEN 2 THEN '/messagerie/' ELSE '/direct/' END
               || c.slug || '-' || c.code || '/' || t.id || '/fichiers/' || a.id ELSE '' END AS address
        FROM post p JOIN attachment a ON a.post_id = p.id JOIN thread t ON t.id = p.thread_id
        JOIN commune c ON c.code = t.commune_code WHERE p.author_id = :id ORDER BY a.id)"},
        {"thread_read",
         "SELECT thread_id, post_id, read_at FROM thread_read WHERE member_id = :id ORDER BY thread_id"},
    };
}

using enum Until;

constexpr Retention retention_core[] = {
    {"member", "id commune_code short_name created_at confirmed_at blocked_at erased_at", account,
     "who speaks, where they live, how they want to be named", "chores/retention/erase.cpp:forget_person"},
    {"member", "email email_key first_name last_name", account, "to know who speaks, to write to them",
     "chores/retention/erase.cpp:forget_person"},
    {"member", "email email_key first_name last_name password_hash commune_code created_at", unconfirmed,
     "to wait for the proof of the address", "lib/town/core.cpp:expiries"},
    {"member", "password_hash", account, "to let a person in", "chores/retention/erase.cpp:forget_person"},
    {"member", "civility portrait birth_sealed address_sealed street_tag", account,
     "what one chose to add; street_tag: alerts to a street", "chores/retention/erase.cpp:forget_person"},
    {"member", "phone_sealed phone_asked_sealed phone_confirmed_at", account, "alerts by SMS",
     "chores/retention/erase.cpp:forget_person"},
    {"member", "seen_at warnings warned_at", account, "to erase accounts that nobody uses",
     "chores/retention/erase.cpp:forget_person"},
    {"member", "leaving_at leaving_keeps_texts notifications_read_at notifications_cleared_at", account,
     "the wish to leave; what one has read", "chores/retention/erase.cpp:forget_person"},
    {"follow", "member_id commune_code since", account, "what one follows", "lib/town/core.cpp:forget"},
    {"preference", "member_id topic channel cadence", account, "how one wants to be told",
     "lib/town/core.cpp:forget"},
    {"watch", "topic subject_id content_id access member_id commune_code since muted last_at last_id read_at gone_at", account,
     "what one is told of, and has read", "lib/town/core.cpp:erase_core"},
    {"notification_mark", "member_id activity_id state", account, "what one has read", "lib/town/core.cpp:erase_core"},
    {"thread_read", "thread_id member_id post_id read_at", account, "up to where one has read",
     "lib/town/core.cpp:forget"},
    {"role", "id member_id commune_code mayor rights since ended_at", town, "who spoke for the town hall when"},
    {"role", "factor_by factor_due", office, "from when on alerting wants a second step"},
    {"role", "motto mayor_since portrait", office, "the mayor's card", "lib/town/office.hpp:office_ends"},
    {"thread",
     "id commune_code kind created_by created_at closed_at post_count author_count last_post_id last_post_at", texts,
     "a conversation, without its words"},
    {"thread_author", "thread_id member_id posts", texts, "who has written in it, how much"},
    {"post", "id thread_id author_id as_team body quoted_id once created_at edited_at hidden_at deleted_at comment_id", texts,
     "what people write under publications, in groups, letters and live chats", "lib/town/erasure.cpp:delete_posts"},
    {"post", "body", hidden, "what was hidden, or stood under what was deleted", "lib/town/core.cpp:emptyings"},
    {"post", "body", letters, "private letters", "lib/town/erasure.cpp:delete_posts"},
    {"post", "body", chats, "live chats that are not kept", "chat/store_ending.cpp"},
    {"attachment", "id post_id file name type bytes width height", texts, "files that came with a post",
     "lib/town/thread.cpp:take_files"},
    {"attachment", "file name", hidden, "files of what was hidden", "lib/town/core.cpp:emptyings"},
    {"attachment", "file name", letters, "files of private letters", "lib/town/thread.cpp:take_files"},
    {"activity", "id commune_code kind object_id actor_id audience at spread spread_until topic broadcast subject_id while_open "
                 "content_id visible_until",
     town, "that something happened: numbers only"},
    {"content", "id kind number commune_code urgent author_id audience inner_audience rights visible_until "
                "hidden_at", town, "that there is something to tell of, and who may know"},
    {"content", "title", letters, "its title, where it is shown", "lib/town/content.cpp:write_content"},
    {"search_entry", "id content_id until", town, "that there is something to find"},
    {"search_entry", "words", town, "by which words the town hall's texts are found", "lib/town/search.cpp:put"},
    {"search_due", "content_id"},
    {"audit", "id at member_id commune_code act object_id", town, "the journal of a town hall: numbers only"},
    {"mailbox", "address_key refusals first_at last_at dead_at by_mail", mailboxes,
     "not to write to an address at which nobody is", "lib/town/core.cpp:expiries, lib/town/core.cpp:forget"},
    {"attempt", "subject window_start hits", attempts, "against abuse: keyed digests only",
     "lib/app/limit.cpp:forget_attempts"},
    {"attempt", "subject window_start hits", places,
     "from where one logs in, so that a crowd of others keeps nobody out: keyed digests only",
     "lib/app/limit.cpp:forget_attempts"},
    {"outbox",
     "id event to_name to_address subject body unsubscribe_url state attempts next_at leased_until last_error "
     "created_at sent_at channel member_id activity_id cadence period_end leased_by receipt priority not_before "
     "wanted_until doubts bounced_at commune_code from_name", mails, "what is sent to a person",
     "chores/delivery/outbox.cpp, chores/retention/sweep.cpp:remove_mails"},
    {"commune",
     "code name slug department_code department_name region_name population surface_ha latitude longitude siren "
     "epci_code epci_name time_zone"},
    {"commune_postcode", "postcode commune_code"},
    {"commune_key", "name_key commune_code whole part"},
    {"commune_names", "chunk names"},
    {"department", "code name_key region_key"},
    {"commune_former", "former_code commune_code"},
    {"commune_neighbour", "commune_code neighbour_code"},
    {"town_hall", "commune_code address phone email website opening_hours"},
    {"town_hall_contact", "commune_code newcomers next_mail_at stopped_at letters_until"},
    {"town", "commune_code opened_at automatic reminded_at prefecture_phone hall_address hall_phone hall_email hall_hours "
             "presentation poster_at settled_at trial_since"},
    {"crowd", "commune_code kind people"},
    {"chore", "name begun_at"},
    {"site", "name value"},
    {"schema_migration", "name digest applied_at"},
};

constexpr Expiry expiries[] = {
    // A dead one is remembered as long as somebody bears it.
    {"mailbox", "address_key",
     "last_at < :before AND (dead_at IS NULL OR NOT EXISTS "
     "(SELECT 1 FROM member m WHERE m.email_key = mailbox.address_key))",
     mails_period},
    {"member", "id", R"(confirmed_at IS NULL AND created_at < :before AND erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM role r WHERE r.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM citizenship c WHERE c.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM follow f WHERE f.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM one_time o WHERE o.member_id = member.id))",
     unconfirmed_period},
};

constexpr Emptying emptyings[] = {
    {.find = "SELECT p.id FROM post p WHERE p.hidden_at IS NOT NULL AND p.body <> '' AND p.hidden_at < :before "
             "AND NOT EXISTS (SELECT 1 FROM moderation d WHERE d.object_kind IN ('comment', 'post', 'letter') "
             "AND d.object_id = p.id AND COALESCE(d.answered_at, d.decided_at) >= :before) LIMIT :step",
     .period = contest_period,
     .empty = {"UPDATE post SET body = '' WHERE id = :id", "DELETE FROM attachment WHERE post_id = :id"}},
};

constexpr Upload uploads[] = {{"role", "portrait"}, {"member", "portrait"}, {"attachment", "file"}};

void erase_core(Erasure& erasure) {
    auto& db = erasure.db;
    // What one wrote in a town hall's name is the town hall's, as what one published there.
    if (!erasure.keeps_texts)
        delete_posts(erasure, "SELECT p.id FROM post p WHERE p.author_id = :member AND p.as_team = 0 "
                              "AND p.body <> '' ORDER BY p.id LIMIT :step");
    struct Watch {
        int topic = 0;
        std::int64_t subject = 0;
    };
    erasure.in_parts<Watch>(
        "SELECT topic, subject_id FROM watch WHERE member_id = :member LIMIT :step", [&](const Watch& watch) {
            db.run("DELETE FROM watch WHERE topic = :topic AND subject_id = :subject AND member_id = :member",
                   watch.topic, watch.subject, erasure.member);
        });
    erasure.in_parts<std::int64_t>(
        "SELECT activity_id FROM notification_mark WHERE member_id = :member LIMIT :step", [&](std::int64_t activity) {
            db.run("DELETE FROM notification_mark WHERE member_id = :member AND activity_id = :activity",
                   erasure.member, activity);
        });
}

constexpr std::string_view forget[] = {
    "DELETE FROM preference WHERE member_id = :id",
    "DELETE FROM follow WHERE member_id = :id",
    "DELETE FROM thread_read WHERE member_id = :id",
    "UPDATE role SET motto = '', mayor_since = '', portrait = '' WHERE member_id = :id",
    "DELETE FROM outbox WHERE to_address <> '' AND to_address IN (SELECT m.email FROM member m WHERE m.id = :id "
    "UNION ALL SELECT m.email_key FROM member m WHERE m.id = :id)",
    "DELETE FROM mailbox WHERE address_key = (SELECT m.email_key FROM member m WHERE m.id = :id)"};

} // namespace

const Keeps core{.personal = personal_core, .retention = retention_core, .expiries = expiries,
                 .emptyings = emptyings, .uploads = uploads, .erase = erase_core, .forget = forget};

} // namespace town
