#include "citizens/remind.hpp"

#include "citizens/by_mail.hpp"
#include "citizens/store.hpp"
#include "lib/view/french.hpp"
#include "lib/app/mail.hpp"

#include <fmt/format.h>

namespace citizens {

namespace {

constexpr std::size_t named = 5; ///< of those who wait, in one mail

/// Who waits for longest: the same for all who moderate.
std::vector<Applicant> first_of(web::App& app, const Slow& team, const std::vector<town::Recipient>& moderators) {
    if (moderators.empty()) return {};
    const auto reader = town::reader_in(app.db(), moderators.front().id, team.commune.code);
    auto applicants = waiting(app.db(), reader, team.commune.code, {}).applicants;
    if (applicants.size() > named) applicants.resize(named);
    return applicants;
}

town::Mail reminder_mail(web::App& app, const Slow& team, const std::vector<Applicant>& applicants, const town::Recipient& to) {
    web::Dictionary d{"remind"};
    for (const auto& applicant : applicants) {
        auto& item = *d.AddSectionDictionary("APPLICANT");
        item.SetValue("APPLICANT_NAME", town::full_name(applicant.name));
        item.SetValue("ACCEPT_URL", accept_url(app, team.commune.path(), to.id, applicant.id));
    }
    d.SetValue("NAME", to.name.first);
    d.SetValue("COMMUNE", team.commune.name);
    d.SetValue("PATH", team.commune.path());
    d.SetValue("WAITING", web::plural(team.waiting, "personne", "personnes"));
    d.ShowSection(team.waiting > 1 ? "SEVERAL" : "ONE");
    d.SetValue("SINCE", web::date(team.oldest, team.commune.zone));
    return web::fill_mail(app, "remind", d,
                          town::mail_to(to, fmt::format("remind-{}-{}-{}", team.commune.code, app.now(), to.id.value), true));
}

} // namespace

int remind_teams(web::App& app) {
    int queued = 0;
    for (std::string after;;) {
        const auto teams = slow_teams(app.db(), after, app.now());
        for (const auto& team : teams) {
            std::vector<town::Mail> mails;
            const auto moderators = moderators_of(app.db(), team.commune.code);
            const auto applicants = first_of(app, team, moderators);
            for (const auto& person : moderators) mails.push_back(reminder_mail(app, team, applicants, person));
            queued += note_reminder(app.db(), team, mails, app.now());
        }
        if (teams.size() < slow_step) return queued;
        after = teams.back().commune.code;
    }
}

} // namespace citizens
