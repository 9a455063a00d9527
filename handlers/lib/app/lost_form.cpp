#include "lib/app/page.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace web {

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
    main.ShowSection(request.commune ? "HAS_TOWN" : "NO_TOWN_HERE");
    const bool lacks = why && std::string_view{why}.starts_with("LACKS_");
    if (lacks) main.ShowSection(why);
    main.ShowSection(lacks ? "LACKS" : "UNKNOWN");
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
    // What somebody wrote, to be read before it is sent once more; codes and choices have no blanks.
    constexpr std::size_t worth_showing = 40; // bytes
    const auto written = [&](std::string_view value) { return value.size() > worth_showing || value.find(' ') != std::string_view::npos; };
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
        if (written(value)) {
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
