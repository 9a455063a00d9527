#include "lib/town/outbox.hpp"

#include "lib/town/notify.hpp"

namespace town {

bool enqueue(db::Db& db, const Mail& mail, base::Seconds at) {
    if (!db.in_transaction()) throw std::logic_error("a mail belongs into the transaction of its cause");
    return db.run(R"(
        INSERT INTO outbox (event, to_name, to_address, subject, body, unsubscribe_url, priority, next_at, created_at)
        VALUES (:event, :name, :address, :subject, :body, :unsubscribe, :priority, :at, :at)
        ON CONFLICT (event) DO NOTHING)",
                  mail.event, mail.to_name, mail.to_address, mail.subject, mail.body, mail.unsubscribe_url,
                  mail.can_wait ? Priority::news : Priority::awaited, at) == 1;
}

bool enqueue(db::Db& db, const Sms& sms, base::Seconds now) {
    if (!db.in_transaction()) throw std::logic_error("an SMS belongs into the transaction of its cause");
    return db.run(R"(
        INSERT INTO outbox (event, channel, member_id, to_name, to_address, subject, body, next_at, created_at)
        VALUES (:event, :channel, :member, '', '', '', :text, :now, :now) ON CONFLICT (event) DO NOTHING)",
                  sms.event, Channel::sms, sms.to, sms.text, now) == 1;
}

} // namespace town
