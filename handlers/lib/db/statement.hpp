// A statement as SOCI holds it: for lib/db alone.
#pragma once

#include "lib/db/cell.hpp"

#include <deque>
#include <memory>
#include <span>
// SOCI before sqlite3.h: its headers set what they need of it.
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sqlite3.h>

namespace db {

/// A prepared statement whose parameters and columns stay bound to its own cells from call to call.
class Statement {
  public:
    Statement(soci::session& session, std::string_view sql, std::span<const Cell::Kind> columns,
              std::size_t parameter_count);

    std::string sql;
    bool reads;
    soci::statement handle;
    std::vector<std::string> names;
    std::vector<Cell> parameters, columns;
    std::deque<soci::indicator> parameter_nulls, column_nulls;
    std::vector<Cell::Kind> bound_kinds;
    std::unique_ptr<soci::row> row; ///< in place of columns, where only PostgreSQL knows them
    bool attached = false;
};

/// Of a statement for SQLite, which is required. SOCI does not export the type that UBSan would ask for.
__attribute__((no_sanitize("vptr"))) inline auto* sqlite(soci::statement& statement) {
    return static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_;
}

} // namespace db
