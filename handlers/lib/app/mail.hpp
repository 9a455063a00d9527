// Mails are templates too: templates/mail/NAME.tpl, plain text, whose first line is the subject.
#pragma once

#include "lib/town/outbox.hpp"
#include "lib/app/app.hpp"

#include <string>

namespace web {

/// Fills the template into `mail.subject` and `mail.body`. The dictionary also gets BASE_URL.
/// Nothing secret but one-time links may stand in it.
town::Mail fill_mail(App& app, const std::string& name, Dictionary& dictionary, town::Mail mail);

} // namespace web
