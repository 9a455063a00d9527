// The measure of a write: SQLite alone, one small row per durable transaction (WAL, synchronous=FULL).
//     commits FILE SECONDS [TABLES]    prints the number of commits per second
// With TABLES each transaction writes one row into each of so many: as many pages as another write has.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <string>

namespace {

void run(sqlite3* db, const char* sql) {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return;
    std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
    std::exit(1);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3 && argc != 4) {
        std::fputs("Usage: commits FILE SECONDS [TABLES]\nCounts durable commits per second on that disk, "
                   "each of one row in each of 1 to TABLES tables.\n",
                   stderr);
        return 2;
    }
    sqlite3* db = nullptr;
    sqlite3_open(argv[1], &db);
    run(db, "PRAGMA journal_mode = WAL");
    run(db, "PRAGMA synchronous = FULL");
    std::string rows;
    for (int i = 0; i < (argc == 4 ? std::atoi(argv[3]) : 1); ++i) {
        const auto table = "note" + std::to_string(i);
        run(db, ("CREATE TABLE IF NOT EXISTS " + table + " (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
                    .c_str());
        rows +=
            "INSERT INTO " + table + " (text) VALUES ('Merci pour ces nouvelles, à samedi sur le marché !');";
    }
    using clock = std::chrono::steady_clock;
    const auto start = clock::now();
    const std::chrono::duration<double> wanted{std::atof(argv[2])};
    long commits = 0;
    for (; clock::now() - start < wanted; ++commits) {
        run(db, "BEGIN IMMEDIATE");
        run(db, rows.c_str());
        run(db, "COMMIT");
    }
    const std::chrono::duration<double> took = clock::now() - start;
    std::printf("%.1f\n", static_cast<double>(commits) / took.count());
    sqlite3_close(db);
}
