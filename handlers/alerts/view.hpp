// From structs to dictionaries: one function per page. What an alert says on each channel: channels.hpp.
#pragma once

#include "alerts/channels.hpp"
#include "alerts/store.hpp"
#include "lib/town/outbox.hpp"
#include "lib/web/form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace alerts {

inline constexpr int parts_max = 4; ///< SMS to one person for one alert

struct Visit {
    const town::Reader& reader;
    Seconds now;
};

/// alerts/index.tpl; `now` only on the first page.
void fill_index(web::Dictionary& page, const std::vector<Alert>& now, const List& past, bool first_page,
                const Visit& visit);

/// alerts/show.tpl; `up` and `streets` for the team.
void fill_show(web::Dictionary& page, const Alert& alert, const std::optional<FollowUp>& up,
               const std::vector<Street>& streets, const Visit& visit);

/// What surrounds the writing of an alert.
struct Desk {
    const town::Commune& commune;
    std::string prefecture_phone;
    std::optional<Seconds> next; ///< when an information may leave; none: now
};

/// alerts/edit.tpl
void fill_edit(web::Dictionary& page, const web::Form& form, const Desk& desk, const Visit& visit);

/// An alert as it would leave, and whom it would reach.
struct Preview {
    Alert alert;
    std::vector<Street> streets;
    bool unknown_too = true;
    Audience audience;
    town::Mail mail;
    double part_price = 0;   ///< euros
    bool with_sms = true;    ///< this site sends SMS
    bool sms_edited = false; ///< by the team
    bool sms_stale = false;  ///< and the alert changed afterwards
};

/// alerts/preview.tpl
void fill_preview(web::Dictionary& page, const web::Form& form, const Preview& preview, const Desk& desk,
                  const Visit& visit);

/// alerts/end.tpl
void fill_end_form(web::Dictionary& page, const Alert& alert, const web::Form& form, const Audience& audience,
                   const std::vector<Street>& streets, double part_price);

} // namespace alerts
