#include "lib/base/seal.hpp"

#include "support/world.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/folder.hpp"
#include "lib/town/person.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace {

struct Keys : test::World {
    fs::path folder = var / "keys";
    town::MemberId me = claire;
    std::string sealed_phone() {
        return db().value<std::string>("SELECT phone_sealed FROM member WHERE id = :id", me);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(seal, Keys)

BOOST_AUTO_TEST_CASE(what_is_closed_opens_again_and_reads_like_nothing) {
    const base::Seal seal{folder};
    const auto sealed = seal.close("phone 17", "+33612345678");
    BOOST_TEST(seal.open("phone 17", sealed).value() == "+33612345678");
    BOOST_TEST(sealed.find("612345678") == std::string::npos);
    BOOST_TEST(seal.close("phone 17", "+33612345678") != sealed);
    BOOST_TEST(seal.close("phone 17", "").empty());
    BOOST_TEST(seal.open("phone 17", "").value().empty());
}

BOOST_AUTO_TEST_CASE(a_value_copied_to_another_row_or_changed_by_one_letter_is_nothing) {
    const base::Seal seal{folder};
    auto sealed = seal.close("phone 17", "+33612345678");
    BOOST_TEST(!seal.open("phone 18", sealed));
    sealed[10] = sealed[10] == 'A' ? 'B' : 'A';
    BOOST_TEST(!seal.open("phone 17", sealed));
    for (const auto* wrong : {"1", "1.", "x.AAAA", "1.AAAA", "2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
        BOOST_TEST(!seal.open("phone 17", wrong));
}

BOOST_AUTO_TEST_CASE(the_keys_are_files_that_only_their_owner_reads) {
    const base::Seal seal{folder};
    BOOST_TEST(fs::file_size(folder / "0001.key") == 32U);
    const auto mode = fs::status(folder / "0001.key").permissions() & fs::perms::all;
    BOOST_TEST((mode == (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST(!base::Seal{var / "other-keys"}.open("phone 17", seal.close("phone 17", "+33612345678")));
    std::ofstream{folder / "0002.key"} << "short";
    BOOST_CHECK_THROW(base::Seal{folder}, std::runtime_error);
}

BOOST_AUTO_TEST_CASE(the_folder_of_the_keys_forbids_itself_to_a_web_server_that_could_show_it) {
    const base::Seal seal{folder};
    std::ifstream in{folder / ".htaccess"};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    BOOST_TEST(text.find("\nRequire all denied\n") != std::string::npos);
    std::ofstream{folder / ".htaccess"} << "# as the host wants it\n";
    base::make_private_folder(folder); // what stands there is the operator's
    BOOST_TEST(fs::file_size(folder / ".htaccess") == 23U);
}

BOOST_AUTO_TEST_CASE(a_key_that_cannot_be_read_or_written_is_said_with_its_reason) {
    const base::Seal seal{folder};
    const auto said = [](auto act) -> std::string {
        try {
            act();
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return {};
    };
    fs::resize_file(folder / "0001.key", 31);
    BOOST_TEST(said([&] { base::Seal{folder}; }).find("a key has 32 bytes, this file 31; restore it") !=
               std::string::npos);
    fs::resize_file(folder / "0001.key", 33);
    BOOST_TEST(said([&] { base::Seal{folder}; }).find("this file more") != std::string::npos);
    BOOST_TEST(said([&] { base::read_key_file(folder, 32); }).find("Is a directory") != std::string::npos);
    BOOST_TEST(said([&] {
                   base::write_key_file(var / "no-such-folder/1.key", 32);
               }).find("cannot be written: No such file") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_new_key_seals_from_now_on_and_programs_that_run_find_it) {
    const base::Seal running{folder};
    const auto old = running.close("phone 17", "+33612345678");
    BOOST_TEST(base::Seal::add_key(folder) == 2);
    const base::Seal fresh{folder};
    BOOST_TEST(fresh.outdated(old));
    const auto anew = fresh.close("phone 17", "+33698765432");
    BOOST_TEST(!fresh.outdated(anew));
    BOOST_TEST(running.open("phone 17", anew).value() == "+33698765432");
}

BOOST_AUTO_TEST_CASE(a_tag_is_by_the_newest_key_and_looked_for_under_all_of_them) {
    const base::Seal running{folder};
    const auto before = running.tag("street", "rue des lilas");
    base::Seal::add_key(folder);
    const base::Seal fresh{folder};
    BOOST_TEST(fresh.tag("street", "rue des lilas") != before,
               "who saw the first key finds nothing any more");
    BOOST_TEST(fresh.tag("street", "rue haute") != fresh.tag("street", "rue des lilas"));
    const std::vector<std::string> both{fresh.tag("street", "rue des lilas"), before};
    BOOST_TEST((fresh.tags("street", "rue des lilas") == both));
    BOOST_TEST((running.tags("street", "rue des lilas") == both), "a program that runs on finds the new key");
    BOOST_TEST(fresh.tags("street", "").empty());
}

BOOST_AUTO_TEST_CASE(a_rotation_closes_everything_anew_and_loses_nothing) {
    town::set_phone(db(), app->seal(), me, "+33612345678");
    town::confirm_phone(db(), me, now);
    town::set_birth_date(db(), app->seal(), me, "1951-03-09");
    const auto before = sealed_phone();
    base::Seal::add_key(folder);
    const base::Seal fresh{folder};
    town::MemberId last;
    while (const auto next = town::reseal_some(db(), fresh, last, 1)) last = next;
    BOOST_TEST(sealed_phone() != before);
    BOOST_TEST(!fresh.outdated(sealed_phone()));
    BOOST_TEST(town::confirmed_phone(db(), fresh, me).value() == "+33612345678");
    BOOST_TEST(town::details_of(db(), fresh, me).birth_date == "1951-03-09");
}

BOOST_AUTO_TEST_CASE(a_rotation_with_the_wrong_keys_destroys_nothing) {
    town::set_phone(db(), app->seal(), me, "+33612345678");
    const auto before = sealed_phone();
    const base::Seal stranger{var / "other-keys"};
    base::Seal::add_key(var / "other-keys");
    const base::Seal newer{var / "other-keys"};
    town::reseal_some(db(), newer, {}, 100);
    BOOST_TEST(sealed_phone() == before);
}

BOOST_AUTO_TEST_CASE(a_number_that_was_not_confirmed_gets_no_sms) {
    town::set_phone(db(), app->seal(), me, "+33612345678");
    BOOST_TEST(!town::confirmed_phone(db(), app->seal(), me));
    town::confirm_phone(db(), me, now);
    BOOST_TEST(town::confirmed_phone(db(), app->seal(), me).value() == "+33612345678");
    town::set_phone(db(), app->seal(), me, "+33698765432");
    BOOST_TEST(town::confirmed_phone(db(), app->seal(), me).value() == "+33612345678");
    BOOST_TEST(town::waiting_phone(town::details_of(db(), app->seal(), me)) == "+33698765432");
    town::confirm_phone(db(), me, now);
    BOOST_TEST(town::confirmed_phone(db(), app->seal(), me).value() == "+33698765432");
    BOOST_TEST(town::waiting_phone(town::details_of(db(), app->seal(), me)) == "");
}

BOOST_AUTO_TEST_CASE(an_address_comes_back_whole) {
    town::set_address(db(), app->seal(), me, test::town_code,
                      {"12 bis", "rue des Lilas", "99100", "Bourg-les-Tilleuls"});
    const auto address = town::details_of(db(), app->seal(), me).address;
    BOOST_TEST(address.number == "12 bis");
    BOOST_TEST(address.street == "rue des Lilas");
    BOOST_TEST(address.postcode == "99100");
    BOOST_TEST(address.town == "Bourg-les-Tilleuls");
    BOOST_TEST(
        db().value<std::string>("SELECT address_sealed FROM member WHERE id = :id", me).find("Lilas") ==
        std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_street_is_found_however_it_is_written) {
    const auto tag = [&](std::string_view street) {
        return town::street_tag(app->seal(), test::town_code, street);
    };
    const auto lilas = tag("rue des Lilas");
    for (const auto* same : {"12, Rue des Lilas", "12 bis rue des lilas", "R. des Lilas", "RUE DES LILAS",
                             "R.des Lilas", "12 b r des Lilas", "12bis, rue des Lilas"})
        BOOST_TEST(tag(same) == lilas, same);
    for (const auto* other : {"place des Lilas", "rue des Tilleuls", "des Lilas"})
        BOOST_TEST(tag(other) != lilas, other);
    using Pair = std::pair<const char*, const char*>;
    for (const auto& [brief, full] :
         {Pair{"All. des Érables", "allée des Erables"},
          Pair{"rue du fg St-Denis", "Rue du Faubourg Saint Denis"},
          Pair{"pl. Ste Anne", "place Sainte-Anne"}, Pair{"église St. Éloi", "Eglise Saint Eloi"},
          Pair{"bd. du Gal. de Gaulle", "boulevard du Général de Gaulle"},
          Pair{"Rte de l'Île", "route de l’ile"}, Pair{"Av. du Mal Foch", "avenue du Maréchal Foch"},
          Pair{"rue du Dr.Roux", "rue du docteur Roux"},
          Pair{"sq. du Cdt Charcot", "Square du Commandant Charcot"},
          Pair{"lot. du Moulin", "Lotissement du moulin"},
          Pair{"rés. du Pdt Wilson", "Résidence du Président Wilson"},
          Pair{"imp. des Sts Pères", "impasse des saints pères"}, Pair{"Gde Rue", "Grande rue"},
          Pair{"fbg de la Gare", "faubourg de la gare"},
          Pair{"chem. ND des Champs", "chemin Notre-Dame des Champs"},
          Pair{"rue J.F. Kennedy", "rue JF Kennedy"}, Pair{"ch. vert", "chemin vert"},
          Pair{"bld Voltaire", "boulevard Voltaire"}})
        BOOST_TEST(town::street_key(brief) == town::street_key(full),
                   brief << ": " << town::street_key(brief) << " / " << town::street_key(full));
    BOOST_TEST(tag("place de l'Église") != tag("rue de l'Église"));
    BOOST_TEST(town::street_key("rue de la Pl. d’Armes") == "rue de la pl d armes",
               "a way is the first word");
    BOOST_TEST(tag("12").empty());
    BOOST_TEST(tag("").empty());
    BOOST_TEST(tag("rue du 8 mai 1945") != tag("rue du mai"));
    BOOST_TEST(town::street_tag(app->seal(), test::village_code, "rue des Lilas") != lilas);
}

BOOST_AUTO_TEST_CASE(a_street_of_another_postcode_is_no_street_here) {
    const auto tag = [&](const std::string& postcode) {
        town::set_address(db(), app->seal(), me, test::town_code, {"3", "rue des Lilas", postcode, ""});
        return db().value<std::string>("SELECT street_tag FROM member WHERE id = :id", me);
    };
    const auto lilas = town::street_tag(app->seal(), test::town_code, "rue des Lilas");
    BOOST_TEST(tag("99100") == lilas);
    BOOST_TEST(tag("") == lilas);
    BOOST_TEST(tag("75011").empty());
}

BOOST_AUTO_TEST_SUITE_END()
