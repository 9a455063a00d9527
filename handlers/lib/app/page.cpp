#include "lib/view/markup.hpp"
#include "lib/app/page.hpp"

#include "lib/base/log.hpp"
#include "lib/base/text.hpp"
#include "lib/town/alert.hpp"
#include "lib/town/news.hpp"
#include "lib/view/alert_banner.hpp"
#include "lib/app/csrf.hpp"
#include "lib/view/frame.hpp"
#include "lib/view/french.hpp"
#include "lib/app/session.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace web {

namespace {

/// Marks the section one is in, for the menu: AT_FIL for /fil/…
void mark_place(Dictionary& menu, const std::string& path) {
    const auto name = path.substr(1, path.find('/', 1) - 1);
    if (!name.empty() && name.size() <= 30) menu.ShowSection("AT_" + marker_name(name));
}

/// What comes or ends at its own time, such as a planned letter or an open chat, does so in the count up to
/// so many seconds early: for that long the count is one of db::Db::cached().
constexpr base::Seconds counted_early = 10;

/// The bell and its number. A page is not refused for it: least of all the one that says that the database is
/// away.
void fill_unread(App& app, town::MemberId member, Dictionary& me) {
    int count = 0;
    try {
        count = *app.db().cached(town::unread, member, (app.now() / counted_early + 1) * counted_early);
    } catch (const db::Unavailable& error) {
        base::log(base::Level::warning, "unread_count", {{"cause", error.what()}});
    }
    me.ShowSection(count == 0                   ? "NONE_UNREAD"
                   : count == 1                 ? "ONE_UNREAD"
                   : count < town::news_counted ? "SEVERAL_UNREAD"
                                                : "MANY_UNREAD");
    if (count == 0) return;
    me.SetValue("UNREAD_COUNT", count < town::news_counted ? number(count) : "99+");
    me.ShowSection("UNREAD");
}

} // namespace

Page::Page(App& app, const Request& request, std::string main)
    : app_(app), request_(request), main_template_(std::move(main)), csrf_(csrf::token(app, request)),
      layout_("layout"), main_(layout_.AddIncludeDictionary("MAIN")) {
    main_->SetFilename(main_template_);
    layout_.SetTemplateGlobalValue("CSRF", csrf_);
    layout_.SetTemplateGlobalValue("BASE_URL", app.config.base_url);
    layout_.SetValue("STYLE_PATH", style_path(app.config.root));
    if (request.commune) {
        layout_.SetTemplateGlobalValue("COMMUNE", request.commune->name);
        layout_.SetTemplateGlobalValue("COMMUNE_PATH", request.commune->path());
    }
}

Page& Page::title(std::string_view text) {
    layout_.SetValueAndShowSection("TITLE", ctemplate::TemplateString(text.data(), text.size()), "HAS_TITLE");
    titled_ = true;
    return *this;
}

Page& Page::no_index() {
    layout_.ShowSection("NO_INDEX");
    return *this;
}

Page& Page::band() {
    fill_band(layout_, *request_.commune);
    return *this;
}

Page& Page::shared() {
    shared_ = true;
    return *this;
}

Page& Page::refresh(int seconds, std::string_view path) {
    auto* again = layout_.AddSectionDictionary("REFRESH");
    again->SetIntValue("REFRESH_SECONDS", seconds);
    again->SetValue("REFRESH_PATH", ctemplate::TemplateString(path.data(), path.size()));
    return *this;
}

void Page::fill_layout() {
    if (request_.commune) {
        auto* town = layout_.AddSectionDictionary("TOWN");
        town->SetValue("DEPARTMENT", request_.commune->department_name);
        town->SetValue("POSTCODE", request_.commune->postcode);
        auto* menu = town->AddIncludeDictionary("MENU");
        menu->SetFilename("parts/menu.tpl");
        mark_place(*menu, request_.path);
        if (request_.reader.team()) menu->ShowSection("TEAM");
        if (request_.reader.may(town::Right::answer))
            menu->ShowSection("ANSWERER");
        else if (request_.commune->open())
            menu->SetValueAndShowSection("COMMUNE_CODE", request_.commune->code, "WRITABLE");
    } else {
        layout_.ShowSection("NO_TOWN");
    }
    if (request_.member) {
        auto* me = layout_.AddSectionDictionary("SIGNED_IN");
        me->SetValue("FIRST_NAME", request_.member->name.first);
        fill_unread(app_, request_.member->id, *me);
        me->SetValue("INITIALS", base::initials(request_.member->name.first, request_.member->name.last));
    } else {
        layout_.ShowSection("SIGNED_OUT");
    }
    layout_.SetValue("SOURCE_URL", app_.config.source_url);
    if (request_.session && request_.session->mail_returns) fill_mail_returns(*request_.member, layout_);
    if (request_.reader.team() && !app_.views.problem().empty())
        layout_.SetValueAndShowSection("TEMPLATE_PROBLEM", app_.views.problem(), "HAS_TEMPLATE_PROBLEM");
    if (!titled_)
        if (const auto words = title_of(app_.views, main_template_); !words.empty()) title(words);
    fill_done(layout_, app_.views, request_.parameter("fait"));
}

/// The alerts of the commune; elsewhere those of the communes that one follows.
void Page::fill_alerts() {
    std::vector<town::RunningAlert> running;
    if (request_.commune)
        running = *app_.db().cached(town::running_alerts, request_.commune->code);
    else if (request_.member)
        running = *app_.db().cached(town::running_alerts_for, request_.member->id);
    fill_alert_banner(layout_, "ALERTS", running, app_.now(),
                      request_.commune ? "/alertes/" + request_.commune->path() : "");
}

