#include "lib/view/typeset.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace web {

namespace {

constexpr std::string_view no_break = "\u00a0", opening = "«", closing = "»";
constexpr std::array<std::string_view, 27> units{
    "h",    "km",   "m",   "cm",      "mm",        "kg",      "g",        "€",        "%",  "euros", "ans", "min", "°C", "m²", "hab.",
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool part_of_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80; }

bool unit_begins(std::string_view text) {
    return std::ranges::any_of(units, [&](std::string_view unit) {
        return text.starts_with(unit) && (text.size() == unit.size() || !part_of_word(text[unit.size()]));
    });
}

/// How many bytes part two figures of a number: a blank, a dot, a hyphen, or nothing.
std::size_t separator(std::string_view text) {
    if (text.starts_with(no_break)) return no_break.size();
    return !text.empty() && (text[0] == ' ' || text[0] == '.' || text[0] == '-') ? 1 : 0;
}

struct Phone {
    std::size_t size = 0;      ///< bytes of the text; 0: none begins here
    std::string shown, dialled;
};

/// 02 97 01 60 00, 0297016000, +33 2 97 01 60 00.
Phone phone_at(std::string_view text) {
    Phone phone;
    std::size_t at = 0;
    if (text.starts_with("+33")) {
        phone.shown = "+33";
        at = 3;
        if (const auto gap = separator(text.substr(at))) {
            phone.shown += no_break;
            at += gap;
        }
    } else if (text.starts_with('0')) {
        phone.shown = "0";
        at = 1;
    } else {
        return phone;
    }
    if (at >= text.size() || !digit(text[at]) || text[at] == '0') return phone;
    std::string figures{text[at]};
    phone.shown += text[at++];
    for (int pair = 0; pair < 4; ++pair) {
        const auto gap = separator(text.substr(at));
        if (at + gap + 2 > text.size() || !digit(text[at + gap]) || !digit(text[at + gap + 1])) return {};
        phone.shown += gap ? no_break : std::string_view{};
        phone.shown += text.substr(at + gap, 2);
        figures += text.substr(at + gap, 2);
        at += gap + 2;
    }
    if (at < text.size() && digit(text[at])) return {};
    phone.dialled = "+33" + figures;
    phone.size = at;
    return phone;
}

/// Nothing within them is changed.
bool kept_whole(std::string_view name) { return name == "a" || name == "code" || name == "pre"; }

/// The blank at `at` stays with what stands beside it.
bool kept_together(std::string_view html, std::size_t at) {
    const auto after = html.substr(at + 1);
    if (after.empty()) return html.substr(0, at).ends_with(opening);
    switch (after[0]) {
    case '?':
    case '!':
    case ':':
    case ';':
        return true;
    default:
        return after.starts_with(closing) || html.substr(0, at).ends_with(opening) || (at && digit(html[at - 1]) && unit_begins(after));
    }
}

/// The end of the tag at `at`; counts the links and code that are open then.
std::size_t after_tag(std::string_view html, std::size_t at, int& within) {
    const bool closes = at + 1 < html.size() && html[at + 1] == '/';
    const auto name = html.substr(std::min(html.size(), at + (closes ? 2 : 1)));
    if (kept_whole(name.substr(0, std::min(name.find_first_of(" >"), name.size())))) within = std::max(0, within + (closes ? -1 : 1));
    return std::min(html.find('>', at), html.size() - 1) + 1;
}

} // namespace

std::string typeset(std::string_view html) {
    std::string out;
    out.reserve(html.size() + html.size() / 16);
    int within = 0;        ///< links and code
    std::size_t as_is = 0; ///< what stands from here on, and was not taken yet
    const auto instead = [&](std::size_t at, std::size_t size, std::string_view text) {
        out += html.substr(as_is, at - as_is);
        out += text;
        as_is = at + size;
    };
    for (std::size_t at = 0; at < html.size();) {
        const char c = html[at];
        if (c == '<') {
            at = after_tag(html, at, within);
            continue;
        }
        if (c == ' ' && !within && kept_together(html, at)) instead(at, 1, no_break);
        if ((c == '0' || c == '+') && !within && !(at && part_of_word(html[at - 1])))
            if (const auto phone = phone_at(html.substr(at)); phone.size) {
                instead(at, phone.size, "<a href=\"tel:" + phone.dialled + "\">" + phone.shown + "</a>");
                at += phone.size;
                continue;
            }
        ++at;
    }
    out += html.substr(as_is);
    return out;
}

std::string unbroken(std::string text) {
    constexpr std::string_view word = "-mail", hyphen = "\u2011";
    bool in_tag = false, in_marker = false;
    for (std::size_t at = 0; at + word.size() < text.size(); ++at) {
        const auto rest = std::string_view{text}.substr(at);
        if (rest.starts_with("{{")) in_marker = true;
        if (rest.starts_with("}}")) in_marker = false;
        if (!in_marker && (rest[0] == '<' || rest[0] == '>')) in_tag = rest[0] == '<';
        if (in_tag || in_marker || (rest[0] != 'e' && rest[0] != 'E') || !rest.substr(1).starts_with(word)) continue;
        if (at && (std::isalnum(static_cast<unsigned char>(text[at - 1])) || text[at - 1] == '-' || text[at - 1] == '/')) continue;
        text.replace(at + 1, 1, hyphen);
    }
    return text;
}

} // namespace web
