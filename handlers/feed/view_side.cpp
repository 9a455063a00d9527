#include "feed/view.hpp"
#include "lib/web/french.hpp"

namespace feed {

void fill_side(web::Dictionary& page, const IndexData& data, const Visit& visit) {
    for (const auto& link : data.links) {
        auto* item = page.AddSectionDictionary("LINK");
        item->SetValue("LABEL", link.label);
        item->SetValue("URL", link.url);
    }
    page.ShowSection(data.links.empty() ? "NO_LINKS" : "LINKS");
    if (!data.groups.empty()) page.ShowSection("GROUPS");
    for (const auto& group : data.groups) {
        auto* item = page.AddSectionDictionary("GROUP");
        item->SetIntValue("GROUP_ID", group.id.value);
        item->SetValue("GROUP_TITLE", group.title);
        item->SetValue("POSTS", web::plural(group.post_count, "message", "messages"));
        item->SetValue("LAST", web::ago(group.last_post_at, visit.now, data.commune.time_zone));
    }
}

} // namespace feed
