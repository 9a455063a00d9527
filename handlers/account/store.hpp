// What an account is, and every statement about it. Passwords arrive here hashed: hashing takes long and has
// no place inside a transaction.
#pragma once

#include "lib/app/section.hpp"
#include "lib/app/session.hpp"
#include "lib/base/clock.hpp"
#include "lib/base/seal.hpp"
#include "lib/db/database.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"
#include "lib/town/outbox.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace account {

using base::Seconds;
using town::MemberId;

inline constexpr std::size_t name_max = 50, password_min = 10, password_max = 200; ///< characters
inline constexpr Seconds confirm_lifetime = 7 * base::day, password_lifetime = 2 * base::hour,
                         email_lifetime = base::day;        ///< of a link in a mail
inline constexpr Seconds step_lifetime = 10 * base::minute; ///< to type the code of a second step

struct Account {
    MemberId id;
    std::string email;
    town::Name name;
    std::string password_hash, commune_code;
    std::optional<Seconds> confirmed_at, blocked_at, leaving_at;

    /// May log in and be written to.
    bool usable() const { return !blocked_at && !leaving_at; }
};

std::optional<Account> find_account(db::Db& db, std::string_view email);
std::optional<Account> find_account(db::Db& db, MemberId id);

/// Letters, hyphens, apostrophes, blanks, full stops after an initial or a short word ("J.P.", "J.-P.", "St.
/// Clair"), and at the end "(née Roux)": no figures, no address. The team judges whether it is real; this
/// keeps advertising out of the mails and the pages.
bool plausible_name(std::string_view name);

/// First and last name of what was typed as one line, clean: the words in capitals are the last name where others are not
/// ("LE BIHAN Anne", "Anne de LA TOUR"), otherwise all but the first word. The last name is empty when there is one word.
town::Name split_name(std::string_view typed);

/// "Anne Le Bihan" for "anne LE BIHAN": a part that is all in small letters or all in capitals, as it is usually written.
/// None where there is nothing to offer.
std::optional<town::Name> better_written(const town::Name& name);

/// True for a password that is the e-mail address or the name, written in whatever way.
bool guessable(std::string_view password, std::string_view email, const town::Name& name);

struct Registration {
    std::string email;
    town::Name name;
    std::string password_hash, commune_code;
};

/// A new account, not confirmed; of one that was never confirmed, replaces what was typed before. None when
/// the address belongs to a confirmed account. Inside the caller's transaction.
std::optional<MemberId> add(db::Db& db, const Registration& registration, Seconds now);

/// Writes a member's row as it is, where add() would have written one of somebody new. Inside the caller's
/// transaction.
void touch(db::Db& db, MemberId id);

/// The account that a link of registration confirms, and the path to which its owner wanted to go on; may be empty.
struct Confirmable {
    Account account;
    std::string goal;
};
std::optional<Confirmable> find_confirmation(db::Db& db, std::string_view secret, Seconds now);

/// Uses up a link of registration: the address is proved, the member asks to be a citizen of their commune,
/// and a town hall whose mayor is not here is told. None when the link is unknown, used or too old.
std::optional<Account> use_confirmation(db::Db& db, std::string_view secret, Seconds now);

/// Confirms the account of somebody who never got the mail, by the operator; written into the audit trail.
/// Inside the caller's transaction.
void confirm_by_hand(db::Db& db, MemberId id, Seconds now);

/// Uses up a link of a forgotten password: proves the address too, ends every session and every other link,
/// and queues `notice`. False when the link no longer works.
bool use_password_link(db::Db& db, std::string_view secret, std::string_view hash, const town::Mail& notice,
                       Seconds now);

/// Uses up a link to a new address. False when it no longer works, or the address is somebody's meanwhile; an
/// account that was never confirmed does not hold it.
bool use_email_link(db::Db& db, std::string_view secret, Seconds now);

/// A new password at the member's own wish: ends all links and all sessions but `here`, and queues `notice`.
void replace_password(db::Db& db, MemberId id, std::string_view hash, web::session::Id here,
                      const town::Mail& notice, Seconds now);

