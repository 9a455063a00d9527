// What a part of the site keeps of people. Each section declares its own (handlers/<name>/section.cpp), lib/town what
// is common to all; whoever copies, erases or sweeps loops over them and knows no table by name.
#pragma once

#include "lib/town/erasure.hpp"
#include "lib/town/notify.hpp"
#include "lib/town/personal.hpp"
#include "lib/town/retention.hpp"

#include <array>
#include <span>
#include <vector>

namespace town {

/// Rows that have had their day go when `condition` holds of them, which knows :before, `period` before now.
struct Expiry {
    std::string_view table, key, condition;
    base::Seconds period;
};

/// What hangs on a row and may be much: found by `find` (:id of the row, :step), each taken away by `take` (:id, :key
/// of its own).
struct Hanging {
    std::string_view find, take;
};

/// Rows whose words go while they stay, for what refers to them: found by `find` (:before, `period` before now, and
/// :step), and no longer found once they were emptied. Files that they named are taken by the sweep of uploads.
struct Emptying {
    std::string_view find;
    base::Seconds period;
    std::array<std::string_view, 2> empty; ///< statements by :id, when nothing of `before` hangs on it any more
    std::span<const Hanging> before{};
};

/// A column that names a file under uploads, where it is not empty.
struct Upload {
    std::string_view table, column;
};

/// A row that leaves the outbox, whatever it was.
struct GoneMail {
    std::optional<std::int64_t> activity_id;
    Channel channel{};
    int state = 0, receipt = 0;
};

/// All are optional.
struct Keeps {
    std::vector<Personal> (*personal)() = nullptr; ///< in the order in which they are shown
    std::span<const Retention> retention{};        ///< of every column
    std::span<const Expiry> expiries{};            ///< in this order
    std::span<const Emptying> emptyings{};
    std::span<const Upload> uploads{};
    /// Of who is erased: takes what may be much, in transactions of its own (Erasure::in_parts).
    void (*erase)(Erasure&) = nullptr;
    /// Then the few rows of the rest: statements by :id, all in the transaction in which the member's own row
    /// is emptied, at last. Until then that is as it was.
    std::span<const std::string_view> forget{};
    /// Of who moves away, and holds no office there: statements by :id and :commune, in the transaction of the move. Whoever
    /// comes back asks anew.
    std::span<const std::string_view> moved{};
    /// Keeps of mails what is counted of them, inside the transaction in which they leave the outbox.
    void (*mails_gone)(db::Db&, const std::vector<GoneMail>&) = nullptr;
    /// A post of any thread is taken back with the account of its author; inside that transaction.
    void (*post_removed)(db::Db&, base::Id<struct PostTag>) = nullptr;
};

/// What belongs to no section: who one is, what one follows and is told, threads, mails, the journal.
extern const Keeps core;

} // namespace town
