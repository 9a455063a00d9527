#include "citizens/by_mail.hpp"

#include "citizens/store.hpp"
#include "citizens/view.hpp"
#include "lib/app/page.hpp"
#include "lib/base/crypto.hpp"
#include "lib/db/cursor.hpp"
#include "lib/http/errors.hpp"

#include <fmt/format.h>

namespace citizens {

namespace {

constexpr Seconds signed_for = 7 * base::day;

std::string signature(const web::App& app, std::string_view commune_path, MemberId moderator, MemberId applicant, Seconds until) {
    return app.sign("accept-citizen", fmt::format("{} {} {} {}", commune_path, moderator.value, applicant.value, until));
}

/// The moderator in whose name it is done, and whom it is about.
struct Signed {
    town::Reader by;
    MemberId applicant;
};

Signed signed_in(web::App& app, const web::Request& request) {
    const MemberId applicant{request.number("id")}, moderator{db::row_in(request.parameter("par"))};
    const Seconds until = db::row_in(request.parameter("avant"));
    if (until < app.now() ||
        !base::same(request.parameter("cle"), signature(app, request.commune->path(), moderator, applicant, until)))
        throw web::NotFound{};
    auto by = town::reader_in(app.db(), moderator, request.commune->code);
    if (!by.may(town::Right::moderate)) throw web::NotFound{};
    return {std::move(by), applicant};
}

web::Response page_of(web::App& app, const web::Request& request, const Signed& who, bool done) {
    const auto applicant = town::find_member(app.db(), who.applicant);
    const auto asked = request_of(app.db(), who.by, who.applicant, request.commune->code);
    if (!applicant || !asked) throw web::NotFound{};
    web::Page page{app, request, "citizens/by_mail.tpl"};
    auto& d = page.main();
    d.SetValue("NAME", town::full_name(applicant->name));
    if (asked->state == State::waiting)
        d.SetValueAndShowSection("ACTION", fmt::format("{}?par={}&avant={}&cle={}", request.path, request.parameter("par"),
                                                       request.parameter("avant"), request.parameter("cle")),
                                 "ASK");
    else
        d.ShowSection(done ? "DONE" : "DECIDED");
    return page.no_index().answer();
}

} // namespace

std::string accept_url(const web::App& app, std::string_view commune_path, MemberId moderator, MemberId applicant) {
    const auto until = app.now() + signed_for;
    return app.absolute(fmt::format("/mairie/{}/citoyens/{}/accepter-par-e-mail?par={}&avant={}&cle={}", commune_path, applicant.value,
                                    moderator.value, until, signature(app, commune_path, moderator, applicant, until)));
}

web::Response ask_by_mail(web::App& app, web::Request& request) {
    return page_of(app, request, signed_in(app, request), false);
}

web::Response accept_by_mail(web::App& app, web::Request& request) {
    const auto who = signed_in(app, request);
    return page_of(app, request, who, accept_and_tell(app, request, who.by, who.applicant));
}

} // namespace citizens
