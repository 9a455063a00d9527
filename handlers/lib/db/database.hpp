// The database: SQLite in a file, or PostgreSQL, behind one small façade over SOCI.
//
//     struct Town { std::string code, name; std::optional<std::int64_t> area; };
//     auto town = db.one<Town>("SELECT code, name, area FROM commune WHERE code = :code", code);
//
// Columns fill the fields of an aggregate in order; a scalar takes the only column. Parameters stand in the
// order in which their :names first appear. Each SQL text is prepared once per connection, so SQL is written
// as literals, never pasted together from values.
#pragma once

#include "lib/base/ids.hpp"

#include <boost/pfr.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace soci {
class soci_error;
}

namespace db {

/// The database cannot serve now: locked, full, read-only, missing, corrupt or out of reach. `what()` is for
/// the log. Nothing of the current transaction was written.
struct Unavailable : std::runtime_error {
    explicit Unavailable(const std::string& cause, bool somebody_writes = false)
        : std::runtime_error(cause), locked(somebody_writes) {}
    bool locked; ///< only that: the connection is as good as before
};

/// One value on its way in or out. Exactly one of the three fields counts, as `kind` says.
struct Cell {
    enum class Kind { integer, real, text } kind = Kind::integer;
    bool null = false;
    long long integer = 0;
    double real = 0;
    std::string text;
};

namespace detail {

template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;

template <class T> constexpr bool is_scalar() {
    return std::is_arithmetic_v<T> || std::is_enum_v<T> || base::is_id<T> || is_optional<T> ||
           std::is_convertible_v<T, std::string_view>;
}

template <class T> constexpr Cell::Kind kind_of() {
    if constexpr (is_optional<T>)
        return kind_of<typename T::value_type>();
    else if constexpr (std::is_floating_point_v<T>)
        return Cell::Kind::real;
    else if constexpr (std::is_convertible_v<T, std::string_view>)
        return Cell::Kind::text;
    else
        return Cell::Kind::integer;
}

template <class T> void store(Cell& cell, const T& value) {
    cell.null = false;
    if constexpr (is_optional<T>) {
        if (value)
            store(cell, *value);
        else
            cell.null = true;
    } else if constexpr (base::is_id<T>) {
        cell.integer = value.value;
    } else if constexpr (std::is_floating_point_v<T>) {
        cell.real = value;
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
        cell.text = std::string_view{value};
    } else {
        cell.integer = static_cast<long long>(value);
    }
}

template <class T> void load(Cell& cell, T& into) {
    if constexpr (is_optional<T>) {
        if (cell.null)
            into.reset();
        else
            load(cell, into.emplace());
    } else if (cell.null) {
        into = T{};
    } else if constexpr (base::is_id<T>) {
        into.value = cell.integer;
    } else if constexpr (std::is_floating_point_v<T>) {
        into = static_cast<T>(cell.real);
    } else if constexpr (std::is_same_v<T, std::string>) {
        into = std::move(cell.text);
    } else {
        into = static_cast<T>(cell.integer);
    }
}

template <class T> std::vector<Cell::Kind> kinds() {
    std::vector<Cell::Kind> result;
    if constexpr (is_scalar<T>()) {
        result.push_back(kind_of<T>());
    } else {
        T example{};
        boost::pfr::for_each_field(
            example, [&](auto& field) { result.push_back(kind_of<std::remove_cvref_t<decltype(field)>>()); });
    }
    return result;
}

template <class T> T row_from(std::vector<Cell>& cells) {
    T row{};
    if constexpr (is_scalar<T>())
        load(cells[0], row);
    else
        boost::pfr::for_each_field(row, [&](auto& field, std::size_t i) { load(cells[i], field); });
    return row;
}

} // namespace detail

class Statement;

class Db {
  public:
    enum class Open { existing, create };

    /// `address`: a file path (SQLite), or postgresql://…
    /// Throws Unavailable when there is no such database; `create` makes the SQLite file.
    explicit Db(std::string address, Open mode = Open::existing);
    ~Db();
    Db(const Db&) = delete;
    Db& operator=(const Db&) = delete;

