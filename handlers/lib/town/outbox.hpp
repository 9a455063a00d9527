// Mail and SMS leave through one table: written in the transaction of its cause, sent by `parvis deliver`.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/member.hpp"
#include "lib/town/name.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace town {

struct Mail {
    std::string event; ///< unique: the same event is never mailed twice, "confirm-17-<hash>"
    std::string to_name, to_address;
    std::string subject = {};
    std::string body = {};            ///< plain text
    std::string from_name = {};       ///< in whose name, "Mairie de Vannes"; empty: in the site's
    std::string unsubscribe_url = {}; ///< one click, RFC 8058; empty for mails a person asked for
    /// Leaves after what somebody waits for: one of many. To a member: only if they may be written to by
    /// then.
    bool can_wait = false;
    /// The town that it is about, which may be trying the site: then it leaves to nobody but its team. Empty for what a person
    /// asks for, such as a link for a new password: that always leaves.
    std::string commune_code = {};
    MemberId member =
        {}; ///< whose it is, whatever the address: a copy of their data tells of it, and it goes with them
};

/// Whom a mail of the site's own is for.
struct Recipient {
    MemberId id;
    std::string email;
    Name name;
};

/// To a person who has an account; `Person` has id, name and email.
template <class Person> Mail mail_to(const Person& to, std::string_view event, bool can_wait = false) {
    return {.event = std::string{event},
            .to_name = town::plain_name(to.name),
            .to_address = to.email,
            .can_wait = can_wait,
            .member = to.id};
}

/// The mail is about that town: see Mail::commune_code.
inline Mail about(std::string commune_code, Mail mail) {
    mail.commune_code = std::move(commune_code);
    return mail;
}

/// What leaves first, as stored.
enum class Priority { alert = 1, awaited = 2, news = 3 };

/// Queues a mail inside the caller's transaction, which is required; it leaves now, or at `not_before` if
/// that is later. False when that event was queued before.
bool enqueue(db::Db& db, const Mail& mail, base::Seconds now, base::Seconds not_before = 0);

/// In place of a mail that nobody may get, where whoever asks must not learn that: as much work, and a row
/// that holds nothing and never leaves. Inside the caller's transaction, which is required.
void enqueue_nothing(db::Db& db, std::string_view event, base::Seconds now);

/// An SMS that a person asked for, to their own number: looked up when it leaves, never stored here.
struct Sms {
    std::string event; ///< unique, like a mail's
    MemberId to;
    std::string text;
    base::Seconds lifetime = base::day; ///< afterwards it does not leave any more
};

/// Queues an SMS in the same way. Of several that wait for one member only the newest leaves.
bool enqueue(db::Db& db, const Sms& sms, base::Seconds now);

/// Since when the mail or SMS waits that has been due for the longest; none when nothing is due.
std::optional<base::Seconds> oldest_due(db::Db& db, base::Seconds now);

/// When the deliverer last did its chores of each minute; none when it never did.
std::optional<base::Seconds> last_delivery(db::Db& db);

} // namespace town
