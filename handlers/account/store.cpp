#include "account/store.hpp"

#include "lib/town/audit.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/contact.hpp"
#include "lib/town/mailbox.hpp"
#include "lib/town/one_time.hpp"
#include "lib/town/person.hpp"

namespace account {

namespace {

const std::string account_columns =
    "SELECT id, email, first_name, last_name, short_name, password_hash, commune_code, "
    "confirmed_at, blocked_at, leaving_at FROM member ";

void confirm(db::Db& db, const Account& account, Seconds now) {
    town::mailbox::forget(db, account.email); // the link came with a mail
    if (db.run("UPDATE member SET confirmed_at = :now WHERE id = :id AND confirmed_at IS NULL", now,
               account.id) == 0)
        return;
    town::ask_citizenship(db, account.id, account.commune_code, now);
    const auto home = town::find_commune(db, account.commune_code);
    if (home && !home->open()) town::note_newcomer(db, home->code, now);
}

/// Every other link that leads into the account.
void drop_links(db::Db& db, MemberId id) {
    for (const auto* purpose : {"confirm", "password", "email", "phone"})
        town::one_time::drop(db, purpose, id);
}

} // namespace

std::optional<Account> find_account(db::Db& db, std::string_view email) {
    static const auto sql = account_columns + "WHERE email_key = :email";
    return db.one<Account>(sql, town::email_key(email));
}

std::optional<Account> find_account(db::Db& db, MemberId id) {
    static const auto sql = account_columns + "WHERE id = :id";
    return db.one<Account>(sql, id);
}

std::optional<MemberId> add(db::Db& db, const Registration& r, Seconds now) {
    return db.one<MemberId>(R"(
        INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at, seen_at)
        VALUES (:email, :key, :first, :last, :hash, :commune, :now, :now)
        ON CONFLICT (email_key) DO UPDATE SET
            email = excluded.email, first_name = excluded.first_name, last_name = excluded.last_name,
            password_hash = excluded.password_hash, commune_code = excluded.commune_code,
            created_at = excluded.created_at, seen_at = excluded.seen_at
        WHERE member.confirmed_at IS NULL AND member.blocked_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM role r WHERE r.member_id = member.id) RETURNING id)",
                            r.email, town::email_key(r.email), r.name.first, r.name.last, r.password_hash,
                            r.commune_code, now);
}

void confirm_by_hand(db::Db& db, MemberId id, Seconds now) {
    const auto account = find_account(db, id);
    if (!account) return;
    confirm(db, *account, now);
    drop_links(db, id);
    town::record(db, {}, "", "account.confirm", id.value, now);
}

void touch(db::Db& db, MemberId id) { db.run("UPDATE member SET seen_at = seen_at WHERE id = :id", id); }

std::optional<Confirmable> find_confirmation(db::Db& db, std::string_view secret, Seconds now) {
    const auto right = town::one_time::find(db, "confirm", secret, now);
    auto account = right ? find_account(db, right->member) : std::nullopt;
    return account ? std::optional{Confirmable{std::move(*account), right->data}} : std::nullopt;
}

std::optional<Account> use_confirmation(db::Db& db, std::string_view secret, Seconds now) {
    db::Transaction transaction{db};
    const auto right = town::one_time::take(db, "confirm", secret, now);
    auto account = right ? find_account(db, right->member) : std::nullopt;
    if (!account || !account->usable()) return {};
    confirm(db, *account, now);
    transaction.commit();
    return account;
}

bool use_password_link(db::Db& db, std::string_view secret, std::string_view hash, const town::Mail& notice,
                       Seconds now) {
    db::Transaction transaction{db};
    const auto right = town::one_time::take(db, "password", secret, now);
    const auto account = right ? find_account(db, right->member) : std::nullopt;
    if (!account || !account->usable()) return false;
    set_password(db, account->id, hash);
    confirm(db, *account, now);
    drop_links(db, account->id);
    web::session::revoke_others(db, account->id, {});
    town::enqueue(db, notice, now);
    transaction.commit();
    return true;
}

