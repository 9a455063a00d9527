// The words of `parvis` about templates.
#pragma once

#include "chores/operator/words.hpp"

namespace chores {

/// `parvis check-templates [--markers [NAME]]`. 1: there are faults.
int check_templates(const Words& words);

/// `parvis templates [--own NAME] [--seen NAME]`.
int own_templates(const Words& words);

} // namespace chores
