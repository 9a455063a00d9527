// Everybody who may not see something, and the routes of every section that name a thing: what is hidden must
// answer exactly as what does not exist.
#pragma once

#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>

namespace test::unseen {

inline constexpr std::int64_t nowhere = 7654321; ///< no thing has this number

struct Person {
    std::string name;
    Browser browser;
    bool here; ///< whose routes he tries: this commune's, or the village's where he is mayor
};

struct Unseen : World {
    std::vector<Person> people;
    Browser helene{*this};

    Unseen() {
        helene.sign_in(mayor);
        const auto luc = member("luc@pres.test", "Luc", "Moreau", village_code, false);
        db::Transaction transaction{db()};
        town::appoint_mayor(db(), luc, village_code, now);
        transaction.commit();
        // He acts for the town hall but may neither publish nor moderate.
        const auto lea = member("lea@tilleuls.test", "Léa", "Roche", town_code, false);
        db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, "
                 "32, :now)",
                 lea, town_code, now);
        add("visitor", {}, true);
        add("who waits", newcomer, true);
        add("citizen", yanis, true);
        add("delegate without rights", lea, true);
        add("mayor of the village, here", luc, true);
        add("mayor of the village, at home", luc, false);
    }
    void add(const char* name, town::MemberId id, bool here) {
        people.push_back({name, Browser{*this}, here});
        if (id) people.back().browser.sign_in(id);
    }

    std::int64_t publish(const std::string& title, const std::string& audience, const std::string& when) {
        helene.post_file(std::string{"/fil/"} + town_path,
                         {{"title", title},
                          {"text", "Le secret de la mairie."},
                          {"audience", audience},
                          {"when", when},
                          {"publish-at", when == "later" ? "2026-12-24T18:30" : ""}},
                         "picture", read_file("sql/demo/gulf.jpg"));
        return db().value<std::int64_t>("SELECT MAX(id) FROM publication");
    }
    std::int64_t comment(std::int64_t publication, const std::string& text) {
        Browser claire_browser{*this};
        claire_browser.sign_in(claire);
        claire_browser.post(path("/fil/{commune}/{id}/messages", publication),
                            {{"text", text}, {"form_id", text}});
        db().run("UPDATE post SET comment_id = id"); // as if it had been one before comments were posts
        return db().value<std::int64_t>("SELECT MAX(id) FROM post");
    }
    /// A publication for all or for citizens with one comment, which has its number: one fills both captures.
    std::int64_t commented(const char* audience, const std::string& text) {
        const auto number = publish("Parlons-en", audience, "now");
        BOOST_REQUIRE_EQUAL(comment(number, text), number);
        return number;
    }

    static std::string path(std::string pattern, std::int64_t number, const char* commune = town_path) {
        for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{'))
            pattern.replace(open, pattern.find('}') - open + 1,
                            pattern.compare(open, 9, "{commune}") == 0 ? commune : std::to_string(number));
        return pattern;
    }

    /// Everything that comes back, the number itself left out.
    std::string seen(Person& person, const web::Route& route, std::int64_t number) {
        app->limits().run("DELETE FROM attempt"); // how often one asks is not what is asked
        const auto target = path(std::string{route.path}, number, person.here ? town_path : village_path);
        const auto answer = route.method == web::Method::get
                                ? person.browser.get(target)
                                : person.browser.post(target, {{"text", "x"},
                                                               {"form_id", "x"},
                                                               {"reason", "1"},
                                                               {"good-faith", "1"},
                                                               {"answer", "x"}});
        std::string all = std::to_string(answer.status) + "\n";
        for (const auto& [name, value] : answer.headers) all += name + ": " + value + "\n";
        all += answer.body;
        const auto digits = std::to_string(number);
        for (auto at = all.find("/" + digits); at != std::string::npos; at = all.find("/" + digits, at + 1))
            all.replace(at + 1, digits.size(), "N");
        for (auto at = all.find("%2F" + digits); at != std::string::npos;
             at = all.find("%2F" + digits, at + 1))
            all.replace(at + 3, digits.size(), "N");
        // 403 says how to become a citizen, before anything is looked up.
        const bool admitted = answer.status != 403 || route.access == web::access::citizen;
        BOOST_TEST(admitted, person.name << " " << target);
        return all;
    }

    /// `number` fills every route that names something, but those for which `sees` says that he may.
    void hidden(const char* what, std::string_view capture, std::int64_t number,
                const std::function<bool(const Person&, const web::Route&)>& sees = {}) {
        int compared = 0;
        for (const auto& table : site())
            for (const auto& route : table) {
                if (route.path.find(capture) == std::string_view::npos) continue;
                for (auto& person : people) {
                    if (sees && sees(person, route)) continue;
                    ++compared;
                    BOOST_TEST(seen(person, route, number) == seen(person, route, nowhere),
                               what << ", " << person.name << ": " << route.path);
                }
            }
        BOOST_TEST(compared > 0, what);
    }
    int writes() {
        return db().value<int>("SELECT (SELECT COUNT(*) FROM flag) + "
                               "(SELECT COUNT(*) FROM publication_like) + (SELECT COUNT(*) FROM audit) + "
                               "(SELECT COUNT(*) FROM post) + (SELECT COUNT(*) FROM watch) + "
                               "(SELECT COUNT(*) FROM outbox) + "
                               "(SELECT COUNT(*) FROM publication_version)");
    }
};

} // namespace test::unseen
