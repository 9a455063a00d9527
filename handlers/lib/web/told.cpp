#include "lib/web/told.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace web {

namespace {

void fill(Dictionary& words, const town::News& news, Where where) {
    words.SetValue("TOWN", news.commune_name);
    words.SetValue("TITLE", news.title);
    if (!news.title.empty()) words.ShowSection("TITLED");
    if (const auto name = news.actor_name(); name.empty())
        words.ShowSection("NOBODY");
    else
        words.AddSectionDictionary("SOMEBODY")->SetValue("NAME", name);
    words.ShowSection(where == Where::site ? "ON_SITE" : "BY_MAIL");
    words.ShowSection(news.urgent ? "DANGER" : "INFORMATION");
    auto* count = words.AddSectionDictionary(news.count > 1 ? "SEVERAL" : "ONE");
    count->SetValue("COUNT", std::to_string(news.count));
    if (news.count >= town::news_grouped) count->ShowSection("OR_MORE");
}

} // namespace

Told told(Views& views, const town::Kinds& kinds, const town::News& news, Where where) {
    const auto& [kind, section] = kinds.entry(news.kind);
    std::string name{section.empty() ? "OTHER" : kind->name};
    std::ranges::transform(name, name.begin(), [](unsigned char c) {
        return c == '-' ? '_' : static_cast<char>(std::toupper(c));
    });
    Dictionary page{"news"};
    fill(*page.AddSectionDictionary(name), news, where);
    const auto text = views.expand(section.empty() ? "parts/news.tpl" : std::string{section} + "/news.tpl", page);
    Told told;
    std::string* lines[] = {&told.sentence, &told.link, &told.icon};
    auto next = std::begin(lines);
    for (auto line : base::split(text, '\n')) {
        const bool goes_on = line.starts_with(' ') && next != std::begin(lines);
        while (line.starts_with(' ')) line.remove_prefix(1);
        while (line.ends_with(' ')) line.remove_suffix(1);
        if (line.empty()) continue;
        if (goes_on)
            **std::prev(next) += ' ' + std::string{line};
        else if (next != std::end(lines))
            *(*next++) = line;
    }
    return told;
}

} // namespace web
