#include "lib/town/commune.hpp"

#include "lib/town/crowd.hpp"

#include <algorithm>
#include <cctype>

namespace town {

std::optional<Commune> find_commune(db::Db& db, std::string_view code) {
    constexpr std::string_view sql = R"(
        SELECT c.code, c.name, c.slug, c.department_code, c.department_name, c.region_name,
               COALESCE(c.epci_name, ''), c.population, c.surface_ha, c.time_zone,
               COALESCE((SELECT MIN(p.postcode) FROM commune_postcode p WHERE p.commune_code = c.code), ''),
               t.opened_at, COALESCE(t.automatic, 0)
        FROM commune c LEFT JOIN town t ON t.commune_code = c.code WHERE c.code = :code)";
    if (auto found = db.one<Commune>(sql, code)) return found;
    auto current =
        db.one<std::string>("SELECT commune_code FROM commune_former WHERE former_code = :code", code);
    return current ? db.one<Commune>(sql, *current) : std::nullopt;
}

std::string code_in_path(std::string_view path_part) {
    const auto dash = path_part.rfind('-');
    std::string code{dash == std::string_view::npos ? path_part : path_part.substr(dash + 1)};
    for (char& c : code) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const bool plausible =
        code.size() == 5 && std::ranges::all_of(code, [](unsigned char c) { return std::isalnum(c); });
    return plausible ? code : std::string{};
}

std::optional<Mayor> mayor_of(db::Db& db, std::string_view code) {
    return db.one<Mayor>(R"(
        SELECT m.id, m.first_name, m.last_name, m.short_name, r.motto, r.mayor_since, r.portrait
        FROM role r JOIN member m ON m.id = r.member_id
        WHERE r.commune_code = :code AND r.mayor = 1 AND r.ended_at IS NULL)",
                         code);
}

std::optional<TownHall> town_hall_of(db::Db& db, std::string_view code) {
    return db.one<TownHall>(R"(
        SELECT COALESCE(t.hall_address, h.address, ''), COALESCE(t.hall_phone, h.phone, ''), COALESCE(t.hall_email, h.email, ''),
               COALESCE(h.website, ''), COALESCE(t.hall_hours, h.opening_hours, '')
        FROM (SELECT CAST(:code AS TEXT) AS code) x LEFT JOIN town_hall h ON h.commune_code = x.code
        LEFT JOIN town t ON t.commune_code = x.code WHERE h.commune_code IS NOT NULL OR t.hall_address IS NOT NULL)",
                            code);
}

std::string prefecture_phone(db::Db& db, std::string_view code) {
    return db.one<std::string>("SELECT prefecture_phone FROM town WHERE commune_code = :commune", code)
        .value_or("");
}

std::vector<UsefulLink> useful_links(db::Db& db, std::string_view code) {
    return db.all<UsefulLink>(
        "SELECT id, label, url FROM useful_link WHERE commune_code = :code ORDER BY id LIMIT 20", code);
}

int members_of(db::Db& db, std::string_view code) { return audience_size(db, code, Crowd::members); }

bool open_town(db::Db& db, std::string_view code, std::int64_t now) {
    return db.run("INSERT INTO town (commune_code, opened_at) VALUES (:code, :now) "
                  "ON CONFLICT (commune_code) DO NOTHING",
                  code, now) == 1;
}

} // namespace town
