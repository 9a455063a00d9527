// What the tests of the groups share: the people of the town, and a group that Hélène opened.
#pragma once

#include "groups/store_people.hpp"
#include "lib/talk/thread.hpp"
#include "support/world.hpp"

#include <fmt/format.h>

namespace test::meeting {

struct Meeting : test::World {
    Browser visitor{*this}, helene{*this}, paul{*this}, citizen{*this}, neighbour{*this}, noe{*this};
    const std::string home = std::string{"/groupes/"} + test::town_path;
    int forms = 0;

    Meeting() {
        helene.sign_in(mayor);
        paul.sign_in(delegate);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
        noe.sign_in(newcomer);
    }

    /// Its address.
    std::string opened(const std::string& title = "La cour de l’école", bool on_request = false) {
        const auto answer = helene.post(home, {{"title", title},
                                               {"about", "Jeux, arbres et ombre."},
                                               {"admission", on_request ? "1" : "0"},
                                               {"form_id", std::to_string(++forms)}});
        return answer.location.substr(0, answer.location.find('?'));
    }
    Answer write(Browser& who, const std::string& group, const std::string& text) {
        return who.post(group + "/messages", {{"text", text}, {"form_id", std::to_string(++forms)}});
    }
    static groups::ThreadId id_of(const std::string& group) {
        return {std::stoll(group.substr(group.rfind('/') + 1))};
    }
    groups::Group group(const std::string& address, town::MemberId who = {}) {
        return *groups::find(db(), reader(who ? who : mayor), test::town_code, id_of(address));
    }
    std::int64_t last_post() { return db().value<std::int64_t>("SELECT MAX(id) FROM post"); }
    std::string person(const std::string& group, town::MemberId who, const char* what) {
        return fmt::format("{}/participants/{}/{}", group, who.value, what);
    }
};

} // namespace test::meeting
