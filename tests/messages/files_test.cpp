#include "messages/writing.hpp"
#include "support/zipped.hpp"

#include "lib/base/text.hpp"
#include "lib/files/attachment.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::writing;

namespace {

struct Files : Writing {
    int stored() {
        int files = 0;
        if (std::filesystem::exists(var / "uploads"))
            for (const auto& entry : std::filesystem::recursive_directory_iterator{var / "uploads"})
                files += entry.is_regular_file();
        return files;
    }
    test::Answer send(const std::string& content, const std::string& name) {
        return citizen.post_file(home + "/nouveau", letter(), "files", content, name);
    }
    test::Answer send_many(int count) {
        web::Incoming incoming;
        incoming.variables = {{"REQUEST_METHOD", "POST"},
                              {"REQUEST_URI", home + "/nouveau"},
                              {"CONTENT_TYPE", "multipart/form-data; boundary=x"},
                              {"HTTP_HOST", "parvis.test"},
                              {"REMOTE_ADDR", "192.0.2.7"},
                              {"HTTP_COOKIE", citizen.cookie}};
        auto fields = letter();
        fields.emplace_back("csrf", citizen.get(home + "/nouveau").hidden("csrf"));
        for (const auto& [name, value] : fields)
            incoming.body +=
                "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        for (int i = 0; i < count; ++i)
            incoming.body +=
                fmt::format("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{}.pdf\"\r\n"
                            "Content-Type: application/pdf\r\n\r\n%PDF-1.7\n%%EOF\n\r\n",
                            i);
        incoming.body += "--x--\r\n";
        return citizen.send(std::move(incoming));
    }
};

const std::string pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n";

} // namespace

BOOST_FIXTURE_TEST_SUITE(messages_files, Files)

BOOST_AUTO_TEST_CASE(every_bad_kind_of_file_is_refused_by_what_is_in_it_and_the_letter_is_kept) {
    auto macros = test::word_document;
    macros.emplace_back("word/vbaProject.bin", "Sub AutoOpen()");
    auto bomb = test::word_document;
    for (int i = 0; i < 3; ++i)
        bomb.emplace_back(fmt::format("word/{}.bin", i), std::string(std::size_t{80} << 20, '0'));
    struct Bad {
        std::string content, name, sentence;
    };
    const Bad all[] = {
        {"MZ\x90\x00This program cannot be run in DOS mode.", "facture.pdf", "n'est pas accepté"},
        {test::zipped(bomb), "rapport.docx", "n'est pas accepté"},
        {test::zipped(macros), "tableau.docm", "n'est pas accepté"},
        {test::zipped({{"facture.exe", "MZ"}}), "photos.zip", "n'est pas accepté"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "plan.svg",
         "n'est pas accepté"},
        {"<!doctype html><script>alert(1)</script>", "page.pdf", "n'est pas accepté"},
        {"\xff\xd8\xff\xe0 no picture", "photo.jpg", ""},
        {"", "vide.pdf", "est vide"},
        {pdf.substr(0, 9) + std::string(6 << 20, 'x') + "%%EOF\n", "gros.pdf", "trop lourd"}};
    for (const auto& bad : all) {
        const auto refused = send(bad.content, bad.name);
        BOOST_TEST(refused.status == 422, bad.name);
        BOOST_TEST(refused.shows(bad.sentence), bad.name);
        BOOST_TEST(refused.shows("Le lampadaire du 12, rue des Lilas est éteint."), bad.name);
        BOOST_TEST(refused.shows("choisir à nouveau vos fichiers"), bad.name);
        app->limits().run("DELETE FROM attempt");
    }
    BOOST_TEST(send_many(5).shows("au plus 4 fichiers"));
    BOOST_TEST(letters() == 0);
    BOOST_TEST(stored() == 0);
    BOOST_TEST(send_many(4).status == 303);
    BOOST_TEST(number("SELECT COUNT(*) FROM attachment") == 4);
}

BOOST_AUTO_TEST_CASE(a_file_can_never_run_in_our_origin) {
    const auto page = page_of(send(pdf, "../../plan<b>.pdf"));
    const auto sent =
        citizen.get(fmt::format("{}/fichiers/{}", page, number("SELECT MAX(id) FROM attachment")));
    BOOST_TEST(sent.body == pdf);
    BOOST_TEST(sent.content_type == "application/pdf");
    BOOST_TEST(sent.header("Content-Disposition").starts_with("attachment"));
    BOOST_TEST(sent.header("X-Content-Type-Options") == "nosniff");
    BOOST_TEST(sent.header("Cache-Control").find("public") == std::string::npos);
    const auto picture =
        page_of(send(test::read_file("tests/lib/fixtures/turned-with-place.jpg"), "lampadaire.jpg"));
    BOOST_TEST(citizen.get(picture).shows("Photo jointe par Claire Fontaine"));
    // Re-encoded: the place is gone.
    BOOST_TEST(db().value<std::string>("SELECT name FROM attachment ORDER BY id DESC LIMIT 1") ==
               "lampadaire.webp");
    // On a shared computer it is gone with the session, as the document is.
    const auto shown =
        citizen.get(fmt::format("{}/fichiers/{}", picture, number("SELECT MAX(id) FROM attachment")));
    BOOST_TEST(shown.content_type == "image/webp");
    for (const auto& file : {sent, shown}) BOOST_TEST(file.header("Cache-Control") == "private, no-store");
}

BOOST_AUTO_TEST_CASE(a_file_of_one_conversation_is_not_reached_through_another) {
    const auto page = page_of(send(pdf, "plan.pdf"));
    const auto file = number("SELECT MAX(id) FROM attachment");
    town::follow(db(), yanis, test::town_code, now);
    const auto other = page_of(neighbour.post(home + "/nouveau", letter()));
    BOOST_TEST(neighbour.get(fmt::format("{}/fichiers/{}", other, file)).status == 404);
    BOOST_TEST(neighbour.get(fmt::format("{}/fichiers/{}", page, file)).status == 404);
    BOOST_TEST(samis.get(fmt::format("{}/fichiers/{}", other, file)).status == 404);
}

BOOST_AUTO_TEST_CASE(nobody_fills_the_disk_alone) {
    const auto page = begun();
    const auto add = [&] {
        now += 600;
        return citizen.post_file(page + "/messages",
                                 {{"text", "Une photo"}, {"form_id", std::to_string(now)}}, "files", pdf,
                                 "plan.pdf");
    };
    for (int i = 0; i < web::attachments_of_a_day.count; ++i) BOOST_REQUIRE(add().status == 303);
    const auto refused = add();
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("vous pourrez en joindre d'autres demain"));
    BOOST_TEST(refused.shows("Une photo"), "the text is kept");
    BOOST_TEST(stored() == web::attachments_of_a_day.count);
    now += base::day;
    BOOST_TEST(add().status == 303);
}

BOOST_AUTO_TEST_CASE(a_letter_that_is_taken_back_takes_its_files_along) {
    const auto page = page_of(send(pdf, "plan.pdf"));
    BOOST_TEST(stored() == 1);
    citizen.post(post_path(page) + "/supprimer");
    BOOST_TEST(stored() == 0);
    BOOST_TEST(samis.get(fmt::format("{}/fichiers/1", page)).status == 404);
}

BOOST_AUTO_TEST_CASE(a_form_sent_twice_keeps_one_row_for_each_file) {
    const auto fields = letter();
    for (int i = 0; i < 2; ++i) citizen.post_file(home + "/nouveau", fields, "files", pdf, "plan.pdf");
    BOOST_TEST(letters() == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM attachment") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
