#include "lib/base/markdown.hpp"

#include "lib/base/markdown_tree.hpp"
#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace base {
namespace {

using namespace markdown;

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
            const bool stays = url.starts_with('/') || starts_with_any_case(url, "mailto:");
            out += stays ? std::string("<a") : std::string("<a ").append(foreign_rel);
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
    const auto most = markdown_growth * source.size() + 4096;
    const Node document = parse_safe(source, most);
    if (!document) return plain_text_to_html(source);
    const Text rendered(cmark_render_html(document.get(), CMARK_OPT_HARDBREAKS, nullptr));
    auto html = adapt(view(rendered.get()));
    return html.size() <= most ? html : plain_text_to_html(source);
}

std::string absolute_links(std::string_view html, std::string_view base_url) {
    constexpr std::string_view relative = " href=\"/"; // in a text, the quotes are escaped
    std::string out;
    for (std::size_t at; (at = html.find(relative)) != std::string_view::npos;) {
        out.append(html.substr(0, at + relative.size() - 1)).append(base_url).append("/");
        html.remove_prefix(at + relative.size());
    }
    return out.append(html);
}

std::string markdown_to_text(std::string_view source, LinkTargets targets) {
    const auto most = markdown_growth * source.size() + 4096;
    const Node document = parse_safe(source, most);
    if (!document) return clean_text(source);
    const Iterator iter(cmark_iter_new(document.get()));
    TextWriter writer(targets);
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;) {
        cmark_node* node = cmark_iter_get_node(iter.get());
        event == CMARK_EVENT_ENTER ? writer.enter(node) : writer.leave(node);
    }
    auto text = std::move(writer).result();
    return text.size() <= most ? text : clean_text(source);
}

} // namespace base
