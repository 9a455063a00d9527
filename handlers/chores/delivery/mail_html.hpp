// The HTML part of a mail that has a text alone, made of the same words: whoever changes the text of a mail changes both.
#pragma once

#include "lib/view/views.hpp"

#include <string>

namespace chores {

/// Fills mail/text.html.tpl with a text as web::fill_mail makes them: BLOCK is a paragraph (TEXT), a list (LIST) or an address that
/// stood alone on its line (BUTTON for the first one, LINK), named by the short line before it. What follows "--" is QUIET; the
/// paragraph that ends in "Parvis – address" is the layout's.
void fill_from_text(web::Dictionary& page, const std::string& text);

} // namespace chores
