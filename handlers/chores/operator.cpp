#include "chores/operator.hpp"

#include "lib/web/mail.hpp"

#include <fmt/format.h>

namespace chores {

void tell_operator(web::App& app, std::string_view what, const std::string& detail) {
    const auto& host = app.config.host;
    if (host.email.empty()) return;
    web::Dictionary d{"operator"};
    d.ShowSection(std::string{what});
    d.SetValue("DETAIL", detail);
    const auto today = app.now() / base::day;
    auto mail = web::fill_mail(app, "operator", d,
                               {.event = fmt::format("operator-{}-{}", what, today),
                                .to_name = host.name.empty() ? host.email : host.name,
                                .to_address = host.email});
    db::Transaction transaction{app.db()};
    town::enqueue(app.db(), mail, app.now());
    transaction.commit();
}

} // namespace chores
