// From structs to dictionaries: one function per template.
#pragma once

#include "alerts/store.hpp"
#include "lib/web/views.hpp"

#include <string>

namespace alerts {

/// The mail that brings an alert to one person: mail/alert.tpl, or mail/alert_end.tpl for its end. Under
/// `unsubscribe_url` he can say that he wants no more of them.
void fill_mail(web::Dictionary& mail, const Alert& alert, const std::string& first_name,
               const std::string& unsubscribe_url);
/// What web::fill_mail calls it.
inline const char* mail_name(bool end) { return end ? "alert_end" : "alert"; }

} // namespace alerts
