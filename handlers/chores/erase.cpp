#include "chores/erase.hpp"

#include "chores/forget.hpp"
#include "chores/offices.hpp"
#include "feed/store.hpp"
#include "lib/base/log.hpp"
#include "lib/base/text.hpp"
#include "lib/town/chat.hpp"
#include "lib/town/mailbox.hpp"
#include "lib/town/thread.hpp"
#include "lib/web/upload.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace chores {

namespace {

using town::MemberId;

struct Leaving {
    MemberId id;
    std::string email, portrait;
    bool keeps_texts = false;
};

/// Calls `part` with rows of `find` (a member, a limit), a transaction for each `step` of them, until there
/// are none. `part` must make each row one that is not found again.
template <class Row, class Part>
void in_parts(db::Db& db, MemberId member, int step, std::string_view find, Part part) {
    for (;;) {
        const auto rows = db.all<Row>(find, member, step);
        if (rows.empty()) return;
        db::Transaction transaction{db};
        for (const auto& row : rows) part(row);
        transaction.commit();
    }
}

void take_supports_back(db::Db& db, MemberId member, int step) {
    in_parts<std::int64_t>(
        db, member, step, "SELECT post_id FROM chat_support WHERE member_id = :member LIMIT :step",
        [&](std::int64_t question) {
            if (db.run("DELETE FROM chat_support WHERE post_id = :question AND member_id = :member", question,
                       member) == 1)
                db.run("UPDATE chat_question SET supports = supports - 1 WHERE post_id = :question",
                       question);
        });
}

void take_likes_back(db::Db& db, MemberId member, int step) {
    in_parts<std::int64_t>(
        db, member, step, "SELECT publication_id FROM publication_like WHERE member_id = :member LIMIT :step",
        [&](std::int64_t publication) {
            if (db.run("DELETE FROM publication_like WHERE publication_id = :publication "
                       "AND member_id = :member",
                       publication, member) == 1)
                db.run("UPDATE publication SET like_count = like_count - 1 WHERE id = :publication",
                       publication);
        });
}

/// As if he had deleted each; what was hidden or deleted before loses its words too.
void delete_comments(db::Db& db, MemberId member, base::Seconds now, int step) {
    in_parts<feed::CommentId>(
        db, member, step,
        "SELECT id FROM comment WHERE author_id = :member AND body <> '' ORDER BY id LIMIT :step",
        [&](feed::CommentId id) {
            if (!feed::remove_own(db, member, id, now))
                db.run("UPDATE comment SET body = '' WHERE id = :id", id);
        });
}

// What he wrote in a town hall's name is the town hall's, as what he published there.
constexpr const char* own_posts =
    "SELECT p.id FROM post p WHERE p.author_id = :member AND p.as_team = 0 AND p.body <> '' "
    "ORDER BY p.id LIMIT :step";
constexpr const char* own_letters =
    "SELECT p.id FROM post p JOIN letter l ON l.thread_id = p.thread_id "
    "WHERE p.author_id = :member AND p.as_team = 0 AND p.body <> '' ORDER BY p.id LIMIT :step";

/// The same for his posts that `find` finds, with the files that came with them.
void delete_posts(web::App& app, MemberId member, int step, std::string_view find) {
    auto& db = app.db();
    std::vector<std::string> files;
    in_parts<town::PostId>(db, member, step, find, [&](town::PostId id) {
        if (auto gone = town::delete_post(db, id, member, app.now())) {
            std::ranges::move(*gone, std::back_inserter(files));
            town::forget_chat_post(db, id);
            return;
        }
        db.run("UPDATE post SET body = '' WHERE id = :id", id);
        std::ranges::move(town::take_files(db, id), std::back_inserter(files));
    });
    web::remove_private(app.config, files);
}

/// What his letters were about, and what the team noted on them. That there was a conversation, its dates and
/// the town hall's own words stay with the town hall; nothing waits for an answer, which nobody would read.
void forget_letters(db::Db& db, MemberId member, int step) {
    in_parts<town::ThreadId>(
        db, member, step,
        "SELECT thread_id FROM letter WHERE member_id = :member "
        "AND (subject <> '' OR awaiting_since IS NOT NULL) ORDER BY thread_id LIMIT :step",
        [&](town::ThreadId id) {
            db.run("UPDATE letter SET subject = '', awaiting_since = NULL, assigned_to = NULL "
                   "WHERE thread_id = :id",
                   id);
            db.run("DELETE FROM letter_note WHERE thread_id = :id", id);
        });
}

void forget_news(web::App& app, MemberId member, int step) {
    auto& db = app.db();
    struct Watch {
        int topic = 0;
        std::int64_t subject = 0;
    };
    in_parts<Watch>(db, member, step,
                    "SELECT topic, subject_id FROM watch WHERE member_id = :member LIMIT :step",
                    [&](const Watch& watch) {
                        db.run("DELETE FROM watch WHERE topic = :topic AND subject_id = :subject "
                               "AND member_id = :member",
                               watch.topic, watch.subject, member);
                    });
    in_parts<std::int64_t>(
        db, member, step, "SELECT activity_id FROM notification_mark WHERE member_id = :member LIMIT :step",
        [&](std::int64_t activity) {
            db.run("DELETE FROM notification_mark WHERE member_id = :member AND activity_id = :activity",
                   member, activity);
        });
    in_parts<std::int64_t>(
        db, member, step, "SELECT id FROM outbox WHERE member_id = :member LIMIT :step",
        [&](std::int64_t mail) {
            const auto gone = db.one<town::GoneMail>(
                "DELETE FROM outbox WHERE id = :id RETURNING activity_id, channel, state, receipt", mail);
            if (!gone || gone->state == 0) return; // what waited leaves nothing: it was never sent
            for (const auto* keeps : web::all_keeps(app.sections))
                if (keeps->mails_gone) keeps->mails_gone(db, {*gone});
        });
}

/// The few rows of the rest, and at last the person himself: from then on nothing is left to do.
void forget_person(web::App& app, const Leaving& who) {
    auto& db = app.db();
    const auto name =
        base::clean_line(app.views.expand("account/erased_name.tpl", web::Dictionary{"erased_name"}));
    constexpr std::array tables{
        "DELETE FROM session WHERE member_id = :id",
        "DELETE FROM one_time WHERE member_id = :id",
        "DELETE FROM recovery_code WHERE member_id = :id",
        "DELETE FROM second_factor WHERE member_id = :id",
        "DELETE FROM preference WHERE member_id = :id",
        "DELETE FROM follow WHERE member_id = :id",
        "DELETE FROM citizenship WHERE member_id = :id",
        "DELETE FROM thread_read WHERE member_id = :id",
        "DELETE FROM chat_guest WHERE member_id = :id",
        "DELETE FROM discussion_member WHERE member_id = :id",
        "UPDATE role SET motto = '', mayor_since = '', portrait = '' WHERE member_id = :id",
        "UPDATE letter SET assigned_to = NULL WHERE assigned_to = :id",
        "UPDATE moderation SET answer = NULL, answered_at = NULL WHERE author_id = :id"};
    db::Transaction transaction{db};
    for (const auto* statement : tables) db.run(statement, who.id);
    db.run(
        "UPDATE flag SET member_id = NULL, raiser = '', explanation = CASE WHEN :keeps = 1 THEN explanation ELSE '' END "
        "WHERE member_id = :id",
        who.keeps_texts, who.id);
    // What he, or somebody else, typed there without logging in, in capitals or not.
    db.run("UPDATE flag SET raiser = '', notifier_name = '', notifier_email = '', explanation = CASE WHEN :keeps = 1 THEN "
           "explanation "
           "ELSE '' END WHERE LOWER(notifier_email) = :key AND notifier_email <> ''",
           who.keeps_texts, town::email_key(who.email));
    db.run("DELETE FROM outbox WHERE to_address IN (:email, :key) AND to_address <> ''", who.email,
           town::email_key(who.email));
    town::mailbox::forget(db, who.email);
    db.run(R"(
        UPDATE member SET email = '', email_key = :key, first_name = :name, last_name = '', short_name = 0,
            password_hash = '', created_at = 0, confirmed_at = NULL, civility = '', portrait = '', birth_sealed = '',
            phone_sealed = '', phone_asked_sealed = '', phone_confirmed_at = NULL, address_sealed = '', street_tag = '', seen_at = 0, warnings = 0,
            warned_at = 0, leaving_at = NULL, leaving_keeps_texts = 0, notifications_read_at = 0,
            notifications_cleared_at = 0, erased_at = :now
        WHERE id = :id)",
           fmt::format("erased-{}", who.id.value), name, app.now(), who.id);
    transaction.commit();
}

