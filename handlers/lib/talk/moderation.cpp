#include "lib/talk/moderation.hpp"
#include "lib/base/email.hpp"

#include "lib/base/text.hpp"
#include "lib/town/outbox.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/form.hpp"
#include "lib/view/french.hpp"
#include "lib/app/limit.hpp"
#include "lib/app/mail.hpp"
#include "lib/app/page.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/quote.hpp"
#include "lib/view/desk.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace web::moderation {

namespace {

constexpr std::size_t excerpt_length = 400; ///< characters

constexpr Field flag_fields[] = {{"reason", Kind::choice, 1, 1, "1 2 3 4 5 6 7"},
                                 {"explanation", Kind::text, 0, 2000},
                                 {"name", Kind::line, 0, 100},
                                 {"email", Kind::email, 0, 254},
                                 {"good-faith", Kind::tick, 1}};
constexpr Field hide_fields[] = {{"reason", Kind::choice, 1, 1, "1 2 3 4 5 6 7"},
                                 {"explanation", Kind::text, 0, explanation_max}};

town::Reason reason_in(const Form& form) { return static_cast<town::Reason>(form["reason"].front() - '0'); }

Response form_page(App& app, const Request& request, const char* name, const FlaggedContent& content,
                   const Form& form, int status) {
    Page page{app, request, name};
    auto& d = page.main();
    form.fill(d);
    d.SetValue("ACTION", request.path);
    d.SetValue("BACK", content.address);
    if (const auto to = back_to(request, {}); !to.empty()) d.SetValueAndShowSection("RETOUR", to, "HAS_RETOUR");
    d.SetValue("AUTHOR", content.author_name);
    d.SetValue("TEXT", base::shorten(content.text, excerpt_length));
    d.SetValue("DATE", date_time(content.at, request.commune->time_zone));
    d.SetValue("DATE_ISO", iso8601(content.at, request.commune->time_zone));
    d.ShowSection(request.member ? "SIGNED_IN" : "SIGNED_OUT");
    d.ShowSection(content.team ? "NAME_UNSEEN" : "NAME_SEEN");
    return page.no_index().answer(status);
}

void fill_explanation(Dictionary& d, std::string_view explanation) {
    if (!explanation.empty()) d.SetValueAndShowSection("EXPLANATION", std::string{explanation}, "HAS_EXPLANATION");
}

/// What was decided, in a mail.
struct Said {
    town::Outcome outcome{};
    std::optional<town::Reason> reason = {}; ///< none: that of each flag
    std::string explanation = {};
};

/// Where one who does not agree writes to; whoever has an account, on the site.
void fill_contact(Dictionary& d, App& app, const town::Commune& commune, bool member) {
    const auto hall = town::town_hall_of(app.db(), commune.code).value_or(town::TownHall{});
    if (member)
        d.SetValueAndShowSection("CONTACT", app.absolute("/messagerie/nouveau?mairie=" + commune.code), "BY_SITE");
    else if (!hall.email.empty())
        d.SetValueAndShowSection("CONTACT", hall.email, "BY_MAIL");
    else if (!hall.address.empty())
        d.SetValueAndShowSection("CONTACT", hall.address, "BY_POST");
    else
        d.ShowSection("NO_CONTACT");
}

void fill_common(Dictionary& d, const App& app, const town::Commune& commune, std::string_view address) {
    d.SetValue("COMMUNE", commune.name);
    d.SetValue("ADDRESS", app.absolute(address));
}

/// To whom a flag's fate matters: the receipt now, the decision later.
town::Mail to_notifier(App& app, const town::Commune& commune, const char* name,
                       const town::FlagOutcome& notifier, const Said* said = nullptr) {
    Dictionary d{"flag"};
    fill_common(d, app, commune, notifier.address);
    if (!notifier.name.empty()) d.SetValueAndShowSection("NAME", notifier.name, "NAMED");
    d.SetValue("RECEIPT", notifier.receipt);
    const auto outcome = said ? said->outcome : town::Outcome{};
    if (outcome == town::Outcome::withdrawn || outcome == town::Outcome::not_kept) {
        d.ShowSection("GONE");
        d.ShowSection(outcome == town::Outcome::withdrawn ? "WITHDRAWN" : "NOT_KEPT");
    } else if (said) {
        d.ShowSection("DECIDED");
        d.ShowSection(outcome == town::Outcome::hidden ? "HIDDEN" : "KEPT");
        d.ShowSection(fmt::format("REASON_IS_{}", static_cast<int>(said->reason.value_or(notifier.reason))));
        fill_explanation(d, said->explanation);
        fill_contact(d, app, commune, static_cast<bool>(notifier.member));
    }
    return fill_mail(app, name, d,
                     {.event = fmt::format("{}-{}", name, notifier.receipt),
                      .to_name = notifier.name,
                      .to_address = notifier.email,
                      .commune_code = commune.code,
                      .member = notifier.member});
}

town::Mail to_author(App& app, const Request& request, const FlaggedContent& content, const town::Member& author,
                     const Form& form, town::ModerationId id, const std::string& title, const std::string& place) {
    Dictionary d{"hidden"};
    fill_common(d, app, *request.commune, place);
    d.SetValue("NAME", author.name.first);
    d.SetValue("TEXT", content.text);
    if (!title.empty()) d.SetValueAndShowSection("TITLE", title, "TITLED");
    d.ShowSection(fmt::format("REASON_IS_{}", form["reason"]));
    fill_explanation(d, form["explanation"]);
    d.SetValue("ANSWER_URL",
               app.absolute(fmt::format("/mairie/{}/decisions/{}", request.commune->path(), id.value)));
    return fill_mail(app, "hidden", d,
                     town::about(request.commune->code, town::mail_to(author, fmt::format("hidden-{}", id.value))));
}

const Flaggable& kind_of(const App& app, const FlaggedContent& content) {
    if (const auto* kind = find_flaggable(app.sections, content.kind)) return *kind;
    throw std::logic_error("no section has " + content.kind + " among its flaggables");
}
int rights_to_judge(const App& app, const FlaggedContent& content) { return kind_of(app, content).rights; }

/// Closes the flags on it, and tells who raised them.
void close(App& app, const town::Commune& commune, town::MemberId by, std::string_view kind, std::int64_t id,
           const Said& said) {
    for (const auto& notifier : town::close_flags(app.db(), commune.code, kind, id, said.outcome, by, app.now()))
        if (!notifier.email.empty())
            town::enqueue(app.db(), to_notifier(app, commune, "flag_decided", notifier, &said), app.now());
}

/// Who may judge it, but whoever wrote it, hears at once of the first such flag; none of the words leave the site.
void warn_moderators(App& app, const Request& request, const FlaggedContent& content, town::Reason reason, std::string_view receipt) {
    for (const auto& moderator : town::judges_of(app.db(), request.commune->code, rights_to_judge(app, content), content.author)) {
        if (!may_mail(app, request, "flag-urgent", moderator.email)) continue;
        Dictionary d{"flag_urgent"};
        fill_common(d, app, *request.commune, request.commune->below("/mairie"));
        d.SetValue("NAME", moderator.name.first);
        d.ShowSection(fmt::format("REASON_IS_{}", static_cast<int>(reason)));
        town::enqueue(app.db(),
                      fill_mail(app, "flag_urgent", d,
                                town::mail_to(moderator, fmt::format("flag-urgent-{}-{}", receipt, moderator.id.value))),
                      app.now());
    }
}

} // namespace

