// `parvis check`: is everything as it has to be, and if not, what to do.
#pragma once

#include "lib/base/config.hpp"

#include <string>
#include <vector>

namespace chores {

/// What of parvis.toml cannot work, each in a sentence that begins with the setting and says what to write instead.
std::vector<std::string> settings_to_mend(const base::Config& config);

/// What works, but not yet as a public site should: the operator's own address in the legal notice, for instance.
std::vector<std::string> settings_to_think_of(const base::Config& config);

/// Answers it of files, database, keys, templates, deliverer and machine.
std::vector<std::string> site_to_mend(const base::Config& config);
std::vector<std::string> site_to_think_of(const base::Config& config);

/// Prints all of it. Returns the exit code: 1 when something has to be mended.
int check(const base::Config& config);

} // namespace chores
