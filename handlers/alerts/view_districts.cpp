#include "alerts/view.hpp"

#include "lib/base/text.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"

#include <algorithm>

namespace alerts {

namespace {

std::string count_of(const District& district) {
    return web::plural(static_cast<long long>(district.lines().size()), "rue", "rues");
}

} // namespace

std::vector<std::int64_t> numbers_in(std::string_view text) {
    std::vector<std::int64_t> numbers;
    for (const auto word : base::split(text, ' ')) {
        if (const auto number = base::whole_number(word)) numbers.push_back(*number);
    }
    return numbers;
}

void fill_districts(web::Dictionary& page, const std::vector<District>& districts, const web::Form& form,
                    const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "ALERTS");
    form.fill(page);
    page.ShowSection(form["id"].empty() ? "ADDING" : "CHANGING");
    if (districts.empty()) return;
    auto* list = page.AddSectionDictionary("HAS_DISTRICTS");
    for (const auto& district : districts) {
        auto* item = list->AddSectionDictionary("DISTRICT");
        item->SetIntValue("NUMBER", district.id.value);
        item->SetValue("DISTRICT_NAME", district.name);
        item->SetValue("STREET_COUNT", count_of(district));
    }
}

void fill_choice(web::Dictionary& page, const std::vector<District>& districts, std::string_view chosen) {
    if (districts.empty()) {
        page.ShowSection("NO_DISTRICTS");
        return;
    }
    const auto numbers = numbers_in(chosen);
    auto* list = page.AddSectionDictionary("HAS_DISTRICTS");
    for (const auto& district : districts) {
        auto* item = list->AddSectionDictionary("DISTRICT");
        item->SetIntValue("NUMBER", district.id.value);
        item->SetValue("DISTRICT_NAME", district.name);
        item->SetValue("STREET_COUNT", count_of(district));
        if (std::ranges::find(numbers, district.id.value) != numbers.end()) item->ShowSection("CHOSEN");
    }
}

} // namespace alerts
