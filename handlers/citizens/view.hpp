// From structs to dictionaries: one function per template.
#pragma once

#include "citizens/store.hpp"
#include "lib/view/form.hpp"
#include "lib/view/views.hpp"
#include "lib/view/visit.hpp"

namespace citizens {

/// citizens/task.tpl: one who waits, answered on the desk.
void fill_task(web::Dictionary& d, const Applicant& applicant, const std::string& back, const web::Visit& visit);

/// citizens/waiting.tpl; `refused` is the person whose refusal `form` has an error, none otherwise.
void fill_waiting(web::Dictionary& page, const Waiting& waiting, bool first_page, const web::Form& form,
                  MemberId refused, const web::Visit& visit);

/// citizens/accepted.tpl
void fill_accepted(web::Dictionary& page, const Accepted& accepted, std::string_view query, bool first_page,
                   const web::Visit& visit);

/// citizens/withdraw.tpl
void fill_withdraw(web::Dictionary& page, const Citizen& citizen, const web::Form& form,
                   const web::Visit& visit);

/// citizens/request.tpl: one's own request.
void fill_request(web::Dictionary& page, const Request& request, const web::Form& form,
                  const web::Visit& visit);

/// Shows REASON_IS_1 to REASON_IS_5.
void fill_reason(web::Dictionary& d, town::Refusal reason);

} // namespace citizens
