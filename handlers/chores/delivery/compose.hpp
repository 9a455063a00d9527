// What leaves, as text: made when it leaves, after asking again whether it is wanted.
#pragma once

#include "chores/delivery/mime.hpp"
#include "chores/delivery/outbox.hpp"
#include "chores/delivery/sms.hpp"
#include "lib/app/app.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace chores {

struct HeldDigest {
    std::string commune_code, subject, text;
};

/// The mail of an item, ready but for the wire. What has its text leaves as it is, but for one of many to
/// somebody who cannot be written to (any more). A notification or a digest
/// is made here: none when the person cannot be written to (any more), does not want it at this pace, has
/// read it, or may not see it; a digest of nothing is none either. What a digest would tell of each commune that tries the
/// site, and does not, goes to `held`, as far as it was told to all, in the words of kept_text().
std::optional<Email> compose_email(web::App& app, const outbox::Item& item, std::vector<HeldDigest>* held = nullptr);

/// The words of a mail that stays here, for a town hall to look at: with the settings in place of the address that
/// unsubscribes one person, and, where a notification or a digest goes to many, without the name it greets.
std::string kept_text(web::App& app, const outbox::Item& item, const Email& email);

/// A mail of templates/mail/<name>.tpl to nobody, with what `fill` says: to be looked at.
Email email_like(web::App& app, const std::string& name, const std::function<void(web::Dictionary&)>& fill);

/// The SMS of an item. One that was asked for (a code) goes to the number that is to be confirmed, while its
/// code is good and only if it is the member's newest; one that tells something only to a confirmed one. None
/// also a day after its hour: it would only alarm.
std::optional<ShortMessage> sms_for(web::App& app, const outbox::Item& item);

} // namespace chores
