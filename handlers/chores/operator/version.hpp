// Which Parvis this is.
#pragma once

#include "lib/base/config.hpp"

#include <string>

namespace chores {

/// "Parvis 0.1.0, commit 0123abc, database 0029-site.sql": the number of package.json, the commit that it was built from
/// where that was known, and the last migration of its tree.
std::string version(const std::filesystem::path& root);

/// Sends a mail to `address` at once, without the outbox, and says what the relay answered. Returns the exit code.
int test_mail(const base::Config& config, const std::string& address);

} // namespace chores
