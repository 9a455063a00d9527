// Rows whose columns only the statement knows.
#include "lib/db/database.hpp"
#include "lib/db/statement.hpp"

namespace db {

namespace {

Value value_in(sqlite_api::sqlite3_stmt* row, int column) {
    switch (sqlite_api::sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return std::int64_t{sqlite_api::sqlite3_column_int64(row, column)};
    default:
        const auto* text = reinterpret_cast<const char*>(sqlite_api::sqlite3_column_text(row, column));
        return std::string(text, static_cast<std::size_t>(sqlite_api::sqlite3_column_bytes(row, column)));
    }
}

Value value_in(const soci::row& row, std::size_t column) {
    if (row.get_indicator(column) == soci::i_null) return {};
    switch (row.get_properties(column).get_data_type()) {
    case soci::dt_integer:
        return std::int64_t{row.get<int>(column)};
    case soci::dt_long_long:
        return std::int64_t{row.get<long long>(column)};
    case soci::dt_string:
        return row.get<std::string>(column);
    default:
        throw std::runtime_error("neither a whole number nor a text: " + row.get_properties(column).get_name());
    }
}

void bind_sqlite(sqlite_api::sqlite3_stmt* statement, int at, const Cell& cell) {
    if (cell.null)
        sqlite_api::sqlite3_bind_null(statement, at);
    else if (cell.kind == Cell::Kind::integer)
        sqlite_api::sqlite3_bind_int64(statement, at, cell.integer);
    else if (cell.kind == Cell::Kind::real)
        sqlite_api::sqlite3_bind_double(statement, at, cell.real);
    else // the cell lives as long as the statement
        sqlite_api::sqlite3_bind_text(statement, at, cell.text.data(), static_cast<int>(cell.text.size()), nullptr);
}

} // namespace

Statement& Db::prepare_table(std::string_view sql, std::size_t parameters) {
    auto& statement = prepare(sql, {}, parameters);
    if (!statement.reads) throw std::logic_error("a table is read, and nothing else: " + statement.sql);
    if (postgresql_ && !statement.row) statement.row = std::make_unique<soci::row>();
    return statement;
}

Table Db::read_table(Statement& s) { return postgresql_ ? read_postgresql(s) : read_sqlite(s); }

Table Db::read_postgresql(Statement& s) {
    start(s);
    Table table;
    for (std::size_t i = 0; i < s.row->size(); ++i) table.columns.push_back(s.row->get_properties(i).get_name());
    while (fetch(s))
        for (auto& cells = table.rows.emplace_back(); cells.size() < s.row->size();)
            cells.push_back(value_in(*s.row, cells.size()));
    return table;
}

/// Past SOCI, which knows the types of a table's own columns alone.
Table Db::read_sqlite(Statement& s) {
    auto* const raw = sqlite(s.handle);
    for (std::size_t i = 0; i < s.parameters.size(); ++i) {
        const auto name = ":" + s.names[i];
        bind_sqlite(raw, sqlite_api::sqlite3_bind_parameter_index(raw, name.c_str()), s.parameters[i]);
    }
    const int columns = sqlite_api::sqlite3_column_count(raw);
    Table table;
    for (int i = 0; i < columns; ++i) table.columns.emplace_back(sqlite_api::sqlite3_column_name(raw, i));
    int result = sqlite_api::sqlite3_step(raw);
    for (; result == SQLITE_ROW; result = sqlite_api::sqlite3_step(raw)) {
        auto& cells = table.rows.emplace_back();
        for (int i = 0; i < columns; ++i) cells.push_back(value_in(raw, i));
    }
    if (result != SQLITE_DONE)
        failed(s, soci::sqlite3_soci_error{sqlite_api::sqlite3_errmsg(sqlite_api::sqlite3_db_handle(raw)), result});
    sqlite_api::sqlite3_reset(raw);
    sqlite_api::sqlite3_clear_bindings(raw);
    return table;
}

} // namespace db
