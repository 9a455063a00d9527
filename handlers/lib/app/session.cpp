#include "lib/app/session.hpp"

#include "lib/app/cookie.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/log.hpp"

#include <algorithm>

namespace web::session {

namespace {

constexpr std::string_view cookie = "parvis";

struct Found {
    Id id;
    base::Seconds created_at, seen_at;
    bool in_office;
    town::Member member;
    base::Seconds member_seen_at;
    bool mail_returns;
};

std::optional<Found> find(db::Db& db, std::string_view hash) {
    return db.one<Found>(R"(
        SELECT s.id, s.created_at, s.seen_at,
               CASE WHEN EXISTS (SELECT 1 FROM role r WHERE r.member_id = s.member_id AND r.ended_at IS NULL)
                    THEN 1 ELSE 0 END,
               m.id, m.email, m.first_name, m.last_name, m.short_name, m.commune_code,
               m.seen_at,
               CASE WHEN EXISTS (SELECT 1 FROM mailbox b WHERE b.address_key = m.email_key AND b.dead_at IS NOT NULL)
                    THEN 1 ELSE 0 END
        FROM session s JOIN member m ON m.id = s.member_id
        WHERE s.token_hash = :hash AND m.blocked_at IS NULL AND m.leaving_at IS NULL AND m.erased_at IS NULL)",
                         hash);
}

/// Days after the login: the cookie goes out anew where this number changes.
base::Seconds day_of(const Session& session, base::Seconds at) {
    return (at - session.created_at) / base::day;
}

bool kept_by_others(const Response& response) {
    for (const auto& [name, value] : response.headers)
        if (name == "X-Accel-Expires" || (name == "Cache-Control" && value.starts_with("public")))
            return true;
    return false;
}

} // namespace

void resume(App& app, Request& request) {
    auto sent = request.cookies.find(cookie_name(request, cookie));
    if (sent == request.cookies.end() || sent->second.size() != 43) return;
    const auto now = app.now();
    const auto cached = app.db().cached(find, base::sha256_hex(sent->second));
    const auto& found = *cached;
    if (!found || found->seen_at <= now - lifetime) return;
    const auto ends_at = found->created_at + (found->in_office ? team_longest : longest);
    if (ends_at <= now) return;
    request.session = {found->id,      sent->second,        found->created_at,
                       found->seen_at, found->member_seen_at, ends_at,
                       found->mail_returns};
    request.member = found->member;
    request.reader.id = found->member.id;
    request.reader.level = town::Level::member;
}

void note_visit(App& app, const Request& request, Response& response) {
    if (!request.session || response.status >= 500) return;
    const auto& here = *request.session;
    const auto now = app.now();
    const bool seen = here.seen_at < now - touch_every;
    const bool daily = here.member_seen_at < now - note_visit_every;
    if (!seen && !daily) return; // before Relaxed, after which nothing is kept of the database
    const bool renew = seen && day_of(here, here.seen_at) != day_of(here, now);
    if (renew && kept_by_others(response)) return;
    try { // a database that cannot be written to can still be read: a page is not refused for this
        const db::Relaxed relaxed{app.db()};
        if (daily)
            app.db().run("UPDATE member SET seen_at = :now, warnings = 0 WHERE id = :id", now,
                         request.member->id);
        if (seen && app.db().run("UPDATE session SET seen_at = :now WHERE id = :id", now, here.id) == 1 &&
            renew)
            set_cookie(request, response, cookie, here.token, std::min(lifetime, here.ends_at - now));
    } catch (const db::Unavailable& error) {
        base::log(base::Level::warning, "session_visit", {{"cause", error.what()}});
    }
}

bool brought(const Request& request) {
    return request.cookies.contains("parvis") || request.cookies.contains("__Host-parvis");
}

void open(App& app, Request& request, town::MemberId member, Response& response) {
    const auto token = base::random_token();
    const auto now = app.now();
    app.db().run("INSERT INTO session (member_id, token_hash, agent, created_at, seen_at) "
                 "VALUES (:member, :hash, :agent, :now, :now)",
                 member, base::sha256_hex(token), agent_label(request.user_agent), now);
    set_cookie(request, response, cookie, token, lifetime);
    if (request.session) app.db().run("DELETE FROM session WHERE id = :id", request.session->id);
    request.cookies[cookie_name(request, cookie)] = token;
    resume(app, request);
}

void close(App& app, Request& request, Response& response) {
    if (request.session) app.db().run("DELETE FROM session WHERE id = :id", request.session->id);
    set_cookie(request, response, cookie, "", 0);
    request.session.reset();
    request.member.reset();
    request.reader = {};
}

std::vector<Listed> list(db::Db& db, town::MemberId member, base::Seconds now) {
    return db.all<Listed>(R"(
        SELECT s.id, s.agent, s.created_at, s.seen_at FROM session s
        WHERE s.member_id = :member AND s.seen_at > :visited AND s.created_at > :opened
            AND (s.created_at > :opened_in_office OR NOT EXISTS
                 (SELECT 1 FROM role r WHERE r.member_id = s.member_id AND r.ended_at IS NULL))
        ORDER BY s.seen_at DESC LIMIT 50)",
                          member, now - lifetime, now - longest, now - team_longest);
}

void revoke(db::Db& db, town::MemberId member, Id id) {
    db.run("DELETE FROM session WHERE id = :id AND member_id = :member", id, member);
}

void revoke_others(db::Db& db, town::MemberId member, Id keep) {
    db.run("DELETE FROM session WHERE member_id = :member AND id <> :keep", member, keep);
}

std::string agent_label(std::string_view agent) {
    using Words = std::pair<std::string_view, std::string_view>;
    // Order matters: Edge also says Chrome, Chrome also says Safari, Android also says Linux.
    constexpr Words browsers[] = {{"Firefox/", "Firefox"}, {"Edg", "Edge"},       {"OPR/", "Opera"},
                                  {"Chrom", "Chrome"},     {"Safari/", "Safari"}, {"w3m/", "w3m"},
                                  {"Lynx/", "Lynx"},       {"curl/", "curl"}};
    constexpr Words systems[] = {{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"},
                                 {"Windows", "Windows"}, {"Mac OS", "Mac"},    {"Linux", "Linux"}};
    const auto pick = [&](auto& words) -> std::string_view {
        for (const auto& [mark, name] : words)
            if (agent.find(mark) != std::string_view::npos) return name;
        return "";
    };
    std::string label{pick(browsers)};
    const auto system = pick(systems);
    if (!label.empty() && !system.empty()) label += ", ";
    return label.append(system);
}

} // namespace web::session
