#include "lib/files/attachment.hpp"

#include "lib/base/text.hpp"
#include "lib/http/errors.hpp"
#include "lib/files/picture.hpp"
#include "lib/files/room.hpp"
#include "lib/files/upload.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <filesystem>

namespace web {

namespace {

using std::string_view;

void say(Form& form, string_view picture_error) {
    form.reject("files", picture_error == "NOT_A_PICTURE"       ? "NOT_ACCEPTED"
                         : picture_error == "PICTURE_TOO_LARGE" ? "TOO_LARGE"
                         : picture_error == "PICTURE_TOO_LONG"  ? "TOO_LONG"
                         : picture_error == "NO_ROOM"           ? "NO_ROOM"
                                                                : "DAMAGED");
}

std::optional<town::StoredFile> take_picture_or_say(App& app, const Upload& upload, Form& form, int wall_ms) {
    const auto stored = store_private_picture(app.config, upload.content, picture_side, wall_ms);
    if (const auto* error = std::get_if<string_view>(&stored)) return say(form, *error), std::nullopt;
    const auto& picture = std::get<StoredPicture>(stored);
    std::error_code none;
    const auto bytes = std::filesystem::file_size(app.config.var / "uploads" / picture.file, none);
    return town::StoredFile{picture.file,  attachment_name(upload.claimed_name, "webp"),
                            "image/webp",  none ? 0 : static_cast<std::int64_t>(bytes),
                            picture.width, picture.height};
}

std::optional<town::StoredFile> take_document_or_say(App& app, const Upload& upload, Form& form,
                                                     const FileKind& kind) try {
    return town::StoredFile{store_private_file(app.config, upload.content, kind.ending),
                            attachment_name(upload.claimed_name, kind.ending), std::string{kind.type},
                            static_cast<std::int64_t>(upload.content.size())};
} catch (const NoRoom&) {
    return form.reject("files", "NO_ROOM"), std::nullopt;
}

std::optional<town::StoredFile> take_one(App& app, const Upload& upload, Form& form, int wall_ms) {
    const auto found = look_into(upload.content);
    if (const auto* kind = std::get_if<FileKind>(&found))
        return take_document_or_say(app, upload, form, *kind);
    const auto why = std::get<NotTaken>(found);
    if (why == NotTaken::other_kind) return take_picture_or_say(app, upload, form, wall_ms);
    form.reject("files", why == NotTaken::more_inside  ? "MORE_INSIDE"
                         : why == NotTaken::active_pdf ? "ACTIVE_PDF"
                         : why == NotTaken::locked     ? "LOCKED"
                                                       : "UNPACKS_TOO_LARGE");
    return {};
}

void count_or_say(App& app, const Request& request, const Upload& upload, Form& form) {
    const auto beyond = [&](string_view what, Limit limit, int weight = 1) {
        return seconds_to_wait(app, what, visitor_key(request), limit, weight) > 0;
    };
    const auto kilobytes = static_cast<int>(upload.content.size() / 1000 + 1);
    if (beyond("attachment", attachments_of_one))
        form.reject("files", "TOO_OFTEN");
    else if (beyond("attachment today", attachments_of_a_day) ||
             beyond("attached kilobytes", kilobytes_of_a_day, kilobytes))
        form.reject("files", "TOO_MANY_TODAY");
}

} // namespace

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
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::milliseconds{picture_wall_ms};
    std::vector<town::StoredFile> stored;
    for (const auto* upload : chosen) {
        if (form.ok()) count_or_say(app, request, *upload, form);
        if (!form.ok()) break;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (auto taken = take_one(app, *upload, form, static_cast<int>(left)))
            stored.push_back(std::move(*taken));
    }
    if (form.ok()) return stored;
    for (const auto& file : stored) remove_private(app.config, file.file); // nobody will name them
    return {};
}

Response send_attachment(App& app, const Request& request, const town::Attachment& attachment) {
    const auto& f = attachment.stored;
    return f.width ? send_picture(app, request, f.file, Copies::none)
                   : send_file(app, request, f.file, f.type, f.name);
}

} // namespace web
