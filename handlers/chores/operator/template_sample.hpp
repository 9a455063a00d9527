// A template filled with examples: that it can be shown, before anybody looks at it.
#pragma once

#include "chores/operator/template_markers.hpp"
#include "lib/view/views.hpp"

#include <string_view>

namespace chores {

/// Every section is shown once, every value is an example; what it includes is left out.
void fill_sample(std::string_view text, const Samples& samples, web::Dictionary& page);

} // namespace chores
