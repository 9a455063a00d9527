// A past alert in the form of a new one.
#pragma once

#include "alerts/store.hpp"
#include "lib/app/app.hpp"
#include "lib/view/form.hpp"

namespace alerts {

/// What was sent once, in the form of compose.cpp: districts all of whose streets it went to are ticked, the others' are typed.
void fill_again(web::App& app, web::Form& form, const Alert& alert);

} // namespace alerts
