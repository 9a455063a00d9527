// What one may not see answers exactly as what does not exist: on every route of every section that names a
// thing, for everybody who may not see it. A new route is tested from the day it stands in a table.
#include "support/world.hpp"

#include "lib/db/database.hpp"
#include "lib/town/thread.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

constexpr std::int64_t nowhere = 7654321; ///< no thing has this number

struct Person {
    std::string name;
    Browser browser;
    bool here; ///< whose routes he tries: this commune's, or the village's where he is mayor
};

struct Unseen : test::World {
    std::vector<Person> people;
    Browser helene{*this};

    Unseen() {
        helene.sign_in(mayor);
        const auto luc = member("luc@pres.test", "Luc", "Moreau", test::village_code, false);
        db::Transaction transaction{db()};
        town::appoint_mayor(db(), luc, test::village_code, now);
        transaction.commit();
        // He acts for the town hall but may neither publish nor moderate.
        const auto lea = member("lea@tilleuls.test", "Léa", "Roche", test::town_code, false);
        db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, "
                 "32, :now)",
                 lea, test::town_code, now);
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
        helene.post_file(std::string{"/fil/"} + test::town_path,
                         {{"title", title},
                          {"text", "Le secret de la mairie."},
                          {"audience", audience},
                          {"when", when},
                          {"publish-at", when == "later" ? "2026-12-24T18:30" : ""}},
                         "picture", test::read_file("sql/demo/gulf.jpg"));
        return db().value<std::int64_t>("SELECT MAX(id) FROM publication");
    }
    std::int64_t comment(std::int64_t publication, const std::string& text) {
        Browser claires{*this};
        claires.sign_in(claire);
        claires.post(path("/fil/{commune}/{id}/commentaires", publication), {{"text", text}, {"once", text}});
        return db().value<std::int64_t>("SELECT MAX(id) FROM comment");
    }

    static std::string path(std::string pattern, std::int64_t number, const char* commune = test::town_path) {
        for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{'))
            pattern.replace(open, pattern.find('}') - open + 1,
                            pattern.compare(open, 9, "{commune}") == 0 ? commune : std::to_string(number));
        return pattern;
    }

    /// Everything that comes back, the number itself left out.
    std::string seen(Person& person, const web::Route& route, std::int64_t number) {
        db().run("DELETE FROM attempt"); // how often one asks is not what is asked
        const auto target =
            path(std::string{route.path}, number, person.here ? test::town_path : test::village_path);
        const auto answer =
            route.method == web::Method::get
                ? person.browser.get(target)
                : person.browser.post(
                      target,
                      {{"text", "x"}, {"once", "x"}, {"reason", "1"}, {"good-faith", "1"}, {"answer", "x"}});
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
        const bool admitted = answer.status != 403 || route.access == web::Access::citizen;
        BOOST_TEST(admitted, person.name << " " << target);
        return all;
    }

    /// `number` fills every route that names something, but those for which `sees` says that he may.
    void hidden(const char* what, std::string_view capture, std::int64_t number,
                const std::function<bool(const Person&, const web::Route&)>& sees = {}) {
        int compared = 0;
        for (const auto& table : test::site())
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
        return db().value<int>("SELECT (SELECT COUNT(*) FROM flag) + (SELECT COUNT(*) FROM comment) + "
                               "(SELECT COUNT(*) FROM publication_like) + (SELECT COUNT(*) FROM audit) + "
                               "(SELECT COUNT(*) FROM post) + (SELECT COUNT(*) FROM watch) + "
                               "(SELECT COUNT(*) FROM discussion_member) + (SELECT COUNT(*) FROM outbox) + "
                               "(SELECT COUNT(*) FROM publication_version)");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(hostile_unseen, Unseen)

BOOST_AUTO_TEST_CASE(drafts_scheduled_and_deleted_publications_do_not_exist_and_neither_do_their_pictures) {
    const auto draft = publish("Brouillon", "public", "draft");
    const auto scheduled = publish("Demain", "public", "later");
    const auto deleted = publish("Retirée", "public", "now");
    helene.post(path("/fil/{commune}/{id}/supprimer", deleted));
    const auto before = writes();
    hidden("draft", "/fil/{commune}/{id}", draft);
    hidden("scheduled", "/fil/{commune}/{id}", scheduled);
    hidden("deleted", "/fil/{commune}/{id}", deleted);
    BOOST_TEST(writes() == before);
    BOOST_TEST(helene.get(path("/fil/{commune}/{id}/image", draft)).status == 200);
}

BOOST_AUTO_TEST_CASE(what_is_for_citizens_does_not_exist_for_others_nor_do_its_picture_and_comments) {
    const auto ours = publish("Entre nous", "citizens", "now");
    const auto said = comment(ours, "Merci de le dire entre nous");
    const auto sees = [](const Person& person, const web::Route&) {
        return person.name == "citizen" || person.name == "delegate without rights";
    };
    const auto before = writes();
    hidden("for citizens", "/fil/{commune}/{id}", ours, sees);
    hidden("comment for citizens", "{comment}", said, sees);
    BOOST_TEST(writes() == before);
    BOOST_TEST(people[2].browser.get(path("/fil/{commune}/{id}/image", ours)).status == 200);
}

BOOST_AUTO_TEST_CASE(hidden_and_deleted_comments_do_not_exist_for_anybody_not_even_their_author) {
    const auto open = publish("Pour tous", "public", "now");
    const auto masked = comment(open, "Bande d'incapables"), withdrawn = comment(open, "Je me suis trompée");
    Browser claires{*this};
    claires.sign_in(claire);
    helene.post(path("/fil/{commune}/commentaires/{comment}/masquer", masked), {{"reason", "1"}});
    claires.post(path("/fil/{commune}/commentaires/{comment}/supprimer", withdrawn));
    people.push_back({"author", claires, true});
    const auto before = writes();
    hidden("hidden comment", "{comment}", masked);
    hidden("deleted comment", "{comment}", withdrawn);
    BOOST_TEST(writes() == before);
}

BOOST_AUTO_TEST_CASE(decisions_flags_people_links_and_sessions_of_others_do_not_exist) {
    const auto open = publish("Pour tous", "public", "now");
    const auto said = comment(open, "Bande d'incapables"), flagged = comment(open, "Encore un mot");
    helene.post(path("/fil/{commune}/commentaires/{comment}/masquer", said), {{"reason", "1"}});
    Browser{*this}.post(path("/fil/{commune}/commentaires/{comment}/signaler", flagged),
                        {{"reason", "1"}, {"good-faith", "1"}});
    helene.post(path("/mairie/{commune}/reglages/liens", 0),
                {{"label", "École"}, {"url", "https://ecole.test"}});
    const auto number = [&](const char* sql) { return db().value<std::int64_t>(sql); };
    const auto before = writes();
    hidden("decision", "{decision}", number("SELECT MAX(id) FROM moderation"));
    hidden("flag", "{flag}", number("SELECT MAX(id) FROM flag"));
    hidden("link", "{link}", number("SELECT MAX(id) FROM useful_link"));
    hidden("delegate", "{member}", delegate.value);
    hidden("who waits", "/citoyens/{id}", newcomer.value);
    hidden("citizen", "/citoyens/{id}", claire.value);
    hidden("session", "/sessions/{id}", number("SELECT id FROM session WHERE member_id = 1"));
    BOOST_TEST(writes() == before);
    BOOST_TEST(number("SELECT COUNT(*) FROM useful_link") == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM flag WHERE state = 0") == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM role WHERE ended_at IS NULL") == 4);
    BOOST_TEST(number("SELECT COUNT(*) FROM citizenship WHERE state = 0") == 1);
    BOOST_TEST(helene.get("/compte").status == 200);
}

BOOST_AUTO_TEST_CASE(an_alert_exists_in_its_own_commune_and_only_who_may_alert_ends_it) {
    const auto alert_in = [&](const char* code, const char* once) {
        return db().value<std::int64_t>(
            "INSERT INTO alert (commune_code, category, risk, authority, conduct, sms, motive, author_id, "
            "sent_at, once) VALUES (:code, 1, 'Crue', 'la mairie', 'Montez', 'Crue', 'Le secret de la "
            "mairie.', "
            ":author, :now, :once) RETURNING id",
            code, mayor, now, once);
    };
    const auto there = alert_in(test::village_code, "1"), here = alert_in(test::town_code, "2");
    db().run("UPDATE alert SET ended_at = :now WHERE id = :id", now,
             here); // its banner names it on every page
    const auto running = alert_in(test::town_code, "3");
    const auto before = writes();
    hidden("alert of the village", "/alertes/{commune}/{id}", there,
           [](const Person& person, const web::Route&) { return !person.here; });
    hidden("end of an alert", "/alertes/{commune}/{id}/fin", here);
    hidden("district", "/quartiers/{id}",
           db().value<std::int64_t>(
               "INSERT INTO district (commune_code, name, name_key, streets) VALUES (:code, "
               "'Le secret', 'secret', 'rue du Four') RETURNING id",
               test::village_code),
           [](const Person& person, const web::Route&) { return !person.here; });
    for (auto& person : people) {
        person.browser.post(path("/alertes/{commune}/{id}/fin", running), {{"text", "Fini"}});
        const auto page = person.browser.get(path("/alertes/{commune}/{id}", running));
        BOOST_TEST(page.shows("En cours"));
        BOOST_TEST(!page.shows("Le secret de la mairie."));
    }
    BOOST_TEST(writes() == before);
}

BOOST_AUTO_TEST_CASE(what_is_said_in_a_group_exists_for_its_members_only_and_a_group_in_its_own_commune) {
    constexpr std::int64_t number = 4321; // of each thing that the addresses name
    const auto group_in = [&](const char* code, std::int64_t id) {
        db().run("INSERT INTO thread (id, commune_code, kind, created_by, created_at) "
                 "VALUES (:id, :code, 1, :by, :now)",
                 id, code, mayor, now);
        db().run("INSERT INTO discussion (thread_id, commune_code, title, about, admission, once) "
                 "VALUES (:id, :code, 'Les sages', '', 1, :once)",
                 id, code, std::to_string(id));
        db().run("INSERT INTO post (id, thread_id, author_id, body, once, created_at) "
                 "VALUES (:id, :id, :by, 'Le secret des sages.', :once, :now)",
                 id, mayor, std::to_string(id), now);
        db().run("INSERT INTO attachment (id, post_id, file, name, type, bytes) "
                 "VALUES (:id, :id, 'aa/bb.pdf', 'plan.pdf', 'application/pdf', 12)",
                 id);
    };
    group_in(test::town_code, number);
    group_in(test::village_code, 5432);
    const auto member = [](const Person& person, const web::Route&) {
        return person.here && person.name == "delegate without rights"; // of the team
    };
    const auto before = writes();
    for (const char* below :
         {"{group}/messages/{post}", "{group}/fichiers/{file}", "{group}/participants", "{group}/suivre",
          "{group}/ne-plus-suivre", "{group}/membres", "{group}/exclus"})
        hidden("said in a group on request", below, number, member);
    hidden("group of the village", "{group}", 5432,
           [](const Person& person, const web::Route&) { return !person.here; });
    BOOST_TEST(writes() == before);
    for (auto& person : people)
        if (person.name != "delegate without rights")
            BOOST_TEST(!person.browser.get(path("/groupes/{commune}/{group}", number)).shows("Le secret"));
}

BOOST_AUTO_TEST_CASE(a_live_chat_exists_for_its_citizens_only_and_what_is_hidden_or_not_kept_for_nobody) {
    const auto chat_in = [&](const char* code, bool kept, bool over) {
        db::Transaction transaction{db()};
        const auto id = town::begin_thread(db(), town::ThreadKind::chat, code, mayor, now);
        db().run("INSERT INTO chat (thread_id, commune_code, title, opened_at, ended_at, kept, once) "
                 "VALUES (:id, :code, 'Le secret de la mairie.', :now, :ended, :kept, :once)",
                 id, code, now, over ? std::optional{now} : std::nullopt, kept, std::to_string(id.value));
        const auto post = *town::write_post(
            db(), {id, mayor, true, "Le secret de la mairie.", {}, "p" + std::to_string(id.value), {}}, now);
        transaction.commit();
        return std::pair{id.value, post.id};
    };
    const auto there = chat_in(test::village_code, true, true),
               dropped = chat_in(test::town_code, false, true), here = chat_in(test::town_code, true, true);
    const auto before = writes();
    const auto at_home = [](const Person& person, const web::Route&) { return !person.here; };
    const auto member_here = [](const Person& person, const web::Route&) {
        return person.name == "citizen" || person.name == "delegate without rights";
    };
    hidden("chat of the village", "/direct/{commune}/{id}", there.first, at_home);
    hidden("chat", "/direct/{commune}/{id}", here.first, member_here);
    hidden("post of a chat", "/direct/{commune}/messages/{post}", here.second.value, member_here);
    hidden("post of the village's chat", "/direct/{commune}/messages/{post}", there.second.value, at_home);
    for (auto& person : people) {
        const auto post = path("/direct/{commune}/" + std::to_string(dropped.first) + "/messages/{post}",
                               dropped.second.value);
        BOOST_TEST(person.browser.get(post).status != 200);
        BOOST_TEST(!person.browser.get(path("/direct/{commune}/{id}", dropped.first)).shows("mairie.</p>"));
    }
    BOOST_TEST(writes() == before);
}

BOOST_AUTO_TEST_CASE(a_private_conversation_its_posts_files_and_answers_exist_for_its_two_sides_alone) {
    town::follow(db(), claire, test::town_code, now);
    Browser claires{*this};
    claires.sign_in(claire);
    claires.post_file(
        "/messagerie/nouveau",
        {{"mairie", test::town_code}, {"subject", "Voisinage"}, {"text", "Entre nous"}, {"once", "x"}},
        "files", "%PDF-1.7\n%%EOF\n", "plan.pdf");
    helene.post(path("/messagerie/{commune}/reponses-types", 0),
                {{"title", "Éclairage"}, {"text", "Jeudi"}, {"once", "x"}});
    const auto number = [&](const char* sql) { return db().value<std::int64_t>(sql); };
    const auto before = writes();
    hidden("conversation", "/messagerie/{commune}/{id}", number("SELECT MAX(thread_id) FROM letter"));
    hidden("letter", "{post}", number("SELECT MAX(id) FROM post"));
    hidden("file", "{file}", number("SELECT MAX(id) FROM attachment"));
    hidden("canned answer", "{canned}", number("SELECT MAX(id) FROM canned_answer"));
    BOOST_TEST(writes() == before);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 0);
    BOOST_TEST(
        claires.get(path("/messagerie/{commune}/{id}", number("SELECT MAX(thread_id) FROM letter"))).status ==
        200);
}

BOOST_AUTO_TEST_CASE(no_route_that_names_a_thing_is_left_out) {
    const char* captures[] = {"/fil/{commune}/{id}",
                              "{comment}",
                              "{decision}",
                              "{flag}",
                              "{link}",
                              "{member}",
                              "/citoyens/{id}",
                              "/sessions/{id}",
                              "/alertes/{commune}/{id}",
                              "/quartiers/{id}",
                              "/groupes/{commune}/{group}",
                              "/direct/{commune}/{id}",
                              "/direct/{commune}/messages/{post}",
                              "/messagerie/{commune}/{id}",
                              "{canned}"};
    for (const auto& table : test::site())
        for (const auto& route : table) {
            auto rest = std::string{route.path};
            if (const auto commune = rest.find("{commune}"); commune != std::string::npos)
                rest.erase(commune, 9);
            if (rest.find('{') == std::string::npos) continue;
            BOOST_TEST(std::ranges::any_of(
                           captures, [&](auto c) { return route.path.find(c) != std::string_view::npos; }),
                       route.path << ": say above who may not see what it names");
        }
}

BOOST_AUTO_TEST_SUITE_END()
