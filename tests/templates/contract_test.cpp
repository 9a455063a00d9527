// Templates are edited by people who do not compile: what they may use.
#include "account/belongings.hpp"
#include "support/markers.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <regex>

using test::Names;

namespace {

/// Set on every page by lib/web/page.cpp, or by ctemplate itself.
const Names everywhere = {"BI_NEWLINE", "BI_SPACE"};

/// Put together at run time, from a number or by a caller in another file: what can come out, by section.
const std::map<std::string, Names> at_run_time = {
    {"account",
     {"REASON_IS_0", "REASON_IS_1", "REASON_IS_2", "REASON_IS_3", "REASON_IS_4", "REASON_IS_5", "REGISTERED",
      "FORGOTTEN", "RESENT", "CONFIRM", "PASSWORD", "EMAIL", "STAY"}},
    {"commune",
     {"HAS_OPERATOR_NAME",
      "HAS_OPERATOR_ADDRESS",
      "HAS_OPERATOR_EMAIL",
      "HAS_OPERATOR_PHONE",
      "HAS_OPERATOR_HOST",
      "NO_OPERATOR_NAME",
      "NO_OPERATOR_ADDRESS",
      "NO_OPERATOR_EMAIL",
      "NO_OPERATOR_PHONE",
      "NO_OPERATOR_HOST",
      "ACCOUNT",
      "TEXTS",
      "LETTERS",
      "CHATS",
      "TOWN",
      "OFFICE",
      "HIDDEN",
      "FLAGS",
      "SESSIONS",
      "MAILS",
      "LINKS",
      "ATTEMPTS",
      "PLACES",
      "SECOND_FACTOR",
      "MAILBOXES",
      "UNCONFIRMED",
      "NATIONAL_LIST"}},
    {"",
     {"SWITCHED_ON", "SWITCHED_OFF", "OFF_BY_OPERATOR", "NEW_CODES", "RECOVERED", "AT_HOME", "AT_CITIZENS",
      "AT_FLAGS", "AT_DECISIONS", "AT_TEAM", "AT_SETTINGS", "AT_LOG", "AT_ALERTS", "AT_GROUPS",
      "AT_MESSAGES"}},
};

/// What account/archive.tpl can show of each table that a copy of one's data is made of.
Names names_of_archive() {
    const auto upper = [](std::string name) {
        for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        return name;
    };
    test::World world;
    Names names{"CIVILITY_IS_MME", "CIVILITY_IS_M"};
    for (const auto& list : account::belongings_of(*world.app, world.claire)) {
        names.insert({upper(list.table), upper(list.table) + "_LIST"});
        for (const auto& column : list.columns) {
            names.insert({upper(column), "HAS_" + upper(column)});
            for (char figure = '0'; figure <= '9'; ++figure) names.insert(upper(column) + "_IS_" + figure);
        }
    }
    return names;
}

/// "commune/charter.tpl" is COMMUNE_CHARTER in parts/titles.tpl.
std::string title_name(std::string path) {
    path.resize(path.rfind('.'));
    for (char& c : path)
        c = std::isalnum(static_cast<unsigned char>(c))
                ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                : '_';
    return path;
}

struct Contract {
    std::map<std::string, std::string> sources = test::files_below("handlers", ".cpp");
    std::map<std::string, std::string> templates = test::files_below("templates", ".tpl");

    struct Said {
        Names set, fields, codes;
    };
    /// By source: each is read once, for whatever sections.
    mutable std::map<std::string, Said> said;
    mutable Names shared; ///< of all sections alike

    const Said& said_in(const std::string& path, const std::string& code) const {
        const auto [known, fresh] = said.try_emplace(path);
        auto& all = known->second;
        if (!fresh) return all;
        all = {test::names_set_in(code), test::names_of_fields(code), test::reject_codes_in(code)};
        if (path == "lib/web/upload.cpp")
            all.codes.insert({"PICTURE_TOO_LARGE", "NOT_A_PICTURE", "PICTURE_DAMAGED", "PICTURES_TOO_MANY",
                              "PICTURE_TOO_LONG", "NO_ROOM"});
        return all;
    }

    const Names& of_all_sections() const {
        if (!shared.empty()) return shared;
        for (const auto& [path, text] : templates)
            if (path == "parts/menu.tpl") shared.merge(places(text));
        for (const auto& done : done_codes()) shared.insert("DONE_" + done);
        for (const auto& [path, text] : templates) shared.insert(title_name(path));
        const auto upper = [](std::string_view name) { return title_name(std::string{name} + "."); };
        const auto kinds = web::all_kinds(sections());
        for (const auto& entry : kinds.entries) shared.insert(upper(entry.kind->name));
        for (const auto* choice : kinds.choices) shared.insert(upper(choice->name));
        shared.merge(test::acts_in(sources));
        return shared;
    }

