#include "chores/retention/offices.hpp"

#include "chores/retention/sweep.hpp"
#include "lib/app/mail.hpp"
#include "lib/files/upload.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/office.hpp"
#include "lib/town/outbox.hpp"
#include "lib/view/french.hpp"

#include <fmt/format.h>

namespace chores {

namespace {

using town::MemberId;

struct HeldOffice {
    std::int64_t id = 0;
    town::CommuneRef commune;
    std::string portrait;
    bool mayor = false;
    base::Seconds since = 0;
};

std::vector<HeldOffice> held_by(db::Db& db, MemberId member) {
    return db.all<HeldOffice>(R"(
        SELECT r.id, c.code, c.name, c.slug, c.time_zone, r.portrait, r.mayor, r.since
        FROM role r JOIN commune c ON c.code = r.commune_code
        WHERE r.member_id = :member AND r.ended_at IS NULL ORDER BY r.id)",
                              member);
}

/// The mayor, or for a mayor's own office the operator; nobody when parvis.toml names none.
std::optional<town::Mail> addressee(web::App& app, const HeldOffice& office, std::string event) {
    static const auto sql = R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name, m.commune_code
        FROM role r JOIN member m ON m.id = r.member_id
        WHERE r.commune_code = :commune AND r.mayor = 1 AND r.ended_at IS NULL AND r.id <> :ending AND)" +
                            std::string{town::can_be_chosen_sql};
    if (const auto mayor = app.db().one<town::Member>(sql, office.commune.code, office.id))
        return town::mail_to(*mayor, event);
    if (app.config.host.email.empty()) return {};
    return town::Mail{
        .event = std::move(event), .to_name = app.config.host.name, .to_address = app.config.host.email};
}

std::optional<town::Mail> news_of_end(web::App& app, const HeldOffice& office) {
    auto to = addressee(app, office, fmt::format("office-ended-{}", office.id));
    if (!to) return {};
    web::Dictionary d{"office"};
    d.SetValue("COMMUNE", office.commune.name);
    d.SetValue("CODE", office.commune.code);
    d.SetValue("PATH", office.commune.path());
    d.SetValue("SINCE", web::date(office.since, office.commune.zone));
    d.ShowSection(office.mayor ? "OF_MAYOR" : "OF_DELEGATE");
    return web::fill_mail(app, "office_ended", d, std::move(*to));
}

/// A picture that something else shows too stays: it was stored once for both.
void remove_picture(web::App& app, const std::string& file) {
    if (!file.empty() && !upload_used(app, file)) web::remove_private(app.config, file);
}

} // namespace

void end_offices(web::App& app, MemberId member) {
    auto& db = app.db();
    const auto offices = held_by(db, member);
    db::Transaction transaction{db};
    for (const auto& office : offices) {
        const auto mail = news_of_end(app, office);
        town::leave_office(db, office.id, member, office.commune.code, app.now());
        if (mail) town::enqueue(db, *mail, app.now());
    }
    transaction.commit();
    for (const auto& office : offices) remove_picture(app, office.portrait);
}

} // namespace chores
