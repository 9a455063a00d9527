// Finding a commune, and what its card says. Everything here is public: no statement needs a Reader.
#pragma once

#include "lib/db/database.hpp"
#include "lib/town/commune.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace commune {

inline constexpr int suggestions_max = 8, neighbours_max = 12;

/// The mayor according to the national register.
struct RegisteredMayor {
    town::Name name;
    std::string since; ///< ISO date, may be empty
};

struct Neighbour {
    std::string code, name, slug, department_code, department_name;
    bool open = false;

    std::string path() const { return slug + "-" + code; }
};

/// The codes of the communes whose short address this is: the whole name in small letters and hyphens, "vannes", or with its
/// code, "vannes-56260"; two at most.
std::vector<std::string> communes_called(db::Db& db, std::string_view place);

/// Communes with their mayor here, as many as one sitemap may name three addresses of.
std::vector<town::CommuneRef> open_communes(db::Db& db);

/// Of all communes with their mayor here, a page by code after `after`, at first ""; without their postcode. Empty: the end.
std::vector<town::Commune> open_after(db::Db& db, const std::string& after);

struct Card {
    std::vector<std::string> postcodes;
    std::optional<town::Mayor> mayor; ///< on the platform
    std::optional<RegisteredMayor> registered;
    std::optional<town::TownHall> town_hall;
    bool own_words = false;   ///< of the town hall: it has said itself what stands in town_hall
    std::string presentation; ///< Markdown, may be empty
    std::vector<town::UsefulLink> links;
    std::vector<Neighbour> neighbours; ///< those with their mayor here first, then the most inhabited
    bool adjacent = false;             ///< they touch; otherwise they are of the same intercommunal body
    int waiting = 0;                   ///< members who wait for a mayor who is not here
};

Card card_of(db::Db& db, const town::Commune& commune);

} // namespace commune
