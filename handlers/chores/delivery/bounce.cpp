#include "chores/delivery/bounce.hpp"

#include "chores/delivery/mime.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"
#include "lib/town/mailbox.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace chores {

namespace {

constexpr std::size_t signature_length = 20; ///< 80 bits; a local part may have 64 characters
constexpr int most_blocks = 20;               ///< of one report: each mail of ours has one recipient

/// In hexadecimal: mail servers may change the case of what they send back.
std::string bounce_signature(const web::App& app, std::int64_t mail, std::string_view to) {
    const auto text = fmt::format("{}\n{}", mail, town::email_key(to));
    return base::sha256_hex(app.sign("bounce", text)).substr(0, signature_length);
}

struct ReturnedTo {
    std::int64_t mail = 0;
    std::string signature;
};

/// All that look like ours in `text`, which is in small letters.
std::vector<ReturnedTo> addresses_in(std::string_view text, const std::string& bounce_address) {
    std::vector<ReturnedTo> found;
    const auto start = base::lower_ascii(bounce_address.substr(0, bounce_address.find('@'))) + "+";
    for (auto at = text.find(start); at != std::string_view::npos; at = text.find(start, at + 1)) {
        const auto rest = text.substr(at + start.size(), 48);
        const auto dash = rest.find('-');
        if (dash == std::string_view::npos || dash > 18 || rest.size() < dash + 1 + signature_length)
            continue;
        const auto mail = base::whole_number(rest.substr(0, dash));
        if (mail && *mail > 0 && found.size() < 20)
            found.push_back({*mail, std::string{rest.substr(dash + 1, signature_length)}});
    }
    return found;
}

struct Mailed {
    std::string event, member_email;
};

/// To whom mail number `mail` went, if that can still be known: a member, or a town hall that was invited.
std::optional<std::string> recipient_of(db::Db& db, std::int64_t mail) {
    const auto mailed = db.one<Mailed>(
        "SELECT o.event, COALESCE((SELECT m.email FROM member m WHERE m.id = o.member_id), '') "
        "FROM outbox o WHERE o.id = :id",
        mail);
    if (!mailed) return std::nullopt;
    if (!mailed->member_email.empty()) return mailed->member_email;
    if (!mailed->event.starts_with("invite-")) return std::nullopt;
    return db.one<std::string>("SELECT email FROM town_hall WHERE commune_code = :code",
                               mailed->event.substr(7, 5));
}

/// Up to the first empty line; nothing beyond it is looked at.
std::string_view header_of(std::string_view message) {
    for (auto at = message.find('\n'); at != std::string_view::npos; at = message.find('\n', at + 1)) {
        const auto next = message.substr(at + 1, 2);
        if (next.starts_with('\n') || next == "\r\n") return message.substr(0, at);
    }
    return message;
}

/// The value of the first field `name` (in small letters, with its colon) of the block, on one line.
std::string field_of(std::string_view block, std::string_view name) {
    for (std::size_t at = 0; at < block.size();) {
        auto end = std::min(block.find('\n', at), block.size());
        while (end + 1 < block.size() && (block[end + 1] == ' ' || block[end + 1] == '\t'))
            end = std::min(block.find('\n', end + 1), block.size());
        if (block.substr(at).starts_with(name))
            return base::clean_line(block.substr(at + name.size(), end - at - name.size()));
        at = end + 1;
    }
    return {};
}

struct Returned {
    std::int64_t mail = 0;
    std::string to;
};

/// The first mail in `text` whose signature is ours.
std::optional<Returned> signed_in(web::App& app, std::string_view text) {
    for (const auto& [mail, signature] : addresses_in(text, app.config.mail.bounce_address))
        if (auto to = recipient_of(app.db(), mail);
            to && !to->empty() && bounce_signature(app, mail, *to) == signature)
            return Returned{mail, *std::move(to)};
    return std::nullopt;
}

/// "5.1.1 (bad destination mailbox)" → "5.1.1"
std::string first_word(const std::string& text) { return text.substr(0, text.find_first_of(" ;(")); }

} // namespace

std::string return_path(const web::App& app, std::int64_t mail, std::string_view to) {
    const auto& bounce = app.config.mail.bounce_address;
    const auto at = bounce.find('@');
    if (at == std::string::npos) return ascii_address(app.config.mail.from_address);
    return ascii_address(fmt::format("{}+{}-{}{}", bounce.substr(0, at), mail, bounce_signature(app, mail, to),
                                     bounce.substr(at)));
}

std::optional<std::string> failed_status(std::string_view message) {
    const auto text = base::lower_ascii(message.substr(0, longest_bounce));
    const auto type = field_of(header_of(text), "content-type:");
    if (type.find("multipart/report") == std::string::npos ||
        type.find("delivery-status") == std::string::npos)
        return std::nullopt;
    const auto part = text.find("content-type: message/delivery-status", header_of(text).size());
    if (part == std::string::npos) return std::nullopt;
    auto rest = std::string_view{text}.substr(part);
    rest.remove_prefix(std::min(header_of(rest).size(), rest.size()));
    rest = rest.substr(0, rest.find("\n--"));
    // Blocks with an empty line between: one of the message, then one of each recipient.
    for (int blocks = 0; !rest.empty() && blocks < most_blocks; ++blocks) {
        rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
        const auto block = header_of(rest);
        if (first_word(field_of(block, "action:")) == "failed") return first_word(field_of(block, "status:"));
        rest.remove_prefix(block.size());
    }
    return std::nullopt;
}

std::string take_bounce(web::App& app, std::string_view message, std::string_view recipient) {
    const auto& own = app.config.mail.bounce_address;
    if (own.find('@') == std::string::npos)
        return "mail.bounce_address is not set in parvis.toml: nothing is known of who was written to";
    // Anybody may write there: who did not get a mail of ours costs no more than a look at the header.
    const auto returned = signed_in(app, base::lower_ascii(std::string{recipient} + "\n" +
                                                          std::string{header_of(message.substr(0, longest_bounce))}));
    if (!returned) return "not sent back by who was written to, or too old, or the address changed: nothing to note";
    const auto status = failed_status(message);
    if (!status) return "not a report of a mail that failed for good: nothing to note";
    const auto& [mail, to] = *returned;
    const auto blame = blame_of("550 " + *status, false);
    db::Transaction transaction{app.db()};
    if (app.db().run("UPDATE outbox SET bounced_at = :now WHERE id = :id AND bounced_at IS NULL", app.now(), mail) != 1)
        return fmt::format("mail {} came back before: counted already", mail);
    if (blame != Blame::nobody)
        town::mailbox::note_refused(app.db(), to, {blame == Blame::no_such_mailbox, true}, app.now());
    transaction.commit();
    return fmt::format("mail {} came back with {}: {}", mail, *status,
                       blame == Blame::nobody ? "this says nothing against the address" : "noted");
}

} // namespace chores
