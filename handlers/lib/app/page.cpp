#include "lib/view/markup.hpp"
#include "lib/app/page.hpp"

#include "lib/app/card.hpp"
#include "lib/app/csrf.hpp"
#include "lib/app/session.hpp"
#include "lib/app/waiting.hpp"
#include "lib/base/log.hpp"
#include "lib/base/text.hpp"
#include "lib/town/news.hpp"
#include "lib/town/trial.hpp"
#include "lib/view/error_summary.hpp"
#include "lib/view/frame.hpp"
#include "lib/view/french.hpp"
#include "lib/view/static_files.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <vector>

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

/// Bytes of a commune's name, from which on it is set smaller in the header of a telephone.
constexpr std::size_t long_name = 20;

/// Characters of what a search engine shows of a page.
constexpr std::size_t about_max = 200;

std::string counted(int count) { return count < town::news_counted ? number(count) : "99+"; }

/// The bell and its number.
void fill_unread(int count, Dictionary& me) {
    me.ShowSection(count == 0                   ? "NONE_UNREAD"
                   : count == 1                 ? "ONE_UNREAD"
                   : count < town::news_counted ? "SEVERAL_UNREAD"
                                                : "MANY_UNREAD");
    if (count > 0) me.SetValueAndShowSection("UNREAD_COUNT", counted(count), "UNREAD");
}

/// NEW_LETTER with its COUNT, for the topic that its section calls "letter".
void fill_new(Dictionary& d, const town::Kinds& kinds, const std::vector<town::UnreadTopic>& unread) {
    for (const auto& [topic, count] : unread)
        d.AddSectionDictionary("NEW_" + marker_name(kinds.choice(topic).name))->SetValue("COUNT", counted(count));
}

/// Without the scripts that nothing on the page asks for: htmx is a third of what a first visit would load.
void drop_unused_scripts(std::string& html) {
    static const std::pair<std::string, std::vector<std::string_view>> scripts[] = {
        {static_path("vendor/htmx.min.js"), {" hx-get=\"", " hx-post=\""}}, {static_path("pictures.js"), {" type=\"file\""}}};
    const auto says = [&](std::string_view sign) { // four times as fast as find()
        return ::memmem(html.data(), html.size(), sign.data(), sign.size()) != nullptr;
    };
    for (const auto& [script, signs] : scripts) {
        const auto at = html.find(script), line = html.rfind('\n', at), end = html.find('\n', at);
        if (at == std::string::npos || line == std::string::npos || end == std::string::npos) continue;
        if (std::ranges::none_of(signs, says)) html.erase(line, end - line);
    }
}

} // namespace

Page::Page(App& app, const Request& request, std::string main)
    : app_(app), request_(request), main_template_(std::move(main)), csrf_(csrf::token(app, request)),
      layout_("layout"), main_(layout_.AddIncludeDictionary("MAIN")) {
    main_->SetFilename(main_template_);
    layout_.SetTemplateGlobalValue("CSRF", csrf_);
    layout_.SetTemplateGlobalValue("BASE_URL", app.config.base_url);
    layout_.SetValue("STYLE_PATH", static_path("site.css"));
    if (request.commune) {
        layout_.SetTemplateGlobalValue("COMMUNE", request.commune->name);
        layout_.SetTemplateGlobalValue("COMMUNE_PATH", request.commune->path());
    }
}

Page& Page::title(std::string_view text) {
    layout_.SetValue("TITLE", ctemplate::TemplateString(text.data(), text.size()));
    layout_.ShowSection("HAS_TITLE");
    titled_ = true;
    return *this;
}

Page& Page::no_index() {
    layout_.ShowSection("NO_INDEX");
    return *this;
}

Page& Page::about(std::string_view words, std::string_view picture) {
    told_of_ = true;
    auto* about = layout_.AddSectionDictionary("ABOUT");
    about->SetValue("WORDS", base::shorten(words, about_max));
    if (picture.empty())
        about->ShowSection("NOT_PICTURED");
    else
        about->SetValueAndShowSection("PICTURE", app_.absolute(picture), "PICTURED");
    return *this;
}

Dictionary& Page::schema(const std::string& file) {
    auto& json = *layout_.AddSectionDictionary("SCHEMA")->AddIncludeDictionary("JSON");
    json.SetFilename(file);
    json.SetValue("ADDRESS", app_.absolute(request_.path));
    return json;
}

std::string Page::card() const {
    const auto& town = request_.commune;
    const auto version = town ? card_version(app_.config, *town) : std::string{};
    return app_.absolute(version.empty() ? static_path("card.png") : town->below("/commune") + "/carte.png?v=" + version);
}

Page& Page::band() {
    fill_band(layout_, *request_.commune);
    return *this;
}

