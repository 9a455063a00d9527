#include "alerts/view.hpp"

namespace alerts {

void fill_samples(web::Dictionary& page, const Preview& preview) {
    const auto& alert = preview.alert;
    auto* sheet = page.AddIncludeDictionary("SHEET");
    sheet->SetFilename("alerts/sheet.tpl");
    fill_sheet(*sheet, alert, preview.base_url + "/alertes/" + alert.commune.code);
    page.SetValue("ATOM", preview.atom);
    page.SetValue("CAP", preview.cap);
}

} // namespace alerts
