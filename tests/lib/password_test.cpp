#include "lib/base/password.hpp"

#include <boost/test/unit_test.hpp>
#include <ctime>
#include <string>

namespace {

/// Of computing: what others do meanwhile costs nothing here.
double milliseconds(auto&& work) {
    const auto start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// été à la crêperie, as a telephone, a Mac and a text processor write it.
const std::string composed = "été à la crêperie", apart = "e\u0301te\u0301 a\u0300 la cre\u0302perie",
                  other_blanks = "été\u00a0à\u202fla\u3000crêperie";

/// Of "été à la crêperie" with its accents apart, made when passwords were hashed as typed (Python's
/// hashlib.scrypt).
const std::string old_hash =
    "scrypt$32768$8$1$selselselselselsel1$ze-mZCwc39vo10tjZPkzhwzhjIA2DgHvj-pmGJbrpP8";

} // namespace

BOOST_AUTO_TEST_SUITE(password, *boost::unit_test::label("no_postgresql"))

BOOST_AUTO_TEST_CASE(scrypt_is_the_one_of_rfc_7914) {
    // Section 12, second and third vector, of which 32 bytes are kept.
    BOOST_TEST(base::check_password("password",
                                    "scrypt$1024$8$16$NaCl$_bq-HJ00cgB4VucZDQHp_nxq18vII3gw53N2Y0s3MWI"));
    BOOST_TEST(base::check_password(
        "pleaseletmein", "scrypt$16384$8$1$SodiumChloride$cCO9yzr9c0hGHAbNgf046_2o-7qQT44-qbVD9lRdofI"));
    BOOST_TEST(!base::check_password(
        "pleaseletmeim", "scrypt$16384$8$1$SodiumChloride$cCO9yzr9c0hGHAbNgf046_2o-7qQT44-qbVD9lRdofI"));
}

BOOST_AUTO_TEST_CASE(a_password_is_known_again_and_no_other_one) {
    const auto hash = base::hash_password("le chat dort sur le mur");
    BOOST_TEST(hash.starts_with("scrypt$32768$8$3$"));
    BOOST_TEST(hash.find("chat") == std::string::npos);
    BOOST_TEST(base::check_password("le chat dort sur le mur", hash));
    BOOST_TEST(!base::check_password("le chat dort sur le mut", hash));
    BOOST_TEST(!base::check_password("", hash));
    BOOST_TEST(base::hash_password("le chat dort sur le mur") != hash, "salted");
    BOOST_TEST(!base::outdated(hash));
    BOOST_TEST(base::outdated("scrypt$1024$8$16$NaCl$x"));
    BOOST_TEST(base::outdated("scrypt$32768$8$1$NaCl$x"), "OWASP asks p=3 for this N");
}

BOOST_AUTO_TEST_CASE(an_unknown_account_costs_as_much_as_a_wrong_password) {
    const auto hash = base::hash_password("le chat dort sur le mur");
    base::check_password("x", hash);
    const auto wrong = milliseconds([&] { base::check_password("x", hash); });
    for (const char* none : {"", "-", "bcrypt$2b$10$xyz", "scrypt$a$b$c$d$e", "scrypt$32768$8$1$salt",
                             "scrypt$32768$8$1$salt$hash", "scrypt$16384$8$1$salt$hash"}) {
        BOOST_TEST(!base::check_password("x", none));
        const auto unknown = milliseconds([&] { base::check_password("x", none); });
        BOOST_TEST(unknown > wrong / 4,
                   none << ": " << unknown << " ms, a wrong password " << wrong << " ms");
    }
}

BOOST_AUTO_TEST_CASE(a_password_with_accents_opens_from_every_keyboard) {
    const auto hash = base::hash_password(composed);
    for (const auto& typed : {composed, apart, other_blanks})
        BOOST_TEST(base::check_password(typed, hash), typed);
    BOOST_TEST(base::check_password(composed, base::hash_password(apart)));
    BOOST_TEST(!base::check_password("ete a la creperie", hash), "an accent is part of it");
    BOOST_TEST(!base::check_password("Été à la crêperie", hash));
    BOOST_TEST(base::password_form(apart) == composed);
    BOOST_TEST(base::password_form("\u212b ﬁn") == "Å ﬁn", "NFC, not NFKC: a ligature stays one");
    BOOST_TEST(base::password_form("a\xff") == "a\xff", "what is no text stays as it is");
    BOOST_TEST(base::password_form("").empty());
}

BOOST_AUTO_TEST_CASE(a_hash_of_accents_in_two_pieces_that_was_made_before_opens_too) {
    BOOST_TEST(base::outdated(old_hash));
    for (const auto& typed : {composed, apart}) BOOST_TEST(base::check_password(typed, old_hash), typed);
    BOOST_TEST(!base::check_password("été à la crêperia", old_hash));
}

BOOST_AUTO_TEST_CASE(the_cost_of_a_login_is_felt_by_a_thief_and_not_by_a_person) {
    double best = 1e9;
    for (int i = 0; i < 3; ++i)
        best = std::min(best, milliseconds([] { base::hash_password("le chat dort"); }));
    BOOST_TEST(best > 20);
    BOOST_TEST(best < 1000, best << " ms");
}

BOOST_AUTO_TEST_SUITE_END()
