// What a country is made of: how much of each thing, where and when. All of it is decided before a row is
// written, so that counters are true and rows can be written in the order of their keys.
#pragma once

#include "country_random.hpp"
#include "country_sheet.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace country {

using Time = std::uint32_t; ///< seconds UTC: enough until 2106, and half the memory
using Number = std::uint32_t;

constexpr Time hour = 3600, day = 24 * hour;
constexpr Time decision = 3 * day;      ///< a team decides about a newcomer within it
constexpr Time welcome = 4 * day;       ///< after which a member surely speaks as a citizen
constexpr Time confirmation = 30 * day; ///< what nobody confirmed within it has been swept

struct Options {
    std::uint64_t seed = 1;
    std::int64_t members = 1'000'000;
    Time now = 0;

    Time start() const { return now - 5 * 365 * day; }
    std::int64_t publications() const { return members * 2; }
    std::int64_t comments() const { return members * 10; }
    std::int64_t likes() const { return members * 10; }
    std::int64_t hot_comments() const { return members / 10; } ///< under the one that everybody speaks of
    std::int64_t open_towns() const { return std::max<std::int64_t>(5, members / 50); }
    std::int64_t flags() const { return members / 40; } ///< on comments that were kept, or that wait
};

struct Delegate {
    Number member = 0;
    Time since = 0;
    int rights = 0;
};

struct Town {
    std::string code, slug;
    double population = 0;
    Time opened_at = 0; ///< 0: its mayor is not here
    Number mayor = 0;
    bool automatic = false;
    std::vector<Number> members;  ///< confirmed, by id and therefore by time
    std::vector<Number> citizens; ///< accepted ones, in the same order
    std::vector<Delegate> delegates;

    bool open() const { return opened_at != 0; }
};

struct Member {
    Number town = 0;
    Time created_at = 0, decided_at = 0;
    enum State : std::uint8_t { unconfirmed, mayor, waiting, accepted, refused } state = waiting;
};

struct Publication {
    Number town = 0, author = 0;
    Time created_at = 0, published_at = 0; ///< 0: a draft
    Time edited_at = 0, deleted_at = 0;
    std::uint32_t likes = 0, comments = 0, gone = 0; ///< gone: of the comments, hidden or taken back
    std::uint8_t audience = 0;

    /// The last moment at which somebody can answer it.
    Time end(Time now) const { return deleted_at ? deleted_at : now; }
    bool seen(Time now) const { return published_at != 0 && published_at <= now; }
};

struct Comment {
    Time at = 0;
    Number publication = 0, author = 0;
    enum State : std::uint8_t { shown, hidden, deleted } state = shown;
};

enum class Act : std::uint8_t {
    publish,
    draft,
    edit,
    remove,
    hide,
    keep,
    accept,
    refuse,
    appoint,
    card,
    open
};
/// Texts of audit.act, in the order of Act.
constexpr const char* act_names[] = {"publication.publish", "publication.draft", "publication.edit",
                                     "publication.delete",  "comment.hide",      "comment.keep",
                                     "citizen.accept",      "citizen.refuse",    "delegate.appoint",
                                     "settings.card",       "claim.open"};

struct Audit {
    Time at = 0;
    Number member = 0, town = 0, object = 0;
    Act act{};
};

/// Those whom one can log in as: their ids.
enum Known : Number { maire = 1, deleguee, claire, yanis, nouveau, abonnee, paris, known_end };
constexpr const char* known_emails[] = {"",
                                        "maire@demo.parvis",
                                        "deleguee@demo.parvis",
                                        "claire@demo.parvis",
                                        "yanis@demo.parvis",
                                        "nouveau@demo.parvis",
                                        "abonnee@demo.parvis",
                                        "paris@demo.parvis"};
constexpr int follows_of_abonnee = 50;

struct Country {
    Options options;
    std::vector<Town> towns;               ///< by code
    std::vector<Number> opening;           ///< towns that are open, in the order in which they opened
    std::vector<Member> members;           ///< [0] is nobody
    std::vector<Publication> publications; ///< [0] is none
    std::vector<Comment> comments;         ///< [0] is none
    std::vector<Audit> audit;
    Number largest = 0, demo = 0, small = 0; ///< towns
    Number hot = 0;                          ///< the publication that everybody speaks of

    Random random(std::string_view phase) const { return {options.seed, phase}; }
    Town& home(Number member) { return towns[members[member].town]; }
    void record(Time at, Number member, Number town, Act act, Number object = 0) {
        audit.push_back({at, member, town, object, act});
    }
    /// How many of a town's citizens may speak at `at`: the first ones.
    std::size_t speakers(const Town& town, Time at) const;
    /// The mayor, or a delegate who has one of `rights` then.
    Number team(const Town& town, int rights, Time at, Random& random) const;
};

/// Reads the communes; decides which are open and since when, who lives where and who is a citizen.
void settle(Country& country, Sheet& sheet);
/// Decides what is published, said and liked. After settle().
void converse(Country& country);

} // namespace country
