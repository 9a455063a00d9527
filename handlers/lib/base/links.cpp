#include "lib/base/links.hpp"

#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace base {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Punctuation that is no part of any address: what French and the languages of full width write around one.
bool ends_address(char32_t code) {
    if (code < 0x80)
        return code <= ' ' || code == 0x7F ||
               std::u32string_view{U"<>\"|\\`"}.find(code) != std::u32string_view::npos;
    return is_space(code) || is_line_end(code) || is_invisible(code) || code == replacement_character ||
           code == 0xAB || code == 0xBB || code == 0x2014 || code == 0x2015 || code == 0x2018 ||
           between(code, 0x201A, 0x201F) || code == 0x2022 || between(code, 0x2024, 0x2026) ||
           between(code, 0x2039, 0x203D) || between(code, 0x2047, 0x2049) || between(code, 0x3000, 0x303F) ||
           between(code, 0xFF01, 0xFF0F) || between(code, 0xFF1A, 0xFF20) || between(code, 0xFF3B, 0xFF40) ||
           between(code, 0xFF5B, 0xFF65);
}

/// Punctuation that may stand in an address, but ends the sentence where it is the last.
bool trails(char32_t code) {
    if (code < 0x80) return std::u32string_view{U"?!.,:;*_~'([{"}.find(code) != std::u32string_view::npos;
    return code == 0x2019 || code == 0x2032 || code == 0x2033 || between(code, 0x2010, 0x2013) ||
           code == 0xB7 || code == 0xBF || code == 0xA1;
}

/// Length of "http://", "https://" or of nothing where "www." begins; none when no address begins.
std::optional<std::size_t> scheme_length(std::string_view text) {
    if (starts_with_any_case(text, "https://")) return 8;
    if (starts_with_any_case(text, "http://")) return 7;
    if (starts_with_any_case(text, "www.")) return 0;
    return {};
}

std::string_view authority_of(std::string_view url) {
    const auto slashes = url.find("://");
    if (slashes != std::string_view::npos) url.remove_prefix(slashes + 3);
    return url.substr(0, url.find_first_of("/?#"));
}

/// The end of the host, with its port, that begins at text[at]; none when it is no host, or somebody's @
/// follows.
std::optional<std::size_t> host_end(std::string_view text, std::size_t at, bool needs_two_dots) {
    const std::size_t begin = at;
    while (at < text.size() && at - begin <= 255) {
        const auto next = decode(text, at);
        const bool part = next.code < 0x80
                              ? is_letter_or_digit(text[at]) ||
                                    std::string_view{".-_"}.find(text[at]) != std::string_view::npos
                              : !ends_address(next.code) && !trails(next.code);
        if (!part) break;
        at += next.size;
    }
    const auto host = text.substr(begin, at - begin);
    if (host.empty() || host.size() > 255 || host.front() == '.' || host.front() == '-' ||
        (at < text.size() && text[at] == '@') || host.find_first_not_of(".-_") == std::string_view::npos)
        return {};
    if (needs_two_dots) {
        const auto name = host.substr(0, host.find_last_not_of(".-_") + 1);
        if (std::ranges::count(name, '.') < 2 || name.find("..") != std::string_view::npos) return {};
    }
    if (at < text.size() && text[at] == ':') {
        const auto port = std::min(text.find_first_not_of("0123456789", at + 1), text.size());
        if (port < text.size() && text[port] == '@') return {};
        if (port > at + 1) at = port;
    }
    return at;
}

bool in_mail_name(char c) {
    return is_letter_or_digit(c) || c == '.' || c == '_' || c == '+' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Bytes of characters beyond ASCII count as letters unless they are white space or punctuation.
std::size_t mail_name_begin(std::string_view text, std::size_t from, std::size_t at) {
    std::size_t begin = at;
    while (begin > from && in_mail_name(text[begin - 1])) --begin;
    for (std::size_t i = begin; i < at;) {
        const auto next = decode(text, i);
        i += next.size;
        if (next.code >= 0x80 && (ends_address(next.code) || trails(next.code))) begin = i;
    }
    while (begin < at && (text[begin] == '.' || text[begin] == '-')) ++begin;
    return begin;
}

std::size_t domain_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto next = decode(text, at);
        const bool letter = next.code < 0x80
                                ? is_letter_or_digit(text[at]) || text[at] == '.' || text[at] == '-'
                                : !ends_address(next.code) && !trails(next.code);
        if (!letter) break;
        at += next.size;
    }
    while (at > 0 && (text[at - 1] == '.' || text[at - 1] == '-')) --at;
    return at;
}

