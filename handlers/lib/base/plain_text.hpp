// What people write is read as they typed it: only what the town hall publishes is Markdown
// (lib/base/markdown).
#pragma once

#include <string>
#include <string_view>

namespace base {

/// HTML of a text that somebody typed, safe to put into a page unescaped: every character as it is, each line
/// end a <br>, an empty line a new paragraph, blanks at the beginning of a line and in a row kept as no-break
/// spaces (U+00A0), and bare links (bare_links of lib/base/links) with rel="nofollow ugc noopener". At most
/// 8 × the size of the source + 4 KB: a text that is nearly all links keeps them as text. The time grows with
/// the size of the source, which has no limit.
std::string plain_text_to_html(std::string_view source);

/// What a link of somebody else says about where it leads, before the href: also for lib/base/markdown.
constexpr std::string_view foreign_rel = "rel=\"nofollow ugc noopener\"";

} // namespace base
