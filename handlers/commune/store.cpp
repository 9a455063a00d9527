#include "commune/store.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace commune {

namespace {

bool begins_with_digit(std::string_view word) {
    return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front()));
}

/// What was typed, told apart: "56000 vannes" has the name "vannes" and the number "56000".
struct Query {
    std::string name, number;
};

Query query_from(std::string_view typed) {
    Query query;
    const auto key = base::fold(typed);
    for (auto word : base::split(key, ' ')) {
        if (word == "cedex") break;
        const bool department = word.size() == 2 && (word == "2a" || word == "2b");
        auto& part = begins_with_digit(word) || department ? query.number : query.name;
        part += (part.empty() ? "" : " ") + std::string{word};
    }
    return query;
}

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

/// Keeps those that lie in the department or bear the postcode `number`; if none does, all of them.
void keep_near(std::vector<town::CommuneMatch>& matches, db::Db& db, const std::string& number) {
    std::set<std::string> codes;
    for (const auto& match : town::search_communes(db, number, 1000)) codes.insert(match.code);
    auto near = matches;
    std::erase_if(near, [&](const auto& match) {
        return match.department_code != upper(number) && !codes.contains(match.code);
    });
    if (!near.empty()) matches = std::move(near);
}

} // namespace

Found find(db::Db& db, std::string_view typed, int limit) {
    const auto query = query_from(typed);
    Found found;
    if (query.name.empty()) {
        found.communes = town::search_communes(db, query.number, limit + 1);
    } else {
        // A common name is looked for among all its bearers before the number narrows them down.
        found.communes = town::search_communes(db, query.name, query.number.empty() ? limit + 1 : 1000);
        if (!query.number.empty() && found.communes.empty())
            found.communes = town::search_communes(db, query.number, limit + 1);
        else if (!query.number.empty())
            keep_near(found.communes, db, query.number);
    }
    found.more = found.communes.size() > static_cast<std::size_t>(limit);
    if (found.more) found.communes.resize(static_cast<std::size_t>(limit));
    return found;
}

namespace {

std::vector<Neighbour> adjacent(db::Db& db, const std::string& code) {
    return db.all<Neighbour>(R"(
        SELECT c.code, c.name, c.slug, c.department_code, c.department_name,
               CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END AS here
        FROM commune_neighbour n JOIN commune c ON c.code = n.neighbour_code
        LEFT JOIN town t ON t.commune_code = c.code
        WHERE n.commune_code = :code
        ORDER BY here DESC, COALESCE(c.population, 0) DESC, c.code LIMIT :limit)",
                             code, neighbours_max);
}

/// Of the same intercommunal body, as long as they still exist: a commune that does has keys.
std::vector<Neighbour> of_same_body(db::Db& db, const std::string& code) {
    return db.all<Neighbour>(R"(
        SELECT c.code, c.name, c.slug, c.department_code, c.department_name,
               CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END AS here
        FROM commune me JOIN commune c ON c.epci_code = me.epci_code
        LEFT JOIN town t ON t.commune_code = c.code
        WHERE me.code = :code AND c.code <> me.code
          AND EXISTS (SELECT 1 FROM commune_key k WHERE k.commune_code = c.code)
        ORDER BY here DESC, COALESCE(c.population, 0) DESC, c.code LIMIT :limit)",
                             code, neighbours_max);
}

} // namespace

Card card_of(db::Db& db, const town::Commune& commune) {
    const auto& code = commune.code;
    Card card;
    card.postcodes = db.all<std::string>(
        "SELECT postcode FROM commune_postcode WHERE commune_code = :code ORDER BY postcode", code);
    if (commune.open()) card.mayor = town::mayor_of(db, code);
    card.registered = db.one<RegisteredMayor>(
        "SELECT first_name, last_name, since FROM registered_mayor WHERE commune_code = :code", code);
    card.town_hall = town::town_hall_of(db, code);
    card.links = town::useful_links(db, code);
    card.neighbours = adjacent(db, code);
    card.adjacent = !card.neighbours.empty();
    if (!card.adjacent) card.neighbours = of_same_body(db, code);
    if (!card.mayor) card.waiting = town::members_of(db, code);
    return card;
}

} // namespace commune
