// The small town and communes whose names are like others.
#pragma once

#include "lib/base/text.hpp"
#include "support/world.hpp"

#include <string>

namespace test {

inline const std::string card = std::string{"/commune/"} + town_path;
inline const std::string village_card = std::string{"/commune/"} + village_path;

struct Square : World {
    Browser visitor{*this}, citizen{*this};

    Square() {
        citizen.sign_in(claire);
        add("99103", "Saint-Œuf-l’Évêque", "99", "99103", 900);
        add("98104", "Saint-Aubin", "98", "98400", 5000);
        add("99105", "Saint-Aubin", "99", "99100", 100);
        add("99106", "Eu", "99", "99106", 7000);
        add("99107", "Eulmont", "99", "99106", 90);
    }
    void add(const std::string& code, const std::string& name, const std::string& department,
             const std::string& postcode, int population) {
        db().run("INSERT INTO commune (code, name, slug, department_code, department_name, region_name, "
                 "population, "
                 "epci_code, epci_name, time_zone) VALUES (:code, :name, :slug, :department, 'Haute-Brenne', "
                 "'Pays-de-Brenne', :population, '200000009', 'CC du Bois', 'Europe/Paris')",
                 code, name, base::slug(name), department, population);
        db().run("INSERT INTO commune_postcode (postcode, commune_code) VALUES (:postcode, :code)", postcode,
                 code);
        db().run("INSERT INTO commune_key (name_key, commune_code, whole) VALUES (:key, :code, 1)",
                 base::fold(name), code);
    }
    Answer search(const std::string& typed) { return visitor.get("/communes?q=" + base::url_encode(typed)); }
    Answer suggest(const std::string& typed) {
        Browser htmx{*this};
        htmx.extra["HTTP_HX_REQUEST"] = "true";
        return htmx.get("/communes?q=" + base::url_encode(typed));
    }
};

} // namespace test
