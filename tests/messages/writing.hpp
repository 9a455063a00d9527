// The small town and its letters: Claire writes, Hélène and Sami answer; Paul, a delegate without the right,
// and Yanis, a neighbour, see nothing.
#pragma once

#include "messages/store.hpp"
#include "support/world.hpp"

#include <fmt/format.h>

namespace test::writing {

inline const std::string home = "/messagerie";
inline const std::string inbox = std::string{"/messagerie/"} + town_path;

struct Writing : World {
    town::MemberId sami;
    Browser visitor{*this}, citizen{*this}, neighbour{*this}, paul{*this}, samis{*this}, helene{*this};

    Writing() {
        sami = member("sami@tilleuls.test", "Sami", "Roux", town_code, false);
        give(sami, town::Right::answer);
        for (const auto id : {claire, yanis}) town::follow(db(), id, town_code, now - 10 * base::day);
        db().run(
            "INSERT INTO town_hall (commune_code, address, phone, email, website, opening_hours) "
            "VALUES (:code, '1 place des Tilleuls, 99100 Bourg-les-Tilleuls', '02 99 00 00 01', '', '', '')",
            town_code);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
        paul.sign_in(delegate);
        samis.sign_in(sami);
        helene.sign_in(mayor);
    }
    void give(town::MemberId id, int rights) {
        db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, "
                 ":rights, :now)",
                 id, town_code, rights, now);
    }
    web::Fields letter(const std::string& subject = "Lampadaire éteint",
                       const std::string& text = "Le lampadaire du 12, rue des Lilas est éteint.") {
        return {{"mairie", town_code},
                {"subject", subject},
                {"text", text},
                {"form_id", fmt::format("n{}", ++forms_)}};
    }
    /// Claire begins a conversation; returns its address.
    std::string begun(const std::string& subject = "Lampadaire éteint",
                      const std::string& text = "Le lampadaire du 12, rue des Lilas est éteint.") {
        return page_of(citizen.post(home + "/nouveau", letter(subject, text)));
    }
    static std::string page_of(const Answer& answer) {
        return answer.location.substr(0, answer.location.find('?'));
    }
    Answer say(Browser& who, const std::string& page, const std::string& text) {
        return who.post(page + "/messages", {{"text", text}, {"form_id", fmt::format("n{}", ++forms_)}});
    }
    template <class... Args> std::int64_t number(const char* sql, const Args&... args) {
        return db().value<std::int64_t>(sql, args...);
    }
    std::int64_t letters() { return number("SELECT COUNT(*) FROM letter"); }
    std::int64_t posts() { return number("SELECT COUNT(*) FROM post"); }
    std::int64_t last_post() { return number("SELECT MAX(id) FROM post"); }
    std::string post_path(const std::string& page) {
        return fmt::format("{}/messages/{}", page, last_post());
    }

  private:
    int forms_ = 0;
};

} // namespace test::writing
