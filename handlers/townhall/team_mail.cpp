#include "townhall/team_mail.hpp"

#include "lib/app/mail.hpp"
#include "lib/app/waiting.hpp"
#include "lib/base/text.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"
#include "townhall/store.hpp"

#include <fmt/format.h>

namespace townhall {

namespace {

constexpr std::size_t named = 5; ///< of those who ask, in one queue

/// "2 inscriptions à valider", in the words of the section's desk.tpl.
void fill_count(web::App& app, web::Dictionary& d, const web::Waits& waits) {
    web::Dictionary words{"desk"};
    if (!waits.item->words.empty()) words.ShowSection(std::string{waits.item->words});
    words.ShowSection(waits.count > 1 ? "SEVERAL" : "ONE");
    d.SetValue("COUNT", web::number(web::capped_count(d, waits.count)));
    d.SetValue("QUEUE", base::clean_line(app.views.expand(fmt::format("{}/desk.tpl", waits.section->name), words)));
}

void fill_askers(web::Dictionary& d, std::vector<web::Asker> askers) {
    if (!askers.empty()) d.ShowSection("APPLICANT_LINKS");
    if (askers.size() > named) askers.resize(named);
    for (const auto& asker : askers) {
        auto& item = *d.AddSectionDictionary("APPLICANT");
        item.SetValue("APPLICANT_NAME", asker.name);
        if (!asker.about.empty()) item.SetValueAndShowSection("TITLE", asker.about, "ABOUT");
        item.SetValue("ACCEPT_URL", asker.accept_url);
    }
}

/// None where nothing is the person's work.
std::optional<town::Mail> team_mail(web::App& app, const town::CommuneRef& commune, const town::Recipient& to) {
    const auto reader = town::reader_in(app.db(), to.id, commune.code);
    web::Dictionary d{"remind"};
    bool any = false;
    for (const auto& waits : web::waiting(app.db(), app.sections, reader, commune.code, app.now())) {
        if (!waits.count || !waits.item->since || !reader.may(waits.item->right)) continue;
        fill_count(app, *d.AddSectionDictionary(any ? "THEN" : "FIRST"), waits);
        fill_count(app, *d.AddSectionDictionary("WAITS"), waits);
        if (waits.item->askers) fill_askers(d, waits.item->askers(app, commune, reader));
        any = true;
    }
    if (!any) return {};
    d.SetValue("NAME", to.name.first);
    d.SetValue("COMMUNE", commune.name);
    d.SetValue("PATH", commune.path());
    return web::fill_mail(app, "remind", d,
                          town::mail_to(to, fmt::format("remind-{}-{}-{}", commune.code, app.now(), to.id.value), true));
}

} // namespace

int write_to_teams(web::App& app) {
    int queued = 0;
    for (std::string after;;) {
        const auto towns = towns_to_write_to(app.db(), app.sections, after, app.now());
        for (const auto& town : towns) {
            std::vector<town::Mail> mails;
            for (const auto& person : team_of(app.db(), town.commune.code))
                if (auto mail = team_mail(app, town.commune, person)) mails.push_back(std::move(*mail));
            queued += note_team_mail(app.db(), town, mails, app.now());
        }
        if (towns.size() < towns_step) return queued;
        after = towns.back().commune.code;
    }
}

} // namespace townhall
