// A template as text: its markers and tags, without a parser's forgiveness.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace web {

/// The name of a marker for what the program calls otherwise: "group.pin" and "group-pin" are GROUP_PIN.
std::string marker_name(std::string_view word);

} // namespace web

namespace web::markup {

using MarkerNames = std::set<std::string, std::less<>>;

/// {{NAME}}, {{#NAME}}, {{/NAME}} or {{>NAME}}, its modifiers left out; comments and pragmas are none.
struct Marker {
    char kind = ' '; ///< ' ', '#', '/' or '>'
    std::string_view name;
    std::string_view whole; ///< with its brackets, as written
    std::size_t at = 0;     ///< byte
};
std::vector<Marker> markers_in(std::string_view text);

struct Attribute {
    std::string name; ///< in lower case
    std::string_view value;
};

/// A tag, or the edge of a section that lies outside of tags, in the order of the text.
struct Piece {
    enum class Kind { open, close, alone, section, section_end } kind = Kind::open;
    std::string name; ///< of a tag in lower case; `alone`: that never has an end, as <br>
    std::string_view attributes;
    std::size_t at = 0; ///< byte
};
std::vector<Piece> pieces_in(std::string_view text);

/// The attributes of a tag; markers between them are passed over, whatever stands in a section counts.
std::vector<Attribute> attributes_in(std::string_view text);

/// The byte behind a tag.
std::size_t end_of(const Piece& tag);

} // namespace web::markup