Response Page::answer(int status) {
    fill_layout();
    if (status < 500) fill_alerts(); // beyond, the database may be what failed
    Response response;
    response.status = status;
    response.body = app_.views.expand("layout.tpl", layout_);
    if (shared_ && request_.accel && status == 200 && !session::brought(request_) &&
        request_.parameter("fait").empty())
        response.header("X-Accel-Expires", "@" + std::to_string(app_.now()));
    return response;
}

Response Page::fragment(int status) {
    Response response;
    response.status = status;
    response.body = app_.views.expand(main_template_, *main_);
    response.header("Vary", "HX-Request");
    return response;
}

namespace {

/// The form that an error answered, under it.
void fill_resend(Dictionary& page, const Request& request, bool can_help) {
    auto& form = *page.AddIncludeDictionary("RESEND");
    form.SetFilename("parts/resend.tpl");
    form.SetValue("ACTION", request.path);
    // Its own token, good or not: a stranger's form must not get a good one.
    form.SetValue("CSRF", std::string{request.field("csrf")});
    form.ShowSection(can_help ? "AGAIN" : "COPY");
    fill_lost_form(form, lost_form(request), "");
}

/// Forms whose field `password` asks for the one that is; elsewhere it is a new one.
constexpr std::array asks_for_known{std::string_view{"/connexion"}, std::string_view{"/inscription/confirmer"},
                                    std::string_view{"/compte/deux-etapes"}};

/// For the browser, which fills in the one that it knows, or keeps a new one.
bool known_password(const std::string& action, std::string_view name) {
    return name.ends_with("-password") ||
           (name == "password" && std::ranges::find(asks_for_known, action) != asks_for_known.end());
}

void fill_password(Dictionary& part, const std::string& action, const std::string& name,
                   const std::string& id) {
    auto& field = *part.AddSectionDictionary("PASSWORD");
    field.SetValue("NAME", name);
    field.SetValue("ID", id);
    field.ShowSection(name == "old-password" ? "OLD" : name == "password-again" ? "TWICE" : "PLAIN");
    field.ShowSection(known_password(action, name) ? "KNOWN" : "CHOSEN");
}

} // namespace

Response error_page(App& app, const Request& request, int status, std::string_view reference,
                    const char* why) {
    Page page{app, request, fmt::format("errors/{}.tpl", status)};
    auto& main = page.main();
    if (!reference.empty()) main.SetValueAndShowSection("REFERENCE", std::string{reference}, "HAS_REFERENCE");
    const bool foreign = why && std::string_view{why} == "FOREIGN";
    main.ShowSection(foreign ? "FOREIGN" : "RIGHT");
    if (request.commune) main.ShowSection("HAS_TOWN");
    if (request.form.empty())
        main.ShowSection("LOST");
    else
        fill_resend(main, request, foreign || status == 429 || status >= 500);
    return page.no_index().answer(status);
}

LostForm lost_form(const Request& request) {
    const bool files = std::ranges::any_of(request.uploads, [](const auto& u) { return !u.content.empty(); });
    LostForm lost{request.path, {}, files || request.files_lost};
    for (const auto& field : request.form)
        if (is_password(field.first))
            lost.passwords.push_back(field.first);
        else if (field.first != "csrf")
            lost.fields.push_back(field);
    return lost;
}

void fill_lost_form(Dictionary& form, const LostForm& lost, const std::string& prefix) {
    constexpr std::size_t worth_showing = 40; // bytes
    auto& part = *form.AddIncludeDictionary("KEPT");
    part.SetFilename("parts/kept.tpl");
    std::size_t bytes = 0;
    int number = 0;
    for (const auto& [name, value] : lost.fields) {
        const auto more = name.size() + value.size();
        if (bytes + more > kept_max) {
            part.ShowSection("TOO_LONG");
            continue;
        }
        bytes += more;
        auto& field = *part.AddSectionDictionary("FIELD");
        field.SetValue("NAME", prefix + name);
        if (value.size() > worth_showing) {
            field.SetValueAndShowSection("TEXT", value, "LONG");
            field.SetValue("ID", fmt::format("kept-{}", ++number));
        } else {
            field.SetValueAndShowSection("VALUE", value, "SHORT");
        }
    }
    if (prefix.empty())
        for (const auto& name : lost.passwords)
            fill_password(part, lost.action, name, fmt::format("kept-{}", ++number));
    if (lost.files_lost) part.ShowSection("FILES_LOST");
}

namespace {

/// `why` is a section of the template.
Response again_page(App& app, const Request& request, const LostForm& lost, const char* why, int status) {
    Page page{app, request, "errors/again.tpl"};
    page.main().SetValue("ACTION", lost.action);
    page.main().ShowSection(why);
    fill_lost_form(page.main(), lost, "");
    return page.no_index().answer(status);
}

} // namespace

Response send_again(App& app, const Request& request, const LostForm& lost, int status) {
    return again_page(app, request, lost, status == 200 ? "LOGGED_IN" : "TOO_OLD", status);
}

Response factor_first(App& app, const Request& request) {
    return again_page(app, request, lost_form(request), "FACTOR_FIRST", 403);
}

Response ask_again(App& app, const Request& request, Access access) {
    if (request.member || access == access::anyone) return send_again(app, request, lost_form(request), 403);
    Page page{app, request, "errors/login_again.tpl"};
    page.main().SetValue("ACTION", request.path);
    fill_lost_form(page.main(), lost_form(request), "kept-");
    return page.no_index().answer(401);
}

} // namespace web