bool use_email_link(db::Db& db, std::string_view secret, Seconds now) {
    db::Transaction transaction{db};
    const auto right = town::one_time::take(db, "email", secret, now);
    if (!right) return false;
    const auto holder = find_account(db, right->data);
    const bool somebody = holder && holder->id != right->member;
    if (somebody && holder->confirmed_at) return false;
    const auto before = find_account(db, right->member);
    if (somebody) {
        drop_links(db, holder->id);
        db.run("DELETE FROM member WHERE id = :id AND confirmed_at IS NULL", holder->id);
    }
    db.run("UPDATE member SET email = :email, email_key = :key WHERE id = :id", right->data,
           town::email_key(right->data), right->member);
    drop_links(db, right->member);
    if (before) town::mailbox::forget(db, before->email);
    town::mailbox::forget(db, right->data);
    transaction.commit();
    return true;
}

void replace_password(db::Db& db, MemberId id, std::string_view hash, web::session::Id here,
                      const town::Mail& notice, Seconds now) {
    db::Transaction transaction{db};
    set_password(db, id, hash);
    drop_links(db, id);
    web::session::revoke_others(db, id, here);
    town::enqueue(db, notice, now);
    transaction.commit();
}

void set_password(db::Db& db, MemberId id, std::string_view hash) {
    db.run("UPDATE member SET password_hash = :hash WHERE id = :id", hash, id);
}

void rename(db::Db& db, MemberId id, const town::Name& name, Seconds now) {
    db::Transaction transaction{db};
    const bool other_name = db.run("UPDATE member SET first_name = :first, last_name = :last "
                                   "WHERE id = :id AND (first_name <> :first OR last_name <> :last)",
                                   name.first, name.last, id) > 0;
    db.run("UPDATE member SET short_name = :short WHERE id = :id", name.abbreviated, id);
    if (other_name) {
        town::index_name(db, id);
        for (const auto& code : db.all<std::string>(
                 "SELECT commune_code FROM citizenship WHERE member_id = :id AND state = 1 UNION "
                 "SELECT commune_code FROM role WHERE member_id = :id AND ended_at IS NULL",
                 id))
            town::record(db, id, code, "member.rename", id.value, now);
    }
    transaction.commit();
}

void set_civility(db::Db& db, MemberId id, std::string_view civility) {
    db.run("UPDATE member SET civility = :civility WHERE id = :id", civility, id);
}

std::string set_portrait(db::Db& db, MemberId id, std::string_view file) {
    db::Transaction transaction{db};
    auto former = db.one<std::string>("SELECT portrait FROM member WHERE id = :id", id).value_or("");
    db.run("UPDATE member SET portrait = :file WHERE id = :id", file, id);
    transaction.commit();
    return former;
}

void ask_phone_code(db::Db& db, const base::Seal& seal, MemberId id, std::optional<std::string_view> number,
                    std::string_view code, const town::Sms& sms, Seconds now) {
    db::Transaction transaction{db};
    if (number) town::set_phone(db, seal, id, *number);
    town::one_time::create(db, {"phone", id, {}, "0"}, code_lifetime, now, std::string{code});
    town::enqueue(db, sms, now);
    transaction.commit();
}

CodeTry try_phone_code(db::Db& db, MemberId id, std::string_view code, Seconds now) {
    db::Transaction transaction{db};
    const auto tries = db.one<int>(R"(
        UPDATE one_time SET data = CAST(CAST(data AS BIGINT) + 1 AS TEXT)
        WHERE member_id = :id AND purpose = 'phone' AND expires_at > :now RETURNING CAST(data AS BIGINT))",
                                   id, now);
    auto result = CodeTry::too_late;
    if (tries && town::one_time::take(db, "phone", code, now)) {
        town::confirm_phone(db, id, now);
        result = CodeTry::right;
    } else if (tries) {
        result = *tries < code_tries ? CodeTry::wrong : CodeTry::used_up;
        if (result == CodeTry::used_up) town::one_time::drop(db, "phone", id);
    }
    transaction.commit();
    return result;
}

