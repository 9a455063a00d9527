// A letter whose every part comes from people: two names, two addresses, a subject, an id, a link, a text;
// lines of the input, the text last.
#include "fuzz.hpp"

#include "chores/delivery/mime.hpp"
#include "chores/delivery/transport.hpp"

#include <algorithm>

namespace {

using fuzz::require;

void check_lines(std::string_view message, std::size_t longest_token) {
    std::string_view rest = message;
    while (!rest.empty()) {
        const auto line = fuzz::take_line(rest);
        require(line.ends_with('\r') && std::ranges::count(line, '\r') == 1, "every line ends in CRLF", line);
        require(line.size() - 1 <= std::max<std::size_t>(76, longest_token + 40), "lines are short", line);
        require(std::ranges::none_of(
                    line, [](char c) { return (c >= 0 && c < ' ' && c != '\r' && c != '\t') || c == 0x7F; }),
                "no control characters", line);
    }
}

void check_headers(std::string_view message) {
    constexpr std::string_view known[] = {"Date",
                                          "From",
                                          "To",
                                          "Reply-To",
                                          "Subject",
                                          "Message-ID",
                                          "References",
                                          "List-Unsubscribe",
                                          "List-Unsubscribe-Post",
                                          "Auto-Submitted",
                                          "MIME-Version",
                                          "Content-Type",
                                          "Content-Transfer-Encoding"};
    auto head = message.substr(0, message.find("\r\n\r\n") + 2);
    std::string seen;
    while (!head.empty()) {
        const auto line = fuzz::take_line(head);
        if (line.starts_with(' ')) continue;
        const auto name = std::string{line.substr(0, line.find(':'))};
        require(std::ranges::find(known, name) != std::end(known), "no header but ours", line);
        require(seen.find("|" + name + "|") == seen.npos, "each header once", line);
        seen += "|" + name + "|";
    }
}

int hex(char c) { return c >= 'A' ? c - 'A' + 10 : c - '0'; }

/// What a mail program reads.
std::string decoded(std::string_view body) {
    std::string out;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i] != '=') {
            out += body[i];
        } else if (body.substr(i, 3) == "=\r\n") {
            i += 2;
        } else {
            require(i + 2 < body.size(), "an escape is whole", body);
            out += static_cast<char>(hex(body[i + 1]) * 16 + hex(body[i + 2]));
            i += 2;
        }
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto rest = fuzz::view(data, size);
    chores::Email email;
    std::size_t longest_token = 0;
    const auto next = [&] { return std::string{fuzz::take_line(rest)}; };
    for (auto* part : {&email.to_name, &email.from_name, &email.subject}) *part = next();
    for (auto* part : {&email.to_address, &email.from_address, &email.reply_to, &email.message_id,
                       &email.list_unsubscribe_url}) {
        *part = next();
        longest_token = std::max(longest_token, 3 * part->size());
    }
    email.text = rest;
    const bool with_html = size % 2;
    if (with_html) email.html = rest;
    const auto message = chores::compose(email);
    check_lines(message, longest_token);
    check_headers(message);
    if (!with_html && base::valid_utf8(email.text) && std::ranges::none_of(email.text, [](char c) {
            return (c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == 0x7F;
        })) {
        std::string sent = decoded(std::string_view{message}.substr(message.find("\r\n\r\n") + 4));
        std::erase(sent, '\r');
        require(sent == email.text + (email.text.empty() || email.text.ends_with('\n') ? "" : "\n"),
                "the text arrives as it was written", sent);
    }
    if (chores::checked_envelope(email.from_address, email.to_address).outcome == chores::Outcome::sent)
        for (const auto* address : {&email.from_address, &email.to_address})
            require(std::ranges::count(*address, '@') == 1 &&
                        address->find_first_of("<>, \r\n") == address->npos && address->front() != '-',
                    "an envelope holds one address", *address);
    return 0;
}
