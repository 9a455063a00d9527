#include "lib/view/form.hpp"

#include <boost/test/unit_test.hpp>

using web::Form;
using web::Kind;

namespace {

constexpr web::Field fields[] = {
    {"first-name", Kind::line, 2, 10}, {"text", Kind::text, 0, 20},
    {"email", Kind::email, 1, 254},    {"password", Kind::password, 12},
    {"charter", Kind::tick, 1},        {"when", Kind::choice, 1, 10, "now later"},
    {"at", Kind::local_time, 0, 20},   {"link", Kind::url, 0, 100},
};

web::Request sent(web::Fields more) {
    web::Request request;
    request.form = {{"first-name", "Nadia"},
                    {"email", "nadia@exemple.fr"},
                    {"password", "le chat dort bien"},
                    {"charter", "1"},
                    {"when", "now"}};
    for (auto& [name, value] : more) {
        std::erase_if(request.form, [&sent = name](const auto& field) { return field.first == sent; });
        request.form.emplace_back(name, value);
    }
    return request;
}

std::string dump(const Form& form) {
    web::Dictionary dictionary{"form"};
    form.fill(dictionary);
    std::string text;
    dictionary.DumpToString(&text);
    return text;
}

/// The section beside the field, such as FIRST_NAME_MISSING.
void refuses(const char* field, const std::string& value, const char* section) {
    const Form form{sent({{field, value}}), fields};
    BOOST_TEST(!form.ok(), field << "=" << value);
    const auto shown = dump(form);
    BOOST_TEST(shown.find(section) != std::string::npos, section);
    BOOST_TEST(shown.find("FORM_ERROR") != std::string::npos);
}

} // namespace

BOOST_AUTO_TEST_SUITE(form)

BOOST_AUTO_TEST_CASE(a_good_form_is_read_cleaned) {
    const Form form{sent({{"first-name", "  Nadia \t\n Lou "},
                          {"text", "un\r\ndeux  \r\n"},
                          {"password", "  blanks are kept  "}}),
                    fields};
    BOOST_TEST(form.ok());
    BOOST_TEST(form["first-name"] == "Nadia Lou");
    BOOST_TEST(form["text"] == "un\ndeux");
    BOOST_TEST(form["password"] == "  blanks are kept  ");
    BOOST_TEST(form.ticked("charter"));
}

BOOST_AUTO_TEST_CASE(each_fault_has_its_code_beside_its_field) {
    refuses("first-name", "", "FIRST_NAME_MISSING");
    refuses("first-name", "   ", "FIRST_NAME_MISSING");
    refuses("first-name", "N", "FIRST_NAME_TOO_SHORT");
    refuses("first-name", "Nadia-Louise", "FIRST_NAME_TOO_LONG");
    refuses("email", "nadia@exemple", "EMAIL_INVALID");
    refuses("password", "short", "PASSWORD_TOO_SHORT");
    refuses("charter", "", "CHARTER_MISSING");
    refuses("when", "never", "WHEN_INVALID");
    refuses("at", "demain", "AT_INVALID");
    refuses("at", "2026-02-31T10:00", "AT_IMPOSSIBLE");
    refuses("link", "javascript:alert(1)", "LINK_INVALID");
    refuses("link", "ftp://exemple.fr", "LINK_INVALID");
}

BOOST_AUTO_TEST_CASE(lengths_count_characters_and_not_bytes) {
    BOOST_TEST(Form(sent({{"first-name", "éééééééééé"}}), fields).ok());
    BOOST_TEST(!Form(sent({{"first-name", "ééééééééééé"}}), fields).ok());
}

BOOST_AUTO_TEST_CASE(everything_typed_comes_back_but_the_password) {
    const auto shown = dump(Form{sent({{"email", "nadia@exemple"}, {"text", "Gardé"}}), fields});
    for (const char* kept : {"Nadia", "nadia@exemple", "Gardé", "CHARTER_TICKED", "WHEN_IS_NOW"})
        BOOST_TEST(shown.find(kept) != std::string::npos, kept);
    BOOST_TEST(shown.find("le chat dort bien") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_field_that_is_not_declared_is_a_mistake_of_the_program) {
    Form form{fields};
    BOOST_CHECK_THROW(form["other"], std::logic_error);
    BOOST_CHECK_THROW(form.set("other", ""), std::logic_error);
    BOOST_CHECK_THROW(form.reject("other", "X"), std::logic_error);
    form.reject("email", "TAKEN");
    BOOST_TEST(dump(form).find("EMAIL_TAKEN") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_address_is_plausible_or_not) {
    for (const char* good : {"a@b.fr", "prenom.nom+tri@sous.domaine.exemple.fr", "<a@b.fr>"})
        BOOST_TEST(dump(Form{sent({{"email", good}}), fields}).find("EMAIL_ERROR") == std::string::npos,
                   good);
    for (const char* bad : {"a", "@b.fr", "a@b", "a@b."})
        BOOST_TEST(dump(Form{sent({{"email", bad}}), fields}).find("EMAIL_INVALID") != std::string::npos,
                   bad);
    for (const char* bad : {"a b@c.fr", "a@b@c.fr", "a,b@c.fr", "a@.fr"})
        BOOST_TEST(dump(Form{sent({{"email", bad}}), fields}).find("EMAIL_IMPOSSIBLE") != std::string::npos,
                   bad);
    BOOST_TEST(
        dump(Form{sent({{"email", std::string(200, 'a') + "@b.fr"}}), fields}).find("EMAIL_IMPOSSIBLE") !=
        std::string::npos);
    BOOST_TEST(dump(Form{sent({{"email", "éric@exemple.fr"}}), fields}).find("EMAIL_ACCENTS") !=
               std::string::npos);
    BOOST_TEST(dump(Form{sent({{"email", "eric@xn--caf-dma.fr"}}), fields}).find("eric@café.fr") !=
                   std::string::npos,
               "the domain is shown with its accents");
}

BOOST_AUTO_TEST_SUITE_END()
