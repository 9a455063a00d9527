// Members and what they belong to.
#include "country_write.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace country {

namespace {

/// No password has it for its hash, and nobody spends 60 ms of scrypt on each of a million people.
constexpr const char* no_password = "-";
/// scrypt of "demo parvis 2026": always the same, so that two runs give the same file.
constexpr const char* demo_password =
    "scrypt$32768$8$1$J48e1VQ5r-kb-0C5mCmv4A$PoMrNXLElAURTtNrNSL18GgRPfEwY0iOHL-2ELWyTcE";
constexpr Time confirm_lifetime = 7 * day;

struct Person {
    std::string first, last, email;
};

Person person(Number id, const Words& words, Random& random) {
    static const Person known[] = {{},
                                   {"Camille", "Le Goff", {}},
                                   {"Soizic", "Morvan", {}},
                                   {"Claire", "Tanguy", {}},
                                   {"Yanis", "Kerloc\u2019h", {}},
                                   {"Gwenaël", "Rio", {}},
                                   {"Odile", "Garnier", {}},
                                   {"Dominique", "Perrin", {}}};
    Person p = id < known_end ? known[id] : Person{words.one("first", random), words.one("last", random), {}};
    p.email = id < known_end
                  ? known_emails[id]
                  : fmt::format("{}.{}.{}@exemple.fr", base::slug(p.first), base::slug(p.last), id);
    return p;
}

/// Home, and now and then a few others; sorted, as the key wants them.
std::vector<Number> follows(const Country& c, Number id, Random& random) {
    std::vector<Number> towns{c.members[id].town};
    const auto more =
        id == abonnee ? follows_of_abonnee - 1 : std::min<int>(static_cast<int>(random.pareto(1.3)) - 1, 30);
    const auto all = static_cast<int>(c.opening.size());
    // Vannes, Paris and the first to open are what most people follow.
    for (int i = 0; i < more; ++i) {
        const auto far =
            id == abonnee ? static_cast<std::uint64_t>(i) * static_cast<std::uint64_t>(all) /
                                static_cast<std::uint64_t>(more)
                          : static_cast<std::uint64_t>(static_cast<double>(all) * std::pow(random.unit(), 3));
        towns.push_back(c.opening[std::min<std::uint64_t>(far, c.opening.size() - 1)]);
    }
    std::ranges::sort(towns);
    towns.erase(std::unique(towns.begin(), towns.end()), towns.end());
    return towns;
}

void write_sessions(Writer& w) {
    Insert session{w.sheet, "session", "member_id, token_hash, agent, created_at, seen_at"};
    const auto now = w.country.options.now;
    for (Number i = maire; i < known_end; ++i)
        session.add(i, base::sha256_hex(cookie_of(w.country.options, i)), "Firefox, Linux", now, now);
}

/// Links that were sent and not yet used, in the order of their key.
void write_links(Writer& w) {
    const auto& c = w.country;
    std::vector<std::pair<std::string, Number>> links;
    for (Number i = known_end; i < c.members.size(); ++i)
        if (c.members[i].state == Member::unconfirmed &&
            c.members[i].created_at + confirm_lifetime > c.options.now)
            links.emplace_back(base::sha256_hex(fmt::format("link {} {}", c.options.seed, i)), i);
    std::ranges::sort(links);
    Insert link{w.sheet, "one_time", "token_hash, purpose, member_id, commune_code, created_at, expires_at"};
    for (const auto& [hash, id] : links) {
        const auto at = c.members[id].created_at;
        link.add(hash, "confirm", id, "", at, at + confirm_lifetime);
    }
}

class People {
  public:
    explicit People(Writer& writer) : w_(writer), random_(writer.country.random("people")) {}

    void write() {
        for (Number i = 1; i < w_.country.members.size(); ++i) one(i);
    }

