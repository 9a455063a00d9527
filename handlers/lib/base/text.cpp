#include "lib/base/text.hpp"

#include "lib/base/utf8.hpp"

#include <algorithm>

namespace base {
namespace {

constexpr int marks_max = 4; ///< on one letter: no written language needs more

/// What U+FE0F draws in colours, a digit for a keycap included; elsewhere it would hide in a word.
bool may_have_colours(char32_t code) {
    return between(code, '0', '9') || code == '#' || code == '*' || code == 0xA9 || code == 0xAE ||
           code >= 0x2030;
}

bool is_emoji(char32_t code) { return code == 0xFE0F || between(code, 0x2600, 0x27BF) || code >= 0x1F000; }

// Collects a text while it decides, one code point late, what becomes of white space.
class Cleaner {
  public:
    enum class Keep { nothing, lines, lines_and_blanks };
    explicit Cleaner(Keep keep)
        : keep_lines_(keep != Keep::nothing), keep_blanks_(keep == Keep::lines_and_blanks) {}

    void take(char32_t code) {
        if (is_line_end(code)) {
            if (keep_lines_) {
                ++line_ends_;
                spaces_.clear();
            } else {
                spaces_ += U' ';
            }
        } else if (is_space(code)) {
            spaces_.append(code == '\t' ? 4 : 1, code == '\t' ? U' ' : code);
        } else if (code == 0x200D && is_emoji(last_)) {
            joiner_ = true;
        } else if (!is_invisible(code) && fits(code)) {
            write(code);
        }
    }

    std::string result() && { return std::move(out_); }

  private:
    /// Nothing may climb over the lines around it, or onto what the page itself writes.
    bool fits(char32_t code) {
        if (code == 0xFE0F) return may_have_colours(last_);
        marks_ = is_mark(code) ? marks_ + 1 : 0;
        return marks_ == 0 || (!out_.empty() && marks_ <= marks_max);
    }

    void write(char32_t code) {
        if (keep_blanks_) {
            if (!out_.empty()) out_.append(line_ends_ < 3 ? line_ends_ : 3, '\n');
            for (const char32_t space : spaces_) append(out_, is_no_break_space(space) ? space : U' ');
            if (spaces_.empty() && line_ends_ == 0 && joiner_ && is_emoji(code)) append(out_, 0x200D);
        } else if (!out_.empty()) {
            out_.append(line_ends_ < 3 ? line_ends_ : 3, '\n');
            if (line_ends_ > 0) {
                out_.append(spaces_.size(), ' ');
            } else if (spaces_.size() == 1 && is_no_break_space(spaces_[0])) {
                append(out_, spaces_[0]);
            } else if (!spaces_.empty()) {
                out_ += ' ';
            } else if (joiner_ && is_emoji(code)) {
                append(out_, 0x200D);
            }
        }
        append(out_, code);
        line_ends_ = 0;
        spaces_.clear();
        joiner_ = false;
        last_ = code;
    }

    bool keep_lines_, keep_blanks_;
    std::string out_;
    std::u32string spaces_;
    std::size_t line_ends_ = 0;
    bool joiner_ = false;
    int marks_ = 0; ///< on the last letter
    char32_t last_ = 0;
};

std::string clean(std::string_view text, Cleaner::Keep keep) {
    Cleaner cleaner(keep);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
        const auto [code, size, valid] = decode(text, at);
        cleaner.take(code);
        at += size;
    }
    return std::move(cleaner).result();
}

} // namespace

std::string replace_all(std::string text, std::string_view word, std::string_view by) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
        text.replace(at, word.size(), by);
    return text;
}

std::string typographic(std::string_view name) { return replace_all(std::string{name}, "'", "’"); }

bool valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) { // nearly all of it
            ++at;
            continue;
        }
        const Decoded next = decode(bytes, at);
        if (!next.valid) return false;
        at += next.size;
    }
    return true;
}

/// What lays figures out, or hides between them, where a word processor or a telephone copied them.
char32_t plain_figure(char32_t code) {
    if (between(code, 0xFF01, 0xFF5E)) return code - 0xFF01 + 0x21; // full width
    if (between(code, 0x660, 0x669)) return code - 0x660 + '0';     // Arabic
    if (between(code, 0x6F0, 0x6F9)) return code - 0x6F0 + '0';
    if (between(code, 0x966, 0x96F)) return code - 0x966 + '0'; // Devanagari
    if (between(code, 0x2010, 0x2015) || code == 0x2212 || code == 0xFE58 || code == 0xFE63) return '-';
    return code;
}

std::string clean_line(std::string_view text) { return clean(text, Cleaner::Keep::nothing); }

std::string clean_text(std::string_view text) { return clean(text, Cleaner::Keep::lines); }

std::string typed_text(std::string_view text) { return clean(text, Cleaner::Keep::lines_and_blanks); }

std::string clean_figures(std::string_view text) {
    std::string out;
    const auto line = clean_line(text);
    for (std::size_t at = 0; at < line.size();) {
        const auto next = decode(line, at);
        at += next.size;
        if (next.code == 0xFE0F || next.code == 0x20E3) continue; // of figures drawn in colours
        append(out, is_no_break_space(next.code) ? U' ' : plain_figure(next.code));
    }
    return clean_line(out);
}

std::string only_figures(std::string_view text) {
    auto line = clean_figures(text);
    std::erase_if(line, [](char c) { return c < '0' || c > '9'; });
    return line;
}

std::string without_blanks(std::string_view text) {
    auto line = clean_figures(text);
    std::erase(line, ' ');
    return line;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += decode(text, at).size;
    return count;
}

std::string shorten(std::string_view text, std::size_t max_code_points) {
    if (length(text) <= max_code_points) return std::string(text);
    if (max_code_points == 0) return {};
    std::size_t cut = 0;  // end of the last code point that leaves room for "…"
    std::size_t word = 0; // end of the last whole word before it
    for (std::size_t at = 0, count = 0; at < text.size() && count < max_code_points; ++count) {
        const Decoded next = decode(text, at);
        cut = at;
        if (is_space(next.code) || is_line_end(next.code)) word = at;
        at += next.size;
    }
    std::string_view kept = text.substr(0, word > 0 ? word : cut);
    const std::size_t end = kept.find_last_not_of(" \t\r\n,;:.-(");
    kept = kept.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return std::string(kept) + "…";
}

std::string url_encode(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : bytes) {
        if (is_plain(c) || c == '-' || c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            const auto value = static_cast<unsigned char>(c);
            out += '%';
            out += digits[value >> 4];
            out += digits[value & 0xF];
        }
    }
    return out;
}

std::string lower_ascii(std::string_view text) {
    std::string lower{text};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool starts_with_any_case(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() && lower_ascii(text.substr(0, lower_case.size())) == lower_case;
}

bool ends_with_one_of(std::string_view text, std::span<const std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (;;) {
        const std::size_t at = text.find(separator);
        pieces.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return pieces;
        text.remove_prefix(at + 1);
    }
}

} // namespace base
