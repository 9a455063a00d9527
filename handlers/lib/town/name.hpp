// What a person is called: three columns, "m.first_name, m.last_name, m.short_name", wherever a row tells of
// one.
#pragma once

#include <string>

namespace town {

/// An erased person's name is the words that stand in its place, as a first name alone; nobody's is empty.
struct Name {
    std::string first, last;
    bool abbreviated = false; ///< wants to appear as "Prénom N." to other citizens

    bool empty() const { return first.empty() && last.empty(); }
};

/// First and last name with a no-break space between them; one alone where the other is empty. For the team,
/// and of people who are named in public: display_name() in lib/town/member.hpp is for everybody else.
std::string full_name(const Name& name);

/// The full name as plain text, for the head of a mail and the operator's terminal.
inline std::string plain_name(const Name& name) { return name.first + " " + name.last; }

} // namespace town
