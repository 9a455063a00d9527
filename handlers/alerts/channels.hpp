// What each channel says of an alert: mail, SMS, Atom, CAP, the poster. One fill function per template.
#pragma once

#include "alerts/store.hpp"
#include "lib/town/commune.hpp"
#include "lib/view/views.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace alerts {

/// What all of them and the pages share: RISK, PLACE, DANGER or INFORMATION, RUNNING or ENDED…
void fill_alert(web::Dictionary& d, const Alert& alert);

/// The mail that brings an alert to one person: mail/alert.tpl, or mail/alert_end.tpl for its end. Under
/// `unsubscribe_url` the person can say that they want no more of them.
void fill_mail(web::Dictionary& mail, const Alert& alert, const std::string& first_name,
               const std::string& unsubscribe_url);
/// What web::fill_mail calls it.
inline const char* mail_name(bool end) { return end ? "alert_end" : "alert"; }

/// The proposed SMS, of sms/alert.tpl, in plain typography (base::gsm::plain). `address` leads to the commune's
/// running alerts: that of the alert itself is not known before it is sent.
std::string sms_text(web::Views& views, const Alert& alert, const std::string& address);

/// The SMS of its end, of sms/alert_end.tpl, without costly accents (base::gsm::simplified).
std::string end_sms_text(web::Views& views, const Alert& alert, const std::string& text,
                         const std::string& address);

/// Where documents for machines are made.
struct Site {
    const std::string& base_url;
    Seconds now;
};

/// alerts/atom.tpl (RFC 4287), newest first. An entry changes with its message of fill_cap().
/// Returns when the newest of them changed; 0 without any.
Seconds fill_atom(web::Dictionary& feed, const town::Commune& commune, const std::vector<Alert>& alerts,
                  const Site& site);

/// How long a CAP message holds: past its <expires> a receiver lets go of it by itself, also where nobody
/// announces an end.
inline constexpr Seconds cap_lifetime = base::day;

/// alerts/cap.tpl (OASIS Common Alerting Protocol 1.2). While the alert runs: msgType Alert, which expires
/// after cap_lifetime, then for each further one an Update of it, since a message never changes under one
/// identifier (3.2.1). When it has ended: its Cancel. An Update and a Cancel refer to what went
/// before, the last 60 messages of it.
/// Returns when it changed last.
Seconds fill_cap(web::Dictionary& message, const Alert& alert, const Site& site);

/// alerts/sheet.tpl, what is printed of the poster, its QR code leading to `address`.
void fill_sheet(web::Dictionary& sheet, const Alert& alert, const std::string& address);

/// alerts/poster.tpl, with the sheet.
void fill_poster(web::Dictionary& page, const Alert& alert, const std::string& address);

} // namespace alerts
