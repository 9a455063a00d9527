#include "lib/base/links.hpp"
#include "lib/base/markdown.hpp"
#include "lib/base/markdown_tree.hpp"
#include "lib/base/text.hpp"

namespace base::markdown {
namespace {

cmark_node* text_node(const char* text) {
    cmark_node* node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, text);
    return node;
}

/// What stands at the parser's place, as far as a web address could reach.
std::string what_follows(cmark_inline_parser* parser, int at, std::size_t most) {
    std::string text;
    while (text.size() < most) {
        const auto c = cmark_inline_parser_peek_at(parser, at++);
        if (c <= ' ' || std::string_view{"<>\"|\\`"}.find(static_cast<char>(c)) != std::string_view::npos)
            break;
        text += static_cast<char>(c);
    }
    return text;
}

cmark_node* node_at(cmark_inline_parser* parser, int at, unsigned char before) {
    const bool word = (before >= '0' && before <= '9') || (before >= 'a' && before <= 'z') ||
                      (before >= 'A' && before <= 'Z');
    const auto first = cmark_inline_parser_peek_at(parser, at);
    const bool scheme = first == 'h' || first == 'H';
    if (word || !starts_with_any_case(what_follows(parser, at, 4), scheme ? "http" : "www.")) return nullptr;
    if (!scheme && before != 0 &&
        std::string_view{"./-_@:"}.find(static_cast<char>(before)) != std::string_view::npos)
        return nullptr;
    if (cmark_inline_parser_in_bracket(parser, 0) || cmark_inline_parser_in_bracket(parser, 1))
        return nullptr;
    auto text = what_follows(parser, at, link_limit + 4); // a whole character more than the longest link
    auto address = web_address(text, 0);
    if (!address) return nullptr;
    if (address->too_long) {
        text = what_follows(parser, at, markdown_limit);
        address = web_address(text, 0);
    }
    cmark_inline_parser_set_offset(parser, at + static_cast<int>(address->end));
    const auto shown = text.substr(0, address->end);
    return address->too_long ? text_node(shown.c_str()) : link_node(web_address_url(shown), shown);
}

cmark_node* match(cmark_syntax_extension*, cmark_parser*, cmark_node*, unsigned char,
                  cmark_inline_parser* parser) {
    const int at = cmark_inline_parser_get_offset(parser);
    const auto before = at > 0 ? cmark_inline_parser_peek_at(parser, at - 1) : static_cast<unsigned char>(0);
    return node_at(parser, at, before);
}

} // namespace

cmark_syntax_extension* web_addresses() {
    static cmark_syntax_extension* const extension = [] {
        auto* made = cmark_syntax_extension_new("web_addresses");
        cmark_llist* characters = nullptr;
        for (const char c : std::string_view{"hHwW"})
            characters =
                cmark_llist_append(cmark_get_default_mem_allocator(), characters, reinterpret_cast<void*>(c));
        cmark_syntax_extension_set_special_inline_chars(made, characters);
        cmark_syntax_extension_set_match_inline_func(made, match);
        return made;
    }();
    return extension;
}

cmark_node* link_node(const std::string& url, const std::string& shown) {
    cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, url.c_str());
    cmark_node_append_child(link, text_node(shown.c_str()));
    return link;
}

} // namespace base::markdown
