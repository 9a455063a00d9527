// The communes of France, and which of them have their mayor on the platform.
#pragma once

#include "lib/db/database.hpp"
#include "lib/town/name.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace town {

struct Commune {
    std::string code; ///< INSEE code, "56260" or "2A004"
    std::string name, slug;
    std::string department_code, department_name, region_name, epci_name;
    std::optional<std::int64_t> population; ///< inhabitants
    std::optional<double> surface_ha;
    std::string time_zone;                 ///< IANA name
    std::string postcode;                  ///< the first one
    std::optional<std::int64_t> opened_at; ///< when its mayor joined
    bool automatic = false;                ///< citizens are accepted without validation

    bool open() const { return opened_at.has_value(); }
    /// What stands for it in an address: "vannes-56260".
    std::string path() const { return slug + "-" + code; }
    /// Its part of a section, of "/fil": "/fil/vannes-56260".
    std::string below(std::string_view address) const { return std::string{address} + '/' + path(); }
};

/// What a row tells of its commune, "c.code, c.name, c.slug, c.time_zone".
struct CommuneRef {
    std::string code, name, slug;
    std::string zone; ///< IANA name

    /// What stands for it in an address: "vannes-56260".
    std::string path() const { return slug + "-" + code; }
    /// Its part of a section, of "/fil": "/fil/vannes-56260".
    std::string below(std::string_view address) const { return std::string{address} + '/' + path(); }
};

/// By INSEE code, also a former one.
std::optional<Commune> find_commune(db::Db& db, std::string_view code);

/// The code at the end of "vannes-56260", or empty when there is none.
std::string code_in_path(std::string_view path_part);

/// The card of a mayor who is here.
struct Mayor {
    base::Id<struct MemberTag> member;
    Name name;
    std::string motto;
    std::string since;    ///< ISO date, may be empty
    std::string portrait; ///< file name under uploads, may be empty
};

std::optional<Mayor> mayor_of(db::Db& db, std::string_view code);

struct TownHall {
    std::string address, phone, email, website, opening_hours;
};

std::optional<TownHall> town_hall_of(db::Db& db, std::string_view code);

/// The prefecture, which alone can send FR-Alert. Empty when the team has not given it.
std::string prefecture_phone(db::Db& db, std::string_view commune_code);

struct UsefulLink {
    base::Id<struct UsefulLinkTag> id;
    std::string label, url;
};

std::vector<UsefulLink> useful_links(db::Db& db, std::string_view code);

/// Members whose home it is and whose e-mail is confirmed.
int members_of(db::Db& db, std::string_view code);

/// Opens the commune at `now`. False when it is open already. Inside the caller's transaction.
bool open_town(db::Db& db, std::string_view code, std::int64_t now);

} // namespace town
