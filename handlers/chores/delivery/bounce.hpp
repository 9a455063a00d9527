// Mails that come back: whose they were, and what that says of an address.
#pragma once

#include "chores/delivery/outbox.hpp"
#include "lib/app/app.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace chores {

inline constexpr std::size_t longest_bounce = 1 << 20; ///< bytes that are read of one

/// The envelope sender of one mail: mail.bounce_address with the mail's number and a signature of it and of
/// the recipient ("retours+17-0123456789abcdef0123@exemple.fr"), so that nobody but the recipient can send it
/// back; without that setting mail.from_address.
std::string return_path(const web::App& app, std::int64_t mail, std::string_view to);

/// What a delivery report (RFC 3464) says: the status of the recipient that failed, "5.1.1"; none for what is
/// no report of a failure for good, such as a delay, an answer of an absent person, or any other mail. Takes
/// any bytes.
std::optional<std::string> failed_status(std::string_view message);

/// What is to be said of one mail that came back to `recipient` (or to whom its own header names), after
/// noting it: a sentence for the log of the mail server, without an address.
std::string take_bounce(web::App& app, std::string_view message, std::string_view recipient);

} // namespace chores
