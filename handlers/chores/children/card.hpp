// `parvis-picture --card`: the picture that others show of a commune's pages.
#pragma once

#include <string>
#include <string_view>

namespace chores {

/// 1200 × 630, as PNG: htdocs/card.png with the two lines of `words`, the commune's name and its département, in the site's
/// fonts. A long name is set smaller, and on two lines. Empty when a file of htdocs cannot be read.
std::string draw_card(const std::string& htdocs, std::string_view words);

/// Reads `words` from standard input and writes the picture. Returns the exit status.
int card_command(const std::string& htdocs);

} // namespace chores
