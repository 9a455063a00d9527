// A mistake in a template never takes the site down.
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

namespace fs = std::filesystem;

namespace {

/// A site whose templates lie in a folder of their own, where a test may spoil them.
struct Edited : test::World {
    fs::path folder;
    Edited() : folder(var / "templates") {
        fs::copy("templates", folder, fs::copy_options::recursive);
        auto config = app->config;
        config.templates = {folder};
        start(config);
        app->views.look_every(std::chrono::milliseconds{0});
    }
    void write(const std::string& name, const std::string& text) {
        std::ofstream{folder / name, std::ios::binary} << text;
    }
    /// Two changes within one tick of the kernel bear the same time.
    static void wait() { std::this_thread::sleep_for(std::chrono::milliseconds{20}); }
};

const std::string fil = std::string{"/fil/"} + test::town_path;

} // namespace

BOOST_FIXTURE_TEST_SUITE(templates_edited, Edited)

BOOST_AUTO_TEST_CASE(
    a_template_that_no_longer_parses_keeps_the_last_good_set_and_the_team_is_told_which_line) {
    test::Browser visitor{*this}, helene{*this}, citizen{*this};
    helene.sign_in(mayor);
    citizen.sign_in(claire);
    BOOST_TEST(!helene.get(fil).shows("Un modèle de page ne peut pas être lu"));
    const auto good = test::read_file(folder / "feed/index.tpl");

    write("feed/index.tpl", good + "\n{{#NEVER_CLOSED}}\n");
    wait();
    for (auto* who : {&visitor, &citizen}) {
        auto page = who->get(fil);
        BOOST_TEST(page.status == 200);
        BOOST_TEST(page.shows("Bourg-les-Tilleuls"));
        BOOST_TEST(!page.shows("Un modèle de page ne peut pas être lu"));
    }
    auto told = helene.get(fil);
    BOOST_TEST(told.status == 200);
    BOOST_TEST(told.shows("Un modèle de page ne peut pas être lu"));
    BOOST_TEST(told.shows("feed/index.tpl"));
    BOOST_TEST(app->views.problem().find("feed/index.tpl") != std::string::npos);
    BOOST_TEST(app->views.problem().find("NEVER_CLOSED") != std::string::npos);
    const auto lines = std::to_string(std::ranges::count(good, '\n') + 2);
    BOOST_TEST(app->views.problem().find("line " + lines) != std::string::npos, app->views.problem());

    write("feed/index.tpl", good + "<p>Rouvert</p>\n");
    wait();
    BOOST_TEST(visitor.get(fil).shows("<p>Rouvert</p>"));
    BOOST_TEST(!helene.get(fil).shows("Un modèle de page ne peut pas être lu"));
    BOOST_TEST(app->views.problem().empty());
}

BOOST_AUTO_TEST_CASE(a_site_with_many_visitors_looks_for_changes_once_a_second) {
    web::Views views{folder};
    const web::Dictionary nothing{"nothing"};
    const auto shown = [&] {
        views.refresh();
        return views.expand("errors/404.tpl", nothing).find("Perdu") != std::string::npos;
    };
    BOOST_TEST(!shown());
    write("errors/404.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<p>Perdu</p>");
    BOOST_TEST(!shown());
    std::this_thread::sleep_for(std::chrono::milliseconds{1050});
    BOOST_TEST(shown());
}

BOOST_AUTO_TEST_CASE(what_the_parser_of_templates_would_mishandle_is_refused) {
    test::Browser visitor{*this};
    write("feed/index.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n{{=\\7}=\\");
    wait();
    BOOST_TEST(visitor.get(fil).status == 200);
    BOOST_TEST(app->views.problem().find("feed/index.tpl, line 2: {{=") != std::string::npos,
               app->views.problem());
    BOOST_CHECK_THROW(web::Views{folder}, std::runtime_error);
    write("feed/index.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n{{%AUTOESCAPE context=\"JAVASCRIPT\"}}");
    wait();
    BOOST_TEST(visitor.get(fil).status == 200);
    BOOST_TEST(app->views.problem().find("line 2: a second {{%AUTOESCAPE}}") != std::string::npos,
               app->views.problem());
}

BOOST_AUTO_TEST_CASE(a_deleted_template_is_missed_and_the_site_goes_on) {
    test::Browser visitor{*this}, helene{*this};
    helene.sign_in(mayor);
    const auto good = test::read_file(folder / "feed/publication.tpl");
    helene.post(fil, {{"title", "Le marché"}, {"text", "Ici."}, {"audience", "public"}, {"when", "now"}});
    fs::remove(folder / "feed/publication.tpl");
    wait();
    BOOST_TEST(visitor.get(fil).shows("Le marché"));
    BOOST_TEST(helene.get(fil).shows("feed/publication.tpl"));
    write("feed/publication.tpl", good);
    wait();
    BOOST_TEST(!helene.get(fil).shows("Un modèle de page"));
    BOOST_TEST(visitor.get(fil).shows("Le marché"));
    BOOST_TEST(app->views.problem() == "");
}

