#include "chores/operator/operator.hpp"

#include "lib/base/log.hpp"
#include "lib/app/mail.hpp"

#include <fmt/format.h>

namespace chores {

namespace {

void enqueue_for_operator(web::App& app, Concern concern, const std::string& detail) {
    const auto& host = app.config.host;
    web::Dictionary d{"operator"};
    d.ShowSection(concern == Concern::templates ? "TEMPLATES" : "UPLOADS_STRANGE");
    d.SetValue("DETAIL", detail);
    const auto today = app.now() / base::day;
    auto mail = web::fill_mail(app, "operator", d,
                               {.event = fmt::format("operator-{}-{}", static_cast<int>(concern), today),
                                .to_name = host.name.empty() ? host.email : host.name,
                                .to_address = host.email});
    db::Transaction transaction{app.db()};
    town::enqueue(app.db(), mail, app.now());
    transaction.commit();
}

} // namespace

void tell_operator(web::App& app, Concern concern, const std::string& detail) {
    if (app.config.host.email.empty()) return;
    try {
        enqueue_for_operator(app, concern, detail);
    } catch (const db::Unavailable&) {
        throw;
    } catch (const std::exception& error) { // the template of this very mail is missing, perhaps
        base::log(base::Level::error, "operator_not_told", {{"cause", error.what()}});
    }
}

} // namespace chores
