// What happens most often, ready to be sent: templates/alerts/models.tpl has the words of each.
#pragma once

#include "alerts/store.hpp"
#include "lib/view/views.hpp"

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

/// The buttons of alerts/edit.tpl; `chosen`: the name of the one that it began with.
void fill_models(web::Dictionary& page, web::Views& views, std::string_view chosen);

} // namespace alerts
