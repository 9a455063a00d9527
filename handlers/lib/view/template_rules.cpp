#include "lib/view/template_rules.hpp"

#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <utility>

namespace web {

namespace {

using Faults = std::vector<TemplateFault>;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void not_text(std::string_view text, Faults& faults) {
    if (text.starts_with(byte_order_mark))
        faults.push_back({1, "it begins with a byte order mark, which nobody sees: save it as UTF-8 without BOM"});
    if (base::valid_utf8(text)) return;
    for (std::size_t at = 0; at < text.size();) {
        const auto sign = base::decode(text, at);
        if (!sign.valid) {
            faults.push_back({line_of(text, at), "it is not UTF-8 (ISO-8859-1, perhaps): save it as UTF-8"});
            return;
        }
        at += sign.size;
    }
}

/// What ctemplate takes and mishandles, and no page needs: where {{=| |=}} is cut short it reads beyond the
/// end of the file, and a second AUTOESCAPE, which would change how a page is escaped, it never frees.
void mishandled(std::string_view text, Faults& faults) {
    constexpr std::string_view escaping = "{{%AUTOESCAPE";
    if (const auto at = text.find("{{="); at != std::string_view::npos)
        faults.push_back({line_of(text, at), "{{= would change the brackets, which stay {{ and }}"});
    if (const auto at = text.rfind(escaping); at != text.find(escaping))
        faults.push_back({line_of(text, at), "a second {{%AUTOESCAPE}}"});
}

/// Line 1 must say how to escape, or what people wrote would be printed as it is, so that it becomes markup.
void without_escaping(std::string_view name, std::string_view text, Faults& faults) {
    const std::string_view own = name.ends_with("/schema.tpl") ? "{{%AUTOESCAPE context=\"JSON\"}}" : "{{%AUTOESCAPE context=\"HTML\"}}",
                           xml = "{{%AUTOESCAPE context=\"XML\"}}";
    auto first = text.substr(0, text.find('\n'));
    if (first.starts_with(byte_order_mark)) first.remove_prefix(byte_order_mark.size());
    if (first.ends_with('\r')) first.remove_suffix(1);
    const auto rest = text.substr(std::min(text.size(), text.find('\n')));
    const bool feed = first == xml && rest.find("<?xml") == rest.find_first_not_of("\r\n");
    if (first != own && !feed) faults.push_back({1, fmt::format("it has to be {}", own)});
}

/// A marker may ask for less escaping only where its name says that it is HTML that we made.
void less_escaping(std::string_view text, Faults& faults) {
    static constexpr std::array harmless{"h", "html_escape", "p", "pre_escape", "u", "url_query_escape", "x-de", "x-a", "x-d",
                                         "json_escape", "x-de:json_escape", "x-a:json_escape"};
    for (std::size_t at = 0, next = text.find('\n'); (at = text.find("{{", next)) != std::string_view::npos;) {
        const auto end = text.find("}}", at);
        const auto marker = text.substr(at + 2, end - at - 2);
        const auto colon = marker.find(':');
        next = marker.starts_with('!') ? std::min(end, text.size())
                                       : at + 2; // a comment ends where it first may
        if (marker.starts_with('!') || marker.starts_with('%') || colon == std::string_view::npos) continue;
        const auto modifiers = marker.substr(colon + 1);
        if (modifiers == "none" && marker.substr(0, colon).ends_with("_HTML")) continue;
        if (std::ranges::find(harmless, modifiers) == harmless.end())
            faults.push_back({line_of(text, at),
                              fmt::format("{{{{{}}}}}: only a marker whose name ends in _HTML may be printed as "
                                          "it is, by :none; without what follows the colon it is escaped",
                                          marker)});
    }
}

} // namespace

std::string with_json_escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = std::min(text.find("{{", at), text.size()), end = std::min(text.find("}}", open), text.size());
        out += text.substr(at, end - at);
        if (end < text.size() && std::isupper(static_cast<unsigned char>(text[open + 2]))) out += ":json_escape";
        at = end;
        if (at < text.size()) out += "}}", at += 2;
    }
    return out;
}

std::string at_line(const TemplateFault& fault) { return fmt::format("line {}: {}", fault.line, fault.what); }

std::size_t line_of(std::string_view text, std::size_t at) {
    return static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n')) + 1;
}

bool is_plain_text(std::string_view name) {
    return (name.starts_with("mail/") || name.starts_with("sms/") || name.ends_with("/news.tpl")) && !name.ends_with(".html.tpl");
}

std::vector<TemplateFault> refused_in(std::string_view name, std::string_view text) {
    Faults faults;
    not_text(text, faults);
    without_escaping(name, text, faults);
    mishandled(text, faults);
    if (!is_plain_text(name)) less_escaping(text, faults);
    return faults;
}

std::vector<TemplateFault> ill_nested_in(std::string_view text) {
    Faults faults;
    std::vector<std::pair<std::string_view, std::size_t>> open;
    for (std::size_t at = 0, next = 0; (at = text.find("{{", next)) != std::string_view::npos;) {
        const auto end = text.find("}}", at);
        if (end == std::string_view::npos) {
            faults.push_back({line_of(text, at), "{{ without }}"});
            return faults; // nothing after it can be told
        }
        const auto marker = text.substr(at + 2, end - at - 2);
        next = marker.starts_with('!') ? end : at + 2;
        if (marker.starts_with('#')) open.emplace_back(marker.substr(1), at);
        if (!marker.starts_with('/')) continue;
        const auto name = marker.substr(1);
        const auto own = std::find_if(open.rbegin(), open.rend(), [&](const auto& o) { return o.first == name; });
        if (own == open.rend()) {
            faults.push_back({line_of(text, at), open.empty()
                                                     ? fmt::format("{{{{{}}}}} closes nothing", marker)
                                                     : fmt::format("{{{{{}}}}} where {{{{/{}}}}} is due", marker,
                                                                   open.back().first)});
            continue;
        }
        for (; open.back().first != name; open.pop_back())
            faults.push_back({line_of(text, at), fmt::format("{{{{{}}}}} where {{{{/{}}}}} is due", marker,
                                                             open.back().first)});
        open.pop_back();
    }
    for (const auto& [name, at] : open)
        faults.push_back({line_of(text, at), fmt::format("{{{{#{}}}}} is never closed", name)});
    return faults;
}

} // namespace web
