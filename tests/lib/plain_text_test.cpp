#include "lib/base/links.hpp"
#include "lib/base/markdown.hpp"
#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"

#include <boost/test/unit_test.hpp>

#include <ctime>

using base::plain_text_to_html;

namespace {

std::string link_in(std::string_view text) {
    const auto links = base::bare_links(text);
    return links.empty() ? "" : std::string(text.substr(links[0].begin, links[0].end - links[0].begin));
}

} // namespace

BOOST_AUTO_TEST_SUITE(plain_text)

BOOST_AUTO_TEST_CASE(what_a_citizen_types_is_read_as_typed) {
    for (const char* text : {"Merci.\n--\nClaire", "À voir\n-----\nLe banc", "À voir\n=====\nLe banc",
                             "1986. Une belle année", "5. Voirie\n7. École\n9. Divers", "30*40*5 cm",
                             "~50 personnes, 10~12 et 3~4", "**gras** _penché_ `code`", "# 3 places",
                             "| a | b |", "[a]: /x", "![x](y) \\* &amp;", "- un\n- deux", "* * *"}) {
        std::string expected = "<p>";
        for (const char c : std::string_view{text})
            expected += c == '\n' ? "<br />\n" : c == '&' ? "&amp;" : std::string(1, c);
        BOOST_TEST(plain_text_to_html(text) == expected + "</p>\n");
    }
    BOOST_TEST(plain_text_to_html("") == "");
    BOOST_TEST(plain_text_to_html("<b>\"à\"</b>") == "<p>&lt;b&gt;&quot;à&quot;&lt;/b&gt;</p>\n");
}

BOOST_AUTO_TEST_CASE(blanks_at_the_beginning_and_in_a_row_are_seen) {
    BOOST_TEST(plain_text_to_html("Madame,\n\n    Je vous écris.") ==
               "<p>Madame,</p>\n<p>\u00a0\u00a0\u00a0\u00a0Je vous écris.</p>\n");
    BOOST_TEST(plain_text_to_html("  a   b") == "<p>\u00a0\u00a0a\u00a0\u00a0 b</p>\n");
    BOOST_TEST(plain_text_to_html("a\n\n\nb") == "<p>a</p>\n<p><br />\nb</p>\n");
    BOOST_TEST(base::typed_text("\r\n\tMadame,\r\nlundi   9 h  \n\n") == "    Madame,\nlundi   9 h");
    BOOST_TEST(base::typed_text(" \u00a0\n\t") == "");
}

BOOST_AUTO_TEST_CASE(an_address_ends_before_the_punctuation_of_the_sentence) {
    for (const char* sign :
         {"",       "\u00a0!", "\u202f?", "\u00a0»", "»", "…",  "’",       "”",  "—",      ")",
          ").",     ".",       ",",       ";",       ":", "!",  "?",       "'",  "\"",     "\uff01",
          "\u3002", "]",       "}",       ">",       "*", "…)", "\u2009;", " .", "\u200b", "\n"})
        BOOST_TEST(link_in("Voir https://www.exemple.fr/voirie/7" + std::string(sign)) ==
                       "https://www.exemple.fr/voirie/7",
                   sign);
    BOOST_TEST(link_in("(https://fr.wikipedia.org/wiki/Vannes_(Morbihan)).") ==
               "https://fr.wikipedia.org/wiki/Vannes_(Morbihan)");
    BOOST_TEST(link_in("https://x.fr/été_à_la_plage?q=l’eau&r=1;s#à-propos") ==
               "https://x.fr/été_à_la_plage?q=l’eau&r=1;s#à-propos");
    BOOST_TEST(link_in("« www.vannes.fr »") == "www.vannes.fr");
    BOOST_TEST(link_in("HTTPS://Vannes.FR.") == "HTTPS://Vannes.FR");
    BOOST_TEST(link_in("https://x.fr:8080/a, puis") == "https://x.fr:8080/a");
    BOOST_TEST(link_in("https://www.musée.fr, ouvert") == "https://www.musée.fr");
    BOOST_TEST(link_in("écrire à mairie@vannes.fr.") == "mairie@vannes.fr");
    BOOST_TEST(link_in("l’adresse d’hélène : hélène@mairie.fr") == "hélène@mairie.fr");
}

BOOST_AUTO_TEST_CASE(what_is_no_address_stays_text) {
    for (const char* text : {"https://", "http://.", "www.", "www.vannes", "www..fr", "xhttps://x.fr",
                             "ftp://www.x.fr", "javascript:alert(1)", "https://vannes.fr@evil.example/",
                             "a@b", "@marie", "a@@b.fr", "prix@", "/alertes/vannes"})
        BOOST_TEST(link_in(text) == "", text);
    BOOST_TEST(link_in("https://x.fr/" + std::string(base::link_limit, 'a')) == "");
}

BOOST_AUTO_TEST_CASE(half_of_an_address_that_is_too_long_is_no_link_either) {
    const auto long_one = "https://x.fr/" + std::string(base::link_limit, 'a') + "?u=https://y.fr/b";
    BOOST_TEST(link_in(long_one) == "");
    BOOST_TEST(link_in("Voir " + long_one + " ou https://z.fr/c") == "https://z.fr/c");
    BOOST_TEST(base::markdown_to_html(long_one).find("<a") == std::string::npos);
    BOOST_TEST(base::markdown_to_html(long_one + " ou https://z.fr/c").find("href=\"https://z.fr/c\"") !=
               std::string::npos);
}

