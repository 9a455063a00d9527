#include "lib/view/form_tokens.hpp"

#include "lib/view/markup.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

namespace web {

namespace {

constexpr std::string_view csrf_input = R"(<input type="hidden" name="csrf" value="{{CSRF}}">)";

bool has_value(std::string_view attributes, std::string_view name, std::string_view value) {
    return std::ranges::any_of(markup::attributes_in(attributes), [&](const auto& one) {
        return one.name == name && std::ranges::equal(one.value, value, {}, [](unsigned char c) { return std::tolower(c); });
    });
}

} // namespace

std::string with_csrf(std::string text) {
    using markup::Piece;
    if (text.find("<form") == std::string::npos && text.find("<FORM") == std::string::npos) return text;
    std::vector<std::size_t> places;
    std::size_t open = 0; // where the form that we are in wants it; 0: we are in none, or it has it
    for (const auto& piece : markup::pieces_in(text)) {
        if (piece.name == "form" && (piece.kind == Piece::Kind::open || piece.kind == Piece::Kind::close)) {
            if (open) places.push_back(open);
            open = 0;
        }
        if (piece.kind == Piece::Kind::open && piece.name == "form" && has_value(piece.attributes, "method", "post"))
            open = markup::end_of(piece);
        if (piece.name == "input" && has_value(piece.attributes, "name", "csrf")) open = 0;
    }
    if (open) places.push_back(open);
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        if (*place <= text.size()) text.insert(*place, csrf_input);
    return text;
}

} // namespace web
