// A folder that stands in for a relay or gateway: one file for each mail or SMS.
#pragma once

#include "chores/delivery/transport.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace chores {

/// Writes `bytes` to `folder/name`, mode 600: under another name, fsynced and renamed, so that it is there
/// whole or not at all; the same name again replaces it. Makes the folder (700). A full disk is `try_later`
/// for all.
Result write_to_spool(const std::filesystem::path& folder, const std::string& name, std::string_view bytes);

} // namespace chores
