#include "lib/base/markdown.hpp"

#include <boost/test/unit_test.hpp>

#include <ctime>
#include <stdexcept>

using base::markdown_to_html;
using base::markdown_to_text;

namespace {

std::string repeat(std::string_view piece, std::size_t bytes) {
    std::string out;
    while (out.size() + piece.size() <= bytes) out += piece;
    return out;
}

bool has(std::string_view text, std::string_view piece) { return text.find(piece) != std::string_view::npos; }

double seconds_to_render(const std::string& source) {
    const std::clock_t start = std::clock();
    markdown_to_html(source);
    markdown_to_text(source);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

BOOST_AUTO_TEST_SUITE(markdown, *boost::unit_test::label("no_postgresql"))

BOOST_AUTO_TEST_CASE(the_mayors_letter_keeps_its_lines_and_emphasis) {
    BOOST_TEST(markdown_to_html("Chers voisins,\nle marché est *~~lundi~~ mardi*.") ==
               "<p>Chers voisins,<br />\nle marché est <em><del>lundi</del> mardi</em>.</p>\n");
    BOOST_TEST(markdown_to_html("") == "");
}

BOOST_AUTO_TEST_CASE(headings_never_compete_with_those_of_the_page) {
    const std::string html = markdown_to_html("# Un\n## Deux\n### Trois\n#### Quatre");
    BOOST_TEST(has(html, "<h4>Un</h4>"));
    BOOST_TEST(has(html, "<h5>Deux</h5>"));
    BOOST_TEST(has(html, "<h6>Trois</h6>"));
    BOOST_TEST(has(html, "<h6>Quatre</h6>"));
}

BOOST_AUTO_TEST_CASE(links_out_of_the_site_are_marked_and_links_within_are_not) {
    BOOST_TEST(markdown_to_html("[a](https://vannes.fr)") ==
               "<p><a rel=\"nofollow ugc noopener\" href=\"https://vannes.fr\">a</a></p>\n");
    BOOST_TEST(has(markdown_to_html("www.vannes.fr"),
                   "<a rel=\"nofollow ugc noopener\" href=\"http://www.vannes.fr\""));
    BOOST_TEST(
        has(markdown_to_html("<HtTpS://vannes.fr>"), "<a rel=\"nofollow ugc noopener\" href=\"HtTpS://"));
    BOOST_TEST(markdown_to_html("[a](/agenda/vannes-56260)") ==
               "<p><a href=\"/agenda/vannes-56260\">a</a></p>\n");
    BOOST_TEST(has(markdown_to_html("mairie@vannes.fr"), "<a href=\"mailto:mairie@vannes.fr\">"));
}

BOOST_AUTO_TEST_CASE(a_link_that_could_run_a_script_or_leave_in_disguise_is_only_text) {
    for (const char* url :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x",
          "vbscript:x", "//evil.example", "/\\\\evil.example", "\\\\\\\\evil.example", "</\t/evil.example>",
          "file:///etc/passwd", "ftp://x.example", "evil.example", "#x", ""}) {
        const std::string html = markdown_to_html("[texte](" + std::string(url) + ")");
        BOOST_TEST(!has(html, "<a"), html);
        BOOST_TEST(has(html, "texte"), html);
    }
    BOOST_TEST(!has(markdown_to_html("<javascript:alert(1)>"), "<a"));
    BOOST_TEST(!has(markdown_to_html("[a]: javascript:x\n\n[a] ![b][a]"), "<a"));
}

BOOST_AUTO_TEST_CASE(html_typed_by_a_citizen_is_shown_and_never_run) {
    BOOST_TEST(markdown_to_html("<script>alert(1)</script>") ==
               "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    for (const char* source :
         {"a <script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- x --><b>y</b>",
          "```\"><script>\n</code><script>\n```", "|a|\n|-|\n|<script>|", "`<script>`",
          "[a](https://x.fr '\"><script>')", "![\"><script>](https://x.fr)"}) {
        const std::string html = markdown_to_html(source);
        BOOST_TEST(!has(html, "<script"), html);
        BOOST_TEST(!has(html, "<img"), html);
        BOOST_TEST(!has(html, "<b>"), html);
        BOOST_TEST(!has(html, "<!--"), html);
    }
}

BOOST_AUTO_TEST_CASE(a_picture_from_elsewhere_is_a_link_and_links_never_nest) {
    BOOST_TEST(markdown_to_html("![le port](https://x.fr/a.png)") ==
               "<p><a rel=\"nofollow ugc noopener\" href=\"https://x.fr/a.png\">le port</a></p>\n");
    BOOST_TEST(has(markdown_to_html("![](https://x.fr/a.png)"), ">https://x.fr/a.png</a>"));
    for (const char* source : {"[![le port](/a.png)](https://x.fr)", "![a [b](https://x.fr) ![c](/c)](/d)"}) {
        const std::string html = markdown_to_html(source);
        BOOST_TEST(html.find("<a") == html.rfind("<a"), html);
        BOOST_TEST(has(html, "<a"), html);
    }
}

BOOST_AUTO_TEST_CASE(the_budget_table_aligns_by_class_because_styles_are_forbidden) {
    const std::string html = markdown_to_html("|Poste|Euros|\n|-|-:|\n|École|1200|");
    BOOST_TEST(has(html, "<th class=\"right\">Euros</th>"));
    BOOST_TEST(has(html, "<td class=\"right\">1200</td>"));
    BOOST_TEST(!has(html, "align="));
    BOOST_TEST(!has(html, "style="));
}

BOOST_AUTO_TEST_CASE(a_thousand_nested_quotes_become_twelve) {
    for (const char* nest : {">", "- ", "1. ", "> - "}) {
        const std::string html = markdown_to_html(repeat(nest, 4000) + "fin");
        std::size_t deep = 0;
        for (std::size_t at = 0; (at = html.find("</blockquote>", at)) != std::string::npos; ++at) ++deep;
        for (std::size_t at = 0; (at = html.find("</ul>", at)) != std::string::npos; ++at) ++deep;
        for (std::size_t at = 0; (at = html.find("</ol>", at)) != std::string::npos; ++at) ++deep;
        BOOST_TEST(deep == 12u);
        BOOST_TEST(has(html, "fin"));
    }
}

BOOST_AUTO_TEST_CASE(no_text_of_the_allowed_length_takes_long_or_makes_a_huge_page) {
    const std::size_t most = base::markdown_limit;
    const std::string wide = repeat("|a", 8000) + "|\n" + repeat("|-", 8000) + "|\n" + repeat("a\n", 4000);
    for (const char* piece :
         {"[",    "![",   "[a](",   "*_",      "**a _b",          ">",        "- ",   "`",
          "www.", "a@",   "a@b.c ", "http://", "http://a.fr/(((", "<",        "<!--", "<![CDATA[",
          "<?",   "~a",   "|",      "|-\n",    "|a|\n|-|\n\n",    "![a](/b ", "&",    "*a ",
          "\t",   "x://", "\xFF",   "-\n"}) {
        const std::string source = repeat(piece, most);
        BOOST_TEST(seconds_to_render(source) < 1.0, piece);
        BOOST_TEST(markdown_to_html(source).size() < 10 * most, piece);
    }
    BOOST_TEST(seconds_to_render(wide) < 1.0);
    BOOST_TEST(markdown_to_html(wide).size() < 10 * most);
    BOOST_TEST(seconds_to_render(repeat("![", 6000) + "a" + repeat("](/a)", 13000)) < 1.0);
    BOOST_TEST(seconds_to_render(repeat("*a ", 10000) + repeat("a* ", 10000)) < 1.0);
}

BOOST_AUTO_TEST_CASE(a_link_said_once_and_used_a_thousand_times_makes_no_page_of_a_megabyte) {
    const std::string bomb = "[a]: /" + std::string(2480, 'x') + "\n\n" + repeat("[a] ", 2500);
    const std::string spread = "- [a\n  b]: /" + std::string(2480, 'x') + "\n\n" + repeat("[a b] ", 2500);
    const std::string titled = "[a]: /b \"" + std::string(2480, 'x') + "\"\n\n" + repeat("![a] ", 2500);
    const std::string code = "`x` [a]: /" + std::string(2480, 'x') + "\n\n" + repeat("[a][] ", 2500);
    const std::string first = "[`]: /" + std::string(2480, 'x') + "\n\n" + repeat("[`] ", 2500);
    for (const auto& source : {bomb, spread, titled, code, first}) {
        BOOST_TEST(markdown_to_html(source).size() <= base::markdown_growth * source.size() + 4096);
        BOOST_TEST(markdown_to_text(source).size() <= base::markdown_growth * source.size() + 4096);
        BOOST_TEST(seconds_to_render(source) < 1.0);
    }
}

BOOST_AUTO_TEST_CASE(whatever_is_repeated_the_page_stays_in_proportion_to_what_was_written) {
    for (const char* piece : {"|a|\n|-|\n|b|\n\n",
                              "|a|a|a|a|a|a\n",
                              "[^1] [^1]: x\n",
                              "- > - > a\n",
                              "www.a.fr ",
                              "a@b.fr ",
                              "[](/)",
                              "`a`",
                              "~~a~~",
                              "**a**",
                              "# \n",
                              "-\n",
                              "&quot;",
                              "\"",
                              "<b>",
                              "http://a\n",
                              "https://x.fr/é ",
                              "1. a\n",
                              "> ",
                              "***\n\n",
                              "![](/b)",
                              "[a]: /x\n",
                              "\\_"}) {
        const std::string source = repeat(piece, base::markdown_limit);
        const std::string wide =
            repeat("|a", 300) + "|\n" + repeat("|-", 300) + "|\n" + repeat("a\n", 50) + source.substr(0, 200);
        for (const auto& text : {source, source.substr(0, 500), wide}) {
            BOOST_TEST(markdown_to_html(text).size() <= base::markdown_growth * text.size() + 4096, piece);
            BOOST_TEST(markdown_to_text(text).size() <= base::markdown_growth * text.size() + 4096, piece);
        }
        BOOST_TEST(seconds_to_render(source) < 1.0, piece);
    }
    BOOST_TEST(seconds_to_render(repeat(">", 10000) + repeat("h", 10000)) < 1.0);
    BOOST_TEST(seconds_to_render(repeat("- ", 10000) + repeat("](", 10000)) < 1.0);
}

BOOST_AUTO_TEST_CASE(only_the_signs_that_the_form_announces_change_what_the_town_hall_writes) {
    BOOST_TEST(markdown_to_html("Merci à tous\n--\nHélène\n=====\nfin") ==
               "<p>Merci à tous<br />\n--<br />\nHélène<br />\n=====<br />\nfin</p>\n");
    BOOST_TEST(markdown_to_html("Bonjour,\n\n    Je vous **écris**.") ==
               "<p>Bonjour,</p>\n<p>\u00a0\u00a0\u00a0\u00a0Je vous <strong>écris</strong>.</p>\n");
    BOOST_TEST(markdown_to_html("5. Voirie\n7. École\n9. Divers") ==
               "<p>5. Voirie<br />\n7. École<br />\n9. Divers</p>\n");
    BOOST_TEST(markdown_to_html("1986. Une belle année") == "<p>1986. Une belle année</p>\n");
    BOOST_TEST(markdown_to_html("1) Voirie\n2) École") == "<p>1) Voirie<br />\n2) École</p>\n");
    BOOST_TEST(markdown_to_html("Une dalle de 30*40*5, 10~12 voitures, ~50 personnes, bon_de_commande.") ==
               "<p>Une dalle de 30*40*5, 10~12 voitures, ~50 personnes, bon_de_commande.</p>\n");
    BOOST_TEST(markdown_to_html("[note]: texte\n+ 3 agents") == "<p>[note]: texte<br />\n+ 3 agents</p>\n");
    BOOST_TEST(markdown_to_html("1. Voirie\n2. École\n3. Divers") ==
               "<ol>\n<li>Voirie</li>\n<li>École</li>\n<li>Divers</li>\n</ol>\n");
    BOOST_TEST(has(markdown_to_html("1. Voirie\n1. École"), "1. École"));
}

BOOST_AUTO_TEST_CASE(an_address_in_a_publication_ends_before_the_french_punctuation) {
    for (const char* sign : {"\u00a0!", "\u202f?", "\u00a0; puis", "\u00a0»", "»", "…", "’", "”", ").", ".",
                             "\u00a0:", "**", "\uff01"})
        BOOST_TEST(has(markdown_to_html("Voir https://www.exemple.fr/voirie/7" + std::string(sign)),
                       "href=\"https://www.exemple.fr/voirie/7\""),
                   sign);
    BOOST_TEST(has(markdown_to_html("https://x.fr/a_b_c/*d*/~e"), "href=\"https://x.fr/a_b_c/*d*/~e\""));
    BOOST_TEST(has(markdown_to_html("**https://x.fr/a**"),
                   "<strong><a rel=\"nofollow ugc noopener\" href=\"https://x.fr/a\">"));
    BOOST_TEST(has(markdown_to_html("[voir https://x.fr/b]"), "href=\"https://x.fr/b\">https://x.fr/b</a>]"));
    BOOST_TEST(!has(markdown_to_html("[mairie](https://vannes.fr@evil.example/)"), "<a"));
}

BOOST_AUTO_TEST_CASE(a_reader_elsewhere_follows_links_to_the_site) {
    BOOST_TEST(base::absolute_links(markdown_to_html("[a](/alertes/x) [b](https://b.fr/) \" href=\"/c"),
                                    "https://parvis.example") ==
               "<p><a href=\"https://parvis.example/alertes/x\">a</a> <a rel=\"nofollow ugc noopener\" "
               "href=\"https://b.fr/\">b</a> &quot; href=&quot;/c</p>\n");
}

BOOST_AUTO_TEST_CASE(a_text_beyond_the_limit_is_refused) {
    BOOST_CHECK_NO_THROW(markdown_to_html(std::string(base::markdown_limit, 'a')));
    BOOST_CHECK_THROW(markdown_to_html(std::string(base::markdown_limit + 1, 'a')), std::length_error);
    BOOST_CHECK_THROW(markdown_to_text(std::string(base::markdown_limit + 1, 'a')), std::length_error);
}

BOOST_AUTO_TEST_CASE(a_mail_shows_the_same_text_without_marks) {
    const char* source =
        "# Fête\nVenez **tous** à [la salle](/carte/vannes-56260) ~~lundi~~\n\n- pain\n- lait\n  1. cru\n"
        "  2. cuit\n\n|a|b|\n|-|-|\n|1|2|\n\n> cité\n\n```\ncode\n```\nwww.vannes.fr <b>";
    BOOST_TEST(
        markdown_to_text(source) ==
        "Fête\n\nVenez tous à la salle (/carte/vannes-56260) lundi\n\n- pain\n- lait\n  1. cru\n  2. cuit\n\n"
        "a | b\n1 | 2\n\ncité\n\ncode\n\nwww.vannes.fr <b>");
}

BOOST_AUTO_TEST_CASE(an_excerpt_does_not_show_addresses) {
    BOOST_TEST(markdown_to_text("Voir [ici](https://vannes.fr).", base::LinkTargets::hidden) == "Voir ici.");
    BOOST_TEST(markdown_to_text("Voir [ici](https://vannes.fr).") == "Voir ici (https://vannes.fr).");
    BOOST_TEST(markdown_to_text("Voir [fr](https://vannes.fr).") == "Voir fr (https://vannes.fr).");
    BOOST_TEST(markdown_to_text("https://vannes.fr a@b.fr") == "https://vannes.fr a@b.fr");
}

BOOST_AUTO_TEST_SUITE_END()
