// Who is mayor, and where the town hall is.
#pragma once

#include "chores/import/import_country.hpp"
#include "chores/import/import_input.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace chores {

/// The national register of elected representatives (RNE), mayors, as CSV. Only commune, names and the date
/// of the function (or else of the mandate) are read: never birth date nor profession. Of two rows for one
/// commune the later date counts.
void read_mayors(const std::filesystem::path& path, Country& country, Problems& problems,
                 const Progress& progress);

/// The directory of the administration, JSON {"service":[…]}: the town halls proper (type "mairie"), not
/// those of former communes nor mobile ones. Of several for one commune the one whose former code ends in
/// "-01" counts, otherwise the first.
void read_town_halls(const std::filesystem::path& path, Country& country, Problems& problems,
                     const Progress& progress);

/// The five characters of a commune's code, from a file that lost leading zeros ("1001" → "01001") or gives
/// them apart from the department's ("209" of "972" → "97209"). Empty when it can be none.
std::string restored_code(std::string_view code, std::string_view department);

/// "22/03/2026", "2026-03-22" or "2026-03-22T00:00:00" → "2026-03-22". None for what is no date.
std::optional<std::string> iso_date(std::string_view text);

} // namespace chores
