// Mails to the operator of this site.
#pragma once

#include "lib/app/app.hpp"

#include <string>

namespace chores {

enum class Concern {
    templates,       ///< one cannot be read
    uploads_strange, ///< too many files have no row
};

/// Writes to operator.email that something needs them, by mail/operator.tpl; `detail` is what it says of it.
/// At most once a day for each concern; nothing where no address is set. Throws nothing but db::Unavailable:
/// whoever tells it goes on.
void tell_operator(web::App& app, Concern concern, const std::string& detail);

} // namespace chores
