#include "lib/base/markdown_tree.hpp"
#include "lib/base/text.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace base::markdown {
namespace {

bool all_of(std::string_view text, char c) { return text.find_first_not_of(c) == std::string_view::npos; }

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

std::string_view without_end(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \r") + 1);
}

/// Length of what makes a line a quote: "> > ".
std::size_t quote_signs(std::string_view line) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '>') end = at + 1;
        if (line[at] != '>' && line[at] != ' ') break;
    }
    return end > 0 && end < line.size() && line[end] == ' ' ? end + 1 : end;
}

struct Numbered {
    long number;
    char point;         ///< after the number
    std::size_t length; ///< of the number
};

/// "12. " or "12) " at the beginning.
std::optional<Numbered> numbered(std::string_view line) {
    const auto length = line.find_first_not_of("0123456789");
    if (length == 0 || length == std::string_view::npos || length > 9) return {};
    if ((line[length] != '.' && line[length] != ')') || (length + 1 < line.size() && line[length + 1] != ' '))
        return {};
    return Numbered{*whole_number<long>(line.substr(0, length)), line[length], length};
}

/// A line that opens more quotes and lists than max_depth opens only so many: deeper ones would join the last
/// anyway, and cost the parser time that grows with the square of their number.
std::string bounded_depth(std::string_view line) {
    std::size_t at = 0, kept = 0;
    for (int signs = 0;; ++signs) {
        const auto from = std::min(line.find_first_not_of(' ', at), line.size());
        const auto rest = line.substr(from);
        const auto item = numbered(rest);
        if (signs == max_depth) kept = at;
        if (rest.starts_with('>'))
            at = from + 1;
        else if (rest.size() > 1 && rest[1] == ' ' &&
                 std::string_view{"-*+"}.find(rest[0]) != std::string_view::npos)
            at = from + 2;
        else if (item && item->length + 1 < rest.size())
            at = from + item->length + 2;
        else
            return kept == 0 || rest.find_first_not_of("-* ") == std::string_view::npos
                       ? std::string(line)
                       : std::string(line.substr(0, kept)).append(" ").append(rest);
    }
}

/// Reads line by line, and knows what the lines before were.
class Announced {
  public:
    explicit Announced(std::size_t size) { out_.reserve(size + size / 8); }

    void take(std::string_view line) {
        const auto quoted = quote_signs(line);
        const auto blanks = line.find_first_not_of(' ', quoted);
        const auto text = blanks == std::string_view::npos ? std::string_view{} : line.substr(blanks);
        out_ += line.substr(0, quoted);
        if (text.starts_with("```") || text.starts_with("~~~")) code_ = !code_;
        if (code_ || text.starts_with("```") || text.starts_with("~~~"))
            out_ += line.substr(quoted);
        else
            write(blanks - quoted, text);
        out_ += '\n';
        after_text_ = !text.empty();
    }

    std::string result() && { return std::move(out_); }

  private:
    void write(std::size_t blanks, std::string_view text) {
        if (text.empty()) return;
        const auto item = numbered(text);
        const bool bullet = text.size() > 1 && text[1] == ' ' && (text[0] == '-' || text[0] == '*');
        if (blanks == 0 && !bullet && !item && !after_text_) list_ = false, last_.clear();
        indent(blanks, text, bullet || item);
        const auto bare = without_end(text);
        if (item && !continues(blanks, *item))
            out_.append(text.substr(0, item->length)).append("\\"), within_line(text.substr(item->length));
        else if ((all_of(bare, '-') || all_of(bare, '=')) && after_text_)
            out_.append("\\").append(text); // no title of the line before
        else if (text[0] == '+' && (text.size() == 1 || text[1] == ' '))
            out_ += '\\', within_line(text);
        else
            within_line(text);
        if (bullet) list_ = true;
    }

    /// Blanks at the beginning are seen, except where they say to which item a line belongs.
    void indent(std::size_t blanks, std::string_view text, bool item) {
        const bool sign = std::string_view{"-*+>#|`~<"}.find(text[0]) != std::string_view::npos;
        for (; blanks > 0; --blanks) out_ += list_ || sign || item ? " " : "\u00a0";
    }

    /// The parser counts by itself: only numbers that it would give are left to it.
    bool continues(std::size_t blanks, const Numbered& item) {
        if (item.point != '.' ||
            (item.number != 0 && item.length > 1 && std::to_string(item.number).size() != item.length))
            return false;
        const auto before = last_.find(blanks);
        if (item.number != (before == last_.end() ? 1 : before->second + 1)) return false;
        last_.erase(last_.upper_bound(blanks), last_.end());
        last_[blanks] = item.number;
        return list_ = true;
    }

    /// Within a line: "[note]: text" would be taken for the address of a link, and vanish; 30*40*5 would
    /// lean; ~50 … ~60 would be struck out. Code and addresses stay as they are.
    void within_line(std::string_view text) {
        if (text.find('`') != std::string_view::npos) {
            out_ += text;
            return;
        }
        while (!text.empty()) {
            const auto end = std::min(text.find(' '), text.size() - 1) + 1;
            word(text.substr(0, end));
            text.remove_prefix(end);
        }
    }

    void word(std::string_view word) {
        const bool address = word.find("://") != std::string_view::npos ||
                             word.find("www.") != std::string_view::npos ||
                             word.find("](") != std::string_view::npos;
        for (std::size_t at = 0; at < word.size(); ++at) {
            const char before = at > 0 ? word[at - 1] : ' ',
                       after = at + 1 < word.size() ? word[at + 1] : ' ';
            const bool itself =
                !address && ((word[at] == '*' && is_word(before) && is_word(after)) ||
                             (word[at] == '~' && before != '~' && after != '~' && before != '\\') ||
                             ((word[at] == '_' || word[at] == '<') && before != '\\'));
            if (itself || (word[at] == ':' && before == ']')) out_ += '\\';
            out_ += word[at];
        }
    }

    std::string out_;
    bool code_ = false, list_ = false, after_text_ = false;
    std::map<std::size_t, long> last_; ///< the last number of a list, by the blanks before it
};

} // namespace

std::string only_announced(std::string_view source) {
    Announced announced{source.size()};
    for (auto line : split(source, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        announced.take(bounded_depth(line));
    }
    return std::move(announced).result();
}

} // namespace base::markdown
