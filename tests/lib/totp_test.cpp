#include "lib/base/totp.hpp"
#include "lib/town/second_factor.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace totp = base::totp;

namespace {
const std::string rfc_key = "12345678901234567890";
} // namespace

BOOST_AUTO_TEST_SUITE(totp_codes)

BOOST_AUTO_TEST_CASE(codes_are_those_of_rfc_6238) {
    // Appendix B, the rows of SHA-1.
    for (const auto& [seconds, code] : {std::pair{59LL, "94287082"},
                                        {1111111109LL, "07081804"},
                                        {1111111111LL, "14050471"},
                                        {1234567890LL, "89005924"},
                                        {2000000000LL, "69279037"},
                                        {20000000000LL, "65353130"}}) {
        BOOST_TEST(totp::code(rfc_key, seconds / totp::period, 8) == code);
        BOOST_TEST(totp::code(rfc_key, seconds / totp::period) == std::string{code}.substr(2));
    }
}

BOOST_AUTO_TEST_CASE(a_key_is_typed_as_rfc_4648_writes_it) {
    BOOST_TEST(totp::base32("") == "");
    BOOST_TEST(totp::base32("f") == "MY");
    BOOST_TEST(totp::base32("foobar") == "MZXW6YTBOI");
    BOOST_TEST(totp::base32(rfc_key) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    BOOST_TEST(totp::address("foobar", "Parvis", "léo@exemple.fr") ==
               "otpauth://totp/Parvis:l%C3%A9o%40exemple.fr?secret=MZXW6YTBOI&issuer=Parvis");
}

BOOST_AUTO_TEST_CASE(a_clock_may_be_half_a_minute_wrong_and_no_code_opens_twice) {
    const base::Seconds now = 1'795'000'005;
    const auto step = now / totp::period;
    for (const auto off : {-1, 0, 1})
        BOOST_TEST((totp::step_of(rfc_key, totp::code(rfc_key, step + off), now, 0) == step + off), off);
    for (const auto off : {-2, 2})
        BOOST_TEST(!totp::step_of(rfc_key, totp::code(rfc_key, step + off), now, 0), off);
    BOOST_TEST(!totp::step_of(rfc_key, totp::code(rfc_key, step), now, step), "used");
    BOOST_TEST(!totp::step_of(rfc_key, totp::code(rfc_key, step - 1), now, step),
               "older than one that was used");
    for (const auto* nothing : {"", "12345", "1234567", "abcdef"})
        BOOST_TEST(!totp::step_of(rfc_key, nothing, now, 0), nothing);
}

BOOST_AUTO_TEST_CASE(a_code_is_read_as_it_was_pasted) {
    using town::second_factor::figures_of;
    for (const auto* pasted : {"123456", "123 456", " 123\u202f456\n", "123\u00a0456", "123-456",
                               "\u200b123456", "１２３４５６", "123\t456", "١٢٣٤٥٦"})
        BOOST_TEST(figures_of(pasted) == "123456", pasted);
    for (const auto* other : {"", "12345a", "code", "12.34.56", "\xff"})
        BOOST_TEST(figures_of(other).empty(), other);
}

BOOST_AUTO_TEST_SUITE_END()
