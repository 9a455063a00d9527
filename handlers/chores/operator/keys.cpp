#include "chores/operator/keys.hpp"

#include "lib/town/person.hpp"
#include "lib/town/second_factor.hpp"
#include "sections.hpp"

namespace chores {

void reseal(db::Db& db, const base::Seal& seal, const std::function<void(town::MemberId)>& progress,
            int step) {
    for (const auto* section : sections())
        if (section->retag) section->retag(db, seal); // whoever is tagged anew is still found
    for (town::MemberId after; (after = town::second_factor::reseal_some(db, seal, after, step));) {
    }
    for (town::MemberId after; (after = town::reseal_some(db, seal, after, step));)
        if (progress) progress(after);
}

} // namespace chores