Page& Page::tiles() {
    tiles_ = true;
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

/// What of the database stands around a page. A page is not refused for it: least of all the one that says that the
/// database is away.
void Page::read_frame() {
    if (!request_.member) return;
    try {
        auto& db = app_.db();
        const auto& member = *request_.member;
        const auto until = (app_.now() / counted_early + 1) * counted_early;
        unread_ = *db.cached(town::unread_topics, member.id, until);
        if (request_.commune) {
            trial_ = request_.reader.team() && *db.cached(town::on_trial, request_.commune->code);
            to_do_ = web::to_do(db, app_.sections, request_.reader, request_.commune->code, until);
            return;
        }
        home_ = *db.cached(town::find_commune, member.commune_code);
        if (!home_) return;
        home_reader_ = *db.cached(town::reader_in, member.id, member.commune_code);
        to_do_ = web::to_do(db, app_.sections, home_reader_, member.commune_code, until);
    } catch (const db::Unavailable& error) {
        base::log(base::Level::warning, "page_frame", {{"cause", error.what()}});
    }
}

void Page::fill_menu(Dictionary& menu, const town::Commune& commune, const town::Reader& reader) {
    menu.SetValue("COMMUNE", commune.name);
    menu.SetValue("COMMUNE_PATH", commune.path());
    menu.SetValue("COMMUNE_CODE", commune.code);
    menu.ShowSection(request_.member ? "SIGNED_IN" : "SIGNED_OUT");
    if (commune.open()) menu.ShowSection("OPEN");
    if (reader.team()) menu.ShowSection("TEAM");
    mark_place(menu, request_.path);
    if (request_.member && request_.member->commune_code == commune.code) fill_new(menu, app_.kinds, unread_);
}

void Page::fill_town(const town::Commune& commune, const town::Reader& reader) {
    auto* town = layout_.AddSectionDictionary("TOWN");
    town->SetValue("COMMUNE", commune.name);
    town->SetValue("COMMUNE_PATH", commune.path());
    town->SetValue("DEPARTMENT", commune.department_name);
    town->SetValue("POSTCODE", commune.postcode);
    if (reader.team()) town->ShowSection("TEAM");
    if (to_do_) { // also in the menu of the desk
        layout_.SetTemplateGlobalValue("TO_DO_COUNT", counted(to_do_));
        layout_.ShowTemplateGlobalSection("TO_DO");
    }
    if (commune.name.size() > long_name) town->ShowSection("LONG");
    if (trial_) {
        auto* trial = layout_.AddSectionDictionary("TRIAL");
        if (reader.mayor) trial->ShowSection("MAYOR");
    }
    auto add = [&](Dictionary& to, const char* name, const char* file) -> Dictionary& {
        auto* menu = to.AddIncludeDictionary(name);
        menu->SetFilename(file);
        fill_menu(*menu, commune, reader);
        return *menu;
    };
    add(*town, "MENU", "parts/menu.tpl").ShowSection("BAR");
    add(*town, "PHONE_MENU", "parts/menu_phone.tpl");
    if (tiles_) add(*main_, "MENU", "parts/menu.tpl").ShowSection("TILES");
}

/// What others show of the page. One page of a list has no address of its own to be found by.
void Page::fill_about() {
    if (!told_of_) layout_.ShowSection(request_.commune ? "ABOUT_TOWN" : "ABOUT_SITE");
    layout_.SetValue("CARD", card());
}

void Page::fill_layout() {
    read_frame();
    fill_about();
    if (request_.commune) {
        layout_.ShowSection("HERE");
        fill_town(*request_.commune, request_.reader);
    } else if (home_) {
        fill_town(*home_, home_reader_);
    } else {
        layout_.ShowSection("NO_TOWN");
    }
    if (request_.member) {
        auto* me = layout_.AddSectionDictionary("SIGNED_IN");
        const auto& member = *request_.member;
        me->SetValue("FIRST_NAME", member.name.first);
        fill_unread(town::total(unread_), *me);
        fill_new(*me, app_.kinds, unread_);
        me->SetValue("INITIALS", base::initials(member.name.first, member.name.last));
        const auto& shown = request_.commune ? request_.commune : home_;
        if (shown && shown->code == member.commune_code) me->SetValueAndShowSection("COMMUNE", shown->name, "HOME");
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

Response Page::answer(int status) {
    fill_layout();
    if (status == 200 && request_.method == Method::get && request_.query.empty())
        layout_.SetValueAndShowSection("ADDRESS", app_.absolute(request_.path), "OWN_ADDRESS");
    for (const auto* section : app_.sections)
        if (section->banner && status < 500) // beyond, the database may be what failed
            section->banner(app_, request_, layout_);
    Response response;
    response.status = status;
    response.body = app_.views.expand("layout.tpl", layout_);
    if (status == 422) response.body = with_error_summary(std::move(response.body), app_.views);
    drop_unused_scripts(response.body);
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

} // namespace web
