#include "townhall/store.hpp"

#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/crowd.hpp"
#include "lib/town/office.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace townhall {

namespace {

// Who waits for a decision.
const std::string who_waits = R"(
    FROM citizenship c JOIN member m ON m.id = c.member_id
    WHERE c.commune_code = :commune AND c.state = 0 AND)" +
                              std::string{town::can_be_chosen_sql};

const std::string delegate_columns = R"(
    SELECT m.id, m.first_name, m.last_name, m.short_name, m.email, r.rights, r.since
    FROM role r JOIN member m ON m.id = r.member_id
    WHERE r.commune_code = :commune AND r.mayor = 0 AND r.ended_at IS NULL )";

} // namespace

Counts counts(db::Db& db, const town::Reader& reader, const std::string& commune_code) {
    if (!reader.team()) return {};
    return {town::audience_size(db, commune_code, town::Crowd::members),
            town::audience_size(db, commune_code, town::Crowd::citizens),
            town::audience_size(db, commune_code, town::Crowd::followers)};
}

std::vector<Delegate> delegates(db::Db& db, const town::Reader& mayor, const std::string& commune_code) {
    if (!mayor.mayor) return {};
    static const std::string sql = delegate_columns + "ORDER BY r.id";
    return db.all<Delegate>(sql, commune_code);
}

std::optional<Delegate> find_delegate(db::Db& db, const town::Reader& mayor, const std::string& commune_code,
                                      MemberId id) {
    if (!mayor.mayor) return {};
    static const std::string sql = delegate_columns + "AND m.id = :id";
    return db.one<Delegate>(sql, commune_code, id);
}

std::optional<Inhabitant> inhabitant(db::Db& db, const town::Reader& mayor, const std::string& commune_code,
                                     std::string_view email) {
    if (!mayor.mayor) return {};
    return db.one<Inhabitant>(R"(
        SELECT m.id, CASE WHEN m.leaving_at IS NULL THEN 0 ELSE 1 END FROM member m
        WHERE m.email_key = :email AND m.confirmed_at IS NOT NULL AND m.blocked_at IS NULL
          AND m.erased_at IS NULL AND (m.commune_code = :commune OR EXISTS (SELECT 1 FROM citizenship c WHERE c.member_id = m.id
                                                    AND c.commune_code = :commune AND c.state = 1)))",
                              town::email_key(email), commune_code);
}

bool appoint(db::Db& db, const town::Reader& mayor, const std::string& commune_code, MemberId id, int rights,
             Seconds now) {
    if (!mayor.mayor) return false;
    static const auto sql = R"(
        INSERT INTO role (member_id, commune_code, mayor, rights, since)
        SELECT m.id, CAST(:commune AS TEXT), 0, CAST(:rights AS BIGINT), CAST(:now AS BIGINT)
        FROM member m WHERE m.id = :id AND)" +
                            std::string{town::can_be_chosen_sql} +
                            "ON CONFLICT (member_id, commune_code) WHERE ended_at IS NULL DO NOTHING";
    const bool done = db.run(sql, commune_code, rights, now, id) == 1;
    if (!done) return false;
    town::accept_at_home(db, id, commune_code, now);
    town::record(db, mayor.id, commune_code, "delegate.appoint", id.value, now);
    return true;
}

bool set_rights(db::Db& db, const town::Reader& mayor, const std::string& commune_code, MemberId id,
                int rights, Seconds now) {
    if (!mayor.mayor) return false;
    const bool done = db.run(R"(
        UPDATE role SET rights = :rights WHERE member_id = :id AND commune_code = :commune AND mayor = 0
            AND ended_at IS NULL AND rights <> :rights)",
                             rights, id, commune_code) == 1;
    if (done) town::record(db, mayor.id, commune_code, "delegate.change", id.value, now);
    return done;
}

bool end_role(db::Db& db, const town::Reader& mayor, const std::string& commune_code, MemberId id,
              Seconds now) {
    if (!mayor.mayor) return false;
    static const auto sql =
        "UPDATE role SET" + std::string{town::office_ends} +
        "WHERE member_id = :id AND commune_code = :commune AND mayor = 0 AND ended_at IS NULL";
    const bool done = db.run(sql, now, id, commune_code) == 1;
    if (done) town::record(db, mayor.id, commune_code, "delegate.end", id.value, now);
    return done;
}

int count_undecided(db::Db& db, const town::Reader& mayor, const std::string& commune_code) {
    if (!mayor.mayor) return 0;
    static const std::string sql =
        "SELECT COUNT(*) FROM (SELECT 1 " + who_waits + "AND c.reason IS NULL LIMIT :most) w";
    return db.value<int>(sql, commune_code, undecided_max);
}

