// The outbox as the deliverer sees it: what is due, who has it in hand, what became of it.
#pragma once

#include "chores/delivery/transport.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/notify.hpp"
#include "lib/town/outbox.hpp"

#include <string>
#include <vector>

namespace chores::outbox {

/// One mail or SMS that was taken in hand.
struct Item {
    std::int64_t id = 0;
    town::Channel channel{};
    std::string event, to_name, to_address, subject, body, unsubscribe_url;
    town::MemberId
        member; ///< whom it is for; without a text of its own, text and address are made of that member
    town::ActivityId activity; ///< what it tells; none for a digest and for what has its text
    town::Cadence cadence{};
    base::Seconds period_end = 0; ///< of a digest
    int attempts = 0;
    base::Seconds created_at = 0;
    base::Seconds not_before = 0;   ///< for when it was meant, if that was later than its writing
    base::Seconds wanted_until = 0; ///< 0: as long as its kind lasts
    town::Priority priority{};
    std::string commune_code; ///< the town that it is about; empty for news, which know it, and for what a person asked for
    int doubts = 0; ///< tries that may have brought it although no answer came
    std::string from_name = {}; ///< in whose name; empty: in the site's

    bool digest() const { return cadence == town::Cadence::daily || cadence == town::Cadence::weekly; }
};

/// The columns that fill an Item, in order.
inline constexpr const char* columns =
    "id, channel, event, to_name, to_address, subject, body, unsubscribe_url, member_id, activity_id, "
    "cadence, "
    "period_end, attempts, created_at, not_before, wanted_until, priority, COALESCE(commune_code, ''), doubts, from_name";

/// How long an item stays in hand: longer than a batch takes, see Deliverer.
inline constexpr base::Seconds lease_time = 10 * base::minute;
/// The longest pause before another try, and how many there are.
inline constexpr base::Seconds longest_pause = base::day;
inline constexpr int most_attempts = 12;
/// How often an SMS may leave without anybody knowing whether it arrived: so it arrives twice at most.
inline constexpr int most_doubts = 2;

/// Who delivers from this folder of data on this machine: there is one at a time (see Lock).
std::string worker_name(const std::string& var);

/// True when something of this channel is due. It only reads: asked twice a second, it stands in nobody's
/// way.
bool waiting(db::Db& db, town::Channel channel, base::Seconds now);

/// Takes at most `limit` due items of one channel in hand, of the first priority that has any.
/// Two workers never have the same one.
std::vector<Item> lease(db::Db& db, town::Channel channel, const std::string& worker, base::Seconds now,
                        int limit);

/// Puts back all that `worker` has in hand: what a dead one left, or the rest of a batch.
void give_back(db::Db& db, const std::string& worker);

/// It has left. Neither its text nor an address of its own is needed any more.
void note_sent(db::Db& db, const Item& item, base::Seconds now);
/// Nobody wants it any more: read meanwhile, hidden, unsubscribed; or nothing was left to tell.
void note_unwanted(db::Db& db, const Item& item);
/// Whether the town that it is about tries the site, and the person is none of its team.
bool on_trial(db::Db& db, const Item& item);
/// It stays here, as it would have left: for the town hall to look at.
void note_held(db::Db& db, const Item& item, std::string_view subject, std::string_view text);
/// A part of a digest that stays here, once however often the digest is tried.
void note_held_part(db::Db& db, const Item& digest, const std::string& commune_code, std::string_view subject, std::string_view text);
/// Not now: again after 1, 2, 4 … minutes, at most a day, with jitter; given up after the last try, when it
/// was refused for good, or when an SMS was in doubt for the last time. Returns whether it was given up.
bool note_failed(db::Db& db, const Item& item, const std::string& worker, base::Seconds now,
                 const Result& result);
/// Its hour has not come: it waits until `not_before`, which is no try. The first such hour counts for its
/// age.
void hold(db::Db& db, const Item& item, const std::string& worker, base::Seconds not_before);

/// After the clock was wrong: what would wait for longer than the longest pause is due now; with
/// `jumped_back` all that waits for another try is. Digests, and what was planned for later, keep their time.
void repair_due_times(db::Db& db, base::Seconds now, bool jumped_back);

struct Count {
    town::Channel channel{};
    int state = 0;      ///< as outbox.state
    bool later = false; ///< queued, and not due yet
    long long count = 0;
    base::Seconds oldest = 0; ///< when the oldest of them was written
};
/// What is there, by channel and state.
std::vector<Count> counts(db::Db& db, base::Seconds now);

struct DeadLetter {
    std::int64_t id = 0;
    town::Channel channel{};
    std::string event, reason;
    int attempts = 0;
    base::Seconds created_at = 0;
};
/// What was given up, newest first.
std::vector<DeadLetter> dead_letters(db::Db& db, int limit);

/// What waits for another try after one that failed, newest first.
std::vector<DeadLetter> postponed(db::Db& db, base::Seconds now, int limit);

/// What waits for another try is due now; `id` 0: all of it. What was planned for later keeps its time. Returns how many.
long long hurry(db::Db& db, std::int64_t id, base::Seconds now);

/// What was given up is due again, with all its tries; `id` 0: all of it. Returns how many.
long long retry(db::Db& db, std::int64_t id, base::Seconds now);

} // namespace chores::outbox
