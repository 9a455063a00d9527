#include "chores/deliver.hpp"

#include "chores/mime.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/log.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace chores {

namespace {

constexpr base::Seconds lease = 10 * base::minute, longest_pause = base::day;
constexpr int most_attempts = 12;

struct Queued {
    std::int64_t id = 0;
    std::string event, to_name, to_address, subject, body, unsubscribe_url;
    int attempts = 0;
    base::Seconds created_at = 0;
};

Letter letter_for(const Queued& mail, const base::Config& config) {
    Letter letter;
    letter.to_name = mail.to_name;
    letter.to_address = mail.to_address;
    letter.from_name = config.mail.from_name;
    letter.from_address = config.mail.from_address;
    letter.subject = mail.subject;
    letter.text = mail.body;
    const auto& from = config.mail.from_address;
    letter.message_id =
        base::sha256_hex(mail.event).substr(0, 32) + from.substr(std::min(from.find('@'), from.size()));
    letter.list_unsubscribe_url = mail.unsubscribe_url;
    letter.date = mail.created_at;
    letter.automatic = true;
    return letter;
}

/// 1, 2, 4 … minutes, and up to a quarter more, so that many mails do not come back together.
base::Seconds pause_before(int attempt, std::int64_t id) {
    const auto pause = std::min<base::Seconds>(base::minute << std::min(attempt, 12), longest_pause);
    return pause + id % (pause / 4 + 1);
}

void note(db::Db& db, const Queued& mail, const Result& result, base::Seconds now, Delivered& delivered) {
    if (result.outcome == Outcome::sent) {
        db.run("UPDATE outbox SET state = 1, sent_at = :now, subject = '', body = '', last_error = '', "
               "attempts = attempts + 1 WHERE id = :id",
               now, mail.id);
        ++delivered.sent;
        return;
    }
    const bool give_up = result.outcome == Outcome::refused_for_good || mail.attempts + 1 >= most_attempts;
    db.run("UPDATE outbox SET state = :state, attempts = attempts + 1, next_at = :next, leased_until = 0, "
           "last_error = :reason WHERE id = :id",
           give_up ? 2 : 0, now + pause_before(mail.attempts, mail.id), result.reason, mail.id);
    base::log(base::Level::warning, give_up ? "mail_given_up" : "mail_postponed",
              {{"id", std::to_string(mail.id)}, {"reason", result.reason}});
    ++(give_up ? delivered.given_up : delivered.postponed);
}

} // namespace

Delivered deliver(db::Db& db, Transport& transport, const base::Config& config, base::Seconds now,
                  int limit) {
    const auto due = db.all<Queued>(R"(
        UPDATE outbox SET leased_until = :until
        WHERE state = 0 AND leased_until <= :now AND next_at <= :now AND id IN (
            SELECT id FROM outbox WHERE state = 0 AND next_at <= :now AND leased_until <= :now
            ORDER BY next_at, id LIMIT :limit)
        RETURNING id, event, to_name, to_address, subject, body, unsubscribe_url, attempts, created_at)",
                                    now + lease, now, limit);
    Delivered delivered;
    for (const auto& mail : due) {
        const auto letter = letter_for(mail, config);
        note(db, mail,
             transport.send(letter.from_address, letter.to_address, compose(letter), letter.message_id), now,
             delivered);
    }
    return delivered;
}

std::unique_ptr<Transport> transport_for(const base::Config& config) {
    const auto& mail = config.mail;
    if (mail.transport == "files") return make_files((config.var / "mail").string());
    if (mail.transport == "sendmail") return make_sendmail(mail.sendmail);
    if (mail.transport != "smtp")
        throw std::runtime_error("mail.transport is '" + mail.transport +
                                 "': choose files, smtp or sendmail");
    SmtpSettings settings;
    settings.url = mail.smtp_url;
    settings.user = mail.user;
    settings.password = mail.password;
    settings.require_tls = mail.require_tls;
    return make_smtp(settings);
}

} // namespace chores
