// What a section gives to the rest of the site. Each declares it in its own folder (handlers/<name>/section.cpp);
// the one list of them is handlers/sections.hpp, which only programs and tests include: what is common to all
// loops over App::sections, and knows none by name.
#pragma once

#include "lib/town/keeps.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace web {

/// All but the name are optional.
struct Section {
    std::string_view name; ///< of its folders under handlers, templates and tests, and of its program: "groups"
    town::Keeps keeps{};
};

using Sections = std::span<const Section* const>;

/// What each of the sections keeps of people, after what is common to all. Who takes away begins at the end: what is
/// common goes last, since the sections' rows refer to it.
inline std::vector<const town::Keeps*> all_keeps(Sections sections) {
    std::vector<const town::Keeps*> all{&town::core};
    for (const auto* section : sections) all.push_back(&section->keeps);
    return all;
}

} // namespace web
