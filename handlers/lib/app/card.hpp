// The picture that others show of a commune's pages, 1200 × 630: its name, its département and our mark. Made beforehand by the
// deliverer's round (commune/section.cpp), in a child; programs that serve pages only look whether it is there.
#pragma once

#include "lib/base/config.hpp"
#include "lib/town/commune.hpp"

#include <filesystem>
#include <string>

namespace web {

/// Where it is, once it is made; another file for another name.
std::filesystem::path card_file(const base::Config& config, const town::Commune& commune);

/// For its address; empty while there is none.
std::string card_version(const base::Config& config, const town::Commune& commune);

/// Makes it, by the program `parvis-picture`, within a second; one of a former name goes. False when it cannot be made or kept.
bool make_card(const base::Config& config, const town::Commune& commune);

} // namespace web
