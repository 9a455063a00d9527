// Who is in a group: following it, asking for it, letting in and shutting out.
#include "groups/actions.hpp"
#include "groups/store_people.hpp"
#include "lib/town/office.hpp"
#include "lib/town/outbox.hpp"
#include "lib/http/errors.hpp"
#include "lib/app/by_mail.hpp"
#include "lib/app/mail.hpp"
#include "lib/app/page.hpp"
#include "lib/view/desk.hpp"

#include <fmt/format.h>
#include <optional>

namespace groups {

namespace {

using web::Form;
using web::Kind;
using web::Page;

constexpr web::Field reason_fields[] = {{"reason", Kind::text, 1, reason_max}};

town::Member person_of(App& app, const Request& request, const Group& group) {
    auto found =
        find_person(app.db(), request.reader, request.commune->code, group.id, {request.number("member")});
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

town::Mail told(App& app, const Request& request, const Group& group, const town::Member& person,
                Membership membership, const std::string& reason) {
    web::Dictionary d{"group"};
    d.SetValue("NAME", person.name.first);
    d.SetValue("COMMUNE", request.commune->name);
    d.SetValue("TITLE", group.title);
    d.SetValue("PATH", address(request, group.id));
    d.SetValue("REASON", reason);
    d.ShowSection(membership == Membership::inside ? "LET_IN" : "SHUT_OUT");
    return web::fill_mail(app, "group_member", d,
                          town::about(request.commune->code,
                                      town::mail_to(person, fmt::format("group-member-{}-{}-{}", group.id.value,
                                                                        person.id.value, app.now()))));
}

/// Writes the decision, and to the person. False when nothing was to be decided.
bool decide(App& app, const Request& request, const Group& group, const town::Member& person,
            Membership membership, const std::string& reason) {
    db::Transaction transaction{app.db()};
    if (!groups::decide(app.db(), request.reader, request.commune->code, group.id, person.id, membership,
                        reason, app.now()))
        return false;
    if (town::can_be_chosen(app.db(), person.id))
        town::enqueue(app.db(), told(app, request, group, person, membership, reason), app.now());
    transaction.commit();
    return true;
}

Response members_page(App& app, Request& request, Membership membership) {
    const auto group = group_of(app, request);
    if (membership == Membership::inside && group.admission == Admission::open) throw web::NotFound{}; // all citizens are in it
    const MemberId after{db::row_in(request.parameter("apres"))};
    Page page{app, request, "groups/members.tpl"};
    fill_members(page.main(), group,
                 people_in(app.db(), request.reader, request.commune->code, group.id, membership, after),
                 membership, !after, page.visit());
    return page.no_index().answer();
}

Response exclude_page(App& app, Request& request, const Form& form, int status) {
    const auto group = group_of(app, request);
    Page page{app, request, "groups/shut_out.tpl"};
    fill_shut_out(page.main(), group, person_of(app, request, group), form, page.visit());
    return page.no_index().answer(status);
}

} // namespace

// GET /groupes/{commune}/{group}/participants: who wrote here.
Response people(App& app, Request& request) {
    const auto group = readable(app, request);
    Page page{app, request, "groups/people.tpl"};
    fill_people(page.main(), group, authors(app.db(), request.commune->code, group.id), page.visit());
    return page.no_index().answer();
}

// GET /groupes/{commune}/{group}/membres, /exclus [apres]
Response members(App& app, Request& request) { return members_page(app, request, Membership::inside); }
Response excluded(App& app, Request& request) { return members_page(app, request, Membership::excluded); }

// GET /groupes/{commune}/demandes [apres groupe]: who asks for any of the groups.
Response requests(App& app, Request& request) {
    const auto from = db::cursor_from(request.parameter("apres"));
    const JoinRequestPlace after =
        from.start()
            ? JoinRequestPlace{}
            : JoinRequestPlace{from.at, MemberId{from.id}, ThreadId{db::row_in(request.parameter("groupe"))}};
    Page page{app, request, "groups/asking.tpl"};
    fill_asking(page.main(), join_requests(app.db(), request.reader, request.commune->code, after),
                from.start(), page.visit());
    return page.no_index().answer();
}

// POST /groupes/{commune}/{group}/demander: again changes nothing.
Response request_to_join(App& app, Request& request) {
    const auto group = group_of(app, request);
    const bool asked = ask(app.db(), request.reader, request.commune->code, group, app.now());
    return web::redirect(address(request, group.id), asked ? "groups.asked" : "");
}

// POST /groupes/{commune}/{group}/participants/{member}/accepter: who asked, or was shut out.
Response accept(App& app, Request& request) {
    const auto group = group_of(app, request);
    const auto person = person_of(app, request, group);
    if (!town::can_be_chosen(app.db(), person.id))
        return web::redirect(web::back_to(request, request.commune->below("/groupes") + "/demandes"), "parts.not_accepted");
    decide(app, request, group, person, Membership::inside, {});
    return web::redirect(web::back_to(request, request.commune->below("/groupes") + "/demandes"), "groups.accepted");
}

std::vector<web::Asker> askers(App& app, const town::CommuneRef& commune, const town::Reader& moderator) {
    std::vector<web::Asker> all;
    for (const auto& one : join_requests(app.db(), moderator, commune.code, {}).people)
        all.push_back({town::full_name(one.name), one.title,
                       web::signed_url(app, fmt::format("{}/{}/participants/{}/accepter-par-e-mail", commune.below("/groupes"), one.group.value, one.id.value),
                                       moderator.id)});
    return all;
}

namespace {

/// The visit of whoever touched a button in a mail, in the name of whom it was written to.
Request in_whose_name(App& app, const Request& request) {
    auto signed_request = request;
    signed_request.reader = web::signed_reader(app, request, town::Right::moderate);
    return signed_request;
}

/// `accepted`: what the touch of the button did; none where it was not touched.
Response by_mail_page(App& app, const Request& request, const Request& signed_request, std::optional<bool> accepted = {}) {
    const auto group = group_of(app, signed_request);
    const auto person = person_of(app, signed_request, group);
    const auto standing = find(app.db(), town::reader_in(app.db(), person.id, request.commune->code), request.commune->code, group.id);
    Page page{app, request, "groups/by_mail.tpl"};
    page.main().SetValue("NAME", town::full_name(person.name));
    page.main().SetValue("TITLE", group.title);
    web::fill_by_mail(page, request, standing->membership == Membership::waiting, accepted);
    return page.answer();
}

} // namespace

// GET, POST /groupes/{commune}/{group}/participants/{member}/accepter-par-e-mail: who asked, and only while that waits.
Response ask_by_mail(App& app, Request& request) { return by_mail_page(app, request, in_whose_name(app, request)); }
Response accept_by_mail(App& app, Request& request) {
    const auto signed_request = in_whose_name(app, request);
    const auto group = group_of(app, signed_request);
    const auto person = person_of(app, signed_request, group);
    const auto standing = find(app.db(), town::reader_in(app.db(), person.id, request.commune->code), request.commune->code, group.id);
    const bool waits = standing->membership == Membership::waiting;
    return by_mail_page(app, request, signed_request, waits && decide(app, signed_request, group, person, Membership::inside, {}));
}

// GET, POST /groupes/{commune}/{group}/participants/{member}/exclure reason: also who only asked.
Response ask_exclude(App& app, Request& request) {
    return exclude_page(app, request, Form{reason_fields}, 200);
}
Response exclude(App& app, Request& request) {
    const Form form{request, reason_fields};
    if (!form.ok()) return exclude_page(app, request, form, 422);
    const auto group = group_of(app, request);
    decide(app, request, group, person_of(app, request, group), Membership::excluded,
           std::string{form["reason"]});
    return web::redirect(address(request, group.id) + "/exclus", "groups.excluded");
}

// POST /groupes/{commune}/{group}/suivre, /ne-plus-suivre: again changes nothing.
Response follow(App& app, Request& request) {
    const auto group = readable(app, request);
    town::watch_again(app.db(), post_news, group.id.value, request.reader.id, request.commune->code,
                      app.now(), access_of(group));
    return web::redirect(address(request, group.id), "groups.followed");
}
Response mute(App& app, Request& request) {
    const auto group = readable(app, request);
    town::mute(app.db(), post_news, group.id.value, request.reader.id, request.commune->code,
               app.now(), access_of(group));
    return web::redirect(address(request, group.id), "groups.muted");
}

} // namespace groups
