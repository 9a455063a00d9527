#include "lib/view/frame.hpp"

#include "lib/base/text.hpp"
#include "lib/view/french.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace web {

namespace {

/// In large figures a narrow space is none.
std::string figure(long long value) { return base::replace_all(number(value), "\u202f", "\u00a0"); }

} // namespace

void fill_band(Dictionary& layout, const town::Commune& commune) {
    auto* band = layout.AddSectionDictionary("BAND");
    band->SetValue("REGION", commune.region_name);
    if (!commune.epci_name.empty()) band->SetValueAndShowSection("EPCI", commune.epci_name, "HAS_EPCI");
    if (commune.population)
        band->SetValueAndShowSection("POPULATION", figure(*commune.population), "HAS_POPULATION");
    if (commune.surface_ha && *commune.surface_ha > 0) {
        const double km2 = *commune.surface_ha / 100;
        band->SetValueAndShowSection("SURFACE", decimal(km2, 1), "HAS_SURFACE");
        if (commune.population)
            band->SetValueAndShowSection("DENSITY",
                                         figure(std::llround(static_cast<double>(*commune.population) / km2)),
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

std::string title_of(Views& views, std::string_view name) {
    const auto slash = name.find('/');
    return views.words(name.substr(0, slash), "titles.tpl", name.substr(slash + 1, name.rfind('.') - slash - 1));
}

void fill_done(Dictionary& layout, Views& views, std::string_view code) {
    const auto dot = code.find('.');
    const bool plain = dot != std::string_view::npos && code.size() <= 40 && std::ranges::all_of(code, [](char c) {
                           return (c >= 'a' && c <= 'z') || c == '_' || c == '.';
                       });
    if (!plain) return;
    const auto word = code.substr(dot + 1);
    const auto sentence = views.words(code.substr(0, dot), "done.tpl", word);
    if (sentence.empty()) return;
    auto& notice = *layout.AddIncludeDictionary("DONE");
    notice.SetFilename("parts/notice.tpl");
    notice.AddSectionDictionary(word.starts_with("not_") ? "NOT_DONE" : "DONE")
        ->SetValue("WORDS_HTML", sentence);
}

} // namespace web
