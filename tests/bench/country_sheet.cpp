#include "country_sheet.hpp"

#include <algorithm>
#include <stdexcept>

namespace country {

namespace {

[[noreturn]] void fail(sqlite3* db, const std::string& what) {
    throw std::runtime_error(what.substr(0, 200) + ": " + sqlite3_errmsg(db));
}

} // namespace

Sheet::Sheet(const std::string& path) {
    if (sqlite3_open_v2(path.c_str(), &db_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) fail(db_, path);
    for (const char* pragma :
         {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE",
          "PRAGMA foreign_keys = OFF", "PRAGMA cache_size = -524288", "PRAGMA temp_store = FILE",
          "PRAGMA threads = 2"})
        run(pragma);
}

Sheet::~Sheet() { sqlite3_close(db_); }

void Sheet::run(const std::string& sql) {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(db_, sql);
}

void Sheet::each(const std::string& sql, const std::function<void(sqlite3_stmt*)>& row) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail(db_, sql);
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) row(statement);
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE) fail(db_, sql);
}

std::vector<Sheet::Index> Sheet::drop_indexes() {
    std::vector<Index> indexes;
    const auto text = [](sqlite3_stmt* row, int column) {
        return std::string{reinterpret_cast<const char*>(sqlite3_column_text(row, column))};
    };
    each("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY "
         "rowid",
         [&](sqlite3_stmt* row) {
             indexes.push_back({text(row, 0), text(row, 1), text(row, 2)});
         });
    for (const auto& index : indexes) run("DROP INDEX \"" + index.name + "\"");
    return indexes;
}

Insert::Insert(Sheet& sheet, const std::string& table, const std::string& columns) {
    parameters_ = static_cast<int>(std::ranges::count(columns, ',')) + 1;
    std::string marks = "?";
    for (int i = 1; i < parameters_; ++i) marks += ", ?";
    const auto sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
    if (sqlite3_prepare_v3(sheet.handle(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement_,
                           nullptr) != SQLITE_OK)
        fail(sheet.handle(), sql);
}

Insert::~Insert() { sqlite3_finalize(statement_); }

void Insert::step(int bound) {
    if (bound != parameters_) throw std::logic_error("values and columns differ in number");
    const int code = sqlite3_step(statement_);
    if (code != SQLITE_DONE) fail(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
    sqlite3_reset(statement_);
}

} // namespace country
