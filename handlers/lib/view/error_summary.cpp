#include "lib/view/error_summary.hpp"

#include "lib/base/text.hpp"
#include "lib/view/markup.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace web {

namespace {

struct Sentence {
    std::string target; ///< an id of the page
    std::string html;   ///< without tags
};

using MarkupPiece = markup::Piece;

std::string_view attribute_of(const MarkupPiece& piece, std::string_view name) {
    for (const auto& [found, value] : markup::attributes_in(piece.attributes))
        if (found == name) return value;
    return {};
}

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

/// The first piece of that kind and name from `from` on.
std::size_t place_of(const std::vector<MarkupPiece>& pieces, MarkupPiece::Kind kind, std::string_view name, std::size_t from) {
    while (from < pieces.size() && (pieces[from].kind != kind || pieces[from].name != name)) ++from;
    return from;
}

bool is_sentence(const MarkupPiece& piece) {
    return piece.kind == MarkupPiece::Kind::open && piece.name == "p" && attribute_of(piece, "class") == "error-text";
}

std::vector<Sentence> sentences_in(const std::string& page, const std::vector<MarkupPiece>& pieces) {
    constexpr std::string_view of_error = "-error";
    std::vector<Sentence> all;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!is_sentence(pieces[i])) continue;
        const auto end = place_of(pieces, MarkupPiece::Kind::close, "p", i);
        if (end == pieces.size()) break;
        std::string target{attribute_of(pieces[i], "id")};
        const auto begin = markup::end_of(pieces[i]);
        auto html = without_tags(std::string_view{page}.substr(begin, pieces[end].at - begin));
        if (html.empty() || std::ranges::find(all, html, &Sentence::html) != all.end()) continue;
        // Of a group of choices the sentence itself is what can be found.
        if (target.ends_with(of_error))
            if (auto field = target.substr(0, target.size() - of_error.size());
                std::ranges::any_of(pieces, [&](const MarkupPiece& piece) { return attribute_of(piece, "id") == field; }))
                target = std::move(field);
        all.push_back({std::move(target), std::move(html)});
    }
    return all;
}

std::string summary_of(const std::vector<Sentence>& sentences, bool alone, Views& views) {
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
    const auto pieces = markup::pieces_in(page);
    const auto main = place_of(pieces, MarkupPiece::Kind::open, "main", 0);
    const auto sentences = sentences_in(page, pieces);
    if (main == pieces.size() || sentences.empty()) return page;
    const auto first = static_cast<std::size_t>(std::ranges::find_if(pieces, is_sentence) - pieces.begin());
    auto box = main;
    while (box < first && attribute_of(pieces[box], "class") != "notice error") ++box;
    if (const auto said = place_of(pieces, MarkupPiece::Kind::close, "p", box); said < first) {
        page.insert(markup::end_of(pieces[said]), summary_of(sentences, false, views));
        page.insert(markup::end_of(pieces[box]) - 1, " tabindex=\"-1\" autofocus");
        return page;
    }
    const auto title = place_of(pieces, MarkupPiece::Kind::close, "h1", main);
    page.insert(markup::end_of(pieces[title < first ? title : main]), summary_of(sentences, true, views));
    return page;
}

} // namespace web
