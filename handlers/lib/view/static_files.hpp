// Files of htdocs, by addresses that change with what is in them: a browser may keep each for a year.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace web {

/// The folder whose files static_path() names.
void static_files_in(std::filesystem::path htdocs);

/// "menu.js" is /static/menu.js?v=1a2b3c4d; without the version where there is no such file. Each is read once.
std::string static_path(std::string_view file);

} // namespace web
