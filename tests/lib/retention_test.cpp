// Whoever adds a column says where he keeps it what of a person it holds, what for, and until when.
#include "chores/retention/sweep.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace {

std::set<std::string> words(std::string_view line) {
    std::istringstream in{std::string{line}};
    return {std::istream_iterator<std::string>{in}, {}};
}

/// "table.column" of the whole schema, but for SQLite's own tables: those of its index too, which has no words but those of
/// search_entry.
std::set<std::string> schema(db::Db& db) {
    struct Column {
        std::string table, column;
    };
    std::set<std::string> all;
    for (const auto& [table, column] :
         db.postgresql()
             ? db.all<Column>("SELECT table_name, column_name FROM information_schema.columns "
                              "WHERE table_schema = 'public'")
             : db.all<Column>("SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
                              "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'search_words%'"))
        all.insert(table + "." + column);
    return all;
}

/// What is declared, by all.
std::vector<town::Retention> declared() {
    std::vector<town::Retention> all;
    for (const auto* keeps : web::all_keeps(sections()))
        all.insert(all.end(), keeps->retention.begin(), keeps->retention.end());
    return all;
}

std::set<std::string> listed() {
    std::set<std::string> all;
    for (const auto& entry : declared())
        for (const auto& column : words(entry.columns)) all.insert(fmt::format("{}.{}", entry.table, column));
    return all;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(retention, test::World)

BOOST_AUTO_TEST_CASE(every_column_of_every_table_says_what_it_holds_of_a_person_and_until_when) {
    auto there = schema(db());
    there.merge(schema(app->limits()));
    const auto said = listed();
    for (const auto& column : there)
        BOOST_TEST(said.contains(column),
                   column << ": say in the section.cpp of its section what of a person it holds, "
                             "until when, and who clears it (or nothing)");
    for (const auto& column : said) BOOST_TEST(there.contains(column), column << " is no column");
}

BOOST_AUTO_TEST_CASE(what_names_a_member_or_holds_an_address_is_never_said_to_be_nobodys) {
    const std::regex personal{
        "(member|author|actor|mayor|editor)_id|.*_by|(first|last|notifier)_name|.*_sealed|to_address|"
        "notifier_email|password_hash|street_tag|portrait"};
    const std::set<std::string> streets_of_the_town{"alert_street.street_tag"};
    for (const auto& entry : declared()) {
        if (entry.until != town::Until::nobody) continue;
        for (const auto& column : words(entry.columns))
            BOOST_TEST((!std::regex_match(column, personal) ||
                        streets_of_the_town.contains(fmt::format("{}.{}", entry.table, column))),
                       entry.table << "." << column);
    }
}

BOOST_AUTO_TEST_CASE(every_rule_has_a_purpose_and_somebody_who_clears_what_it_is_about) {
    for (const auto& entry : declared()) {
        if (entry.until == town::Until::nobody) continue;
        BOOST_TEST(!entry.purpose.empty(), entry.table << ": " << entry.columns);
        for (auto source : words(entry.cleared_by)) {
            if (source.ends_with(',')) source.pop_back();
            const auto colon = source.find(':');
            const auto text = test::read_file("handlers/" + source.substr(0, colon));
            BOOST_TEST(!text.empty(), source << " is no source");
            if (colon != std::string::npos)
                BOOST_TEST(text.find(source.substr(colon + 1)) != std::string::npos,
                           source << " is not there");
        }
    }
}

BOOST_AUTO_TEST_CASE(the_page_says_each_rule_of_the_table_once_and_no_other) {
    std::set<town::Until> used, told;
    for (const auto& entry : declared()) used.insert(entry.until);
    used.erase(town::Until::nobody);
    const auto source = test::read_file("templates/commune/privacy.tpl");
    for (const auto& rule : town::retention_rules()) {
        told.insert(rule.until);
        const auto begin = fmt::format("{{{{#{}}}}}", rule.name);
        const auto at = source.find(begin);
        BOOST_TEST(at != std::string::npos, "privacy.tpl has no sentence for " << rule.name);
        if (at == std::string::npos) continue;
        const auto sentence = source.substr(at, source.find(fmt::format("{{{{/{}}}}}", rule.name)) - at);
        BOOST_TEST(sentence.size() > begin.size() + 20, rule.name);
        BOOST_TEST((rule.period == 0 || sentence.find("{{DAYS}}") != std::string::npos ||
                    sentence.find("{{MONTHS}}") != std::string::npos),
                   rule.name << " says a number that is not the table's");
    }
    BOOST_TEST((used == told));
    const auto page = test::Browser{*this}.get("/donnees-personnelles");
    const auto list = page.body.substr(page.body.find("Combien de temps"));
    const std::regex item{"<li>\\s*[^<\\s]"};
    const auto end = list.find("</ul>");
    BOOST_TEST(std::distance(std::sregex_iterator{list.begin(), list.begin() + static_cast<long>(end), item},
                             std::sregex_iterator{}) == static_cast<long>(town::retention_rules().size()));
    for (const auto* words : {"6 mois, le temps de contester", "2 ans au plus", "90 jours", "14 jours",
                              "30 jours", "1 jour", "90 jours après votre dernière connexion"})
        BOOST_TEST(page.shows(words), words);
}

BOOST_AUTO_TEST_CASE(from_where_claire_logged_in_is_known_as_long_as_the_page_says_and_no_longer) {
    const auto places = [&] { return app->limits().value<int>("SELECT COUNT(*) FROM attempt WHERE hits = 0"); };
    test::Browser{*this}.post("/connexion",
                              {{"email", "claire@tilleuls.test"}, {"password", test::password}});
    BOOST_TEST(places() == 1);
    now += town::places_period;
    chores::sweep(*app, now);
    BOOST_TEST(places() == 1);
    now += 1;
    chores::sweep(*app, now);
    BOOST_TEST(places() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