void erase(web::App& app, const Leaving& who, int step) {
    auto& db = app.db();
    end_offices(app, who.id);
    take_likes_back(db, who.id, step);
    take_supports_back(db, who.id, step);
    if (!who.keeps_texts) {
        delete_comments(db, who.id, app.now(), step);
        delete_posts(app, who.id, step, own_posts);
    }
    // A private letter without its author is of use to nobody: it goes whatever he chose.
    delete_posts(app, who.id, step, own_letters);
    forget_letters(db, who.id, step);
    forget_news(app, who.id, step);
    web::remove_private(app.config, who.portrait);
    forget_person(app, who);
    base::log(base::Level::info, "erased", {{"member", std::to_string(who.id.value)}});
}

} // namespace

int erase_due(web::App& app, int step) {
    int erased = 0;
    for (MemberId after;;) {
        const auto due = app.db().all<Leaving>(R"(
            SELECT m.id, m.email, m.portrait, m.leaving_keeps_texts FROM member m
            WHERE m.leaving_at <= :now AND m.id > :after ORDER BY m.id LIMIT :step)",
                                               app.now(), after, step);
        if (due.empty()) {
            if (erased > 0) overwrite_erased(app.db());
            return erased;
        }
        for (const auto& who : due) erase(app, who, step), ++erased;
        after = due.back().id;
    }
}

} // namespace chores
