#include "lib/town/retention.hpp"

namespace town {

namespace {

using enum Until;

constexpr Rule rules[] = {
    {account, "ACCOUNT", 0},
    {texts, "TEXTS", 0},
    {letters, "LETTERS", 0},
    {chats, "CHATS", 0},
    {town, "TOWN", 0},
    {office, "OFFICE", 0},
    {hidden, "HIDDEN", contest_period},
    {flags, "FLAGS", contest_period},
    {sessions, "SESSIONS", sessions_period},
    {second_factor, "SECOND_FACTOR", 0},
    {mails, "MAILS", mails_period},
    {mailboxes, "MAILBOXES", mails_period},
    {links, "LINKS", links_period},
    {attempts, "ATTEMPTS", attempts_period},
    {places, "PLACES", places_period},
    {unconfirmed, "UNCONFIRMED", unconfirmed_period},
    {national_list, "NATIONAL_LIST", 0},
};

} // namespace

std::span<const Rule> retention_rules() { return rules; }

} // namespace town
