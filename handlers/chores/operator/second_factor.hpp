// `parvis second-factor --off E-MAIL`: the way out for somebody who lost telephone and recovery codes.
#pragma once

#include "lib/app/app.hpp"

#include <string_view>

namespace chores {

/// Switches the second step of this person's login off, ends the sessions, tells them by mail and writes it
/// into the audit trail of the town halls that they speak for. Throws std::runtime_error, with what to do,
/// when nobody has the address, or there is nothing to switch off.
void take_second_factor(web::App& app, std::string_view email);

} // namespace chores
