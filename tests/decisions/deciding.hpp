// A comment that somebody may complain about, and the people around it.
#pragma once

#include "support/world.hpp"

#include <string>

namespace test::deciding {

inline const std::string mairie = std::string{"/mairie/"} + test::town_path, fil = std::string{"/fil/"} + test::town_path;

struct Decisions : test::World {
    Browser visitor{*this}, helene{*this}, citizen{*this}, neighbour{*this};
    std::string comment; ///< Claire's, its path
    Decisions() {
        helene.sign_in(mayor);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
        helene.post(fil,
                    {{"title", "Le marché"}, {"text", "À 8 h."}, {"audience", "public"}, {"when", "now"}});
        citizen.post(fil + "/1/messages", {{"text", "Bande d'incapables"}, {"form_id", "1"}});
        comment = fil + "/1/messages/1";
    }
    void flag(Browser& who, const char* reason, const char* words = "", const char* name = "") {
        who.post(comment + "/signaler",
                 {{"reason", reason}, {"explanation", words}, {"name", name}, {"good-faith", "1"}});
    }
};

} // namespace test::deciding
