// Numbers of people that are told only roughly.
#pragma once

#include <string>
#include <string_view>

namespace web {

/// "10 à 14 personnes", "moins de 13 personnes", "moins de cinq personnes"; "10 personnes" where both are the
/// same. Without words for what is counted: "10 à 14", "moins de 5".
std::string between(long long least, long long most, std::string_view one = {}, std::string_view many = {});

} // namespace web
