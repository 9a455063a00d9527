// Mails to who runs this site.
#pragma once

#include "lib/web/app.hpp"

#include <string>
#include <string_view>

namespace chores {

/// Writes to operator.email that something needs him: `what` is a section of mail/operator.tpl, TEMPLATES for
/// instance, `detail` what it says of it. At most once a day for each `what`; nothing where no address is set.
void tell_operator(web::App& app, std::string_view what, const std::string& detail);

} // namespace chores
