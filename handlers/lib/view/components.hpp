// What an admin writes in one line of a template and would otherwise type in ten: {{$icon users}}, {{$field name="title" …}},
// {{$error name="audience" …}}, {{$file name="menu.js"}}, and the field `csrf` of each form that is sent. docs/templates.md shows them.
#pragma once

#include "lib/view/template_rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace web {

/// The text as ctemplate is to read it, of as many lines as it has. `name` as in "feed/index.tpl": in plain text and in XML no form
/// gets anything. Components that cannot be read are left out of it and become faults, in the order of their lines.
std::string with_components(std::string_view name, std::string_view text, std::vector<TemplateFault>& faults);

} // namespace web
