#include "lib/base/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <utility>

namespace base {
namespace {

constexpr int top_heading = 4, max_depth = 12;
constexpr std::size_t max_cells = 4000;
constexpr long max_addresses = 500; // looking for e-mail addresses in "a@a@a@…" takes 0.25 s at 20 KB

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

std::string_view view(const char* text) { return text == nullptr ? "" : text; }

bool has_prefix(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() &&
           std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

bool is_allowed(std::string_view url) {
    const bool odd = std::any_of(url.begin(), url.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == 0x7F;
    });
    if (odd) return false; // browsers drop tabs and line ends, and read "/\host" as "//host"
    return has_prefix(url, "https://") || has_prefix(url, "http://") || has_prefix(url, "mailto:") ||
           (url.starts_with('/') && !url.starts_with("//"));
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
    const Parser parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
    for (const char* name : {"autolink", "strikethrough", "table"}) {
        if (view(name) == "table" && !tables_are_reasonable(source)) continue;
        if (view(name) == "autolink" && std::count(source.begin(), source.end(), '@') > max_addresses)
            continue;
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser.get(), source.data(), source.size());
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

void settle_link(cmark_node* node, bool inside_another) {
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
            if (step < 0) settle_link(node, links > 0);
        } else if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
            show_html_as_text(node);
        } else if (type == CMARK_NODE_HEADING && step < 0) {
            const int level = cmark_node_get_heading_level(node) + top_heading - 1;
            cmark_node_set_heading_level(node, std::min(level, 6));
        }
    }
}

Node parse_safe(std::string_view source) {
    Node document = parse(source);
    make_safe(document.get());
    return document;
}

// The renderer escapes < and > wherever the writer typed them: a tag found in its output is the renderer's
// own.
std::string adapt(std::string_view html) {
    constexpr std::string_view link = "<a href=\"";
    constexpr std::string_view cell = "<td align="; // or th
    std::string out;
    out.reserve(html.size() + html.size() / 8);
    while (!html.empty()) {
        const std::size_t end = std::min(html.find('<', 1), html.size());
        std::string_view piece = html.substr(0, end);
        html.remove_prefix(end);
        if (piece.starts_with(link)) {
            const std::string_view url = piece.substr(link.size());
            const bool stays = url.starts_with('/') || has_prefix(url, "mailto:");
            out += stays ? "<a" : "<a rel=\"nofollow ugc noopener\"";
            piece.remove_prefix(2);
        } else if (piece.starts_with(cell) || piece.starts_with("<th align=")) {
            out.append(piece.substr(0, 4)).append("class=");
            piece.remove_prefix(cell.size());
        }
        out += piece;
    }
    return out;
}

class TextWriter {
  public:
    explicit TextWriter(LinkTargets targets) : targets_(targets) {}

    void enter(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_LIST:
            ++depth_;
            break;
        case CMARK_NODE_ITEM:
            begin_item(node);
            break;
        case CMARK_NODE_PARAGRAPH:
            begin_block(in_tight_list(node) ? 1 : 2);
            break;
        case CMARK_NODE_HEADING:
            begin_block(2);
            break;
        case CMARK_NODE_CODE_BLOCK:
            begin_block(2);
            write(cmark_node_get_literal(node));
            break;
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
            write(cmark_node_get_literal(node));
            break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            write("\n");
            break;
        default:
            enter_table(node, view(cmark_node_get_type_string(node)));
        }
    }

    void leave(cmark_node* node) {
        if (cmark_node_get_type(node) == CMARK_NODE_LIST) --depth_;
        if (cmark_node_get_type(node) != CMARK_NODE_LINK || targets_ == LinkTargets::hidden) return;
        const std::string_view url = view(cmark_node_get_url(node));
        cmark_node* child = cmark_node_first_child(node);
        const std::string_view label = child == nullptr ? url : view(cmark_node_get_literal(child));
        const std::string_view rest = url.substr(0, url.size() - std::min(url.size(), label.size()));
        if (url.ends_with(label) && (rest.empty() || rest == "http://" || rest == "mailto:")) return;
        out_.append(" (").append(url).append(")");
    }

    std::string result() && {
        out_.erase(out_.find_last_not_of("\n ") + 1);
        return std::move(out_);
    }

  private:
    void write(const char* text) {
        out_ += view(text);
        fresh_ = false;
    }

    void begin_block(std::size_t line_ends) {
        if (out_.empty() || std::exchange(fresh_, false)) return;
        out_.erase(out_.find_last_not_of('\n') + 1);
        out_.append(line_ends, '\n');
    }

    void begin_item(cmark_node* item) {
        cmark_node* list = cmark_node_parent(item);
        const bool first_of_all = cmark_node_previous(item) == nullptr && depth_ == 1;
        begin_block(first_of_all || cmark_node_get_list_tight(list) == 0 ? 2 : 1);
        out_.append(2 * (depth_ - 1), ' ');
        if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST) {
            if (cmark_node_previous(item) == nullptr) numbers_[depth_] = cmark_node_get_list_start(list);
            out_ += std::to_string(numbers_[depth_]++) + ". ";
        } else {
            out_ += "- ";
        }
        fresh_ = true;
    }

    void enter_table(cmark_node* node, std::string_view type) {
        if (type == "table_header" || type == "table_row") {
            begin_block(type == "table_header" ? 2 : 1);
        } else if (type == "table_cell" && cmark_node_previous(node) != nullptr) {
            out_ += " | ";
        }
    }

    static bool in_tight_list(cmark_node* paragraph) {
        cmark_node* item = cmark_node_parent(paragraph);
        return cmark_node_get_type(item) == CMARK_NODE_ITEM &&
               cmark_node_get_list_tight(cmark_node_parent(item)) != 0;
    }

    LinkTargets targets_;
    std::string out_;
    std::size_t depth_ = 0;
    std::array<int, max_depth + 1> numbers_{};
    bool fresh_ = false; // a bullet stands at the end, its text continues the line
};

} // namespace

std::string markdown_to_html(std::string_view source) {
    const Node document = parse_safe(source);
    const Text html(cmark_render_html(document.get(), CMARK_OPT_HARDBREAKS, nullptr));
    return adapt(view(html.get()));
}

std::string markdown_to_text(std::string_view source, LinkTargets targets) {
    const Node document = parse_safe(source);
    const Iterator iter(cmark_iter_new(document.get()));
    TextWriter writer(targets);
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;) {
        cmark_node* node = cmark_iter_get_node(iter.get());
        event == CMARK_EVENT_ENTER ? writer.enter(node) : writer.leave(node);
    }
    return std::move(writer).result();
}

} // namespace base
