#include "lib/app/dispatch.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/log.hpp"
#include "lib/base/text.hpp"
#include "lib/http/body.hpp"
#include "lib/app/csrf.hpp"
#include "lib/http/errors.hpp"
#include "lib/app/limit.hpp"
#include "lib/app/near.hpp"
#include "lib/app/page.hpp"
#include "lib/app/session.hpp"
#include "lib/view/markup.hpp"

#include <chrono>
#include <ctime>
#include <fmt/format.h>
#include <optional>
#include <system_error>

namespace web {

namespace {

constexpr std::size_t allowed_methods_max = 64;
constexpr int nginx_wait = 5; ///< seconds, after which nginx has a place again for those who send passwords

struct Match {
    const Route* route = nullptr;
    std::string allowed; ///< methods of the same path, for 405
};

/// What begins with no word of its own, /{place}, is asked last: of whatever table the word is that it would take.
Match find_route(const Tables& tables, Request& request, bool any_word = false) {
    Match match;
    for (const auto& table : tables)
        for (const auto& route : table) {
            std::map<std::string, std::string, std::less<>> captured;
            if (route.path.starts_with("/{") != any_word || !matches(route.path, request.path, captured)) continue;
            if (route.method == request.method) {
                request.captured = std::move(captured);
                return {&route, {}};
            }
            if (match.allowed.size() < allowed_methods_max)
                match.allowed += match.allowed.empty() ? "" : ", ",
                    match.allowed += route.method == Method::get ? "GET, HEAD" : "POST";
        }
    return any_word || !match.allowed.empty() ? match : find_route(tables, request, true);
}

/// "?mairie=56260", as it was asked for; empty without.
std::string query_of(const Request& request) {
    std::string query;
    for (const auto& [name, value] : request.query)
        query += (query.empty() ? "?" : "&") + base::url_encode(name) + "=" + base::url_encode(value);
    return query;
}

/// Looks up {commune} and who the visitor is there. Returns the right address where the one asked for is an
/// old or mistyped form of it.
std::string resolve_commune(App& app, Request& request) {
    auto part = request.captured.find("commune");
    if (part == request.captured.end()) return {};
    const auto code = town::code_in_path(part->second);
    request.commune = code.empty() ? std::nullopt : *app.db().cached(town::find_commune, code);
    if (!request.commune) throw NotFound{};
    if (request.member)
        request.reader = *app.db().cached(town::reader_in, request.member->id, request.commune->code);
    if (part->second == request.commune->path()) return {};
    std::string right;
    for (const auto segment : base::split(std::string_view{request.path}.substr(1), '/'))
        right += "/" + base::url_encode(segment == part->second ? request.commune->path() : segment);
    return right + query_of(request);
}

Response to_login(const Request& request) {
    // An address that the login would not lead back to, a very long one above all, need not travel.
    const auto asked = request.path + query_of(request);
    return redirect(local_path(asked) ? "/connexion?suite=" + base::url_encode(asked) : "/connexion");
}

/// Reads the form, as far as this person may send it here. Of who has no right (any more), and of a session
/// that has ended, the texts are read all the same: they come back, so that nothing typed is lost.
void receive(Request& request, const Incoming& incoming, const Route& route, bool allowed) {
    const bool files = route.body > text_body;
    const bool kept = files && !allowed && session::brought(request);
    const auto body = read_body(incoming, allowed || kept ? route.body : text_body);
    parse_body(request, incoming["CONTENT_TYPE"], body,
               !files    ? Files::refused
               : allowed ? Files::taken
                         : Files::dropped);
}

/// What checks or hashes a password has to have a place for that. A form without one is a slip, and no work.
Response run_action(App& app, Request& request, const Route& route) {
    if (!route.password || !brings_password(request)) return route.action(app, request);
    take_place(app, request);
    const auto start = std::clock();
    auto response = route.action(app, request);
    app.places.spent(Places::Milliseconds{1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC});
    return response;
}

/// What one of the team is short of: a section of errors/404.tpl.
std::string lacking(const Access& access) {
    for (const auto& right : town::named_rights)
        if (right.bit == access.right) return "LACKS_" + marker_name(right.field);
    return "LACKS_OFFICE";
}

Response run(App& app, Request& request, const Incoming& incoming, const Route& route) {
    const bool post = request.method == Method::post;
    const auto right = resolve_commune(app, request);
    const bool allowed = route.access.admits(request.reader);
    if (post) receive(request, incoming, route, allowed);
    if (post && incoming["PARVIS_TOO_MANY"] == "on") throw TooMany{nginx_wait};
    if (post && route.proof == Proof::form) {
        if (csrf::foreign(app, request)) throw Forbidden{"FOREIGN"};
        if (!csrf::valid(app, request)) return ask_again(app, request, route.access);
    }
    if (!right.empty() && !post) {
        auto response = redirect(right);
        response.status = request.query.empty() ? 301 : 303;
        return response;
    }
    if (!allowed) {
        if (!request.member) return post ? ask_again(app, request, route.access) : to_login(request);
        if (route.access.right == town::Right::alerts && request.reader.alerts_withheld)
            return post ? factor_first(app, request)
                        : redirect("/compte/deux-etapes?suite=" + base::url_encode(request.path));
        // The team's addresses do not exist for anybody else; a citizen's page tells how to become one.
        if (route.access.level == town::Level::team) throw NotFound{request.reader.team() ? lacking(route.access) : ""};
        throw Forbidden{};
    }
    if (route.limit.count > 0) count_attempt(app, route.path, visitor_key(request), route.limit);
    return run_action(app, request, route);
}

/// The page for what went wrong; if even that fails, a sentence.
Response failed(App& app, const Request& request, int status, std::string_view reference,
                const char* why = nullptr) {
    try {
        auto page = error_page(app, request, status, reference, why);
        if (status == 503) page.header("Retry-After", "5");
        return page;
    } catch (const std::exception& error) {
        base::log(base::Level::error, "error_page", {{"cause", error.what()}});
        Response plain;
        plain.status = status;
        plain.content_type = "text/plain; charset=utf-8";
        plain.body = fmt::format("Parvis: {} {}\n", status, reference);
        if (status == 503) plain.header("Retry-After", "5");
        return plain;
    }
}

/// For nginx, which asks whether somebody has a session before it takes their files. The visit is the form's:
/// `request` stays as of nobody, since what this answers reaches no browser.
Response may_send(App& app, const Request& request) {
    auto asked = request;
    session::resume(app, asked);
    Response response;
    response.status = asked.session ? 204 : 401;
    return response;
}

/// 301 to the address that was meant, when there is something to read.
std::optional<Response> lead_to_near(App& app, const Tables& tables, const Incoming& incoming,
                                     const Request& asked) {
    const auto address = asked.method == Method::get ? near_path(tables, asked.path) : std::string{};
    if (address.empty()) return {};
    try {
        Incoming there;
        there.variables = {{"REQUEST_METHOD", "GET"},
                           {"REQUEST_URI", address},
                           {"QUERY_STRING", std::string{incoming["QUERY_STRING"]}}};
        auto request = parse_head(there);
        request.session = asked.session;
        request.member = asked.member;
        request.reader.id = asked.reader.id;
        if (asked.member) request.reader.level = town::Level::member;
        const auto found = run(app, request, there, *find_route(tables, request).route);
        if (found.status >= 400) return {};
    } catch (const HttpError&) {
        return {};
    }
    auto response = redirect(
        incoming["QUERY_STRING"].empty() ? address : address + "?" + std::string{incoming["QUERY_STRING"]});
    response.status = 301;
    return response;
}

/// What was being written when it failed, also before it was to be read.
void keep_words(Request& request, const Incoming& incoming, const Route* route) {
    if (!route || request.method != Method::post || !request.form.empty()) return;
    try {
        receive(request, incoming, *route, false);
    } catch (const std::exception&) { // then there is nothing to be kept
    }
}

Response guarded(App& app, const Tables& tables, const Incoming& incoming, Request& request,
                 const Route*& route) {
    std::string reference;
    const auto log_cause = [&](const char* what) {
        reference = base::random_code(8);
        base::log(base::Level::error, "failed", {{"ref", reference}, {"cause", what}});
    };
    try {
        app.views.refresh();
        if (const auto cause = incoming["PARVIS_REFUSED"]; !cause.empty())
            throw db::Unavailable(std::string{cause});
        app.refresh_db();
        request = parse_head(incoming);
        if (incoming["PARVIS_ASKS"] == "session") return may_send(app, request);
        auto match = find_route(tables, request);
        route = match.route;
        session::resume(app, request);
        if (!match.route && match.allowed.empty()) throw NotFound{};
        if (!match.route) throw MethodNotAllowed{match.allowed};
        return run(app, request, incoming, *route);
    } catch (const MethodNotAllowed& error) {
        return failed(app, request, error.status, {}).header("Allow", error.allowed);
    } catch (const TooMany& error) {
        return failed(app, request, error.status, {})
            .header("Retry-After", std::to_string(error.retry_after));
    } catch (const Forbidden& error) {
        return failed(app, request, error.status, {}, error.why);
    } catch (const NotFound& error) {
        if (auto near = lead_to_near(app, tables, incoming, request)) return std::move(*near);
        return failed(app, request, error.status, {}, error.why.empty() ? nullptr : error.why.c_str());
    } catch (const HttpError& error) {
        return failed(app, request, error.status, {});
    } catch (const db::Unavailable& error) {
        log_cause(error.what());
        if (!error.locked) app.forget_db();
        keep_words(request, incoming, route);
        return failed(app, request, 503, reference);
    } catch (const std::system_error& error) { // no room, no memory, no process to be had
        log_cause(error.what());
        return failed(app, request, 503, reference);
    } catch (const std::exception& error) {
        log_cause(error.what());
        return failed(app, request, 500, reference);
    }
}

} // namespace

bool matches(std::string_view pattern, std::string_view path,
             std::map<std::string, std::string, std::less<>>& captured) {
    std::vector<std::pair<std::string_view, std::string_view>> found;
    while (!pattern.empty()) {
        const auto pattern_part = pattern.substr(0, pattern.find('/', 1));
        const auto part = path.substr(0, path.find('/', 1));
        pattern.remove_prefix(pattern_part.size());
        path.remove_prefix(part.size());
        if (!pattern_part.starts_with("/{")) {
            if (part != pattern_part) return false;
        } else {
            if (part.size() < 2) return false;
            found.emplace_back(pattern_part.substr(2, pattern_part.size() - 3), part.substr(1));
        }
    }
    if (!path.empty()) return false;
    captured.insert(found.begin(), found.end());
    return true;
}

Response answer(App& app, const Tables& tables, const Incoming& incoming) {
    const auto start = std::chrono::steady_clock::now();
    Request request;
    const Route* route = nullptr;
    auto response = guarded(app, tables, incoming, request, route);
    session::note_visit(app, request, response);
    const bool aside = route && route->aside;
    // htmx asked for a part, and there is none to give: the whole page takes the place of the old one.
    if (request.fragment && response.status >= 400 && response.body.starts_with("<!doctype")) {
        if (aside)
            response.body.clear();
        else
            response.header("HX-Retarget", "body").header("HX-Reswap", "innerHTML");
    }
    secure(response, request.tls);
    if (aside && response.status == 204) return response;
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    base::log(base::Level::info, "request",
              {{"method", request.method == Method::post  ? "POST"
                          : request.method == Method::get ? "GET"
                                                          : "other"},
               {"route", std::string{route ? route->path : "-"}},
               {"status", std::to_string(response.status)},
               {"ms", fmt::format("{:.2f}", spent.count())}});
    return response;
}

} // namespace web
