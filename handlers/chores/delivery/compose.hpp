// What leaves, as text: made when it leaves, after asking again whether it is wanted.
#pragma once

#include "chores/delivery/mime.hpp"
#include "chores/delivery/outbox.hpp"
#include "chores/delivery/sms.hpp"
#include "lib/app/app.hpp"

#include <optional>

namespace chores {

/// The mail of an item, ready but for the wire. What has its text leaves as it is, but for one of many to
/// somebody who cannot be written to (any more). A notification or a digest
/// is made here: none when the person cannot be written to (any more), does not want it at this pace, has
/// read it, or may not see it; a digest of nothing is none either.
std::optional<Email> compose_email(web::App& app, const outbox::Item& item);

/// The SMS of an item. One that was asked for (a code) goes to the number that is to be confirmed, while its
/// code is good and only if it is the member's newest; one that tells something only to a confirmed one. None
/// also a day after its hour: it would only alarm.
std::optional<ShortMessage> sms_for(web::App& app, const outbox::Item& item);

} // namespace chores
