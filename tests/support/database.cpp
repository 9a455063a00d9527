#include "support/database.hpp"

#include "lib/db/migrate.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

namespace test {

namespace fs = std::filesystem;

namespace {

/// What is deleted leaves its place behind: a database serves so many cases, of which none was large.
constexpr int most_cases = 40;
constexpr long long most_growth = 4 << 20; ///< bytes

const char* postgresql() { return std::getenv("PARVIS_TEST_POSTGRESQL"); }

db::Db& admin() {
    static db::Db connection{std::string{postgresql()} + "/postgres"};
    return connection;
}

/// Gives the database a function that makes it what it is now: rows, which are few, and the next numbers.
void remember(db::Db& db) {
    std::string work;
    db.run_once("CREATE SCHEMA pristine");
    for (const auto& table : db.all<std::string>("SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public'")) {
        work += fmt::format("IF EXISTS (SELECT 1 FROM public.{0}) THEN DELETE FROM public.{0}; END IF;\n", table);
        if (!db.value<int>("SELECT CAST(COUNT(*) AS INTEGER) FROM " + table)) continue;
        db.run_once(fmt::format("CREATE TABLE pristine.{0} AS TABLE public.{0}", table));
        work += fmt::format("INSERT INTO public.{0} OVERRIDING SYSTEM VALUE SELECT * FROM pristine.{0};\n", table);
    }
    struct Sequence {
        std::string name;
        long long next = 1;
    };
    for (const auto& [name, next] : db.all<Sequence>(
             "SELECT CAST(sequencename AS TEXT), COALESCE(last_value + 1, start_value) FROM pg_sequences WHERE schemaname = 'public'"))
        work += fmt::format("PERFORM setval('public.{}', {}, false);\n", name, next);
    db.run_once("CREATE FUNCTION pristine.again() RETURNS void LANGUAGE plpgsql AS $$ BEGIN\n" + work + "END $$");
}

/// How many columns, indexes and triggers there are, and their bytes.
struct Shape {
    long long parts = 0, bytes = 0;
};
Shape shape(db::Db& db) {
    return *db.one<Shape>(
        "SELECT (SELECT COUNT(*) FROM pg_attribute) + (SELECT COUNT(*) FROM pg_trigger) + (SELECT COUNT(*) FROM pg_constraint), "
        "CAST(COALESCE(SUM(pg_relation_size(c.oid)), 0) AS BIGINT) FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace");
}

/// Migrated once; each test gets a copy.
struct Template {
    std::string address;
    Shape shape;
};
const Template& migrated() {
    static const Template made = [] {
        if (postgresql()) {
            const auto name = fmt::format("parvis_{}", ::getpid());
            admin().run_once("CREATE DATABASE " + name);
            db::Db fresh{std::string{postgresql()} + "/" + name};
            db::migrate(fresh, "sql/migrations");
            remember(fresh);
            return Template{name, shape(fresh)};
        }
        const auto path = (scratch() / "template.db").string();
        db::Db fresh{path, db::Db::Open::create};
        db::migrate(fresh, "sql/migrations");
        fresh.run_once("PRAGMA wal_checkpoint(TRUNCATE)");
        return Template{path, {}};
    }();
    return made;
}

} // namespace

fs::path scratch() {
    static const fs::path folder = [] {
        const fs::path base = fs::exists("/dev/shm") ? "/dev/shm" : fs::temp_directory_path();
        auto path = base / fmt::format("parvis-test-{}", ::getpid());
        fs::create_directories(path);
        std::atexit([] {
            fs::remove_all((fs::exists("/dev/shm") ? fs::path{"/dev/shm"} : fs::temp_directory_path()) /
                           fmt::format("parvis-test-{}", ::getpid()));
        });
        return path;
    }();
    return folder;
}

struct Database::Store {
    std::string address, name;
    std::unique_ptr<db::Db> connection;
    int cases = 0;

    Store() {
        static int count = 0;
        if (postgresql()) {
            name = fmt::format("{}_{}", migrated().address, ++count);
            admin().run_once("CREATE DATABASE " + name + " TEMPLATE " + migrated().address + " STRATEGY FILE_COPY");
            address = std::string{postgresql()} + "/" + name;
        } else {
            address = (scratch() / fmt::format("{}.db", ++count)).string();
            fs::copy_file(migrated().address, address);
        }
    }
    ~Store() {
        connection.reset();
        if (name.empty()) {
            for (const char* tail : {"", "-wal", "-shm"}) fs::remove(address + tail);
        } else {
            admin().run_once("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// False where it is not, or no longer worth it.
    bool emptied() try {
        auto& db = *connection;
        if (db.in_transaction() || cases >= most_cases) return false;
        const auto now = shape(db);
        if (now.parts != migrated().shape.parts || now.bytes > migrated().shape.bytes + most_growth) return false;
        db.run_once("SET lock_timeout = '2s'");
        db.run_once("SET session_replication_role = replica"); // tables are emptied in any order
        db.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        db.run("SELECT pristine.again()");
        db.run_once("RESET ALL");
        return true;
    } catch (const std::exception&) {
        return false; // another one is made
    }
};

Database::Database() : store_(std::make_unique<Store>()) {}
Database::Database(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Database::~Database() = default;

const std::string& Database::address() const { return store_->address; }

std::unique_ptr<Database::Store>& EmptyDatabase::spare() {
    if (postgresql()) admin(); // which has to drop it at the end
    static std::unique_ptr<Store> one;
    return one;
}

EmptyDatabase::EmptyDatabase() : Database(spare() ? std::move(spare()) : std::make_unique<Store>()) { ++store_->cases; }

EmptyDatabase::~EmptyDatabase() {
    if (store_->connection && store_->emptied()) spare() = std::move(store_);
}

std::unique_ptr<db::Db> EmptyDatabase::connection() { return std::move(store_->connection); }

void EmptyDatabase::give_back(std::unique_ptr<db::Db> connection) {
    if (connection && connection->postgresql()) store_->connection = std::move(connection);
}

} // namespace test
