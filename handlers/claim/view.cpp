#include "claim/view.hpp"

#include "lib/view/french.hpp"

namespace claim {

std::string masked(const std::string& email) {
    const auto at = email.find('@');
    if (at == 0 || at == std::string::npos) return "•••";
    return email.substr(0, 1) + "•••" + email.substr(at);
}

void fill_index(web::Dictionary& page, const town::Commune& commune, const std::string& email,
                bool signed_in) {
    if (commune.open()) return page.ShowSection("OPEN");
    auto* closed = page.AddSectionDictionary("CLOSED");
    if (email.empty()) return closed->ShowSection("NO_ADDRESS");
    auto* may_ask = closed->AddSectionDictionary("MAY_ASK");
    may_ask->SetValue("EMAIL", masked(email));
    may_ask->ShowSection(signed_in ? "SIGNED_IN" : "SIGNED_OUT");
}

void fill_code(web::Dictionary& page, const town::Commune& commune, const std::string& email,
               std::optional<Seconds> leaves_at, const web::Form& form) {
    form.fill(page);
    if (leaves_at)
        page.SetValueAndShowSection("LEAVES", web::date_time(*leaves_at, commune.time_zone), "LETTER_WAITS");
    else if (!email.empty())
        page.SetValueAndShowSection("EMAIL", masked(email), "MAY_ASK");
}

void fill_stop(web::Dictionary& page, const std::string& key, bool stopped) {
    page.SetValue("KEY", key);
    page.ShowSection(stopped ? "STOPPED" : "ASK");
}

} // namespace claim
