// From structs to dictionaries: one function per page. What an alert says on each channel: channels.hpp.
#pragma once

#include "alerts/channels.hpp"
#include "alerts/store.hpp"
#include "lib/town/outbox.hpp"
#include "lib/view/form.hpp"
#include "lib/view/visit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace alerts {

inline constexpr int parts_max = 4; ///< SMS to one person for one alert

/// alerts/index.tpl; `now` only on the first page. `with_sms`: this site sends SMS.
void fill_index(web::Dictionary& page, const std::vector<Alert>& now, const List& past, bool first_page,
                bool with_sms, const web::Visit& visit);

/// alerts/show.tpl; `progress` and `streets` for the team.
void fill_show(web::Dictionary& page, const Alert& alert, const std::optional<FollowUp>& progress,
               const std::vector<Street>& streets, bool with_sms, const web::Visit& visit);

/// alerts/schema.tpl
void fill_schema(web::Dictionary& json, const Alert& alert, const town::Commune& commune);

/// What surrounds the writing of an alert.
struct Desk {
    const town::Commune& commune;
    std::string prefecture_phone;
    std::optional<Seconds> next; ///< when an information may leave; none: now
    std::vector<District> districts;
};

/// alerts/edit.tpl
void fill_edit(web::Dictionary& page, const web::Form& form, const Desk& desk, const web::Visit& visit);

/// Of the same page: the last ones, to be sent again.
void fill_past(web::Dictionary& page, const std::vector<Alert>& alerts);

/// alerts/districts.tpl
void fill_districts(web::Dictionary& page, const std::vector<District>& districts, const web::Form& form,
                    const web::Visit& visit);

/// The districts in alerts/edit.tpl, those of numbers_in(`chosen`) ticked.
void fill_choice(web::Dictionary& page, const std::vector<District>& districts, std::string_view chosen);

/// "3 17" as numbers; what is none is left out.
std::vector<std::int64_t> numbers_in(std::string_view text);

/// A district that an alert goes to.
struct Chosen {
    std::string name;
    std::vector<Street> streets;
};

/// An alert as it would leave, and whom it would reach.
struct Preview {
    Alert alert;
    std::vector<Street> streets; ///< all of them
    std::vector<Street> typed;   ///< those that no district brought
    std::vector<Chosen> districts;
    bool unknown_too = true;
    Audience audience;
    town::Mail mail;
    double part_price = 0;       ///< euros
    bool with_sms = true;        ///< this site sends SMS
    bool sms_edited = false;     ///< by the team
    bool sms_stale = false;      ///< and the alert changed afterwards
    std::optional<Alert> before; ///< the same form has sent this one
    std::string atom, cap;       ///< the documents, as they would be
    std::string base_url;
};

/// The channels that alerts/preview.tpl shows on demand: the poster, Atom and CAP.
void fill_samples(web::Dictionary& page, const Preview& preview);

/// alerts/preview.tpl
void fill_preview(web::Dictionary& page, const web::Form& form, const Preview& preview, const Desk& desk,
                  const web::Visit& visit);

/// What surrounds the end of an alert.
struct Ending {
    const Alert& alert;
    std::vector<Street> streets;
    Audience audience;
    std::string sms;               ///< as it would leave; empty: the sentence is not written yet
    bool with_sms = true;          ///< this site sends SMS
    double part_price = 0;         ///< euros
    std::optional<Seconds> sms_at; ///< when its SMS leave; none: now
};

/// alerts/end.tpl
void fill_end_form(web::Dictionary& page, const web::Form& form, const Ending& ending);

} // namespace alerts
