// The town hall's own templates, beside those of the program: first theirs, file by file; a mistake there takes no page away.
#include "lib/app/health.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path;
const std::string first_line = "{{%AUTOESCAPE context=\"HTML\"}}\n";
constexpr const char* notice = "Un modèle de page ne peut pas être lu";

/// A site with a folder of the admin, empty at first, before that of the program.
struct Own : test::World {
    fs::path own;
    test::Browser visitor{*this};
    Own() : own(var / "var/templates") { restart(); }

    void restart() {
        auto config = app->config;
        config.templates = {own, "templates"};
        start(config);
        app->views.look_every(std::chrono::milliseconds{0});
    }
    void write(const std::string& name, const std::string& text) {
        fs::create_directories((own / name).parent_path());
        std::ofstream{own / name, std::ios::binary} << text;
        wait();
    }
    void remove(const std::string& name) {
        fs::remove_all(own / name);
        wait();
    }
    static std::string shipped(const std::string& name) { return test::read_file(fs::path{"templates"} / name); }
    /// Two changes within one tick of the kernel bear the same time.
    static void wait() { std::this_thread::sleep_for(std::chrono::milliseconds{20}); }
    const std::string& problem() { return app->views.problem(); }
    bool told(std::string_view what) { return problem().find(what) != std::string::npos; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(templates_own, Own)

BOOST_AUTO_TEST_CASE(a_file_of_the_admin_replaces_the_programs_as_soon_as_it_appears_and_the_programs_serves_again_when_it_goes) {
    BOOST_TEST(visitor.get(fil).status == 200);
    write("feed/index.tpl", shipped("feed/index.tpl") + "<p>Notre fil</p>\n");
    BOOST_TEST(visitor.get(fil).shows("<p>Notre fil</p>"));
    write("feed/index.tpl", shipped("feed/index.tpl") + "<p>Notre nouveau fil</p>\n");
    BOOST_TEST(visitor.get(fil).shows("<p>Notre nouveau fil</p>"));
    remove("feed/index.tpl");
    const auto page = visitor.get(fil);
    BOOST_TEST((page.status == 200 && !page.shows("Notre nouveau fil")));
    write("feed/index.tpl", shipped("feed/index.tpl") + "<p>Encore là</p>\n");
    BOOST_TEST(visitor.get(fil).shows("<p>Encore là</p>"));
    remove("");
    BOOST_TEST(!visitor.get(fil).shows("Encore là"));
    BOOST_TEST(problem() == "");
}

BOOST_AUTO_TEST_CASE(what_the_pages_are_made_of_is_not_kept_from_before_a_file_of_the_admin_appeared) {
    test::Browser helene{*this};
    helene.sign_in(mayor);
    helene.post(fil, {{"title", "Le marché"}, {"text", "Ici."}, {"audience", "public"}, {"when", "now"}});
    BOOST_TEST(visitor.get(fil).shows("Le marché"));
    write("feed/publication.tpl", first_line + "<p>À la une : {{TITLE}}</p>\n");
    BOOST_TEST(visitor.get(fil).shows("À la une : Le marché"));
    remove("feed/publication.tpl");
    const auto page = visitor.get(fil);
    BOOST_TEST((page.shows("Le marché") && !page.shows("À la une")));
}

BOOST_AUTO_TEST_CASE(a_mistake_of_the_admin_is_named_with_file_and_line_and_the_last_good_one_goes_on) {
    test::Browser helene{*this};
    helene.sign_in(mayor);
    write("errors/404.tpl", first_line + "<p>Perdu ?</p>\n");
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>Perdu ?</p>"));
    write("errors/404.tpl", first_line + "<p>Perdu</p>\n{{#NEVER_CLOSED}}\n");
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>Perdu ?</p>"));
    BOOST_TEST(told("var/templates/errors/404.tpl, line 3: {{#NEVER_CLOSED}} is never closed"), problem());
    BOOST_TEST(!told(own.string()), "where it lies on the machine is nobody's business: " << problem());
    BOOST_TEST(helene.get(fil).shows(notice));
    BOOST_TEST(web::look_at(*app).templates == problem());
    write("errors/404.tpl", first_line + "<p>Retrouvé</p>\n");
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>Retrouvé</p>"));
    BOOST_TEST(!helene.get(fil).shows(notice));
}

BOOST_AUTO_TEST_CASE(a_program_that_starts_on_a_mistake_of_the_admin_serves_the_programs_own_and_says_so) {
    test::Browser helene{*this};
    write("layout.tpl", first_line + "{{#TOWN}}<p>Chez nous</p>");
    write("feed/index.tpl", shipped("feed/index.tpl") + "<p>Notre fil</p>\n");
    restart();
    const auto page = visitor.get(fil);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Bourg-les-Tilleuls"));
    BOOST_TEST(page.shows("<p>Notre fil</p>"), "what is not broken serves");
    BOOST_TEST(!page.shows("Chez nous"));
    BOOST_TEST(told("var/templates/layout.tpl, line 2: {{#TOWN}} is never closed"), problem());
    helene.sign_in(mayor);
    BOOST_TEST(helene.get(fil).shows(notice));
    write("layout.tpl", shipped("layout.tpl") + "<!-- chez nous -->");
    BOOST_TEST(visitor.get(fil).shows("<!-- chez nous -->"));
    BOOST_TEST(problem() == "");
}

BOOST_AUTO_TEST_CASE(a_mistake_in_a_template_of_the_program_itself_still_keeps_it_from_starting) {
    const auto ours = var / "ours";
    fs::copy("templates", ours, fs::copy_options::recursive);
    std::ofstream{ours / "layout.tpl"} << "{{#TOWN}}";
    BOOST_CHECK_THROW((web::Views{web::TemplateRoots{own, ours}}), std::runtime_error);
    write("layout.tpl", shipped("layout.tpl"));
    const web::Views rescued{web::TemplateRoots{own, ours}};
    BOOST_TEST(rescued.problem() == "", "the admin's, which comes first, is whole");
}

BOOST_AUTO_TEST_CASE(what_would_print_what_people_wrote_as_it_is_serves_from_no_folder) {
    const auto good = shipped("feed/publication.tpl");
    for (const auto& [text, said] : {std::pair{good.substr(good.find('\n') + 1), "line 1: it has to be"},
                                     {first_line + "{{TITLE:none}}\n", "line 2: {{TITLE:none}}"},
                                     {first_line + "{{=| |=}}\n", "line 2: {{="}}) {
        write("feed/publication.tpl", text);
        BOOST_TEST(visitor.get(fil).status == 200);
        BOOST_TEST(told(std::string{"var/templates/feed/publication.tpl, "} + said), problem());
        restart();
        BOOST_TEST(told(said), "also at the start: " << problem());
        BOOST_TEST(visitor.get(fil).status == 200);
        remove("feed/publication.tpl");
        BOOST_TEST(visitor.get(fil).status == 200);
        BOOST_TEST(problem() == "");
    }
}

BOOST_AUTO_TEST_CASE(what_editors_and_other_systems_leave_in_a_file_or_beside_it_does_no_harm) {
    const auto good = shipped("errors/404.tpl");
    write("errors/.404.tpl.swp", "x");
    write("errors/404.tpl~", "x");
    write("errors/#404.tpl#", "x");
    fs::create_symlink("helene@mairie.4711:1", own / "errors/.#404.tpl");
    write(".git/hooks/x.tpl", "x");
    fs::create_directories(own / "feed/index.tpl/folder");
    wait();
    BOOST_TEST(visitor.get(fil).status == 200);
    BOOST_TEST(problem() == "");

    std::string with_crlf;
    for (const char c : good + "<p>Ligne</p>\n") with_crlf += c == '\n' ? std::string{"\r\n"} : std::string{c};
    write("errors/404.tpl", with_crlf);
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>Ligne</p>"));
    BOOST_TEST(problem() == "");

    write("errors/404.tpl", "\xEF\xBB\xBF" + good);
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>Ligne</p>"));
    BOOST_TEST(told("line 1: it begins with a byte order mark"), problem());
    write("errors/404.tpl", good + "<p>Mairie ferm\xE9" "e</p>\n");
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>Ligne</p>"));
    BOOST_TEST(told(": it is not UTF-8"), problem());
}

BOOST_AUTO_TEST_CASE(links_are_followed_and_what_cannot_be_read_is_named) {
    std::ofstream{var / "elsewhere.tpl"} << first_line << "<p>D’ailleurs</p>\n";
    fs::create_directories(own / "errors");
    fs::create_symlink(var / "elsewhere.tpl", own / "errors/404.tpl");
    wait();
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>D'ailleurs</p>"));
    fs::remove(var / "elsewhere.tpl");
    wait();
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>D'ailleurs</p>"));
    BOOST_TEST(told("errors/404.tpl, it is a link to a file that does not exist"), problem());
    fs::remove(own / "errors/404.tpl");
    ::mkfifo((own / "errors/404.tpl").c_str(), 0600);
    wait();
    BOOST_TEST(visitor.get("/nulle-part").shows("<p>D'ailleurs</p>"));
    BOOST_TEST(told("errors/404.tpl, it is no file"), problem());
    remove("errors/404.tpl");
    if (::geteuid() != 0) { // whom nothing is forbidden
        write("errors/404.tpl", first_line);
        ::chmod((own / "errors/404.tpl").c_str(), 0);
        wait();
        visitor.get(fil);
        BOOST_TEST(told("cannot read it: chmod 644"), problem());
        ::chmod((own / "errors/404.tpl").c_str(), 0644);
        wait();
        visitor.get(fil);
    }
    BOOST_TEST(visitor.get("/nulle-part").status == 404);
    BOOST_TEST(problem() == "");
}

BOOST_AUTO_TEST_CASE(a_folder_of_the_admin_that_is_none_is_named_and_the_site_starts) {
    fs::create_directories(own.parent_path());
    std::ofstream{own} << "a file";
    restart();
    BOOST_TEST(visitor.get(fil).status == 200);
    BOOST_TEST(told("var/templates: Not a directory"), problem());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_still_being_written_is_waited_for) {
    web::Views views{web::TemplateRoots{own, "templates"}};
    const web::Dictionary nothing{"nothing"};
    const auto shown = [&](std::string_view text) {
        views.refresh();
        return views.expand("errors/404.tpl", nothing).find(text) != std::string::npos;
    };
    BOOST_TEST(!shown("Perdu"));
    std::this_thread::sleep_for(std::chrono::milliseconds{1010});
    write("errors/404.tpl", first_line + "<p>Per");
    BOOST_TEST(!shown("<p>Per"), "half of it");
    write("errors/404.tpl", first_line + "<p>Perdu</p>");
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    BOOST_TEST(shown("<p>Perdu</p>"));
}

BOOST_AUTO_TEST_CASE(a_section_finds_what_the_admin_has_of_other_sections) {
    write("account/login.tpl", first_line + "<p>Entrez chez nous</p>");
    web::Views views{web::TemplateRoots{own, "templates"}, "feed"};
    views.look_every(std::chrono::milliseconds{0});
    const web::Dictionary nothing{"nothing"};
    // What was broken since does not take the page away either.
    write("feed/index.tpl", "{{#NEVER_CLOSED}}");
    views.refresh();
    BOOST_TEST(!views.problem().empty());
    BOOST_TEST(views.expand("account/login.tpl", nothing).find("chez nous") != std::string::npos);
    BOOST_TEST(!views.expand("feed/index.tpl", nothing).empty());
}

BOOST_AUTO_TEST_SUITE_END()
