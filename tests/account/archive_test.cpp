#include "account/personal_data.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/flag.hpp"
#include "lib/town/mailbox.hpp"
#include "lib/town/one_time.hpp"
#include "lib/town/outbox.hpp"
#include "lib/town/person.hpp"
#include "support/markers.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <zip.h>

using test::Browser;

namespace {

/// What a person finds in the archive, by name.
std::map<std::string, std::string> unzipped(const std::filesystem::path& folder, const std::string& bytes) {
    const auto path = folder / "mine.zip";
    std::ofstream{path, std::ios::binary} << bytes;
    int error = 0;
    auto* zip = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
    BOOST_REQUIRE(zip);
    std::map<std::string, std::string> files;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t about;
        BOOST_REQUIRE(zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &about) == 0);
        auto& content = files[about.name];
        content.resize(about.size);
        auto* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
        BOOST_TEST(zip_fread(file, content.data(), about.size) == static_cast<zip_int64_t>(about.size));
        zip_fclose(file);
    }
    zip_discard(zip);
    return files;
}

struct Archive : test::World {
    Browser citizen{*this}, helene{*this};
    const std::string fil = std::string{"/fil/"} + test::town_path;
    Archive() {
        citizen.sign_in(claire);
        helene.sign_in(mayor);
    }
    std::map<std::string, std::string> archive(Browser& who) {
        const auto answer = who.post("/compte/donnees", {{"data-password", test::password}});
        BOOST_REQUIRE(answer.status == 200);
        return unzipped(var, answer.body);
    }
    nlohmann::json json(Browser& who) { return nlohmann::json::parse(archive(who).at("donnees.json")); }
    std::string market() {
        const auto answer = helene.post(
            fil, {{"title", "Le marché"}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
        return answer.location.substr(0, answer.location.find('?'));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_archive, Archive)

BOOST_AUTO_TEST_CASE(the_copy_is_a_zip_to_keep_for_oneself) {
    BOOST_TEST(citizen.get("/compte/donnees").shows("Télécharger mes données"));
    const auto answer = citizen.post("/compte/donnees", {{"data-password", test::password}});
    BOOST_TEST(answer.content_type == "application/zip");
    BOOST_TEST(answer.header("Cache-Control") == "private, no-store");
    BOOST_TEST(answer.header("Content-Disposition").starts_with("attachment; "));
    const auto files = unzipped(var, answer.body);
    for (const auto* name : {"index.html", "donnees.json", "style.css"}) BOOST_TEST(files.contains(name));
    BOOST_TEST(Browser{*this}.post("/compte/donnees").status == 401);
}

BOOST_AUTO_TEST_CASE(what_one_told_about_oneself_is_in_it_opened) {
    town::set_phone(db(), app->seal(), claire, "+33612345678");
    town::set_address(db(), app->seal(), claire, test::town_code,
                      {"12", "Rue des Lilas", "99100", "Bourg-les-Tilleuls"});
    town::set_birth_date(db(), app->seal(), claire, "1951-03-27");
    citizen.post_file("/compte/photo", {}, "photo", test::read_file("sql/demo/mayor.jpg"));
    const auto files = archive(citizen);
    const auto me = nlohmann::json::parse(files.at("donnees.json")).at("member").at(0);
    BOOST_TEST(me.at("email") == "claire@tilleuls.test");
    BOOST_TEST(me.at("phone") == "+33612345678");
    BOOST_TEST(me.at("address_street") == "Rue des Lilas");
    BOOST_TEST(me.at("birth_date") == "1951-03-27");
    BOOST_TEST(me.at("created_at") == "2026-10-31T08:12:00Z");
    BOOST_TEST(files.contains("photos/" + me.at("portrait").get<std::string>()));
    const auto& index = files.at("index.html");
    for (const auto* shown : {"Rue des Lilas", "1951-03-27", "src=\"photos/", "claire@tilleuls.test"})
        BOOST_TEST(index.find(shown) != std::string::npos, shown);
}

BOOST_AUTO_TEST_CASE(what_one_wrote_liked_and_flagged_is_in_it_and_nobody_elses) {
    const auto place = market();
    citizen.post(place + "/messages", {{"text", "J’y serai <samedi> !"}, {"form_id", "a"}});
    citizen.post(place + "/aime");
    Browser yanis_there{*this};
    yanis_there.sign_in(yanis);
    yanis_there.post(place + "/messages", {{"text", "Moi aussi"}, {"form_id", "b"}});
    const auto files = archive(citizen);
    const auto all = nlohmann::json::parse(files.at("donnees.json"));
    BOOST_REQUIRE_EQUAL(all.at("comment").size(), 1);
    BOOST_TEST(all.at("comment")[0].at("body") == "J’y serai <samedi> !");
    BOOST_TEST(all.at("comment")[0].at("title") == "Le marché");
    BOOST_TEST(all.at("publication_like").size() == 1);
    BOOST_TEST(all.at("watch").size() == 1);
    const auto& index = files.at("index.html");
    BOOST_TEST(index.find("&lt;samedi&gt;") != std::string::npos);
    // Whether a row's value stands in a section of its own or not.
    for (const auto* part :
         {"Le marché</a>, le vendredi 20 novembre 2026", "acceptée, demandée le dimanche 1er novembre 2026",
          "ouverte le vendredi 20 novembre 2026", "Bourg-les-Tilleuls, numéro "})
        BOOST_TEST(index.find(part) != std::string::npos, part);
    BOOST_TEST(files.at("donnees.json").find("Moi aussi") == std::string::npos);
    BOOST_TEST(json(helene).at("publication")[0].at("body") == "Samedi.");
}

BOOST_AUTO_TEST_CASE(files_that_have_no_room_are_named_with_their_address_and_not_read) {
    // Five posts in a group, each with a file; the oldest of them and the hidden one stay behind.
    const auto thread = db().value<std::int64_t>("INSERT INTO thread (commune_code, kind, created_by, "
                                                 "created_at) VALUES (:code, 1, :by, :now) RETURNING id",
                                                 test::town_code, mayor, now);
    std::filesystem::create_directories(var / "uploads/aa");
    std::vector<std::int64_t> ids;
    for (int i = 0; i < 6; ++i) {
        const auto post = db().value<std::int64_t>("INSERT INTO post (thread_id, author_id, body, once, "
                                                   "created_at, hidden_at) VALUES (:thread, :by, 'x', "
                                                   ":once, :now, :hidden) RETURNING id",
                                                   thread, claire, "f" + std::to_string(i), now,
                                                   i == 0 ? std::optional{now} : std::nullopt);
        const auto file = fmt::format("aa/{}.pdf", i);
        std::ofstream{var / "uploads" / file};
        std::filesystem::resize_file(var / "uploads" / file, 5 << 20);
        ids.push_back(db().value<std::int64_t>(
            "INSERT INTO attachment (post_id, file, name, type, bytes) VALUES (:post, :file, :name, "
            "'application/pdf', :bytes) RETURNING id",
            post, file, fmt::format("plan-{}.pdf", i), 5 << 20));
    }
    const auto address = fmt::format("/groupes/{}/{}/fichiers/{}", test::town_path, thread, ids[1]);
    const auto page = citizen.get("/compte/donnees");
    for (const auto* part : {"plan-0.pdf", "plan-1.pdf", "joint à un message masqué"})
        BOOST_TEST(page.shows(part), part);
    BOOST_TEST(page.shows("href=\"" + address));
    BOOST_TEST(!page.shows("plan-2.pdf"));
    const auto files = archive(citizen);
    for (int i = 0; i < 6; ++i) BOOST_TEST(files.contains(fmt::format("photos/aa/{}.pdf", i)) == (i >= 2), i);
    const auto& index = files.at("index.html");
    BOOST_TEST(index.find(address) != std::string::npos);
    BOOST_TEST(index.find("photos/aa/1.pdf") == std::string::npos);
    BOOST_TEST(index.find("photos/aa/5.pdf") != std::string::npos);
    BOOST_TEST(index.find("plan-5.pdf</a>, au message n° ") != std::string::npos);
    BOOST_TEST(!helene.get("/compte/donnees").shows("plan-"));
}

BOOST_AUTO_TEST_CASE(mails_to_a_former_address_are_in_it_too) {
    citizen.post("/compte/e-mail", {{"email", "libre@exemple.test"}, {"email-password", test::password}});
    db().run(
        "UPDATE member SET email = 'autre@exemple.test', email_key = 'autre@exemple.test' WHERE id = :id",
        claire);
    BOOST_TEST(json(citizen).at("outbox").size() == 2, "the link to the new one, the notice to the old one");
    BOOST_TEST(json(helene).at("outbox").empty());
}

BOOST_AUTO_TEST_CASE(no_secret_is_in_it) {
    citizen.post("/compte/e-mail", {{"email", "libre@exemple.test"}, {"email-password", test::password}});
    const auto link = mails().at(0).link();
    const auto files = archive(citizen);
    const auto& text = files.at("donnees.json");
    BOOST_TEST(nlohmann::json::parse(text).at("one_time").size() == 1);
    BOOST_TEST(text.find(link.substr(link.find('=') + 1)) == std::string::npos);
    BOOST_TEST(text.find("scrypt") == std::string::npos);
    for (const auto& hash : db().all<std::string>("SELECT token_hash FROM session UNION ALL "
                                                  "SELECT token_hash FROM one_time"))
        BOOST_TEST(text.find(hash) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(five_copies_an_hour_are_enough) {
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(citizen.post("/compte/donnees", {{"data-password", test::password}}).status == 200);
    BOOST_TEST(citizen.post("/compte/donnees", {{"data-password", test::password}}).status == 429);
}

BOOST_AUTO_TEST_CASE(that_mails_come_back_from_ones_address_is_in_the_copy) {
    BOOST_TEST(json(citizen)["mailbox"].empty());
    const auto address = db().value<std::string>("SELECT email FROM member WHERE id = :id", claire);
    for (int i = 0; i < town::mailbox::refusals_needed; ++i)
        town::mailbox::note_refused(db(), address, {true, false}, now);
    const auto returns = json(citizen)["mailbox"];
    BOOST_TEST_REQUIRE(returns.size() == 1U);
    BOOST_TEST(returns[0]["refusals"].get<int>() == town::mailbox::refusals_needed);
    BOOST_TEST(archive(citizen).at("index.html").find("<li>3 fois, la première le") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_table_that_names_a_member_is_in_the_copy) {
    // Whoever adds such a table hears of it here.
    const std::regex table{R"((?:CREATE|ALTER) TABLE (\w+)([^;]*);)"};
    const std::regex naming{R"(REFERENCES member \(id\)|\bmember_id\b)"};
    std::set<std::string> naming_tables;
    for (const auto& [path, sql] : test::files_below("sql/migrations", ".sql"))
        for (std::sregex_iterator m{sql.begin(), sql.end(), table}, end; m != end; ++m)
            if (const auto body = (*m)[2].str(); std::regex_search(body, naming))
                naming_tables.insert((*m)[1]);
    BOOST_TEST(naming_tables.size() > 15);
    const auto there = test::tables(db());
    std::set<std::string> copied;
    for (const auto& list : account::personal_data_of(*app, claire)) copied.insert(list.table);
    for (const auto& name : naming_tables) BOOST_TEST((copied.contains(name) || !there.contains(name)), name);
}

BOOST_AUTO_TEST_SUITE_END()
