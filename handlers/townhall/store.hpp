// The desk of a town hall: what waits, who acts in the mayor's name, how the commune is set, who did what.
// Each function answers nothing, and writes nothing, for those who are not of the team (`reader`) or not the
// mayor (`mayor`).
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/flag.hpp"
#include "lib/town/member.hpp"
#include "lib/town/notify.hpp"
#include "lib/town/outbox.hpp"
#include "lib/db/cursor.hpp"
#include "lib/app/section.hpp"

#include <optional>
#include <string>
#include <vector>

namespace townhall {

using base::Seconds;
using town::MemberId;

inline constexpr std::size_t motto_max = 160, label_max = 60, url_max = 500; ///< characters
inline constexpr int most_links = 20, acts_per_page = 50, portrait_side = 512;
inline constexpr int undecided_max = 20;            ///< from so many on, their number is not named
inline constexpr Seconds long_wait = 7 * base::day; ///< then the desk insists

struct Counts {
    int members = 0, citizens = 0, followers = 0;
};
Counts counts(db::Db& db, const town::Reader& reader, const std::string& commune_code);

// The team

struct Delegate {
    MemberId id;
    town::Name name;
    std::string email;
    int rights = 0;
    Seconds since = 0;
};
std::vector<Delegate> delegates(db::Db& db, const town::Reader& mayor, const std::string& commune_code);
std::optional<Delegate> find_delegate(db::Db& db, const town::Reader& mayor, const std::string& commune_code,
                                      MemberId id);

struct Inhabitant {
    MemberId id;
    bool leaving = false; ///< asked for the erasure of the account: cannot be chosen
};
/// The confirmed inhabitant of that address: whose home it is, or who is a citizen there.
std::optional<Inhabitant> inhabitant(db::Db& db, const town::Reader& mayor, const std::string& commune_code,
                                     std::string_view email);

/// Each answers false when there was nothing to do, and writes the audit trail. Inside the caller's
/// transaction.
bool appoint(db::Db& db, const town::Reader& mayor, const std::string& commune_code, MemberId id, int rights,
             Seconds now);
bool set_rights(db::Db& db, const town::Reader& mayor, const std::string& commune_code, MemberId id,
                int rights, Seconds now);
bool end_role(db::Db& db, const town::Reader& mayor, const std::string& commune_code, MemberId id,
              Seconds now);

// Settings. Each in a transaction of its own, with its line in the audit trail.

/// People who wait and were never refused, up to undecided_max: whom the switch to automatic accepts.
int count_undecided(db::Db& db, const town::Reader& mayor, const std::string& commune_code);

/// From manual to automatic, those who wait become citizens, and the deliverer tells them; who was refused
/// and answered goes on waiting for a decision.
void set_validation(db::Db& db, const town::Reader& mayor, const std::string& commune_code, bool automatic,
                    Seconds now);

struct Card {
    std::string motto, since; ///< ISO date or empty
    std::string portrait;     ///< file under uploads; empty: as it was
    bool drop_portrait = false;
};
void set_card(db::Db& db, const town::Reader& mayor, const std::string& commune_code, const Card& card,
              Seconds now);

/// Label and address once more are the link that is there. False when there are already `most_links`.
bool add_link(db::Db& db, const town::Reader& mayor, const std::string& commune_code,
              const std::string& label, const std::string& url, Seconds now);
/// Of the prefecture, shown to whoever writes an alert; empty takes it away.
void set_prefecture_phone(db::Db& db, const town::Reader& mayor, const std::string& commune_code,
                          const std::string& phone, Seconds now);

void remove_link(db::Db& db, const town::Reader& mayor, const std::string& commune_code, std::int64_t id,
                 Seconds now);

/// A number as one writes it: at least three figures, with blanks, dots, a plus.
bool plausible_phone(std::string_view phone);

/// What the town hall tells of the commune, in Markdown; may be empty.
std::string presentation_of(db::Db& db, const std::string& commune_code);
/// From now on this stands in the place of the national directory, but for the website.
void set_hall(db::Db& db, const town::Reader& mayor, const std::string& commune_code, const town::TownHall& hall,
              const std::string& presentation, Seconds now);

/// What a new mayor does first, as far as it is done.
struct FirstSteps {
    bool portrait = false, hall = false, presentation = false, publication = false, delegate = false, poster = false;
};
/// None for others than the mayor, and once settle() was called.
std::optional<FirstSteps> first_steps(db::Db& db, const town::Reader& mayor, const std::string& commune_code);
/// All are done: nobody is reminded of them again.
void settle(db::Db& db, const std::string& commune_code, Seconds now);
void note_poster(db::Db& db, const town::Reader& mayor, const std::string& commune_code, Seconds now);

bool on_trial(db::Db& db, const town::Reader& mayor, const std::string& commune_code);
/// Begins the trial of the site, or opens for good: what was held back stays here.
void set_trial(db::Db& db, const town::Reader& mayor, const std::string& commune_code, bool on, Seconds now);

/// What would have left, as the first of those to whom it would have gone was to read it.
struct HeldBack {
    town::Channel channel{};
    std::string subject, text; ///< an SMS has no subject
    int count = 0;             ///< of people
    Seconds at = 0;
};
/// The newest fifty.
std::vector<HeldBack> held_back(db::Db& db, const town::Reader& mayor, const std::string& commune_code);

/// A team that something waits for since its last mail, which is a day ago; or for longer than long_wait, as the mail is.
struct ToWriteTo {
    town::CommuneRef commune;
    Seconds reminded_at = 0;
};
/// After the commune `after` (empty: the first), by code, at most towns_step. Goes through every town.
std::vector<ToWriteTo> towns_to_write_to(db::Db& db, web::Sections sections, const std::string& after, Seconds now);
inline constexpr std::size_t towns_step = 100;
/// The mayor and the delegates.
std::vector<town::Recipient> team_of(db::Db& db, const std::string& commune_code);
/// Queues their mails. Returns how many: none when another deliverer was first.
int note_team_mail(db::Db& db, const ToWriteTo& town, const std::vector<town::Mail>& mails, Seconds now);

// The journal

struct Act {
    std::int64_t id = 0;
    Seconds at = 0;
    std::string act;
    std::int64_t object_id = 0;
    town::Name name;                                 ///< empty: nobody with an account
    town::Name object;                               ///< of the person it was about, if any
    std::string motive;                              ///< of an alert
};
struct Journal {
    std::vector<Act> acts; ///< newest first
    std::int64_t next = 0; ///< pass it as `before`; 0 at the end
};
Journal journal(db::Db& db, const town::Reader& mayor, const std::string& commune_code, std::int64_t before,
                web::Sections sections);

} // namespace townhall
