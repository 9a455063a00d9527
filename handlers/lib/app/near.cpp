#include "lib/app/near.hpp"

#include "lib/base/text.hpp"

namespace web {

namespace {

/// Punctuation and blanks that stand behind an address in a text; the bytes of no letter of an address of
/// ours.
std::string_view without_tail(std::string_view path) {
    constexpr std::string_view marks[] = {
        "/",      ".",      ",",      ";",      ":",      "!",  "?",  ")",      "]",      "}",
        ">",      "<",      "\"",     "'",      "*",      "_",  " ",  "\u00a0", "\u202f", "\u200b",
        "\u2019", "\u201d", "\u201c", "\u00bb", "\u2026", "\t", "\r", "\n"};
    for (bool found = true; found;) {
        found = false;
        for (const auto mark : marks)
            if (path.size() > mark.size() && path.ends_with(mark))
                path.remove_suffix(mark.size()), found = true;
    }
    return path;
}

std::vector<std::string_view> parts_of(std::string_view path) {
    auto parts = base::split(path, '/');
    std::erase(parts, std::string_view{});
    return parts;
}

/// `parts` as an address of the form of `pattern`; empty when they are none.
std::string in_form(const std::vector<std::string_view>& parts,
                    const std::vector<std::string_view>& pattern) {
    if (parts.size() != pattern.size()) return {};
    std::string address;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool captured = pattern[i].starts_with('{');
        if (!captured && base::lower_ascii(parts[i]) != pattern[i]) return {};
        address += "/" + (captured ? base::url_encode(parts[i]) : std::string{pattern[i]});
    }
    return address;
}

} // namespace

std::string near_path(const Tables& tables, std::string_view path) {
    constexpr std::size_t longest = 300; ///< bytes; no address of ours is longer
    if (path.size() > longest) return {};
    const auto parts = parts_of(without_tail(path));
    std::string as_it_is;
    for (const auto part : base::split(path.substr(1), '/')) as_it_is += "/" + base::url_encode(part);
    for (const auto& table : tables)
        for (const auto& route : table)
            if (route.path.starts_with("/{")) // any word: near to nothing
                continue;
            else if (auto address = in_form(parts, parts_of(route.path));
                route.method == Method::get && !address.empty())
                return address == as_it_is ? std::string{} : address;
    return {};
}

} // namespace web
