// What of each person the database holds: column by column, what for, until when, and who clears it, declared by
// whoever keeps the table (town::Keeps). A test compares that with the schema, so that whoever adds a column says what
// it is; the page "Données personnelles" says the rules (GDPR, articles 5(1)(e), 13(2)(a) and 30(1)(f)).
#pragma once

#include "lib/base/clock.hpp"

#include <span>
#include <string_view>

namespace town {

inline constexpr base::Seconds contest_period =
                                   183 *
                                   base::day, ///< to answer a decision (DSA, article 20: at least six months)
    undecided_period = 730 * base::day,       ///< who flagged what nobody ever decided about
    mails_period = 90 * base::day, sessions_period = 90 * base::day, unconfirmed_period = 30 * base::day,
                               links_period =
                                   14 * base::day, ///< the longest that a link or code in a mail is good for
    attempts_period = base::day;
inline constexpr base::Seconds places_period = 90 * base::day; ///< since the last login from there

/// Until when. Each but `nobody` is one sentence of templates/commune/privacy.tpl, under its name in
/// capitals.
enum class Until {
    nobody,        ///< no person is known by it
    account,       ///< the account is erased; or the person takes it back before
    texts,         ///< deleted by whoever wrote it; at their erasure too if they want, otherwise nameless
    letters,       ///< private letters: the author's erasure, whatever they want
    office,        ///< the office ends
    town,          ///< the town hall's own: kept with it, nameless once who did it is erased
    hidden,        ///< contest_period after it was hidden or deleted, or after the author's answer
    flags,         ///< contest_period after the decision, at most undecided_period
    chats,         ///< the live chat ends, unless it was announced as kept
    sessions,      ///< sessions_period without a visit, or the logout
    second_factor, ///< switched off; or the account is erased
    mailboxes,     ///< mails_period after the last refusal, or as long as an account bears the address
    links,         ///< used, or too old
    attempts,      ///< attempts_period
    places,        ///< places_period
    mails,         ///< the address and the text: sent; that it was sent: mails_period
    unconfirmed,   ///< unconfirmed_period without confirmation
    national_list  ///< public already (RNE): the next import
};

/// Every column of every table, once or more: a text has the rule of what it is and of what may happen to it.
struct Retention {
    std::string_view table;
    std::string_view columns; ///< separated by blanks
    Until until = Until::nobody;
    std::string_view purpose{};    ///< empty for `nobody`
    std::string_view cleared_by{}; ///< source below handlers/, or source:name; empty where nobody does
};

struct Rule {
    Until until;
    std::string_view name; ///< the section of the template: "HIDDEN"
    base::Seconds period;  ///< 0 where the rule is no number of days
};
/// All rules that are used, in the order in which people are told of them.
std::span<const Rule> retention_rules();

} // namespace town
