#include "support/routes.hpp"

#include "lib/app/limit.hpp"
#include "lib/app/session.hpp"
#include "lib/files/upload.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;
using namespace test::routes;

namespace {

const std::vector<std::string> guards = {"Content-Security-Policy",
                                         "X-Content-Type-Options",
                                         "X-Frame-Options",
                                         "Referrer-Policy",
                                         "Permissions-Policy",
                                         "Cross-Origin-Opener-Policy",
                                         "Cross-Origin-Resource-Policy",
                                         "Cache-Control"};

} // namespace

BOOST_FIXTURE_TEST_SUITE(answers, Town)

BOOST_AUTO_TEST_CASE(too_many_is_429_and_says_when_to_come_back) {
    for (int i = 0; i < 2; ++i) BOOST_TEST(visitor.get("/t/rare").status == 200);
    now += 20;
    const auto refused = visitor.get("/t/rare");
    BOOST_TEST(refused.status == 429);
    BOOST_TEST(refused.header("Retry-After") == "40");
    BOOST_TEST(citizen.get("/t/rare").status == 200, "a member is counted by himself");
    visitor.extra = {{"REMOTE_ADDR", "192.0.2.8"}};
    BOOST_TEST(visitor.get("/t/rare").status == 200);
    visitor.extra = {{"REMOTE_ADDR", "192.0.2.7"}};
    now += 41;
    BOOST_TEST(visitor.get("/t/rare").status == 200);
    BOOST_TEST(app->limits().value<int>("SELECT COUNT(*) FROM attempt WHERE subject LIKE '%192.0.2%'") == 0,
               "no address is kept");
}

BOOST_AUTO_TEST_CASE(the_addresses_of_one_ipv6_network_are_one_visitor) {
    const auto key = [](const char* address) {
        web::Request request;
        request.remote_address = address;
        return web::visitor_key(request);
    };
    BOOST_TEST((key("2001:db8:1:2::1") == key("2001:db8:1:2:ffff::9")));
    BOOST_TEST((key("2001:db8:1:2::1") != key("2001:db8:1:3::1")));
    BOOST_TEST((key("192.0.2.7") != key("192.0.2.8")));
}

