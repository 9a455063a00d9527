// What happens most often, ready to be sent: templates/alerts/models.tpl has the words of each.
#pragma once

#include "alerts/store.hpp"

#include <span>
#include <string_view>

namespace alerts {

struct Model {
    std::string_view name; ///< in the address that begins with it
    Category category;
    std::string_view title, risk, conduct; ///< markers of its words
};

/// In the order in which they are offered.
std::span<const Model> models();

} // namespace alerts
