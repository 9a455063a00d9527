// What is told of groups is one row each, as of all that can be told.
#include "chores/delivery/fan_out.hpp"
#include "groups/meeting.hpp"
#include "lib/town/content.hpp"
#include "support/contents.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace {

struct Groups : test::meeting::Meeting, test::Contents {
    town::ThreadId open_group, closed_group;

    Groups() : Contents(static_cast<test::World&>(*this)) {
        for (const auto who : {claire, yanis}) town::follow(db(), who, test::town_code, now - base::day);
        open_group = grouped("Jardins", groups::Admission::open);
        closed_group = grouped("Sages", groups::Admission::open);
        for (const auto id : {open_group, closed_group})
            for (const auto who : {claire, yanis}) said(id, who);
        groups::change(db(), reader(mayor), test::town_code, *groups::find(db(), reader(mayor), test::town_code, closed_group),
                       {"Sages", "", groups::Admission::on_request, ""}, now);
        groups::decide(db(), reader(mayor), test::town_code, closed_group, yanis, groups::Membership::excluded,
                       "Assez", now);
        said(open_group, mayor), said(closed_group, mayor);
        chores::fan_out(*app);
    }
    town::ThreadId grouped(const char* title, groups::Admission admission) {
        return groups::open(db(), reader(mayor), test::town_code, {title, "", admission, title}, now).value();
    }
    void said(town::ThreadId group, town::MemberId who) {
        groups::say(db(), reader(who), test::town_code, {group, who, false, "Bonjour", {}, fmt::format("p{}", ++forms)},
                    now);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(groups_content, Groups)

BOOST_AUTO_TEST_CASE(a_database_from_before_tells_the_same_after_its_migration_and_after_it_was_mended) {
    const auto before = told(), written = rows();
    for (const char* kind : {"group", "post"})
        BOOST_TEST(before.find(fmt::format(" {} «", kind)) != std::string::npos, kind);
    go_back_and_migrate();
    BOOST_TEST(rows() == written);
    BOOST_TEST(told() == before);
    db().run("UPDATE activity SET content_id = NULL, while_open = 0");
    db().run("UPDATE watch SET content_id = NULL");
    db().run("DELETE FROM content");
    town::mend_content(db(), app->kinds);
    BOOST_TEST(rows() == written);
}

BOOST_AUTO_TEST_CASE(each_hears_of_what_is_said_in_the_groups_that_he_may_enter) {
    BOOST_TEST(told(claire).find(" post «Sages»") != std::string::npos, "she wrote there before it was on request");
    BOOST_TEST(told(yanis).find(" post «Sages»") == std::string::npos, "he was shut out");
    BOOST_TEST(told(yanis).find(" post «Jardins»") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
