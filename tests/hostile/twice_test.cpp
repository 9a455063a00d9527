// A form sent twice (a double click, a slow line, Back and again) does its thing once: on every route of
// every section that takes one. A new route is tested from the day it stands in a table.
#include "support/world.hpp"

#include "lib/db/database.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

using test::Browser;

namespace {

/// Sent again by their very purpose, each within its limits.
const std::set<std::string_view> again = {
    "/inscription/renvoyer",        "/mot-de-passe",  "/compte/telephone",
    "/compte/telephone/renvoyer",   "/compte/e-mail", "/compte/donnees",
    "/compte/bienvenue",
    "/mairie/{commune}/activation", "/connexion",
    // Settings: the second time says the same, and the journal notes that somebody saved them.
    "/mairie/{commune}/reglages/maire", "/mairie/{commune}/reglages/prefecture",
    "/messagerie/{commune}/reponses-types/{canned}",
    // One account; the link in the second mail takes the place of the first.
    "/inscription",
};

const web::Fields said = {
    {"form_id", "formulaire-1"},
    {"title", "Les vœux"},
    {"text", "Le 8 janvier, à 18 h."},
    {"audience", "public"},
    {"when", "now"},
    {"label", "École"},
    {"url", "https://ecole.test"},
    {"reason", "1"},
    {"explanation", "Vu"},
    {"good-faith", "1"},
    {"about", "De tout"},
    {"admission", "open"},
    {"name", "Centre"},
    {"streets", "rue des Halles"},
    {"until", "always"},
    {"record", "keep"},
    {"slow", "0"},
    {"mairie", test::town_code},
    {"subject", "Un banc"},
    {"email", "nadia@tilleuls.test"},
    {"publish", "1"},
    {"answer", "Bonjour"},
    {"note", "À rappeler"},
    {"validation", "manual"},
    {"motto", "Ensemble"},
    {"since", "4/7/2020"},
    {"prefecture", "02 97 54 84 00"},
    {"first-name", "Nadia"},
    {"full-name", "Nadia Benali"},
    {"last-name", "Benali"},
    {"shown-name", "full"},
    {"password", "un pré vert et calme"},
    {"age", "1"},
    {"charter", "1"},
    {"commune", test::town_path},
    {"place", "99101"},
    {"category", "information"},
    {"risk", "Travaux"},
    {"authority", "Mairie"},
    {"conduct", "Passez par la halle."},
    {"recipients", "all"},
    {"address-street", "rue des Halles"},
    {"birth-day", "1"},
    {"birth-month", "2"},
    {"birth-year", "1980"},
};

struct Twice : test::World {
    /// How many rows each table has, and what is counted in some.
    using Counts = std::map<std::string, std::int64_t>;
    std::set<std::string> there = test::tables(db());
    std::string everything; ///< of all tables but those that count requests
    int wrote = 0;