/// The e-mail address around text[at], an @; `from`: where the link before it ended.
std::optional<BareLink> mail_around(std::string_view text, std::size_t from, std::size_t at) {
    const auto begin = mail_name_begin(text, from, at);
    const auto end = domain_end(text, at + 1);
    if (begin == at || end <= at + 1 || end - begin > 254 || text[at - 1] == '.') return {};
    const auto domain = text.substr(at + 1, end - at - 1);
    const auto dot = domain.rfind('.');
    if (dot == std::string_view::npos || domain.size() - dot < 3 || domain.front() == '.' ||
        domain.front() == '-' || domain.find("..") != std::string_view::npos)
        return {};
    if ((begin > 0 && text[begin - 1] == '/') ||
        (end < text.size() && (text[end] == '@' || text[end] == '_')))
        return {};
    return BareLink{begin, end, "mailto:" + std::string(text.substr(begin, end - begin))};
}

/// Whether a word of letters could end just before text[at]: then no address begins there.
bool begins_word(std::string_view text, std::size_t at) { return at > 0 && is_letter_or_digit(text[at - 1]); }

} // namespace

std::optional<WebAddress> web_address(std::string_view text, std::size_t at) {
    const auto scheme = scheme_length(text.substr(at));
    if (!scheme) return {};
    const auto host = host_end(text, at + *scheme, *scheme == 0);
    if (!host) return {};
    const bool more =
        *host < text.size() && std::string_view{"/?#"}.find(text[*host]) != std::string_view::npos;
    if (!more) return WebAddress{at + text.substr(at, *host - at).find_last_not_of(".-_") + 1, false};
    constexpr std::string_view opening = "([{", closing = ")]}";
    std::array<int, 3> open{};
    std::size_t end = *host, last = end; // `last`: behind the last character that does not trail
    while (end < text.size()) {
        const auto next = decode(text, end);
        if (ends_address(next.code)) break;
        if (const auto kind = opening.find(text[end]); kind != std::string_view::npos) ++open[kind];
        if (const auto kind = closing.find(text[end]); kind != std::string_view::npos && --open[kind] < 0)
            break;
        end += next.size;
        if (!trails(next.code)) last = end;
    }
    return end - at > link_limit ? WebAddress{end, true} : WebAddress{last, false};
}

std::string web_address_url(std::string_view address) {
    return (starts_with_any_case(address, "www.") ? "http://" : "") + std::string(address);
}

std::vector<BareLink> bare_links(std::string_view text) {
    std::vector<BareLink> links;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::optional<BareLink> found;
        const char c = text[at];
        if (c == '@') {
            found = mail_around(text, from, at);
        } else if ((c == 'h' || c == 'H' || c == 'w' || c == 'W') && !begins_word(text, at) &&
                   (at == 0 || c == 'h' || c == 'H' ||
                    std::string_view{"./-_@:"}.find(text[at - 1]) == std::string_view::npos)) {
            const auto address = web_address(text, at);
            if (address && address->too_long) {
                at = from = address->end;
                continue;
            }
            if (address)
                found = BareLink{at, address->end, web_address_url(text.substr(at, address->end - at))};
        }
        if (!found) {
            ++at;
            continue;
        }
        at = from = found->end;
        links.push_back(std::move(*found));
    }
    return links;
}

bool names_user(std::string_view url) { return authority_of(url).find('@') != std::string_view::npos; }

std::string encode_url(std::string_view url) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : url) {
        const auto value = static_cast<unsigned char>(c);
        if (value > ' ' && value < 0x7F &&
            std::string_view{"\"<>\\^`{|}"}.find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += digits[value >> 4];
            out += digits[value & 0xF];
        }
    }
    return out;
}

std::string complete_url(std::string_view typed) {
    const bool plain = starts_with_any_case(typed, "http://");
    if (plain || starts_with_any_case(typed, "https://")) typed.remove_prefix(plain ? 7 : 8);
    const auto slash = std::min(typed.find_first_of("/?#"), typed.size());
    const auto host = typed.substr(0, slash), name = host.substr(0, host.find(':'));
    const bool odd = std::ranges::any_of(name, [](char c) {
        return !is_letter_or_digit(c) && c != '.' && c != '-' && c != '_' && (c & 0x80) == 0;
    });
    if (odd || name.find('.') == std::string_view::npos || name.find("..") != std::string_view::npos ||
        name.front() == '.' || name.front() == '-' || name.ends_with('.') ||
        host_end(host, 0, false) != host.size())
        return {};
    return (plain ? "http://" : "https://") + lower_ascii(host) + encode_url(typed.substr(slash));
}

} // namespace base
