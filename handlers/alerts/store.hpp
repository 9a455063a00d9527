// Alerts of a town hall to its people: what they are, who they reach, how they went.
//
// An alert is one row, its streets and one activity, whatever the number of people: the deliverer makes mails
// and SMS from it (kind "alert", then "alert-end"). It is never edited: whoever was warned must be able to
// read what they were warned of.
#pragma once

#include "lib/base/seal.hpp"
#include "lib/db/cursor.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/keeps.hpp"
#include "lib/town/kind.hpp"
#include "lib/town/member.hpp"
#include "lib/town/notify.hpp"
#include "lib/town/outbox.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace alerts {

/// What is told of them: section.cpp.
extern const town::Kind alert_news, end_news;

using AlertId = base::Id<struct AlertTag>;
using base::Seconds;

inline constexpr std::size_t risk_max = 80, place_max = 120, authority_max = 120, conduct_max = 1000,
                             link_max = 300, sms_max = 600, motive_max = 500, end_max = 250; ///< characters
inline constexpr int streets_max = 20, page_size = 10;
inline constexpr int running_max = 100; ///< shown of one commune, the newest

enum class Category {
    danger = 1,      ///< "ALERTE", at any hour
    information = 2, ///< "INFO", only when opening_hours() says so
};

struct Alert {
    AlertId id;
    town::CommuneRef commune;
    Category category = Category::danger;
    std::string risk, place, authority, conduct, link; ///< place and link may be empty
    std::string sms;                                   ///< the whole text, as it leaves
    bool by_street = false, unknown_too = false;       ///< whom mail and SMS reach: section.cpp
    Seconds sent_at = 0;
    std::optional<Seconds> ended_at;
    std::string end_text, end_sms; ///< as conduct and sms

    bool danger() const { return category == Category::danger; }
    std::string path() const { return commune.below("/alertes") + "/" + std::to_string(id.value); }
};

std::optional<Alert> find(db::Db& db, const std::string& commune_code, AlertId id);

/// The alerts that have not ended, newest first, at most running_max.
std::vector<Alert> running(db::Db& db, const std::string& commune_code);

struct List {
    std::vector<Alert> alerts;
    std::optional<db::Cursor> next;
};
/// The alerts that have ended, newest first.
List past(db::Db& db, const std::string& commune_code, db::Cursor from);

/// A street as the team typed it, and town::street_tags of it.
struct Street {
    std::string name;
    std::vector<std::string> tags;
};
std::vector<Street> streets_of(db::Db& db, AlertId id);

struct Draft {
    Category category = Category::danger;
    std::string risk, place, authority, conduct, link, sms;
    std::string motive;               ///< why, for the journal only
    std::vector<Street> streets = {}; ///< none: everybody
    bool unknown_too = true;          ///< with streets: also who gave no street
    std::string idempotency_key;      ///< number of the form
};

struct Sent {
    AlertId id;
    bool fresh = false; ///< false: the same idempotency key had sent this one before
};

/// Sends it: alert, streets, one activity and the line of the journal, in a transaction of its own. The same
/// The same idempotency key again writes nothing and returns the first one. None for anyone who has not the right.
std::optional<Sent> send(db::Db& db, const town::Reader& author, const std::string& commune_code,
                         const Draft& draft, Seconds now);

/// Ends it, telling the same people. False when it has ended before, or for anyone who has not the right.
bool end(db::Db& db, const town::Reader& author, const Alert& alert, const std::string& text,
         const std::string& sms, Seconds now);

/// When an SMS about this activity may leave: now, but an information, or its end, in the opening hours of
/// its commune.
Seconds sms_hour(db::Db& db, town::ActivityId activity, Seconds now);

// ---- Districts: named lists of streets, so that nobody types them in a hurry. An alert holds the streets.

using DistrictId = base::Id<struct DistrictTag>;

inline constexpr std::size_t district_name_max = 80, district_text_max = 8000; ///< characters
inline constexpr std::size_t districts_max = 50, district_streets_max = 100;
inline constexpr std::size_t streets_of_districts_max = 300; ///< in one alert

