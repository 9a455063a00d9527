// What has to be read in statements and addresses before SOCI gets them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace db {

/// The distinct :names of a statement, in order of first appearance; quoted text and `::` casts are no names.
std::vector<std::string> parameter_names(std::string_view sql);

/// True when nothing in the statement can write. In doubt it is false.
bool only_reads(std::string_view sql);

} // namespace db
