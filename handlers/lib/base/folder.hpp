// The folders of the data: made by whom they belong to, and closed to a web server that could show them.
#pragma once

#include <filesystem>
#include <string>

namespace base {

/// Makes `folder`, and in it a `.htaccess` that forbids everything: on a shared host it may lie where Apache
/// looks. Without effect on what is there already. Throws std::filesystem::filesystem_error when it cannot be
/// made.
void make_private_folder(const std::filesystem::path& folder);

/// Root in a folder that belongs to somebody else becomes him, for good: what root makes there, his programs
/// could not read. Returns his name, or nothing where nobody had to be become. Throws std::runtime_error when
/// that is refused.
std::string become_owner_of(const std::filesystem::path& folder);

} // namespace base
