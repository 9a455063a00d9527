// A copy of one's data holds what one wrote in groups, and nothing that one may no longer read there.
#include "account/personal_data.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

struct Copies : test::World {
    std::int64_t post(std::int64_t thread, town::MemberId author, const std::string& body) {
        return db().value<std::int64_t>("INSERT INTO post (thread_id, author_id, as_team, body, once, created_at) "
                                        "VALUES (:thread, :author, 0, :body, :once, :now) RETURNING id",
                                        thread, author, body, body, now);
    }
    bool has(town::MemberId who, const std::string& words) {
        for (const auto& list : account::personal_data_of(*app, who))
            for (const auto& row : list.rows)
                for (const auto& value : row)
                    if (const auto* text = std::get_if<std::string>(&value); text && text->find(words) != std::string::npos) return true;
        return false;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(groups_archive, Copies)

BOOST_AUTO_TEST_CASE(ones_own_words_stay_ones_own_hidden_or_in_a_group_that_one_may_no_longer_enter) {
    const auto group = db().value<std::int64_t>("INSERT INTO thread (commune_code, kind, created_by, created_at) "
                                                "VALUES (:code, 1, :by, :now) RETURNING id",
                                                test::town_code, mayor, now);
    db().run("INSERT INTO discussion (thread_id, commune_code, title, about, admission, once) "
             "VALUES (:id, :code, 'TITRE-DU-GROUPE', '', 1, 'g1')",
             group, test::town_code);
    const auto hidden = post(group, claire, "MES-MOTS-MASQUES");
    post(group, claire, "MES-MOTS");
    post(group, yanis, "MOTS-DES-AUTRES");
    db().run("UPDATE post SET hidden_at = :now WHERE id = :id", now, hidden);
    db().run("INSERT INTO discussion_member (thread_id, member_id, commune_code, state, reason, asked_at) "
             "VALUES (:id, :member, :code, 2, 'RAISON', :now)",
             group, claire, test::town_code, now);
    db().run("DELETE FROM citizenship WHERE member_id = :id", claire);
    for (const auto* word : {"MES-MOTS-MASQUES", "MES-MOTS", "RAISON"}) BOOST_TEST(has(claire, word), word);
    for (const auto* word : {"MOTS-DES-AUTRES", "TITRE-DU-GROUPE"}) BOOST_TEST(!has(claire, word), word);
}

BOOST_AUTO_TEST_SUITE_END()
