#include "lib/db/database.hpp"

#include "lib/base/log.hpp"
#include "lib/db/postgresql.hpp"
#include "lib/db/sql_text.hpp"
#include "lib/db/statement.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace db {

namespace {

// Whoever waits for the write lock holds up the readers behind; while somebody keeps it long, one such wait
// is enough.
constexpr int busy_timeout_seconds = 2, impatient_ms = 100;

/// SOCI's error, told apart: what passes or needs an operator becomes Unavailable.
[[noreturn]] void rethrow(const soci::soci_error& error, std::string_view sql) {
    // The first line only: PostgreSQL's details repeat the values, which may be somebody's address.
    const auto message = error.get_error_message();
    const auto text = fmt::format("{} [{}]", message.substr(0, message.find('\n')), sql.substr(0, 200));
    if (auto* lite = dynamic_cast<const soci::sqlite3_soci_error*>(&error)) {
        switch (lite->result() & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Unavailable(text, true);
        case SQLITE_FULL:
        case SQLITE_READONLY:
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_CANTOPEN:
        case SQLITE_NOMEM:
        case SQLITE_PERM:
            throw Unavailable(text);
        default:
            break;
        }
    }
    const auto* pg = loaded_postgresql();
    if (const auto told = pg ? pg->sqlstate(error) : std::nullopt) {
        const auto state = told->substr(0, 2);
        // 08 connection, 40 rollback (serialisation, deadlock), 53 resources, 55 lock, 57 operator
        if (state == "08" || state == "40" || state == "53" || state == "55" || state == "57" ||
            state.empty() || state.find_first_not_of(' ') == std::string::npos)
            throw Unavailable(text);
    }
    if (error.get_error_category() == soci::soci_error::connection_error) throw Unavailable(text);
    throw std::runtime_error(text);
}

/// On SQLite: true for BEGIN IMMEDIATE too, false for COMMIT.
bool writes(soci::statement& statement) { return !sqlite_api::sqlite3_stmt_readonly(sqlite(statement)); }

/// One thread uses a connection: its locks, and the statistics of its memory, would cost a fifth of a page.
void configure_sqlite() {
    [[maybe_unused]] static const bool idempotency_key =
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD) == SQLITE_OK &&
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
}

} // namespace

struct Db::Connection {
    soci::session session;
    std::map<std::string, std::unique_ptr<Statement>, std::less<>> statements;
    ~Connection() { statements.clear(); }
};

Statement::Statement(soci::session& session, std::string_view text, std::span<const Cell::Kind> kinds,
                     std::size_t parameter_count)
    : sql(text), reads(only_reads(text)), handle(session), names(parameter_names(text)),
      parameters(parameter_count) {
    if (names.size() != parameter_count)
        throw std::logic_error(
            fmt::format("{} parameters for {} names: {}", parameter_count, names.size(), sql));
    for (auto kind : kinds) columns.push_back({kind, false, 0, 0, {}});
    parameter_nulls.resize(parameters.size());
    column_nulls.resize(columns.size());
}

Db::Db(std::string address, Open mode)
    : address_(std::move(address)),
      postgresql_(address_.starts_with("postgresql://") || address_.starts_with("postgres://")), mode_(mode) {
    connect();
}

Db::~Db() = default;

void Db::connect() {
    connection_.reset();
    // SQLite would make an empty one, and whoever brings the real one back would find it in the way.
    if (!postgresql_ && mode_ == Open::existing && !file_state().there) throw Unavailable("no database at " + address_);
    if (!postgresql_) free_companions();
    const auto before = file_state();
    auto fresh = std::make_unique<Connection>();
    try {
        if (postgresql_) {
            fresh->session.open(postgresql_module().factory, postgresql_module().key_value_form(address_));
            fresh->session << "SET client_min_messages = warning";
        } else {
            configure_sqlite();
            fresh->session.open(soci::sqlite3,
                                fmt::format("db=\"{}\" timeout={}", address_, busy_timeout_seconds));
            // secure_delete: what people take back is overwritten, and not only no longer found.
            for (const char* pragma : {"journal_mode = WAL", mode_ == Open::notes ? "synchronous = NORMAL" : "synchronous = FULL", "foreign_keys = ON",
                                       "temp_store = MEMORY", "secure_delete = ON"})
                fresh->session << std::string{"PRAGMA "} + pragma;
        }
    } catch (const soci::soci_error& error) {
        throw Unavailable(fmt::format("cannot open the database{}: {}", postgresql_ ? "" : " " + address_,
                                      error.get_error_message()));
    }
    connection_ = std::move(fresh);
    cache_.start_again();
    in_transaction_ = false;
    patient_ = true;
    opened_ = before.there ? before : file_state();
}

Db::FileState Db::file_state() const {
    struct stat found {};
    if (postgresql_ || ::stat(address_.c_str(), &found) != 0) return {};
    return {found.st_dev, found.st_ino, true, ::faccessat(AT_FDCWD, address_.c_str(), W_OK, AT_EACCESS) == 0};
}

void Db::free_companions() const {
    struct stat main {};
    if (::stat(address_.c_str(), &main) != 0 || !(main.st_mode & S_IWUSR)) return;
    for (const char* end : {"-wal", "-shm"}) {
        const auto companion = address_ + end;
        if (::faccessat(AT_FDCWD, companion.c_str(), W_OK, AT_EACCESS) != 0 && errno == EACCES)
            ::chmod(companion.c_str(), main.st_mode & 0777);
    }
}