void set_validation(db::Db& db, const town::Reader& mayor, const std::string& commune_code, bool automatic,
                    Seconds now) {
    if (!mayor.mayor) return;
    db::Transaction transaction{db};
    const bool changed = db.run("UPDATE town SET automatic = :automatic WHERE commune_code = :commune AND "
                                "automatic <> :automatic",
                                automatic, commune_code) == 1;
    if (changed && automatic &&
        db.run("UPDATE citizenship SET state = 1, decided_at = :now, decided_by = :by "
               "WHERE commune_code = :commune AND state = 0 AND reason IS NULL",
               now, mayor.id, commune_code) > 0)
        town::publish(db, {.commune_code = commune_code,
                           .kind = "citizens-accepted",
                           .actor = mayor.id,
                           .audience = town::Level::team,
                           .at = now,
                           .mails = true});
    if (changed)
        town::record(db, mayor.id, commune_code, automatic ? "settings.automatic" : "settings.manual", 0,
                     now);
    transaction.commit();
}

void set_card(db::Db& db, const town::Reader& mayor, const std::string& commune_code, const Card& card,
              Seconds now) {
    if (!mayor.mayor) return;
    const bool keep = card.portrait.empty() && !card.drop_portrait;
    db::Transaction transaction{db};
    db.run(R"(
        UPDATE role SET motto = :motto, mayor_since = :since,
            portrait = CASE WHEN :keep = 1 THEN portrait ELSE :portrait END
        WHERE member_id = :mayor AND commune_code = :commune AND mayor = 1 AND ended_at IS NULL)",
           card.motto, card.since, keep ? 1 : 0, card.portrait, mayor.id, commune_code);
    town::record(db, mayor.id, commune_code, "settings.card", 0, now);
    transaction.commit();
}

bool add_link(db::Db& db, const town::Reader& mayor, const std::string& commune_code,
              const std::string& label, const std::string& url, Seconds now) {
    if (!mayor.mayor) return false;
    db::Transaction transaction{db};
    if (db.one<int>(
            "SELECT 1 FROM useful_link WHERE commune_code = :commune AND url = :url AND label = :label",
            commune_code, url, label))
        return true;
    if (db.value<int>("SELECT COUNT(*) FROM useful_link WHERE commune_code = :commune", commune_code) >=
        most_links)
        return false;
    const auto id =
        db.one<std::int64_t>("INSERT INTO useful_link (commune_code, label, url) "
                             "VALUES (:commune, :label, :url) ON CONFLICT DO NOTHING RETURNING id",
                             commune_code, label, url);
    if (id) town::record(db, mayor.id, commune_code, "link.add", *id, now); // else sent twice at once
    transaction.commit();
    return true;
}

void set_prefecture_phone(db::Db& db, const town::Reader& mayor, const std::string& commune_code,
                          const std::string& phone, Seconds now) {
    if (!mayor.mayor) return;
    db::Transaction transaction{db};
    db.run("UPDATE town SET prefecture_phone = :phone WHERE commune_code = :commune", phone, commune_code);
    town::record(db, mayor.id, commune_code, "settings.prefecture", 0, now);
    transaction.commit();
}

void remove_link(db::Db& db, const town::Reader& mayor, const std::string& commune_code, std::int64_t id,
                 Seconds now) {
    if (!mayor.mayor) return;
    db::Transaction transaction{db};
    if (db.run("DELETE FROM useful_link WHERE id = :id AND commune_code = :commune", id, commune_code) == 1)
        town::record(db, mayor.id, commune_code, "link.remove", id, now);
    transaction.commit();
}

Journal journal(db::Db& db, const town::Reader& mayor, const std::string& commune_code, std::int64_t before,
                web::Sections sections) {
    if (!mayor.mayor) return {};
    std::string motives;
    for (const auto* section : sections)
        if (!section->motive.empty()) motives += fmt::format("({}), ", section->motive);
    Journal page;
    page.acts = db.all<Act>(R"(
        SELECT a.id, a.at, a.act, a.object_id, m.first_name, m.last_name, m.short_name,
               o.first_name, o.last_name, o.short_name, COALESCE()" +
                                motives + R"('', '')
        FROM audit a LEFT JOIN member m ON m.id = a.member_id
        LEFT JOIN member o ON o.id = a.object_id AND (a.act LIKE 'citizen.%' OR a.act LIKE 'delegate.%' OR a.act LIKE 'mayor.%'
            OR a.act LIKE 'participant.%')
        WHERE a.commune_code = :commune AND a.id < :before ORDER BY a.id DESC LIMIT :limit)",
                            commune_code, before ? before : INT64_MAX, acts_per_page + 1);
    if (db::cut(page.acts, acts_per_page)) page.next = page.acts.back().id;
    return page;
}

} // namespace townhall
