// The banner of running alerts: parts/alert_banner.tpl, on every page and in the preview of a new alert.
#pragma once

#include "lib/town/alert.hpp"
#include "lib/view/views.hpp"

#include <vector>

namespace web {

/// Adds it to `page` under the include `name`; nothing is shown for an empty list. More than
/// town::alerts_shown are not listed: with `list_path` a link leads to all of them. Screen readers announce
/// (role="alert") only dangers of the last hour, or every page would begin with the same cry.
void fill_alert_banner(Dictionary& page, const char* name, const std::vector<town::RunningAlert>& alerts,
                       base::Seconds now, const std::string& list_path);

} // namespace web