BOOST_AUTO_TEST_CASE(a_failure_has_one_reference_in_page_and_log_and_says_nothing_else) {
    Log log;
    const auto page = visitor.get("/t/fail");
    BOOST_TEST(page.status == 500);
    const auto at = page.body.find("class=\"reference\">");
    BOOST_REQUIRE(at != std::string::npos);
    const auto reference = page.body.substr(at + 18, 8);
    BOOST_TEST(log.text().find("ref=" + reference) != std::string::npos);
    BOOST_TEST(log.text().find("the cause") != std::string::npos);
    BOOST_TEST(page.body.find("the cause") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_its_database_the_site_says_to_come_back) {
    Log quiet;
    use_database("/nowhere/parvis.db");
    const auto away = citizen.get(t + "/citizen");
    BOOST_TEST(away.status == 503);
    BOOST_TEST(away.header("Retry-After") == "5");
    BOOST_TEST(away.shows("Le site est momentanément indisponible"));
    BOOST_TEST(away.body.find("nowhere") == std::string::npos);
    use_database(database.address());
    BOOST_TEST(citizen.get(t + "/citizen").status == 200, "and is back with it");
}

BOOST_AUTO_TEST_CASE(a_locked_database_is_503_and_nothing_is_lost_afterwards) {
    if (db().postgresql()) return;
    Log quiet;
    db().run_once("PRAGMA busy_timeout = 50");
    {
        db::Db other{database.address()};
        db::Transaction theirs{other};
        const auto refused = visitor.post("/t/write");
        BOOST_TEST(refused.status == 503);
        BOOST_TEST(refused.header("Retry-After") == "5");
    }
    BOOST_TEST(visitor.post("/t/write").status == 303);
}

BOOST_AUTO_TEST_CASE(every_answer_carries_its_guards) {
    Log quiet;
    for (int i = 0; i < 2; ++i) visitor.get("/t/rare");
    for (const auto& [path, status] : std::vector<std::pair<std::string, int>>{{t + "/anyone", 200},
                                                                               {t + "/member", 303},
                                                                               {"/t/%", 400},
                                                                               {"/t/nothing", 404},
                                                                               {"/t/open", 405},
                                                                               {"/t/large", 413},
                                                                               {"/t/rare", 429},
                                                                               {"/t/fail", 500}}) {
        const auto answer = visitor.get(path);
        BOOST_TEST(answer.status == status, path);
        for (const auto& name : guards) BOOST_TEST(!answer.header(name).empty(), status << " " << name);
        BOOST_TEST(answer.header("Strict-Transport-Security").empty());
        BOOST_TEST(answer.header("Set-Cookie").empty(), "a visitor gets no cookie");
    }
    BOOST_TEST(waiting.get(t + "/citizen").header("X-Frame-Options") == "DENY");
    visitor.extra = {{"HTTPS", "on"}};
    BOOST_TEST(visitor.get(t + "/anyone").header("Strict-Transport-Security") == "max-age=31536000");
    const auto policy = visitor.get(t + "/anyone").header("Content-Security-Policy");
    BOOST_TEST(policy.find("unsafe") == std::string::npos);
    BOOST_TEST(policy.find('*') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_header_is_one_line_whatever_went_into_it) {
    web::Incoming incoming;
    incoming.variables = {{"REQUEST_METHOD", "GET"}, {"REQUEST_URI", "/t/lines"}};
    BOOST_TEST(web::head_of(web::answer(*app, {table}, incoming)).find("\nSet-Cookie") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_cookie_is_out_of_reach_of_scripts_and_under_tls_of_other_hosts) {
    web::Request plain, tls;
    tls.tls = true;
    web::Response first, second;
    web::session::open(*app, plain, claire, first);
    web::session::open(*app, tls, claire, second);
    const auto open = first.headers.at(0).second, sealed = second.headers.at(0).second;
    for (const char* flag : {"; Path=/", "; HttpOnly", "; SameSite=Lax", "; Max-Age=7776000"})
        for (const auto& cookie : {open, sealed}) BOOST_TEST(cookie.find(flag) != std::string::npos, cookie);
    BOOST_TEST(open.starts_with("parvis="));
    BOOST_TEST(open.find("Secure") == std::string::npos);
    BOOST_TEST(sealed.starts_with("__Host-parvis="));
    BOOST_TEST(sealed.find("; Secure") != std::string::npos);
    BOOST_TEST(sealed.find("Domain") == std::string::npos);
    BOOST_TEST(
        db().value<int>("SELECT COUNT(*) FROM session WHERE token_hash = :token", open.substr(7, 43)) == 0,
        "stored hashed");
    citizen.extra = {{"HTTPS", "on"}};
    BOOST_TEST(citizen.get(t + "/member").status == 303,
               "a cookie without the prefix counts for nothing under TLS");
}

BOOST_AUTO_TEST_CASE(a_session_is_touched_at_most_every_five_minutes_and_lives_as_long_as_it_is_used) {
    const auto opened = seen();
    now += 4 * base::minute;
    citizen.get(t + "/member");
    BOOST_TEST(seen() == opened);
    now += 2 * base::minute;
    citizen.get(t + "/member");
    BOOST_TEST(seen() == now);
    now += 89 * base::day;
    BOOST_TEST(citizen.get(t + "/member").status == 200);
    now += 91 * base::day;
    BOOST_TEST(citizen.get(t + "/member").status == 303);
}

BOOST_AUTO_TEST_CASE(a_revoked_session_and_a_blocked_member_are_visitors) {
    const auto session = web::session::list(db(), claire, now).at(0).id;
    web::session::revoke(db(), yanis, session);
    BOOST_TEST(citizen.get(t + "/member").status == 200, "nobody closes another one's session");
    web::session::revoke(db(), claire, session);
    BOOST_TEST(citizen.get(t + "/member").status == 303);
    BOOST_TEST(helene.get(t + "/mayor").status == 200);
    db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, mayor);
    BOOST_TEST(helene.get(t + "/mayor").status == 303);
    visitor.cookie = "parvis=" + std::string(43, 'x');
    BOOST_TEST(visitor.get(t + "/member").status == 303);
}

BOOST_AUTO_TEST_CASE(a_part_that_fails_takes_the_place_of_the_page) {
    citizen.extra = {{"HTTP_HX_REQUEST", "true"}};
    BOOST_TEST(citizen.get("/t/nothing").header("HX-Retarget") == "body");
    BOOST_TEST(citizen.get(t + "/member").header("HX-Retarget").empty());
}

BOOST_AUTO_TEST_CASE(an_upload_is_served_by_nginx_where_it_can_and_by_us_where_not_but_nothing_beside_it) {
    const auto stored = std::get<web::StoredPicture>(
        web::store_picture(app->config, test::read_file("sql/demo/gulf.jpg"), 200));
    BOOST_TEST(stored.width == 200);
    web::Request direct, behind;
    behind.accel = true;
    const auto own = web::send_picture(*app, direct, stored.file, web::Copies::browser);
    BOOST_TEST(own.body.substr(8, 4) == "WEBP");
    BOOST_TEST(own.content_type == "image/webp");
    BOOST_TEST(web::send_picture(*app, behind, stored.file, web::Copies::everywhere).body.empty());
    for (const char* name : {"", "../secret.key", "/etc/passwd", "aa/../../secret.key", "none.webp", "a\nb"})
        BOOST_CHECK_THROW(web::send_picture(*app, direct, name, web::Copies::everywhere), web::NotFound);
    BOOST_TEST(
        (std::get<std::string_view>(web::store_picture(app->config, "<svg/>", 200)) == "NOT_A_PICTURE"));
    BOOST_TEST((std::get<std::string_view>(web::store_picture(app->config, std::string((10U << 20) + 1, 'x'),
                                                              200)) == "PICTURE_TOO_LARGE"));
}

BOOST_AUTO_TEST_SUITE_END()
