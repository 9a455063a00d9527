// UTF-8 text as people type it. Functions that take text accept any bytes: what is not UTF-8 counts as one
// U+FFFD per bad byte. Nothing here depends on the process's locale. (fold, slug, initials: fold.cpp)
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// True when the bytes are well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
bool valid_utf8(std::string_view bytes);

/// A one-line field (a name, a title): trimmed, runs of white space and line ends become one space, control,
/// bidi control and invisible characters are removed, bad bytes become U+FFFD. A lone no-break space inside
/// the line is kept: French puts one before ! ? : ;. Joiners inside an emoji are kept; of a heap of accents
/// on one letter, four. May return an empty string.
std::string clean_line(std::string_view text);

/// A field of several lines: as clean_line, but every line end (CRLF, CR, U+2028…) becomes \n, the
/// indentation of a line is kept (Markdown needs it; a tab becomes four spaces), spaces at line ends go, and
/// at most two blank lines stay in a row.
std::string clean_text(std::string_view text);

/// A text that somebody writes: as clean_text, but blanks stay where they were typed, at the beginning too,
/// for it is shown as typed (lib/base/plain_text). A tab is four of them.
std::string typed_text(std::string_view text);

/// A line of figures (a telephone number, a date, an amount) as they are pasted, in the ASCII that reads
/// them: as clean_line, but every kind of blank (U+00A0, U+202F, U+2009…) is one, hyphens and dashes are "-",
/// and figures and signs of full width, Arabic and Devanagari figures are those of ASCII. Other letters stay.
std::string clean_figures(std::string_view text);

/// Only the figures of that: for a code of a mail or an SMS, a part of a date. Empty when there is none.
std::string only_figures(std::string_view text);

/// clean_figures() without its blanks: for a postcode, "56 000".
std::string without_blanks(std::string_view text);

/// With `by` wherever `word`, which is not empty, stood; what comes in is not looked through again.
std::string replace_all(std::string text, std::string_view word, std::string_view by);

/// A name as it is printed, with ’ for '.
std::string typographic(std::string_view name);

/// Length in code points.
std::size_t length(std::string_view text);

/// At most `max_code_points`, the "…" included: the text itself when it fits, else cut at a word boundary
/// (inside the word only when the first word alone is too long). 0 gives an empty string.
std::string shorten(std::string_view text, std::size_t max_code_points);

/// The key under which a name is searched, to be applied on both sides: lower case, no accents (composed or
/// not), œ→oe, æ→ae, ß→ss; apostrophes, hyphens and separators (, ; : / |) are spaces, other punctuation and
/// symbols are dropped; single spaces, none at the ends; the words "st" and "ste" (also "st.") become "saint"
/// and "sainte". Letters without a Latin base (Greek, Arabic…) stay as they are. fold(fold(x)) == fold(x).
std::string fold(std::string_view text);

/// fold() for an address, only a–z, 0–9 and single inner hyphens:
/// "Saint-Aubin-d’Aubigné" → "saint-aubin-d-aubigne". Empty when nothing of the text can be kept.
std::string slug(std::string_view text);

/// First letters without accents, for a member without a photo: ("Nolwenn", "Bénéat") → "NB". A name without
/// any letter contributes nothing.
std::string initials(std::string_view first_name, std::string_view last_name);

/// Percent-encoding of all but A–Z a–z 0–9 - . _ ~ : safe in a path segment and in a query value.
std::string url_encode(std::string_view bytes);

/// With the letters A–Z in lower case; all other bytes as they are.
std::string lower_ascii(std::string_view text);

/// Whether it begins so, in any capitals.
bool starts_with_any_case(std::string_view text, std::string_view lower_case);

bool ends_with_one_of(std::string_view text, std::span<const std::string_view> endings);

/// The pieces between separators; n separators give n + 1 pieces, empty ones included. They point into
/// `text`.
std::vector<std::string_view> split(std::string_view text, char separator);

/// The number that the whole text is, in decimal; none for anything else, and for what T cannot hold.
template <std::integral T = std::int64_t> std::optional<T> whole_number(std::string_view text) {
    T number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{number} : std::nullopt;
}

} // namespace base
