#include "chores/operator/people.hpp"

#include "account/store.hpp"
#include "chores/delivery/bounce.hpp"
#include "chores/operator/second_factor.hpp"
#include "chores/operator/site.hpp"
#include "lib/base/clock.hpp"
#include "lib/base/crypto.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/commune_search.hpp"
#include "lib/town/mailbox.hpp"
#include "lib/town/office.hpp"
#include "lib/town/one_time.hpp"
#include "lib/app/app.hpp"
#include "lib/view/french.hpp"
#include "lib/app/session.hpp"
#include "sections.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <iostream>
#include <stdexcept>
#include <sysexits.h>

namespace chores {

namespace {

using base::Seconds;

/// What was typed without an option. Throws Misused where that is not `count` words, or where `else_good` is false.
const Words& words_of(const Options& o, std::size_t count, std::string_view expected, bool else_good = true) {
    if (o.rest().size() != count || !else_good) throw Misused(fmt::format("expected: parvis {}", expected));
    return o.rest();
}

/// The one word of those that take nothing but an address.
std::string address_in(const Words& words, std::string_view expected) {
    return words_of(Options{words, {}, {}, 1}, 1, expected)[0];
}

std::string day(Seconds at) { return web::iso8601(at, "Europe/Paris").substr(0, 10); }

/// With a plain space, unlike on pages: what a terminal shows is searched and piped.
std::string person_name(const town::Member& member) { return town::plain_name(member.name); }

town::Member member_called(db::Db& db, const std::string& email) {
    const auto member = town::member_by_email(db, email);
    if (!member) throw std::runtime_error("nobody is registered as " + email);
    return *member;
}

/// By INSEE code, by what stands in addresses ("vannes-56260"), or as people write it.
town::Commune commune_called(db::Db& db, const std::string& text) {
    if (auto commune = town::find_commune(db, town::code_in_path(text))) return *commune;
    const auto found = town::find_communes(db, text, 10);
    if (found.exact) return town::find_commune(db, found.communes[0].code).value();
    std::string several;
    for (const auto* list : {&found.communes, &found.nearly})
        for (const auto& match : *list)
            several += fmt::format("\n  {}  {} ({})", match.code, match.name, match.department_code);
    throw std::runtime_error(several.empty()
                                 ? "no commune is called " + text
                                 : fmt::format("which one is {}? Give its code:{}", text, several));
}

/// Why it may be a mistake to make this person mayor of this commune; empty when nothing speaks against it.
std::string doubts_about(db::Db& db, const town::Member& member, const town::Commune& commune) {
    std::string doubts;
    for (const auto& office : town::offices_of(db, member.id))
        if (office.mayor && office.commune_code != commune.code)
            doubts += fmt::format("{} is mayor of {} ({}). ", person_name(member), office.commune_name,
                                  office.commune_code);
    if (member.commune_code != commune.code) {
        const auto home = town::find_commune(db, member.commune_code).value();
        doubts += fmt::format("{} registered as an inhabitant of {} ({}). ", person_name(member), home.name,
                              home.code);
    }
    return doubts;
}

std::string state_of(db::Db& db, const town::Member& member, const town::AccountState& state) {
    if (state.blocked_at) return "blocked since " + day(*state.blocked_at);
    if (state.leaving_at) return "leaves on " + day(*state.leaving_at);
    if (!state.confirmed_at) return "registered on " + day(state.created_at) + ", address not confirmed";
    return "confirmed on " + day(*state.confirmed_at) +
           (town::mailbox::returns_mail(db, member.email) ? ", mail comes back" : "");
}

} // namespace

int show_mayors(const Words& words) {
    const Options options{words, {}, {}, 1};
    Site site;
    auto& db = site.db;
    const auto code = options.rest().empty() ? std::string{} : commune_called(db, options.rest()[0]).code;
    const auto offices = town::offices(db, code);
    for (const auto& o : offices)
        fmt::print("{}  {:<28}  {:<8}  since {}  {} {} <{}>\n", o.commune_code, o.commune_name,
                   o.mayor ? "mayor" : "delegate", day(o.since), o.name.first, o.name.last, o.email);
    const auto mayors = std::ranges::count_if(offices, &town::Office::mayor);
    fmt::print("{} mayors, {} delegates in office.\n", mayors, static_cast<long>(offices.size()) - mayors);
    return 0;
}

int show_person(const Words& words) {
    const auto email = address_in(words, "person E-MAIL");
    Site site;
    auto& db = site.db;
    const auto member = member_called(db, email);
    const auto state = town::account_state(db, member.id).value();
    const auto home = town::find_commune(db, member.commune_code).value();
    fmt::print("{} <{}>, member {}, of {} ({})\n{}; last visit {}\n", person_name(member), member.email,
               member.id.value, home.name, home.code, state_of(db, member, state), day(state.seen_at));
    for (const auto& office : town::offices_of(db, member.id))
        fmt::print("{} of {} ({}) since {}\n", office.mayor ? "mayor" : "delegate", office.commune_name,
                   office.commune_code, day(office.since));
    return 0;
}

int appoint_mayor_by_hand(const Words& words) {
    const Options o{words, {"--mayor"}, {"--force"}, 1};
    const auto who = o.get("--mayor");
    const auto where = words_of(o, 1, "appoint --mayor E-MAIL COMMUNE [--force]", !who.empty())[0];
    Site site;
    auto& db = site.db;
    const auto commune = commune_called(db, where);
    const auto member = town::member_by_email(db, who);
    if (!member)
        throw std::runtime_error("nobody is registered as " + who + ": the mayor registers first");
    if (!town::can_be_chosen(db, member->id))
        throw std::runtime_error(who + " cannot be chosen: the address is not confirmed yet, the account is "
                                             "blocked, or its owner asked for its erasure");
    if (const auto doubts = doubts_about(db, *member, commune); !doubts.empty() && !o.has("--force"))
        throw std::runtime_error(
            fmt::format("{}To make this person mayor of {} ({}) all the same, add --force.", doubts,
                        commune.name, commune.code));
    const auto before = town::mayor_of(db, commune.code);
    if (before && before->member == member->id) {
        fmt::print("{} is mayor of {} ({}) already.\n", person_name(*member), commune.name, commune.code);
        return 0;
    }
    const auto now = base::system_now();
    db::Transaction transaction{db};
    town::appoint_mayor(db, member->id, commune.code, now);
    town::record(db, {}, commune.code, "mayor.appoint", member->id.value, now);
    transaction.commit();
    fmt::print("{} is now mayor of {} ({}).\n", person_name(*member), commune.name, commune.code);
    if (before) fmt::print("{} no longer is.\n", town::plain_name(before->name));
    return 0;
}

int dismiss(const Words& words) {
    const Options o{words, {}, {}, 2};
    const auto& who_and_where = words_of(o, 2, "dismiss E-MAIL COMMUNE");
    Site site;
    auto& db = site.db;
    const auto member = member_called(db, who_and_where[0]);
    const auto commune = commune_called(db, who_and_where[1]);
    db::Transaction transaction{db};
    if (!town::end_office(db, member.id, commune.code, base::system_now()))
        throw std::runtime_error(fmt::format("{} is neither mayor nor delegate of {} ({})",
                                             person_name(member), commune.name, commune.code));
    transaction.commit();
    fmt::print("{} holds no office in {} ({}) any more.\n", person_name(member), commune.name, commune.code);
    if (commune.open() && !town::mayor_of(db, commune.code))
        fmt::print("The commune has no mayor here now; what was published stays.\n");
    return 0;
}

int block_person(const Words& words) {
    const auto email = address_in(words, "block E-MAIL");
    Site site;
    auto& db = site.db;
    const auto member = member_called(db, email);
    if (const auto offices = town::offices_of(db, member.id); !offices.empty())
        throw std::runtime_error(fmt::format("{} is in office in {}: `parvis dismiss {} {}` first",
                                             person_name(member), offices[0].commune_name, member.email,
                                             offices[0].commune_code));
    db::Transaction transaction{db};
    const bool done = town::block(db, member.id, base::system_now());
    web::session::revoke_others(db, member.id, {});
    transaction.commit();
    fmt::print("{} {}.\n", person_name(member),
               done ? "is blocked and logged out everywhere" : "was blocked already");
    return 0;
}

int unblock_person(const Words& words) {
    const auto email = address_in(words, "unblock E-MAIL");
    Site site;
    auto& db = site.db;
    const auto member = member_called(db, email);
    db::Transaction transaction{db};
    const bool done = town::unblock(db, member.id, base::system_now());
    transaction.commit();
    fmt::print("{} {}.\n", person_name(member), done ? "may log in again" : "was not blocked");
    return 0;
}

int confirm_person(const Words& words) {
    const auto email = address_in(words, "confirm E-MAIL");
    Site site;
    auto& db = site.db;
    const auto member = member_called(db, email);
    const auto state = town::account_state(db, member.id).value();
    if (state.blocked_at) throw std::runtime_error(member.email + " is blocked: `parvis unblock` first");
    if (state.confirmed_at) {
        fmt::print("{} confirmed this address on {}.\n", person_name(member), day(*state.confirmed_at));
        return 0;
    }
    const auto now = base::system_now();
    db::Transaction transaction{db};
    account::confirm_by_hand(db, member.id, now);
    transaction.commit();
    fmt::print("{} may log in now, with the password of the registration.\n", person_name(member));
    return 0;
}

int reset_password(const Words& words) {
    const auto email = address_in(words, "reset E-MAIL");
    Site site;
    auto& [config, db] = site;
    const auto member = member_called(db, email);
    const auto account = account::find_account(db, member.id);
    if (!account || !account->usable())
        throw std::runtime_error(member.email + " is blocked or leaving: see `parvis person`");
    const auto now = base::system_now();
    db::Transaction transaction{db};
    const auto secret = town::one_time::create(db, {"password", member.id}, account::password_lifetime, now);
    town::record(db, {}, "", "account.reset", member.id.value, now);
    transaction.commit();
    fmt::print("For {}, once, within {} hours; hand it over only to this person:\n{}\n", person_name(member),
               account::password_lifetime / base::hour,
               config.base_url + "/mot-de-passe/nouveau?jeton=" + secret);
    return 0;
}

int second_factor_off(const Words& words) {
    const Options o{words, {}, {"--off"}, 1};
    const auto email = words_of(o, 1, "second-factor --off E-MAIL", o.has("--off"))[0];
    web::App app{own_settings(), base::system_now, sections()};
    require_migrated(app.db(), app.config);
    take_second_factor(app, email);
    fmt::print("{} logs in by the password alone; the open sessions are closed and a mail says so.\n", email);
    return 0;
}

int take_bounce_from_input(const Words& words) {
    const Options o{words, {"--to"}, {}};
    std::string message;
    for (char block[4096]; std::cin.read(block, sizeof block), std::cin.gcount() > 0;)
        if (message.size() < longest_bounce)
            message.append(block, static_cast<std::size_t>(std::cin.gcount()));
    auto to = o.get("--to");
    for (const char* name : {"ORIGINAL_RECIPIENT", "RECIPIENT"}) // of Postfix, of Exim
        if (const char* value = std::getenv(name)) to += std::string{"\n"} + value;
    try {
        web::App app{own_settings(), base::system_now, sections()};
        require_migrated(app.db(), app.config);
        fmt::print("{}\n", take_bounce(app, message, to));
        return 0;
    } catch (const std::exception& error) { // a mail server gives up what ends otherwise
        fmt::print(stderr, "parvis: nothing could be noted: {}\n", error.what());
        return EX_TEMPFAIL;
    }
}

} // namespace chores
