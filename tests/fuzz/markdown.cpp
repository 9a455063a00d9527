// A text, in Markdown and as typed, by anybody: what leaves is put into a page unescaped, stays in proportion
// to what was written, and takes a moment.
#include "fuzz.hpp"

#include "lib/base/markdown.hpp"
#include "lib/base/plain_text.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <stdexcept>
#include <vector>

namespace {

using namespace std::string_view_literals;

constexpr std::array alone = {"br"sv, "hr"sv};
constexpr std::array known = {"a"sv,  "blockquote"sv, "code"sv,  "del"sv,   "em"sv,  "h4"sv,     "h5"sv,
                              "h6"sv, "li"sv,         "ol"sv,    "p"sv,     "pre"sv, "strong"sv, "table"sv,
                              "td"sv, "th"sv,         "tbody"sv, "thead"sv, "tr"sv,  "ul"sv};

/// A link of a page may only lead where a reader expects it to.
bool harmless(std::string_view url) {
    const auto begins = [&](std::string_view scheme) {
        return url.size() >= scheme.size() &&
               std::equal(scheme.begin(), scheme.end(), url.begin(),
                          [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
    };
    return begins("https://") || begins("http://") || begins("mailto:") ||
           (url.starts_with('/') && !url.starts_with("//"));
}

bool allowed(std::string_view tag, std::string_view name, std::string_view value) {
    if (tag == "a" && name == "title") return true;
    if (tag == "a")
        return (name == "href" && harmless(value)) || (name == "rel" && value == "nofollow ugc noopener");
    if (tag == "ol") return name == "start";
    if (tag == "code") return name == "class" && value.starts_with("language-");
    return (tag == "td" || tag == "th") && name == "class" &&
           (value == "right" || value == "center" || value == "left");
}

/// `tag`: what stands between < and >, such as `a href="/x"`. Keeps track of what is open.
void check_tag(std::string_view tag, std::vector<std::string_view>& open, std::string_view html) {
    const auto is = [](const auto& list, std::string_view name) {
        return std::ranges::find(list, name) != list.end();
    };
    if (tag.starts_with('/')) {
        fuzz::require(!open.empty() && open.back() == tag.substr(1), "tags close in order", html);
        open.pop_back();
        return;
    }
    const bool closed = tag.ends_with(" /");
    if (closed) tag.remove_suffix(2);
    const auto name = tag.substr(0, tag.find(' '));
    tag.remove_prefix(name.size());
    fuzz::require(closed ? is(alone, name) : is(known, name), "only tags of a letter", html);
    if (!closed) open.push_back(name);
    while (!tag.empty()) {
        const auto equals = tag.find("=\""), end = tag.find('"', equals + 2);
        fuzz::require(tag.starts_with(' ') && equals != std::string_view::npos &&
                          end != std::string_view::npos,
                      "attributes are quoted", html);
        fuzz::require(allowed(name, tag.substr(1, equals - 1), tag.substr(equals + 2, end - equals - 2)),
                      "only attributes of a letter", html);
        tag.remove_prefix(end + 1);
    }
}

void check_html(std::string_view html) {
    fuzz::require_utf8(html, "the HTML is UTF-8");
    std::vector<std::string_view> open;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        const auto end = html.find('>', at);
        fuzz::require(end != std::string_view::npos, "each < is a tag", html);
        check_tag(html.substr(at + 1, end - at - 1), open, html);
        at = end;
    }
    fuzz::require(open.empty(), "each tag is closed", html);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto source = fuzz::view(data, size);
    const auto begin = std::clock();
    const auto plain = base::plain_text_to_html(source);
    check_html(plain);
    fuzz::require(plain.size() <= 24 * size + 4096, "a text as typed stays in proportion",
                  source); // bad bytes are three
    const auto most = base::markdown_growth * size + 4096;
    try {
        const auto html = base::markdown_to_html(source);
        check_html(html);
        fuzz::require(html.size() <= most, "Markdown stays in proportion", source);
        for (const auto targets : {base::LinkTargets::shown, base::LinkTargets::hidden}) {
            const auto text = base::markdown_to_text(source, targets);
            fuzz::require_utf8(text, "the text is UTF-8");
            fuzz::require(text.size() <= most, "its text stays in proportion", source);
            fuzz::require(!text.ends_with('\n'), "no line end at the end", text);
        }
    } catch (const std::length_error&) {
        fuzz::require(size > base::markdown_limit, "only a long text is too long");
    }
    constexpr double seconds = 5; // with sanitizers, on a busy machine
    fuzz::require(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < seconds, "it takes a moment",
                  source.substr(0, 200));
    return 0;
}
