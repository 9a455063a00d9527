// The erasure of an account, in short transactions: after an interruption it goes on where it stopped.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/member.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace town {

struct Erasure {
    db::Db& db;
    MemberId member;
    bool keeps_texts; ///< the person wants their public words to stay, nameless
    base::Seconds now;
    int step;                         ///< rows in one transaction, at most
    std::vector<std::string> files{}; ///< under uploads, to be removed from the disk when their rows are gone
    std::vector<void (*)(db::Db&, base::Id<struct PostTag>)> post_removed{}; ///< of all Keeps

    /// Calls `part` with rows of `find` (:member, :step), a transaction for each `step` of them, until there are none.
    /// `part` must make each row one that is not found again.
    template <class Row, class Part> void in_parts(std::string_view find, Part part) {
        for (;;) {
            const auto rows = db.all<Row>(find, member, step);
            if (rows.empty()) return;
            db::Transaction transaction{db};
            for (const auto& row : rows) part(row);
            transaction.commit();
        }
    }

    /// Takes back what the person said with one click and others see counted (likes, votes): `find` as
    /// in_parts(), of the numbers of what it is about; `take` deletes the row of :number and :member, `count`
    /// counts down :number.
    void take_back(std::string_view find, std::string_view take, std::string_view count) {
        in_parts<std::int64_t>(find, [&](std::int64_t number) {
            if (db.run(take, number, member) == 1) db.run(count, number);
        });
    }
};

/// As if the person had deleted each of their posts that `find` finds (:member, :step); what was hidden or
/// deleted before loses its words too. The files that came with them are to be removed.
void delete_posts(Erasure& erasure, std::string_view find);

} // namespace town