/// Stores a new hash of the same password.
void set_password(db::Db& db, MemberId id, std::string_view hash);

/// A new name; the communes that validated the old one find the change in their audit trail.
void rename(db::Db& db, MemberId id, const town::Name& name, Seconds now);

/// "mme", "m" or empty.
void set_civility(db::Db& db, MemberId id, std::string_view civility);

/// Returns the file that it replaces, which nobody else has: to be taken away.
std::string set_portrait(db::Db& db, MemberId id, std::string_view file);

inline constexpr Seconds code_lifetime = 10 * base::minute; ///< of a code that confirms a telephone number
inline constexpr int code_tries = 5;

/// Stores the number as not confirmed beside the one that is, ends the code of another one, and queues `sms`
/// with the new code, whose digest is `code`. Without `number` the one that waits stays.
void ask_phone_code(db::Db& db, const base::Seal& seal, MemberId id, std::optional<std::string_view> number,
                    std::string_view code, const town::Sms& sms, Seconds now);

enum class CodeTry { right, wrong, used_up, too_late };
/// `code` is a digest as above. The right one confirms the number; the fifth wrong one ends the code.
CodeTry try_phone_code(db::Db& db, MemberId id, std::string_view code, Seconds now);

/// True while a code waits for being typed.
bool phone_code_waits(db::Db& db, MemberId id, Seconds now);

/// Keeps the confirmed number: forgets the one that waits to take its place, and its code.
void keep_phone(db::Db& db, MemberId id);

/// Forgets the number, the one that waits, and its code.
void remove_phone(db::Db& db, const base::Seal& seal, MemberId id);

inline constexpr Seconds leaving_delay = 72 * base::hour;   ///< to change one's mind
inline constexpr Seconds stay_lifetime = 15 * base::minute; ///< of the button that a login offers meanwhile

/// True while the member is mayor or delegate somewhere: they cannot leave before that ends.
bool in_office(db::Db& db, MemberId id);

/// From now on the account is closed, and erased after leaving_delay: ends every session and link, queues
/// `mail`, whose link holds `secret`. False for anyone who is in office, or is leaving already.
bool leave(db::Db& db, MemberId id, bool keep_texts, std::string_view secret, const town::Mail& mail,
           Seconds now);

/// The account that a secret of leave() or offer_to_stay() gives back, as long as there is time.
std::optional<Account> staying(db::Db& db, std::string_view secret, Seconds now);

/// A secret for somebody who has just proved the password.
std::string offer_to_stay(db::Db& db, MemberId id, Seconds now);

struct Stayed {
    MemberId id;
    bool proved = false; ///< by the password, and not by a link in a mail
};
/// Uses the secret up: the account is as before. None when there is no time any more.
std::optional<Stayed> stay(db::Db& db, std::string_view secret, Seconds now);

/// Another home commune, at the member's own wish: asks to be a citizen there and follows its mayor; is no citizen of the
/// former one any more, whose mayor is no longer followed unless the member holds an office there, which stays. The
/// address, of the former home, is forgotten. False when it is home already.
bool move_home(db::Db& db, const base::Seal& seal, web::Sections sections, const town::Member& me, const town::Commune& home, Seconds now);

/// Where somebody goes who comes in without another goal: to the desk of the town hall they speak for, otherwise to the
/// news of the mayors they follow.
std::string landing(db::Db& db, MemberId id);

/// What a member is in their home commune.
struct Standing {
    std::optional<int> state;  ///< 0 waiting, 1 accepted, 2 refused; none: did not ask
    std::optional<int> reason; ///< of the refusal, 1 to 5
    std::optional<Seconds> asked_at, decided_at;
    bool mayor = false, team = false;
};
Standing standing(db::Db& db, MemberId id, std::string_view commune_code);

struct Followed {
    town::CommuneRef commune;
    town::Name mayor; ///< empty when there is none yet
};
/// The mayors one follows, by name of the commune; the first 200.
std::vector<Followed> followed(db::Db& db, MemberId id);

} // namespace account
