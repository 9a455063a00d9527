#include "lib/base/utf8.hpp"

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <uninorm.h>

namespace base {

Decoded decode(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > bytes.size()) return {replacement_character, 1, false};
    char32_t code = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0u) != 0x80u) return {replacement_character, 1, false};
        code = (code << 6) | (byte(at + i) & 0x3Fu);
    }
    const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {replacement_character, 1, false};
    return {code, size, true};
}

void append(std::string& out, char32_t code) {
    const auto put = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

std::string normalised(NormalForm form, std::string_view text) {
    const uninorm_t kind = form == NormalForm::nfc   ? UNINORM_NFC
                           : form == NormalForm::nfd ? UNINORM_NFD
                                                     : UNINORM_NFKC;
    std::size_t size = 0;
    const std::unique_ptr<std::uint8_t, decltype(&std::free)> out{
        u8_normalize(kind, reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr, &size),
        std::free};
    return out ? std::string{reinterpret_cast<const char*>(out.get()), size} : std::string{text};
}

bool is_line_end(char32_t code) {
    return between(code, 0x0A, 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_no_break_space(char32_t code) { return code == 0xA0 || code == 0x202F; }

bool is_space(char32_t code) {
    // U+2800 is a Braille cell without dots: a "name" made of it would look empty.
    return code == ' ' || code == '\t' || is_no_break_space(code) || code == 0x1680 || code == 0x205F ||
           code == 0x3000 || code == 0x2800 || between(code, 0x2000, 0x200A);
}

bool is_invisible(char32_t code) {
    return code < 0x20 || between(code, 0x7F, 0x9F) || code == 0xAD || code == 0x34F || code == 0x61C ||
           code == 0x115F || code == 0x1160 || code == 0x180E || code == 0x3164 || code == 0xFEFF ||
           between(code, 0x200B, 0x200F) || between(code, 0x202A, 0x202E) || between(code, 0x2060, 0x206F) ||
           between(code, 0xFE00, 0xFE0E) || code == 0xFFA0 || between(code, 0xFFF9, 0xFFFB) ||
           between(code, 0xE0000, 0xE0FFF);
}

bool is_mark(char32_t code) {
    return between(code, 0x300, 0x36F) || between(code, 0x483, 0x489) || between(code, 0x591, 0x5BD) ||
           between(code, 0x610, 0x61A) || between(code, 0x64B, 0x65F) || between(code, 0x6D6, 0x6DC) ||
           between(code, 0xE31, 0xE3A) || between(code, 0xE47, 0xE4E) || between(code, 0xEB1, 0xEBC) ||
           between(code, 0xEC8, 0xECE) || between(code, 0xF71, 0xF87) || between(code, 0x1AB0, 0x1AFF) ||
           between(code, 0x1DC0, 0x1DFF) || between(code, 0x20D0, 0x20FF) || between(code, 0xFE20, 0xFE2F);
}

} // namespace base