Response flag_form(App& app, const Request& request, const FlaggedContent& content) {
    return form_page(app, request, "parts/flag.tpl", content, Form{flag_fields}, 200);
}

Response flag(App& app, Request& request, const FlaggedContent& content) {
    const Form form{request, flag_fields};
    if (!form.ok()) return form_page(app, request, "parts/flag.tpl", content, form, 422);
    town::FlagOutcome notifier{{}, {}, {}, std::string{form["email"]}, content.address, {}};
    if (request.member) {
        notifier.name = request.member->name.first;
        notifier.email = request.member->email;
        notifier.member = request.member->id;
    }
    // Anybody can type anybody's address here: it gets few mails, and none of the words typed. The flag
    // counts all the same, and its receipt stands on the page.
    if (!notifier.email.empty() && !may_mail(app, request, "flag", notifier.email)) notifier.email.clear();
    const bool first = !town::is_flagged(app.db(), request.commune->code, content.kind, content.id);
    db::Transaction transaction{app.db()};
    const auto raised = town::raise_flag(
        app.db(),
        {request.commune->code, content.kind, content.id, content.address, reason_in(form),
         std::string{form["explanation"]}, request.reader.id, std::string{form["name"]},
         std::string{form["email"]}, content.author, content.team, rights_to_judge(app, content)},
        app.now());
    if (!notifier.email.empty() && !raised.before)
        town::enqueue(
            app.db(),
            to_notifier(
                app, *request.commune, "flag_receipt",
                {{}, raised.receipt, notifier.name, notifier.email, content.address, notifier.member}),
            app.now());
    if (first && !raised.before && urgent(reason_in(form))) warn_moderators(app, request, content, reason_in(form), raised.receipt);
    transaction.commit();
    Page page{app, request, "parts/flagged.tpl"};
    page.main().SetValue("RECEIPT", raised.receipt);
    page.main().SetValue("BACK", content.address);
    if (!notifier.email.empty())
        page.main().SetValueAndShowSection("EMAIL", base::shown_email(notifier.email), "HAS_EMAIL");
    return page.no_index().answer();
}

