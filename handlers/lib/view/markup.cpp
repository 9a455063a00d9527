#include "lib/view/markup.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace web {

std::string marker_name(std::string_view word) {
    std::string name{word};
    for (char& c : name) {
        const auto letter = static_cast<unsigned char>(c);
        c = std::isalnum(letter) ? static_cast<char>(std::toupper(letter)) : '_';
    }
    return name;
}

} // namespace web

namespace web::markup {

namespace {

constexpr std::string_view in_names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

/// Where what begins at `at` with {{ ends.
std::size_t after_marker(std::string_view text, std::size_t at) {
    const auto end = text.find("}}", at);
    return end == std::string_view::npos ? text.size() : end + 2;
}

bool never_closed(std::string_view tag) {
    static constexpr std::array names{"area", "base", "br",    "col",  "embed",  "hr",    "img",
                                      "input", "link", "meta", "source", "track", "wbr"};
    return std::ranges::find(names, tag) != names.end();
}

/// The end of the tag that begins at `at`: its '>', or the end of the text.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
    char quote = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '{' && text.substr(at).starts_with("{{")) {
            at = after_marker(text, at);
            continue;
        }
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at;
        ++at;
    }
    return text.size();
}

/// A tag that begins at `at` with '<', and where it ends.
std::size_t take_tag(std::string_view text, std::size_t at, std::vector<Piece>& pieces) {
    if (text.substr(at).starts_with("<!--")) {
        const auto end = text.find("-->", at);
        return end == std::string_view::npos ? text.size() : end + 3;
    }
    const bool closes = text.substr(at).starts_with("</");
    const auto from = at + (closes ? 2 : 1);
    if (from >= text.size() || !std::isalpha(static_cast<unsigned char>(text[from]))) return at + 1;
    const auto to = std::min(text.find_first_not_of(in_names, from), text.size());
    const auto end = end_of_tag(text, to);
    Piece piece{Piece::Kind::open, base::lower_ascii(text.substr(from, to - from)), text.substr(to, end - to), at};
    if (never_closed(piece.name) || piece.attributes.ends_with('/')) // <area> of XML, which is closed, too
        piece.kind = Piece::Kind::alone;
    else if (closes)
        piece.kind = Piece::Kind::close;
    pieces.push_back(std::move(piece));
    return std::min(end + 1, text.size());
}

} // namespace

std::vector<Marker> markers_in(std::string_view text) {
    std::vector<Marker> markers;
    for (auto at = text.find("{{"); at != std::string_view::npos;) {
        const auto end = after_marker(text, at);
        const auto whole = text.substr(at, end - at);
        auto name = whole.substr(2, whole.size() >= 4 ? whole.size() - 4 : 0);
        if (!name.empty() && name[0] != '!' && name[0] != '%' && name[0] != '=') {
            Marker marker{' ', {}, whole, at};
            if (name[0] == '#' || name[0] == '/' || name[0] == '>') {
                marker.kind = name[0];
                name.remove_prefix(1);
            }
            marker.name = name.substr(0, name.find(':'));
            markers.push_back(marker);
        }
        at = text.find("{{", end);
    }
    return markers;
}

std::vector<Piece> pieces_in(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("{{")) {
            const auto end = after_marker(text, at);
            const auto whole = text.substr(at, end - at);
            if (whole.size() > 5 && (whole[2] == '#' || whole[2] == '/'))
                pieces.push_back({whole[2] == '#' ? Piece::Kind::section : Piece::Kind::section_end,
                                  std::string{whole.substr(3, whole.size() - 5)}, {}, at});
            at = end;
        } else if (text[at] == '<')
            at = take_tag(text, at, pieces);
        else
            at = std::min(text.find_first_of("{<", at + 1), text.size());
    }
    return pieces;
}

std::vector<Attribute> attributes_in(std::string_view text) {
    std::vector<Attribute> found;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("{{")) {
            at = after_marker(text, at);
        } else if (std::isspace(static_cast<unsigned char>(text[at])) || text[at] == '/') {
            ++at;
        } else {
            const auto end = std::min(text.find_first_of("= \t\r\n{", at + 1), text.size());
            Attribute attribute{base::lower_ascii(text.substr(at, end - at)), {}};
            at = end;
            if (at < text.size() && text[at] == '=') {
                const auto quote = at + 1 < text.size() ? text[at + 1] : ' ';
                const bool quoted = quote == '"' || quote == '\'';
                auto to = at + (quoted ? 2 : 1);
                attribute.value = text.substr(std::min(to, text.size()));
                while (to < text.size() && (quoted ? text[to] != quote : !std::isspace(static_cast<unsigned char>(text[to]))))
                    to = text.substr(to).starts_with("{{") ? after_marker(text, to) : to + 1;
                attribute.value = attribute.value.substr(0, to - at - (quoted ? 2 : 1));
                at = to + (quoted ? 1 : 0);
            }
            found.push_back(std::move(attribute));
        }
    }
    return found;
}

std::size_t end_of(const Piece& tag) {
    const std::size_t signs = tag.kind == Piece::Kind::close ? 3 : 2; // </ > or < >
    return tag.at + tag.name.size() + tag.attributes.size() + signs;
}

} // namespace web::markup
