#include "citizens/view.hpp"

#include "lib/base/email.hpp"
#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"

#include <fmt/format.h>

namespace citizens {

namespace {

using web::Dictionary;

/// citizens/reasons.tpl: the five radio buttons, with the form's error where there is one.
void fill_reasons(Dictionary& d, MemberId id, const web::Form* form) {
    auto* reasons = d.AddIncludeDictionary("REASONS");
    reasons->SetFilename("citizens/reasons.tpl");
    reasons->SetIntValue("ID", id.value);
    if (form) form->fill(*reasons);
}

} // namespace

void fill_reason(Dictionary& d, town::Refusal reason) {
    d.ShowSection(fmt::format("REASON_IS_{}", static_cast<int>(reason)));
}

void fill_task(Dictionary& d, const Applicant& a, const std::string& back, const web::Visit& visit) {
    d.SetIntValue("ID", a.id.value);
    d.SetValue("NAME", town::full_name(a.name));
    d.SetValue("EMAIL", base::shown_email(a.email));
    d.SetValue("BACK", back);
    web::put_date(d, "DATE", a.asked_at, visit.zone());
    if (a.refused_before) {
        auto* before = d.AddSectionDictionary("REFUSED_BEFORE");
        fill_reason(*before, *a.refused_before);
        before->SetValue("ANSWER_HTML", base::plain_text_to_html(a.answer));
    }
    fill_reasons(d, a.id, nullptr);
}

void fill_waiting(Dictionary& page, const Waiting& waiting, bool first_page, const web::Form& form,
                  MemberId refused, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "CITIZENS");
    page.SetValue("COUNT", web::plural(web::capped_count(page, waiting.count), "personne", "personnes"));
    page.ShowSection(waiting.count > 1 ? "SEVERAL" : waiting.count ? "ONE" : "NONE");
    if (!waiting.applicants.empty()) page.ShowSection("SOME");
    if (visit.reader.mayor) page.ShowSection("MAYOR");
    for (const auto& a : waiting.applicants) {
        auto* item = page.AddSectionDictionary("APPLICANT");
        item->SetIntValue("ID", a.id.value);
        item->SetValue("NAME", town::full_name(a.name));
        item->SetValue("EMAIL", base::shown_email(a.email));
        web::put_date(*item, "DATE", a.asked_at, visit.zone());
        if (const auto waited = visit.now - a.asked_at; waited >= long_wait)
            item->SetValueAndShowSection("DAYS", web::plural(waited / base::day, "jour", "jours"),
                                         "LONG_WAIT");
        if (a.refused_before) {
            auto* before = item->AddSectionDictionary("REFUSED_BEFORE");
            fill_reason(*before, *a.refused_before);
            before->SetValue("ANSWER_HTML", base::plain_text_to_html(a.answer));
        }
        const bool failed = refused && a.id == refused;
        if (failed) item->ShowSection("OPEN");
        fill_reasons(*item, a.id, failed ? &form : nullptr);
    }
    web::fill_pager(page, waiting.next, first_page);
}

void fill_accepted(Dictionary& page, const Accepted& accepted, std::string_view query, bool first_page,
                   const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "CITIZENS");
    page.SetValue("QUERY", std::string{query});
    page.SetValue("ENCODED_QUERY", base::url_encode(query));
    for (const auto& c : accepted.citizens) {
        auto* item = page.AddSectionDictionary("CITIZEN");
        item->SetIntValue("ID", c.id.value);
        item->SetValue("NAME", town::full_name(c.name));
        web::put_date(*item, "DATE", c.since, visit.zone());
    }
    page.ShowSection(!accepted.citizens.empty() ? "SOME" : query.empty() ? "NOBODY" : "NOT_FOUND");
    web::fill_pager(page, accepted.next.value, first_page);
}

void fill_withdraw(Dictionary& page, const Citizen& citizen, const web::Form& form, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "CITIZENS");
    page.SetIntValue("ID", citizen.id.value);
    page.SetValue("NAME", town::full_name(citizen.name));
    web::put_date(page, "DATE", citizen.since, visit.zone());
    fill_reasons(page, citizen.id, &form);
}

void fill_request(Dictionary& page, const Request& request, const web::Form& form, const web::Visit& visit) {
    form.fill(page);
    const bool waiting = request.state == State::waiting;
    auto* state = page.AddSectionDictionary(waiting                            ? "WAITING"
                                            : request.state == State::accepted ? "ACCEPTED"
                                                                               : "REFUSED");
    web::put_date(*state, "DATE", waiting ? request.asked_at : request.decided_at.value_or(request.asked_at),
                  visit.zone());
    if (request.state == State::refused && request.reason) fill_reason(*state, *request.reason);
    if (!request.answer.empty())
        state->SetValueAndShowSection("ANSWER_HTML", base::plain_text_to_html(request.answer), "HAS_ANSWER");
}

} // namespace citizens