Response hide_form(App& app, const Request& request, const FlaggedContent& content) {
    return form_page(app, request, "parts/hide.tpl", content, Form{hide_fields}, 200);
}

Response hide(App& app, Request& request, const FlaggedContent& content, const std::function<bool(db::Db&)>& hide,
              std::string back) {
    const Form form{request, hide_fields};
    if (!form.ok()) return form_page(app, request, "parts/hide.tpl", content, form, 422);
    auto& db = app.db();
    const auto author = town::find_member(db, content.author);
    const auto title = town::quoted_title(app.db(), kind_of(app, content).words, content.id);
    if (back.empty()) back = content.address.substr(0, content.address.find('#'));
    db::Transaction transaction{db};
    if (hide(db)) {
        const auto id = town::state_reasons(db,
                                            {request.commune->code, content.kind, content.id, content.author,
                                             request.reader.id, reason_in(form),
                                             std::string{form["explanation"]}, rights_to_judge(app, content), title},
                                            app.now());
        if (author && !author->email.empty()) // who may have left since
            town::enqueue(db, to_author(app, request, content, *author, form, id, title, back), app.now());
        close(app, *request.commune, request.reader.id, content.kind, content.id,
              {town::Outcome::hidden, reason_in(form), std::string{form["explanation"]}});
    }
    transaction.commit();
    return redirect(back_to(request, std::move(back)), "parts.hidden");
}

void keep(App& app, const Request& request, std::string_view kind, std::int64_t id, std::string_view explanation) {
    db::Transaction transaction{app.db()};
    close(app, *request.commune, request.reader.id, kind, id, {town::Outcome::upheld, {}, std::string{explanation}});
    transaction.commit();
}

void withdrawn(App& app, const Request& request, std::string_view kind, std::int64_t id) {
    close(app, *request.commune, request.reader.id, kind, id, {town::Outcome::withdrawn});
}

void not_kept(App& app, const town::Commune& commune, town::MemberId opened_by, std::int64_t post) {
    close(app, commune, opened_by, "post", post, {town::Outcome::not_kept});
}

void withdraw(App& app, const Request& request, std::string_view kind, std::int64_t id,
              const std::function<bool(db::Db&)>& remove) {
    db::Transaction transaction{app.db()};
    if (!remove(app.db())) throw NotFound{};
    withdrawn(app, request, kind, id);
    transaction.commit();
}

std::string quotes_sql(Sections sections, std::string_view with, std::string_view few) {
    std::vector<town::Quotable> all;
    for (const auto* section : sections)
        for (const auto& kind : section->flaggables) // two sections may share one
            if (!kind.words.empty() && std::ranges::find(all, kind.kind, &town::Quotable::kind) == all.end())
                all.push_back({kind.kind, kind.words});
    return town::quotes_sql(all, with, few);
}

} // namespace web::moderation
