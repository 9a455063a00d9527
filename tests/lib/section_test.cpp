// A section that only this test knows: what it declares is shown, told, flagged and judged on the pages of others.
#include "chores/delivery/compose.hpp"
#include "chores/delivery/fan_out.hpp"
#include "chores/delivery/outbox.hpp"
#include "lib/app/page.hpp"
#include "lib/app/section.hpp"
#include "lib/app/unsubscribe.hpp"
#include "lib/http/errors.hpp"
#include "lib/talk/moderation.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/content.hpp"
#include "lib/town/news.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <vector>

using test::Browser;

namespace {

// The stalls of the market of Bourg-les-Tilleuls, and what was written on their slates.

bool there(db::Db& db, std::int64_t id) {
    return db.one<int>("SELECT 1 FROM stall WHERE id = :id AND hidden_at IS NULL", id).has_value();
}

// A stall that opens is told to who follows the commune, under a topic of its own.
constexpr town::Content slates{
    .kind = "stall",
    .rows = "SELECT s.id, s.commune_code, s.name, 0, CAST(NULL AS BIGINT), 1, 1, 0, CAST(NULL AS BIGINT), "
            "s.hidden_at FROM stall s",
    .key = "s.id"};
constexpr town::Topic market_topic{9};
constexpr town::Choice choices[] = {{market_topic, "stall", "etals"}};
constexpr town::Kind stall_news{.name = "stall-opened",
                                .topic = market_topic,
                                .broadcast = true,
                                .content = &slates,
                                .address = "/etals/{commune}/{under}"};
constexpr const town::Kind* news[] = {&stall_news};

web::moderation::FlaggedContent slate(web::App& app, const web::Request& request) {
    const auto id = request.number("stall");
    if (!there(app.db(), id)) throw web::NotFound{};
    return {"stall",
            id,
            fmt::format("/etals/{}/{}", request.commune->path(), id),
            app.db().value<town::MemberId>("SELECT author_id FROM stall WHERE id = :id", id),
            "Claire Fontaine",
            "Poules volées",
            app.now()};
}

// A page of its own, a deed of its own, and where it leads to.
web::Response stalls(web::App& app, web::Request& request) { return web::Page{app, request, "market/stalls.tpl"}.answer(); }

web::Response place(web::App& app, web::Request& request) {
    town::record(app.db(), request.member->id, request.commune->code, "stall.place", request.number("stall"), app.now());
    return web::redirect("/etals/" + request.commune->path(), request.field("full").empty() ? "market.placed" : "market.not_placed");
}

web::Response flag(web::App& app, web::Request& request) {
    return web::moderation::flag(app, request, slate(app, request));
}

web::Response hide(web::App& app, web::Request& request) {
    const auto subject = slate(app, request);
    return web::moderation::hide(app, request, subject, [&](db::Db& db) {
        const bool hidden =
            db.run("UPDATE stall SET hidden_at = :now WHERE id = :id", app.now(), subject.id) == 1;
        town::write_content(db, slates, subject.id);
        return hidden;
    });
}

constexpr web::Route table[] = {
    {web::Method::get, "/etals/{commune}", web::access::anyone, stalls},
    {web::Method::post, "/etals/{commune}/{stall}/placer", web::access::mayor, place},
    {web::Method::post, "/etals/{commune}/{stall}/signaler", web::access::anyone, flag},
    {web::Method::post, "/etals/{commune}/{stall}/masquer", web::access::team(town::Right::moderate), hide},
};

std::vector<web::Task> to_place(web::App& app, const web::Request&) {
    return {{app.now() - 3 * base::day, {}, [](web::Dictionary& d) { d.SetValue("STALL", "Poules et œufs"); }}};
}

constexpr web::DeskItem desk[] = {{.place = 1,
                                   .right = town::Right::agenda, .address = "/etals/{commune}/attente",
                                   .sql = [] { return std::string{"SELECT 1 FROM stall WHERE commune_code = :commune AND asked_at <= :now AND hidden_at IS NULL"}; },
                                   .tasks = to_place}};

void card(web::App& app, const web::Request& request, web::Dictionary& column) {
    if (request.reader.citizen() && there(app.db(), 1))
        web::add_card(column, "market").SetValue("NAME", "Poules et œufs");
}

void banner(web::App& app, const web::Request& request, web::Dictionary& layout) {
    if (request.commune && there(app.db(), 1)) web::add_banner(layout, "market").SetValue("PLACE", "la Halle");
}

constexpr web::Flaggable flaggables[] = {{.kind = "stall",
                                          .there = there,
                                          .hide = "/etals/{commune}/{id}/masquer",
                                          .rights = town::Right::moderate | town::Right::agenda}};

const web::Section market{.name = "market", .desk = desk, .card = card, .banner = banner, .flaggables = flaggables,
                          .motive = "SELECT s.name FROM stall s WHERE s.id = a.object_id AND a.act = 'stall.place'", .choices = choices, .news = news};

const std::string mairie = std::string{"/mairie/"} + test::town_path,
                  fil = std::string{"/fil/"} + test::town_path,
                  stall = std::string{"/etals/"} + test::town_path + "/1";

struct Market : test::World {
    Browser visitor{*this}, citizen{*this}, neighbour{*this}, paul{*this}, helene{*this};
    Market() {
        add_section(
            market,
            {{"desk.tpl", "{{#ONE}}étal à placer{{/ONE}}{{#SEVERAL}}étals à placer{{/SEVERAL}}"},
             {"task.tpl", "<h3>Placer : {{STALL}}</h3>"},
             {"news.tpl", "{{#STALL_OPENED}}Un étal ouvre à {{TOWN:none}} : « {{TITLE:none}} ».\nVoir l’étal\n"
                          "/static/vendor/icons.svg#map-pin{{/STALL_OPENED}}"},
             {"card.tpl", "<h2>Marché : {{NAME}}</h2>"},
             {"banner.tpl", "<p>Marché sous {{PLACE}}</p>"},
             {"flagged.tpl", "{{#STALL}}Étal{{/STALL}}{{#STALL_HIDDEN}}Votre étal a été masqué{{/STALL_HIDDEN}}"},
             {"topics.tpl", "{{#STALL_TITLE}}Un étal ouvre{{/STALL_TITLE}}{{#STALL_HINT}}Au marché du bourg.{{/STALL_HINT}}"
                            "{{#STALL_MAILS}}les étals{{/STALL_MAILS}}"},
             {"stalls.tpl", "<main id=\"content\"><h1>Le marché</h1></main>"},
             {"titles.tpl", "{{#STALLS}}Étals et marchands{{/STALLS}}"},
             {"done.tpl", "{{#PLACED}}L’étal a sa <b>place</b>.{{/PLACED}}\n{{#NOT_PLACED}}Plus de place.{{/NOT_PLACED}}"},
             {"acts.tpl", "{{#STALL_PLACE}}a placé un étal{{/STALL_PLACE}}"}});
        app->db().run_once("CREATE TABLE stall (id BIGINT PRIMARY KEY, commune_code TEXT NOT NULL, "
                           "name TEXT NOT NULL DEFAULT 'Poules et œufs', "
                           "author_id BIGINT NOT NULL, asked_at BIGINT NOT NULL, hidden_at BIGINT)");
        app->db().run("INSERT INTO stall (id, commune_code, author_id, asked_at) VALUES (1, :code, :by, :now)",
                      test::town_code, claire, now);
        for (auto* who : {&visitor, &citizen, &neighbour, &paul, &helene}) {
            who->tables = test::site();
            who->tables.push_back(table);
        }
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
        paul.sign_in(delegate);
        helene.sign_in(mayor);
        db().run("UPDATE role SET rights = :rights WHERE member_id = :id",
                 static_cast<int>(town::Right::moderate), delegate);
    }
    /// It opens, and the deliverer has been there.
    void opened() {
        for (const auto who : {claire, yanis}) town::follow(db(), who, test::town_code, now - base::day);
        db::Transaction transaction{db()};
        town::write_content(db(), slates, 1);
        town::publish(db(), {.commune_code = test::town_code, .object_id = 1, .actor = mayor, .at = now, .news = &stall_news});
        transaction.commit();
        chores::fan_out(*app);
    }
    std::vector<chores::Email> letters() {
        std::vector<chores::Email> leaving;
        for (const auto& item : db().all<chores::outbox::Item>(
                 std::string{"SELECT "} + chores::outbox::columns +
                 " FROM outbox WHERE activity_id IS NOT NULL OR period_end > 0 ORDER BY id"))
            if (auto letter = chores::compose_email(*app, item)) leaving.push_back(std::move(*letter));
        return leaving;
    }
    void flagged() {
        BOOST_TEST(neighbour.post(stall + "/signaler", {{"reason", "6"}, {"good-faith", "1"}}).status == 200);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(section, Market)

BOOST_AUTO_TEST_CASE(what_waits_in_a_section_stands_on_the_desk_of_who_may_do_it) {
    const auto page = helene.get(mairie);
    BOOST_TEST(page.shows("<li><a href=\"/etals/" + std::string{test::town_path} + "/attente\"><strong>1</strong> étal à placer"));
    BOOST_TEST(page.shows("<h3>Placer : Poules et œufs</h3>"), "done on the desk itself");
    BOOST_TEST(page.body.find("Placer :") < page.body.find("Noé Petit"), "it waits for longer");
    BOOST_TEST(page.body.find("étal") < page.body.find("inscription à valider"), "as its place is 1");
    BOOST_TEST(!paul.get(mairie).shows("étal à placer"));
    db().run("UPDATE stall SET hidden_at = :now", now);
    BOOST_TEST(!helene.get(mairie).shows("à placer"));
    db().run("DELETE FROM citizenship WHERE state = 0");
    BOOST_TEST(helene.get(mairie).shows("Rien n'attend"));
}

BOOST_AUTO_TEST_CASE(its_titles_the_sentences_after_its_deeds_and_its_words_in_the_journal_are_of_its_own_folder) {
    const auto etals = std::string{"/etals/"} + test::town_path;
    BOOST_TEST(visitor.get(etals).shows("<title>Étals et marchands – Bourg-les-Tilleuls – Parvis</title>"));
    BOOST_TEST(helene.post(stall + "/placer").location == etals + "?fait=market.placed");
    const auto placed = helene.get(etals + "?fait=market.placed");
    BOOST_TEST((placed.shows("L'étal a sa <b>place</b>.") && placed.shows("notice success")));
    const auto full = helene.post_and_follow(stall + "/placer", {{"full", "1"}});
    BOOST_TEST((full.shows("Plus de place.") && full.shows("notice warning")));
    BOOST_TEST(helene.get(mairie + "/journal").shows("</strong> a placé un étal : Poules et œufs"));
}

BOOST_AUTO_TEST_CASE(an_address_with_a_code_that_no_section_has_says_nothing) {
    for (const std::string code : {"SAVED", "market.", ".placed", "market.stolen", "nowhere.placed", "market.placed.twice",
                                   "../market.placed", "market.PLACED", "layout.done", "parts.saved%0a"}) {
        const auto page = helene.get("/etals/" + std::string{test::town_path} + "?fait=" + code);
        BOOST_TEST((page.status == 200 && !page.shows("<div class=\"notice")), code);
    }
}

BOOST_AUTO_TEST_CASE(its_card_stands_beside_the_mayor_s_page_for_whom_it_has_something_and_its_banner_above_every_page) {
    BOOST_TEST(citizen.get(fil).shows("<h2>Marché : Poules et œufs</h2>"));
    BOOST_TEST(!visitor.get(fil).shows("Marché :"));
    for (const auto& address : {fil, mairie, std::string{"/groupes/"} + test::town_path, fil + "/999"})
        BOOST_TEST(helene.get(address).shows("<p>Marché sous la Halle</p>"), address);
    db().run("UPDATE stall SET hidden_at = :now", now);
    BOOST_TEST((citizen.get(fil).status == 200 && !citizen.get(fil).shows("Marché ")));
}

BOOST_AUTO_TEST_CASE(what_it_tells_is_on_the_page_of_news_in_the_bell_in_mails_and_digests) {
    town::prefer(db(), yanis, choice("stall"), town::Channel::mail, town::Cadence::at_once);
    opened();
    const auto page = citizen.get("/notifications");
    BOOST_TEST(page.shows("Un étal ouvre à Bourg-les-Tilleuls : « Poules et œufs »."));
    BOOST_TEST(page.shows("icons.svg#map-pin"));
    BOOST_TEST(page.shows("1</span><span\n        class=\"visually-hidden\"> notification non lue"));
    now += base::day;
    const auto mails = letters();
    BOOST_REQUIRE_EQUAL(mails.size(), 3); // to Yanis at once, to Claire and Noé in the morning
    for (const auto& mail : mails) {
        const bool digest = !mail.to_address.starts_with("yanis");
        BOOST_TEST((mail.text + mail.subject).find("Un étal ouvre") != std::string::npos, mail.text);
        BOOST_TEST((mail.subject.find("Un étal ouvre") == std::string::npos) == digest, mail.subject);
        BOOST_TEST(mail.html.find("Un étal ouvre") != std::string::npos, mail.html);
        BOOST_TEST(mail.text.find("https://parvis.test/etals/") != std::string::npos);
    }
    const auto id = db().value<std::int64_t>("SELECT MAX(id) FROM activity");
    BOOST_TEST(citizen.post("/notifications/ouvrir", {{"id", std::to_string(id)}}).location == stall);
}

BOOST_AUTO_TEST_CASE(its_topic_is_chosen_and_ended_like_any_other) {
    const auto settings = citizen.get("/notifications/reglages");
    BOOST_TEST(settings.shows("name=\"mail-stall\""));
    BOOST_TEST(settings.shows(">Un étal ouvre <small>Au marché du bourg.</small>"));
    const auto url = web::unsubscribe_url(*app, claire, market_topic);
    BOOST_TEST(url.find("/etals?cle=") != std::string::npos);
    const auto end = url.substr(url.find("/notifications/"));
    BOOST_TEST(visitor.get(end).shows("plus d'e-mail sur les étals, ni tout de suite"));
    BOOST_TEST(visitor.post(end).shows("plus d'e-mail sur les étals."));
}

BOOST_AUTO_TEST_CASE(what_it_hides_is_gone_from_page_bell_mails_and_digests_at_once) {
    town::prefer(db(), yanis, choice("stall"), town::Channel::mail, town::Cadence::at_once);
    opened();
    BOOST_TEST(town::unread(db(), claire, now) == 1);
    BOOST_TEST(helene.post(stall + "/masquer", {{"reason", "6"}}).status == 303);
    BOOST_TEST(town::unread(db(), claire, now) == 0);
    BOOST_TEST(!citizen.get("/notifications").shows("étal"));
    now += base::day;
    BOOST_TEST(letters().empty());
}

BOOST_AUTO_TEST_CASE(what_is_flagged_in_it_is_judged_by_who_has_its_rights_and_hidden_at_its_address) {
    flagged();
    BOOST_TEST(helene.get(mairie).shows("<strong>1</strong> contenu signalé"));
    const auto list = helene.get(mairie + "/signalements");
    BOOST_TEST(list.shows("Étal : 1 signalement"));
    BOOST_TEST(list.shows("par Yanis Benali"));
    BOOST_TEST(list.shows("href=\"" + stall + "\""));
    BOOST_TEST(list.shows("action=\"" + stall + "/masquer\""));
    BOOST_TEST(paul.get(mairie + "/signalements").shows("Rien à examiner"));
    BOOST_TEST(paul.post(mairie + "/signalements/1/garder").status == 404);
    mails();
    BOOST_TEST(helene.post(stall + "/masquer", {{"reason", "6"}}).status == 303);
    BOOST_TEST(!there(db(), 1));
    BOOST_TEST(helene.get(mairie + "/signalements").shows("Rien à examiner"));
    BOOST_TEST(mails().size() == 2, "Claire, whose words they were, and Yanis");
    BOOST_TEST(citizen.get(mairie + "/decisions/1").shows("<h1>Votre étal a été masqué</h1>"));
    BOOST_TEST(helene.get(mairie + "/decisions").shows("Étal de Claire Fontaine"));
    BOOST_TEST(paul.get(mairie + "/decisions").shows("Aucun texte masqué"));
    BOOST_TEST(paul.get(mairie + "/decisions/1").status == 404);
}

BOOST_AUTO_TEST_CASE(
    who_wrote_what_is_flagged_does_not_read_by_whom_until_it_is_decided_and_nobody_needs_to_know) {
    db().run("UPDATE stall SET author_id = :paul", delegate);
    db().run("UPDATE role SET rights = :all WHERE member_id = :id", static_cast<int>(town::Right::all), delegate);
    flagged();
    const auto own = paul.get(mairie + "/signalements");
    BOOST_TEST((own.shows("par une personne inscrite") && !own.shows("Yanis")));
    BOOST_TEST(helene.get(mairie + "/signalements").shows("par Yanis Benali"));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM flag WHERE author_id IS NOT NULL") == 1);
    BOOST_TEST(helene.post_and_follow(mairie + "/signalements/1/garder").shows("Le contenu reste en ligne."));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM flag WHERE author_id IS NOT NULL") == 0);
}

BOOST_AUTO_TEST_CASE(what_the_section_no_longer_has_cannot_be_left_online) {
    flagged();
    db().run("UPDATE stall SET hidden_at = :now", now);
    BOOST_TEST(helene.post_and_follow(mairie + "/signalements/1/garder").shows("Ce contenu n'est plus en ligne"));
}

BOOST_AUTO_TEST_SUITE_END()
