#include "lib/app/told.hpp"

#include "lib/base/text.hpp"
#include "lib/view/french.hpp"
#include "lib/view/markup.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace web {

namespace {

void fill(Dictionary& words, const town::Notification& news, Where where) {
    words.SetValue("TOWN", news.commune.name);
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

TopicWords topic_words(App& app, town::Topic topic) {
    TopicWords words;
    std::vector<std::string> mails;
    const auto choice = std::ranges::find(app.kinds.choices, topic, &town::Choice::topic);
    if (choice == app.kinds.choices.end()) return words;
    const std::string code{(*choice)->name};
    for (const auto& teller : app.kinds.tellers) {
        if (teller.topic != topic) continue;
        const auto says = [&](const char* what) { return app.views.words(teller.section, "topics.tpl", code + what); };
        words.title += (words.title.empty() ? "" : " · ") + says("-title");
        words.hint += (words.hint.empty() ? "" : " ") + says("-hint");
        mails.push_back(says("-mails"));
    }
    words.mails = listed(mails);
    return words;
}

Told told(App& app, const town::Notification& news, Where where) {
    const auto& [kind, section] = app.kinds.entry(news.kind);
    const auto name = section.empty() ? std::string{"OTHER"} : marker_name(kind->name);
    Dictionary page{"news"};
    fill(*page.AddSectionDictionary(name), news, where);
    const auto text = app.views.expand(section.empty() ? "parts/news.tpl" : std::string{section} + "/news.tpl", page);
    Told told;
    std::string* lines[] = {&told.sentence, &told.link, &told.icon, &told.sender};
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
