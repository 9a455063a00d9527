// What a section gives to the rest of the site. Each declares it in its own folder (handlers/<name>/section.cpp);
// the one list of them is handlers/sections.hpp, which only programs and tests include: what is common to all
// loops over App::sections, and knows none by name.
#pragma once

#include <span>
#include <string_view>

namespace web {

/// All but the name are optional.
struct Section {
    std::string_view name; ///< of its folders under handlers, templates and tests, and of its program: "groups"
};

using Sections = std::span<const Section* const>;

} // namespace web
