#include "lib/db/full_text.hpp"

#include "lib/db/site.hpp"

namespace db {

namespace {

constexpr const char* dropped = "search_dropped"; ///< in `site`: how many times
constexpr int pages_at_once = 200;

std::string quoted(const Db& db, std::string_view word) {
    const char* sign = db.postgresql() ? "'" : "\"";
    return sign + std::string{word} + sign;
}

} // namespace

void add_text(Db& db, std::int64_t id, std::string_view words) {
    if (!db.postgresql()) db.run("INSERT INTO search_words (rowid, words) VALUES (:id, :words)", id, words);
}

void drop_text(Db& db, std::int64_t id, std::string_view words) {
    if (db.postgresql()) return;
    db.run("INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', :id, :words)", id, words);
    db.run("INSERT INTO site (name, value) VALUES (:name, '1') ON CONFLICT (name) DO UPDATE "
           "SET value = CAST(CAST(site.value AS INTEGER) + 1 AS TEXT)",
           dropped);
}

Matching matching(const Db& db) {
    if (db.postgresql())
        return {"search_entry e",
                "array_to_tsvector(string_to_array(e.words, ' ')) @@ CAST(:query AS tsquery) AND e.id < :before", "e.id"};
    return {"search_words w CROSS JOIN search_entry e", "w.search_words MATCH :query AND w.rowid < :before AND e.id = w.rowid",
            "w.rowid"};
}

std::string match_query(const Db& db, const std::vector<std::string>& any_of, const std::vector<std::string>& words) {
    const bool pg = db.postgresql();
    std::string query;
    for (const auto& one : any_of) query += (query.empty() ? "(" : pg ? " | " : " OR ") + quoted(db, one);
    query += ')';
    for (const auto& word : words) {
        query += (pg ? " & " : " AND ") + quoted(db, word);
        if (&word == &words.back() && word.size() > 1) query += pg ? ":*" : " *";
    }
    return query;
}

bool keeps_dropped(Db& db) { return !db.postgresql() && !site_value(db, dropped).empty(); }

void merge_dropped(Db& db) {
    const auto seen = site_value(db, dropped);
    if (db.postgresql() || seen.empty()) return;
    // Below zero it begins to make one of all its parts, above it goes on; nobody waits for the whole of it.
    for (int pages = -pages_at_once;; pages = pages_at_once) {
        const auto before = db.value<std::int64_t>("SELECT total_changes()");
        db.run("INSERT INTO search_words (search_words, rank) VALUES ('merge', :pages)", pages);
        if (db.value<std::int64_t>("SELECT total_changes()") - before < 2) break;
    }
    db.run("DELETE FROM site WHERE name = :name AND value = :seen", dropped, seen);
}

} // namespace db
