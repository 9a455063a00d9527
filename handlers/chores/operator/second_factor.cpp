#include "chores/operator/second_factor.hpp"

#include "account/store.hpp"
#include "account/view.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/second_factor.hpp"
#include "lib/app/session.hpp"

#include <stdexcept>
#include <string>

namespace chores {

void take_second_factor(web::App& app, std::string_view email) {
    const auto who = account::find_account(app.db(), email);
    if (!who) throw std::runtime_error("nobody is registered as " + std::string{email});
    const auto notice = account::second_factor_mail(app, *who, "OFF_BY_OPERATOR");
    db::Transaction transaction{app.db()};
    if (!town::second_factor::switch_off(app.db(), who->id))
        throw std::runtime_error(std::string{email} +
                                 " logs in by the password alone: nothing to switch off");
    web::session::revoke_others(app.db(), who->id, {});
    town::record_in_office(app.db(), {}, who->id, "factor.off", app.now());
    town::enqueue(app.db(), notice, app.now());
    transaction.commit();
}

} // namespace chores
