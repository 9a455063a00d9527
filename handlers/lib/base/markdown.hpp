#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// Longest source in bytes. Beyond it some inputs cost the parser time that grows with the square of their
/// size.
constexpr std::size_t markdown_limit = std::size_t{20} * 1024;

/// What is rendered is at most so many times what was written, and 4 KB.
constexpr std::size_t markdown_growth = 10;

/// HTML of a text written in Markdown, which only the town hall's publications are (see lib/base/plain_text
/// for all others), safe to put into a page unescaped, whoever wrote it. Signs that the form announces (**,
/// *, « - », [text](address)), and those that nobody types by chance: #, >, ```, ~~, tables, lists that
/// count 1. 2. 3. Everything else is read as typed: a line of dashes or equals under a sentence, blanks at
/// the beginning of a line, « 1986. », 5. 7. 9., 1), + , 30*40*5, ~50, _, [note]: text.
/// - bare addresses are links (lib/base/links);
/// - a line end is a <br>, because people who never heard of Markdown write letters with it;
/// - HTML in the source shows as typed, it never becomes markup;
/// - links are http, https, mailto or start with one "/"; any other becomes its text. Those that leave the
/// site
///   have rel="nofollow ugc noopener";
/// - pictures become links to them, so that no page loads anything from elsewhere;
/// - headings start at <h4>; quotes and lists nest at most 12 deep, deeper ones join the twelfth;
/// - cells of a table that ask for it have class="right" or class="center";
/// - what would be larger than markdown_growth times the source and 4 KB is shown as plain text.
/// Throws std::length_error when the source is longer than markdown_limit.
std::string markdown_to_html(std::string_view source);

/// Such HTML for a reader elsewhere: its links that start with "/" lead to `base_url`, "https://parvis.example".
std::string absolute_links(std::string_view html, std::string_view base_url);

enum class LinkTargets { shown, hidden };

/// The text without markup, for mails ("the agenda (https://…)") and, with hidden targets, for excerpts.
/// Paragraphs are parted by an empty line; no \n at the end. Not escaped: it is text. Throws
/// std::length_error when the source is longer than markdown_limit.
std::string markdown_to_text(std::string_view source, LinkTargets targets = LinkTargets::shown);

} // namespace base
