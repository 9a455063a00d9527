#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"

namespace base {
namespace {

// Base letters of U+00C0–U+024F and U+1E00–U+1EFF, '?' where there is none or more than one.
constexpr std::string_view bases_00c0 =
    "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnn??oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "bbbb????????????????????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aa"
    "aa????ggkkoooo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????"
    "???b????????????";
constexpr std::string_view bases_1e00 =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
    "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";
static_assert(bases_00c0.size() == 0x250 - 0xC0 && bases_1e00.size() == 0x100);

char base_letter(char32_t code) {
    if (between(code, 0xC0, 0x24F)) return bases_00c0[code - 0xC0];
    if (between(code, 0x1E00, 0x1EFF)) return bases_1e00[code - 0x1E00];
    return '?';
}

std::string_view spelled_out(char32_t code) {
    switch (code) {
    case 0xC6:
    case 0xE6:
    case 0x1E2:
    case 0x1E3:
    case 0x1FC:
    case 0x1FD:
        return "ae";
    case 0x152:
    case 0x153:
        return "oe";
    case 0xDF:
    case 0x1E9E:
        return "ss";
    case 0xDE:
    case 0xFE:
        return "th";
    case 0x132:
    case 0x133:
        return "ij";
    case 0x14A:
    case 0x14B:
        return "ng";
    default:
        return {};
    }
}

bool parts_words(char32_t code) {
    switch (code) {
    case '\'':
    case '`':
    case 0xB4:
    case 0x2BB:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xA78B:
    case 0xA78C:
    case 0xFF07: // apostrophes, the Polynesian ʻeta
    case '-':
    case '_':
    case 0x2212:
    case 0xB7:
    case ',':
    case ';':
    case ':':
    case '/':
    case '|':
        return true;
    default:
        return is_space(code) || is_line_end(code) || between(code, 0x2010, 0x2015);
    }
}

bool is_dropped(char32_t code) {
    return is_invisible(code) || code <= 0xBF || code == 0xD7 || code == 0xF7 ||
           between(code, 0x2B0, 0x36F) || between(code, 0x2000, 0x2BFF) || between(code, 0x3000, 0x303F) ||
           between(code, 0xFE00, 0xFE2F) || code == replacement_character || code >= 0x1F000;
}

class Folder {
  public:
    void take(char32_t code) {
        if (code < 0x80 && ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))) {
            word_ += static_cast<char>(code);
        } else if (code >= 'A' && code <= 'Z') {
            word_ += static_cast<char>(code + 32);
        } else if (parts_words(code) || (code == '.' && (word_ == "st" || word_ == "ste"))) {
            end_word();
        } else if (const char letter = base_letter(code); letter != '?') {
            word_ += letter;
        } else if (const std::string_view letters = spelled_out(code); !letters.empty()) {
            word_ += letters;
        } else if (!is_dropped(code)) {
            append(word_, code);
        }
    }

    std::string result() && {
        end_word();
        return std::move(out_);
    }

  private:
    void end_word() {
        if (word_.empty()) return;
        if (!out_.empty()) out_ += ' ';
        out_ += word_ == "st" ? "saint" : word_ == "ste" ? "sainte" : word_;
        word_.clear();
    }

    std::string out_;
    std::string word_;
};

} // namespace

std::string fold(std::string_view text) {
    Folder folder;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        folder.take(next.code);
        at += next.size;
    }
    return std::move(folder).result();
}

std::string slug(std::string_view text) {
    std::string out;
    for (const char c : fold(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        } else if (c == ' ' && !out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    if (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

std::string initials(std::string_view first_name, std::string_view last_name) {
    std::string out;
    for (const std::string_view name : {first_name, last_name}) {
        const std::string folded = fold(name);
        if (folded.empty()) continue;
        const std::string letter = folded.substr(0, decode(folded, 0).size);
        out +=
            letter[0] >= 'a' && letter[0] <= 'z' ? std::string(1, static_cast<char>(letter[0] - 32)) : letter;
    }
    return out;
}

} // namespace base
