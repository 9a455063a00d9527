// The field `csrf` of each form that is sent.
#pragma once

#include <string>

namespace web {

/// The text of a page's template with that field behind the tag of each form that is sent by POST and has none.
std::string with_csrf(std::string text);

} // namespace web
