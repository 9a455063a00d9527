// Several pictures and documents with a publication, and a form that is shown again without losing them.
#include "chores/retention/sweep.hpp"
#include "feed/store.hpp"
#include "feed/newsroom.hpp"

#include <fmt/format.h>

#include <regex>

using test::Answer;
using test::newsroom::fil;

namespace {

const std::string pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n";

struct Papers : test::newsroom::Newsroom {
    const std::string gulf = test::read_file("sql/demo/gulf.jpg"), market = test::read_file("sql/demo/market.jpg");

    static web::Fields saying(const std::string& text, const std::string& when, web::Fields more = {}) {
        more.insert(more.end(), {{"text", text}, {"audience", "public"}, {"when", when}});
        return more;
    }
    /// Sends the form once for each file, as a browser without JavaScript and a preview after each; then for good.
    std::string publish_with(const std::vector<std::string>& files, const std::string& name = "photo.jpg") {
        web::Fields carried;
        for (const auto& file : files) {
            const auto page = helene.post_file(fil, saying("Le port\nCe matin.", "preview", carried), "picture", file, name);
            BOOST_REQUIRE_EQUAL(page.status, 200);
            const auto n = fmt::format("kept-{}", carried.size() + 1);
            BOOST_REQUIRE(!page.hidden(n).empty());
            carried.emplace_back(n, page.hidden(n));
            now += base::minute;
        }
        for (std::size_t i = 1; i <= files.size(); ++i) carried.emplace_back(fmt::format("alt-{}", i), fmt::format("Vue {}", i));
        const auto answer = helene.post(fil, saying("Le port\nCe matin.", "now", carried));
        BOOST_REQUIRE_EQUAL(answer.status, 303);
        return answer.location.substr(0, answer.location.find('?'));
    }
    /// Of different pictures so many.
    std::vector<std::string> views(int count) const {
        std::vector<std::string> all;
        for (const char* name : {"gulf", "market", "cycle-path", "mayor"}) all.push_back(test::read_file(fmt::format("sql/demo/{}.jpg", name)));
        all.resize(static_cast<std::size_t>(count));
        return all;
    }
    static std::size_t count(const std::string& text, std::string_view what) {
        std::size_t found = 0;
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
        return found;
    }
    /// Where the first link to a file of this kind leads.
    static std::string link(const Answer& page, const std::string& kind) {
        std::smatch found;
        BOOST_REQUIRE(std::regex_search(page.body, found, std::regex{"<a href=\"([^\"]+" + kind + "\\?v=[^\"]+)\""}));
        return found.str(1);
    }
    int rows(const std::string& table) { return db().value<int>("SELECT COUNT(*) FROM " + table); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_files, Papers)

BOOST_AUTO_TEST_CASE(several_pictures_stand_in_the_feed_the_first_one_large_each_with_its_description) {
    const auto address = publish_with(views(3));
    for (const auto& page : {visitor.get(fil), visitor.get(address)}) {
        BOOST_TEST(count(page.body, "<figure>") == 1);
        BOOST_TEST(count(page.body, "class=\"gallery\"") == 1);
        for (const char* alt : {"alt=\"Vue 1\"", "alt=\"Vue 2\"", "alt=\"Vue 3\""}) BOOST_TEST(page.shows(alt), alt);
        BOOST_TEST(count(page.body, "/image?v=") >= 6, "each leads to itself in full size");
    }
    BOOST_TEST(visitor.get(link(visitor.get(address), "/image")).content_type == "image/webp");
    BOOST_TEST(count(visitor.get(fil + "/atom.xml").body, "rel=\"enclosure\" type=\"image/webp\"") == 3);
}

BOOST_AUTO_TEST_CASE(a_preview_keeps_the_photo_and_shows_it_to_its_author_alone) {
    const auto page = helene.post_file(fil, saying("Le port\nCe matin.", "preview", {{"alt", "Des bateaux"}}), "picture", gulf);
    BOOST_TEST(page.shows("alt=\"Des bateaux\""));
    BOOST_TEST(page.shows("name=\"alt-1\" type=\"text\" value=\"Des bateaux\""));
    BOOST_TEST(count(page.body, "value=\"Des bateaux\"") == 1, "the field for the next photo is empty again");
    const auto token = page.hidden("kept-1");
    const auto picture = fil + "/publier/image?jeton=" + token;
    const auto seen = helene.get(picture);
    BOOST_TEST(seen.content_type == "image/webp");
    BOOST_TEST(seen.header("Cache-Control") == "private, no-store");
    test::Browser paul{*this};
    paul.sign_in(delegate);
    BOOST_TEST(paul.get(picture).status == 404);
    BOOST_TEST(citizen.get(picture).status == 404);
    BOOST_TEST(visitor.get(picture).status != 200);
    BOOST_TEST(paul.post(fil, saying("À moi\nCe matin.", "now", {{"kept-1", token}})).status == 422);
    BOOST_TEST(helene.post(fil, saying("Le port\nCe matin.", "now", {{"kept-1", token}, {"alt-1", "Des bateaux"}})).status == 303);
    BOOST_TEST(db().value<std::string>("SELECT picture_alt FROM publication WHERE picture <> ''") == "Des bateaux");
}

BOOST_AUTO_TEST_CASE(an_error_elsewhere_in_the_form_loses_no_photo) {
    const auto page = helene.post_file(fil, saying("", "now"), "picture", gulf);
    BOOST_TEST(page.status == 422);
    const auto answer = helene.post(fil, saying("Le port", "now", {{"kept-1", page.hidden("kept-1")}}));
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM publication WHERE picture <> ''") == 1);
}

BOOST_AUTO_TEST_CASE(what_a_form_carries_is_good_for_half_a_day_and_nothing_else_is) {
    const auto token = helene.post_file(fil, saying("Le port", "preview"), "picture", gulf).hidden("kept-1");
    now += 13 * base::hour;
    const auto late = helene.post(fil, saying("Le port", "now", {{"kept-1", token}}));
    BOOST_TEST(late.status == 422);
    BOOST_TEST(late.shows("choisissez-le à nouveau"));
    now -= 13 * base::hour;
    auto forged = token;
    forged[3] = forged[3] == 'A' ? 'B' : 'A';
    for (const auto& bad : {forged, std::string{"x"}, std::string{"."}, token + "A", "ab/" + std::string(40, 'c') + ".webp"})
        BOOST_TEST(helene.post(fil, saying("Le port", "now", {{"kept-1", bad}})).status == 422, bad);
    BOOST_TEST(rows("publication") == 0);
}

BOOST_AUTO_TEST_CASE(a_document_is_named_with_its_size_and_saved_never_shown) {
    const auto address = publish_with({pdf}, "Compte rendu du conseil.pdf");
    const auto page = visitor.get(address);
    BOOST_TEST(page.shows("Compte rendu du conseil.pdf <small>(PDF, 1 Ko)</small>"));
    BOOST_TEST(visitor.get(fil).shows("Compte rendu du conseil.pdf"));
    const auto sent = visitor.get(link(page, "/document"));
    BOOST_TEST(sent.body == pdf);
    BOOST_TEST(sent.content_type == "application/pdf");
    BOOST_TEST(sent.header("Content-Disposition") == "attachment; filename*=UTF-8''Compte%20rendu%20du%20conseil.pdf");
    BOOST_TEST(visitor.get(address + "/document?v=00000000").status == 404);
    BOOST_TEST(visitor.get(fil + "/atom.xml").shows("type=\"application/pdf\""));
}

BOOST_AUTO_TEST_CASE(the_files_of_what_only_citizens_read_are_theirs_alone) {
    auto fields = saying("Entre nous", "now");
    fields[1].second = "citizens";
    const auto location = helene.post_file(fil, fields, "picture", pdf, "Plan.pdf").location;
    const auto address = location.substr(0, location.find('?'));
    const auto document = link(citizen.get(address), "/document");
    BOOST_TEST(citizen.get(document).status == 200);
    BOOST_TEST(visitor.get(document).status == 404);
}

BOOST_AUTO_TEST_CASE(a_pdf_with_a_program_and_other_documents_are_refused_with_a_sentence) {
    const auto active = helene.post_file(fil, saying("Le plan", "now"), "picture", "%PDF-1.7\n1 0 obj <</S /JavaScript /JS (app.alert)>> endobj\n%%EOF\n", "plan.pdf");
    BOOST_TEST(active.status == 422);
    BOOST_TEST(active.shows("Ce PDF contient un programme"));
    BOOST_TEST(helene.post_file(fil, saying("Le plan", "now"), "picture", pdf + std::string(6 << 20, 'x') + "%%EOF\n", "gros.pdf").shows("trop lourd"));
    BOOST_TEST(rows("publication") == 0);
}

BOOST_AUTO_TEST_CASE(no_more_than_six_pictures_and_three_documents_and_one_says_which_to_leave_out) {
    web::Fields carried;
    for (int i = 1; i <= 4; ++i) {
        const auto page = helene.post_file(fil, saying("Le plan", "preview", carried), "picture", pdf, fmt::format("Plan {}.pdf", i));
        BOOST_TEST(page.status == (i < 4 ? 200 : 422));
        BOOST_TEST(page.shows("Joignez au plus 3 PDF") == (i == 4));
        const auto n = fmt::format("kept-{}", i);
        carried.emplace_back(n, page.hidden(n));
        now += base::minute;
    }
    carried.emplace_back("drop-2", "1");
    BOOST_TEST(helene.post(fil, saying("Le plan", "now", carried)).status == 303);
    BOOST_TEST(db().all<std::string>("SELECT name FROM publication_file ORDER BY place") ==
               (std::vector<std::string>{"Plan 1.pdf", "Plan 3.pdf", "Plan 4.pdf"}));
}

BOOST_AUTO_TEST_CASE(an_edit_adds_describes_and_takes_away_and_leaves_what_it_does_not_name) {
    const auto address = publish_with(views(2));
    const auto form = helene.get(address + "/modifier");
    const auto one = form.hidden("kept-1"), two = form.hidden("kept-2"), over = form.hidden("over");
    const auto edit = [&](web::Fields more) {
        more.insert(more.end(), {{"title", "Le port"}, {"text", "Ce matin."}, {"audience", "public"}, {"when", "now"}});
        BOOST_TEST(helene.post(address, more).status == 303);
    };
    edit({});
    BOOST_TEST(!visitor.get(address).shows("modifiée"), "nothing is other than before");
    BOOST_TEST(visitor.get(address).shows("Vue 2"));
    edit({{"kept-1", one}, {"alt-1", "Le quai"}, {"kept-2", two}, {"alt-2", "Le marché"}});
    BOOST_TEST((visitor.get(address).shows("alt=\"Le quai\"") && visitor.get(address).shows("alt=\"Le marché\"")));
    edit({{"kept-1", one}, {"alt-1", "Le quai"}, {"drop-1", "1"}, {"kept-2", two}, {"alt-2", "Le marché"}});
    const auto page = visitor.get(address);
    BOOST_TEST((!page.shows("Le quai") && page.shows("alt=\"Le marché\"")), "the second one takes its place");
    BOOST_TEST(count(page.body, "<figure>") == 1);
    BOOST_TEST(rows("publication_file") == 0);
    edit({{"kept-1", two}, {"drop-1", "1"}});
    BOOST_TEST(count(visitor.get(address).body, "<figure>") == 0);
}

BOOST_AUTO_TEST_CASE(pressed_twice_the_button_adds_a_file_once) {
    const auto address = publish("Le port");
    for (int i = 0; i < 2; ++i)
        helene.post_file(address, {{"title", "Le port"}, {"text", "Le marché ouvre à **8 h**."}, {"audience", "public"}, {"when", "now"}}, "picture", pdf,
                         "Plan.pdf");
    BOOST_TEST(rows("publication_file") == 1);
    const web::Fields words{{"title", "Le port"}, {"text", "Le marché ouvre à **8 h**."}, {"audience", "public"}};
    auto fields = words;
    fields.emplace_back("when", "preview");
    const auto token = helene.post_file(address, fields, "picture", gulf).hidden("kept-2");
    fields = words;
    fields.insert(fields.end(), {{"when", "now"}, {"kept-2", token}, {"alt-2", "Le quai"}});
    for (int i = 0; i < 2; ++i) BOOST_TEST(helene.post(address, fields).status == 303);
    BOOST_TEST(rows("publication_file") == 1);
    BOOST_TEST(count(visitor.get(address).body, "alt=\"Le quai\"") == 1);
    for (int i = 0; i < 2; ++i)
        helene.post_file(fil, {{"text", "Le plan"}, {"audience", "public"}, {"when", "now"}, {"form_id", "7"}}, "picture", pdf, "Plan.pdf");
    BOOST_TEST(rows("publication") == 2);
}

BOOST_AUTO_TEST_CASE(a_corrected_document_of_the_same_name_and_size_takes_the_place_of_the_one_that_is_taken_out) {
    const std::string wrong = pdf + "% 40", right = pdf + "% 41";
    const auto address = publish_with({wrong}, "Arrêté.pdf");
    const web::Fields words{{"title", "Le port"}, {"text", "Ce matin."}, {"audience", "public"}, {"when", "now"}};
    auto taken_out = words;
    taken_out.insert(taken_out.end(), {{"kept-1", helene.get(address + "/modifier").hidden("kept-1")}, {"drop-1", "1"}});
    BOOST_TEST(helene.post_file(address, taken_out, "picture", right, "Arrêté.pdf").status == 303);
    BOOST_TEST(visitor.get(link(visitor.get(address), "/document")).body == right);
    BOOST_TEST(helene.post_file(address, words, "picture", wrong, "Arrêté.pdf").status == 303);
    BOOST_TEST(rows("publication_file") == 2, "it says something else, and nobody took the other one out");
    taken_out[4].second = helene.get(address + "/modifier").hidden("kept-1");
    BOOST_TEST(helene.post_file(address, taken_out, "picture", right, "Arrêté.pdf").status == 303);
    BOOST_TEST(rows("publication_file") == 2, "what is taken out and chosen again is wanted");
}

BOOST_AUTO_TEST_CASE(previews_of_one_person_do_not_fill_the_disk) {
    const auto heavy = pdf + std::string(4'000'000, 'x') + "%%EOF\n";
    int taken = 0;
    for (bool refused = false; !refused && taken < 20; now += base::minute) {
        refused = helene.post_file(fil, saying("Le plan", "preview"), "picture", heavy, "Plan.pdf").shows("réessayez demain");
        taken += !refused;
    }
    BOOST_TEST((taken >= 14 && taken <= 16), taken);
    now += base::day;
    BOOST_TEST(helene.post_file(fil, saying("Le plan", "preview"), "picture", heavy, "Plan.pdf").status == 200);
}

BOOST_AUTO_TEST_CASE(what_came_with_a_deleted_publication_is_gone_once_nobody_can_contest_it) {
    auto fields = saying("Le plan", "preview");
    const auto first = helene.post_file(fil, fields, "picture", pdf, "Plan.pdf").hidden("kept-1");
    const auto location = helene.post_file(fil, saying("Le plan", "now", {{"kept-1", first}}), "picture", gulf).location;
    const auto address = location.substr(0, location.find('?'));
    const auto document = link(visitor.get(address), "/document");
    helene.post(address + "/supprimer");
    BOOST_TEST(visitor.get(document).status == 404);
    BOOST_TEST(helene.get(document).status == 404);
    BOOST_TEST(rows("publication_file") == 1, "a decision about it may be contested");
    now += 200 * base::day;
    chores::sweep(*app, now);
    BOOST_TEST(rows("publication_file") == 0);
    BOOST_TEST(db().value<std::string>("SELECT picture FROM publication") == "");
}

BOOST_AUTO_TEST_CASE(the_enter_key_in_a_small_field_neither_publishes_nor_schedules) {
    const auto page = helene.get(fil + "/publier").body;
    const auto form = page.find("enctype=\"multipart/form-data\"");
    const auto first = page.find("type=\"submit\"", form);
    BOOST_TEST(page.substr(first, page.find('>', first) - first).find("value=\"preview\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