    /// Names that the code of one section, with lib/, can set.
    Names known(const std::string& section) const {
        Names names = everywhere;
        Names codes, fields;
        const auto add = [](Names& to, const Names& from) { to.insert(from.begin(), from.end()); };
        for (const auto& [path, code] : sources) {
            if (!path.starts_with("lib/") && !path.starts_with("chores/") && !section.empty() &&
                !path.starts_with(section + "/"))
                continue;
            const auto& in_it = said_in(path, code);
            add(names, in_it.set);
            add(fields, in_it.fields);
            add(codes, in_it.codes);
        }
        for (const auto& field : fields)
            if (field.ends_with("_ERROR"))
                for (const auto& code : codes) names.insert(field.substr(0, field.size() - 5) + code);
        names.merge(fields);
        add(names, of_all_sections());
        if (section == "account") names.merge(names_of_archive());
        if (const auto more = at_run_time.find(section); more != at_run_time.end())
            names.insert(more->second.begin(), more->second.end());
        return names;
    }

    Names done_codes() const {
        Names codes;
        for (const auto& [path, code] : sources) codes.merge(test::done_codes_in(code));
        return codes;
    }

    /// AT_FIL: the menu's mark for the first word of an address of some route.
    Names places(const std::string&) const {
        Names names;
        for (const auto& [path, code] : sources)
            if (path.ends_with("/routes.cpp"))
                for (const auto& [at, text] : test::literals_of(code))
                    if (text.starts_with('/') && text.size() > 1) {
                        auto word = text.substr(1, text.find('/', 1) - 1);
                        for (char& c : word)
                            c = c == '-' ? '_'
                                         : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
                        names.insert("AT_" + word);
                    }
        return names;
    }

    /// The section whose views may fill a template; the shared folders may be filled by any.
    static std::string section_of(const std::string& path) {
        const auto folder = path.substr(0, path.find('/'));
        const bool shared =
            folder == path || folder == "parts" || folder == "errors" || folder == "mail" || folder == "sms";
        return shared ? "" : folder;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(templates_contract, Contract)

BOOST_AUTO_TEST_CASE(every_marker_of_a_template_can_be_set_by_a_view) {
    std::map<std::string, Names> known_by_section;
    for (const auto& [path, text] : templates) {
        const auto section = section_of(path);
        if (!known_by_section.contains(section)) known_by_section[section] = known(section);
        for (const auto& marker : test::markers_of(text))
            BOOST_TEST(known_by_section[section].contains(marker), "templates/" << path << ": " << marker);
    }
}

BOOST_AUTO_TEST_CASE(every_code_of_a_redirection_has_its_sentence_and_no_sentence_is_left_over) {
    const auto done = test::markers_of(templates["parts/done.tpl"]);
    const auto codes = done_codes();
    BOOST_TEST(codes.size() > 5);
    for (const auto& code : codes)
        BOOST_TEST(done.contains("DONE_" + code), "templates/parts/done.tpl has no DONE_" << code);
    for (const auto& name : done)
        BOOST_TEST(codes.contains(name.substr(5)),
                   "templates/parts/done.tpl: nothing redirects with " << name);
}

BOOST_AUTO_TEST_CASE(every_page_has_a_title_in_the_title_bar) {
    const auto titles = test::markers_of(templates["parts/titles.tpl"]);
    // The commune, Parvis or the publication itself is the title of these.
    const Names named_otherwise = {"feed/index.tpl", "feed/show.tpl", "chat/room.tpl", "commune/home.tpl",
                                   "account/archive.tpl"};
    for (const auto& [path, text] : templates)
        if (text.find("<main") != std::string::npos && !named_otherwise.contains(path))
            BOOST_TEST(titles.contains(title_name(path)),
                       "templates/parts/titles.tpl has no " << title_name(path));
}

BOOST_AUTO_TEST_CASE(every_act_of_the_audit_trail_has_its_words_in_the_journal) {
    const auto words = test::markers_of(templates["townhall/journal.tpl"]);
    const auto acts = test::acts_in(sources);
    for (const auto& act : {"ACT_COMMENT_HIDE", "ACT_PUBLICATION_PUBLISH", "ACT_MEMBER_RENAME"})
        BOOST_TEST(acts.contains(act));
    for (const auto& act : acts)
        if (act != "ACT_PUBLICATION_HIDE") // a publication is deleted, not hidden
            BOOST_TEST(words.contains(act), "templates/townhall/journal.tpl has no " << act);
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
    shared_folders.merge(Names{at_run_time.at("")});
    add("*", shared_folders);
    std::set<std::string> sections;
    for (const auto& [path, its] : templates)
        if (const auto section = section_of(path); !section.empty()) sections.insert(section);
    for (const auto& section : sections) add(section, known(section));
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
    BOOST_TEST((test::done_codes_in(R"(return web::redirect(home(r) + "/x", "DRAFT");)") == Names{"DRAFT"}));
    BOOST_TEST((test::done_codes_in(R"(return back_with(app, r, letter, "SAVED", 422);)") == Names{"SAVED"}));
}

BOOST_AUTO_TEST_SUITE_END()