  private:
    void one(Number id) {
        const auto& m = w_.country.members[id];
        const auto p = person(id, w_.words, random_);
        const bool confirmed = m.state != Member::unconfirmed;
        std::optional<Time> confirmed_at, blocked_at;
        if (confirmed) confirmed_at = std::min(m.created_at + hour, w_.country.options.now);
        if (confirmed && id >= known_end && m.state != Member::mayor && random_.chance(0.002))
            blocked_at = w_.country.options.now - hour;
        member_.add(id, p.email, p.email, p.first, p.last, random_.chance(0.1) ? 1 : 0,
                    id < known_end ? demo_password : no_password, w_.country.towns[m.town].code, m.created_at,
                    confirmed_at, blocked_at);
        w_.progress.step();
        if (!confirmed) return;
        if (m.state != Member::mayor) citizen(id, p);
        for (const auto town : follows(w_.country, id, random_)) {
            follow_.add(id, w_.country.towns[town].code,
                        std::max(m.created_at + hour, w_.country.towns[town].opened_at));
            w_.progress.step();
        }
    }

    void citizen(Number id, const Person& p) {
        const auto& m = w_.country.members[id];
        const auto& town = w_.country.towns[m.town];
        const auto asked = id == nouveau ? w_.country.options.now - 2 * hour : m.created_at + hour;
        const bool decided = m.state != Member::waiting;
        const bool refused = m.state == Member::refused;
        std::optional<Time> at;
        std::optional<Number> by;
        std::optional<int> reason;
        if (decided) at = m.decided_at;
        if (decided && !town.automatic) by = town.mayor;
        if (refused) reason = 1 + static_cast<int>(random_.below(5));
        citizenship_.add(id, town.code, decided ? refused ? 2 : 1 : 0, reason, asked, at, by,
                         base::fold(p.last + " " + p.first));
        w_.progress.step();
    }

    Writer& w_;
    Random random_;
    Insert member_{w_.sheet, "member",
                   "id, email, email_key, first_name, last_name, short_name, password_hash, commune_code, "
                   "created_at, confirmed_at, blocked_at"};
    Insert citizenship_{w_.sheet, "citizenship",
                        "member_id, commune_code, state, reason, asked_at, decided_at, decided_by, name_key"};
    Insert follow_{w_.sheet, "follow", "member_id, commune_code, since"};
};

void write_roles(Writer& w) {
    struct Role {
        Time since;
        Number town, member;
        int mayor, rights;
    };
    std::vector<Role> roles;
    for (const auto number : w.country.opening) {
        const auto& town = w.country.towns[number];
        roles.push_back({town.opened_at, number, town.mayor, 1, 127});
        for (const auto& d : town.delegates) roles.push_back({d.since, number, d.member, 0, d.rights});
    }
    std::ranges::stable_sort(roles, {}, &Role::since);
    auto random = w.country.random("mayors");
    Insert insert{w.sheet, "role", "member_id, commune_code, mayor, rights, since, motto, mayor_since"};
    for (const auto& r : roles) {
        const auto motto = r.mayor && random.chance(0.5) ? w.words.one("motto", random) : std::string{};
        insert.add(r.member, w.country.towns[r.town].code, r.mayor, r.rights, r.since, motto,
                   r.mayor && random.chance(0.5) ? "2026-03-22" : "");
        w.progress.step();
    }
}

} // namespace

std::string cookie_of(const Options& options, Number known) {
    return base::sign("country", fmt::format("{} {}", options.seed, known_emails[known]));
}

void write_people(Writer& w) {
    w.progress.phase("members, citizens, follows");
    People{w}.write();
    write_sessions(w);
    write_links(w);
    w.progress.end();
}

void write_towns(Writer& w) {
    w.progress.phase("towns and their teams");
    auto random = w.country.random("towns");
    const auto now = w.country.options.now;
    Insert town{w.sheet, "town", "commune_code, opened_at, automatic, reminded_at"};
    Insert contact{w.sheet, "town_hall_contact", "commune_code, newcomers, next_mail_at, stopped_at"};
    Insert link{w.sheet, "useful_link", "commune_code, label, url"};
    for (const auto& t : w.country.towns) {
        w.progress.step();
        if (!t.open()) {
            // All newcomers have been told of: nothing is due for a week.
            std::optional<Time> stopped;
            if (random.chance(0.02)) stopped = now - day;
            if (!t.members.empty()) contact.add(t.code, 0, now + 7 * day, stopped);
            continue;
        }
        town.add(t.code, t.opened_at, t.automatic ? 1 : 0, now - hour);
        for (auto links = random.below(4); links > 0; --links)
            link.add(t.code, w.words.one("link", random),
                     fmt::format("https://www.exemple.fr/{}/{}", t.slug, links));
    }
    write_roles(w);
    w.progress.end();
}

} // namespace country
