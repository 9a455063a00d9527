// What somebody wanted to do when they were asked to come in: the way goes on there, and the pages on it say so.
#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/text.hpp"

#include <algorithm>

namespace account {

namespace {

/// The commune that an address of the site is about: "/messagerie/nouveau?mairie=56260", "/fil/vannes-56260/12".
std::optional<town::Commune> commune_of(App& app, std::string_view goal) {
    constexpr std::string_view asked = "?mairie=";
    const auto at = goal.find(asked);
    if (at != std::string_view::npos) return town::find_commune(app.db(), goal.substr(at + asked.size(), 5));
    const auto parts = base::split(goal.substr(0, goal.find_first_of("?#")), '/');
    const auto code = parts.size() > 2 ? town::code_in_path(parts[2]) : std::string{};
    return code.empty() ? std::nullopt : town::find_commune(app.db(), code);
}

const char* kind_of(std::string_view goal) {
    const auto parts = base::split(goal.substr(0, goal.find_first_of("?#")), '/');
    const auto word = [&](std::size_t at) { return at < parts.size() ? parts[at] : std::string_view{}; };
    if (word(1) == "messagerie" && word(2) == "nouveau") return "WRITE";
    if (word(1) == "fil" && word(3) == "suivre") return "FOLLOW";
    if (word(1) == "fil" && base::whole_number(word(3))) return "COMMENT";
    if (word(1) == "groupes" && !word(3).empty()) return "DISCUSS";
    if (word(1) == "direct") return "ASK";
    return "GO_ON";
}

} // namespace

std::string goal_of(std::string_view wanted) {
    return web::local_path(wanted) ? std::string{wanted} : std::string{};
}

Wish wish_of(App& app, std::string_view wanted) {
    Wish wish{goal_of(wanted)};
    if (wish.goal.empty()) return wish;
    wish.what = kind_of(wish.goal);
    wish.commune = commune_of(app, wish.goal);
    if (!wish.commune) wish.what = "GO_ON";
    return wish;
}

std::string register_path(std::string_view commune_path, std::string_view goal) {
    std::string path = "/inscription";
    if (!commune_path.empty()) path.append("?commune=").append(commune_path);
    if (!goal.empty()) path.append(commune_path.empty() ? "?" : "&").append("suite=").append(base::url_encode(goal));
    return path;
}

void fill_wish(web::Dictionary& page, const Wish& wish, const town::Commune* commune) {
    const auto* home = commune ? commune : wish.commune ? &*wish.commune : nullptr;
    page.SetValue("LOGIN_PATH", wish.goal.empty() ? "/connexion" : "/connexion?suite=" + base::url_encode(wish.goal));
    page.SetValue("REGISTER_PATH", register_path(home ? home->path() : "", wish.goal));
    if (wish.goal.empty()) return;
    page.SetValueAndShowSection("GOAL", wish.goal, "HAS_GOAL");
    auto* said = page.AddIncludeDictionary("WISH");
    said->SetFilename("account/wish.tpl");
    auto* what = said->AddSectionDictionary(wish.what);
    if (wish.commune) what->SetValue("TOWN", wish.commune->name);
}

} // namespace account
