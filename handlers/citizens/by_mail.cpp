#include "citizens/by_mail.hpp"

#include "citizens/store.hpp"
#include "lib/app/by_mail.hpp"
#include "lib/http/errors.hpp"

#include <fmt/format.h>
#include <optional>

namespace citizens {

namespace {

using town::Right;

/// `accepted`: what the touch of the button did; none where it was not touched.
web::Response page_of(web::App& app, const web::Request& request, const town::Reader& by, std::optional<bool> accepted = {}) {
    const MemberId id{request.number("id")};
    const auto applicant = town::find_member(app.db(), id);
    const auto asked = request_of(app.db(), by, id, request.commune->code);
    if (!applicant || !asked) throw web::NotFound{};
    web::Page page{app, request, "citizens/by_mail.tpl"};
    page.main().SetValue("NAME", town::full_name(applicant->name));
    web::fill_by_mail(page, request, asked->state == State::waiting, accepted);
    return page.answer();
}

} // namespace

std::vector<web::Asker> askers(web::App& app, const town::CommuneRef& commune, const town::Reader& moderator) {
    std::vector<web::Asker> all;
    for (const auto& applicant : waiting(app.db(), moderator, commune.code, {}).applicants)
        all.push_back({town::full_name(applicant.name), {},
                       web::signed_url(app, fmt::format("{}/citoyens/{}/accepter-par-e-mail", commune.below("/mairie"), applicant.id.value),
                                       moderator.id)});
    return all;
}

web::Response ask_by_mail(web::App& app, web::Request& request) {
    return page_of(app, request, web::signed_reader(app, request, Right::moderate));
}

web::Response accept_by_mail(web::App& app, web::Request& request) {
    const auto by = web::signed_reader(app, request, Right::moderate);
    return page_of(app, request, by, accept_and_tell(app, request, by, {request.number("id")}));
}

} // namespace citizens
