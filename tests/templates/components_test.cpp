// What an admin writes in one line, and what visitors get.
#include "chores/operator/template_faults.hpp"
#include "lib/view/components.hpp"
#include "lib/view/form.hpp"
#include "lib/view/french.hpp"
#include "lib/view/static_files.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace {

const std::string first_line = "{{%AUTOESCAPE context=\"HTML\"}}\n";

std::string whole(const std::string& text, const std::string& name = "feed/index.tpl") {
    std::vector<web::TemplateFault> faults;
    auto html = web::with_components(name, text, faults);
    BOOST_TEST(faults.empty(), (faults.empty() ? "" : faults[0].what));
    return html;
}

/// "2: …" of what cannot be read.
std::string fault(const std::string& text) {
    std::vector<web::TemplateFault> faults;
    web::with_components("feed/index.tpl", text, faults);
    return faults.size() == 1 ? fmt::format("{}: {}", faults[0].line, faults[0].what) : fmt::format("{} faults", faults.size());
}

constexpr web::Field fields[] = {{"new-title", web::Kind::line, 1, 12000}, {"text", web::Kind::text, 0, 5}};

/// What a visitor is sent, when he sent `typed`.
std::string shown(const std::string& text, std::vector<std::pair<std::string, std::string>> typed = {}) {
    web::Request request;
    request.form = std::move(typed);
    web::Dictionary page{"page"};
    (request.form.empty() ? web::Form{fields} : web::Form{request, fields}).fill(page);
    page.SetValue("CSRF", "kZ3v");
    return web::fill_text("feed/index.tpl", whole(first_line + text), page);
}

std::string bell() { return R"(<svg class="icon" width="20" height="20" aria-hidden="true"><use href=")" + web::static_path("vendor/icons.svg") + R"(#bell"/></svg>)"; }

} // namespace

BOOST_AUTO_TEST_SUITE(templates_components)

BOOST_AUTO_TEST_CASE(an_icon_is_its_name_and_its_size_if_that_is_not_20) {
    BOOST_TEST(whole("<p>{{$icon bell}} a</p>") == fmt::format("<p>{} a</p>", bell()));
    BOOST_TEST(whole("{{$icon bell 24 }}").find(R"(width="24" height="24")") != std::string::npos);
    BOOST_TEST(whole("{{! {{$icon }} and {{$icon bell}}").find("{{! {{$icon }} and <svg") == 0, "a comment ends where it first may");
    BOOST_TEST(whole("a {{TITLE}} $icon {{>MENU}}") == "a {{TITLE}} $icon {{>MENU}}");
}

BOOST_AUTO_TEST_CASE(an_e_mail_ends_no_line_at_its_hyphen_where_it_is_read) {
    BOOST_TEST(whole("<p title=\"Un e-mail\">L’e-mail, les E-mails. {{#E-MAIL}} /compte/e-mail</p>") ==
               "<p title=\"Un e-mail\">L’e\u2011mail, les E\u2011mails. {{#E-MAIL}} /compte/e-mail</p>");
}

