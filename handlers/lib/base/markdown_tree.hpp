// Between the files of the Markdown reader; everybody else wants lib/base/markdown.hpp.
#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace base::markdown {

constexpr int max_depth = 12; ///< of quotes and lists in one another

struct Free {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
    void operator()(char* text) const { std::free(text); }
};
using Node = std::unique_ptr<cmark_node, Free>;
using Parser = std::unique_ptr<cmark_parser, Free>;
using Iterator = std::unique_ptr<cmark_iter, Free>;
using Text = std::unique_ptr<char, Free>;

inline std::string_view view(const char* text) { return text == nullptr ? "" : text; }

/// The source as the parser is to read it (markdown_source.cpp): what only looks like one of its signs, and
/// that no form announces, is escaped.
std::string only_announced(std::string_view source);

/// What the parser asks where a bare web address may begin (markdown_links.cpp), before any sign in it
/// counts.
cmark_syntax_extension* web_addresses();

/// A link to `url`, shown as `shown`.
cmark_node* link_node(const std::string& url, const std::string& shown);

/// The tree of a source, with nothing in it that a page may not show: see markdown_to_html. Nothing when the
/// addresses of its links are more than `most` bytes. Throws std::length_error beyond markdown_limit.
Node parse_safe(std::string_view source, std::size_t most);

} // namespace base::markdown
