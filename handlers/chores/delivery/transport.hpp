// The three ways a composed mail leaves: an SMTP relay, the host's sendmail, or files in a folder.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace chores {

enum class Outcome {
    sent,             ///< taken over by the other side, or on the disk
    refused_for_good, ///< this mail or recipient will never pass (SMTP 5xx): do not try again
    try_later,        ///< 4xx, no connection, timeout, or the operator's settings are wrong (login, TLS)
};

/// What a refusal for good says of the address.
enum class Blame {
    nobody,          ///< nothing: a full mailbox, a policy, the sender, the text, or the relay itself
    perhaps_address, ///< 550 to RCPT without more, a closed mailbox, a domain that nobody knows
    no_such_mailbox, ///< it was said: 5.1.1 and its like
};

struct Result {
    Outcome outcome;
    /// Why, for logs: the SMTP answer, a libcurl or errno text, an exit code; empty when sent. One line of
    /// printable ASCII, ≤ 300 bytes; addresses are replaced by `<address>`, the password never appears.
    std::string reason;
    /// With try_later: the line broke after the whole text was handed over and before the answer, so that the
    /// mail may have arrived. Trying again can double it; the same message id lets mail programs notice.
    bool in_doubt = false;
    /// With try_later: it was not about this one; no other would pass now either.
    bool unreachable = false;
    /// With refused_for_good.
    Blame blame = Blame::nobody;
};

/// The one reading of a negative answer ("550 5.1.1 no such user") or status of a report: by its enhanced
/// code (RFC 3463, RFC 5248) where there is one; without, only what was said to RCPT counts, and only if it
/// does not speak of policy. Greylisting, quota (5.2.2) and all of 4xx blame nobody.
Blame blame_of(std::string_view answer, bool at_recipient);

/// Not for two threads at once. `send` never throws for what a relay, disk or program does.
class Transport {
  public:
    virtual ~Transport() = default;

    /// Hands over one composed message (CRLF lines, see compose) for one recipient.
    /// `from`, `to`: bare addresses; one with blanks, control characters or address-list syntax is not used:
    /// a bad `to` is refused_for_good, a bad `from` try_later, since the operator's settings are then wrong.
    virtual Result send(const std::string& from, const std::string& to, const std::string& message,
                        const std::string& message_id) = 0;
};

/// What every transport asks first, as `send` says above; `sent` when the envelope may be used.
Result checked_envelope(const std::string& from, const std::string& to);

/// Where this machine keeps its certificate authorities, when it is not where libcurl looks: an archive made
/// on Debian runs on hosts of other distributions. Empty: libcurl's own place.
std::string system_authorities();

struct SmtpSettings {
    std::string url;  ///< `smtp://host:25` or `smtps://host:465`; a path is the EHLO name
    std::string user; ///< empty: no AUTH
    std::string password;
    bool require_tls = true;  ///< false: STARTTLS when offered, as relays do among themselves (RFC 7435)
    int timeout_seconds = 30; ///< for one mail, connection included
    std::string ca_file;      ///< PEM; empty: the system's certificate authorities
};

/// Keeps its connection between mails. A kept connection that the relay has closed in the meantime is opened
/// anew, once, and only while no byte of the text was handed over. The certificate is verified with smtps,
/// require_tls or a user; it is not when TLS is only a bonus, which a self-signed relay on the same host
/// needs. 530, 534, 535 and 538 (authentication) and every 5xx before MAIL count as try_later: no mail is
/// lost to a wrong setting. Wrong settings show at `send`, not here.
std::unique_ptr<Transport> make_smtp(SmtpSettings settings);

/// Runs `path -i -f from -- to` without a shell, the message on its standard input with LF line ends; kills
/// it after `timeout_seconds`. Exit 0 sent; 65 EX_DATAERR and 67 EX_NOUSER refused_for_good; the rest
/// try_later, since the sendmail of Postfix and msmtp also say 68 and 69 when their own relay is away.
std::unique_ptr<Transport> make_sendmail(std::string path, int timeout_seconds = 60);

/// Writes each mail to `folder/{local part of the message id}.eml`: bytes other than A-Z a-z 0-9 - _ . are
/// %XX, at most 200 of them, mode 600. It is written under another name, fsynced and renamed: a mail is there
/// whole or not at all, and the same id sent twice is one file; local parts must therefore be unique. Creates
/// the folder (700).
std::unique_ptr<Transport> make_files(std::string folder);

} // namespace chores
