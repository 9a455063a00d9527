// Everything that the database holds about one person, for the copy that they may ask for (GDPR, articles 15
// and 20).
#pragma once

#include "lib/app/app.hpp"

#include <string>
#include <vector>

namespace account {

/// Rows of one table.
struct PersonalRows {
    std::string table; ///< of which they come
    std::vector<std::string> columns;
    std::vector<std::vector<db::Value>> rows;
};

/// Of each table that lib/town and the sections declare as personal (town::Personal), and of the member what
/// is sealed, opened. About 30 statements, each through an index.
std::vector<PersonalRows> personal_data_of(web::App& app, town::MemberId member);

/// Of them the rows of one table.
PersonalRows personal_data_in(web::App& app, town::MemberId member, std::string_view table);

} // namespace account
