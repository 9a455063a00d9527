// One fresh SQLite file, filled in bulk. The raw C interface in place of db::Db: values are bound where they
// lie instead of being copied into cells and turned into text by SOCI, which makes 10 million rows a matter
// of seconds; and only here may a crash lose the file.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <vector>

namespace country {

class Sheet {
  public:
    /// Opens a file that has its schema, for one writer that may lose it all.
    explicit Sheet(const std::string& path);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    void run(const std::string& sql);
    /// Calls `row` with the statement standing on each row.
    void each(const std::string& sql, const std::function<void(sqlite3_stmt*)>& row);

    struct Index {
        std::string name, table, sql;
    };
    /// Drops every index that the migrations made; what a UNIQUE or PRIMARY KEY made stays.
    std::vector<Index> drop_indexes();

    sqlite3* handle() const { return db_; }

  private:
    sqlite3* db_ = nullptr;
};

/// One prepared INSERT. Text has to live until add() returns.
class Insert {
  public:
    /// `columns` as in SQL: "id, name".
    Insert(Sheet& sheet, const std::string& table, const std::string& columns);
    ~Insert();
    Insert(const Insert&) = delete;
    Insert& operator=(const Insert&) = delete;

    template <class... Values> void add(const Values&... values) {
        int at = 0;
        (bind(++at, values), ...);
        step(at);
        ++rows_;
    }
    std::int64_t rows() const { return rows_; }

  private:
    template <class T> void bind(int at, const T& value) {
        if constexpr (std::is_convertible_v<T, std::string_view>) {
            const std::string_view text{value};
            sqlite3_bind_text(statement_, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        } else if constexpr (std::is_integral_v<T>) {
            sqlite3_bind_int64(statement_, at, static_cast<sqlite3_int64>(value));
        } else if (value) {
            bind(at, *value);
        } else {
            sqlite3_bind_null(statement_, at);
        }
    }
    void step(int bound);

    sqlite3_stmt* statement_ = nullptr;
    int parameters_ = 0;
    std::int64_t rows_ = 0;
};

} // namespace country
