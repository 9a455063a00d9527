// Addresses that stand bare in what people write: "voir https://www.vannes.fr !"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Longest address, in bytes, that becomes a link; a longer one stays text.
constexpr std::size_t link_limit = 2000;

struct BareLink {
    std::size_t begin, end; ///< bytes of the text that are the link
    std::string url;        ///< http://, https:// or mailto:, as typed but for what was left out
};

/// The addresses that begin with http://, https:// or www. (then http:// is meant), in any capitals, and
/// e-mail addresses, from the first to the last. One ends before white space (no-break spaces too), signs
/// that no address holds (< > " | ` and the backslash), « » “ ” … — and the punctuation of full width, and
/// before the . , ; : ! ? ’ ' * _ ~ – that follow it; a bracket belongs to it when it was opened in it.
/// Addresses with somebody before their @ (https://vannes.fr@elsewhere.example) stay text. Time grows with
/// the size of the text.
std::vector<BareLink> bare_links(std::string_view text);

struct WebAddress {
    std::size_t end; ///< behind it in the text
    bool too_long;   ///< to be a link: all of it stays text, whatever begins within
};
/// The web address that begins at text[at], if one does; `text` may go on behind it.
std::optional<WebAddress> web_address(std::string_view text, std::size_t at);

/// What such an address leads to: www.vannes.fr → http://www.vannes.fr
std::string web_address_url(std::string_view address);

/// True when the part between :// and the path names a user or a password, which hides where a link leads.
bool names_user(std::string_view url);

/// The address that somebody means who types "Https://Exemple.fr/a", "www.exemple.fr" or "exemple.fr/à la
/// une": https:// unless it says http://, scheme and host in small letters, what no address may hold encoded.
/// Empty when it is none: no host with a dot, a user before the host, any other scheme.
std::string complete_url(std::string_view typed);

/// `url` with what no address may hold (blanks, accents, quotes) percent-encoded, for an href; not escaped.
std::string encode_url(std::string_view url);

} // namespace base
