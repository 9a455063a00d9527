#include "chores/delivery/mime.hpp"

#include "lib/base/clock.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/email.hpp"
#include "lib/base/utf8.hpp"

#include <string_view>

#include <fmt/format.h>

namespace chores {
namespace {

constexpr std::size_t columns = 76;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// Calls `use` with each character of `s` in turn, U+FFFD for each byte that belongs to none.
template <class Use> void each_character(std::string_view s, Use use) {
    while (!s.empty()) {
        const auto read = base::decode(s, 0);
        use(read.valid ? s.substr(0, read.size) : replacement);
        s.remove_prefix(read.size);
    }
}

/// A name or subject on one line: runs of blanks and control characters are one space, none at the ends.
std::string phrase(std::string_view s) {
    std::string out;
    bool blank = false;
    each_character(s, [&](std::string_view c) {
        if (c == " " || (c.size() == 1 && control(c[0]))) {
            blank = true;
            return;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        out += c;
    });
    return out;
}

/// An address, id or link: no blanks, no control characters, no brackets; nothing that ends the <…> around
/// it.
std::string token(std::string_view s) {
    std::string out;
    for (char c : s)
        if (!control(c) && c != ' ' && c != '<' && c != '>') out += c;
    return out;
}

/// A link as ASCII (RFC 3986): other bytes are written %XX.
std::string link(std::string_view s) {
    std::string out;
    for (char c : token(s))
        out += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c)
                                                    : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

bool plain_ascii(std::string_view s) {
    for (char c : s)
        if (control(c) || static_cast<unsigned char>(c) >= 0x80) return false;
    return s.find("=?") == std::string_view::npos;
}

/// RFC 2047 section 2: each word ≤ 75 columns and of whole characters; lines folded; `used` columns are
/// taken.
std::string encoded_words(std::string_view s, std::size_t used) {
    constexpr std::string_view open = "=?UTF-8?B?", close = "?=";
    std::string out, word;
    auto flush = [&] {
        out += fmt::format("{}{}{}", open, base::base64(word), close);
        word.clear();
    };
    each_character(s, [&](std::string_view c) {
        const std::size_t width = open.size() + (word.size() + c.size() + 2) / 3 * 4 + close.size();
        if (!word.empty() && used + width > columns) {
            flush();
            out += "\r\n ";
            used = 1;
        }
        word += c;
    });
    if (!word.empty()) flush();
    return out;
}

std::string subject_line(std::string_view subject) {
    const std::string clean = phrase(subject), name = "Subject: ";
    const bool as_is = plain_ascii(clean) && name.size() + clean.size() <= columns;
    return name + (as_is ? clean : encoded_words(clean, name.size())) + "\r\n";
}

/// `From: "name" <address>` with the address on a line of its own when both do not fit.
std::string mailbox_line(std::string_view header, std::string_view name, std::string_view address) {
    const std::string clean = phrase(name), box = fmt::format("<{}>", token(address));
    std::string out = fmt::format("{}: ", header);
    if (!clean.empty()) {
        std::string quoted = "\"";
        for (char c : clean) {
            if (c == '"' || c == '\\') quoted += '\\';
            quoted += c;
        }
        quoted += '"';
        const bool as_is = plain_ascii(clean) && out.size() + quoted.size() <= columns;
        out += as_is ? quoted : encoded_words(clean, out.size());
        const std::size_t line = out.size() - (out.rfind('\n') + 1);
        out += line + 1 + box.size() <= columns ? " " : "\r\n ";
    }
    return out + box + "\r\n";
}

/// A body of well-formed characters only, without the control characters that are neither line end nor tab.
std::string clean_body(std::string_view s) {
    std::string out;
    out.reserve(s.size());
    each_character(s, [&](std::string_view c) {
        if (!control(c[0]) || c == "\t" || c == "\r" || c == "\n") out += c;
    });
    return out;
}

/// One line of a clean body, without its end, as quoted-printable (RFC 2045 section 6.7) with soft breaks.
void append_quoted_line(std::string& out, std::string_view line) {
    std::size_t used = 0;
    while (!line.empty()) {
        const std::string_view c = line.substr(0, base::decode(line, 0).size);
        auto quoted = [&] {
            const bool blank_at_end = line == " " || line == "\t";
            // A dot or "From " at the start of a line is what careless relays and mailboxes alter.
            const bool fragile = used == 0 && (c == "." || line.starts_with("From "));
            if (c.size() == 1 && c != "=" && !blank_at_end && !fragile) return std::string(c);
            std::string hex;
            for (char byte : c) hex += fmt::format("={:02X}", static_cast<unsigned char>(byte));
            return hex;
        };
        std::string atom = quoted();
        if (used + atom.size() > columns - 1) {
            out += "=\r\n";
            used = 0;
            atom = quoted();
        }
        out += atom;
        used += atom.size();
        line.remove_prefix(c.size());
    }
}

std::string quoted_printable(std::string_view body) {
    const std::string clean = clean_body(body);
    std::string_view text = clean;
    std::string out;
    out.reserve(text.size() + text.size() / 4 + 2);
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        append_quoted_line(out, text.substr(0, end));
        out += "\r\n";
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
    }
    return out;
}

std::string part(std::string_view kind, std::string_view text) {
    return fmt::format("Content-Type: text/{}; charset=utf-8\r\n"
                       "Content-Transfer-Encoding: quoted-printable\r\n\r\n{}",
                       kind, quoted_printable(text));
}

/// FNV-1a of the id; "=_" never occurs in quoted-printable, so no part can contain the boundary.
std::string boundary_for(std::string_view message_id) {
    std::uint64_t hash = 14695981039346656037u;
    for (char c : message_id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return fmt::format("=_parvis_{:016x}", hash);
}

std::string unsubscribe_lines(std::string_view url) {
    const std::string clean = link(url);
    if (clean.empty()) return {};
    std::string out = "List-Unsubscribe:";
    out += out.size() + clean.size() + 3 <= columns ? " <" : "\r\n <";
    out += clean + ">\r\n";
    if (clean.starts_with("https://")) out += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    return out;
}

} // namespace

std::string ascii_address(const std::string& address) {
    const auto read = base::read_email(address);
    return read.fault == base::EmailFault::none ? read.address : address;
}

std::string compose(const Email& email) {
    auto out = "Date: " + base::english_date(email.date) + " +0000\r\n"; // RFC 5322, section 3.3
    out += mailbox_line("From", email.from_name, email.from_address);
    out += mailbox_line("To", email.to_name, email.to_address);
    if (!email.reply_to.empty()) out += mailbox_line("Reply-To", "", email.reply_to);
    out += subject_line(email.subject);
    out += fmt::format("Message-ID: <{}>\r\n", token(email.message_id));
    if (!email.thread_id.empty()) out += fmt::format("References: <{}>\r\n", token(email.thread_id));
    out += unsubscribe_lines(email.list_unsubscribe_url);
    if (email.automatic) out += "Auto-Submitted: auto-generated\r\n";
    out += "MIME-Version: 1.0\r\n";
    if (email.html.empty()) return out + part("plain", email.text);

    const std::string boundary = boundary_for(email.message_id);
    out += fmt::format("Content-Type: multipart/alternative;\r\n boundary=\"{}\"\r\n\r\n", boundary);
    out += fmt::format("--{}\r\n{}\r\n", boundary, part("plain", email.text));
    out += fmt::format("--{}\r\n{}\r\n", boundary, part("html", email.html));
    return out + fmt::format("--{}--\r\n", boundary);
}

} // namespace chores