bool Db::stale() const { return connection_ && !postgresql_ && file_state() != opened_; }

void Db::set_busy_timeout(bool patient) {
    if (postgresql_ || patient == patient_) return;
    patient_ = patient;
    connection_->session << fmt::format("PRAGMA busy_timeout = {}",
                                        patient ? busy_timeout_seconds * 1000 : impatient_ms);
}

void Db::failed(Statement& statement, const soci::soci_error& error) {
    const std::string sql = statement.sql;
    connection_->statements.erase(sql);
    try {
        rethrow(error, sql);
    } catch (const Unavailable& unavailable) {
        if (unavailable.locked) set_busy_timeout(false);
        throw;
    }
}

Statement& Db::prepare(std::string_view sql, std::span<const Cell::Kind> columns, std::size_t parameters) {
    if (!connection_) connect();
    auto& cache = connection_->statements;
    if (auto found = cache.find(sql); found != cache.end()) return *found->second;
    auto fresh = std::make_unique<Statement>(connection_->session, sql, columns, parameters);
    try {
        fresh->handle.alloc();
        fresh->handle.prepare(fresh->sql);
    } catch (const soci::soci_error& error) {
        rethrow(error, sql);
    }
    if (const auto fields = columns.size(); !postgresql_ && fields) // else the fields beyond would be empty
        if (sqlite_api::sqlite3_column_count(sqlite(fresh->handle)) != static_cast<int>(fields))
            throw std::logic_error(fmt::format("{} fields for the columns of {}", fields, fresh->sql));
    return *cache.emplace(std::string{sql}, std::move(fresh)).first->second;
}

std::span<Cell> Db::parameters(Statement& statement) { return statement.parameters; }

void Db::attach(Statement& s) {
    for (std::size_t i = 0; i < s.parameters.size(); ++i)
        s.parameter_nulls[i] = s.parameters[i].null ? soci::i_null : soci::i_ok;
    if (s.attached) {
        for (std::size_t i = 0; i < s.parameters.size(); ++i)
            if (s.parameters[i].kind != s.bound_kinds[i])
                throw std::logic_error(fmt::format("parameter :{} changed its type: {}", s.names[i], s.sql));
        return;
    }
    for (std::size_t i = 0; i < s.parameters.size(); ++i) {
        Cell& cell = s.parameters[i];
        s.bound_kinds.push_back(cell.kind);
        if (cell.kind == Cell::Kind::integer)
            s.handle.exchange(soci::use(cell.integer, s.parameter_nulls[i], s.names[i]));
        else if (cell.kind == Cell::Kind::real)
            s.handle.exchange(soci::use(cell.real, s.parameter_nulls[i], s.names[i]));
        else
            s.handle.exchange(soci::use(cell.text, s.parameter_nulls[i], s.names[i]));
    }
    if (s.row) s.handle.exchange(soci::into(*s.row));
    for (std::size_t i = 0; i < s.columns.size(); ++i) {
        Cell& cell = s.columns[i];
        if (cell.kind == Cell::Kind::integer)
            s.handle.exchange(soci::into(cell.integer, s.column_nulls[i]));
        else if (cell.kind == Cell::Kind::real)
            s.handle.exchange(soci::into(cell.real, s.column_nulls[i]));
        else
            s.handle.exchange(soci::into(cell.text, s.column_nulls[i]));
    }
    s.handle.define_and_bind();
    s.attached = true;
}

void Db::start(Statement& s) {
    if (!s.reads) cache_.forget();
    try {
        s.handle.execute(false);
    } catch (const soci::soci_error& error) {
        failed(s, error);
    }
}

std::vector<Cell>* Db::fetch(Statement& s) {
    try {
        if (!s.handle.fetch()) {
            if (!patient_ && writes(s.handle)) set_busy_timeout(true);
            return nullptr;
        }
    } catch (const soci::soci_error& error) {
        failed(s, error);
    }
    for (std::size_t i = 0; i < s.columns.size(); ++i) s.columns[i].null = s.column_nulls[i] == soci::i_null;
    return &s.columns;
}

long long Db::execute(Statement& s) {
    cache_.forget();
    try {
        s.handle.execute(true);
        const auto rows = s.handle.get_affected_rows();
        if (!patient_ && writes(s.handle)) set_busy_timeout(true);
        return rows;
    } catch (const soci::soci_error& error) {
        failed(s, error);
    }
}

void Db::run_once(const std::string& sql) {
    if (!connection_) connect();
    cache_.forget();
    try {
        connection_->session << sql;
    } catch (const soci::soci_error& error) {
        rethrow(error, sql);
    }
}

bool Db::uses_cache() {
    if (in_transaction_ || cache_.freshness() == QueryCache::Freshness::off) return false;
    if (cache_.freshness() == QueryCache::Freshness::fresh) return true;
    // PostgreSQL: which transactions are over. Equal, none has ended in between.
    cache_.seen(postgresql_ ? value<std::string>("SELECT CAST(pg_current_snapshot() AS TEXT)")
                            : std::to_string(value<long long>("PRAGMA data_version")));
    return true;
}

void Db::ping() { value<int>("SELECT 1"); }

void Db::forget() {
    connection_.reset();
    in_transaction_ = false;
}

} // namespace db
