#include "lib/web/section.hpp"

namespace web {

std::string in_commune(std::string_view pattern, std::string_view path) {
    constexpr std::string_view word = "{commune}";
    std::string address{pattern};
    if (const auto at = address.find(word); at != std::string::npos) address.replace(at, word.size(), path);
    return address;
}

Dictionary& add_card(Dictionary& column, std::string_view section) {
    auto& card = *column.AddIncludeDictionary("CARD");
    card.SetFilename(std::string{section} + "/card.tpl");
    return card;
}

} // namespace web
