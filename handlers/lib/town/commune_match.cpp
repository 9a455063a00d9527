#include "lib/town/commune_match.hpp"

#include "lib/town/commune_typed.hpp"

namespace town {

namespace {

using std::string;

constexpr const char* first_postcode =
    "COALESCE((SELECT MIN(p.postcode) FROM commune_postcode p WHERE p.commune_code = c.code), '')";

/// What CommuneMatch has, of the commune `c` and its town `t`. The postcode may be another one, and so may
/// what is said of the name.
string match_columns(const string& part_and_whole = "'', 0", const string& postcode = first_postcode) {
    return "SELECT c.code, c.name, c.slug, c.department_name, c.department_code, " + postcode +
           ", CASE WHEN t.commune_code IS NULL THEN 0 ELSE 1 END, " + part_and_whole + " ";
}

/// Where `c` has to lie: the values of a Within, and where its postcodes end.
constexpr const char* where_within = R"(
        WHERE (:anywhere = 1 OR :departments LIKE '%,' || c.department_code || ',%' OR c.code = :code
           OR EXISTS (SELECT 1 FROM commune_postcode n WHERE n.commune_code = c.code
                      AND n.postcode >= :first AND n.postcode < :end)))";

string postcodes_end(const Within& within) {
    return within.postcode.empty() ? string{} : end_of_prefix(within.postcode);
}

} // namespace

Matches by_postcode(db::Db& db, const string& digits, int limit) {
    static const auto sql = match_columns("'', 0", "p.postcode") + R"(
        FROM (SELECT commune_code, MIN(postcode) AS postcode FROM commune_postcode
              WHERE postcode >= :first AND postcode < :last GROUP BY commune_code) p
        JOIN commune c ON c.code = p.commune_code
        LEFT JOIN town t ON t.commune_code = c.code
        ORDER BY COALESCE(c.population, 0) DESC, c.code LIMIT :limit)";
    return db.all<CommuneMatch>(sql, digits, end_of_prefix(digits), limit);
}

std::optional<CommuneMatch> by_code(db::Db& db, const string& code) {
    static const auto sql = match_columns() + R"(
        FROM commune c LEFT JOIN town t ON t.commune_code = c.code
        WHERE (c.code = :code OR c.code = (SELECT f.commune_code FROM commune_former f WHERE f.former_code = :code))
          AND EXISTS (SELECT 1 FROM commune_key k WHERE k.commune_code = c.code))";
    return db.one<CommuneMatch>(sql, code);
}

Matches by_codes(db::Db& db, const string& codes, const Within& within) {
    if (codes.empty()) return {};
    static const auto sql = R"(
        WITH RECURSIVE asked (code, others) AS (
            SELECT SUBSTR(:codes, 1, 5), SUBSTR(:codes, 6)
            UNION ALL SELECT SUBSTR(others, 1, 5), SUBSTR(others, 6) FROM asked WHERE others <> ''))" +
                            match_columns() + R"(
        FROM asked a JOIN commune c ON c.code = a.code LEFT JOIN town t ON t.commune_code = c.code)" +
                            where_within;
    return db.all<CommuneMatch>(sql, codes, within.anywhere() ? 1 : 0, within.departments, within.code,
                                within.postcode, postcodes_end(within));
}

Matches in_departments(db::Db& db, const string& departments, int limit) {
    // The codes of communes begin with their department's, and have an index.
    static const auto sql = match_columns() + R"(
        FROM commune c LEFT JOIN town t ON t.commune_code = c.code
        WHERE c.code IN (SELECT n.code FROM department d JOIN commune n ON n.code >= d.code AND n.code < d.code || :end
                         WHERE :departments LIKE '%,' || d.code || ',%'
                           AND EXISTS (SELECT 1 FROM commune_key k WHERE k.commune_code = n.code)
                         ORDER BY COALESCE(n.population, 0) DESC, n.code LIMIT :limit)
        ORDER BY COALESCE(c.population, 0) DESC, c.code)";
    return db.all<CommuneMatch>(sql, end_of_prefix({}), departments, limit);
}

Matches by_name(db::Db& db, const std::vector<string>& words, const Within& within, int limit) {
    const auto key = joined(words);
    if (key.empty()) return {};
    // Two letters would match thousands of names: only whole names then ("Eu", "Oz", "Y").
    const auto last = key.size() < 3 ? key + '\x01' : end_of_prefix(key);
    static const auto sql = match_columns("CASE WHEN k.former > k.own THEN SUBSTR(k.part, 2) ELSE '' END, "
                                          "CASE WHEN k.own = 2 OR k.former = 2 THEN 1 ELSE 0 END") +
                            R"(
        FROM (SELECT commune_code, MAX(CASE WHEN part = '' THEN closeness ELSE -1 END) AS own,
                     MAX(CASE WHEN part <> '' THEN closeness ELSE -1 END) AS former,
                     MAX(CASE WHEN part <> '' THEN closeness || part ELSE '' END) AS part
              FROM (SELECT commune_code, part, CASE WHEN whole > 0 AND name_key = :key THEN 2
                                                    WHEN whole > 0 THEN 1 ELSE 0 END AS closeness
                    FROM commune_key WHERE name_key >= :key AND name_key < :last) i
              GROUP BY commune_code) k
        JOIN commune c ON c.code = k.commune_code
        LEFT JOIN town t ON t.commune_code = c.code)" +
                            where_within + R"(
        ORDER BY CASE WHEN k.own >= k.former THEN k.own ELSE k.former END DESC,
                 CASE WHEN k.own >= k.former THEN 0 ELSE 1 END,
                 COALESCE(c.population, 0) DESC, c.code LIMIT :limit)";
    return db.all<CommuneMatch>(sql, key, last, within.anywhere() ? 1 : 0, within.departments, within.code,
                                within.postcode, postcodes_end(within), limit);
}

} // namespace town
