// What a template must be like to be taken: escaped, read by ctemplate without accident, text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace web {

/// A fault of a template, where it stands and what to do.
struct TemplateFault {
    std::size_t line = 1;
    std::string what;
};

/// "line 12: {{#TOWN}} is never closed".
std::string at_line(const TemplateFault& fault);

/// The line, from 1 on, in which a byte stands.
std::size_t line_of(std::string_view text, std::size_t at);

/// Plain text, where nothing can become markup: mails and SMS, but not the HTML part of a mail. `name` as in
/// "feed/index.tpl".
bool is_plain_text(std::string_view name);

/// Why a template is never taken, all faults in their order; empty: it may be. Not UTF-8; no escaping, or less of it
/// than the name of a marker allows; what ctemplate takes and mishandles.
std::vector<TemplateFault> refused_in(std::string_view name, std::string_view text);

/// Markers that do not fit together: {{ without }}, sections that are not closed, or not in their order.
std::vector<TemplateFault> ill_nested_in(std::string_view text);

/// A template of JSON, each value of which is escaped as JSON wants it; ctemplate by itself would do so as JavaScript wants it, which
/// no reader of JSON knows.
std::string with_json_escaped(std::string_view text);

} // namespace web
