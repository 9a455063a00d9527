#include "chores/retention/sweep.hpp"
#include "chores/operator/work.hpp"
#include "lib/base/webp.hpp"
#include "lib/db/migrate.hpp"
#include "lib/db/site.hpp"
#include "lib/app/limit.hpp"
#include "lib/files/upload.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <regex>
#include <set>

BOOST_FIXTURE_TEST_SUITE(sweep, test::World)

BOOST_AUTO_TEST_CASE(what_has_had_its_day_goes_and_the_rest_stays) {
    test::Browser old{*this}, fresh{*this};
    old.sign_in(claire);
    web::count_attempt(*app, "login", "claire", {5, 60});
    db().run("INSERT INTO one_time (token_hash, purpose, member_id, created_at, expires_at) VALUES ('a', "
             "'confirm', :id, :now, :now)",
             yanis, now);
    now += 91 * base::day;
    fresh.sign_in(claire);
    web::count_attempt(*app, "login", "yanis", {5, 60});
    BOOST_TEST(chores::sweep(*app, now, 1).rows == 3);
    BOOST_TEST(chores::sweep(*app, now).rows == 0);
    BOOST_TEST(old.get("/fil").status == 303);
    BOOST_TEST(fresh.get("/fil").status == 200);
}

BOOST_AUTO_TEST_CASE(a_long_sweep_stops_when_it_is_asked_and_goes_on_in_the_next_turn) {
    for (int i = 0; i < 5; ++i)
        db().run("INSERT INTO one_time (token_hash, purpose, member_id, created_at, expires_at) VALUES (:hash, 'confirm', :id, :now, :now)",
                 std::to_string(i), yanis, now);
    now += town::links_period + 1;
    const auto first = chores::sweep(*app, now, 2, [] { return true; });
    BOOST_TEST(first.rows == 2);
    BOOST_TEST(first.left);
    const auto rest = chores::sweep(*app, now, 2, [] { return false; });
    BOOST_TEST(rest.rows == 3);
    BOOST_TEST(!rest.left);
}

BOOST_AUTO_TEST_CASE(a_registration_that_nobody_confirmed_is_forgotten_after_a_month) {
    const auto ghost = member("ghost@tilleuls.test", "Ghost", "Writer", test::town_code, false);
    db().run("UPDATE member SET confirmed_at = NULL, created_at = :now WHERE id = :id", now, ghost);
    now += 29 * base::day;
    BOOST_TEST(chores::sweep(*app, now).rows == 0);
    now += 2 * base::day;
    BOOST_TEST(chores::sweep(*app, now).rows == 1);
    BOOST_TEST(!town::find_member(db(), ghost));
    BOOST_TEST(town::find_member(db(), claire).has_value());
}

