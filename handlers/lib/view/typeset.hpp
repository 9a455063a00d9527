// What people write, set as French is printed: only where it is shown, never where it is kept.
#pragma once

#include <string>
#include <string_view>

namespace web {

/// HTML of a text (base::plain_text_to_html, base::markdown_to_html) whose lines do not break before ? ! : ; », behind «, within a
/// telephone number, nor between a number and its unit or month; telephone numbers of France are links. Links and code stay as they are.
/// No space is made where none was typed. One pass.
std::string typeset(std::string_view html);

/// A template for people's eyes, in which "e-mail", where it is read, ends no line at its hyphen: that is U+2011.
std::string unbroken(std::string text);

} // namespace web
