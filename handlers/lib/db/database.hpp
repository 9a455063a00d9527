// The database: SQLite in a file, or PostgreSQL, behind one small façade over SOCI.
//
//     struct Town { std::string code, name; std::optional<std::int64_t> area; };
//     auto town = db.one<Town>("SELECT code, name, area FROM commune WHERE code = :code", code);
//
// Columns fill the fields of an aggregate in order, those of an aggregate within it in its place; a scalar
// takes the only column. Parameters stand in the order in which their :names first appear. Each SQL text is
// prepared once per connection, so SQL is written as literals, never pasted together from values.
#pragma once

#include "lib/base/bytes.hpp"
#include "lib/db/cell.hpp"
#include "lib/db/query_cache.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
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

class Statement;

using Value = std::variant<std::monostate, std::int64_t, std::string>; ///< nothing, a number, a text

/// Rows whose columns only their statement knows, under the names that it gives them.
struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
};

inline constexpr std::size_t cache_budget = 1U << 20; ///< bytes, of what Db::cached() keeps

class Db {
  public:
    /// `notes` makes the file too, for what may be lost in a power cut and is not worth waiting for the disk.
    enum class Open { existing, create, notes };

    /// `address`: a file path (SQLite), or postgresql://…
    /// Throws Unavailable when there is no such database; the others make the SQLite file.
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

    /// Every row of a statement whose columns are known to it alone: `SELECT c.name AS commune`. Whole numbers and texts.
    template <class... Args> Table table(std::string_view sql, const Args&... args) {
        Statement& statement = prepare_table(sql, sizeof...(Args));
        bind(statement, args...);
        return read_table(statement);
    }

    /// Runs a statement without result. Returns the number of rows it touched.
    template <class... Args> long long run(std::string_view sql, const Args&... args) {
        Statement& statement = prepare(sql, {}, sizeof...(Args));
        bind(statement, args...);
        return execute(statement);
    }

    /// What `read(*this, args…)` returns, or returned before if nobody, in any program, has written since: a
    /// write that was answered before revalidate() shows. `read` is a plain function, so that nothing but the
    /// database and its arguments can go into its result; who may see what is one of them, and no moment that
    /// passes with every second. For what many people read alike, or one person on every page. Inside a
    /// transaction, and without revalidate(), it is read anew; that there is nothing, too: whoever asks for
    /// what they invented would fill the memory.
    template <class R, class... P> std::shared_ptr<const R>
    cached(R (*read)(Db&, P...), const std::type_identity_t<std::remove_cvref_t<P>>&... args) {
        if (!uses_cache()) return std::make_shared<const R>(read(*this, args...));
        std::string key;
        base::append_bytes(key, reinterpret_cast<std::uintptr_t>(read));
        (base::append_bytes(key, args), ...);
        if (auto found = cache_.find(key)) return std::static_pointer_cast<const R>(std::move(found));
        const auto since = cache_.writes();
        auto fresh = std::make_shared<const R>(read(*this, args...));
        if constexpr (base::is_optional<R>)
            if (!*fresh) return fresh;
        const auto bytes = key.size() + base::memory_of(*fresh);
        cache_.put(std::move(key), fresh, bytes, since);
        return fresh;
    }

    /// Begins a visit: the next cached() asks once whether somebody has written.
    void revalidate() { cache_.revalidate(); }

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
    Statement& prepare_table(std::string_view sql, std::size_t parameters);
    Table read_table(Statement&);
    Table read_sqlite(Statement&);
    Table read_postgresql(Statement&);
    std::span<Cell> parameters(Statement&);
    void attach(Statement&);
    void start(Statement&);
    std::vector<Cell>* fetch(Statement&);
    long long execute(Statement&);
    void connect();
    void forget(); ///< the connection: the next statement opens a fresh one
    [[noreturn]] void failed(Statement&, const soci::soci_error& error);
    void set_busy_timeout(bool patient);
    bool uses_cache();

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
    Open mode_;
    bool patient_ = true;
    FileState opened_;
    QueryCache cache_{cache_budget};
    std::unique_ptr<Connection> connection_;
};

/// While it lives, a commit may be lost in a power cut: for notes such as the last visit of a session,
/// which are not worth waiting for the disk. Without effect inside a transaction.
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
    void roll_back();

    Db& db_;
    bool open_ = true;
};

/// For a page whose statement asks for one row more than `most`: takes that row off again. True when it was
/// there: the next page begins after the last row that is left.
template <class Row> bool cut(std::vector<Row>& rows, int most) {
    if (rows.size() <= static_cast<std::size_t>(most)) return false;
    rows.pop_back();
    return true;
}

} // namespace db
