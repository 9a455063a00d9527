// A section says in its own folder what it keeps of people, and that is enough: here one that no other file knows.
#include "account/personal_data.hpp"
#include "account/view.hpp"
#include "chores/retention/erase.hpp"
#include "chores/retention/sweep.hpp"
#include "lib/files/upload.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>

namespace {

std::vector<town::Personal> personal() {
    return {{"garden", "SELECT g.name AS title, g.picture, CASE WHEN g.member_id = :id AND g.seen_at = :now THEN NULL "
                       "ELSE g.seen_at END AS seen_at FROM garden g WHERE g.member_id = :id ORDER BY g.id"},
            {"harvest", "SELECT h.weight FROM harvest h WHERE h.member_id = :id"}};
}

constexpr town::Expiry expiries[] = {{"garden", "id", "seen_at < :before", 7 * base::day}};
constexpr town::Emptying emptyings[] = {{.find = "SELECT id FROM garden WHERE hidden_at < :before AND name <> '' LIMIT :step",
                                         .period = base::day,
                                         .empty = {"UPDATE garden SET name = '' WHERE id = :id"}}};
constexpr town::Upload uploads[] = {{"garden", "picture"}};

void erase(town::Erasure& erasure) {
    erasure.in_parts<std::int64_t>("SELECT id FROM garden WHERE member_id = :member LIMIT :step", [&](std::int64_t id) {
        erasure.files.push_back(
            erasure.db.one<std::string>("DELETE FROM garden WHERE id = :id RETURNING picture", id).value());
    });
}

constexpr std::string_view forget[] = {"DELETE FROM harvest WHERE member_id = :id"};

constexpr web::Section gardens{.name = "gardens",
                               .keeps = {.personal = personal,
                                         .expiries = expiries,
                                         .emptyings = emptyings,
                                         .uploads = uploads,
                                         .erase = erase,
                                         .forget = forget}};

struct Gardens : test::World {
    std::vector<const web::Section*> all{app->sections.begin(), app->sections.end()};

    Gardens() {
        all.push_back(&gardens);
        app->sections = all;
        db().run_once("CREATE TABLE garden (id BIGINT PRIMARY KEY, member_id BIGINT NOT NULL, name TEXT NOT NULL, "
                      "picture TEXT NOT NULL DEFAULT '', seen_at BIGINT NOT NULL, hidden_at BIGINT)");
        db().run_once("CREATE TABLE harvest (member_id BIGINT NOT NULL, weight BIGINT NOT NULL)");
    }
    void plant(int id, town::MemberId whose, const std::string& name, const std::string& picture = "") {
        db().run("INSERT INTO garden (id, member_id, name, picture, seen_at) VALUES (:id, :whose, :name, :picture, :now)",
                 id, whose, name, picture, now);
        db().run("INSERT INTO harvest (member_id, weight) VALUES (:whose, 12)", whose);
    }
    std::string names() {
        std::string all_names;
        for (const auto& name : db().all<std::string>("SELECT name FROM garden ORDER BY id")) all_names += name + " ";
        return all_names;
    }
    std::string picture() {
        return std::get<web::StoredPicture>(
                   web::store_picture(app->config, test::read_file("sql/demo/gulf.jpg"), 64))
            .file;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(section_of_its_own, Gardens)

BOOST_AUTO_TEST_CASE(what_it_keeps_of_claire_is_in_her_copy_under_the_names_that_it_gives) {
    plant(1, claire, "radis");
    plant(2, yanis, "navets");
    const auto hers = account::personal_data_in(*app, claire, "garden");
    BOOST_TEST(hers.columns == (std::vector<std::string>{"title", "picture", "seen_at"}));
    BOOST_REQUIRE_EQUAL(hers.rows.size(), 1);
    BOOST_TEST((hers.rows[0] == std::vector<db::Value>{"radis", "", {}}));
    std::set<std::string> tables;
    for (const auto& list : account::personal_data_of(*app, claire)) tables.insert(list.table);
    for (const auto* table : {"garden", "harvest", "member", "comment"}) BOOST_TEST(tables.contains(table), table);
}

BOOST_AUTO_TEST_CASE(her_copy_says_in_the_words_of_its_folder_what_it_keeps) {
    const auto templates = var / "templates";
    std::filesystem::copy("templates", templates, std::filesystem::copy_options::recursive);
    std::filesystem::create_directory(templates / "gardens");
    std::ofstream{templates / "gardens/export.tpl"}
        << "{{%AUTOESCAPE context=\"HTML\"}}\n{{#GARDEN_LIST}}<h2>Vos jardins</h2>{{#GARDEN}}<p>Des {{TITLE}}</p>{{/GARDEN}}{{/GARDEN_LIST}}\n";
    auto config = app->config;
    config.templates = {templates};
    start(config, all);
    plant(1, claire, "radis & navets");
    const auto page =
        account::archive_index(*app, account::personal_data_of(*app, claire), {}, "Europe/Paris");
    BOOST_TEST(page.find("<h2>Vos jardins</h2><p>Des radis &amp; navets</p>") != std::string::npos, page);
    BOOST_TEST(page.find("<h2>Votre profil</h2>") < page.find("<h2>Vos jardins</h2>"));
    std::ofstream{templates / "account/archive.tpl"} << "{{%AUTOESCAPE context=\"HTML\"}}\n<p>{{#GARDEN_LIST}}{{COUNT}} à moi{{/GARDEN_LIST}}</p>\n";
    start(config, all);
    BOOST_TEST(account::archive_index(*app, account::personal_data_of(*app, claire), {}, "Europe/Paris") ==
                   "<p>1 à moi</p>\n",
               "as of before");
}

BOOST_AUTO_TEST_CASE(what_has_had_its_day_is_swept_and_what_it_hides_loses_its_words) {
    plant(1, claire, "radis");
    plant(2, yanis, "navets");
    db().run("UPDATE garden SET hidden_at = :now WHERE id = 2", now);
    now += base::day + 1;
    BOOST_TEST(chores::sweep(*app, now).rows == 1);
    BOOST_TEST(names() == "radis  ");
    db().run("UPDATE garden SET seen_at = :now WHERE id = 2", now);
    now += 6 * base::day;
    BOOST_TEST(chores::sweep(*app, now).rows == 1);
    BOOST_TEST(names() == " ");
}

BOOST_AUTO_TEST_CASE(a_picture_that_it_names_is_no_rubbish) {
    const auto file = picture();
    plant(1, claire, "radis", file);
    const auto later = base::system_now() + 2 * base::day;
    BOOST_TEST(chores::sweep_uploads(*app, later).set_aside == 0);
    db().run("UPDATE garden SET picture = ''");
    BOOST_TEST(chores::sweep_uploads(*app, later).set_aside == 1);
}

BOOST_AUTO_TEST_CASE(who_is_erased_leaves_nothing_in_it_and_the_others_keep_what_is_theirs) {
    const auto file = picture();
    for (int id = 1; id <= 3; ++id) plant(id, claire, "radis", id == 2 ? file : "");
    plant(4, yanis, "navets");
    db().run("UPDATE member SET leaving_at = :now WHERE id = :id", now, claire);
    BOOST_TEST(chores::erase_due(*app, 2) == 1);
    BOOST_TEST(names() == "navets ");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM harvest") == 1);
    BOOST_TEST(!std::filesystem::exists(var / "uploads" / file));
}

BOOST_AUTO_TEST_SUITE_END()
