#include "lib/base/plain_text.hpp"

#include "lib/base/links.hpp"
#include "lib/base/text.hpp"

#include <span>

namespace base {
namespace {

/// Writes text into paragraphs, one piece after the other.
class Writer {
  public:
    void text(std::string_view text) {
        for (const char c : text) {
            if (c == ' ') {
                ++blanks_;
            } else if (c == '\n') {
                blanks_ = 0;
                ++line_ends_;
            } else if (c == '\t') {
                blanks_ += 4;
            } else if (static_cast<unsigned char>(c) > ' ') {
                begin();
                escaped(c);
            }
        }
    }

    void link(std::string_view shown, std::string_view url) {
        begin();
        out_.append(url.starts_with("mailto:") ? "<a" : std::string("<a ").append(foreign_rel))
            .append(" href=\"");
        for (const char c : encode_url(url)) escaped(c);
        out_ += "\">";
        for (const char c : shown) escaped(c);
        out_ += "</a>";
    }

    std::string result() && {
        if (!out_.empty()) out_ += "</p>\n";
        return std::move(out_);
    }

  private:
    /// The line ends and blanks that stood before what comes now.
    void begin() {
        const bool line_begins = out_.empty() || line_ends_ > 0;
        if (out_.empty()) {
            out_ += "<p>";
            line_ends_ = 0;
        } else if (line_ends_ > 1) {
            out_ += "</p>\n<p>";
            line_ends_ -= 2;
        }
        for (; line_ends_ > 0; --line_ends_) out_ += "<br />\n";
        for (; blanks_ > 0; --blanks_) out_ += line_begins || blanks_ > 1 ? "\u00a0" : " ";
    }

    void escaped(char c) {
        switch (c) {
        case '&':
            out_ += "&amp;";
            break;
        case '<':
            out_ += "&lt;";
            break;
        case '>':
            out_ += "&gt;";
            break;
        case '"':
            out_ += "&quot;";
            break;
        default:
            out_ += c;
        }
    }

    std::string out_;
    std::size_t line_ends_ = 0, blanks_ = 0;
};

std::string render(std::string_view source, std::span<const BareLink> links) {
    Writer writer;
    std::size_t at = 0;
    for (const auto& link : links) {
        writer.text(source.substr(at, link.begin - at));
        writer.link(source.substr(link.begin, link.end - link.begin), link.url);
        at = link.end;
    }
    writer.text(source.substr(at));
    return std::move(writer).result();
}

} // namespace

std::string plain_text_to_html(std::string_view source) {
    if (!valid_utf8(source)) return plain_text_to_html(clean_text(source));
    auto html = render(source, bare_links(source));
    return html.size() <= 8 * source.size() + 4096 ? html : render(source, {});
}

} // namespace base
