#include "lib/files/staged.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"
#include "lib/files/attachment.hpp"
#include "lib/files/document.hpp"
#include "lib/files/picture.hpp"
#include "lib/files/room.hpp"
#include "lib/files/upload.hpp"

#include <chrono>
#include <filesystem>
#include <fmt/format.h>

namespace web {

namespace {

using std::string_view;

std::optional<town::StoredFile> store_pdf(App& app, const Request& request, const Upload& upload, Form& form, string_view field) try {
    if (upload.content.size() > attachment_limit) return form.reject(field, "DOCUMENT_TOO_LARGE"), std::nullopt;
    if (seconds_to_wait(app, "attached kilobytes", visitor_key(request), kilobytes_of_a_day, static_cast<int>(upload.content.size() / 1000 + 1)))
        return form.reject(field, "TOO_MANY_TODAY"), std::nullopt;
    return town::StoredFile{store_private_file(app.config, upload.content, "pdf"), attachment_name(upload.claimed_name, "pdf"),
                            "application/pdf", static_cast<std::int64_t>(upload.content.size())};
} catch (const NoRoom&) {
    return form.reject(field, "NO_ROOM"), std::nullopt;
}

std::optional<town::StoredFile> store_shown(App& app, const Upload& upload, Form& form, string_view field, int wall_ms) {
    const auto stored = store_picture(app.config, upload.content, picture_side, wall_ms);
    if (const auto* error = std::get_if<string_view>(&stored)) return form.reject(field, *error), std::nullopt;
    const auto& picture = std::get<StoredPicture>(stored);
    std::error_code none;
    const auto bytes = std::filesystem::file_size(app.config.var / "uploads" / picture.file, none);
    return town::StoredFile{picture.file, {}, "image/webp", none ? 0 : static_cast<std::int64_t>(bytes), picture.width, picture.height};
}

std::optional<town::StoredFile> store_one(App& app, const Request& request, const Upload& upload, Form& form, string_view field, int wall_ms) {
    const auto found = look_into(upload.content);
    if (const auto* kind = std::get_if<FileKind>(&found); kind && kind->ending == "pdf") return store_pdf(app, request, upload, form, field);
    const auto* why = std::get_if<NotTaken>(&found);
    if (why && *why == NotTaken::other_kind) return store_shown(app, upload, form, field, wall_ms);
    form.reject(field, !why || *why == NotTaken::more_inside ? "NOT_A_PICTURE" // a letter or a table of an office
                       : *why == NotTaken::active_pdf        ? "ACTIVE_PDF"
                       : *why == NotTaken::locked            ? "LOCKED"
                                                             : "UNPACKS_TOO_LARGE");
    return {};
}

std::string whose(const Request& request, string_view what) {
    return fmt::format("{}\n{}\n{}", request.member->id.value, request.commune->code, what);
}

} // namespace

std::vector<town::StoredFile> take_files(App& app, const Request& request, Form& form, string_view field) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::milliseconds{picture_wall_ms};
    std::vector<town::StoredFile> stored;
    bool counted = false;
    for (const auto& upload : request.uploads) {
        if (upload.field != field || (upload.claimed_name.empty() && upload.content.empty())) continue;
        if (!counted && seconds_to_wait(app, "picture", visitor_key(request), pictures_of_one)) {
            form.reject(field, "PICTURES_TOO_MANY");
            return {};
        }
        counted = true;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (upload.content.empty())
            form.reject(field, "EMPTY");
        else if (auto one = store_one(app, request, upload, form, field, static_cast<int>(left)))
            stored.push_back(std::move(*one));
    }
    return stored;
}

std::string staged(const App& app, const Request& request, const town::StoredFile& f) {
    const auto what = fmt::format("{}\n{}\n{}\n{}\n{}\n{}", app.now() + staged_for, f.file, f.bytes, f.width, f.height, f.name);
    return base::base64url(what) + "." + app.sign("staged file", whose(request, what));
}

std::optional<town::StoredFile> staged_file(const App& app, const Request& request, string_view token) {
    const auto dot = token.find('.');
    if (dot == string_view::npos || !request.member || !request.commune) return {};
    const auto what = base::from_base64url(token.substr(0, dot));
    if (!what || !base::same(app.sign("staged file", whose(request, *what)), token.substr(dot + 1))) return {};
    std::vector<string_view> parts;
    for (string_view rest = *what;;) {
        const auto end = rest.find('\n');
        parts.push_back(rest.substr(0, end));
        if (end == string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    if (parts.size() != 6 || base::whole_number(parts[0]).value_or(0) <= app.now()) return {};
    const auto figure = [&](std::size_t at) { return base::whole_number(parts[at]).value_or(0); };
    const bool picture = parts[5].empty();
    return town::StoredFile{std::string{parts[1]},
                            std::string{parts[5]},
                            picture ? "image/webp" : "application/pdf",
                            figure(2),
                            static_cast<int>(figure(3)),
                            static_cast<int>(figure(4))};
}

} // namespace web
