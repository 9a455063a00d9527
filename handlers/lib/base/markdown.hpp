#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// Longest source in bytes. Beyond it some inputs cost the parser time that grows with the square of their
/// size.
constexpr std::size_t markdown_limit = std::size_t{20} * 1024;

/// HTML of a text written in Markdown (with autolinks, ~~strikethrough~~ and tables), safe to put into a page
/// unescaped, whoever wrote it:
/// - a line end is a <br>, because people who never heard of Markdown write letters with it;
/// - HTML in the source shows as typed, it never becomes markup;
/// - links are http, https, mailto or start with one "/"; any other becomes its text. Those that leave the
/// site
///   have rel="nofollow ugc noopener";
/// - pictures become links to them, so that no page loads anything from elsewhere;
/// - headings start at <h4>; quotes and lists nest at most 12 deep, deeper ones join the twelfth;
/// - cells of a table that ask for it have class="right" or class="center".
/// Throws std::length_error when the source is longer than markdown_limit.
std::string markdown_to_html(std::string_view source);

enum class LinkTargets { shown, hidden };

/// The same text without markup, for mails ("the agenda (https://…)") and, with hidden targets, for excerpts.
/// Paragraphs are parted by an empty line; no \n at the end. Not escaped: it is text.
/// Throws std::length_error when the source is longer than markdown_limit.
std::string markdown_to_text(std::string_view source, LinkTargets targets = LinkTargets::shown);

} // namespace base
