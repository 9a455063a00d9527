#include "alerts/again.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace alerts {

void fill_again(web::App& app, web::Form& form, const Alert& alert) {
    form.set("category", alert.danger() ? "danger" : "information");
    form.set("risk", alert.risk);
    form.set("place", alert.place);
    form.set("authority", alert.authority);
    form.set("conduct", alert.conduct);
    form.set("link", alert.link);
    if (!alert.by_street) return;
    std::vector<std::string> names;
    for (auto& street : streets_of(app.db(), alert.id)) names.push_back(std::move(street.name));
    const auto all = names;
    std::string numbers, typed;
    for (const auto& district : districts(app.db(), alert.commune.code)) {
        const auto lines = district.lines();
        const auto among = [&](const std::string& line) { return std::ranges::find(all, line) != all.end(); };
        if (lines.empty() || !std::ranges::all_of(lines, among)) continue;
        numbers.append(numbers.empty() ? "" : " ").append(std::to_string(district.id.value));
        std::erase_if(names, [&](const std::string& name) { return std::ranges::find(lines, name) != lines.end(); });
    }
    for (const auto& name : names) typed.append(typed.empty() ? "" : "\n").append(name);
    form.set("recipients", "streets");
    form.set("districts", std::move(numbers));
    form.set("streets", std::move(typed));
    form.set("unknown-too", alert.unknown_too ? "1" : "");
}

} // namespace alerts
