// What is sent twice happens once: a double click, a Back button, a page sent again after a login.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path;

struct Once : test::World {
    Browser helene{*this}, paul{*this}, visitor{*this};
    web::Fields form{
        {"title", "Les vœux"}, {"text", "Le 8 janvier."}, {"audience", "public"}, {"when", "now"}};
    Once() {
        helene.sign_in(mayor);
        paul.sign_in(delegate);
        form.emplace_back("form_id", helene.get(fil + "/publier").hidden("form_id"));
    }
    void set(const std::string& name, const std::string& value) {
        for (auto& field : form)
            if (field.first == name) field.second = value;
    }
    int count(const char* sql) { return db().value<int>(sql); }
    int publications() { return count("SELECT COUNT(*) FROM publication WHERE deleted_at IS NULL"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_once, Once)

BOOST_AUTO_TEST_CASE(pressed_twice_the_button_publishes_once_and_leads_to_the_same_page) {
    const auto first = helene.post(fil, form);
    now += 2;
    const auto second = helene.post(fil, form);
    BOOST_TEST(first.status == 303);
    BOOST_TEST(second.location == first.location);
    BOOST_TEST(publications() == 1);
    BOOST_TEST(count("SELECT COUNT(*) FROM activity WHERE kind = 'publication'") == 1);
    BOOST_TEST(count("SELECT COUNT(*) FROM audit WHERE act = 'publication.publish'") == 1);
}

BOOST_AUTO_TEST_CASE(a_draft_and_a_scheduled_text_are_kept_once_too) {
    set("when", "draft");
    for (int i = 0; i < 2; ++i) BOOST_TEST(helene.post(fil, form).location.starts_with(fil + "/brouillons"));
    BOOST_TEST(publications() == 1);
    set("when", "later");
    form.emplace_back("publish-at", "2026-12-24T18:30");
    for (int i = 0; i < 2; ++i) BOOST_TEST(helene.post(fil, form).location.starts_with(fil + "/brouillons"));
    BOOST_TEST(publications() == 2);
}

BOOST_AUTO_TEST_CASE(other_words_another_photo_or_another_person_are_another_publication) {
    helene.post(fil, form);
    set("title", "Les vœux, suite");
    helene.post(fil, form);
    BOOST_TEST(publications() == 2);
    const auto photo = test::read_file("sql/demo/gulf.jpg");
    for (int i = 0; i < 2; ++i) BOOST_TEST(helene.post_file(fil, form, "picture", photo).status == 303);
    BOOST_TEST(publications() == 3);
    paul.post(fil, form);
    BOOST_TEST(publications() == 4);
}

BOOST_AUTO_TEST_CASE(a_form_that_came_back_with_an_error_keeps_its_number) {
    set("audience", "");
    const auto again = helene.post(fil, form);
    BOOST_TEST(again.status == 422);
    BOOST_TEST(again.hidden("form_id") == form.back().second);
    BOOST_TEST(helene.get(fil + "/publier").hidden("form_id") != form.back().second);
}

BOOST_AUTO_TEST_CASE(what_was_deleted_can_be_published_again_by_the_same_form) {
    const auto first = helene.post(fil, form);
    helene.post(first.location.substr(0, first.location.find('?')) + "/supprimer");
    const auto again = helene.post_and_follow(fil, form);
    BOOST_TEST(again.status == 200);
    BOOST_TEST(visitor.get(fil).shows("Les vœux"));
}

BOOST_AUTO_TEST_CASE(a_comment_taken_back_can_be_sent_again_by_the_form_that_is_still_open) {
    helene.post(fil, form);
    Browser citizen{*this};
    citizen.sign_in(claire);
    const web::Fields words{{"text", "Merci !"}, {"form_id", citizen.get(fil + "/1").hidden("form_id")}};
    citizen.post(fil + "/1/messages", words);
    citizen.post(fil + "/1/messages/1/supprimer");
    BOOST_TEST(!visitor.get(fil + "/1").shows("Merci !"));
    for (int i = 0; i < 2; ++i)
        BOOST_TEST(citizen.post_and_follow(fil + "/1/messages", words).shows("Merci !"));
    BOOST_TEST(count("SELECT COUNT(*) FROM post WHERE deleted_at IS NULL") == 1);
    citizen.post(fil + "/1/messages/2/supprimer");
    BOOST_TEST(count("SELECT post_count FROM thread") == 0);
}

BOOST_AUTO_TEST_CASE(one_number_and_the_same_words_elsewhere_are_something_else) {
    Browser citizen{*this};
    citizen.sign_in(claire);
    for (const char* title : {"Les vœux", "Le marché"}) {
        helene.post(fil, {{"title", title}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
        const auto id = db().value<std::int64_t>("SELECT MAX(id) FROM publication");
        for (int i = 0; i < 2; ++i)
            BOOST_TEST(
                citizen
                    .post(fil + "/" + std::to_string(id) + "/messages", {{"text", "Merci"}, {"form_id", "1"}})
                    .status == 303);
    }
    BOOST_TEST(count("SELECT COUNT(*) FROM post WHERE body = 'Merci'") == 2);
}

BOOST_AUTO_TEST_CASE(a_draft_published_by_a_double_click_does_not_read_as_modified) {
    set("when", "draft");
    helene.post(fil, form);
    set("when", "now");
    helene.post(fil + "/1", form);
    now += 2;
    helene.post(fil + "/1", form);
    BOOST_TEST(visitor.get(fil + "/1").shows("Les vœux"));
    BOOST_TEST(!visitor.get(fil + "/1").shows("modifiée"));
    set("text", "Le 9 janvier.");
    helene.post(fil + "/1", form);
    BOOST_TEST(visitor.get(fil + "/1").shows("modifiée"));
}

BOOST_AUTO_TEST_CASE(paragraphs_come_back_as_paragraphs) {
    const std::string text = "Le 8 janvier.\n\n- entrée libre\n- vin chaud";
    set("text", text);
    const auto address = helene.post(fil, form).location;
    const auto edit = address.substr(0, address.find('?')) + "/modifier";
    BOOST_TEST(helene.get(edit).shows(text + "</textarea>"));
    set("audience", "");
    BOOST_TEST(helene.post(fil, form).shows(text + "</textarea>"));
    Browser logged_out{*this};
    BOOST_TEST(logged_out.post(fil, form).hidden("kept-text").find("\n\n- entr") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