struct District {
    DistrictId id; ///< none: a new one
    std::string name;
    std::string streets; ///< one a line

    std::vector<std::string> lines() const;
};

/// All of a commune, by name.
std::vector<District> districts(db::Db& db, const std::string& commune_code);
std::optional<District> find_district(db::Db& db, const std::string& commune_code, DistrictId id);

enum class Saved { saved, name_taken, full, refused };
/// Stores it, new or changed, with a line of the journal, in a transaction of its own.
Saved keep_district(db::Db& db, const town::Reader& author, const std::string& commune_code,
                    const District& district, Seconds now);
/// Takes it away. False when it is not there, or for anyone who has not the right.
bool delete_district(db::Db& db, const town::Reader& author, const std::string& commune_code, DistrictId id,
                     Seconds now);

// ---- Whom an alert would reach

struct Reach {
    long long people = 0, mails = 0, phones = 0;
};

/// Followers who would be written to, by the tag of their street ("" for those who gave none, or live
/// elsewhere).
struct Audience {
    std::map<std::string, Reach, std::less<>> by_street;
    bool estimated = false; ///< beyond `counted_most` followers a part is counted, and the rest like it

    Reach all() const;
    Reach at(const Street& street) const;
    /// Of those whose street is not known.
    Reach unknown() const;
};

/// Between two numbers, both included.
struct Span {
    long long least = 0, most = 0;
};
/// What a town hall is told of a number of people: never one that is below `few`, and otherwise the five
/// among which it is.
inline constexpr long long few = 5;
Span coarse(long long people);

struct Told {
    Span people, mails, phones;
};
/// The streets in which people live are theirs: nobody is told who, or that somebody, lives in one. Each
/// street is told coarse, and the sum of several is that of what was told of each, so that the difference
/// between two sums, or between all and the others, says no more than that. Without streets: everybody.
Told told_of(const Audience& audience, const std::vector<Street>& streets, bool unknown_too);
Told told_of_unknown(const Audience& audience);
inline constexpr int counted_most = 20000;

/// One statement, over at most `most` followers.
Audience audience(db::Db& db, const std::string& commune_code, int most = counted_most);

// ---- How it went

struct Figures {
    long long queued = 0, sent = 0, failed = 0, unwanted = 0; ///< unwanted: read or refused meanwhile
    long long delivered = 0, undelivered = 0;                 ///< receipts, of SMS
};

/// Why and by whom, and what became of it by channel. For the team only.
struct FollowUp {
    std::string motive;
    town::Name author, ender;
    std::map<town::Channel, Figures> sent, ended; ///< of the alert, and of its end
    bool spreading = false;                       ///< not all mails and SMS are queued yet
};
FollowUp follow_up(db::Db& db, const Alert& alert);

/// Keeps in the figures those of alerts among the rows that the caller's transaction, which is required,
/// deletes from the outbox.
void keep_figures(db::Db& db, const std::vector<town::GoneMail>& rows);

/// What the gateway says of an SMS: 1 delivered, 2 not delivered. Delivered is the last word.
void note_receipt(db::Db& db, std::int64_t outbox_id, int receipt);

inline constexpr Seconds forgotten_after = base::day;

/// One that has run for so long, and of which nobody was reminded yet.
struct Forgotten {
    AlertId id;
    std::string commune_code;
    town::MemberId author;
};
/// The 1,000 that were sent first, at most.
std::vector<Forgotten> forgotten_alerts(db::Db& db, Seconds now);
/// Its author while of the team, otherwise the mayor.
std::optional<town::Recipient> responsible_for(db::Db& db, const Forgotten& alert);
/// Queues the reminder, where there is somebody for it; no other will follow. False: none was queued.
bool note_reminder(db::Db& db, AlertId id, const std::optional<town::Mail>& mail, Seconds now);

/// web::Section::retag: adds the tags by every key of `seal` to the streets of each alert that is still told
/// of, because it runs or its messages are not all prepared.
void retag_alerts(db::Db& db, const base::Seal& seal);

} // namespace alerts
