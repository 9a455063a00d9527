// What the tests of the feed's pages share: the people of the town, and how one publishes and comments.
#pragma once

#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace test::newsroom {

inline const std::string fil = std::string{"/fil/"} + town_path;

struct Newsroom : World {
    Browser visitor{*this}, helene{*this}, citizen{*this}, neighbour{*this};
    Newsroom() {
        helene.sign_in(mayor);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
    }
    /// Publishes and returns its address.
    std::string publish(const std::string& title, const std::string& audience = "public",
                        const std::string& when = "now", const std::string& at = "") {
        auto answer = helene.post(fil, {{"title", title},
                                        {"text", "Le marché ouvre à **8 h**."},
                                        {"audience", audience},
                                        {"when", when},
                                        {"publish-at", at}});
        BOOST_REQUIRE_EQUAL(answer.status, 303);
        return answer.location.substr(0, answer.location.find('?'));
    }
    std::string comment(Browser& who, const std::string& address, const std::string& text) {
        auto answer = who.post(address + "/messages", {{"text", text}, {"form_id", text}});
        BOOST_REQUIRE_EQUAL(answer.status, 303);
        return answer.location.substr(answer.location.find("#m") + 2);
    }
};

} // namespace test::newsroom
