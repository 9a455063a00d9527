// What is wrong with a form, once more at the beginning of its page: who cannot see all of it at a glance hears at once what
// is to be mended, and each sentence leads to its field.
#pragma once

#include "lib/view/views.hpp"

#include <string>

namespace web {

/// The page with the sentences that stand beside its fields (class "error-text", id "title-error") as a list of links
/// (parts/error_summary.tpl): in the notice of the form, or below the title where it has none. It has the focus when the page
/// is shown. A page without such sentences stays as it is.
std::string with_error_summary(std::string page, Views& views);

} // namespace web
