// What a part of the site keeps of people. Each section declares its own (handlers/<name>/section.cpp), lib/town what
// is common to all; whoever copies, erases or sweeps loops over them and knows no table by name.
#pragma once

#include "lib/town/personal.hpp"

#include <vector>

namespace town {

/// All are optional.
struct Keeps {
    std::vector<Personal> (*personal)() = nullptr; ///< in the order in which they are shown
};

/// What belongs to no section: who one is, what one follows and is told, threads, mails, the journal.
extern const Keeps core;

} // namespace town
