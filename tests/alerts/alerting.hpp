// Hélène writes an alert; who else comes along.
#pragma once

#include "support/world.hpp"

#include "lib/town/notify.hpp"
#include "lib/town/person.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

namespace test::alerting {

inline const std::string home = std::string{"/alertes/"} + test::town_path;
inline const std::string form = home + "/nouvelle";

struct Alerting : test::World {
    Browser visitor{*this}, helene{*this}, paul{*this}, citizen{*this};
    web::Fields crue{{"category", "danger"},
                     {"risk", "Crue de la Brenne"},
                     {"place", "quartier du Moulin"},
                     {"authority", "la préfecture"},
                     {"conduct", "Montez à l’étage.\nRestez chez vous."},
                     {"link", ""},
                     {"recipients", "all"},
                     {"streets", ""},
                     {"unknown-too", "1"},
                     {"form_id", "n1"}};
    Alerting() {
        helene.sign_in(mayor);
        paul.sign_in(delegate);
        citizen.sign_in(claire);
        for (const auto who : {claire, yanis}) town::follow(db(), who, test::town_code, now - base::day);
        mails();
    }
    web::Fields with(web::Fields more) const {
        for (const auto& field : crue)
            if (std::ranges::none_of(more, [&](const auto& m) { return m.first == field.first; }))
                more.push_back(field);
        return more;
    }
    web::Fields confirmed() const {
        return with(
            {{"step", "send"}, {"motive", "Appel de la préfecture à 8 h 50"}, {"confirmation", " alerte "}});
    }
    std::string sent() {
        const auto answer = helene.post(form, confirmed());
        BOOST_REQUIRE_EQUAL(answer.status, 303);
        return answer.location.substr(0, answer.location.find('?'));
    }
    long long alerts() { return db().value<long long>("SELECT COUNT(*) FROM alert"); }
    void without_sms() {
        auto config = app->config;
        config.sms.transport = "none";
        start(std::move(config));
    }
    /// So many more who follow and get alerts by SMS.
    void many_phones(int count) {
        for (int i = 0; i < count; ++i) {
            const auto who = member("tel" + std::to_string(i) + "@tilleuls.test", "Ana", "Roy", test::town_code, false);
            town::follow(db(), who, test::town_code, now - base::day);
            db().run("UPDATE member SET phone_confirmed_at = :now WHERE id = :id", now, who);
        }
    }
    void has_phone(town::MemberId who, const std::string& number) {
        town::set_phone(db(), app->seal(), who, number);
        town::confirm_phone(db(), who, now);
    }
};

} // namespace test::alerting
