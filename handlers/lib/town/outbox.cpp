#include "lib/town/outbox.hpp"

namespace town {

bool enqueue(db::Db& db, const Mail& mail, base::Seconds at) {
    if (!db.in_transaction()) throw std::logic_error("a mail belongs into the transaction of its cause");
    return db.run(R"(
        INSERT INTO outbox (event, to_name, to_address, subject, body, unsubscribe_url, next_at, created_at)
        VALUES (:event, :name, :address, :subject, :body, :unsubscribe, :at, :at) ON CONFLICT (event) DO NOTHING)",
                  mail.event, mail.to_name, mail.to_address, mail.subject, mail.body, mail.unsubscribe_url,
                  at) == 1;
}

} // namespace town
