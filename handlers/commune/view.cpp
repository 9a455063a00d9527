#include "commune/view.hpp"

#include "lib/base/markdown.hpp"
#include "lib/base/text.hpp"
#include "lib/town/retention.hpp"
#include "lib/view/french.hpp"
#include "lib/files/upload.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace commune {

namespace {

using web::Dictionary;

constexpr const char* noon = "T12:00"; ///< a day without hour

void fill_list(Dictionary& page, const std::vector<town::CommuneMatch>& matches, bool visitor) {
    auto* list = page.AddIncludeDictionary("LIST");
    list->SetFilename("commune/list.tpl");
    for (const auto& match : matches) {
        auto* item = list->AddSectionDictionary("ITEM");
        item->SetValue("PATH", match.path());
        item->SetValue("NAME", match.name);
        if (!match.part.empty()) item->SetValueAndShowSection("PART", match.part, "FORMER");
        item->SetValue("DEPARTMENT_NAME", match.department_name);
        item->SetValue("DEPARTMENT_CODE", match.department_code);
        if (!match.postcodes.empty())
            item->SetValueAndShowSection("POSTCODE", match.postcodes, "HAS_POSTCODE");
        item->ShowSection(match.open ? "OPEN" : "NOT_OPEN");
        if (visitor) item->ShowSection("JOIN");
    }
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void fill_facts(Dictionary& page, const town::Commune& c, const Card& card) {
    page.SetValue("DEPARTMENT_NAME", c.department_name);
    page.SetValue("DEPARTMENT_CODE", c.department_code);
    page.SetValue("REGION_NAME", c.region_name);
    page.SetValue("CODE", c.code);
    if (!card.postcodes.empty()) {
        auto* codes = page.AddSectionDictionary("POSTCODES");
        codes->SetValue("LIST", joined(card.postcodes));
        codes->ShowSection(card.postcodes.size() > 1 ? "SEVERAL" : "ONE");
    }
    if (c.population) page.SetValueAndShowSection("PEOPLE", web::number(*c.population), "HAS_PEOPLE");
    if (!c.epci_name.empty()) page.SetValueAndShowSection("BODY", c.epci_name, "HAS_BODY");
    if (!c.surface_ha || *c.surface_ha <= 0) return;
    const double km2 = *c.surface_ha / 100;
    page.SetValueAndShowSection("AREA", web::decimal(km2, 1), "HAS_AREA");
    if (!c.population) return;
    const double density = static_cast<double>(*c.population) / km2;
    page.SetValueAndShowSection("PER_KM2", web::decimal(density, density < 10 ? 1 : 0), "HAS_PER_KM2");
}

void fill_mayor(Dictionary& page, const town::Commune& c, const town::Mayor& mayor) {
    auto& d = *page.AddSectionDictionary("MAYOR");
    d.SetValue("NAME", town::full_name(mayor.name));
    if (!mayor.motto.empty()) d.SetValueAndShowSection("MOTTO", mayor.motto, "HAS_MOTTO");
    if (const auto since = web::parse_local(mayor.since + noon, c.time_zone))
        d.SetValueAndShowSection("SINCE", web::month_year(*since, c.time_zone), "HAS_SINCE");
    if (mayor.portrait.size() < 4) return;
    d.SetValueAndShowSection(
        "PORTRAIT", fmt::format("/commune/{}/portrait?v={}", c.path(), web::picture_version(mayor.portrait)),
        "HAS_PORTRAIT");
}

void fill_absent(Dictionary& page, const Card& card, const town::Reader& reader) {
    auto& d = *page.AddSectionDictionary("NO_MAYOR");
    if (card.waiting > 0) {
        auto* some = d.AddSectionDictionary("SOME_WAIT");
        some->SetValue("COUNT", web::plural(card.waiting, "habitant", "habitants"));
        some->ShowSection(card.waiting > 1 ? "SEVERAL_WAIT" : "ONE_WAITS");
    }
    d.ShowSection(reader.id ? "SIGNED_IN" : "SIGNED_OUT");
}

void fill_registered(Dictionary& page, const town::Commune& c, const RegisteredMayor& mayor) {
    auto& d = *page.AddSectionDictionary("REGISTERED");
    d.SetValue("NAME", town::full_name(mayor.name));
    if (const auto since = web::parse_local(mayor.since + noon, c.time_zone))
        d.SetValueAndShowSection("SINCE", web::date(*since, c.time_zone), "HAS_SINCE");
}

void fill_town_hall(Dictionary& page, const town::TownHall& town_hall, bool own_words) {
    auto& d = *page.AddSectionDictionary("TOWN_HALL");
    d.ShowSection(own_words ? "OWN_WORDS" : "DIRECTORY");
    for (const auto& [section, text] :
         {std::pair{"ADDRESS", &town_hall.address}, {"HOURS", &town_hall.opening_hours}}) {
        if (text->empty()) continue;
        auto* block = d.AddSectionDictionary(section);
        for (auto line : base::split(*text, '\n'))
            block->AddSectionDictionary("LINE")->SetValue(
                "TEXT", ctemplate::TemplateString(line.data(), line.size()));
    }
    if (!town_hall.phone.empty()) {
        std::string dialled = town_hall.phone;
        std::erase_if(dialled, [](unsigned char c) { return !std::isdigit(c) && c != '+'; });
        d.SetValueAndShowSection("PHONE", base::replace_all(town_hall.phone, " ", "\u00a0"), "HAS_PHONE");
        d.SetValue("DIALLED", dialled);
    }
    if (!town_hall.email.empty()) d.SetValueAndShowSection("EMAIL", town_hall.email, "HAS_EMAIL");
    if (!town_hall.website.empty()) d.SetValueAndShowSection("WEBSITE", town_hall.website, "HAS_WEBSITE");
}

void fill_neighbours(Dictionary& page, const town::Commune& c, const Card& card) {
    if (card.neighbours.empty()) return;
    auto& d = *page.AddSectionDictionary("NEIGHBOURS");
    d.ShowSection(card.adjacent ? "ADJACENT" : "SAME_BODY");
    for (const auto& n : card.neighbours) {
        auto* item = d.AddSectionDictionary("NEIGHBOUR");
        item->SetValue("PATH", n.path());
        item->SetValue("NAME", n.name);
        if (n.department_code != c.department_code)
            item->SetValueAndShowSection("ELSEWHERE", n.department_name, "OTHER_DEPARTMENT");
        if (n.open) item->ShowSection("OPEN");
    }
}

} // namespace

void fill_results(Dictionary& page, const std::string& query, const town::FoundCommunes& found, bool visitor) {
    page.SetValue("QUERY", query);
    if (query.empty()) {
        page.ShowSection("NOTHING_ASKED");
    } else if (found.communes.empty()) {
        page.ShowSection(found.nearly.empty() ? "NONE" : "NONE_SO_CALLED");
    } else {
        auto* some = page.AddSectionDictionary("SOME");
        some->SetValue("COUNT",
                       web::plural(static_cast<long long>(found.communes.size()), "commune", "communes"));
        some->ShowSection(found.more ? "MORE" : "ALL");
        fill_list(*some, found.communes, visitor);
    }
    if (!found.nearly.empty()) {
        auto* nearly = page.AddSectionDictionary("NEARLY");
        if (!found.communes.empty()) nearly->ShowSection("BESIDES");
        fill_list(*nearly, found.nearly, visitor);
    }
    if (!found.communes.empty() || !found.nearly.empty()) page.ShowSection("AGAIN");
}

void fill_suggestions(Dictionary& part, const std::string& query, const town::FoundCommunes& found, bool visitor) {
    if (!found.communes.empty()) {
        auto* some = part.AddSectionDictionary("SOME");
        if (found.more) some->ShowSection("MORE");
        fill_list(*some, found.communes, visitor);
    } else if (found.nearly.empty() && base::length(query) > 2) {
        part.ShowSection("NONE");
    }
    if (!found.nearly.empty()) fill_list(*part.AddSectionDictionary("NEARLY"), found.nearly, visitor);
}

void fill_show(Dictionary& page, const town::Commune& c, const Card& card, const town::Reader& reader) {
    fill_facts(page, c, card);
    if (card.mayor)
        fill_mayor(page, c, *card.mayor);
    else
        fill_absent(page, card, reader);
    if (card.registered && !card.mayor) fill_registered(page, c, *card.registered);
    if (card.town_hall) fill_town_hall(page, *card.town_hall, card.own_words);
    if (!card.presentation.empty())
        page.SetValueAndShowSection("PRESENTATION_HTML", base::markdown_to_html(card.presentation), "PRESENTATION");
    for (const auto& link : card.links) {
        auto* item = page.AddSectionDictionary("LINK");
        item->SetValue("LABEL", link.label);
        item->SetValue("URL", link.url);
    }
    if (!card.links.empty()) page.ShowSection("LINKS");
    fill_neighbours(page, c, card);
}

void fill_schema(Dictionary& json, const town::Commune& c, const Card& card) {
    json.SetValue("CODE", c.code);
    json.SetValue("DEPARTMENT_NAME", c.department_name);
    json.SetValue("REGION_NAME", c.region_name);
    const auto say = [&](const char* section, const std::string& value) {
        if (!value.empty()) json.SetValueAndShowSection("VALUE", value, section);
    };
    say("POSTCODE", card.postcodes.empty() ? std::string{} : card.postcodes.front());
    if (card.town_hall) {
        say("STREET", card.town_hall->address.substr(0, card.town_hall->address.find('\n')));
        say("PHONE", card.town_hall->phone);
        say("EMAIL", card.town_hall->email);
        say("WEBSITE", card.town_hall->website);
    }
    if (card.mayor) say("MAYOR", town::full_name(card.mayor->name));
    else if (card.registered) say("MAYOR", town::full_name(card.registered->name));
}

void fill_legal(Dictionary& page, const base::Config& config) {
    const auto& host = config.host;
    page.SetValue("SITE", config.base_url);
    page.SetValue("SOURCE_URL", config.source_url);
    const std::pair<const char*, const std::string*> fields[] = {{"OPERATOR_NAME", &host.name},
                                                                 {"OPERATOR_ADDRESS", &host.address},
                                                                 {"OPERATOR_EMAIL", &host.email},
                                                                 {"OPERATOR_PHONE", &host.phone},
                                                                 {"OPERATOR_HOST", &host.host}};
    bool complete = true;
    for (const auto& [name, text] : fields) {
        complete = complete && !text->empty();
        if (text->empty())
            page.ShowSection(std::string{"NO_"} + name);
        else
            page.SetValueAndShowSection(name, *text, std::string{"HAS_"} + name);
    }
    if (!complete) page.ShowSection("INCOMPLETE");
}

void fill_example(Dictionary& page, const town::CommuneRef& commune) {
    auto* example = page.AddSectionDictionary("EXAMPLE");
    example->SetValue("NAME", commune.name);
    example->SetValue("PATH", commune.path());
}

void fill_sitemap(Dictionary& page, const base::Config& config, const std::vector<town::CommuneRef>& communes) {
    page.SetValue("BASE_URL", config.base_url);
    for (const auto& commune : communes) page.AddSectionDictionary("TOWN")->SetValue("PATH", commune.path());
}

void fill_retention(Dictionary& page) {
    for (const auto& rule : town::retention_rules()) {
        auto* item = page.AddSectionDictionary("KEPT");
        item->ShowSection(std::string{rule.name});
        item->SetIntValue("DAYS", rule.period / base::day);
        item->SetIntValue("MONTHS", rule.period / (30 * base::day));
    }
    page.SetIntValue("UNDECIDED_YEARS", town::undecided_period / (365 * base::day));
}

} // namespace commune
