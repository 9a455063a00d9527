#include "lib/town/outbox.hpp"

#include "lib/town/notify.hpp"

#include <algorithm>

namespace town {

namespace {

constexpr int waits = 0, unwanted = 3; // outbox.state

bool write(db::Db& db, const Mail& mail, int state, base::Seconds now, base::Seconds not_before) {
    if (!db.in_transaction()) throw std::logic_error("a mail belongs into the transaction of its cause");
    return db.run(R"(
        INSERT INTO outbox (event, member_id, to_name, to_address, subject, body, from_name, unsubscribe_url, priority, next_at,
                            not_before, created_at, state, commune_code)
        VALUES (:event, :member, :name, :address, :subject, :body, :from, :unsubscribe, :priority, :next, :planned, :now,
                :state, :commune)
        ON CONFLICT (event) DO NOTHING)",
                  mail.event, mail.member ? std::optional{mail.member} : std::nullopt, mail.to_name,
                  mail.to_address, mail.subject, mail.body, mail.from_name, mail.unsubscribe_url,
                  mail.can_wait ? Priority::news : Priority::awaited, std::max(now, not_before),
                  not_before > now ? not_before : 0, now, state,
                  mail.commune_code.empty() ? std::nullopt : std::optional{mail.commune_code}) == 1;
}

} // namespace

bool enqueue(db::Db& db, const Mail& mail, base::Seconds now, base::Seconds not_before) {
    return write(db, mail, waits, now, not_before);
}

void enqueue_nothing(db::Db& db, std::string_view event, base::Seconds now) {
    write(db, {.event = std::string{event}, .to_name = {}, .to_address = {}}, unwanted, now, 0);
}

bool enqueue(db::Db& db, const Sms& sms, base::Seconds now) {
    if (!db.in_transaction()) throw std::logic_error("an SMS belongs into the transaction of its cause");
    return db.run(R"(
        INSERT INTO outbox (event, channel, member_id, to_name, to_address, subject, body, next_at, created_at,
                            wanted_until)
        VALUES (:event, :channel, :member, '', '', '', :text, :now, :now, :until) ON CONFLICT (event) DO NOTHING)",
                  sms.event, Channel::sms, sms.to, sms.text, now, now + sms.lifetime) == 1;
}

std::optional<base::Seconds> oldest_due(db::Db& db, base::Seconds now) {
    std::optional<base::Seconds> oldest;
    for (const auto channel : {Channel::mail, Channel::sms})
        for (const auto priority : {Priority::alert, Priority::awaited, Priority::news})
            if (const auto due = db.one<base::Seconds>("SELECT next_at FROM outbox WHERE state = 0 AND "
                                                       "channel = :channel AND priority = :priority "
                                                       "AND next_at <= :now ORDER BY next_at LIMIT 1",
                                                       channel, priority, now);
                due && (!oldest || *due < *oldest))
                oldest = due;
    return oldest;
}

std::optional<base::Seconds> last_delivery(db::Db& db) {
    return db.one<base::Seconds>("SELECT begun_at FROM chore WHERE name = 'spread'");
}

} // namespace town
