#include "lib/town/kind.hpp"

#include <stdexcept>

namespace town {

const Choice& Kinds::choice(Topic topic) const {
    for (const auto* choice : choices)
        if (choice->topic == topic) return *choice;
    throw std::logic_error("a topic that no section declares");
}

std::int64_t Kinds::bits(bool only_urgent) const {
    std::int64_t bits = 0;
    for (const auto* choice : choices)
        if (choice->urgent || !only_urgent) bits |= std::int64_t{1} << static_cast<int>(choice->topic);
    return bits;
}

const Kinds::Entry& Kinds::entry(std::string_view kind) const {
    static constexpr Kind nobodys{};
    static constexpr Entry none{&nobodys, {}};
    for (const auto& entry : entries)
        if (entry.kind->name == kind) return entry;
    return none;
}

} // namespace town