bool phone_code_waits(db::Db& db, MemberId id, Seconds now) {
    return db.value<int>("SELECT COUNT(*) FROM one_time WHERE member_id = :id AND purpose = 'phone' "
                         "AND expires_at > :now",
                         id, now) > 0;
}

void keep_phone(db::Db& db, MemberId id) {
    db::Transaction transaction{db};
    town::forget_asked_phone(db, id);
    town::one_time::drop(db, "phone", id);
    transaction.commit();
}

void remove_phone(db::Db& db, const base::Seal& seal, MemberId id) {
    db::Transaction transaction{db};
    town::set_phone(db, seal, id, "");
    town::one_time::drop(db, "phone", id);
    transaction.commit();
}

bool in_office(db::Db& db, MemberId id) {
    return db.value<int>("SELECT COUNT(*) FROM role WHERE member_id = :id AND ended_at IS NULL", id) > 0;
}

bool leave(db::Db& db, MemberId id, bool keep_texts, std::string_view secret, const town::Mail& mail,
           Seconds now) {
    db::Transaction transaction{db};
    if (in_office(db, id) || db.run("UPDATE member SET leaving_at = :at, leaving_keeps_texts = :keep "
                                    "WHERE id = :id AND leaving_at IS NULL AND erased_at IS NULL",
                                    now + leaving_delay, keep_texts, id) == 0)
        return false;
    drop_links(db, id);
    town::one_time::create(db, {"stay", id}, leaving_delay, now, std::string{secret});
    web::session::revoke_others(db, id, {});
    town::enqueue(db, mail, now);
    transaction.commit();
    return true;
}

std::optional<Account> staying(db::Db& db, std::string_view secret, Seconds now) {
    auto right = town::one_time::find(db, "stay", secret, now);
    if (!right) right = town::one_time::find(db, "stay-login", secret, now);
    auto account = right ? find_account(db, right->member) : std::nullopt;
    return account && account->leaving_at && *account->leaving_at > now ? account : std::nullopt;
}

std::string offer_to_stay(db::Db& db, MemberId id, Seconds now) {
    db::Transaction transaction{db};
    auto secret = town::one_time::create(db, {"stay-login", id}, stay_lifetime, now);
    transaction.commit();
    return secret;
}

std::optional<Stayed> stay(db::Db& db, std::string_view secret, Seconds now) {
    db::Transaction transaction{db};
    const auto mailed = town::one_time::take(db, "stay", secret, now);
    const auto right = mailed ? mailed : town::one_time::take(db, "stay-login", secret, now);
    if (!right || db.run("UPDATE member SET leaving_at = NULL, leaving_keeps_texts = 0, seen_at = :now, "
                         "warnings = 0 WHERE id = :id AND leaving_at > :now AND erased_at IS NULL",
                         now, right->member) == 0)
        return {};
    for (const auto* purpose : {"stay", "stay-login"}) town::one_time::drop(db, purpose, right->member);
    transaction.commit();
    return Stayed{right->member, !mailed};
}

Standing standing(db::Db& db, MemberId id, std::string_view commune_code) {
    return db.value<Standing>(R"(
        SELECT c.state, c.reason, c.asked_at, c.decided_at, COALESCE(r.mayor, 0),
               CASE WHEN r.id IS NULL THEN 0 ELSE 1 END
        FROM (SELECT CAST(:member AS BIGINT) AS id, CAST(:commune AS TEXT) AS code) x
        LEFT JOIN citizenship c ON c.member_id = x.id AND c.commune_code = x.code
        LEFT JOIN role r ON r.member_id = x.id AND r.commune_code = x.code AND r.ended_at IS NULL)",
                              id, commune_code);
}

} // namespace account
