// The files of the form of a publication. Of each that is there already the form carries a token: of a publication's own the version
// in its address, of one that was sent with the form, and is not used yet, what it is, signed. Beside it stands its description.
#include "feed/actions.hpp"
#include "lib/base/file.hpp"
#include "lib/base/text.hpp"
#include "lib/files/staged.hpp"
#include "lib/files/upload.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace feed {

namespace {

constexpr std::size_t alt_max = 200; ///< characters
constexpr int carried_max = 2 * (pictures_max + documents_max);

std::string description(const Request& request, const std::string& field) {
    return base::shorten(base::clean_line(request.field(field)), alt_max);
}

File file_of(town::StoredFile stored, std::string alt) {
    return {std::move(stored.file), std::move(stored.name), std::move(alt), stored.bytes, stored.width, stored.height};
}

Attached staged_one(const Request& request, const town::StoredFile& stored, std::string token, std::string alt) {
    auto address = fmt::format("{}/publier/image?jeton={}", request.commune->below("/fil"), base::url_encode(token));
    return {file_of(stored, std::move(alt)), std::move(address), std::move(token)};
}

/// A picture is stored once whatever sends it; a document under another name each time, so its bytes are compared.
bool same(const App& app, const File& a, const File& b) {
    if (!a.document() || a.file == b.file) return a.file == b.file;
    const auto bytes = [&](const File& file) { return base::read_file(app.config.var / "uploads" / file.file); };
    return a.name == b.name && a.bytes == b.bytes && bytes(a) == bytes(b);
}

/// A button that was pressed twice sends it twice. What is taken out and chosen again is wanted.
bool is_among(const App& app, const std::vector<Attached>& all, const File& file) {
    return std::ranges::any_of(all, [&](const Attached& one) { return !one.dropped && same(app, one.file, file); });
}

} // namespace

std::vector<Attached> there(App& app, const Publication& publication) {
    return attached_to(publication, files_of(app.db(), publication.id));
}

std::vector<Attached> carried(App& app, const Request& request, Form& form, const std::vector<Attached>& before) {
    auto all = before;
    for (int n = 1; n <= carried_max; ++n) {
        const std::string token{request.field(fmt::format("kept-{}", n))};
        if (token.empty()) continue;
        auto alt = description(request, fmt::format("alt-{}", n));
        auto one = std::ranges::find(all, token, &Attached::token);
        if (one == all.end()) {
            const auto stored = web::staged_file(app, request, token);
            if (!stored) {
                form.reject("picture", "TOO_OLD");
                continue;
            }
            // Saved by the same button a moment ago, perhaps.
            one = std::ranges::find_if(all, [&](const Attached& other) { return other.file.file == stored->file; });
            if (one == all.end()) one = all.insert(one, staged_one(request, *stored, token, {}));
        }
        if (!one->file.document()) one->file.alt = std::move(alt);
        one->dropped = !request.field(fmt::format("drop-{}", n)).empty();
    }
    int fresh = 0;
    for (const auto& stored : web::take_files(app, request, form, "picture")) {
        std::string alt;
        if (stored.name.empty() && ++fresh == 1) {
            alt = form["alt"];
            form.set("alt", ""); // it stands beside the picture from now on
        }
        if (fresh > 1) alt = description(request, fmt::format("alt-new-{}", fresh));
        if (!is_among(app, all, file_of(stored, {}))) all.push_back(staged_one(request, stored, web::staged(app, request, stored), std::move(alt)));
    }
    const auto kept = [&](bool documents) {
        return std::ranges::count_if(all, [&](const Attached& one) { return !one.dropped && one.file.document() == documents; });
    };
    if (kept(false) > pictures_max) form.reject("picture", "PICTURES_OVER");
    if (kept(true) > documents_max) form.reject("picture", "DOCUMENTS_OVER");
    return all;
}

void put_files(Draft& draft, const std::vector<Attached>& carried, const std::vector<Attached>& before) {
    Files files;
    for (const auto& one : carried)
        if (!one.dropped) files.push_back(one.file);
    if (std::ranges::equal(files, before, {}, {}, &Attached::file)) {
        if (!files.empty()) draft.picture.alt = files.front().document() ? std::string{} : files.front().alt;
        return;
    }
    const auto first = std::ranges::find_if(files, [](const File& file) { return !file.document(); });
    if (first != files.end()) {
        draft.picture = {first->file, first->alt, first->width, first->height};
        files.erase(first);
    }
    draft.files = std::move(files);
}

} // namespace feed
