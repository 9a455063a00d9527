// SMS: the fields of a gateway, the folder. A real gateway is asked in tests/e2e.
#include "chores/delivery/sms.hpp"

#include "sending.hpp"
#include "support/smtp_sink.hpp"

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

using chores::fill_fields;
using chores::Outcome;

namespace {

const chores::ShortMessage sms{7, "+33612345678", "Crue : \"montez\" à l’étage & restez {to}",
                               "https://parvis.test/alertes/accuse?id=7&etat=%d"};

} // namespace

BOOST_AUTO_TEST_SUITE(chores_sms)

BOOST_AUTO_TEST_CASE(fields_are_encoded_as_their_place_needs) {
    BOOST_TEST(fill_fields("?to={to}&n={to_digits}&i={id}&s={sender}", sms, "Mairie", false) ==
               "?to=%2B33612345678&n=33612345678&i=7&s=Mairie");
    BOOST_TEST(fill_fields("{receipt_url}", sms, "", false) ==
               "https%3A%2F%2Fparvis.test%2Falertes%2Faccuse%3Fid%3D7%26etat%3D%25d");
    BOOST_TEST(fill_fields("t={text}", sms, "", false) ==
               "t=Crue%20%3A%20%22montez%22%20%C3%A0%20l%E2%80%99%C3%A9tage%20%26%20restez%20%7Bto%7D");
    BOOST_TEST(fill_fields(R"({"to": "{to}", "text": "{text}"})", sms, "", true) ==
               R"({"to": "+33612345678", "text": "Crue : \"montez\" à l’étage & restez {to}"})");
}

BOOST_AUTO_TEST_CASE(a_name_in_the_text_or_that_nobody_knows_is_left_alone) {
    BOOST_TEST(fill_fields("{unknown} {} {to", sms, "", false) == "{unknown} {} {to");
}

BOOST_AUTO_TEST_CASE(the_coding_follows_the_text) {
    BOOST_TEST(fill_fields("{coding}", {1, "", "Alerte crue, évacuez à 10 h", ""}, "", false) == "0");
    BOOST_TEST(fill_fields("{coding}", {1, "", "Alerte : fenêtres fermées", ""}, "", false) == "2");
}

BOOST_AUTO_TEST_CASE(an_sms_becomes_one_private_file_however_often_it_is_sent) {
    support::TemporaryFolder folder;
    const auto spool = folder.path() / "sms";
    const auto gateway = chores::make_files_sms(spool);
    BOOST_TEST(gateway->send(sms).outcome == Outcome::sent);
    BOOST_TEST(gateway->send(sms).outcome == Outcome::sent);
    BOOST_TEST(support::read_file(spool / "7.txt") == sms.to + "\n\n" + sms.text + "\n");
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(spool), {}) == 1);
    struct ::stat facts {};
    ::stat((spool / "7.txt").c_str(), &facts);
    BOOST_TEST((facts.st_mode & 0777) == 0600u);
}

BOOST_AUTO_TEST_CASE(a_gateway_that_is_away_loses_nothing_and_its_password_is_not_told) {
    base::SmsConfig settings;
    settings.url = "http://127.0.0.1:1/send?password=s3cret&to={to}&text={text}";
    const auto result = chores::make_http_sms(settings)->send(sms);
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(result.unreachable);
    BOOST_TEST(!result.in_doubt);
    for (const char* secret : {"s3cret", "33612345678", "Crue"})
        BOOST_TEST(result.reason.find(secret) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_address_that_is_none_is_tried_later_since_the_settings_are_wrong) {
    base::SmsConfig settings;
    for (const char* url : {"", "not an address", "ftp://127.0.0.1/", "file:///etc/passwd"}) {
        settings.url = url;
        BOOST_TEST(chores::make_http_sms(settings)->send(sms).outcome == Outcome::try_later);
    }
}

BOOST_AUTO_TEST_CASE(the_operator_chooses_among_three) {
    base::Config config;
    config.sms.transport = "none";
    BOOST_TEST(!chores::sms_gateway_for(config));
    config.sms.transport = "files";
    BOOST_TEST(chores::sms_gateway_for(config) != nullptr);
    config.sms.transport = "pigeon";
    BOOST_CHECK_THROW(chores::sms_gateway_for(config), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
