// Text of any bytes, through everything that cleans, cuts, folds and encodes it.
#include "fuzz.hpp"

#include "lib/base/utf8.hpp"
#include "lib/view/french.hpp"
#include "lib/db/cursor.hpp"

#include <algorithm>

namespace {

using fuzz::require;

void check_cleaning(std::string_view text) {
    const auto line = base::clean_line(text), lines = base::clean_text(text);
    fuzz::require_utf8(line, "a clean line is UTF-8");
    fuzz::require_utf8(lines, "a clean text is UTF-8");
    require(line.find_first_of("\r\n\t") == line.npos, "a line is one line", line);
    require(lines.find("\n\n\n\n") == lines.npos, "at most two blank lines", lines);
    require(lines.find('\r') == lines.npos && lines.find(" \n") == lines.npos, "line ends are clean", lines);
    require(base::clean_line(line) == line, "a clean line stays as it is", line);
    require(base::clean_text(lines) == lines, "a clean text stays as it is", lines);
}

void check_names(std::string_view text) {
    const auto key = base::fold(text), slug = base::slug(text);
    fuzz::require_utf8(key, "a key is UTF-8");
    require(base::fold(key) == key, "a key stays as it is", key);
    require(key.find("  ") == key.npos && !key.starts_with(' ') && !key.ends_with(' '), "single spaces", key);
    require(std::ranges::none_of(key, [](char c) { return c >= 'A' && c <= 'Z'; }), "lower case", key);
    require(std::ranges::all_of(
                slug, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }) &&
                slug.find("--") == slug.npos && !slug.starts_with('-') && !slug.ends_with('-'),
            "an address is plain", slug);
    const auto initials = base::initials(text, text);
    fuzz::require_utf8(initials, "initials are UTF-8");
    require(base::length(initials) <= 2, "two initials at most", initials);
}

void check_cutting(std::string_view text) {
    for (const std::size_t most : {0U, 1U, 2U, 7U, 40U}) {
        const auto cut = base::shorten(text, most);
        require(base::length(cut) <= most, "a cut text is short enough", cut);
        if (base::valid_utf8(text)) fuzz::require_utf8(cut, "a cut text is UTF-8");
    }
    std::string joined;
    const auto pieces = base::split(text, '-');
    for (std::size_t i = 0; i < pieces.size(); ++i) joined.append(i ? "-" : "").append(pieces[i]);
    require(joined == text, "pieces make the whole");
    std::string copied;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = base::decode(text, at);
        if (next.valid)
            base::append(copied, next.code);
        else
            copied += text[at];
        at += next.size;
    }
    require(copied == text, "decoded and encoded is the same");
}

void check_values(std::string_view text) {
    const auto cursor = db::cursor_from(text), same = db::cursor_from(cursor.text());
    require(cursor.start() == same.start() && cursor.at == same.at && cursor.id == same.id,
            "a cursor is kept", text);
    for (const char* zone : {"Europe/Paris", "Pacific/Marquesas"}) {
        const auto moment = web::parse_local(text, zone);
        if (!moment) continue;
        require(*moment > -2208988800 - 2 * base::day && *moment < 253402300800 + 2 * base::day,
                "the years 1900 to 9999", text);
        for (const auto& shown : {web::date_time(*moment, zone), web::ago(*moment, *moment + 7200, zone),
                                  web::iso8601(*moment, zone)})
            fuzz::require_utf8(shown, "a date is UTF-8");
    }
    const auto encoded = base::url_encode(text);
    require(encoded.find_first_not_of(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%") == encoded.npos,
            "an encoded text is plain", encoded);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::view(data, size);
    check_cleaning(text);
    check_names(text);
    check_cutting(text);
    check_values(text);
    return 0;
}
