// Forward-only migrations: sql/migrations/NNNN-<section>.sql, applied once each, in order of their names.
#pragma once

#include "lib/db/database.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace db {

/// Applies what is missing, each file in a transaction of its own, and returns how many files that were.
/// `progress` is told each name. The files are written in SQLite's words; for PostgreSQL the few words that
/// differ (identity columns, 64-bit integers, collation, the index of words) are replaced here and nowhere else. Throws
/// std::runtime_error when a file that was applied has changed since (for one that DIGESTS lists as published: the
/// database is of a version that was not), when the database knows a file that is not here (a newer program served it),
/// when it cannot hold our texts (unsuited), or names the file that failed.
int migrate(Db& db, const std::filesystem::path& folder,
            const std::function<void(const std::string&)>& progress = {});

/// The name of the last file of `folder`; empty when there is none.
std::string newest_in(const std::filesystem::path& folder);

/// What to say when a newer program than this one brought the database up to date; otherwise empty.
std::string too_new(Db& db, const std::filesystem::path& folder);

/// Why this database cannot hold our texts: a PostgreSQL one that is not in UTF-8. Otherwise empty.
std::string unsuited(Db& db);

/// How many files of `folder` are not applied yet.
int pending(Db& db, const std::filesystem::path& folder);

/// The statements of an SQL file: cut at semicolons outside quotes; `--` comments dropped.
std::vector<std::string> statements_of(const std::string& text);

} // namespace db
