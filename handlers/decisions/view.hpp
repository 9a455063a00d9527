// From structs to dictionaries: one function per template.
#pragma once

#include "decisions/store.hpp"
#include "lib/app/app.hpp"
#include "lib/app/section.hpp"
#include "lib/view/form.hpp"
#include "lib/view/views.hpp"
#include "lib/view/visit.hpp"

namespace decisions {

/// decisions/object.tpl as the include OBJECT: one flagged text with those of `flags` that are about it; what is done leads
/// to `back`.
web::Dictionary& fill_object(web::Dictionary& d, const Flagged& object, const std::vector<Flag>& flags,
                             const std::vector<Quote>& quotes, const std::string& back, web::App& app, const web::Visit& visit);

/// decisions/answer.tpl as the include ANSWER: a decision whose author answered.
void fill_answer(web::Dictionary& d, const Decision& decision, const std::vector<Quote>& quotes, const std::string& back,
                 web::App& app, const web::Visit& visit);

/// decisions/flagged.tpl; `answers` stand on its first page.
void fill_flagged(web::Dictionary& page, const FlaggedPage& flagged, const std::vector<Quote>& quotes,
                  const std::vector<Decision>& answers, const std::vector<Quote>& answered, bool first_page, web::App& app, const web::Visit& visit);

/// decisions/flags.tpl: all that is said of one object.
void fill_flags(web::Dictionary& page, const FlaggedPage& flagged, const std::vector<Quote>& quotes, bool first_page,
                web::App& app, const web::Visit& visit);

/// decisions/list.tpl
void fill_list(web::Dictionary& page, const DecisionPage& list, const std::vector<Quote>& quotes, bool first_page,
               web::App& app, const web::Visit& visit);

/// decisions/show.tpl: for its author, who may answer, and for moderators, who may show the text again.
void fill_show(web::Dictionary& page, const Decision& decision, const std::vector<Quote>& quotes, const web::Form& form,
               web::App& app, const web::Visit& visit);

struct Year {
    int year = 0;
    std::vector<Count> counts;
    int first = 0, last = 0; ///< years there is something to tell about
};
/// decisions/figures.tpl: public, no names.
void fill_figures(web::Dictionary& page, const Year& year);

} // namespace decisions
