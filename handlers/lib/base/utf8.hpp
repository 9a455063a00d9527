// Single code points: most want lib/base/text.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

constexpr char32_t replacement_character = 0xFFFD;

struct Decoded {
    char32_t code;    // U+FFFD when the bytes are not UTF-8
    std::size_t size; // bytes read, at least 1; exactly 1 when they are not UTF-8
    bool valid;
};

/// The code point that starts at bytes[at]. Requires at < bytes.size().
Decoded decode(std::string_view bytes, std::size_t at);

/// Adds a code point as UTF-8. Requires a Unicode scalar value.
void append(std::string& out, char32_t code);

constexpr bool between(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

/// A letter or figure of ASCII; of a char, too.
constexpr bool is_plain(char32_t code) {
    return between(code, 'a', 'z') || between(code, 'A', 'Z') || between(code, '0', '9');
}

bool is_line_end(char32_t code);
bool is_no_break_space(char32_t code);

enum class NormalForm { nfc, nfd, nfkc };
/// In that form of Unicode; the text itself where it has none.
std::string normalised(NormalForm form, std::string_view text);

/// White space within a line, and what looks exactly like it.
bool is_space(char32_t code);

/// Control, bidi control, zero-width and other characters that leave no mark on the screen.
bool is_invisible(char32_t code);

/// A mark that is drawn over or under the letter before it: an accent typed apart, a vowel sign.
bool is_mark(char32_t code);

} // namespace base
