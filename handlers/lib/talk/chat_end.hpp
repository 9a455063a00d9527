// The end of live chats, with all that it takes away.
#pragma once

#include "lib/app/app.hpp"

#include <string_view>

namespace web {

/// Ends the rooms of this commune (empty: of all) whose hour has come. The words of each that was announced
/// not to be kept go, for everybody, with their files; who had flagged some of them is told so. In short
/// transactions of at most `step` posts. Returns how many rooms lost their words. Costs two looks into an
/// index when there is nothing to do.
int end_due_chats(App& app, std::string_view commune_code = {}, int step = 500);

} // namespace web
