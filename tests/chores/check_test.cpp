#include "chores/operator/check.hpp"
#include "chores/operator/demo.hpp"
#include "chores/operator/version.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>

namespace {

struct Settings : test::World {
    base::Config config = app->config;
    Settings() {
        config.base_url = "https://parvis.tilleuls.fr";
        config.mail.transport = "smtp";
        config.mail.smtp_url = "smtp://127.0.0.1:25";
        config.mail.from_address = "parvis@tilleuls.fr";
        config.sms.transport = "none";
        config.host = {"Syndicat", "1 place du Marché", "contact@tilleuls.fr", "01 23 45 67 89", "Hébergeur"};
    }
    /// Whether a sentence begins with this setting.
    static bool names(const std::vector<std::string>& sentences, const std::string& setting) {
        return std::ranges::any_of(sentences, [&](const auto& s) { return s.starts_with(setting + ":"); });
    }
    bool to_mend(const std::string& setting) const { return names(chores::settings_to_mend(config), setting); }
    bool to_think_of(const std::string& setting) const {
        return names(chores::settings_to_think_of(config), setting);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(check, Settings)

BOOST_AUTO_TEST_CASE(settings_that_are_right_are_left_in_peace) {
    for (const auto& sentence : chores::settings_to_mend(config)) BOOST_ERROR(sentence);
    for (const auto& sentence : chores::settings_to_think_of(config)) BOOST_ERROR(sentence);
    config.mail.from_address = "ne-pas-répondre@tilleuls.fr"; // accents before the @
    BOOST_TEST(to_mend("mail.from_address"));
    config.mail.from_address = "parvis@mairie-des-tilleuls-à-bourg.fr";
    config.mail.bounce_address = "retours@tilleuls.fr";
    for (const auto& sentence : chores::settings_to_mend(config)) BOOST_ERROR(sentence);
    config = base::Config{};
    config.templates = app->config.templates;
    for (const auto& sentence : chores::settings_to_mend(config)) BOOST_ERROR("of the defaults: " << sentence);
    BOOST_TEST(chores::settings_to_think_of(config).empty(), "a site on this machine alone needs no legal notice");
}

BOOST_AUTO_TEST_CASE(each_setting_that_cannot_work_is_named_with_what_to_write) {
    const auto spoil = [&](const std::string& setting, auto change) {
        const auto good = config;
        change();
        BOOST_TEST(to_mend(setting), setting << " is not named");
        config = good;
    };
    for (const auto* url : {"parvis.example", "https://parvis.example/", "https://parvis.example/site", "ftp://parvis.example",
                            "https://", "", "https://me@parvis.example", "https://a b", "https://parvis.example?x"})
        spoil("base_url", [&] { config.base_url = url; });
    for (const int workers : {-3, 0, 65}) spoil("workers", [&] { config.workers = workers; });
    spoil("templates", [&] { config.templates = {"/nonexistent"}; });
    spoil("chat.nchan", [&] { config.nchan = "/nonexistent.so"; });
    spoil("health_token", [&] { config.health_token = "1234"; });
    spoil("source_url", [&] { config.source_url = "nowhere"; });
    spoil("mail.transport", [&] { config.mail.transport = "pigeon"; });
    spoil("mail.smtp_url", [&] { config.mail.smtp_url = ""; });
    for (const auto* url : {"smpt://host:25", "host:25", "smtp://", "http://host"})
        spoil("mail.smtp_url", [&] { config.mail.smtp_url = url; });
    spoil("mail.user and mail.password", [&] { config.mail.user = "parvis"; });
    spoil("mail.sendmail", [&] { config.mail.transport = "sendmail", config.mail.sendmail = "/nonexistent/sendmail"; });
    for (const auto* address : {"pas une adresse", "", "@tilleuls.fr", "parvis@", "a@b@c", "a@b,c@d"})
        spoil("mail.from_address", [&] { config.mail.from_address = address; });
    for (const auto* address : {"retours", "retours@", "retours@exemple", "Retours <retours@tilleuls.fr>",
                                "retours-des-mails-non-remis@tilleuls.fr"})
        spoil("mail.bounce_address", [&] { config.mail.bounce_address = address; });
    spoil("uploads.most_mb", [&] { config.uploads.most_mb = -1; });
    spoil("uploads.free_mb", [&] { config.uploads.free_mb = -500; });
    spoil("mail.town_hall_days", [&] { config.mail.town_hall_days = 0; });
    spoil("sms.transport", [&] { config.sms.transport = "fax"; });
    spoil("sms.url", [&] { config.sms.transport = "http", config.sms.url = ""; });
    spoil("sms.url", [&] { config.sms.transport = "http", config.sms.url = "https://sms.example/send"; });
    for (const auto* sender : {"", "ab", "a b c", "douze-lettres"})
        spoil("sms.sender", [&] { config.sms.transport = "files", config.sms.sender = sender; });
    spoil("sms.part_price", [&] { config.sms.part_price = -1; });
    spoil("operator.email", [&] { config.host.email = "contact"; });
}

BOOST_AUTO_TEST_CASE(a_test_mail_is_addressed_as_the_others_are) {
    config.mail.transport = "files";
    config.mail.from_address = "parvis@mairie-à-bourg.fr";
    BOOST_TEST(chores::test_mail(config, "Hélène Marchand <helene@été.fr>") == 0);
    std::string mails;
    for (const auto& file : std::filesystem::directory_iterator{config.var / "mail"}) mails += test::read_file(file.path());
    BOOST_TEST(mails.find("<helene@xn--t-9fab.fr>") != std::string::npos, mails);
    BOOST_TEST(mails.find("parvis@xn--mairie--bourg-vdb.fr") != std::string::npos, mails);
    BOOST_TEST(std::ranges::all_of(mails, [](unsigned char c) { return c < 0x80; }));
}

BOOST_AUTO_TEST_CASE(what_a_public_site_still_needs_is_said_apart) {
    config.host = {};
    for (const auto* field : {"name", "address", "email", "phone", "host"})
        BOOST_TEST(to_think_of(std::string{"operator."} + field));
    config.mail.transport = "files";
    BOOST_TEST(to_think_of("mail.transport"));
    config.sms.transport = "files";
    BOOST_TEST(to_think_of("sms.transport"));
    config.base_url = "http://parvis.tilleuls.fr";
    BOOST_TEST(to_think_of("base_url"));
    config.mail.from_address = "ne-pas-repondre@localhost";
    BOOST_TEST(to_think_of("mail.from_address"));
}

BOOST_AUTO_TEST_CASE(files_that_others_may_read_are_named_with_the_command_that_mends_them) {
    namespace fs = std::filesystem;
    app->seal();
    const auto key = config.var / "keys/0001.key";
    const auto said = [&](const std::string& what) {
        return std::ranges::any_of(chores::site_to_mend(config),
                                   [&](const auto& s) { return s.find(what) != std::string::npos; });
    };
    config.keys = config.var / "keys";
    BOOST_TEST(!said("chmod 600 " + key.string()));
    fs::permissions(key, fs::perms::group_read, fs::perm_options::add);
    BOOST_TEST(said("chmod 600 " + key.string()));
}

BOOST_AUTO_TEST_CASE(the_demo_on_a_public_address_is_to_be_mended_and_can_be_removed) {
    const auto said = [&] {
        return std::ranges::any_of(chores::site_to_mend(config),
                                   [](const auto& s) { return s.find("parvis sweep --demo") != std::string::npos; });
    };
    BOOST_TEST(!said());
    const auto demo = member("claire@demo.parvis", "Claire", "Tanguy", test::town_code);
    db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 7, :now)", demo,
             test::town_code, now);
    BOOST_TEST(said());
    test::Browser browser{*this};
    browser.sign_in(demo);
    db().run("UPDATE member SET leaving_at = :now WHERE id = :id", now - base::day, yanis);
    BOOST_TEST(chores::remove_demo(*app) == 1, "Yanis, who asked for it, is erased too, and was no part of the demo");
    BOOST_TEST(!said());
    BOOST_TEST(!chores::demo_accounts(db()));
    BOOST_TEST(browser.get("/compte").status == 303, "his session has ended");
    BOOST_TEST(town::find_member(db(), claire).has_value(), "who is no part of the demo stays");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM role WHERE member_id = :id AND ended_at IS NULL", mayor) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
