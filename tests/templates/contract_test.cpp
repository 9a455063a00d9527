// Templates are edited by people who do not compile: what they may use.
#include "templates/contract.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <regex>

using test::Contract, test::folder_of, test::Names, test::title_name, test::upper;

BOOST_FIXTURE_TEST_SUITE(templates_contract, Contract)

BOOST_AUTO_TEST_CASE(every_marker_of_a_template_can_be_set_by_a_view) {
    std::map<std::string, Names> known_by_section;
    for (const auto& [path, text] : templates) {
        const auto section = section_of(path);
        if (!known_by_section.contains(section)) known_by_section[section] = words(section).value_or(known(section));
        for (const auto& marker : test::markers_of(text))
            BOOST_TEST(known_by_section[section].contains(marker), "templates/" << path << ": " << marker);
    }
}

BOOST_AUTO_TEST_CASE(every_code_of_a_redirection_has_its_sentence_and_no_sentence_is_left_over) {
    Names codes;
    for (const auto& code : done_codes()) codes.insert(code.substr(0, code.find('.') + 1) + upper(code.substr(code.find('.') + 1)));
    BOOST_TEST(codes.size() > 50);
    const auto done = worded("done.tpl");
    for (const auto& code : codes)
        BOOST_TEST(done.contains(code), "the done.tpl of its folder has no " << code);
    for (const auto& code : done)
        BOOST_TEST(codes.contains(code), "done.tpl: nothing redirects with " << code);
}

BOOST_AUTO_TEST_CASE(a_section_redirects_with_its_own_words_or_those_of_all) {
    for (const auto& [path, code] : sources)
        for (const auto& done : test::done_codes_in(code)) {
            const auto whose = done.substr(0, done.find('.'));
            BOOST_TEST((whose == "parts" || path.starts_with(whose + "/")), path << ": " << done);
        }
}

BOOST_AUTO_TEST_CASE(every_page_has_a_title_in_the_title_bar_and_no_title_is_left_over) {
    const auto titles = worded("titles.tpl");
    // The commune, Parvis or the publication itself is the title of these.
    const Names named_otherwise = {"feed/index.tpl", "feed/show.tpl", "chat/room.tpl", "commune/home.tpl",
                                   "account/archive.tpl"};
    Names pages;
    for (const auto& [path, text] : templates)
        if (text.find("<main") != std::string::npos && !named_otherwise.contains(path))
            pages.insert(folder_of(path) + '.' + title_name(path));
    for (const auto& page : pages) BOOST_TEST(titles.contains(page), "the titles.tpl of its folder has no " << page);
    for (const auto& title : titles) BOOST_TEST(pages.contains(title), "titles.tpl: there is no page for " << title);
}

BOOST_AUTO_TEST_CASE(every_act_of_the_audit_trail_has_its_words_in_one_section) {
    const auto acts = test::acts_in(sources);
    for (const auto& act : {"COMMENT_HIDE", "PUBLICATION_PUBLISH", "MEMBER_RENAME"}) BOOST_TEST(acts.contains(act));
    Names words;
    for (const auto& word : worded("acts.tpl")) {
        const auto act = word.substr(word.find('.') + 1);
        BOOST_TEST(words.insert(act).second, "two folders have words for " << act);
        BOOST_TEST(acts.contains(act), "acts.tpl: nothing records " << act);
    }
    for (const auto& act : acts)
        if (act != "PUBLICATION_HIDE") // a publication is deleted, not hidden
            BOOST_TEST(words.contains(act), "no acts.tpl has " << act);
}

BOOST_AUTO_TEST_CASE(every_topic_is_worded_by_each_section_that_tells_under_it_and_by_no_other) {
    Names declared;
    for (const auto* section : sections())
        for (const auto& choice : section->choices)
            for (const char* what : {"_TITLE", "_HINT", "_MAILS"})
                declared.insert(fmt::format("{}.{}{}", section->name, upper(std::string{choice.name}), what));
    BOOST_TEST((worded("topics.tpl") == declared));
}

