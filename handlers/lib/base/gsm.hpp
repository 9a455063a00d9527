// How many SMS a text makes, and which signs make it expensive.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base::gsm {

/// 3GPP TS 23.038: seven bits a sign for what the GSM alphabet has (table 6.2.1, and its extension table,
/// whose signs count twice), otherwise sixteen bits for every sign of the text.
enum class Coding { gsm7, ucs2 };

struct Size {
    Coding coding = Coding::gsm7;
    int units = 0; ///< septets, or UTF-16 units
    int parts = 0; ///< 160 units alone or 153 each; in UCS-2 70 or 67 (3GPP TS 23.040, 9.2.3.24.1)
    int left = 0;  ///< units until one more part, or until the first split
    std::vector<std::string> outside; ///< the signs that the GSM alphabet has not, each once
};

Size size_of(std::string_view text);

/// The typography of a page, which costs a lot in an SMS, as one types it on a telephone: no-break spaces,
/// ’ “ ” « » – … become plain ones.
std::string plain(std::string_view text);

/// The letters change too: ê → e, ç → c, œ → oe. é è à ù stay, the GSM alphabet has them. What has no Latin
/// base (an emoji, Greek) stays as it is.
std::string simplified(std::string_view text);

} // namespace base::gsm
