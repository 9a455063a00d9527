#include "lib/web/attachment.hpp"

#include "lib/base/text.hpp"
#include "lib/web/errors.hpp"
#include "lib/web/picture.hpp"
#include "lib/web/upload.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <zip.h>

namespace web {

namespace {

using std::string_view;

constexpr zip_int64_t entries_max = 5000; ///< of a document: a sheet of a thousand pictures has fewer
constexpr zip_uint64_t unpacked_max = zip_uint64_t{200} << 20; ///< bytes, of all that is packed in one

constexpr std::size_t parts_max = std::size_t{4} << 20; ///< bytes, of the parts that we read to know it

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

bool holds(zip_t* archive, const char* name) { return zip_name_locate(archive, name, 0) >= 0; }

/// As the programs that open them compare names and words: in lower case; without blanks and the zeros of
/// UTF-16.
std::string plain(string_view text) {
    std::string result;
    for (const char c : text)
        if (static_cast<unsigned char>(c) > ' ')
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

bool has(string_view text, string_view word) { return text.find(word) != string_view::npos; }

/// Of a part that says what others are; none when it is larger than `most`, or damaged.
std::optional<std::string> read_part(zip_t* archive, zip_uint64_t index, std::size_t most) {
    std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file{zip_fopen_index(archive, index, 0), &zip_fclose};
    if (!file) return {};
    std::string text;
    std::array<char, 16384> some{}; // piece by piece: a document has thousands of small parts
    for (;;) {
        const auto length = zip_fread(file.get(), some.data(), some.size());
        if (length < 0) return {};
        if (length == 0) return plain(text);
        text.append(some.data(), static_cast<std::size_t>(length));
        if (text.size() > most) return {};
    }
}

/// A type that holds macros, or words written so that they are not found.
bool names_programs(string_view types) {
    return has(types, "macroenabled") || has(types, "vbaproject") || has(types, "&#") ||
           has(types, "<!doctype");
}

/// The values of an attribute, `name` with its equals sign, in plain() text.
std::vector<string_view> values_of(string_view text, string_view name) {
    std::vector<string_view> values;
    for (auto at = text.find(name); at != string_view::npos; at = text.find(name, at + 1)) {
        const auto value = text.substr(std::min(at + name.size() + 1, text.size()));
        values.push_back(value.substr(0, value.find_first_of("\"'")));
    }
    return values;
}

/// A template of another machine, whose macros would be loaded with the document; that of one's own disk is
/// named by any document that was begun from one.
bool has_remote_template(string_view relations) {
    bool attached = false;
    for (const auto type : values_of(relations, "type=")) {
        if (has(type, "&")) return true; // written so that it is not found
        attached |= type.ends_with("/attachedtemplate");
    }
    if (!attached) return false;
    return std::ranges::any_of(values_of(relations, "target="), [](string_view target) {
        if (target.starts_with("file:///"))
            return target.starts_with("file:////") || target.starts_with("file:///\\");
        return has(target, "://") || has(target, "&#") || target.starts_with("\\\\") ||
               target.starts_with("//");
    });
}

/// Word, Excel and PowerPoint keep macros in vbaProject.bin, or in a part of another name whose type says so;
/// LibreOffice in Basic/ and Scripts/.
bool holds_programs(zip_t* archive) {
    const auto count = zip_get_num_entries(archive, 0);
    if (count < 0 || count > entries_max) return true;
    auto left = parts_max;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        const char* name = zip_get_name(archive, i, ZIP_FL_ENC_RAW);
        if (!name) return true;
        const auto entry = plain(name);
        if (has(entry, "vbaproject") || entry.starts_with("basic/") || entry.starts_with("scripts/"))
            return true;
        const bool types = entry == "[content_types].xml";
        if (!types && !entry.ends_with(".rels")) continue;
        const auto part = read_part(archive, i, left);
        if (!part || (types ? names_programs(*part) : has_remote_template(*part))) return true;
        left -= std::min(left, part->size());
    }
    return false;
}

/// A small file that fills the memory of whoever opens it. We never unpack one ourselves.
bool is_bomb(zip_t* archive) {
    zip_uint64_t unpacked = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0)); ++i) {
        zip_stat_t entry;
        if (zip_stat_index(archive, i, 0, &entry) != 0 || !(entry.valid & ZIP_STAT_SIZE)) return true;
        if (entry.size > unpacked_max || (unpacked += entry.size) > unpacked_max) return true;
    }
    return false;
}

