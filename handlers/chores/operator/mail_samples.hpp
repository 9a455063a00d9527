// Every mail that the site can send, filled with examples, to be looked at.
#pragma once

#include "lib/app/app.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chores {

/// Writes NAME.html and NAME.txt, subject first, of each template of templates/mail into `folder`, which has to be there. Returns
/// the names. Throws std::runtime_error when one cannot be written.
std::vector<std::string> write_sample_mails(web::App& app, const std::filesystem::path& folder);

} // namespace chores