    Twice() {
        const std::set<std::string> counts = {"attempt", "session", "schema_migration"};
        for (const auto& table : there)
            if (!counts.contains(table)) everything += "SELECT '" + table + "', COUNT(*) FROM " + table + " UNION ALL ";
        everything += "SELECT 'like_count', COALESCE(SUM(like_count), 0) FROM publication UNION ALL "
                      "SELECT 'post_count', COALESCE(SUM(post_count), 0) FROM thread UNION ALL "
                      "SELECT 'author_count', COALESCE(SUM(author_count), 0) FROM thread UNION ALL "
                      "SELECT 'supports', COALESCE(SUM(supports), 0) FROM chat_question";
    }
    Counts counted() {
        struct Row {
            std::string name;
            std::int64_t count;
        };
        Counts all;
        for (const auto& row : db().all<Row>(everything)) all[row.name] = row.count;
        return all;
    }
    /// "comment 3 → 4"
    static std::string change(const Counts& before, const Counts& after) {
        std::string text;
        for (const auto& [name, count] : before)
            if (after.at(name) != count)
                text += " " + name + " " + std::to_string(count) + " → " + std::to_string(after.at(name));
        return text;
    }
    /// 0 of what no section has any more.
    std::int64_t newest(const std::string& table) {
        if (!there.contains(table)) return 0;
        const bool thread = table == "discussion" || table == "letter" || table == "chat";
        return db().value<std::int64_t>("SELECT COALESCE(MAX(" + std::string{thread ? "thread_id" : "id"} +
                                        "), 0) FROM " + table);
    }
    std::int64_t newest_comment() {
        return db().value<std::int64_t>(
            "SELECT COALESCE(MAX(o.id), 0) FROM post o JOIN publication p ON p.thread_id = o.thread_id");
    }
    /// What a name in braces stands for, in the section of the path.
    std::int64_t number(std::string_view pattern, std::string_view name) {
        if (name == "group") return newest("discussion");
        if (name == "flag") return newest("flag");
        if (name == "decision") return newest("moderation");
        if (name == "link") return newest("useful_link");
        if (name == "canned") return newest("canned_answer");
        if (name == "member") return yanis.value;
        if (name == "post" && pattern.starts_with("/fil")) return newest_comment();
        if (name == "post") return newest("post");
        if (pattern.starts_with("/fil")) return newest("publication");
        if (pattern.starts_with("/messagerie")) return newest("letter");
        if (pattern.starts_with("/direct")) return newest("chat");
        if (pattern.find("quartiers") != std::string_view::npos) return newest("district");
        if (pattern.starts_with("/alertes")) return newest("alert");
        return newcomer.value;
    }
    std::string filled(std::string_view pattern) {
        std::string path;
        for (std::size_t at = 0; at < pattern.size();) {
            const auto open = std::min(pattern.find('{', at), pattern.size());
            path += pattern.substr(at, open - at);
            if (open == pattern.size()) break;
            const auto close = pattern.find('}', open);
            const auto name = pattern.substr(open + 1, close - open - 1);
            path += name == "commune" ? test::town_path : std::to_string(number(pattern, name));
            at = close + 1;
        }
        return path;
    }
    int send(town::MemberId who, const std::string& path) {
        Browser browser{*this};
        if (who) browser.sign_in(who);
        app->limits().run("DELETE FROM attempt");
        return browser.post(path, said).status;
    }
    void twice(const web::Route& route, town::MemberId who) {
        const auto path = filled(route.path);
        const auto before = counted();
        const int first = send(who, path);
        const auto after = counted();
        now += 2;
        const int second = send(who, path);
        const auto more = change(after, counted());
        BOOST_TEST(more == "", route.path << " by " << who.value << ": " << first << ", then " << second << ":" << more);
        if (after != before) ++wrote;
    }
};

/// What ends or hides something comes after what needs it.
bool ends(const web::Route& route) {
    for (const char* word : {"supprimer", "retirer", "fermer", "archiver", "masquer", "exclure", "/fin",
                             "refuser", "clore", "verrouiller", "deconnexion", "ne-plus", "n-aime"})
        if (route.path.find(word) != std::string_view::npos) return true;
    return false;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(hostile_twice, Twice)

BOOST_AUTO_TEST_CASE(whatever_form_is_sent_twice_does_its_thing_once) {
    std::vector<web::Route> routes;
    for (const auto& table : test::site())
        for (const auto& route : table)
            if (route.method == web::Method::post && !again.contains(route.path)) routes.push_back(route);
    std::stable_partition(routes.begin(), routes.end(), [](const auto& route) { return !ends(route); });
    for (const auto& route : routes)
        for (const auto who : {mayor, claire, town::MemberId{}}) twice(route, who);
    BOOST_TEST(wrote >= 25); // so many of them were good forms
}

BOOST_AUTO_TEST_CASE(a_person_flags_a_text_once_and_keeps_the_same_receipt) {
    Browser helene{*this}, yanis_browser{*this}, visitor{*this};
    helene.sign_in(mayor), yanis_browser.sign_in(yanis);
    const std::string fil = std::string{"/fil/"} + test::town_path;
    helene.post(fil, said);
    const auto flag = fil + "/" + std::to_string(newest("publication")) + "/signaler";
    const auto receipt = [](const test::Answer& answer) {
        const auto at = answer.body.find("S-2026-");
        return at == std::string::npos ? std::string{} : answer.body.substr(at, 13);
    };
    const web::Fields words = {{"reason", "2"}, {"explanation", "Choquant."}, {"good-faith", "1"}};
    const auto first = receipt(yanis_browser.post(flag, words));
    BOOST_TEST(first.size() == 13u);
    now += 3600;
    BOOST_TEST(receipt(yanis_browser.post(
                   flag, {{"reason", "3"}, {"explanation", "Encore."}, {"good-faith", "1"}})) == first);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM flag") == 1);
    auto with_mail = words;
    with_mail.emplace_back("email", "jeanne@tilleuls.test");
    const auto jeanne = receipt(visitor.post(flag, with_mail));
    BOOST_TEST(jeanne != first);
    with_mail.back().second = "Jeanne@Tilleuls.TEST";
    BOOST_TEST(receipt(visitor.post(flag, with_mail)) == jeanne);
    const auto nameless = receipt(visitor.post(flag, words));
    BOOST_TEST(receipt(visitor.post(flag, words)) == nameless);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM flag") == 3);
    helene.post(std::string{"/mairie/"} + test::town_path + "/signalements/" +
                std::to_string(newest("flag")) + "/garder");
    BOOST_TEST(receipt(yanis_browser.post(flag, words)) != first); // decided: it may be raised anew
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM flag") == 4);
}

BOOST_AUTO_TEST_SUITE_END()
