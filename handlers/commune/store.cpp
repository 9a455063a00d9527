#include "commune/store.hpp"

#include "lib/base/text.hpp"

namespace commune {

namespace {

struct Said {
    bool of_hall = false;
    std::string presentation;
};

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

std::vector<std::string> communes_called(db::Db& db, std::string_view place) {
    if (const auto code = town::code_in_path(place); !code.empty())
        return db.all<std::string>("SELECT code FROM commune WHERE code = :code", code);
    if (place.empty() || base::slug(place) != place) return {};
    return db.all<std::string>("SELECT DISTINCT commune_code FROM commune_key WHERE name_key = :key AND whole = 1 AND part = '' LIMIT 2",
                               base::fold(place));
}

std::vector<town::CommuneRef> open_communes(db::Db& db) {
    return db.all<town::CommuneRef>("SELECT c.code, c.name, c.slug, c.time_zone FROM commune c JOIN town t ON t.commune_code = c.code "
                                    "ORDER BY c.code LIMIT 16000");
}

std::vector<town::Commune> open_after(db::Db& db, const std::string& after) {
    constexpr int page = 1000;
    return db.all<town::Commune>(R"(
        SELECT c.code, c.name, c.slug, c.department_code, c.department_name, c.region_name, COALESCE(c.epci_name, ''),
               c.population, c.surface_ha, c.time_zone, '', t.opened_at, t.automatic
        FROM town t JOIN commune c ON c.code = t.commune_code WHERE t.commune_code > :after ORDER BY t.commune_code LIMIT :page)",
                                 after, page);
}

Card card_of(db::Db& db, const town::Commune& commune) {
    const auto& code = commune.code;
    Card card;
    card.postcodes = db.all<std::string>(
        "SELECT postcode FROM commune_postcode WHERE commune_code = :code ORDER BY postcode", code);
    if (commune.open()) card.mayor = town::mayor_of(db, code);
    card.registered = db.one<RegisteredMayor>(
        "SELECT first_name, last_name, 0, since FROM registered_mayor WHERE commune_code = :code", code);
    card.town_hall = town::town_hall_of(db, code);
    if (const auto said = db.one<Said>("SELECT CASE WHEN hall_address IS NULL THEN 0 ELSE 1 END, presentation "
                                       "FROM town WHERE commune_code = :code",
                                       code)) {
        card.own_words = said->of_hall;
        card.presentation = said->presentation;
    }
    card.links = town::useful_links(db, code);
    card.neighbours = adjacent(db, code);
    card.adjacent = !card.neighbours.empty();
    if (!card.adjacent) card.neighbours = of_same_body(db, code);
    if (!card.mayor) card.waiting = town::members_of(db, code);
    return card;
}

} // namespace commune