    /// Every row. All four throw Unavailable, or std::runtime_error for a mistake in the statement.
    template <class T, class... Args> std::vector<T> all(std::string_view sql, const Args&... args) {
        std::vector<T> rows;
        each<T>(
            sql, [&](T&& row) { rows.push_back(std::move(row)); }, args...);
        return rows;
    }

    /// The first row, if any.
    template <class T, class... Args> std::optional<T> one(std::string_view sql, const Args&... args) {
        std::optional<T> first;
        each<T>(
            sql,
            [&](T&& row) {
                if (!first) first = std::move(row);
            },
            args...);
        return first;
    }

    /// The only value of a statement that always has one, such as a count.
    template <class T, class... Args> T value(std::string_view sql, const Args&... args) {
        if (auto row = one<T>(sql, args...)) return std::move(*row);
        throw std::logic_error("no row: " + std::string{sql});
    }

    /// Runs a statement without result. Returns the number of rows it touched.
    template <class... Args> long long run(std::string_view sql, const Args&... args) {
        Statement& statement = prepare(sql, {}, sizeof...(Args));
        bind(statement, args...);
        return execute(statement);
    }

    /// Runs text that is not worth keeping prepared: migrations, pragmas. No parameters, one statement.
    void run_once(const std::string& sql);

    bool postgresql() const { return postgresql_; }
    bool in_transaction() const { return in_transaction_; }

    /// Cheap check for a health page: throws Unavailable.
    void ping();

    /// True when the file at the address is no longer the one that is open: moved, deleted, replaced, or made
    /// read-only or writable since. What is written to a deleted file is lost. False for PostgreSQL.
    bool stale() const;

  private:
    friend class Transaction;
    friend class Relaxed;

    template <class T, class Sink, class... Args>
    void each(std::string_view sql, Sink&& sink, const Args&... args) {
        static const auto kinds = detail::kinds<T>();
        Statement& statement = prepare(sql, kinds, sizeof...(Args));
        bind(statement, args...);
        start(statement);
        while (auto* cells = fetch(statement)) sink(detail::row_from<T>(*cells));
    }

    template <class... Args> void bind(Statement& statement, const Args&... args) {
        if constexpr (sizeof...(Args) > 0) {
            auto cells = parameters(statement);
            std::size_t i = 0;
            (set(cells[i++], args), ...);
        }
        attach(statement);
    }

    template <class T> static void set(Cell& cell, const T& value) {
        cell.kind = detail::kind_of<T>();
        detail::store(cell, value);
    }

    Statement& prepare(std::string_view sql, std::span<const Cell::Kind> columns, std::size_t parameters);
    std::span<Cell> parameters(Statement&);
    void attach(Statement&);
    void start(Statement&);
    std::vector<Cell>* fetch(Statement&);
    long long execute(Statement&);
    void connect();
    [[noreturn]] void failed(Statement&, const soci::soci_error& error);
    void set_patience(bool patient);

    struct FileState {
        unsigned long long device = 0, number = 0;
        bool there = false, writable = false;
        bool operator==(const FileState&) const = default;
    };
    FileState file_state() const;
    /// SQLite makes its -wal and -shm with the mode of the file. Made while it was read-only, they would keep
    /// it so for ever.
    void free_companions() const;

    struct Connection;
    std::string address_;
    bool postgresql_;
    bool in_transaction_ = false;
    bool create_ = false;
    bool patient_ = true;
    FileState opened_;
    std::unique_ptr<Connection> connection_;
};

/// While it lives, a commit may be lost in a power cut: for notes such as counters of attempts, which are not
/// worth waiting for the disk. Without effect inside a transaction.
class Relaxed {
  public:
    explicit Relaxed(Db& db);
    ~Relaxed();
    Relaxed(const Relaxed&) = delete;
    Relaxed& operator=(const Relaxed&) = delete;

  private:
    Db* db_;
};

/// Everything until commit() is written, or nothing. On SQLite it takes the write lock at once (BEGIN
/// IMMEDIATE), waiting for at most 2 s; after a wait in vain hardly at all, until one succeeds. Keep it
/// short: no rendering, no sending, no password hashing inside. Not nestable.
class Transaction {
  public:
    explicit Transaction(Db& db);
    ~Transaction(); ///< rolls back what was not committed
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

  private:
    Db& db_;
    bool open_ = true;
};

} // namespace db
