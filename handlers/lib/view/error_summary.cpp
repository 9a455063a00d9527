#include "lib/view/error_summary.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace web {

namespace {

struct Sentence {
    std::string target; ///< an id of the page
    std::string html;   ///< without tags
};

constexpr std::string_view beginning = R"(<p class="error-text" id=")", ending = "</p>", of_error = "-error",
                           notice = R"(<div class="notice error" role="alert">)";

std::string without_tags(std::string_view html) {
    std::string text;
    bool inside = false;
    for (const char c : html) {
        if (c == '<') inside = true;
        if (!inside) text += c;
        if (c == '>') inside = false;
    }
    return base::clean_line(text);
}

std::vector<Sentence> sentences_in(const std::string& page) {
    std::vector<Sentence> all;
    for (auto at = page.find(beginning); at != std::string::npos; at = page.find(beginning, at + 1)) {
        const auto id_at = at + beginning.size(), id_end = page.find('"', id_at), text_at = page.find('>', id_at),
                   end = page.find(ending, id_at);
        if (end == std::string::npos || id_end > end || text_at > end) break;
        auto target = page.substr(id_at, id_end - id_at);
        auto html = without_tags(std::string_view{page}.substr(text_at + 1, end - text_at - 1));
        if (html.empty() || std::ranges::find(all, html, &Sentence::html) != all.end()) continue;
        // Of a group of choices the sentence itself is what can be found.
        if (target.ends_with(of_error))
            if (auto field = target.substr(0, target.size() - of_error.size()); page.find(" id=\"" + field + "\"") != std::string::npos)
                target = std::move(field);
        all.push_back({std::move(target), std::move(html)});
    }
    return all;
}

std::string listed(const std::vector<Sentence>& sentences, bool alone, Views& views) {
    Dictionary d{"error_summary"};
    d.ShowSection(alone ? "ALONE" : "IN_NOTICE");
    d.ShowSection(sentences.size() > 1 ? "SEVERAL" : "ONE");
    for (const auto& sentence : sentences) {
        auto& item = *d.AddSectionDictionary("SENTENCE");
        item.SetValue("TARGET", sentence.target);
        item.SetValue("SENTENCE_HTML", sentence.html);
    }
    return views.expand("parts/error_summary.tpl", d);
}

} // namespace

std::string with_error_summary(std::string page, Views& views) {
    const auto main = page.find("<main");
    const auto sentences = sentences_in(page);
    if (main == std::string::npos || sentences.empty()) return page;
    const auto first = page.find(beginning, main), box = page.find(notice, main);
    if (box < first) {
        if (const auto end = page.find(ending, box); end < first) {
            page.insert(end + ending.size(), listed(sentences, false, views));
            page.insert(box + notice.size() - 1, R"( tabindex="-1" autofocus)");
            return page;
        }
    }
    constexpr std::string_view title_end = "</h1>";
    const auto title = page.find(title_end, main);
    page.insert(title < first ? title + title_end.size() : page.find('>', main) + 1, listed(sentences, true, views));
    return page;
}

} // namespace web
