#include "lib/base/email.hpp"

#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <idn2.h>
#include <memory>
#include <utility>

namespace base {

namespace {

constexpr std::size_t local_max = 64, address_max = 254, label_max = 63;
constexpr std::size_t typed_max = 2000; ///< bytes: nobody's address is longer, and no library gets more

bool email_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool email_digit(char c) { return c >= '0' && c <= '9'; }
bool ascii(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

void trim(std::string_view& text, std::string_view before, std::string_view after) {
    text.remove_prefix(std::min(text.find_first_not_of(before), text.size()));
    const auto last = text.find_last_not_of(after);
    text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// The address in what was pasted, without what is around it.
std::string pasted(std::string_view typed) {
    const auto clean = normalised(NormalForm::nfkc, clean_line(typed)); // full-width letters and signs too
    std::string_view text = clean;
    if (const auto open = text.rfind('<'); open != std::string_view::npos)
        if (const auto close = text.find('>', open); close != std::string_view::npos)
            text = text.substr(open + 1, close - open - 1);
    trim(text, " \"<(", " ");
    if (starts_with_any_case(text, "mailto:")) {
        text.remove_prefix(7);
        text = text.substr(0, text.find('?'));
    }
    trim(text, " \"<(", " \"<>),;:.");
    if (text.size() > 2 && text.front() == '\'' && text.back() == '\'')
        text = text.substr(1, text.size() - 2);
    std::string out{text};
    if (const auto at = out.rfind('@'); at != std::string::npos) {
        const auto after = std::min(out.find_first_not_of(' ', at + 1), out.size());
        out.erase(at + 1, after - at - 1);
        const auto before = at == 0 ? std::string::npos : out.find_last_not_of(' ', at - 1);
        if (before != std::string::npos) out.erase(before + 1, at - before - 1);
    }
    return out;
}

bool good_local(std::string_view local) {
    constexpr std::string_view signs = "!#$%&'*+-/=?^_`{|}~.";
    return !local.empty() && local.size() <= local_max && local.front() != '.' && local.back() != '.' &&
           local.find("..") == std::string_view::npos && std::ranges::all_of(local, [&](char c) {
               return email_letter(c) || email_digit(c) || signs.find(c) != std::string_view::npos;
           });
}

bool good_label(std::string_view label) {
    return !label.empty() && label.size() <= label_max && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return email_letter(c) || email_digit(c) || c == '-'; });
}

bool good_domain(std::string_view domain) {
    const auto labels = split(domain, '.');
    return labels.size() > 1 && std::ranges::all_of(labels, good_label) && labels.back().size() > 1 &&
           !std::ranges::all_of(labels.back(), email_digit);
}

using Converter = int (*)(const char*, char**, int);

/// By libidn2; empty where it refuses.
std::string converted(Converter convert, const std::string& domain, int flags) {
    char* out = nullptr;
    if (convert(domain.c_str(), &out, flags) != IDN2_OK) return {};
    const std::unique_ptr<char, decltype(&idn2_free)> freed{out, [](void* p) { idn2_free(p); }};
    return out;
}

std::string ascii_domain(const std::string& domain) {
    auto found = converted(idn2_to_ascii_8z, domain, IDN2_NONTRANSITIONAL);
    // A label that only looks like one of RFC 5890 means no name at all.
    if (found.find("xn--") != std::string::npos && converted(idn2_to_unicode_8z8z, found, 0).empty())
        return {};
    return lower_ascii(found);
}

} // namespace

Email read_email(std::string_view typed) {
    if (typed.size() > typed_max) return {std::string{typed}, EmailFault::impossible};
    const auto text = pasted(typed);
    const auto fault = [&](EmailFault what) { return Email{clean_line(typed), what}; };
    const auto at = text.rfind('@');
    if (at == std::string::npos || at == 0 || at + 1 == text.size()) return fault(EmailFault::incomplete);
    const auto local = text.substr(0, at);
    if (!ascii(local)) return fault(EmailFault::accents);
    const auto domain = ascii_domain(text.substr(at + 1));
    if (text.find('.', at) == std::string::npos && domain.find('.') == std::string::npos)
        return fault(EmailFault::incomplete);
    if (!good_local(local) || !good_domain(domain)) return fault(EmailFault::impossible);
    auto address = local + "@" + domain;
    if (address.size() > address_max) return fault(EmailFault::impossible);
    return {std::move(address)};
}

std::string email_key(std::string_view typed) { return lower_ascii(read_email(typed).address); }

std::string shown_email(std::string_view address) {
    const auto at = address.rfind('@');
    if (at == std::string_view::npos || address.find("xn--", at) == std::string_view::npos)
        return std::string{address};
    const auto domain = converted(idn2_to_unicode_8z8z, std::string{address.substr(at + 1)}, 0);
    return domain.empty() ? std::string{address} : std::string{address.substr(0, at + 1)} + domain;
}

std::string likely_email(std::string_view address) {
    using Slip = std::pair<std::string_view, std::string_view>;
    constexpr std::array slips{Slip{"gmial.com", "gmail.com"},     Slip{"gmai.com", "gmail.com"},
                               Slip{"gmal.com", "gmail.com"},      Slip{"gamil.com", "gmail.com"},
                               Slip{"gmail.fr", "gmail.com"},      Slip{"gmail.con", "gmail.com"},
                               Slip{"gmail.co", "gmail.com"},      Slip{"hotmial.com", "hotmail.com"},
                               Slip{"hotmal.fr", "hotmail.fr"},    Slip{"hotmail.con", "hotmail.com"},
                               Slip{"hotmai.fr", "hotmail.fr"},    Slip{"ornage.fr", "orange.fr"},
                               Slip{"oange.fr", "orange.fr"},      Slip{"wanadoo.com", "wanadoo.fr"},
                               Slip{"wanado.fr", "wanadoo.fr"},    Slip{"yaho.fr", "yahoo.fr"},
                               Slip{"yahou.fr", "yahoo.fr"},       Slip{"yahoo.con", "yahoo.com"},
                               Slip{"laposte.fr", "laposte.net"},  Slip{"lapost.net", "laposte.net"},
                               Slip{"fre.fr", "free.fr"},          Slip{"outlok.fr", "outlook.fr"},
                               Slip{"outlook.con", "outlook.com"}, Slip{"iclou.com", "icloud.com"},
                               Slip{"icloud.fr", "icloud.com"},    Slip{"srf.fr", "sfr.fr"}};
    const auto at = address.rfind('@');
    if (at == std::string_view::npos) return {};
    const auto found = std::ranges::find(slips, address.substr(at + 1), &Slip::first);
    return found == slips.end() ? std::string{}
                                : std::string{address.substr(0, at + 1)}.append(found->second);
}

} // namespace base
