#include "commune/routes.hpp"

#include "commune/store.hpp"
#include "commune/view.hpp"
#include "lib/app/card.hpp"
#include "lib/base/clock.hpp"
#include "lib/base/file.hpp"
#include "lib/base/text.hpp"
#include "lib/http/errors.hpp"
#include "lib/app/health.hpp"
#include "lib/app/page.hpp"
#include "lib/files/upload.hpp"
#include "lib/view/french.hpp"

namespace commune {

namespace {

using web::App;
using web::Page;
using web::Request;
using web::Response;

// GET /: the form that finds a commune; whoever is logged in is led home.
Response home(App& app, Request& request) {
    if (request.member)
        if (const auto home = town::find_commune(app.db(), request.member->commune_code))
            return web::redirect(home->below("/fil"));
    Page page{app, request, "commune/home.tpl"};
    if (const auto open = app.db().cached(open_communes); !open->empty()) fill_example(page.main(), open->front());
    return page.shared().answer();
}

// GET /{place}: /vannes, as it stands on a poster. Where several communes are called so, they are listed.
Response short_address(App& app, Request& request) {
    const auto& place = request.captured["place"];
    const auto called = communes_called(app.db(), place);
    if (called.empty()) throw web::NotFound{};
    if (called.size() > 1) return web::redirect("/communes?q=" + base::url_encode(place));
    return web::redirect("/fil/" + town::find_commune(app.db(), called.front())->path());
}

// GET /communes [q]: communes by name or postcode, the one that is called so at once; for htmx the first few
// of them, while one types.
Response search(App& app, Request& request) {
    const auto typed = request.parameter("q").substr(0, town::place_max * 8);
    const auto query = base::shorten(base::clean_line(typed), town::place_max);
    if (request.fragment) {
        Page part{app, request, "commune/suggestions.tpl"};
        fill_suggestions(part.main(), query, town::find_communes(app.db(), query, suggestions_max), !request.member);
        return part.fragment();
    }
    const auto found = town::find_communes(app.db(), query);
    if (found.exact) return web::redirect("/fil/" + found.communes[0].path());
    Page page{app, request, "commune/results.tpl"};
    fill_results(page.main(), query, found, !request.member);
    return page.no_index().answer();
}

// GET /commune/{commune}: its card.
Response show(App& app, Request& request) {
    Page page{app, request, "commune/show.tpl"};
    const auto card = card_of(app.db(), *request.commune);
    fill_show(page.main(), *request.commune, card, request.reader);
    fill_schema(page.schema("commune/schema.tpl"), *request.commune, card);
    return page.band().shared().answer();
}

// GET /rubriques/{commune}: all sections, and what is new in each.
Response all_sections(App& app, Request& request) {
    Page page{app, request, "commune/sections.tpl"};
    return page.tiles().shared().answer();
}

// GET /commune/{commune}/portrait [v]: the mayor's picture. `v` changes with it, for the caches.
Response portrait(App& app, Request& request) {
    const auto mayor = town::mayor_of(app.db(), request.commune->code);
    if (!mayor || mayor->portrait.empty()) throw web::NotFound{};
    return web::send_picture(app, request, mayor->portrait, web::Copies::for_a_day);
}

// GET /commune/{commune}/carte.png [v]: what others show of its pages.
Response card(App& app, Request& request) {
    const auto picture = base::read_file(web::card_file(app.config, *request.commune));
    if (!picture || !request.commune->open()) throw web::NotFound{};
    Response response;
    response.content_type = "image/png";
    response.body = *picture;
    return response.header("Cache-Control", "public, max-age=31536000, immutable");
}

Response legal_page(App& app, const Request& request, const char* name) {
    Page page{app, request, name};
    fill_legal(page.main(), app.config);
    return page.shared().answer();
}

// GET /charte: the rules of the house.
Response charter(App& app, Request& request) { return legal_page(app, request, "commune/charter.tpl"); }

// GET /mentions-legales: who runs the site (LCEN).
Response legal(App& app, Request& request) { return legal_page(app, request, "commune/legal.tpl"); }

// GET /donnees-personnelles: what is kept and why (GDPR).
Response privacy(App& app, Request& request) {
    Page page{app, request, "commune/privacy.tpl"};
    fill_legal(page.main(), app.config);
    fill_retention(page.main());
    return page.shared().answer();
}

// GET /accessibilite: the statement of accessibility (RGAA).
Response accessibility(App& app, Request& request) {
    return legal_page(app, request, "commune/accessibility.tpl");
}

Response for_programs(std::string type, std::string body) {
    Response response;
    response.content_type = std::move(type) + "; charset=utf-8";
    response.body = std::move(body);
    return response.header("Cache-Control", "public, max-age=86400");
}

// GET /robots.txt: public pages may be found; those that only make sense to a person need not be.
Response robots(App& app, Request&) {
    return for_programs("text/plain",
                        "User-agent: *\nDisallow: /communes\nDisallow: /compte\nDisallow: /connexion\n"
                        "Disallow: /inscription\nDisallow: /mairie\nDisallow: /mot-de-passe\nDisallow: /recherche\n"
                        "Sitemap: " + app.absolute("/sitemap.xml") + "\n");
}

// GET /sitemap.xml: the communes that are open; what is new in them, their pages tell.
Response sitemap(App& app, Request&) {
    web::Dictionary page{"sitemap"};
    fill_sitemap(page, app.config, *app.db().cached(open_communes));
    return for_programs("application/xml", app.views.expand("commune/sitemap.tpl", page));
}

// GET /.well-known/security.txt: RFC 9116, for whoever found a hole. Nobody to tell: it does not exist.
Response security(App& app, Request&) {
    const auto& email = app.config.host.email;
    if (email.empty()) throw web::NotFound{};
    return for_programs("text/plain",
                        "Contact: mailto:" + email + "\nExpires: " + web::rfc3339_utc(app.now() + 180 * base::day) +
                            "\nPreferred-Languages: fr, en\nCanonical: " + app.absolute("/.well-known/security.txt") + "\n");
}

// GET /opensearch.xml: a browser may search for communes from its address bar.
Response open_search(App& app, Request&) {
    web::Dictionary page{"opensearch"};
    page.SetValue("BASE_URL", app.config.base_url);
    return for_programs("application/opensearchdescription+xml", app.views.expand("commune/opensearch.tpl", page));
}

// GET /sante [jeton]: whether the site works, for a program that watches it.
Response health(App& app, Request& request) { return web::health_page(app, request); }

// GET /favicon.ico: browsers ask for it whatever the page says.
Response favicon(App&, Request&) {
    auto response = web::redirect("/static/favicon.svg");
    response.status = 301;
    return response.header("Cache-Control", "public, max-age=86400");
}

using namespace web::access;
using enum web::Method;

constexpr web::Route table[] = {
    {get, "/", anyone, home},
    {get, "/communes", anyone, search},
    {get, "/commune/{commune}", anyone, show},
    {get, "/rubriques/{commune}", anyone, all_sections},
    {get, "/commune/{commune}/portrait", anyone, portrait},
    {get, "/commune/{commune}/carte.png", anyone, card},
    {get, "/charte", anyone, charter},
    {get, "/mentions-legales", anyone, legal},
    {get, "/donnees-personnelles", anyone, privacy},
    {get, "/accessibilite", anyone, accessibility},
    {get, "/robots.txt", anyone, robots},
    {get, "/sitemap.xml", anyone, sitemap},
    {get, "/opensearch.xml", anyone, open_search},
    {get, "/.well-known/security.txt", anyone, security},
    {get, "/sante", anyone, health},
    {get, "/favicon.ico", anyone, favicon},
    {get, "/{place}", anyone, short_address}, // last: whatever else is one word
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace commune
