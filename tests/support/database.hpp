// The databases of the tests: with all migrations, and gone with their object.
#pragma once

#include "lib/db/database.hpp"

#include <filesystem>
#include <memory>
#include <set>
#include <string>

namespace test {

/// Where the tests of this process keep their files, on a disk in memory where there is one; gone at its end.
std::filesystem::path scratch();

/// What there is now, whatever a migration once made: not SQLite's own, nor those of its index of words.
std::set<std::string> tables(db::Db& db);

/// A new one: on SQLite, or on PostgreSQL when the suite says so.
class Database {
  public:
    Database();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    const std::string& address() const;

  protected:
    struct Store;
    explicit Database(std::unique_ptr<Store> store);
    std::unique_ptr<Store> store_;
};

/// As it is when new. On PostgreSQL it may be one of an earlier case, emptied, with its connection: a new one costs more
/// than most cases, and so does each statement that a connection has not seen.
class EmptyDatabase : public Database {
  public:
    EmptyDatabase();
    ~EmptyDatabase();
    /// The connection of an earlier case, once; null where there is none.
    std::unique_ptr<db::Db> connection();
    /// At the end of a case, for the next one: nothing else may use it, or this database, any more.
    void give_back(std::unique_ptr<db::Db> connection);

  private:
    static std::unique_ptr<Store>& spare();
};

} // namespace test
