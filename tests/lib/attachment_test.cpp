#include "lib/files/attachment.hpp"
#include "support/zipped.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <variant>

namespace {

using test::Entries;
using test::zipped;

std::string ending_of(const std::string& content) {
    const auto found = web::look_into(content);
    const auto* kind = std::get_if<web::FileKind>(&found);
    return kind ? std::string{kind->ending} : "refused";
}

const Entries word{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}};

} // namespace

BOOST_AUTO_TEST_SUITE(attachments, *boost::unit_test::label("no_postgresql"))

BOOST_AUTO_TEST_CASE(documents_are_known_by_what_is_in_them) {
    BOOST_TEST(ending_of("%PDF-1.7\n1 0 obj\n%%EOF\n") == "pdf");
    BOOST_TEST(ending_of(zipped(word)) == "docx");
    BOOST_TEST(ending_of(zipped({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<w/>"}})) ==
               "xlsx");
    BOOST_TEST(ending_of(zipped({{"[Content_Types].xml", "<Types/>"}, {"ppt/presentation.xml", "<p/>"}})) ==
               "pptx");
    for (const auto* kind : {"text", "spreadsheet", "presentation"})
        BOOST_TEST(
            ending_of(zipped({{"mimetype", std::string{"application/vnd.oasis.opendocument."} + kind}})) !=
            "refused");
}

BOOST_AUTO_TEST_CASE(what_is_something_else_or_holds_programs_is_refused) {
    for (const std::string content : {"", "MZ\x90", "%PDF-1.7 cut short", "<html>%PDF-</html>",
                                      "PK\x03\x04 no archive", "\xd0\xcf\x11\xe0 old Word"})
        BOOST_TEST(ending_of(content) == "refused", content);
    BOOST_TEST(ending_of(zipped({{"evil.exe", "MZ"}})) == "refused");
    BOOST_TEST(ending_of(zipped({{"mimetype", "application/epub+zip"}})) == "refused");
    auto macros = word;
    macros.emplace_back("word/vbaProject.bin", "x");
    BOOST_TEST(ending_of(zipped(macros)) == "refused");
    BOOST_TEST(ending_of(zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                 {"Basic/Standard/Module1.xml", "x"}})) == "refused");
    macros = word;
    macros.emplace_back("word/VBAPROJECT.BIN", "x");
    BOOST_TEST(ending_of(zipped(macros)) == "refused");
    BOOST_TEST(ending_of(zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                 {"BASIC/Standard/Module1.xml", "x"}})) == "refused");
    Entries many = word;
    for (int i = 0; i < 5001; ++i) many.emplace_back("x" + std::to_string(i), "");
    BOOST_TEST(ending_of(zipped(many)) == "refused");
}

BOOST_AUTO_TEST_CASE(macros_are_known_by_their_type_whatever_their_file_is_called) {
    const std::string macro = "<Types><Override PartName='/word/theme.bin' "
                              "ContentType='application/vnd.ms-office.vbaProject'/></Types>";
    const auto alone = [](const std::string& types) {
        return ending_of(zipped({{"[Content_Types].xml", types}, {"word/document.xml", "<w/>"}}));
    };
    BOOST_TEST(alone(macro) == "refused");
    auto twice = word;
    twice.emplace_back("[content_types].XML", macro);
    BOOST_TEST(ending_of(zipped(twice)) == "refused");
    BOOST_TEST(alone("<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"
                     "</Types>") == "refused");
    std::string wide;
    for (const char c : macro) wide += c, wide += '\0';
    BOOST_TEST(alone(wide) == "refused");
    BOOST_TEST(alone("<Types><Override ContentType='application/vnd.ms-office.vb&#97;Project'/></Types>") ==
               "refused");
    BOOST_TEST(alone("<Types><Override ContentType='application/xml'/></Types>") == "docx");
    BOOST_TEST(alone(std::string((std::size_t{4} << 20) + 1, ' ')) == "refused");
}

BOOST_AUTO_TEST_CASE(a_template_that_is_fetched_from_afar_is_refused) {
    const auto with_template = [](const std::string& target) {
        auto entries = word;
        entries.emplace_back(
            "word/_rels/settings.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/"
            "officeDocument/2006/relationships/attachedTemplate\" Target = \"" +
                target + "\" TargetMode=\"External\"/></Relationships>");
        return ending_of(zipped(entries));
    };
    for (const char* target :
         {"https://evil.example/a.dotm", "HTTP://evil.example/a.dotm", "\\\\evil\\a.dotm",
          "file://evil/a.dotm", "file:////evil/a.dotm", "file:///\\\\evil\\a.dotm"})
        BOOST_TEST(with_template(target) == "refused", target);
    // Any document that was begun from a template of one's own disk names it.
    for (const char* target : {"file:///C:\\Users\\Léa\\Normal.dotm", "Normal.dotm"})
        BOOST_TEST(with_template(target) == "docx", target);
    auto links = word;
    links.emplace_back(
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/hyperlink\" Target=\"https://example.org/l&#39;actu\"/></Relationships>");
    BOOST_TEST(ending_of(zipped(links)) == "docx", "a link is no template");
}

BOOST_AUTO_TEST_CASE(a_document_that_would_fill_a_memory_is_refused) {
    auto large = word;
    large.emplace_back("word/media/image1.bmp", std::string(std::size_t{100} << 20, '\0'));
    BOOST_TEST(ending_of(zipped(large)) == "docx");
    large.emplace_back("word/media/image2.bmp", std::string((std::size_t{100} << 20) + 1, '\0'));
    BOOST_TEST(ending_of(zipped(large)) == "refused");
}

BOOST_AUTO_TEST_CASE(a_name_keeps_its_words_and_loses_what_deceives) {
    BOOST_TEST(web::attachment_name("Devis été.PDF", "pdf") == "Devis été.pdf");
    BOOST_TEST(web::attachment_name("C:\\Users\\Léa\\plan.exe", "pdf") == "plan.pdf");
    BOOST_TEST(web::attachment_name("../../etc/passwd", "odt") == "passwd.odt");
    BOOST_TEST(web::attachment_name("facture\xe2\x80\xae"
                                    "fdp.docx",
                                    "docx") == "facturefdp.docx");
    BOOST_TEST(web::attachment_name("a\"b<c>\r\nX-Evil: 1.pdf", "pdf") == "abc X-Evil 1.pdf");
    BOOST_TEST(web::attachment_name("", "pdf") == "document.pdf");
    BOOST_TEST(web::attachment_name(std::string(500, 'a') + ".pdf", "pdf").size() < 110u);
}

BOOST_AUTO_TEST_SUITE_END()
