#include "alerts/alerting.hpp"

#include "alerts/store.hpp"
#include "alerts/view.hpp"
#include "lib/app/mail.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <vector>

using namespace test::alerting;

namespace {

struct Told : Alerting {
    /// What xmllint answers, in `var`. Empty when it refuses.
    std::string xmllint(const std::string& arguments, const std::string& document) {
        const auto file = var / "document.xml";
        std::ofstream{file} << document;
        const auto command = fmt::format("xmllint --nonet {} '{}' 2>&1", arguments, file.string());
        const std::unique_ptr<FILE, int (*)(FILE*)> pipe{::popen(command.c_str(), "r"), ::pclose};
        std::string out(8192, '\0');
        out.resize(std::fread(out.data(), 1, out.size(), pipe.get()));
        return out;
    }
    std::string xpath(const std::string& document, const std::string& expression) {
        auto out = xmllint("--xpath \"" + expression + "\"", document);
        while (out.ends_with('\n')) out.pop_back();
        return out;
    }
    /// Names of the elements right inside the one that `parent` finds, in order.
    std::string children(const std::string& document, const std::string& parent) {
        std::string names;
        const auto count = std::stoi(xpath(document, "count(" + parent + "/*)"));
        for (int i = 1; i <= count; ++i)
            names += (i > 1 ? " " : "") + xpath(document, fmt::format("local-name({}/*[{}])", parent, i));
        return names;
    }
};

const std::string alert_element = "/*[local-name()='alert']";
const std::string info_element = alert_element + "/*[local-name()='info']";
std::string text_of(const std::string& parent, const std::string& name) {
    return fmt::format("string({}/*[local-name()='{}'])", parent, name);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(alerts_channels, Told)

// OASIS CAP 1.2, 3.2: what is required, in the order of the schema's sequences.
BOOST_AUTO_TEST_CASE(the_cap_message_has_what_the_standard_requires_in_its_order) {
    const auto answer = visitor.get(sent() + "/cap.xml");
    BOOST_TEST(answer.content_type == "application/cap+xml; charset=utf-8");
    const auto& cap = answer.body;
    BOOST_TEST(xmllint("--noout", cap).empty());
    BOOST_TEST(xpath(cap, "namespace-uri(/*)") == "urn:oasis:names:tc:emergency:cap:1.2");
    BOOST_TEST(children(cap, alert_element) == "identifier sender sent status msgType scope info");
    BOOST_TEST(children(cap, info_element) == "language category event urgency severity certainty expires "
                                              "senderName headline description instruction web area");
    BOOST_TEST(children(cap, info_element + "/*[local-name()='area']") == "areaDesc geocode");
    BOOST_TEST(xpath(cap, text_of(alert_element, "sent")) == "2026-11-20T09:12:00+01:00");
    BOOST_TEST(xpath(cap, text_of(alert_element, "status")) == "Actual");
    BOOST_TEST(xpath(cap, text_of(alert_element, "msgType")) == "Alert");
    BOOST_TEST(xpath(cap, text_of(alert_element, "scope")) == "Public");
    BOOST_TEST(xpath(cap, text_of(info_element, "language")) == "fr-FR");
    BOOST_TEST(xpath(cap, text_of(info_element, "urgency")) == "Immediate");
    BOOST_TEST(xpath(cap, text_of(info_element, "instruction")) == "Montez à l’étage.\nRestez chez vous.");
    BOOST_TEST(xpath(cap, text_of(info_element, "expires")) == "2026-11-21T09:12:00+01:00");
    BOOST_TEST(xpath(cap, "string(//*[local-name()='geocode']/*[1])") == "INSEE");
    BOOST_TEST(xpath(cap, "string(//*[local-name()='geocode']/*[2])") == test::town_code);
    for (const char* name : {"identifier", "sender"}) { // 3.2.1: no spaces, commas or restricted characters
        const auto value = xpath(cap, text_of(alert_element, name));
        BOOST_TEST(!value.empty());
        BOOST_TEST(value.find_first_of(" ,<&") == std::string::npos, value);
    }
}

BOOST_AUTO_TEST_CASE(the_end_cancels_the_very_message_that_was_sent) {
    const auto page = sent();
    const auto before = visitor.get(page + "/cap.xml").body;
    now += base::hour;
    helene.post(page + "/fin", {{"text", "Le danger est passé."}});
    const auto cap = visitor.get(page + "/cap.xml").body;
    BOOST_TEST(children(cap, alert_element) == "identifier sender sent status msgType scope references info");
    BOOST_TEST(xpath(cap, text_of(alert_element, "msgType")) == "Cancel");
    BOOST_TEST(xpath(cap, text_of(alert_element, "references")) ==
               xpath(before, text_of(alert_element, "sender")) + "," +
                   xpath(before, text_of(alert_element, "identifier")) + "," +
                   xpath(before, text_of(alert_element, "sent")));
    BOOST_TEST(xpath(cap, text_of(alert_element, "identifier")) !=
               xpath(before, text_of(alert_element, "identifier")));
    BOOST_TEST(children(cap, info_element) ==
               "language category event responseType urgency severity certainty "
               "senderName headline description web area");
    BOOST_TEST(xpath(cap, text_of(info_element, "description")) == "Le danger est passé.");
}

BOOST_AUTO_TEST_CASE(a_message_that_has_run_out_is_renewed_by_an_update_until_the_end_cancels_all) {
    const auto page = sent();
    const auto before = visitor.get(page + "/cap.xml").body;
    now += base::day - 1;
    BOOST_TEST(visitor.get(page + "/cap.xml").body == before, "a message never changes");
    const auto reference = [&](const std::string& cap) {
        return xpath(cap, text_of(alert_element, "sender")) + "," +
               xpath(cap, text_of(alert_element, "identifier")) + "," +
               xpath(cap, text_of(alert_element, "sent"));
    };
    now += 2;
    const auto second = visitor.get(page + "/cap.xml").body;
    BOOST_TEST(xmllint("--noout", second).empty());
    BOOST_TEST(children(second, alert_element) ==
               "identifier sender sent status msgType scope references info");
    BOOST_TEST(xpath(second, text_of(alert_element, "msgType")) == "Update");
    BOOST_TEST(xpath(second, text_of(alert_element, "sent")) == "2026-11-21T09:12:00+01:00");
    BOOST_TEST(xpath(second, text_of(info_element, "expires")) == "2026-11-22T09:12:00+01:00");
    BOOST_TEST(xpath(second, text_of(alert_element, "references")) == reference(before));
    BOOST_TEST(xpath(visitor.get(home + "/atom.xml").body, "string(/*/*[local-name()='updated'])") ==
               "2026-11-21T08:12:00Z");
    now += base::hour;
    helene.post(page + "/fin", {{"text", "Le danger est passé."}});
    const auto end = visitor.get(page + "/cap.xml").body;
    BOOST_TEST(xpath(end, text_of(alert_element, "msgType")) == "Cancel");
    BOOST_TEST(xpath(end, text_of(alert_element, "references")) ==
               reference(before) + " " + reference(second));
    BOOST_TEST(xpath(end, text_of(info_element, "expires")).empty());
}

BOOST_AUTO_TEST_CASE(the_atom_feed_lists_running_and_ended_alerts_newest_first) {
    const auto empty = visitor.get(home + "/atom.xml").body;
    BOOST_TEST(xmllint("--noout", empty).empty());
    const auto first = sent();
    now += base::hour;
    crue[1].second = "Incendie";
    sent();
    helene.post(first + "/fin", {{"text", "Le danger est passé."}});
    const auto answer = visitor.get(home + "/atom.xml");
    BOOST_TEST(answer.content_type == "application/atom+xml; charset=utf-8");
    BOOST_TEST(xmllint("--noout", answer.body).empty());
    BOOST_TEST(xpath(answer.body, "count(//*[local-name()='entry'])") == "2");
    BOOST_TEST(xpath(answer.body, "string((//*[local-name()='entry']/*[local-name()='title'])[1])") ==
               "ALERTE\u00a0: Incendie");
    BOOST_TEST(xpath(answer.body, "string((//*[local-name()='entry']/*[local-name()='title'])[2])") ==
               "ALERTE (terminée)\u00a0: Crue de la Brenne");
    BOOST_TEST(xpath(answer.body, "string(/*/*[local-name()='updated'])") == "2026-11-20T09:12:00Z");
}

BOOST_AUTO_TEST_CASE(the_poster_says_it_large_and_leads_back_by_its_code) {
    const auto page = sent();
    auto poster = visitor.get(page + "/affiche");
    BOOST_TEST(poster.shows("<h1>Crue de la Brenne</h1>"));
    BOOST_TEST(poster.shows("Restez chez vous."));
    BOOST_TEST(poster.shows("parvis.test/alertes/99101/"));
    BOOST_TEST(poster.shows("<path d=\"M4 4h7v1h-7z"));
    helene.post(page + "/fin", {{"text", "Le danger est passé."}});
    poster = visitor.get(page + "/affiche");
    BOOST_TEST(poster.shows("Fin d'alerte"));
    BOOST_TEST(poster.shows("Le danger est passé."));
    BOOST_TEST(!poster.shows("Restez chez vous."));
    // The short address of the code finds its way.
    BOOST_TEST(visitor.visit("/alertes/99101" + page.substr(page.rfind('/'))).shows("Alerte terminée"));
}

BOOST_AUTO_TEST_CASE(the_mail_says_all_of_it_and_how_to_stop) {
    const auto page = sent();
    const alerts::AlertId id{std::stoll(page.substr(page.rfind('/') + 1))};
    const auto mail_for = [&](bool end, const std::string& stop) {
        web::Dictionary d{"mail"};
        alerts::fill_mail(d, *alerts::find(db(), test::town_code, id), "Claire", stop);
        return web::fill_mail(*app, alerts::mail_name(end), d, {});
    };
    auto mail = mail_for(false, "https://parvis.test/stop");
    BOOST_TEST(mail.subject == "ALERTE de la mairie de Bourg-les-Tilleuls\u00a0: Crue de la Brenne");
    for (const auto& words :
         {"Bonjour Claire,", "quartier du Moulin", "la préfecture", "Restez chez vous.",
          "https://parvis.test/alertes/bourg-les-tilleuls-99101/", "https://parvis.test/stop", "112"})
        BOOST_TEST(mail.body.find(words) != std::string::npos, words << " is missing in " << mail.body);
    BOOST_TEST(mail.body.find("Appel de la préfecture") == std::string::npos);
    helene.post(page + "/fin", {{"text", "Le danger est passé."}});
    mail = mail_for(true, "");
    BOOST_TEST(mail.subject == "Fin d’alerte à Bourg-les-Tilleuls\u00a0: Crue de la Brenne");
    BOOST_TEST(mail.body.find("Le danger est passé.") != std::string::npos);
    BOOST_TEST(mail.body.find("Ne plus recevoir") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