// Each address that begins was once read up to its two thousandth byte, and then the next one within it.
BOOST_AUTO_TEST_CASE(a_megabyte_of_addresses_without_an_end_is_read_once) {
    for (const char* piece :
         {"http://a.fr/(((", "http://a.fr/()", "http://a.fr/)", "www.a.fr/[", "http://a@b.fr/"}) {
        std::string text;
        while (text.size() < 1'000'000) text += piece;
        const std::clock_t start = std::clock();
        base::bare_links(text);
        BOOST_TEST(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 1.0, piece);
    }
}

BOOST_AUTO_TEST_CASE(a_link_says_that_it_leaves_and_holds_no_sign_that_ends_it) {
    BOOST_TEST(plain_text_to_html("https://x.fr/à?a=1&b='2") ==
               "<p><a rel=\"nofollow ugc noopener\" href=\"https://x.fr/%C3%A0?a=1&amp;b='2\">"
               "https://x.fr/à?a=1&amp;b='2</a></p>\n");
    BOOST_TEST(plain_text_to_html("a@b.fr") == "<p><a href=\"mailto:a@b.fr\">a@b.fr</a></p>\n");
    BOOST_TEST(plain_text_to_html("www.vannes.fr").find("href=\"http://www.vannes.fr\"") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(five_thousand_characters_of_anything_stay_small_and_quick) {
    for (const char* piece : {"[a] ",
                              "www.a.fr ",
                              "a@b.fr ",
                              "http://a ",
                              "\n",
                              "a\n",
                              "\"",
                              "&",
                              "<",
                              "🙂",
                              "https://x.fr/🙂 ",
                              "https://x.fr/🙂",
                              "a@",
                              "http://",
                              "www.",
                              "(((",
                              "@http://",
                              "  ",
                              "\xFF",
                              "\u00a0"}) {
        std::string text;
        while (text.size() < 20000) text += piece;
        const auto begin = std::clock();
        BOOST_TEST(plain_text_to_html(text).size() <= 8 * text.size() + 4096, piece);
        BOOST_TEST(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 0.5, piece);
    }
}

BOOST_AUTO_TEST_CASE(an_address_typed_on_a_telephone_is_completed) {
    BOOST_TEST(base::complete_url("https://www.exemple.fr/ecole") == "https://www.exemple.fr/ecole");
    BOOST_TEST(base::complete_url("Https://www.exemple.fr/Ecole") == "https://www.exemple.fr/Ecole");
    BOOST_TEST(base::complete_url("HTTPS://WWW.EXEMPLE.FR/ecole") == "https://www.exemple.fr/ecole");
    BOOST_TEST(base::complete_url("HTTP://exemple.fr") == "http://exemple.fr");
    BOOST_TEST(base::complete_url("www.exemple.fr/ecole") == "https://www.exemple.fr/ecole");
    BOOST_TEST(base::complete_url("exemple.fr") == "https://exemple.fr");
    BOOST_TEST(base::complete_url("exemple.fr:8080?a=b") == "https://exemple.fr:8080?a=b");
    BOOST_TEST(base::complete_url("https://x.fr/été?q=à la une\"'<") ==
               "https://x.fr/%C3%A9t%C3%A9?q=%C3%A0%20la%20une%22'%3C");
    BOOST_TEST(base::complete_url("https://x.fr/a%20b") == "https://x.fr/a%20b");
    for (const char* typed : {"",
                              "exemple",
                              "https://",
                              "https://exemple",
                              "javascript:alert(1)",
                              "ftp://x.fr",
                              "mailto:a@b.fr",
                              "a@b.fr",
                              "https://a@b.fr",
                              "https://a:b@c.fr",
                              "//x.fr",
                              "https://https://x.fr",
                              "le site de la mairie.",
                              "https:///x.fr",
                              "x..fr",
                              ".fr",
                              "exemple.fr.",
                              "data:text/html,x.y",
                              "https://x.fr:a/",
                              "-x.fr",
                              "tel:02.97",
                              "https://x .fr"})
        BOOST_TEST(base::complete_url(typed) == "", typed);
}

BOOST_AUTO_TEST_CASE(figures_are_read_however_they_were_pasted) {
    for (const char* blank :
         {" ", "\u00a0", "\u202f", "\u2007", "\u2009", "\u200a", "\u205f", "\u3000", "  "})
        BOOST_TEST(base::clean_figures("06" + std::string(blank) + "12") == "06 12", blank);
    BOOST_TEST(base::clean_figures("\u2068+33\u2069\u20116\u2013\uff11\uff12 \u0663") == "+33-6-12 3");
    BOOST_TEST(base::clean_figures("1\ufe0f\u20e32") == "12");
    BOOST_TEST(base::only_figures(" code : 12\u202f34-56.") == "123456");
    BOOST_TEST(base::without_blanks("56\u202f000") == "56000");
    BOOST_TEST(base::clean_figures("3 juillet\u00a02026") == "3 juillet 2026");
}

BOOST_AUTO_TEST_SUITE_END()
