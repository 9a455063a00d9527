// Forward-only migrations: sql/migrations/NNNN-<section>.sql, applied once each, in order of their names.
#pragma once

#include "lib/db/database.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace db {

/// Applies what is missing, each file in a transaction of its own, and returns how many files that were.
/// `progress` is told each name. The files are written in SQLite's words; for PostgreSQL the few words that
/// differ (identity columns, 64-bit integers, collation) are replaced here and nowhere else. Throws
/// std::runtime_error when a file that was applied has changed since, or names the file that failed.
int migrate(Db& db, const std::filesystem::path& folder,
            const std::function<void(const std::string&)>& progress = {});

/// How many files of `folder` are not applied yet.
int pending(Db& db, const std::filesystem::path& folder);

/// The statements of an SQL file: cut at semicolons outside quotes; `--` comments dropped.
std::vector<std::string> statements_of(const std::string& text);

} // namespace db
