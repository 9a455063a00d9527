// What happens most often, ready to be sent: templates/alerts/models.tpl has the words of each.
#pragma once

#include "alerts/store.hpp"

#include <string_view>

namespace alerts {

struct Model {
    std::string_view name; ///< in the address that begins with it
    Category category;
    std::string_view title, risk, conduct; ///< markers of its words
};

inline constexpr Model models[] = {
    {"crue", Category::danger, "CRUE_TITLE", "CRUE_RISK", "CRUE_CONDUCT"},
    {"tempete", Category::danger, "TEMPETE_TITLE", "TEMPETE_RISK", "TEMPETE_CONDUCT"},
    {"verglas", Category::danger, "VERGLAS_TITLE", "VERGLAS_RISK", "VERGLAS_CONDUCT"},
    {"canicule", Category::danger, "CANICULE_TITLE", "CANICULE_RISK", "CANICULE_CONDUCT"},
    {"incendie", Category::danger, "INCENDIE_TITLE", "INCENDIE_RISK", "INCENDIE_CONDUCT"},
    {"disparition", Category::danger, "DISPARITION_TITLE", "DISPARITION_RISK", "DISPARITION_CONDUCT"},
    {"coupure-eau", Category::information, "COUPURE_EAU_TITLE", "COUPURE_EAU_RISK", "COUPURE_EAU_CONDUCT"},
    {"travaux", Category::information, "TRAVAUX_TITLE", "TRAVAUX_RISK", "TRAVAUX_CONDUCT"},
};

} // namespace alerts
