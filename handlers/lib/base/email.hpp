// E-mail addresses as people type and paste them: what can exist, in the one form that is stored, compared
// and written into mails.
#pragma once

#include <string>
#include <string_view>

namespace base {

enum class EmailFault {
    none,
    incomplete, ///< no @, nothing before or after it, a domain without a full stop
    accents,    ///< signs beyond ASCII before the @, which most mail servers cannot deliver to (RFC 6531)
    impossible, ///< no mail could ever arrive there
};

struct Email {
    std::string address; ///< in its one form; what was typed, cleaned, where there is a fault
    EmailFault fault = EmailFault::none;
};

/// Reads any text as an address. Slips of pasting are forgiven: blanks around it and around the @, invisible
/// and full-width signs, "mailto:", "Nadia <n@exemple.fr>", a full stop or comma after it. What can exist:
/// before the @ a dot-atom of at most 64 bytes (RFC 5321 4.1.2, quoted forms left out); after it two or more
/// labels of letters, digits and inner hyphens (RFC 1123 2.1), the last not of digits alone, so no IP
/// address; at most 254 bytes. A domain with accents is brought to its ASCII form (A-labels, RFC 5891, UTS 46
/// non-transitional), lower case; the part before the @ keeps its capitals.
Email read_email(std::string_view typed);

/// What makes two addresses the same account: the address of read_email() in lower case. Of a text that is no
/// address: itself, cleaned, lower case.
std::string email_key(std::string_view typed);

/// For people to read: the domain with its accents. Anything else than a stored address stays as it is.
std::string shown_email(std::string_view address);

/// The address that was probably meant where the domain is a common slip of a large provider ("gmial.com");
/// else empty.
std::string likely_email(std::string_view address);

} // namespace base
