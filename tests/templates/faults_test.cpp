// What `parvis check-templates` tells whoever edits a template: every fault, its line, what to do.
#include "chores/operator/own_templates.hpp"
#include "chores/operator/template_faults.hpp"
#include "chores/operator/template_markers.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace fs = std::filesystem;

namespace {

const chores::MarkerNames known{"TITLE", "TEXT_HTML", "PATH", "CSRF", "ITEMS", "ITEM", "LINK", "NO_LINK"};
const std::string first_line = "{{%AUTOESCAPE context=\"HTML\"}}\n";

/// "2: …; 3: …" of a page whose line 2 begins with `text`.
std::string said_of(const std::string& text, const std::string& name = "feed/index.tpl") {
    std::string said;
    for (const auto& fault : chores::faults_in(name, first_line + text, known))
        said += fmt::format("{}{}: {}", said.empty() ? "" : "; ", fault.line, fault.what);
    return said;
}

bool starts(const std::string& said, std::string_view with) { return said.starts_with(with); }

/// A site with a folder of the admin before a copy of the program's.
struct Admin : test::World {
    base::Config config = app->config;
    fs::path own, ours;
    Admin() : own(var / "var/templates"), ours(var / "templates") {
        fs::copy("templates", ours, fs::copy_options::recursive);
        config.templates = {own, ours};
    }
    static void write(const fs::path& path, const std::string& text) {
        fs::create_directories(path.parent_path());
        std::ofstream{path, std::ios::binary} << text;
    }
    /// What is said of the admin's.
    std::string report(bool notes = false) {
        const auto found = chores::judge_templates(config);
        std::string said;
        for (const auto& line : notes ? found.notes : found.faults) said += line + "\n";
        return said;
    }
    std::string refusal(auto act) {
        try {
            act();
            return {};
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(templates_faults)

BOOST_AUTO_TEST_CASE(a_page_as_it_should_be_is_left_in_peace) {
    BOOST_TEST(said_of("<h2 class=\"a{{#ITEM}} b{{/ITEM}}\">{{TITLE}}</h2>{{! TITEL <b> }}\n<!-- <i> -->{{TEXT_HTML:none}}\n"
                       "<form method=\"post\" action=\"{{PATH}}\"><input type=\"hidden\" name=\"csrf\" value=\"{{CSRF}}\">"
                       "<img src=\"{{PATH}}\" alt=\"\"><br></form><a href=\"https://exemple.fr/\">Ailleurs</a>\n"
                       "<script src=\"/static/vendor/htmx.min.js\" defer></script>\n"
                       "<form method=\"get\"></form>") == "");
    BOOST_TEST(said_of("{{TITLE:none}}, a < b", "mail/news.tpl") == "", "plain text has no tags");
}

BOOST_AUTO_TEST_CASE(a_marker_that_nothing_sets_is_named_with_the_one_that_is_meant) {
    BOOST_TEST(said_of("{{TITEL}}").find("2: {{TITEL}}: nothing ever sets it") == 0);
    BOOST_TEST(said_of("{{TITEL}}").find("is TITLE meant?") != std::string::npos);
    BOOST_TEST(said_of("\n{{#WEATHER_OF_TODAY}}{{/WEATHER_OF_TODAY}}").find("3: {{#WEATHER_OF_TODAY}}: ") == 0);
    BOOST_TEST(said_of("{{>MENUU}}").find("2: {{>MENUU}}: ") == 0);
}

BOOST_AUTO_TEST_CASE(a_form_that_would_be_refused_is_named) {
    BOOST_TEST(said_of("\n<form method=\"post\"><p>a</p>\n</form>") == "", "it gets its hidden input by itself");
    BOOST_TEST(said_of("<form method=\"post\"><input name=\"csrf\" value=\"{{CSRFF}}\"></form>").find("2: a form with") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_the_browser_ignores_or_must_not_load_is_named) {
    for (const auto* text : {"<style>p{}</style>", "<p style=\"color: red\">a</p>", "<p onclick='go()'>a</p>", "<p {{#ITEM}}ONCLICK=x{{/ITEM}}>a</p>",
                             "<script>go()</script>", "<script src=\"https://exemple.fr/x.js\"></script>", "<a href=\"javascript:go()\">a</a>",
                             "<img alt=\"\" src=\"//exemple.fr/x.png\">", "<iframe src=\"http://exemple.fr\"></iframe>"})
        BOOST_TEST(said_of(text).find("(Content-Security-Policy)") != std::string::npos, text << ": " << said_of(text));
}

BOOST_AUTO_TEST_CASE(a_tag_that_is_not_closed_is_named_where_it_stands_whatever_is_shown) {
    BOOST_TEST(said_of("<div>\n<p>a</p>") == "2: <div> is never closed");
    BOOST_TEST(said_of("<p>a</p>\n</div>") == "3: </div> closes nothing: take it away, or open it before");
    BOOST_TEST(starts(said_of("<div><p>a</div></p>"), "2: <p> is never closed"));
    BOOST_TEST(said_of("{{#ITEM}}\n<div>{{/ITEM}}") == "3: <div> is not closed within its section");
    BOOST_TEST(said_of("<div>{{#ITEM}}<p>a{{/ITEM}}</div>") == "2: <p> is not closed within its section");
    // Sections that belong together.
    BOOST_TEST(said_of("{{#LINK}}<a href=\"{{PATH}}\">{{/LINK}}{{TITLE}}{{#LINK}}</a>{{/LINK}}") == "");
    BOOST_TEST(said_of("{{#LINK}}<a href=\"{{PATH}}\">{{/LINK}}{{#NO_LINK}}<span>{{/NO_LINK}}a{{#LINK}}</a>{{/LINK}}{{#NO_LINK}}</span>{{/NO_LINK}}") == "");
    BOOST_TEST(said_of("{{#LINK}}<p class=\"a\">{{/LINK}}{{#NO_LINK}}<p>{{/NO_LINK}}a</p>") == "");
    BOOST_TEST(said_of("<div>{{#LINK}}<a href=\"{{PATH}}\">{{/LINK}}a{{#LINK}}</a>{{/LINK}}") == "2: <div> is never closed");
}

BOOST_AUTO_TEST_CASE(all_faults_of_a_file_are_told_at_once_in_the_order_of_their_lines) {
    const auto faults = chores::faults_in("feed/index.tpl", "<p>\n<img src=\"/a\">\n{{#ITEM}}\n{{TITEL}}\n{{TITLE:none}}\nferm\xE9\n", known);
    std::vector<std::size_t> lines;
    for (const auto& fault : faults) lines.push_back(fault.line);
    BOOST_TEST((lines == std::vector<std::size_t>{1, 2, 3, 4, 5, 6}));
    BOOST_TEST(std::ranges::any_of(faults, [](const auto& f) { return f.what.find("without alt") != std::string::npos; }));
}

BOOST_FIXTURE_TEST_CASE(the_templates_of_the_program_have_no_fault, Admin) {
    BOOST_TEST(report() == "");
    BOOST_TEST(report(true) == "");
}

BOOST_FIXTURE_TEST_CASE(a_template_that_the_admin_begins_is_a_copy_that_programs_of_another_user_can_read, Admin) {
    const auto path = chores::begin_own(config, "feed/index");
    BOOST_TEST(path == own / "feed/index.tpl");
    BOOST_TEST(test::read_file(path) == test::read_file(ours / "feed/index.tpl"));
    BOOST_TEST(((fs::status(path).permissions() & fs::perms::others_read) != fs::perms::none));
    BOOST_TEST(((fs::status(path.parent_path()).permissions() & fs::perms::others_exec) != fs::perms::none));
    BOOST_TEST(report() == "");
    BOOST_TEST(refusal([&] { chores::begin_own(config, "feed/index.tpl"); }).find("is there already") != std::string::npos);
    BOOST_TEST(refusal([&] { chores::begin_own(config, "feed/indx"); }).find("is feed/index.tpl meant?") != std::string::npos);
    BOOST_TEST(refusal([&] { chores::begin_own(config, "../parvis.toml"); }).find("no template") != std::string::npos);
    config.templates = {ours};
    BOOST_TEST(refusal([&] { chores::begin_own(config, "feed/index"); }).find("name yours before it") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_template_that_the_program_changed_since_is_named_until_the_admin_has_seen_it, Admin) {
    write(chores::begin_own(config, "feed/index.tpl"), test::read_file(ours / "feed/index.tpl") + "<p>Chez nous</p>\n");
    BOOST_TEST(report() == "");
    BOOST_TEST((chores::list_own(config) == std::vector<std::string>{"var/templates/feed/index.tpl"}));
    write(ours / "feed/index.tpl", test::read_file(ours / "feed/index.tpl") + "<p>{{CSRF}}</p>\n");
    const auto said = report();
    BOOST_TEST(said.find("var/templates/feed/index.tpl: the program's own has changed since: see what with `diff -u ") == 0, said);
    BOOST_TEST(said.find("`parvis templates --seen feed/index.tpl`") != std::string::npos);
    BOOST_TEST(chores::list_own(config).at(0).find("has changed since") != std::string::npos);
    chores::note_seen(config, "feed/index.tpl");
    BOOST_TEST(report() == "");
    BOOST_TEST(refusal([&] { chores::note_seen(config, "layout"); }).find("does not exist") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(what_a_file_of_the_admin_lacks_or_replaces_in_vain_is_told, Admin) {
    write(own / "errors/404.tpl", first_line + "<p>Perdu</p>\n");
    BOOST_TEST(report(true).find("var/templates/errors/404.tpl: does not use what the program's does: ") == 0, report(true));
    BOOST_TEST(report() == "");
    write(own / "layout.tpl", first_line + "<p>Vide</p>\n");
    BOOST_TEST(report().find("var/templates/layout.tpl: without {{>MAIN}} every page is empty") != std::string::npos);
    write(own / "feed/old.tpl", first_line);
    BOOST_TEST(report().find("var/templates/feed/old.tpl: the program has no template of this name") != std::string::npos);
    write(own / "feed/index.tpl", first_line + "{{#NEVER_CLOSED}}\n");
    BOOST_TEST(report().find("var/templates/feed/index.tpl:2: {{#NEVER_CLOSED}}") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_list_of_all_markers_in_the_documents_is_of_these_templates) {
    BOOST_TEST((chores::list_markers("templates") == test::read_file("docs/templates.md")), "docs/templates.md: make markers");
    BOOST_TEST(chores::list_markers("templates", "mail/test.tpl").find("### mail/test.tpl") != std::string::npos);
    BOOST_CHECK_THROW(chores::list_markers("templates", "mail/no.tpl"), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
