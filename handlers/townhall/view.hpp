// From structs to dictionaries: one function per template.
#pragma once

#include "lib/app/app.hpp"
#include "lib/app/waiting.hpp"
#include "lib/town/commune.hpp"
#include "lib/view/form.hpp"
#include "lib/view/views.hpp"
#include "lib/view/visit.hpp"
#include "townhall/store.hpp"

namespace townhall {

struct ToDo {
    const web::Section* section;
    web::Task task;
};
struct Desk {
    std::vector<web::Waits> waits;
    std::vector<ToDo> to_do; ///< as they stand: what the law gives a date first, by that, then who waits for longest
    Counts reached;
};
/// townhall/index.tpl, with the desk.tpl of each section that something waits in, and its task.tpl for what can be done there.
void fill_index(web::Dictionary& page, const Desk& desk, const web::Visit& visit);

/// townhall/team.tpl; `form` belongs to the delegate `changed`, or to the one to be appointed.
void fill_team(web::Dictionary& page, const std::vector<Delegate>& delegates, const web::Form& form,
               MemberId changed, const web::Visit& visit);

/// Shows PUBLISH_TICKED and the like for each right that is given.
void fill_rights(web::Dictionary& d, int rights);

struct Settings {
    const town::Commune& commune;
    std::string portrait;
    std::vector<town::UsefulLink> links;
    int waiting = 0;
    const web::Form &validation, &card, &link, &prefecture;
};
/// townhall/settings.tpl
void fill_settings(web::Dictionary& page, const Settings& settings, const web::Visit& visit);

/// townhall/journal.tpl
void fill_journal(web::App& app, web::Dictionary& page, const Journal& journal, bool first_page,
                  const web::Visit& visit);

} // namespace townhall
