// Mails are templates too: templates/mail/NAME.tpl, plain text, whose first line is the subject. The second one may say in whose
// name it is sent: "De : Mairie de Vannes". The deliverer makes the HTML part of the same words.
#pragma once

#include "lib/town/outbox.hpp"
#include "lib/app/app.hpp"

#include <string>

namespace web {

/// Fills the template into `mail.subject`, `mail.body` and `mail.from_name`. The dictionary also gets BASE_URL, and NO_REPLY
/// where nobody reads what is sent back.
/// Nothing secret but one-time links may stand in it.
town::Mail fill_mail(App& app, const std::string& name, Dictionary& dictionary, town::Mail mail);

/// Does the very name of the site's address say that nobody reads what is sent there?
bool nobody_reads(const base::Config& config);

} // namespace web
