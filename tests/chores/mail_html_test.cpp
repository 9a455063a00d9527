// The HTML part of a mail that has a text alone.
#include "chores/delivery/mail_html.hpp"

#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

std::string html_of(const std::string& text) {
    web::Views views{"templates"};
    web::Dictionary page{"mail"};
    chores::fill_from_text(page, text);
    return views.expand("mail/text.html.tpl", page);
}

bool has(const std::string& html, std::string_view words) { return html.find(words) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(chores_mail_html, *boost::unit_test::label("no_postgresql"))

BOOST_AUTO_TEST_CASE(the_first_address_is_a_button_with_the_words_before_it) {
    const auto html = html_of("Bonjour Noé,\n\nLire la conversation\u00a0:\nhttps://parvis.test/messagerie/1\n\nParvis – https://parvis.test\n");
    BOOST_TEST(has(html, "<p>Bonjour Noé,</p>"));
    BOOST_TEST(has(html, "class=\"button\" href=\"https://parvis.test/messagerie/1\""));
    BOOST_TEST(has(html, ">Lire la conversation</a>"));
    BOOST_TEST(!has(html, "Parvis –"));
}

BOOST_AUTO_TEST_CASE(a_long_sentence_stands_above_its_button_and_what_follows_two_hyphens_is_small) {
    const auto html = html_of("Pour la confirmer, ouvrez ce lien, valable pendant sept jours\u00a0:\nhttps://parvis.test/a\n\n"
                              "Ou celui-ci\u00a0:\nhttps://parvis.test/b\n\n--\nNe plus en recevoir\u00a0:\nhttps://parvis.test/c\n");
    BOOST_TEST(has(html, "sept jours\u00a0:</p>"));
    BOOST_TEST(has(html, ">Ouvrir la page</a>"));
    BOOST_TEST(has(html, "<p><a href=\"https://parvis.test/b\">Ou celui-ci</a></p>"));
    BOOST_TEST(has(html, "<div class=\"quiet\"><p><a href=\"https://parvis.test/c\">Ne plus en recevoir</a></p></div>"));
}

BOOST_AUTO_TEST_CASE(lists_are_lists_and_what_people_wrote_is_no_markup) {
    const auto html = html_of("Vous pouvez\u00a0:\n- publier\n- répondre\n\n<b>gras</b>");
    BOOST_TEST(has(html, "<ul><li><p>publier</p>"));
    BOOST_TEST(has(html, "&lt;b&gt;gras&lt;/b&gt;"));
}

BOOST_AUTO_TEST_SUITE_END()
