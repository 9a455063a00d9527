// The feed as programs read it elsewhere: RFC 4287.
#include "feed/view.hpp"

#include "lib/base/markdown.hpp"
#include "lib/base/text.hpp"
#include "lib/view/french.hpp"
#include "lib/files/upload.hpp"

#include <algorithm>
#include <functional>
#include <fmt/format.h>

namespace feed {
namespace {

constexpr std::size_t summary_length = 300; ///< characters

} // namespace

std::string excerpt_of(const Publication& p) {
    return base::shorten(base::markdown_to_text(p.body, base::LinkTargets::hidden), summary_length);
}

void fill_schema(web::Dictionary& json, const Publication& p, const std::string& image) {
    json.SetValue("TITLE", p.title);
    json.SetValue("EXCERPT", excerpt_of(p));
    json.SetValue("MAYOR", town::full_name(p.mayor));
    json.SetValue("IMAGE", image);
    json.SetValue("PUBLISHED", web::rfc3339_utc(p.published_at.value_or(0)));
    if (p.edited_at) json.SetValueAndShowSection("AT", web::rfc3339_utc(*p.edited_at), "CHANGED");
}

Seconds changed_at(const Feed& feed) {
    Seconds changed = 0;
    for (const auto& article : feed.articles) {
        const auto& p = article->publication;
        changed = std::max(changed, std::max(*p.published_at, p.edited_at.value_or(0)));
    }
    return changed;
}

void fill_atom(web::Dictionary& page, const town::Commune& commune, const Feed& feed, const Feed& pinned, const Visit& visit,
               const std::function<std::uintmax_t(const std::string&)>& file_bytes) {
    page.SetValue("BASE_URL", visit.base_url);
    page.SetValue("COMMUNE", commune.name);
    page.SetValue("COMMUNE_PATH", commune.path());
    page.SetValue("UPDATED", web::rfc3339_utc(std::max(changed_at(feed), changed_at(pinned))));
    auto articles = pinned.articles;
    articles.insert(articles.end(), feed.articles.begin(), feed.articles.end());
    std::ranges::sort(articles, std::greater{}, [](const auto& article) { return article->publication.published_at; });
    for (const auto& article : articles) {
        const auto& p = article->publication;
        auto* entry = page.AddSectionDictionary("ENTRY");
        entry->SetValue("PATH", path_of(p));
        entry->SetValue("TITLE", p.title);
        entry->SetValue("NAME", town::full_name(p.mayor));
        entry->SetValue("PUBLISHED", web::rfc3339_utc(*p.published_at));
        entry->SetValue("CHANGED", web::rfc3339_utc(p.edited_at.value_or(*p.published_at)));
        entry->SetValue("SUMMARY", excerpt_of(p));
        entry->SetValue("BODY_HTML", base::absolute_links(base::markdown_to_html(p.body), visit.base_url));
        for (const auto& one : attached_to(p, article->files))
            if (const auto bytes = file_bytes(one.file.file)) {
                auto* file = entry->AddSectionDictionary("FILE");
                file->SetValue("ADDRESS", one.address);
                file->SetValue("TYPE", one.file.document() ? "application/pdf" : "image/webp");
                file->SetIntValue("BYTES", static_cast<long>(bytes));
            }
    }
}

} // namespace feed
