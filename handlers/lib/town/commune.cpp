#include "lib/town/commune.hpp"

#include "lib/base/text.hpp"
#include "lib/town/crowd.hpp"

#include <algorithm>
#include <cctype>

namespace town {

namespace {

bool digits(std::string_view s) {
    return !s.empty() && std::ranges::all_of(s, [](unsigned char c) { return std::isdigit(c); });
}

/// The first text after every text that begins with `prefix`, in byte order of folded keys (ASCII).
std::string end_of_prefix(std::string prefix) {
    prefix += '\x7f';
    return prefix;
}

std::vector<CommuneMatch> by_postcode(db::Db& db, std::string_view digits_typed, int limit) {
    return db.all<CommuneMatch>(R"(
        SELECT c.code, c.name, c.slug, c.department_name, c.department_code,
               p.postcode, CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END
        FROM (SELECT commune_code, MIN(postcode) AS postcode FROM commune_postcode
              WHERE postcode >= :first AND postcode < :last GROUP BY commune_code) p
        JOIN commune c ON c.code = p.commune_code
        LEFT JOIN town t ON t.commune_code = c.code
        ORDER BY COALESCE(c.population, 0) DESC, c.code LIMIT :limit)",
                                digits_typed, end_of_prefix(std::string{digits_typed}), limit);
}

} // namespace

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

std::vector<CommuneMatch> search_communes(db::Db& db, std::string_view query, int limit) {
    const auto key = base::fold(query);
    if (digits(key))
        return key.size() < 2 || key.size() > 5 ? std::vector<CommuneMatch>{} : by_postcode(db, key, limit);
    if (key.empty()) return {};
    // Two letters would match thousands of names: only whole names then ("Eu", "Oz", "Y").
    const auto last = key.size() < 3 ? key + '\x01' : end_of_prefix(key);
    return db.all<CommuneMatch>(R"(
        SELECT c.code, c.name, c.slug, c.department_name, c.department_code,
               COALESCE((SELECT MIN(p.postcode) FROM commune_postcode p WHERE p.commune_code = c.code), ''),
               CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END
        FROM (SELECT commune_code, MAX(CASE WHEN name_key = :key AND whole = 1 THEN 2 ELSE whole END) AS closeness
              FROM commune_key WHERE name_key >= :key AND name_key < :last GROUP BY commune_code) k
        JOIN commune c ON c.code = k.commune_code
        LEFT JOIN town t ON t.commune_code = c.code
        ORDER BY k.closeness DESC, COALESCE(c.population, 0) DESC, c.code LIMIT :limit)",
                                key, last, limit);
}

std::optional<Mayor> mayor_of(db::Db& db, std::string_view code) {
    return db.one<Mayor>(R"(
        SELECT m.id, m.first_name, m.last_name, t.motto, t.mayor_since, t.portrait
        FROM role r JOIN member m ON m.id = r.member_id JOIN town t ON t.commune_code = r.commune_code
        WHERE r.commune_code = :code AND r.mayor = 1 AND r.ended_at IS NULL)",
                         code);
}

std::optional<TownHall> town_hall_of(db::Db& db, std::string_view code) {
    return db.one<TownHall>(
        "SELECT address, phone, email, website, opening_hours FROM town_hall WHERE commune_code = :code",
        code);
}

std::vector<UsefulLink> useful_links(db::Db& db, std::string_view code) {
    return db.all<UsefulLink>(
        "SELECT id, label, url FROM useful_link WHERE commune_code = :code ORDER BY id LIMIT 20", code);
}

int members_of(db::Db& db, std::string_view code) { return people_of(db, code, Crowd::members); }

bool open_town(db::Db& db, std::string_view code, std::int64_t now) {
    return db.run("INSERT INTO town (commune_code, opened_at) VALUES (:code, :now) "
                  "ON CONFLICT (commune_code) DO NOTHING",
                  code, now) == 1;
}

} // namespace town
