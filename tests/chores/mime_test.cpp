#include "chores/delivery/mime.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "../support/smtp_sink.hpp"

using chores::compose;
using chores::Email;
using support::body;
using support::header;

namespace {

Email email() {
    Email l;
    l.to_name = "Gaëlle Le Goff";
    l.to_address = "gaelle@example.org";
    l.from_name = "Mairie de Ploërmel";
    l.from_address = "ne-pas-repondre@parvis.example";
    l.subject = "Réunion publique : l’école, œuvre de tous";
    l.text = "Bonjour Gaëlle,\n\nÀ bientôt.\n";
    l.message_id = "notice-7-42@parvis.example";
    l.date = 1794646800; // 2026-11-14 09:00:00 UTC
    return l;
}

std::string head(const std::string& mail) { return mail.substr(0, mail.find("\r\n\r\n") + 2); }

std::size_t longest_line(std::string_view mail) {
    std::size_t longest = 0;
    while (!mail.empty()) {
        const std::size_t end = std::min(mail.find("\r\n"), mail.size());
        longest = std::max(longest, end);
        mail.remove_prefix(std::min(end + 2, mail.size()));
    }
    return longest;
}

bool ascii_with_crlf_only(std::string_view mail) {
    for (std::size_t i = 0; i < mail.size(); ++i) {
        const auto c = static_cast<unsigned char>(mail[i]);
        if (c == '\r'   ? mail.substr(i, 2) != "\r\n"
            : c == '\n' ? i == 0 || mail[i - 1] != '\r'
                        : c < 0x20 || c > 0x7E)
            return false;
    }
    return true;
}

std::string repeated(std::string_view s, int times) {
    std::string out;
    while (times-- > 0) out += s;
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chores_mime)

BOOST_AUTO_TEST_CASE(a_letter_has_the_headers_that_every_mail_needs) {
    const std::string mail = compose(email());
    BOOST_TEST(header(mail, "Date") == "Sat, 14 Nov 2026 09:00:00 +0000");
    BOOST_TEST(header(mail, "Message-ID") == "<notice-7-42@parvis.example>");
    BOOST_TEST(header(mail, "MIME-Version") == "1.0");
    BOOST_TEST(header(mail, "Content-Type") == "text/plain; charset=utf-8");
    BOOST_TEST(header(mail, "Reply-To") == "");
    BOOST_TEST(header(mail, "List-Unsubscribe") == "");
    BOOST_TEST(header(mail, "Auto-Submitted") == "");
}

BOOST_AUTO_TEST_CASE(accents_arrive_in_names_subject_and_text) {
    const std::string mail = compose(email());
    BOOST_TEST(header(mail, "From") == "Mairie de Ploërmel <ne-pas-repondre@parvis.example>");
    BOOST_TEST(header(mail, "To") == "Gaëlle Le Goff <gaelle@example.org>");
    BOOST_TEST(header(mail, "Subject") == email().subject);
    BOOST_TEST(body(mail) == email().text);
    BOOST_TEST(ascii_with_crlf_only(mail));
}

BOOST_AUTO_TEST_CASE(plain_ascii_stays_readable) {
    Email l = email();
    l.to_name = "Jean \"Jo\" O\\Neil, adjoint";
    l.subject = "Conseil du 3 mars";
    const std::string mail = compose(l);
    BOOST_TEST(mail.find("To: \"Jean \\\"Jo\\\" O\\\\Neil, adjoint\" <gaelle@example.org>\r\n") != mail.npos);
    BOOST_TEST(mail.find("Subject: Conseil du 3 mars\r\n") != mail.npos);
}

BOOST_AUTO_TEST_CASE(a_name_may_be_missing) {
    Email l = email();
    l.to_name.clear();
    BOOST_TEST(compose(l).find("To: <gaelle@example.org>\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_looks_like_an_encoded_word_is_not_decoded_by_the_reader) {
    Email l = email();
    l.subject = "=?UTF-8?B?cGllZ2U=?=";
    BOOST_TEST(header(compose(l), "Subject") == l.subject);
}

BOOST_AUTO_TEST_CASE(long_subjects_and_names_fold_within_76_columns_and_whole_characters) {
    for (int size = 1; size < 90; ++size) {
        Email l = email();
        l.subject = repeated("a", size) + repeated("é", 40) + repeated("€", size) + "🌳";
        l.to_name = repeated("œ", size);
        l.from_name = repeated("b", size);
        const std::string mail = compose(l);
        BOOST_TEST_REQUIRE(header(mail, "Subject") == l.subject);
        BOOST_TEST_REQUIRE(header(mail, "To") == l.to_name + " <gaelle@example.org>");
        BOOST_TEST_REQUIRE(header(mail, "From").find(l.from_name) != std::string::npos);
        BOOST_TEST_REQUIRE(longest_line(mail) <= 76u);
    }
}

BOOST_AUTO_TEST_CASE(no_field_can_add_a_header_or_a_line) {
    const std::string evil = std::string("x\r\nBcc: victim@example.org\r\n\r\nbody\n\rX: y\0z", 43);
    Email l = email();
    l.automatic = true;
    const std::size_t honest = support::header_lines(compose([&] {
                                   Email full = l;
                                   full.reply_to = "a@example.org";
                                   full.html = "<p>x</p>";
                                   full.list_unsubscribe_url = "https://parvis.example/stop";
                                   return full;
                               }()))
                                   .size();
    l.to_name = l.to_address = l.from_name = l.from_address = l.reply_to = l.subject = l.message_id = evil;
    l.list_unsubscribe_url = "https://parvis.example/" + evil;
    l.text = l.html = evil;
    const std::string mail = compose(l);
    BOOST_TEST(support::header_lines(mail).size() == honest);
    BOOST_TEST(head(mail).find("\r\nBcc") == std::string::npos);
    BOOST_TEST(head(mail).find("\r\nX:") == std::string::npos);
    BOOST_TEST(ascii_with_crlf_only(mail));
    BOOST_TEST(header(mail, "Subject") == "x Bcc: victim@example.org body X: y z");
    BOOST_TEST(body(mail).find('\0') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_address_cannot_leave_its_brackets) {
    Email l = email();
    l.to_address = "a@example.org>, <b@example.org";
    BOOST_TEST(header(compose(l), "To") == "Gaëlle Le Goff <a@example.org,b@example.org>");
}

BOOST_AUTO_TEST_CASE(bodies_survive_long_lines_dots_blanks_and_equal_signs) {
    const std::string cases[] = {
        ".\n",
        "..\n.\n...\n",
        "a\n.\nb\n",
        "From here\n",
        "1 = 1 =3D\n",
        "blank at end \ntab at end\t\n",
        " \n\t\n",
        "\n\n\n",
        repeated("é", 500) + "\n",
        repeated("mot ", 300) + "\n",
        repeated(".", 400) + "\n",
        repeated("€🌳.", 200) + "\n",
        repeated("From ", 200) + "\n",
        "",
    };
    for (const std::string& text : cases) {
        Email l = email();
        l.text = text;
        const std::string mail = compose(l);
        BOOST_TEST_REQUIRE(body(mail) == text);
        BOOST_TEST_REQUIRE(longest_line(mail) <= 76u);
        BOOST_TEST_REQUIRE(mail.find("\r\n.") == std::string::npos);
        BOOST_TEST_REQUIRE(mail.find("\r\nFrom ") == std::string::npos);
        BOOST_TEST_REQUIRE(mail.find(" \r\n", mail.find("\r\n\r\n")) == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(every_kind_of_line_end_becomes_one) {
    Email l = email();
    l.text = "a\rb\nc\r\nd";
    BOOST_TEST(body(compose(l)) == "a\nb\nc\nd\n");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_replaced) {
    Email l = email();
    l.subject = "caf\xE9 \xC0\xAF \xED\xA0\x80 fin";
    l.text = "caf\xE9\n";
    const std::string mail = compose(l);
    BOOST_TEST(header(mail, "Subject") == "caf� �� ��� fin");
    BOOST_TEST(body(mail) == "caf�\n");
}

BOOST_AUTO_TEST_CASE(html_is_the_second_of_two_alternatives) {
    Email l = email();
    l.html = "<p style=\"margin: 0\">Bonjour Gaëlle</p>\n.\n--\n";
    const std::string mail = compose(l);
    BOOST_TEST(header(mail, "Content-Type").starts_with("multipart/alternative; boundary=\""));
    BOOST_TEST(mail.find("text/plain") < mail.find("text/html"));
    BOOST_TEST(body(mail, "plain") == l.text);
    BOOST_TEST(body(mail, "html") == l.html);
}

BOOST_AUTO_TEST_CASE(the_same_letter_gives_the_same_bytes_and_another_id_another_boundary) {
    Email l = email(), other = email();
    l.html = other.html = "<p>x</p>";
    other.message_id = "notice-7-43@parvis.example";
    BOOST_TEST(compose(l) == compose(l));
    BOOST_TEST(header(compose(l), "Content-Type") != header(compose(other), "Content-Type"));
}

BOOST_AUTO_TEST_CASE(an_https_link_makes_a_mail_one_click_unsubscribable) {
    Email l = email();
    l.list_unsubscribe_url = "https://parvis.example/compte/stop?jeton=" + repeated("a", 80) + "&type=agenda";
    BOOST_TEST(header(compose(l), "List-Unsubscribe") == "<" + l.list_unsubscribe_url + ">");
    BOOST_TEST(header(compose(l), "List-Unsubscribe-Post") == "List-Unsubscribe=One-Click");
    l.list_unsubscribe_url = "http://127.0.0.1:8080/stop";
    BOOST_TEST(header(compose(l), "List-Unsubscribe") == "<http://127.0.0.1:8080/stop>");
    BOOST_TEST(header(compose(l), "List-Unsubscribe-Post") == "");
}

BOOST_AUTO_TEST_CASE(an_automatic_letter_asks_for_no_automatic_answer) {
    Email l = email();
    l.automatic = true;
    l.reply_to = "mairie@example.org";
    BOOST_TEST(header(compose(l), "Auto-Submitted") == "auto-generated");
    BOOST_TEST(header(compose(l), "Reply-To") == "<mairie@example.org>");
}

BOOST_AUTO_TEST_CASE(mails_about_one_thing_refer_to_it) {
    BOOST_TEST(header(compose(email()), "References").empty());
    auto l = email();
    l.thread_id = "fil-41@parvis.example";
    BOOST_TEST(header(compose(l), "References") == "<fil-41@parvis.example>");
    l.thread_id = "x@y>\r\nBcc: <a@b";
    BOOST_TEST(header(compose(l), "Bcc").empty());
}

BOOST_AUTO_TEST_SUITE_END()
