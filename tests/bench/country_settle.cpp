// Who lives where, and whose mayor is here.
#include "country_plan.hpp"

#include "lib/town/member.hpp"

#include <algorithm>
#include <stdexcept>

namespace country {

namespace {

constexpr double demo_boost = 20; ///< Vannes is a large town here: its desk has to have something to do

void read_towns(Country& c, Sheet& sheet) {
    sheet.each("SELECT code, slug, COALESCE(population, 0) FROM commune ORDER BY code",
               [&](sqlite3_stmt* row) {
                   const auto text = [&](int column) {
                       return reinterpret_cast<const char*>(sqlite3_column_text(row, column));
                   };
                   Town town;
                   town.code = text(0);
                   town.slug = text(1);
                   town.population = sqlite3_column_double(row, 2);
                   c.towns.push_back(std::move(town));
               });
    const auto number = [&](auto found) { return static_cast<Number>(found - c.towns.begin()); };
    c.largest = number(std::ranges::max_element(c.towns, {}, &Town::population));
    c.demo = number(std::ranges::find(c.towns, "56260", &Town::code));
    if (c.demo == c.towns.size()) throw std::runtime_error("Vannes is not among the communes");
    c.towns[c.demo].population *= demo_boost;
}

/// Which towns open, in their order: the larger, the likelier and the sooner (Efraimidis, Spirakis 2006).
void choose_open(Country& c) {
    auto random = c.random("open");
    std::vector<std::pair<double, Number>> keys;
    for (Number i = 0; i < c.towns.size(); ++i) {
        const bool first = i == c.largest || i == c.demo;
        const double key = random.exponential(1) / std::pow(c.towns[i].population, 0.7);
        if (first || c.towns[i].population > 0) keys.emplace_back(first ? 0 : key, i);
    }
    const auto count = std::min(static_cast<std::size_t>(c.options.open_towns()), keys.size());
    std::ranges::partial_sort(keys, keys.begin() + static_cast<std::ptrdiff_t>(count));
    for (std::size_t i = 0; i < count; ++i) c.opening.push_back(keys[i].second);
    c.small = *std::ranges::min_element(c.opening, {}, [&](Number t) { return c.towns[t].population; });
}

void appoint(Country& c, Number town, Number mayor, Time at, Random& random) {
    auto& t = c.towns[town];
    c.members[mayor].town = town;
    c.members[mayor].state = Member::mayor;
    t.mayor = mayor;
    t.opened_at = at;
    t.automatic = town != c.demo && town != c.largest && random.chance(0.25);
    c.record(at, mayor, town, Act::open);
    if (random.chance(0.7)) c.record(at + hour, mayor, town, Act::card);
}

/// Everybody's date; a mayor for every open town, the others where people live.
void place_members(Country& c) {
    auto random = c.random("members");
    const auto& o = c.options;
    c.members.resize(static_cast<std::size_t>(o.members) + 1);
    const double gap = static_cast<double>(o.now - day - o.start()) / static_cast<double>(o.members);
    for (std::size_t i = 1; i < c.members.size(); ++i)
        c.members[i].created_at =
            o.start() + static_cast<Time>((static_cast<double>(i - 1) + random.unit()) * gap);
    for (Number i = maire; i < known_end; ++i) c.members[i] = {c.demo, o.start() + i, 0, Member::waiting};
    appoint(c, c.demo, maire, o.start() + day, random);
    appoint(c, c.largest, paris, o.start() + day, random);
    const auto others = c.opening.size() - 2;
    for (std::size_t k = 0; k < others; ++k) {
        const auto mayor = static_cast<Number>(known_end + k * (c.members.size() - known_end) / others);
        const auto at =
            std::min(c.members[mayor].created_at + day + random.below(10 * day), o.now - hour * 2);
        appoint(c, c.opening[k + 2], mayor, at, random);
    }
    std::ranges::sort(c.opening, {}, [&](Number t) { return std::pair{c.towns[t].opened_at, t}; });

    // People come where their mayor is; in a small country nearly all, or nobody could like enough.
    const double with_a_mayor = o.members < 5000 ? 0.95 : 0.7;
    std::vector<double> all, open;
    for (double sum = 0; const auto& town : c.towns) all.push_back(sum += town.population);
    for (double sum = 0; const auto town : c.opening) open.push_back(sum += c.towns[town].population);
    const auto pick = [&](const std::vector<double>& sums) {
        return static_cast<std::size_t>(std::ranges::upper_bound(sums, random.unit() * sums.back()) -
                                        sums.begin());
    };
    for (Number i = known_end; i < c.members.size(); ++i) {
        auto& m = c.members[i];
        if (m.state == Member::mayor) continue;
        m.town = random.chance(with_a_mayor) ? c.opening[pick(open)] : static_cast<Number>(pick(all));
        if (m.created_at > o.now - confirmation && random.chance(0.3)) m.state = Member::unconfirmed;
    }
}

/// What the teams decided about who asked to be a citizen, an hour after registering.
void decide_citizens(Country& c) {
    auto random = c.random("citizens");
    for (Number i = 1; i < c.members.size(); ++i) {
        auto& m = c.members[i];
        auto& town = c.towns[m.town];
        if (m.state == Member::unconfirmed) continue;
        town.members.push_back(i);
        if (m.state == Member::mayor || !town.open() || i == nouveau) continue;
        const Time asked = std::max(m.created_at + hour, town.opened_at);
        const Time at = town.automatic ? asked : asked + random.below(decision - hour);
        const bool known = i < known_end;
        if (at > c.options.now || (!known && !town.automatic && random.chance(0.02))) continue;
        m.state = !known && !town.automatic && random.chance(0.04) ? Member::refused : Member::accepted;
        m.decided_at = at;
        if (m.state == Member::accepted) town.citizens.push_back(i);
        if (!town.automatic)
            c.record(at, town.mayor, m.town, m.state == Member::accepted ? Act::accept : Act::refuse, i);
    }
}

void appoint_delegates(Country& c) {
    using town::Right;
    constexpr int usual[] = {Right::publish | Right::answer | Right::moderate, Right::moderate,
                             Right::publish | Right::answer, Right::all};
    auto random = c.random("delegates");
    for (const auto number : c.opening) {
        auto& town = c.towns[number];
        const std::size_t wanted = town.population > 50'000  ? 5
                                   : town.population > 1'000 ? random.below(3)
                                                             : 0;
        const auto enough = std::min(wanted, town.citizens.size());
        for (std::size_t k = 0; k < enough; ++k) {
            const auto member = town.citizens[k];
            const Time since =
                std::max(c.members[member].decided_at, town.opened_at) + random.below(20 * day);
            if (since >= c.options.now) continue;
            town.delegates.push_back({member, since, usual[member == deleguee ? 0 : random.below(4)]});
            c.record(since, town.mayor, number, Act::appoint, member);
        }
    }
}

} // namespace

std::size_t Country::speakers(const Town& town, Time at) const {
    return static_cast<std::size_t>(
        std::ranges::upper_bound(town.citizens, at - welcome, {},
                                 [&](Number m) { return members[m].created_at; }) -
        town.citizens.begin());
}

Number Country::team(const Town& town, int rights, Time at, Random& random) const {
    if (town.delegates.empty() || random.chance(0.4)) return town.mayor;
    const auto& one = town.delegates[random.below(town.delegates.size())];
    return one.since <= at && (one.rights & rights) != 0 ? one.member : town.mayor;
}

void settle(Country& c, Sheet& sheet) {
    read_towns(c, sheet);
    choose_open(c);
    place_members(c);
    decide_citizens(c);
    appoint_delegates(c);
}

} // namespace country