BOOST_AUTO_TEST_CASE(who_has_a_role_is_never_swept_and_stops_no_sweep) {
    const auto early = member("tot@tilleuls.test", "Tôt", "Venu", test::town_code, false);
    db().run("UPDATE member SET confirmed_at = NULL WHERE id = :id", early);
    db().run(
        "INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 1, :now)",
        early, test::town_code, now);
    now += 60 * base::day;
    BOOST_TEST(chores::sweep(*app, now).rows == 0);
    BOOST_TEST(town::find_member(db(), early).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

namespace fs = std::filesystem;

/// Pictures under uploads. Their age is the system's: so is the time of these tests.
struct Pictures : test::World {
    const base::Seconds today = base::system_now();

    std::string store(const char* demo_picture, int max_side = 64) {
        const auto stored = web::store_picture(
            app->config, test::read_file(std::string{"sql/demo/"} + demo_picture), max_side);
        return std::get<web::StoredPicture>(stored).file;
    }
    void age(const std::string& file, base::Seconds seconds) const {
        const auto path = var / "uploads" / file;
        fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::seconds{seconds});
    }
    bool there(const std::string& file) const { return fs::exists(var / "uploads" / file); }
    std::string other(const std::string& name) const {
        fs::create_directories((var / "uploads" / name).parent_path());
        std::ofstream{var / "uploads" / name} << "x";
        age(name, 9 * base::day);
        return name;
    }
    long long sweep() { return chores::sweep_uploads(*app, today).set_aside; }
    bool aside(const std::string& file) const { return fs::exists(var / "uploads-gone" / file); }
    /// So many old files that no row names.
    void litter(int count) {
        for (int i = 0; i < count; ++i)
            other(fmt::format("{:02x}/{:040x}.webp", i % 256, i));
    }
    void publish(const std::string& picture) {
        db().run(
            "INSERT INTO publication (commune_code, author_id, mayor_id, title, body, picture, audience, "
            "created_at, published_at) VALUES (:code, :id, :id, 'Le golfe', '', :picture, 0, :now, :now)",
            test::town_code, mayor, picture, now);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(sweep_pictures, Pictures)

BOOST_AUTO_TEST_CASE(a_picture_that_no_row_names_goes_after_a_day) {
    const auto picture = store("gulf.jpg");
    BOOST_TEST(sweep() == 0);
    age(picture, base::day - base::minute);
    BOOST_TEST(sweep() == 0);
    age(picture, base::day + base::minute);
    BOOST_TEST(sweep() == 1);
    BOOST_TEST(!there(picture));
    BOOST_TEST(sweep() == 0);
}

BOOST_AUTO_TEST_CASE(what_is_cleared_away_stays_for_thirty_days_where_an_operator_finds_it) {
    const auto picture = store("gulf.jpg");
    age(picture, 400 * base::day);
    BOOST_TEST(sweep() == 1);
    BOOST_TEST((!there(picture) && aside(picture)));
    BOOST_TEST(chores::sweep_uploads(*app, today + 29 * base::day).deleted == 0);
    BOOST_TEST(aside(picture));
    BOOST_TEST(chores::sweep_uploads(*app, today + 31 * base::day).deleted == 1);
    BOOST_TEST(!aside(picture));
}

BOOST_AUTO_TEST_CASE(more_files_without_a_row_than_can_be_true_are_left_alone_and_the_operator_is_told) {
    app->config.host.email = "contact@tilleuls.test";
    litter(100);
    BOOST_TEST(sweep() == 100, "a hundred may be what a year of failed forms leaves");
    litter(101);
    const auto swept = chores::sweep_uploads(*app, today);
    BOOST_TEST((swept.strange && swept.unused == 101 && swept.set_aside == 0));
    now = today;
    db().run("INSERT INTO chore (name, begun_at) VALUES ('uploads', 0)");
    chores::run_due(*app);
    chores::run_due(*app);
    BOOST_TEST(there(fmt::format("{:02x}/{:040x}.webp", 7, 7)));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE to_address = 'contact@tilleuls.test'") == 1);
    BOOST_TEST(chores::sweep_uploads(*app, today, true).set_aside == 101, "when he is sure");
}

BOOST_AUTO_TEST_CASE(the_pictures_that_today_no_form_has_sent_yet_stop_no_clearing_of_older_ones) {
    litter(101);
    for (int i = 1; i < 101; ++i) age(fmt::format("{:02x}/{:040x}.webp", i, i), base::hour);
    const auto swept = chores::sweep_uploads(*app, today);
    BOOST_TEST((!swept.strange && swept.unused == 1 && swept.set_aside == 1));
}

BOOST_AUTO_TEST_CASE(the_database_of_another_site_takes_no_file_away) {
    const auto picture = store("gulf.jpg");
    age(picture, 400 * base::day);
    db::settle_identity(db(), var);
    db::settle_identity(db(), var);
    db().run("UPDATE site SET value = 'another' WHERE name = 'identity'");
    const auto says_what_to_do = [](const std::runtime_error& error) {
        return std::string_view{error.what()}.find("site.id") != std::string_view::npos;
    };
    BOOST_CHECK_EXCEPTION(sweep(), std::runtime_error, says_what_to_do);
    BOOST_CHECK_EXCEPTION(db::settle_identity(db(), var), std::runtime_error, says_what_to_do);
    BOOST_TEST(there(picture));
    fs::remove(var / "site.id");
    db::settle_identity(db(), var);
    BOOST_TEST(sweep() == 1, "the operator has decided");
}

BOOST_AUTO_TEST_CASE(a_database_that_has_never_cleared_files_away_waits_a_day_before_it_does) {
    const auto picture = store("gulf.jpg");
    age(picture, 400 * base::day);
    now = today;
    db().run("DELETE FROM chore");
    chores::run_due(*app);
    BOOST_TEST(there(picture));
    now += base::day + base::minute;
    chores::run_due(*app);
    BOOST_TEST(!there(picture));
}

BOOST_AUTO_TEST_CASE(a_picture_stays_as_long_as_one_row_of_any_kind_names_it) {
    const auto shared = store("gulf.jpg"), portrait = store("mayor.jpg"), unused = store("market.jpg");
    publish(shared);
    publish(shared);
    db().run("UPDATE role SET portrait = :file WHERE mayor = 1", portrait);
    for (const auto& file : {shared, portrait, unused}) age(file, 400 * base::day);
    BOOST_TEST(sweep() == 1);
    BOOST_TEST((there(shared) && there(portrait) && !there(unused)));
    db().run("UPDATE publication SET picture = '' WHERE id = 1");
    db().run("UPDATE publication SET deleted_at = :now WHERE id = 2", now);
    BOOST_TEST(sweep() == 0, "the row of what was deleted is there, and so is its picture");
    db().run("UPDATE publication SET picture = ''");
    db().run("UPDATE role SET portrait = :file WHERE mayor = 1", shared);
    BOOST_TEST(sweep() == 1, "the portrait was replaced by the same picture");
    BOOST_TEST((there(shared) && !there(portrait)));
}

BOOST_AUTO_TEST_CASE(the_small_copies_of_pictures_and_portraits_stay_as_long_as_these_and_go_with_them) {
    const auto picture = store("gulf.jpg", web::picture_side), unused = store("market.jpg", web::picture_side);
    const auto portrait = std::get<web::StoredPicture>(web::store_portrait(app->config, test::read_file("sql/demo/mayor.jpg"), 512)).file;
    publish("");
    db().run("INSERT INTO publication_file (publication_id, place, file) VALUES (1, 1, :file)", picture);
    db().run("UPDATE role SET portrait = :file WHERE mayor = 1", portrait);
    for (const auto& file : {picture, unused, portrait}) {
        BOOST_REQUIRE(there(web::small_copy(file)));
        age(file, 9 * base::day);
        age(web::small_copy(file), 9 * base::day);
    }
    BOOST_TEST(sweep() == 2);
    for (const auto& file : {picture, portrait}) BOOST_TEST((there(file) && there(web::small_copy(file))), file);
    BOOST_TEST((!there(unused) && !there(web::small_copy(unused))));
    BOOST_TEST((aside(unused) && aside(web::small_copy(unused))));
}

BOOST_AUTO_TEST_CASE(a_small_copy_has_at_most_640_points_a_portraits_160_and_what_is_small_has_none) {
    const auto side = [&](const std::string& file) {
        const auto size = base::webp_size(test::read_file(var / "uploads" / file));
        return size ? std::max(size->width, size->height) : 0;
    };
    BOOST_TEST(side(web::small_copy(store("gulf.jpg", web::picture_side))) == web::small_side);
    const auto portrait = std::get<web::StoredPicture>(web::store_portrait(app->config, test::read_file("sql/demo/mayor.jpg"), 512)).file;
    BOOST_TEST(side(web::small_copy(portrait)) == web::small_portrait_side);
    BOOST_TEST(!there(web::small_copy(store("market.jpg", 320))));
}

BOOST_AUTO_TEST_CASE(the_sweep_asks_every_column_that_names_a_file) {
    std::set<std::string> asked;
    for (const auto* keeps : web::all_keeps(app->sections))
        for (const auto& upload : keeps->uploads) asked.insert(fmt::format("{}.{}", upload.table, upload.column));
    const std::regex table{R"((?:CREATE|ALTER) TABLE (\w+))"},
        column{R"(\b((?:\w+_)?(?:picture|portrait|photo|image|logo|file|document|attachment))\s+TEXT)"};
    const std::regex dropped{R"(ALTER TABLE (\w+) DROP COLUMN (\w+))"};
    std::set<std::string> gone;
    for (const auto& file : fs::directory_iterator{"sql/migrations"})
        for (const auto& statement : db::statements_of(test::read_file(file.path())))
            if (std::smatch of; std::regex_search(statement, of, dropped))
                gone.insert(of.str(1) + "." + of.str(2));
    int columns = 0;
    for (const auto& file : fs::directory_iterator{"sql/migrations"})
        for (const auto& statement : db::statements_of(test::read_file(file.path()))) {
            std::smatch of, name;
            if (!std::regex_search(statement, of, table)) continue;
            for (auto at = statement; std::regex_search(at, name, column); at = name.suffix(), ++columns) {
                const auto pair = of.str(1) + "." + name.str(1);
                if (gone.contains(pair)) continue;
                BOOST_TEST(asked.contains(pair), "the sweep would delete the files of " << pair);
            }
        }
    BOOST_TEST(columns >= 2);
}

BOOST_AUTO_TEST_CASE(a_picture_that_is_sent_again_is_young_again_until_its_row_is_written) {
    const auto picture = store("gulf.jpg");
    age(picture, 30 * base::day);
    BOOST_TEST(store("gulf.jpg") == picture);
    BOOST_TEST(sweep() == 0);
    BOOST_TEST(there(picture));
}

BOOST_AUTO_TEST_CASE(the_draft_of_a_picture_goes_and_what_is_not_ours_stays) {
    const auto picture = store("gulf.jpg");
    const auto draft = other(picture + ".ABCDEFGH");
    const auto note = other("ab/note.txt"), beside = other("lisez-moi.webp"),
               deep = other("archive/" + picture.substr(3));
    BOOST_TEST(sweep() == 1);
    BOOST_TEST(!there(draft));
    for (const auto& file : {picture, note, beside, deep}) BOOST_TEST(there(file), file);
}

BOOST_AUTO_TEST_CASE(the_deliverer_sweeps_pictures_once_a_day) {
    now = today;
    chores::run_due(*app);
    const auto picture = store("gulf.jpg");
    age(picture, 2 * base::day);
    now += base::day - 1;
    chores::run_due(*app);
    BOOST_TEST(there(picture));
    now += 1;
    chores::run_due(*app);
    BOOST_TEST(!there(picture));
}

BOOST_AUTO_TEST_SUITE_END()
