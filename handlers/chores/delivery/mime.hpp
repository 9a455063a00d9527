// One mail as text: what an e-mail says goes in, an internet message comes out, ready for a Transport.
#pragma once

#include <cstdint>
#include <string>

namespace chores {

/// All texts are UTF-8. A byte that is not is replaced by U+FFFD, so that a broken name never stops a mail.
struct Email {
    std::string to_name; ///< may be empty
    std::string to_address;
    std::string from_name; ///< may be empty
    std::string from_address;
    std::string reply_to; ///< an address; may be empty
    std::string subject;
    std::string text;
    std::string html;       ///< may be empty
    std::string message_id; ///< `local@host` without <>; the same event must give the same id
    std::string thread_id;  ///< like message_id, the same for all that belong together; may be empty
    std::string list_unsubscribe_url; ///< may be empty; the one-click header is only written for https
    std::int64_t date = 0;            ///< seconds since 1970-01-01 UTC
    bool automatic = false;           ///< nobody wrote it by hand: vacation replies must not answer it
};

/// As it may stand in an envelope and a header everywhere: a domain with accents in ASCII (RFC 5321, no SMTPUTF8).
/// What is no address stays as it is.
std::string ascii_address(const std::string& address);

/// The message after RFC 5322 and 2045 to 2049: ASCII (but for a non-ASCII address, RFC 6532), lines end in
/// CRLF and hold 76 columns at most (but for a very long address or link). Names and subject are encoded
/// words (RFC 2047), bodies quoted-printable; with `html` the body is multipart/alternative. An https
/// `list_unsubscribe_url` makes the mail unsubscribable in one click (RFC 8058: the relay's DKIM signature
/// must cover both headers). `automatic` writes Auto-Submitted (RFC 3834), `thread_id` References, by which
/// mail programs keep together what is about one thing. No field can add a header or a line: control
/// characters become spaces in names and subject, and vanish from addresses, ids and bodies (where line ends
/// and tabs stay; any of CR, LF, CRLF is a line end). The same e-mail always gives the same bytes. Required:
/// plausible addresses and a message id; they are cleaned here, not judged.
std::string compose(const Email& email);

} // namespace chores
