#include "lib/web/frame.hpp"

#include "lib/web/french.hpp"

#include <cmath>
#include <string>

namespace web {

void fill_band(Dictionary& layout, const town::Commune& commune) {
    auto* band = layout.AddSectionDictionary("BAND");
    band->SetValue("REGION", commune.region_name);
    if (!commune.epci_name.empty()) band->SetValueAndShowSection("EPCI", commune.epci_name, "HAS_EPCI");
    if (commune.population)
        band->SetValueAndShowSection("POPULATION", number(*commune.population), "HAS_POPULATION");
    if (commune.surface_ha && *commune.surface_ha > 0) {
        const double km2 = *commune.surface_ha / 100;
        band->SetValueAndShowSection("SURFACE", decimal(km2, 1), "HAS_SURFACE");
        if (commune.population)
            band->SetValueAndShowSection("DENSITY",
                                         number(std::llround(static_cast<double>(*commune.population) / km2)),
                                         "HAS_DENSITY");
    }
}

void fill_mail_returns(const town::Member& member, Dictionary& layout) {
    const auto at = member.email.find('@');
    layout.SetValueAndShowSection("RETURNING_ADDRESS",
                                  member.email.substr(0, 1) + "…" +
                                      (at == std::string::npos ? "" : member.email.substr(at)),
                                  "MAIL_RETURNS");
}

} // namespace web
