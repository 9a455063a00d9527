#include "alerts/models.hpp"

namespace alerts {

namespace {

constexpr Model all_models[] = {
    {"crue", Category::danger, "CRUE_TITLE", "CRUE_RISK", "CRUE_CONDUCT"},
    {"tempete", Category::danger, "TEMPETE_TITLE", "TEMPETE_RISK", "TEMPETE_CONDUCT"},
    {"verglas", Category::danger, "VERGLAS_TITLE", "VERGLAS_RISK", "VERGLAS_CONDUCT"},
    {"canicule", Category::danger, "CANICULE_TITLE", "CANICULE_RISK", "CANICULE_CONDUCT"},
    {"incendie", Category::danger, "INCENDIE_TITLE", "INCENDIE_RISK", "INCENDIE_CONDUCT"},
    {"disparition", Category::danger, "DISPARITION_TITLE", "DISPARITION_RISK", "DISPARITION_CONDUCT"},
    {"coupure-eau", Category::information, "COUPURE_EAU_TITLE", "COUPURE_EAU_RISK", "COUPURE_EAU_CONDUCT"},
    {"travaux", Category::information, "TRAVAUX_TITLE", "TRAVAUX_RISK", "TRAVAUX_CONDUCT"},
};

} // namespace

std::span<const Model> models() { return all_models; }

void fill_models(web::Dictionary& page, web::Views& views, std::string_view chosen) {
    for (const auto& model : all_models) {
        auto& d = *page.AddSectionDictionary("MODEL");
        d.SetValue("MODEL_NAME", std::string{model.name});
        d.SetValue("MODEL_TITLE", views.words("alerts", "models.tpl", model.title));
        if (model.name == chosen) d.ShowSection("CHOSEN_MODEL");
    }
}

} // namespace alerts
