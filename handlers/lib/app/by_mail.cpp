#include "lib/app/by_mail.hpp"

#include "lib/base/crypto.hpp"
#include "lib/db/cursor.hpp"
#include "lib/http/errors.hpp"

#include <fmt/format.h>

namespace web {

namespace {

constexpr base::Seconds signed_for = 7 * base::day;

std::string signature(const App& app, std::string_view path, town::MemberId who, base::Seconds until) {
    return app.sign("by-mail", fmt::format("{} {} {}", path, who.value, until));
}

} // namespace

std::string signed_url(const App& app, std::string_view path, town::MemberId who) {
    const auto until = app.now() + signed_for;
    return app.absolute(fmt::format("{}?par={}&avant={}&cle={}", path, who.value, until, signature(app, path, who, until)));
}

town::Reader signed_reader(App& app, const Request& request, town::Right::Bit right) {
    const town::MemberId who{db::row_in(request.parameter("par"))};
    const base::Seconds until = db::row_in(request.parameter("avant"));
    if (until < app.now() || !base::same(request.parameter("cle"), signature(app, request.path, who, until))) throw NotFound{};
    auto reader = town::reader_in(app.db(), who, request.commune->code);
    if (!reader.may(right)) throw NotFound{};
    return reader;
}

void fill_by_mail(Page& page, const Request& request, bool waits, std::optional<bool> accepted) {
    auto& d = page.no_index().main();
    if (accepted || !waits) return d.ShowSection(accepted.value_or(false) ? "DONE" : "DECIDED");
    d.SetValueAndShowSection("ACTION", fmt::format("{}?par={}&avant={}&cle={}", request.path, request.parameter("par"),
                                                   request.parameter("avant"), request.parameter("cle")),
                             "ASK");
}

} // namespace web
