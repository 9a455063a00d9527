// What is wrong with a template, for the person who edits it: each fault with its line and what to do.
#pragma once

#include "lib/view/markup.hpp"
#include "lib/view/template_rules.hpp"

#include <string_view>
#include <vector>

namespace chores {

using web::markup::MarkerNames;

/// All faults, in the order of their lines. `known`: the markers that the program can set there; none: that is not asked.
/// `name` as in "feed/index.tpl". What only ctemplate itself sees is not
/// among them.
std::vector<web::TemplateFault> faults_in(std::string_view name, std::string_view text, const MarkerNames& known);

/// Tags that are not closed, or closed without being open, for whatever sections are shown.
std::vector<web::TemplateFault> unbalanced_in(std::string_view text);

/// The known name that is nearest to a slip of it; empty: none is near.
std::string_view nearest(std::string_view name, const MarkerNames& known);

} // namespace chores
