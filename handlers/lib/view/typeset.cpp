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

} // namespace

std::string typeset(std::string_view html) {
    std::string out;
    out.reserve(html.size() + html.size() / 16);
    int within = 0; ///< links and code
    for (std::size_t at = 0; at < html.size();) {
        const auto rest = html.substr(at);
        const char c = html[at], before = at ? html[at - 1] : ' ';
        if (c == '<') {
            const auto end = std::min(html.find('>', at), html.size() - 1) + 1;
            const bool closes = rest.size() > 1 && rest[1] == '/';
            const auto name = rest.substr(closes ? 2 : 1);
            if (kept_whole(name.substr(0, std::min(name.find_first_of(" >"), name.size())))) within = std::max(0, within + (closes ? -1 : 1));
            out.append(html.substr(at, end - at));
            at = end;
        } else if (within) {
            out += c;
            ++at;
        } else if (c == ' ') {
            const auto after = rest.substr(1);
            const bool sign = !after.empty() && (std::string_view{"?!:;"}.find(after[0]) != std::string_view::npos || after.starts_with(closing));
            const bool kept = sign || html.substr(0, at).ends_with(opening) || (digit(before) && unit_begins(after));
            out += kept ? no_break : " ";
            ++at;
        } else if ((c == '0' || c == '+') && !part_of_word(before)) {
            if (const auto phone = phone_at(rest); phone.size) {
                out += "<a href=\"tel:" + phone.dialled + "\">" + phone.shown + "</a>";
                at += phone.size;
            } else {
                out += c;
                ++at;
            }
        } else {
            out += c;
            ++at;
        }
    }
    return out;
}

} // namespace web
