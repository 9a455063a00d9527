#include "support/routes.hpp"
#include "support/sanitized.hpp"

#include <boost/test/unit_test.hpp>
#include <ctime>
#include <fmt/format.h>

using test::Browser;
using namespace test::routes;

namespace {

/// A form of which the program reads as much as it wants.
struct Sending {
    web::Incoming incoming;
    std::string body;
    std::size_t read = 0;

    Sending(const std::string& path, std::string what, const std::string& type, const Browser& who)
        : body(std::move(what)) {
        incoming.variables = {{"REQUEST_METHOD", "POST"},   {"REQUEST_URI", path},
                              {"CONTENT_TYPE", type},       {"CONTENT_LENGTH", std::to_string(body.size())},
                              {"REMOTE_ADDR", "192.0.2.7"}, {"HTTP_HOST", "parvis.test"},
                              {"HTTP_COOKIE", who.cookie}};
        incoming.read = [this](char* data, std::size_t size) {
            const auto count = std::min(size, body.size() - read);
            std::copy_n(body.data() + read, count, data);
            read += count;
            return count;
        };
    }
};

const std::string plain = "application/x-www-form-urlencoded", parts = "multipart/form-data; boundary=B";

std::string part(const std::string& name, const std::string& content) {
    return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
}
std::string form_with_file(const std::string& text, std::size_t bytes, const std::string& csrf = "") {
    return part("text", text) + part("csrf", csrf) +
           "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.jpg\"\r\n\r\n" +
           std::string(bytes, 'x') + "\r\n--B--\r\n";
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(bodies, Town)

BOOST_AUTO_TEST_CASE(what_is_refused_by_its_address_is_refused_before_its_body_is_read) {
    Log quiet;
    for (const auto& [path, status] : std::vector<std::pair<std::string, int>>{
             {"/t/nothing", 404}, {t + "/anyone", 405}, {"/t/nowhere-99999/citizen", 404}, {"/t/%", 400}}) {
        Sending sending{path, "text=" + std::string(100000, 'a'), plain, citizen};
        BOOST_TEST(citizen.send(sending.incoming).status == status, path);
        BOOST_TEST(sending.read == 0, path);
    }
}

BOOST_AUTO_TEST_CASE(a_form_without_files_has_300_kilobytes_and_takes_no_other_kind_of_form) {
    Log quiet;
    Sending large{t + "/citizen", "text=" + std::string(300'000, 'a'), plain, citizen};
    BOOST_TEST(citizen.send(large.incoming).status == 413);
    BOOST_TEST(large.read == 0);
    Sending fits{t + "/citizen", "text=" + std::string(290'000, 'a'), plain, citizen};
    BOOST_TEST(citizen.send(fits.incoming).status == 403, "it is read, and lacks its token");
    Sending files{t + "/citizen", form_with_file("Bonjour", 10), parts, citizen};
    BOOST_TEST(citizen.send(files.incoming).status == 400);
}

BOOST_AUTO_TEST_CASE(files_are_taken_only_from_who_may_send_them) {
    Log quiet;
    const auto file = std::size_t{2} << 20;
    Browser& me = citizen;
    const auto csrf = me.post(t + "/citizen", {{"csrf", ""}}).hidden("csrf");
    Sending mine{t + "/files", form_with_file("Bonjour", file, csrf), parts, me};
    BOOST_TEST(me.send(mine.incoming).body == "1 files, Bonjour");
    Sending strangers{t + "/files", form_with_file("Bonjour", file), parts, visitor};
    BOOST_TEST(visitor.send(strangers.incoming).status == 413);
    BOOST_TEST(strangers.read == 0);
    Sending too_large{t + "/files", form_with_file("Bonjour", std::size_t{12} << 20), parts, me};
    BOOST_TEST(me.send(too_large.incoming).status == 413);
    BOOST_TEST(too_large.read == 0);
}

BOOST_AUTO_TEST_CASE(whose_session_ended_beside_a_large_photo_keeps_his_text) {
    Browser ended{*this};
    ended.tables = {table};
    ended.cookie = "parvis=" + std::string(43, 'x');
    Sending sending{t + "/files", form_with_file("Une longue lettre", std::size_t{10} << 20), parts, ended};
    const auto answer = ended.send(sending.incoming);
    BOOST_TEST(answer.status == 401);
    BOOST_TEST(answer.hidden("kept-text") == "Une longue lettre");
    BOOST_TEST(answer.shows("il faudra le choisir à nouveau"));
}

BOOST_AUTO_TEST_CASE(no_body_costs_more_than_half_a_second_of_computing) {
    Log quiet;
    const auto csrf = citizen.post(t + "/citizen", {{"csrf", ""}}).hidden("csrf");
    const auto large = std::size_t{10} << 20;
    const std::string dashes(large, '-');
    std::string many;
    for (int i = 0; i < 190; ++i) many += part(fmt::format("f{}", i), std::string(large / 200, 'y'));
    const auto longest = "multipart/form-data; boundary=" + std::string(70, '-');
    for (const auto& [body, type] : {std::pair{dashes, longest}, std::pair{many + "--B--\r\n", parts},
                                     std::pair{form_with_file("x", large, csrf), parts}})
        for (Browser* who : {&citizen, &waiting}) {
            Sending sending{t + "/files", body, type, *who};
            const auto start = std::clock();
            who->send(sending.incoming);
            BOOST_TEST(std::clock() - start < test::slowdown() * CLOCKS_PER_SEC / 2);
        }
}

BOOST_AUTO_TEST_CASE(nginx_asks_whether_somebody_has_a_session_before_it_takes_his_files) {
    citizen.extra = visitor.extra = {{"PARVIS_ASKS", "session"}};
    BOOST_TEST(citizen.get(t + "/files").status == 204);
    BOOST_TEST(visitor.get(t + "/files").status == 401);
    visitor.cookie = "parvis=" + std::string(43, 'x');
    BOOST_TEST(visitor.get(t + "/files").status == 401);
    BOOST_TEST(citizen.get(t + "/nothing").status == 204, "whatever the address");
}

BOOST_AUTO_TEST_CASE(what_nginx_asks_is_no_visit_whose_new_cookie_would_reach_nobody) {
    now += 2 * base::day;
    const auto before = seen();
    citizen.extra = {{"PARVIS_ASKS", "session"}};
    BOOST_TEST(citizen.get(t + "/files").header("Set-Cookie").empty());
    BOOST_TEST(seen() == before);
    citizen.extra = {};
    BOOST_TEST(!citizen.get(t + "/citizen").header("Set-Cookie").empty());
    BOOST_TEST(seen() == now);
}

BOOST_AUTO_TEST_SUITE_END()
