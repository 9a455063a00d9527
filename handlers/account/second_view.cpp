#include "account/view.hpp"
#include "lib/base/email.hpp"
#include "lib/base/qr.hpp"
#include "lib/base/totp.hpp"
#include "lib/view/french.hpp"

namespace account {

namespace {

using web::Dictionary;

/// "482913607215…" → "4829 1360 7215 …"
std::string in_groups(std::string_view text, std::size_t size) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += size)
        out.append(at ? " " : "").append(text.substr(at, size));
    return out;
}

void fill_key(Dictionary& page, const FactorData& data) {
    const auto qr = base::qr_of(base::totp::address(*data.key, "Parvis", base::shown_email(data.me.email)));
    auto* begun = page.AddSectionDictionary("BEGUN");
    begun->SetIntValue("SIDE", qr.side);
    begun->SetValue("DRAWING", qr.path);
    begun->SetValue("KEY", in_groups(base::totp::base32(*data.key), 4));
    begun->SetValue("SECRET", base::totp::base32(*data.key));
}

} // namespace

void fill_second_factor(Dictionary& page, const FactorForms& forms, const FactorData& data) {
    for (const auto* form : {&forms.begin, &forms.first_code, &forms.renew, &forms.off}) form->fill(page);
    page.SetValue("MY_EMAIL", base::shown_email(data.me.email));
    if (!data.goal.empty()) page.SetValueAndShowSection("GOAL", data.goal, "HAS_GOAL");
    if (data.duty) {
        page.ShowSection("FOR_ALERTS");
        if (data.duty->due)
            page.ShowSection("DUE");
        else if (data.duty->by)
            page.SetValueAndShowSection("BY", web::date(*data.duty->by, data.zone), "SOON");
    }
    if (data.state) {
        auto* on = page.AddSectionDictionary("ON");
        on->SetValue("SINCE", web::date(data.state->since, data.zone));
        on->SetValue("LEFT", web::plural(data.state->codes_left, "code de secours", "codes de secours"));
        if (data.state->codes_left < 3) on->ShowSection("FEW");
    } else if (data.key) {
        fill_key(page, data);
    } else {
        page.ShowSection("OFF");
    }
}

void fill_recovery_codes(Dictionary& page, const std::vector<std::string>& codes, const town::Member& me,
                         std::string_view goal) {
    page.SetValue("MY_EMAIL", base::shown_email(me.email));
    for (const auto& code : codes)
        page.AddSectionDictionary("CODES")->SetValue("RECOVERY", in_groups(code, 4));
    page.SetValue("GOAL", goal.empty() ? "/compte/deux-etapes" : std::string{goal});
    page.ShowSection(goal.empty() ? "NO_GOAL" : "HAS_GOAL");
}

void fill_second_step(Dictionary& page, const web::Form& form, std::string_view state, const Way& way) {
    form.fill(page);
    page.SetValue("STATE", std::string{state});
    fill_way(page, way);
}

} // namespace account