std::optional<FileKind> open_document_kind(zip_t* archive) {
    std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file{zip_fopen(archive, "mimetype", 0), &zip_fclose};
    if (!file) return {};
    std::array<char, 128> said{};
    const auto length = zip_fread(file.get(), said.data(), said.size());
    if (length <= 0) return {};
    const string_view type{said.data(), static_cast<std::size_t>(length)};
    for (const auto& kind : open_document)
        if (type == kind.type) return kind;
    return {};
}

bool is_pdf(string_view content) {
    const auto tail = content.substr(content.size() > 1024 ? content.size() - 1024 : 0);
    return content.starts_with("%PDF-") && tail.find("%%EOF") != string_view::npos;
}

std::optional<town::StoredFile> take_picture_or_say(App& app, const Upload& upload, Form& form) {
    const auto stored = store_private_picture(app.config, upload.content, picture_side);
    if (const auto* picture = std::get_if<StoredPicture>(&stored)) {
        std::error_code none;
        const auto bytes = std::filesystem::file_size(app.config.var / "uploads" / picture->file, none);
        return town::StoredFile{picture->file,  attachment_name(upload.claimed_name, "webp"),
                                "image/webp",   none ? 0 : static_cast<std::int64_t>(bytes),
                                picture->width, picture->height};
    }
    const auto error = std::get<string_view>(stored);
    form.reject("files", error == "NOT_A_PICTURE"       ? "NOT_ACCEPTED"
                         : error == "PICTURE_TOO_LARGE" ? "TOO_LARGE"
                                                        : "DAMAGED");
    return {};
}

} // namespace

std::optional<FileKind> document_kind(string_view content) {
    if (is_pdf(content)) return pdf;
    if (!content.starts_with("PK\x03\x04")) return {};
    const auto archive = open_archive(content);
    if (!archive || holds_programs(archive.get()) || is_bomb(archive.get())) return {};
    if (const auto kind = open_document_kind(archive.get())) return kind;
    if (holds(archive.get(), "[Content_Types].xml"))
        for (const auto& [part, kind] : office)
            if (holds(archive.get(), part)) return kind;
    return {};
}

std::string attachment_name(string_view claimed, string_view ending) {
    constexpr std::size_t longest = 90; ///< characters
    claimed.remove_prefix(std::min(claimed.find_last_of("/\\") + 1, claimed.size()));
    claimed = claimed.substr(0, claimed.rfind('.'));
    auto name = base::clean_line(claimed);
    if (base::length(name) > longest) name = base::shorten(name, longest);
    std::erase_if(name, [](unsigned char c) { return std::strchr("<>:\"|?*", c) != nullptr; });
    if (name.empty()) name = "document";
    return name + "." + std::string{ending};
}

std::vector<town::StoredFile> take_attachments(App& app, const Request& request, Form& form) {
    std::vector<const Upload*> chosen;
    for (const auto& upload : request.uploads)
        if (upload.field == "files" && !(upload.claimed_name.empty() && upload.content.empty()))
            chosen.push_back(&upload);
    if (chosen.empty() || !form.ok()) return {};
    if (chosen.size() > attachments_max) form.reject("files", "ATTACHMENTS_TOO_MANY");
    for (const auto* upload : chosen) {
        if (upload->content.empty()) form.reject("files", "EMPTY");
        if (upload->content.size() > attachment_limit) form.reject("files", "TOO_LARGE");
    }
    std::vector<town::StoredFile> stored;
    for (const auto* upload : chosen) {
        if (!form.ok()) return {};
        const auto beyond = [&](std::string_view what, Limit limit) {
            return seconds_to_wait(app, what, visitor_key(request), limit) > 0;
        };
        if (beyond("attachment", attachments_of_one))
            form.reject("files", "TOO_OFTEN");
        else if (beyond("attachment today", attachments_of_a_day))
            form.reject("files", "TOO_MANY_TODAY");
        if (!form.ok()) return {};
        if (const auto kind = document_kind(upload->content))
            stored.push_back({store_private_file(app.config, upload->content, kind->ending),
                              attachment_name(upload->claimed_name, kind->ending), std::string{kind->type},
                              static_cast<std::int64_t>(upload->content.size())});
        else if (auto picture = take_picture_or_say(app, *upload, form))
            stored.push_back(std::move(*picture));
    }
    return form.ok() ? stored : std::vector<town::StoredFile>{};
}

Response send_attachment(App& app, const Request& request, const town::Attachment& attachment) {
    const auto& f = attachment.stored;
    return f.width ? send_picture(app, request, f.file, Copies::none)
                   : send_file(app, request, f.file, f.type, f.name);
}

} // namespace web