BOOST_AUTO_TEST_CASE(a_form_that_is_sent_gets_the_field_without_which_it_would_be_refused) {
    const std::string csrf = R"(<input type="hidden" name="csrf" value="{{CSRF}}">)";
    BOOST_TEST(whole("<form class=\"a\" method=\"post\"><b></b></form><form method=\"get\"></form>") ==
               "<form class=\"a\" method=\"post\">" + csrf + "<b></b></form><form method=\"get\"></form>");
    BOOST_TEST(whole("<FORM METHOD='POST' action=\"{{#A}}>{{/A}}\">") == "<FORM METHOD='POST' action=\"{{#A}}>{{/A}}\">" + csrf);
    const auto typed = "<form method=\"post\"><p>{{#X}}" + csrf + "{{/X}}</p></form>";
    BOOST_TEST(whole(typed) == typed, "an admin's own, of before, stays as it is");
    const auto two = whole(typed + "<form method=\"post\"></form>");
    BOOST_TEST(two == typed + "<form method=\"post\">" + csrf + "</form>");
    BOOST_TEST(whole("<form method=\"post\">", "mail/news.tpl") == "<form method=\"post\">");
    BOOST_TEST(shown("<form method=\"post\"></form>").find("value=\"kZ3v\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_field_has_its_label_its_limit_from_the_code_and_what_was_typed) {
    const auto line = R"({{$field name="new-title" label="Titre" hint="{{NEW_TITLE_LIMIT}} caractères au plus." required if-missing="Donnez un titre."}})";
    const auto fresh = shown(line);
    BOOST_TEST(fresh == R"(<div class="field"><label for="new-title">Titre</label><span class="hint" id="new-title-hint">)" + web::number(12000) + R"( caractères au plus.</span>)"
                        R"(<input id="new-title" name="new-title" type="text" value="" maxlength="12000" required aria-describedby="new-title-hint"></div>)", fresh);
    const auto again = shown(line, {{"new-title", ""}, {"text", "<b>"}});
    BOOST_TEST(again.find(R"(<p class="error-text" id="new-title-error"><svg)") != std::string::npos, again);
    BOOST_TEST(again.find("</svg> Donnez un titre.</p>") != std::string::npos);
    BOOST_TEST(again.find(R"( aria-invalid="true" aria-describedby="new-title-hint new-title-error">)") != std::string::npos);
    const auto area = shown(R"({{$field name="text" type="area" rows="9" label="Texte" optional="facultatif" error="Trop long."}})", {{"new-title", "a"}, {"text", "  <b>\nlong"}});
    BOOST_TEST(area.find(R"(<textarea id="text" name="text" rows="9" maxlength="5" aria-invalid="true" aria-describedby="text-error">)" "\n  &lt;b&gt;\nlong</textarea>") !=
                   std::string::npos, area);
    BOOST_TEST(area.find(R"(Texte <span class="optional">facultatif</span></label>)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_secret_or_a_file_is_not_shown_again) {
    for (const auto* type : {"password", "file"}) {
        const auto html = shown(fmt::format(R"({{{{$field name="text" type="{}" label="A" class="short" label-hidden}}}})", type), {{"new-title", "a"}, {"text", "abc"}});
        BOOST_TEST(html == fmt::format(R"(<div class="field short"><label class="visually-hidden" for="text">A</label><input id="text" name="text" type="{}"></div>)", type));
    }
    BOOST_TEST(whole(R"({{$field name="code" label="A" value="" maxlength=""}})").find("value=\"{{CODE}}\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_error_of_a_group_of_choices_stands_by_itself) {
    BOOST_TEST(whole(R"({{$error name="who-reads" if-missing="Choisissez." if-too-many='Voir <a href="/aide">l’aide</a>.'}})")
                   .find(R"({{#WHO_READS_MISSING}}Choisissez.{{/WHO_READS_MISSING}}{{#WHO_READS_TOO_MANY}}Voir <a href="/aide">l’aide</a>.{{/WHO_READS_TOO_MANY}}</p>{{/WHO_READS_ERROR}})") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(lines_stay_where_they_are_for_whoever_looks_for_a_fault) {
    const auto html = whole("{{$field name=\"text\"\n  label=\"A\"\n}}\n{{#NEVER_CLOSED}}\n");
    BOOST_TEST(web::ill_nested_in(html).at(0).line == 4);
    BOOST_TEST(shown("{{$field name=\"text\"\n  label=\"A\"\n}}\n<p></p>").ends_with("></div>\n<p></p>"));
    BOOST_TEST(whole("{{$error name=\"text\" error=\"Trop\n    long.\"}}").find(" Trop long.</p>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_slip_is_named_with_its_line_and_what_to_do) {
    BOOST_TEST(fault("\n{{$incon users}}") == "2: {{$incon: there is no such component: there are icon, field, error, file and button (docs/templates.md)");
    BOOST_TEST(fault("{{$icon}}").find("1: {{$icon: it is written with the name of an icon") == 0);
    BOOST_TEST(fault("{{$icon users big}}").find("{{$icon users 24}}") != std::string::npos);
    BOOST_TEST(fault("{{$field name=\"title\" labl=\"Titre\"}}").find("1: {{$field: labl is no argument of it") == 0);
    BOOST_TEST(fault("{{$field label=\"Titre\"}}").find("name=\"title\"") != std::string::npos);
    BOOST_TEST(fault("{{$field name=\"title\"}}").find("label=\"Titre\"") != std::string::npos);
    BOOST_TEST(fault("{{$field name=title}}").find("name= needs quotes") != std::string::npos);
    BOOST_TEST(fault("{{$field name=\"title}}").find("the quotes after name= never end") != std::string::npos);
    BOOST_TEST(fault("{{$field name=\"title\" label=\"T\" type=\"colour\"}}").find("type=\"colour\": it is one of text, area") != std::string::npos);
    BOOST_TEST(fault("{{$field name=\"title\" label=\"T\" rows='\"'}}").find("rows= needs a value") != std::string::npos);
    BOOST_TEST(fault("{{$field name=\"title\" label=\"T\" if-missing}}").find("if-missing is no argument") != std::string::npos);
    BOOST_TEST(fault("{{$field name=\"title\" label=\"{{$icon bell}}\"}}").find("no component inside it") != std::string::npos);
    BOOST_TEST(fault("{{$error name=\"title\"}}").find("it needs a sentence") != std::string::npos);
    for (const auto* cut : {"{{$", "{{$field", "{{$field name=\"title\" ", "{{$icon bell"}) BOOST_TEST(fault(cut).find("1: {{$") == 0, cut);
    std::string crowd = "{{$icon";
    for (int i = 0; i < 100; ++i) crowd += " a";
    BOOST_TEST(fault(crowd + "}}").find("more in it than it can have") != std::string::npos);
    BOOST_TEST(fault("{{$icon " + std::string(1000, 'a') + "}}").size() < 300);
}

BOOST_FIXTURE_TEST_CASE(an_admin_s_slip_takes_no_page_away_and_is_named_with_file_and_line, test::World) {
    const auto own = var / "var/templates";
    std::filesystem::create_directories(own / "errors");
    std::ofstream{own / "errors/404.tpl"} << first_line << "<main id=\"content\">\n{{$icn bell}}</main>\n";
    auto config = app->config;
    config.templates = {own, "templates"};
    start(config);
    test::Browser visitor{*this};
    BOOST_TEST(visitor.get("/nulle-part").shows("Page introuvable"));
    BOOST_TEST(app->views.problem().find("var/templates/errors/404.tpl, line 3: {{$icn: there is no such component") == 0, app->views.problem());
    const auto faults = chores::faults_in("errors/404.tpl", test::read_file(own / "errors/404.tpl"), {});
    BOOST_TEST((faults.size() == 1 && faults[0].line == 3));
    std::ofstream{own / "errors/404.tpl"} << first_line << "<main id=\"content\">{{$icon bell}} Perdu</main>\n";
    start(config);
    BOOST_TEST(visitor.get("/nulle-part").shows(bell() + " Perdu"));
}

BOOST_AUTO_TEST_SUITE_END()
