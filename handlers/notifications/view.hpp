// From structs to dictionaries: one function per template.
#pragma once

#include "lib/app/unsubscribe.hpp"
#include "lib/view/views.hpp"
#include "notifications/store.hpp"

#include <optional>
#include <string>

namespace notifications {

/// notifications/index.tpl. `from`: where the page begins; `now` travels with its forms.
void fill_index(web::App& app, web::Dictionary& page, const NewsPage& news, db::Cursor from, Seconds now);

/// notifications/list.tpl: the entries and the way to older ones, also alone.
void fill_list(web::App& app, web::Dictionary& part, const NewsPage& news, db::Cursor from);

/// notifications/delete_all.tpl
void fill_delete_all(web::Dictionary& page, const NewsPage& news, Seconds now);

/// notifications/settings.tpl. `phone`: confirmed, E.164, or none. `rejected`: something was not of the list.
void fill_settings(web::App& app, web::Dictionary& page, const std::vector<Setting>& settings,
                   const std::optional<std::string>& phone, bool sends_sms, bool rejected);

/// notifications/unsubscribe.tpl, before and after. `settings`: as they are now.
void fill_unsubscribe(web::App& app, web::Dictionary& page, const web::Unsubscription& what,
                      const std::vector<Setting>& settings, bool done);

} // namespace notifications
