// The folders of the data: made by whom they belong to, and closed to a web server that could show them.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace base {

/// Makes `folder`, and in it a `.htaccess` that forbids everything: on a shared host it may lie where Apache
/// looks. Without effect on what is there already. Throws std::filesystem::filesystem_error when it cannot be
/// made.
void make_private_folder(const std::filesystem::path& folder);

/// Makes a file of `bytes` random ones (base::make_key_file) unless there is one. Throws std::runtime_error
/// with the system's reason when there is none afterwards.
void write_key_file(const std::filesystem::path& path, std::size_t bytes);

/// The bytes of such a file. Throws std::runtime_error: who may not read it and whose it is, or how many
/// bytes it has instead.
std::string read_key_file(const std::filesystem::path& path, std::size_t bytes);

/// As the machine calls this user; the number where it has no name for it.
std::string user_name(uid_t user);

/// Root in a folder that belongs to somebody else becomes that user, for good: what root makes there, the
/// user's programs could not read. Without effect where nobody has to be become. Throws std::runtime_error
/// when that is refused.
void become_owner_of(const std::filesystem::path& folder);

} // namespace base
