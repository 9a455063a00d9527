#include "lib/town/commune_match.hpp"

#include "lib/town/commune_typed.hpp"

namespace town {

Matches by_postcode(db::Db& db, const std::string& digits, int limit) {
    return db.all<CommuneMatch>(R"(
        SELECT c.code, c.name, c.slug, c.department_name, c.department_code,
               p.postcode, CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END, '', 0
        FROM (SELECT commune_code, MIN(postcode) AS postcode FROM commune_postcode
              WHERE postcode >= :first AND postcode < :last GROUP BY commune_code) p
        JOIN commune c ON c.code = p.commune_code
        LEFT JOIN town t ON t.commune_code = c.code
        ORDER BY COALESCE(c.population, 0) DESC, c.code LIMIT :limit)",
                                digits, end_of_prefix(digits), limit);
}

std::optional<CommuneMatch> by_code(db::Db& db, const std::string& code) {
    return db.one<CommuneMatch>(R"(
        SELECT c.code, c.name, c.slug, c.department_name, c.department_code,
               COALESCE((SELECT MIN(p.postcode) FROM commune_postcode p WHERE p.commune_code = c.code), ''),
               CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END, '', 0
        FROM commune c LEFT JOIN town t ON t.commune_code = c.code
        WHERE (c.code = :code OR c.code = (SELECT f.commune_code FROM commune_former f WHERE f.former_code = :code))
          AND EXISTS (SELECT 1 FROM commune_key k WHERE k.commune_code = c.code))",
                                code);
}

Matches of_department(db::Db& db, const std::string& department, int limit) {
    return db.all<CommuneMatch>(R"(
        SELECT c.code, c.name, c.slug, c.department_name, c.department_code,
               COALESCE((SELECT MIN(p.postcode) FROM commune_postcode p WHERE p.commune_code = c.code), ''),
               CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END, '', 0
        FROM commune c LEFT JOIN town t ON t.commune_code = c.code
        WHERE c.code >= :first AND c.code < :last
          AND EXISTS (SELECT 1 FROM commune_key k WHERE k.commune_code = c.code)
        ORDER BY COALESCE(c.population, 0) DESC, c.code LIMIT :limit)",
                                department, end_of_prefix(department), limit);
}

Matches by_name(db::Db& db, const std::vector<std::string>& words, const Within& within, int limit) {
    const auto key = joined(words);
    if (key.empty()) return {};
    // Two letters would match thousands of names: only whole names then ("Eu", "Oz", "Y").
    const auto last = key.size() < 3 ? key + '\x01' : end_of_prefix(key);
    return db.all<CommuneMatch>(
        R"(
        SELECT c.code, c.name, c.slug, c.department_name, c.department_code,
               COALESCE((SELECT MIN(p.postcode) FROM commune_postcode p WHERE p.commune_code = c.code), ''),
               CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END,
               CASE WHEN k.former > k.own THEN SUBSTR(k.part, 2) ELSE '' END,
               CASE WHEN k.own = 2 OR k.former = 2 THEN 1 ELSE 0 END
        FROM (SELECT commune_code, MAX(CASE WHEN part = '' THEN closeness ELSE -1 END) AS own,
                     MAX(CASE WHEN part <> '' THEN closeness ELSE -1 END) AS former,
                     MAX(CASE WHEN part <> '' THEN closeness || part ELSE '' END) AS part
              FROM (SELECT commune_code, part, CASE WHEN whole > 0 AND name_key = :key THEN 2
                                                    WHEN whole > 0 THEN 1 ELSE 0 END AS closeness
                    FROM commune_key WHERE name_key >= :key AND name_key < :last) i
              GROUP BY commune_code) k
        JOIN commune c ON c.code = k.commune_code
        LEFT JOIN town t ON t.commune_code = c.code
        WHERE :anywhere = 1 OR :departments LIKE '%,' || c.department_code || ',%' OR c.code = :code
           OR EXISTS (SELECT 1 FROM commune_postcode n WHERE n.commune_code = c.code
                      AND n.postcode >= :first AND n.postcode < :end)
        ORDER BY CASE WHEN k.own >= k.former THEN k.own ELSE k.former END DESC,
                 CASE WHEN k.own >= k.former THEN 0 ELSE 1 END,
                 COALESCE(c.population, 0) DESC, c.code LIMIT :limit)",
        key, last, within.anywhere() ? 1 : 0, within.departments, within.code, within.postcode,
        within.postcode.empty() ? std::string{} : end_of_prefix(within.postcode), limit);
}

} // namespace town
