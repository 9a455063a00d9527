// The pictures and documents of a publication.
#include "feed/view.hpp"

#include "lib/files/picture.hpp"
#include "lib/files/upload.hpp"
#include "lib/view/french.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace feed {

using web::Dictionary;

Files all_files(const Publication& p, const Files& beside) {
    Files all;
    if (!p.picture.empty()) all.push_back({p.picture, {}, p.picture_alt, 0, p.picture_width, p.picture_height});
    all.insert(all.end(), beside.begin(), beside.end());
    return all;
}

std::vector<Attached> attached_to(const Publication& p, const Files& beside) {
    std::vector<Attached> attached;
    for (auto& file : all_files(p, beside)) {
        auto version = web::picture_version(file.file);
        auto address = fmt::format("{}/{}?v={}", path_of(p), file.document() ? "document" : "image", version);
        attached.push_back({std::move(file), std::move(address), std::move(version)});
    }
    return attached;
}

namespace {

void fill_picture(Dictionary& d, const Attached& attached) {
    const auto& picture = attached.file;
    d.SetValue("ADDRESS", attached.address);
    d.SetValue("ALT", picture.alt);
    if (picture.alt.empty()) d.ShowSection("UNDESCRIBED");
    d.SetIntValue("WIDTH", picture.width);
    d.SetIntValue("HEIGHT", picture.height);
}

} // namespace

void fill_files(Dictionary& files, const std::vector<Attached>& attached, bool lazy) {
    bool first = true;
    for (const auto& one : attached) {
        if (one.dropped) continue;
        if (one.file.document()) {
            auto* document = files.AddSectionDictionary("DOCUMENT");
            document->SetValue("ADDRESS", one.address);
            document->SetValue("DOCUMENT_NAME", one.file.name);
            document->SetValue("SIZE", web::file_size(one.file.bytes));
            files.ShowSection("DOCUMENTS");
            continue;
        }
        auto* picture = files.AddSectionDictionary(first ? "PICTURE" : "MORE_PICTURE");
        fill_picture(*picture, one);
        const auto [width, height] = std::pair{one.file.width, one.file.height};
        if (const int longest = std::max(width, height); first && longest > web::small_side)
            picture->AddSectionDictionary("WIDE")->SetIntValue("SMALL_WIDTH", width * web::small_side / longest);
        if (first && lazy) picture->ShowSection("LAZY");
        if (!first) files.ShowSection("MORE_PICTURES");
        first = false;
    }
}

} // namespace feed
