#include "lib/files/document.hpp"

#include "lib/base/text.hpp"
#include "lib/files/xml_tags.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <zip.h>

namespace web {

namespace {

using std::string_view;

constexpr zip_int64_t entries_max = 5000; ///< of a document: a sheet of a thousand pictures has fewer
constexpr zip_uint64_t unpacked_max = zip_uint64_t{200} << 20; ///< bytes, of all that is packed in one
constexpr std::size_t xml_max = std::size_t{64} << 20;         ///< bytes, of the parts that we read
constexpr std::size_t types_max = std::size_t{4} << 20;        ///< bytes, of the part that names the others

constexpr FileKind pdf{"application/pdf", "pdf"};

/// By the file that each has, and by what an OpenDocument says of itself.
constexpr std::array<std::pair<const char*, FileKind>, 3> office{{
    {"word/document.xml",
     {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"}},
    {"xl/workbook.xml", {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"}},
    {"ppt/presentation.xml",
     {"application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"}},
}};
constexpr std::array<FileKind, 3> open_document{{
    {"application/vnd.oasis.opendocument.text", "odt"},
    {"application/vnd.oasis.opendocument.spreadsheet", "ods"},
    {"application/vnd.oasis.opendocument.presentation", "odp"},
}};

/// Of parts whose type is not said.
constexpr std::array plain_endings{string_view{".xml"}, string_view{".rels"}, string_view{".png"},
                                   string_view{".jpg"}, string_view{".jpeg"}, string_view{".gif"},
                                   string_view{".bmp"}, string_view{".emf"},  string_view{".wmf"},
                                   string_view{".tif"}, string_view{".tiff"}, string_view{".webp"}};

/// What an OpenDocument may hold beside XML: pictures, the fonts it is written in, and what each of them has.
constexpr std::array open_endings{string_view{".png"},  string_view{".jpg"},  string_view{".jpeg"},
                                  string_view{".gif"},  string_view{".bmp"},  string_view{".emf"},
                                  string_view{".wmf"},  string_view{".svm"},  string_view{".tif"},
                                  string_view{".tiff"}, string_view{".webp"}, string_view{".ttf"},
                                  string_view{".otf"},  string_view{".rdf"},  string_view{".pdf"}};

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Archive open_archive(string_view content) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(content.data(), content.size(), 0, &error);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive) zip_source_free(source);
    zip_error_fini(&error);
    return {archive, &zip_discard};
}

struct Part {
    zip_uint64_t index;
    std::string name; ///< in lower case
    zip_uint64_t size;
};

/// All of them, or why it is not taken.
std::variant<std::vector<Part>, NotTaken> parts_of(zip_t* archive) {
    const auto count = zip_get_num_entries(archive, 0);
    if (count < 0 || count > entries_max) return NotTaken::too_large;
    std::vector<Part> parts;
    std::set<std::string> names;
    zip_uint64_t unpacked = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t entry;
        constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_NAME | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(archive, i, ZIP_FL_ENC_RAW, &entry) != 0 || (entry.valid & needed) != needed)
            return NotTaken::more_inside;
        if (entry.encryption_method != ZIP_EM_NONE) return NotTaken::locked;
        if (entry.size > unpacked_max || (unpacked += entry.size) > unpacked_max) return NotTaken::too_large;
        auto name = base::lower_ascii(entry.name);
        const bool folder = name.ends_with('/');
        // Of two parts of one name, who knows which is opened.
        if (!names.insert(name).second || name.find("..") != std::string::npos ||
            name.find('\\') != std::string::npos || name.starts_with('/'))
            return NotTaken::more_inside;
        if (!folder)
            parts.push_back({i, std::move(name), entry.size});
        else if (entry.size > 0)
            return NotTaken::more_inside;
    }
    return parts;
}

/// None when it is damaged, or does not unpack to what it says.
std::optional<std::string> read_part(zip_t* archive, const Part& part) {
    std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file{zip_fopen_index(archive, part.index, 0),
                                                            &zip_fclose};
    if (!file) return {};
    std::string text(part.size, '\0');
    std::size_t got = 0;
    while (got < text.size()) {
        const auto length = zip_fread(file.get(), text.data() + got, text.size() - got);
        if (length <= 0) return {};
        got += static_cast<std::size_t>(length);
    }
    char more = 0;
    return zip_fread(file.get(), &more, 1) == 0 ? std::optional(std::move(text)) : std::nullopt;
}

/// Each part has a type that may be, or none and a harmless ending.
bool types_may_be(const std::string& types, const std::vector<Part>& parts) {
    std::map<std::string, std::string, std::less<>> of_part, of_ending;
    const bool read = scan_xml(types, [&](const XmlTag& tag) {
        const auto type = base::lower_ascii(tag["ContentType"]);
        if (!tag.opens || type.empty()) return true;
        if (tag.name == "Default")
            of_ending["." + base::lower_ascii(tag["Extension"])] = type;
        else if (auto name = base::lower_ascii(tag["PartName"]); !office_type_may_be(type))
            return false;
        else
            of_part[name.substr(name.starts_with('/') ? 1 : 0)] = type;
        return true;
    });
    return read && std::ranges::all_of(parts, [&](const Part& part) {
               if (part.name == "[content_types].xml" || of_part.contains(part.name)) return true;
               const auto dot = part.name.rfind('.');
               const auto type =
                   dot == std::string::npos ? of_ending.end() : of_ending.find(part.name.substr(dot));
               return type == of_ending.end() ? base::ends_with_one_of(part.name, plain_endings)
                                              : office_type_may_be(type->second);
           });
}

/// Looks at each part that is XML, with `harmless`; the sum of what is unpacked for that is bounded.
std::optional<NotTaken> fault_of_parts(zip_t* archive, const std::vector<Part>& parts,
                                       bool (*harmless)(string_view, string_view)) {
    auto left = xml_max;
    for (const auto& part : parts) {
        if (!base::ends_with_one_of(part.name, std::array{string_view{".xml"}, string_view{".rels"},
                                                          string_view{".vml"}, string_view{".rdf"}}))
            continue;
        if (part.size > left) return NotTaken::too_large;
        left -= part.size;
        const auto text = read_part(archive, part);
        if (!text || (!text->empty() && !harmless(part.name, *text))) return NotTaken::more_inside;
    }
    return {};
}

const Part* part_named(const std::vector<Part>& parts, string_view name) {
    const auto found = std::ranges::find(parts, name, &Part::name);
    return found == parts.end() ? nullptr : &*found;
}

std::variant<FileKind, NotTaken> look_into_office(zip_t* archive, const std::vector<Part>& parts,
                                                  const Part& types) {
    const auto main =
        std::ranges::find_if(office, [&](const auto& known) { return part_named(parts, known.first); });
    if (main == office.end()) return NotTaken::other_kind;
    if (types.size > types_max) return NotTaken::too_large;
    const auto text = read_part(archive, types);
    if (!text || !types_may_be(*text, parts)) return NotTaken::more_inside;
    if (const auto fault = fault_of_parts(archive, parts, harmless_office_part)) return *fault;
    return main->second;
}

/// A file inside that is no picture: a document of a program, in LibreOffice's or in Windows' own format.
bool open_part_may_be(const Part& part) {
    return part.name == "mimetype" || part.name.ends_with("/mimetype") ||
           part.name.ends_with("layout-cache") || part.name.ends_with(".xml") ||
           base::ends_with_one_of(part.name, open_endings) || part.name.starts_with("objectreplacements/") ||
           part.name.starts_with("thumbnails/") ||
           (part.name.starts_with("pictures/") && part.name.find('.') == std::string::npos) || part.size == 0;
}

std::variant<FileKind, NotTaken> look_into_open(zip_t* archive, const std::vector<Part>& parts,
                                                const Part& says) {
    if (says.size > 128) return NotTaken::other_kind;
    const auto type = read_part(archive, says).value_or("");
    const auto kind = std::ranges::find(open_document, string_view{type}, &FileKind::type);
    if (kind == open_document.end()) return NotTaken::other_kind;
    for (const auto& part : parts)
        if (part.name.starts_with("basic/") || part.name.starts_with("scripts/") ||
            part.name.starts_with("dialogs/") || !open_part_may_be(part))
            return NotTaken::more_inside;
    if (const auto* manifest = part_named(parts, "meta-inf/manifest.xml");
        manifest && manifest->size <= types_max)
        if (read_part(archive, *manifest).value_or("").find("encryption-data") != std::string::npos)
            return NotTaken::locked;
    if (const auto fault = fault_of_parts(archive, parts, harmless_open_part)) return *fault;
    return *kind;
}

bool is_pdf(string_view content) {
    const auto tail = content.substr(content.size() > 1024 ? content.size() - 1024 : 0);
    return content.starts_with("%PDF-") && tail.find("%%EOF") != string_view::npos;
}

} // namespace

bool harmless_link(string_view target) {
    const auto text = base::lower_ascii(target);
    if (text.starts_with("//") || text.starts_with("\\\\")) return false;
    const auto scheme = text.substr(0, text.find_first_of(":/?#\\"));
    if (scheme.size() == text.size() || text[scheme.size()] != ':')
        return true; // a place beside or within it
    return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

std::variant<FileKind, NotTaken> look_into(string_view content) {
    if (is_pdf(content)) {
        if (const auto fault = fault_of_pdf(content)) return *fault;
        return pdf;
    }
    if (!content.starts_with("PK\x03\x04")) return NotTaken::other_kind;
    // Readers of PDF look for its first letters further on too.
    if (content.substr(0, 1024).find("%PDF-") != string_view::npos) return NotTaken::more_inside;
    const auto archive = open_archive(content);
    if (!archive) return NotTaken::other_kind;
    const auto found = parts_of(archive.get());
    if (const auto* fault = std::get_if<NotTaken>(&found)) return *fault;
    const auto& parts = std::get<std::vector<Part>>(found);
    if (const auto* types = part_named(parts, "[content_types].xml"))
        return look_into_office(archive.get(), parts, *types);
    if (const auto* says = part_named(parts, "mimetype")) return look_into_open(archive.get(), parts, *says);
    return NotTaken::other_kind;
}

} // namespace web
