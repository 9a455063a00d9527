#include "lib/base/gsm.hpp"

#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"

#include <algorithm>

namespace base::gsm {

namespace {

// 3GPP TS 23.038, 6.2.1: the basic table without ASCII's letters and figures, as code points.
constexpr char32_t basic[] = {
    '@',   0xA3, '$',  0xA5,  0xE8, 0xE9,  0xF9,  0xEC,  0xF2,  0xC7,  '\n',  0xD8,  0xF8,
    '\r',  0xC5, 0xE5, 0x394, '_',  0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398,
    0x39E, 0xC6, 0xE6, 0xDF,  0xC9, ' ',   '!',   '"',   '#',   0xA4,  '%',   '&',   '\'',
    '(',   ')',  '*',  '+',   ',',  '-',   '.',   '/',   ':',   ';',   '<',   '=',   '>',
    '?',   0xA1, 0xC4, 0xD6,  0xD1, 0xDC,  0xA7,  0xBF,  0xE4,  0xF6,  0xF1,  0xFC,  0xE0,
};
// 6.2.1.1: an escape before each of them.
constexpr char32_t extension[] = {'\f', '^', '{', '}', '\\', '[', '~', ']', '|', 0x20AC};

/// Septets, or 0 for what is not there.
int septets(char32_t code) {
    if (base::between(code, '0', '9') || base::between(code, 'A', 'Z') || base::between(code, 'a', 'z'))
        return 1;
    if (std::ranges::find(basic, code) != std::end(basic)) return 1;
    return std::ranges::find(extension, code) != std::end(extension) ? 2 : 0;
}

int utf16_units(char32_t code) { return code > 0xFFFF ? 2 : 1; }

/// Of the widths of the signs: none may be cut in two.
void divide(Size& size, const std::vector<int>& widths, int alone, int each) {
    if (size.units <= alone) {
        size.parts = size.units > 0 ? 1 : 0;
        size.left = alone - size.units;
        return;
    }
    int used = 0;
    size.parts = 1;
    for (const int width : widths) {
        if (used + width > each) {
            ++size.parts;
            used = 0;
        }
        used += width;
    }
    size.left = each - used;
}

template <class Take> void each_code(std::string_view text, Take&& take) {
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = base::decode(text, at);
        take(decoded.code, text.substr(at, decoded.size));
        at += decoded.size;
    }
}

/// The plain form of a sign of typography, none for other signs.
const char* typed(char32_t code) {
    switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x2BC:
    case 0x2032:
        return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
        return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return "-";
    case 0x2026:
        return "...";
    case 0x2022:
    case 0xB7:
        return "-";
    default:
        return base::is_no_break_space(code) ? " " : nullptr;
    }
}

/// Capital letters of Latin-1 and Latin Extended-A.
bool capital(char32_t code) {
    if (base::between(code, 0xC0, 0xDE)) return true;
    const bool odd = (code & 1) != 0;
    if (base::between(code, 0x139, 0x148) || base::between(code, 0x179, 0x17E)) return odd;
    return code == 0x178 || (base::between(code, 0x100, 0x177) && !odd);
}

/// Its letters without accents; empty when it has none.
std::string letters(char32_t code, std::string_view bytes) {
    auto folded = base::fold(bytes);
    const bool latin = std::ranges::all_of(folded, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!latin) return {};
    if (capital(code))
        for (char& c : folded) c = static_cast<char>(c - 'a' + 'A');
    return folded;
}

} // namespace

Size size_of(std::string_view text) {
    Size size;
    std::vector<int> narrow, wide;
    each_code(text, [&](char32_t code, std::string_view bytes) {
        narrow.push_back(septets(code));
        wide.push_back(utf16_units(code));
        if (narrow.back() > 0) return;
        size.coding = Coding::ucs2;
        if (std::ranges::find(size.outside, bytes) == size.outside.end()) size.outside.emplace_back(bytes);
    });
    const bool gsm7 = size.coding == Coding::gsm7;
    const auto& widths = gsm7 ? narrow : wide;
    for (const int width : widths) size.units += width;
    divide(size, widths, gsm7 ? 160 : 70, gsm7 ? 153 : 67);
    return size;
}

std::string plain(std::string_view text) {
    std::string out;
    bool opened = false; // a « takes the no-break space after it along
    each_code(text, [&](char32_t code, std::string_view bytes) {
        const char* plainly = typed(code);
        const bool space = base::is_no_break_space(code) || code == ' ';
        if (opened && space) return;
        opened = code == 0xAB;
        if (code == 0xBB && out.ends_with(' ')) out.pop_back();
        out += plainly ? std::string_view{plainly} : bytes;
    });
    return out;
}

std::string simplified(std::string_view text) {
    std::string out;
    each_code(plain(text), [&](char32_t code, std::string_view bytes) {
        const auto without = septets(code) > 0 ? std::string{} : letters(code, bytes);
        out += without.empty() ? bytes : std::string_view{without};
    });
    return out;
}

} // namespace base::gsm