BOOST_AUTO_TEST_CASE(a_folder_that_disappears_during_an_upload_is_no_accident) {
    test::Browser visitor{*this};
    fs::rename(folder, var / "away");
    wait();
    BOOST_TEST(visitor.get(fil).status == 200);
    fs::rename(var / "away", folder);
    wait();
    BOOST_TEST(visitor.get(fil).status == 200);
    BOOST_TEST(app->views.problem() == "");
}

BOOST_AUTO_TEST_CASE(a_program_does_not_start_on_templates_that_do_not_parse) {
    write("layout.tpl", "{{#TOWN}}");
    BOOST_CHECK_EXCEPTION(web::Views{folder}, std::runtime_error, [](const auto& error) {
        return std::string_view{error.what()}.find("layout.tpl") != std::string_view::npos;
    });
}

BOOST_AUTO_TEST_CASE(a_template_that_would_print_what_people_wrote_as_it_is_never_serves) {
    test::Browser visitor{*this};
    const auto good = test::read_file(folder / "feed/publication.tpl");
    const auto first = good.find('\n') + 1;
    const auto with = [&](const std::string& more) {
        return good.substr(0, first) + more + good.substr(first);
    };
    const std::pair<std::string, std::string> spoiled[] = {
        {good.substr(first), "line 1: it has to be"},
        {"\n" + good, "line 1: it has to be"},
        {"<!-- {{%AUTOESCAPE context=\"HTML\"}} -->\n" + good.substr(first), "line 1: it has to be"},
        {"{{%AUTOESCAPE context=\"MANUAL\"}}\n" + good.substr(first), "line 1: it has to be"},
        {"{{%AUTOESCAPE context=\"XML\"}}\n" + good.substr(first), "line 1: it has to be"},
        {"{{%AUTOESCAPE context=\"JSON\"}}\n" + good.substr(first), "line 1: it has to be"},
        {with("{{TITLE:none}}\n"), "line 2: {{TITLE:none}}"},
        {with("{{TITLE:h:none}}\n"), "line 2: {{TITLE:h:none}}"},
        {with("{{TITLE:x-raw}}\n"), "line 2: {{TITLE:x-raw}}"},
        {with("{{>TITLE:none}}\n"), "line 2: {{>TITLE:none}}"},
        {with("{{TITLE_HTML:none:none}}\n"), "line 2: {{TITLE_HTML:none:none}}"},
        {with("\n{{TITLE_HTMLS:none}}\n"), "line 3: {{TITLE_HTMLS:none}}"}};
    for (const auto& [text, said] : spoiled) {
        write("feed/publication.tpl", text);
        wait();
        BOOST_TEST(visitor.get(fil).status == 200);
        BOOST_TEST(app->views.problem().find("feed/publication.tpl, " + said) != std::string::npos,
                   said << " is not in " << app->views.problem());
        BOOST_CHECK_THROW(web::Views{folder}, std::runtime_error);
    }
    write("feed/publication.tpl", with("{{! no {{TITLE:none}} here }}{{TITLE:h}}\r\n"));
    wait();
    BOOST_TEST(visitor.get(fil).status == 200);
    BOOST_TEST(app->views.problem() == "");
}

BOOST_AUTO_TEST_CASE(what_a_marker_holds_never_becomes_markup) {
    write("errors/404.tpl",
          "{{%AUTOESCAPE context=\"HTML\"}}\n<a href=\"{{PATH}}\" title=\"{{PATH}}\">{{PATH}}</a>\n");
    wait();
    auto page = test::Browser{*this}.get("/\"><script>alert(1)</script>");
    BOOST_TEST(page.status == 404);
    BOOST_TEST(page.body.find("<script>alert") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_section_keeps_its_own_templates_and_still_checks_and_finds_all) {
    web::Views views{folder, "feed"};
    views.look_every(std::chrono::milliseconds{0});
    const web::Dictionary nothing{"nothing"};
    BOOST_TEST(!views.expand("feed/index.tpl", nothing).empty());
    BOOST_TEST(!views.expand("mail/delegate.tpl", nothing).empty());
    BOOST_TEST(!views.expand("feed/index.tpl", nothing).empty());
    write("account/login.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n{{#NEVER_CLOSED}}");
    wait();
    views.refresh();
    BOOST_TEST(views.problem().find("account/login.tpl, line 2") != std::string::npos, views.problem());
    BOOST_TEST(!views.expand("feed/index.tpl", nothing).empty());
    write("account/login.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<p>Entrez</p>");
    wait();
    views.refresh();
    BOOST_TEST(views.problem().empty());
    BOOST_TEST(views.expand("account/login.tpl", nothing).find("Entrez") != std::string::npos);
    BOOST_TEST(!views.expand("feed/index.tpl", nothing).empty());
}

BOOST_AUTO_TEST_SUITE_END()
