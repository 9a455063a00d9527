#include "decisions/routes.hpp"

#include "decisions/store.hpp"
#include "decisions/view.hpp"
#include "lib/town/outbox.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/french.hpp"
#include "lib/app/mail.hpp"
#include "lib/base/text.hpp"
#include "lib/talk/moderation.hpp"
#include "lib/view/desk.hpp"
#include "lib/app/page.hpp"
#include "lib/db/cursor.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace decisions {

namespace {

using web::App;
using web::Form;
using web::Kind;
using web::Page;
using web::Request;
using web::Response;

constexpr web::Field answer_fields[] = {{"text", Kind::text, 1, answer_max}};

/// One optional sentence; of a longer one what there is room for.
std::string explanation_in(const Request& request) {
    return base::shorten(base::typed_text(request.field("explanation")), web::moderation::explanation_max);
}

// GET /mairie/{commune}/signalements [apres]: what is flagged and not decided.
Response open_flags(App& app, Request& request) {
    const FlagId after{db::row_in(request.parameter("apres"))};
    Page page{app, request, "decisions/flagged.tpl"};
    auto& db = app.db();
    const auto& code = request.commune->code;
    const auto answers = after ? std::vector<Decision>{} : answered(db, request.reader, code);
    fill_flagged(page.main(), flagged(db, request.reader, code, after),
                 flagged_quotes(db, app.sections, request.reader, code, after), answers, after ? std::vector<Quote>{} : answered_quotes(db, app.sections, request.reader, code),
                 !after, app, page.visit());
    return page.no_index().answer();
}

// GET /mairie/{commune}/signalements/{flag} [apres]: every open flag on what that one is about.
Response flags_on_one(App& app, Request& request) {
    const FlagId after{db::row_in(request.parameter("apres"))};
    const auto found =
        flags_on(app.db(), request.reader, request.commune->code, FlagId{request.number("flag")}, after);
    if (found.objects.empty()) throw web::NotFound{};
    Page page{app, request, "decisions/flags.tpl"};
    const auto first = found.objects.front().first;
    fill_flags(page.main(), found, flagged_quotes(app.db(), app.sections, request.reader, request.commune->code, FlagId{first.value - 1}),
               !after, app, page.visit());
    return page.no_index().answer();
}

// POST /mairie/{commune}/signalements/{flag}/garder explanation retour: what it is about stays, unless it is gone already; who
// flagged it is told which.
Response keep(App& app, Request& request) {
    const auto object =
        object_of(app.db(), request.reader, request.commune->code, FlagId{request.number("flag")});
    if (!object) throw web::NotFound{};
    const auto* kind = web::find_flaggable(app.sections, object->kind);
    if (kind && !kind->there(app.db(), object->id)) {
        db::Transaction transaction{app.db()};
        web::moderation::withdrawn(app, request, object->kind, object->id);
        transaction.commit();
        return web::redirect(web::back_to(request, request.commune->below("/mairie") + "/signalements"), "decisions.gone");
    }
    web::moderation::keep(app, request, object->kind, object->id, explanation_in(request));
    return web::redirect(web::back_to(request, request.commune->below("/mairie") + "/signalements"), "decisions.kept");
}

// GET /mairie/{commune}/decisions [avant]
Response index(App& app, Request& request) {
    const ModerationId before{db::row_in(request.parameter("avant"))};
    Page page{app, request, "decisions/list.tpl"};
    const auto all = list(app.db(), request.reader, request.commune->code, before);
    fill_list(page.main(), all, decided_quotes(app.db(), app.sections, request.reader, request.commune->code, all.decisions), !before, app, page.visit());
    return page.no_index().answer();
}

Decision decision_of(App& app, const Request& request) {
    auto found =
        find(app.db(), request.reader, request.commune->code, ModerationId{request.number("decision")});
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

Response show_with(App& app, Request& request, const Form& form, int status) {
    const auto decision = decision_of(app, request);
    Page page{app, request, "decisions/show.tpl"};
    fill_show(page.main(), decision, decided_quotes(app.db(), app.sections, request.reader, request.commune->code, {decision}), form, app, page.visit());
    return page.no_index().answer(status);
}

// GET /mairie/{commune}/decisions/{decision}: for the author of the text and for moderators.
Response show(App& app, Request& request) { return show_with(app, request, Form{answer_fields}, 200); }

/// Whoever decided learns that there is an answer to read.
town::Mail answered(App& app, const Request& request, const Decision& decision) {
    web::Dictionary d{"answered"};
    d.SetValue("NAME", decision.by_name.first);
    d.SetValue("COMMUNE", request.commune->name);
    d.SetValue("URL", app.absolute(fmt::format("{}/decisions/{}", request.commune->below("/mairie"),
                                               decision.id.value)));
    return web::fill_mail(app, "decision_answered", d,
                          {.event = fmt::format("decision-answered-{}", decision.id.value),
                           .to_name = town::plain_name(decision.by_name),
                           .to_address = decision.by_email,
                           .member = decision.decided_by});
}

// POST /mairie/{commune}/decisions/{decision} text: the author answers, once.
Response answer_it(App& app, Request& request) {
    const auto decision = decision_of(app, request);
    if (decision.author != request.member->id) throw web::NotFound{};
    Form form{request, answer_fields};
    if (form.ok() && too_late(decision, app.now())) form.reject("text", "TOO_LATE");
    if (!form.ok() && !decision.answered_at) return show_with(app, request, form, 422);
    const auto back = fmt::format("{}/decisions/{}", request.commune->below("/mairie"), decision.id.value);
    const auto mail = answered(app, request, decision);
    db::Transaction transaction{app.db()};
    if (!answer(app.db(), request.member->id, decision.id, std::string{form["text"]}, app.now()))
        return web::redirect(back);
    if (!decision.by_email.empty()) town::enqueue(app.db(), mail, app.now()); // they may have left since
    transaction.commit();
    return web::redirect(back, "parts.answered");
}

/// What became of a text, to its author.
town::Mail settled(App& app, const Request& request, const Decision& decision, bool restored, const std::string& words) {
    web::Dictionary d{"settled"};
    d.SetValue("NAME", decision.author_name.first);
    d.SetValue("COMMUNE", request.commune->name);
    d.ShowSection(restored ? "RESTORED" : "UPHELD");
    if (!decision.title.empty()) d.SetValueAndShowSection("TITLE", decision.title, "TITLED");
    if (!words.empty()) d.SetValueAndShowSection("EXPLANATION", words, "HAS_EXPLANATION");
    d.SetValue("URL", app.absolute(fmt::format("{}/decisions/{}", request.commune->below("/mairie"), decision.id.value)));
    return web::fill_mail(app, "decision_settled", d,
                          {.event = fmt::format("decision-settled-{}-{}", decision.id.value, app.now()),
                           .to_name = town::plain_name(decision.author_name),
                           .to_address = decision.author_email,
                           .member = decision.author});
}

Response settle_it(App& app, Request& request, bool restored) {
    const auto decision = decision_of(app, request);
    if (!request.reader.may(town::Right::moderate)) throw web::NotFound{};
    const auto words = explanation_in(request);
    const auto mail = settled(app, request, decision, restored, words);
    const auto back = web::back_to(request, fmt::format("{}/decisions/{}", request.commune->below("/mairie"), decision.id.value));
    const auto* kind = web::find_flaggable(app.sections, decision.kind);
    db::Transaction transaction{app.db()};
    if (!settle(app.db(), request.reader, request.commune->code, decision, restored, words, app.now())) return web::redirect(back);
    if (restored && !(kind && kind->show && kind->show(app.db(), decision.object_id))) return web::redirect(back, "decisions.not_shown");
    if (!decision.author_email.empty()) town::enqueue(app.db(), mail, app.now()); // who may have left since
    transaction.commit();
    return web::redirect(back, restored ? "decisions.shown" : "decisions.upheld");
}

// POST /mairie/{commune}/decisions/{decision}/retablir, /maintenir explanation retour: the text is read again, at any time; or
// its author's answer changes nothing.
Response show_again(App& app, Request& request) { return settle_it(app, request, true); }
Response uphold(App& app, Request& request) { return settle_it(app, request, false); }

// GET /mairie/{commune}/moderation [annee]: how many texts were flagged and hidden, for which reasons.
Response figures(App& app, Request& request) {
    const auto& zone = request.commune->time_zone;
    const auto year_of = [&](Seconds at) { return std::stoi(web::local_input(at, zone).substr(0, 4)); };
    const auto begin = [&](int year) {
        return web::parse_local(fmt::format("{}-01-01T00:00", year), zone).value_or(0);
    };
    Year year;
    year.last = year_of(app.now());
    year.first = request.commune->open() ? year_of(*request.commune->opened_at) : year.last;
    year.year = year.last;
    if (const auto asked = db::row_in(request.parameter("annee")); asked >= year.first && asked <= year.last)
        year.year = static_cast<int>(asked);
    year.counts = count_by_reason(app.db(), request.commune->code, begin(year.year), begin(year.year + 1));
    Page page{app, request, "decisions/figures.tpl"};
    fill_figures(page.main(), year);
    return page.answer();
}

using enum web::Method;
using namespace web::access;

constexpr web::Route table[] = {
    {get, "/mairie/{commune}/signalements", team(Right::moderate), open_flags},
    {get, "/mairie/{commune}/signalements/{flag}", team(Right::moderate), flags_on_one},
    {post, "/mairie/{commune}/signalements/{flag}/garder", team(Right::moderate), keep},
    {get, "/mairie/{commune}/decisions", team(Right::moderate), index},
    {get, "/mairie/{commune}/decisions/{decision}", member, show},
    {post, "/mairie/{commune}/decisions/{decision}", member, answer_it, {20, 3600}},
    {post, "/mairie/{commune}/decisions/{decision}/retablir", team(Right::moderate), show_again},
    {post, "/mairie/{commune}/decisions/{decision}/maintenir", team(Right::moderate), uphold},
    {get, "/mairie/{commune}/moderation", anyone, figures},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace decisions