BOOST_AUTO_TEST_CASE(every_table_of_the_copy_of_one_s_data_is_worded_in_the_folder_of_its_section) {
    const auto upper_list = [](const town::Personal& one) { return upper(std::string{one.table}) + "_LIST"; };
    for (const auto& one : town::core.personal())
        BOOST_TEST(test::markers_of(templates["parts/export.tpl"]).contains(upper_list(one)), one.table);
    for (const auto* section : sections())
        if (section->keeps.personal)
            for (const auto& one : section->keeps.personal())
                BOOST_TEST(test::markers_of(templates[std::string{section->name} + "/export.tpl"]).contains(upper_list(one)),
                           section->name << ": " << one.table);
}

BOOST_AUTO_TEST_CASE(every_error_that_a_field_can_have_is_worded_where_the_field_stands) {
    for (const auto& [path, text] : templates) {
        const auto markers = test::markers_of(text);
        for (const auto& marker : markers) {
            if (!marker.ends_with("_ERROR") || marker == "FORM_ERROR") continue;
            const auto stem = marker.substr(0, marker.size() - 5);
            // Either a sentence for each code, or one for them all right inside.
            const std::regex sentence{"#" + marker + R"(\}\}<p class="error-text"[^>]*>[^<{])"};
            const bool worded =
                std::regex_search(text, sentence) || std::ranges::any_of(markers, [&](const auto& m) {
                    return m.starts_with(stem) && m != marker;
                });
            BOOST_TEST(worded, "templates/" << path << ": " << marker << " has no sentence");
        }
    }
}

/// `make markers` writes it: what an admin's own templates may use, where there are no sources.
BOOST_AUTO_TEST_CASE(the_list_of_markers_that_the_program_brings_is_of_these_sources) {
    const auto every = known("*"); // no section has this name: what is of all alike
    auto text = std::string{"# What the code can set, by section; made by `make markers`.\n"};
    const auto add = [&](const std::string& section, const Names& names) {
        std::string line = section + ":";
        for (const auto& name : names) {
            if (section != "*" && every.contains(name)) continue;
            if (line.size() + 1 + name.size() > 120) {
                text += line + "\n";
                line = section + ":";
            }
            line += " " + name;
        }
        text += line + "\n";
    };
    auto shared_folders = every;
    shared_folders.merge(Names{test::at_run_time.at("")});
    add("*", shared_folders);
    std::set<std::string> sections;
    for (const auto& [path, its] : templates)
        if (const auto section = section_of(path); !section.empty()) sections.insert(section);
    for (const auto& section : sections) add(section, words(section).value_or(known(section)));
    if (std::getenv("PARVIS_WRITE_MARKERS")) std::ofstream{"templates/MARKERS"} << text;
    BOOST_TEST((test::read_file("templates/MARKERS") == text), "templates/MARKERS: make markers");
}

BOOST_AUTO_TEST_CASE(the_scanner_reads_markers_and_names) {
    const auto markers =
        test::markers_of("{{%AUTOESCAPE}}{{! no }}{{#A}}{{B_HTML:none}}{{>C}}{{/A}}{{BI_SPACE}}");
    BOOST_TEST((markers == Names{"A", "B_HTML", "BI_SPACE", "C"}));
    const auto set = test::names_set_in(R"(d.SetValue("A", x); // "NO"
        d.ShowSection(x ? "B" : "C"); f("not this");)");
    BOOST_TEST((set == Names{"A", "B", "C"}));
    const auto fields =
        test::names_of_fields(R"({"drop-picture", Kind::tick}, {"when", Kind::choice, 1, 10, "now later"})");
    for (const char* name : {"DROP_PICTURE_TICKED", "WHEN_IS_NOW", "WHEN_IS_LATER", "WHEN_MISSING"})
        BOOST_TEST(fields.contains(name), name);
    BOOST_TEST((test::done_codes_in(R"(return web::redirect(home(r) + "/x", "feed.draft");)") == Names{"feed.draft"}));
    BOOST_TEST((test::done_codes_in(R"(return back_with(app, r, letter, "messages.not_closed", 422);)") ==
                Names{"messages.not_closed"}));
}

BOOST_AUTO_TEST_SUITE_END()
