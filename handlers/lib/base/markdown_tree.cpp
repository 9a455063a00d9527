#include "lib/base/markdown_tree.hpp"

#include "lib/base/links.hpp"
#include "lib/base/markdown.hpp"
#include "lib/base/text.hpp"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <stdexcept>

namespace base::markdown {
namespace {

constexpr int top_heading = 4;
constexpr std::size_t max_cells = 4000;

bool is_allowed(std::string_view url) {
    const bool odd = std::any_of(url.begin(), url.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == 0x7F;
    });
    if (odd) return false; // browsers drop tabs and line ends, and read "/\host" as "//host"
    if (names_user(url)) return false;
    return starts_with_any_case(url, "https://") || starts_with_any_case(url, "http://") ||
           starts_with_any_case(url, "mailto:") || (url.starts_with('/') && !url.starts_with("//"));
}

// This version of the parser fills each short row up to the width of the head: 10 KB of head over 10 KB of
// rows would make millions of cells.
bool tables_are_reasonable(std::string_view source) {
    std::size_t lines = 1;
    std::size_t columns = 0;
    while (!source.empty()) {
        const std::size_t end = std::min(source.find('\n'), source.size());
        const std::string_view line = source.substr(0, end);
        if (line.find_first_not_of("|:-> \t\r+*0123456789.)") == std::string_view::npos) {
            columns =
                std::max(columns, static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) + 1);
        }
        ++lines;
        source.remove_prefix(std::min(end + 1, source.size()));
    }
    return lines * columns <= max_cells;
}

Node parse(std::string_view source) {
    if (source.size() > markdown_limit) throw std::length_error("markdown source is too long");
    cmark_gfm_core_extensions_ensure_registered();
    const auto text = only_announced(source);
    const Parser parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
    cmark_parser_attach_syntax_extension(parser.get(), web_addresses());
    for (const char* name : {"strikethrough", "table"}) {
        if (view(name) == "table" && !tables_are_reasonable(text)) continue;
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return Node(cmark_parser_finish(parser.get()));
}

void replace_by_children(cmark_node* node) {
    while (cmark_node* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
    cmark_node_free(node);
}

void show_html_as_text(cmark_node* node) {
    std::string html(view(cmark_node_get_literal(node)));
    if (html.ends_with('\n')) html.pop_back();
    cmark_node* text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, html.c_str());
    cmark_node* shown = text;
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {
        shown = cmark_node_new(CMARK_NODE_PARAGRAPH);
        cmark_node_append_child(shown, text);
    }
    cmark_node_replace(node, shown);
    cmark_node_free(node);
}

void make_link_safe(cmark_node* node, bool inside_another) {
    if (inside_another || !is_allowed(view(cmark_node_get_url(node)))) {
        replace_by_children(node);
    } else if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
        cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
        cmark_node_set_url(link, cmark_node_get_url(node));
        while (cmark_node* child = cmark_node_first_child(node)) cmark_node_append_child(link, child);
        if (cmark_node_first_child(link) == nullptr) {
            cmark_node* text = cmark_node_new(CMARK_NODE_TEXT);
            cmark_node_set_literal(text, cmark_node_get_url(node));
            cmark_node_append_child(link, text);
        }
        cmark_node_replace(node, link);
        cmark_node_free(node);
    }
}

void flatten(cmark_node* node) {
    if (cmark_node_get_type(node) == CMARK_NODE_LIST) {
        while (cmark_node* item = cmark_node_first_child(node)) {
            while (cmark_node* child = cmark_node_first_child(item)) cmark_node_insert_before(node, child);
            cmark_node_free(item);
        }
        cmark_node_free(node);
    } else {
        replace_by_children(node);
    }
}

// The lines that the parser took for code because they begin with blanks: a paragraph whose lines begin so.
void show_code_as_text(cmark_node* node) {
    std::string_view code = view(cmark_node_get_literal(node));
    cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    while (!code.empty()) {
        const auto end = std::min(code.find('\n'), code.size());
        const auto line = code.substr(0, end);
        const auto blanks = std::min(line.find_first_not_of(' '), line.size());
        std::string shown;
        for (std::size_t i = 0; i < blanks + 4; ++i) shown += "\u00a0"; // the parser took four
        cmark_node* text = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(text, shown.append(line.substr(blanks)).c_str());
        cmark_node_append_child(paragraph, text);
        code.remove_prefix(std::min(end + 1, code.size()));
        if (!code.empty()) cmark_node_append_child(paragraph, cmark_node_new(CMARK_NODE_SOFTBREAK));
    }
    cmark_node_replace(node, paragraph);
    cmark_node_free(node);
}

bool is_fenced(cmark_node* code) {
    int length = 0, offset = 0;
    char character = 0;
    return cmark_node_get_fenced(code, &length, &offset, &character) != 0;
}

// What the parser left as text: e-mail addresses, and web addresses in brackets.
void show_links(cmark_node* text) {
    const std::string literal(view(cmark_node_get_literal(text)));
    std::size_t at = 0;
    const auto write = [&](std::size_t end) {
        if (end == at) return;
        cmark_node* before = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(before, literal.substr(at, end - at).c_str());
        cmark_node_insert_before(text, before);
    };
    const auto links = bare_links(literal);
    if (links.empty()) return;
    for (const auto& link : links) {
        write(link.begin);
        cmark_node_insert_before(text,
                                 link_node(link.url, literal.substr(link.begin, link.end - link.begin)));
        at = link.end;
    }
    write(literal.size());
    cmark_node_free(text);
}

void find_links(cmark_node* document) {
    cmark_consolidate_text_nodes(document);
    const Iterator iter(cmark_iter_new(document));
    int links = 0;
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;) {
        cmark_node* node = cmark_iter_get_node(iter.get());
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) links += event == CMARK_EVENT_ENTER ? 1 : -1;
        if (type == CMARK_NODE_TEXT && links == 0) show_links(node);
    }
}

// Changes happen when a node is left, so that the iterator never stands in what is taken away.
void make_safe(cmark_node* document) {
    const Iterator iter(cmark_iter_new(document));
    int depth = 0;
    int links = 0;
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;) {
        cmark_node* node = cmark_iter_get_node(iter.get());
        const cmark_node_type type = cmark_node_get_type(node);
        const int step = event == CMARK_EVENT_ENTER ? 1 : -1;
        if (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST) {
            depth += step;
            if (step < 0 && depth >= max_depth) flatten(node);
        } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
            links += step;
            if (step < 0) make_link_safe(node, links > 0);
        } else if (type == CMARK_NODE_CODE_BLOCK && !is_fenced(node)) {
            show_code_as_text(node);
        } else if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
            show_html_as_text(node);
        } else if (type == CMARK_NODE_HEADING && step < 0) {
            const int level = cmark_node_get_heading_level(node) + top_heading - 1;
            cmark_node_set_heading_level(node, std::min(level, 6));
        }
    }
}

std::size_t bytes_of_addresses(cmark_node* document) {
    const Iterator iter(cmark_iter_new(document));
    std::size_t bytes = 0;
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;) {
        cmark_node* node = cmark_iter_get_node(iter.get());
        const auto type = cmark_node_get_type(node);
        if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE))
            bytes += view(cmark_node_get_url(node)).size() + view(cmark_node_get_title(node)).size();
    }
    return bytes;
}

} // namespace

Node parse_safe(std::string_view source, std::size_t most) {
    Node document = parse(source);
    make_safe(document.get());
    find_links(document.get());
    return bytes_of_addresses(document.get()) <= most ? std::move(document) : nullptr;
}

} // namespace base::markdown
