// Who is in a discussion group: who asks, who was let in or shut out, who was there.
#pragma once

#include "groups/store.hpp"

namespace groups {

struct Person {
    MemberId id;
    town::Name name;
    bool team = false;
    int posts = 0; ///< that can be read
};
/// Who wrote here, at most people_max, who wrote most first; when anybody reads is told to nobody. For who may read the group.
std::vector<Person> authors(db::Db& db, const std::string& commune_code, ThreadId group);

/// A citizen asks to be in a group on request. False when they asked before, is in it or was shut out.
bool ask(db::Db& db, const town::Reader& reader, const std::string& commune_code, const Group& group,
         Seconds now);

/// One row for each who asks for a group of :commune and can be answered.
std::string join_requests_sql();
/// Since when each does in the town `t` (web::DeskItem::since).
std::string join_requests_since_sql();
/// How many that are, up to `most`. For moderators.
int count_join_requests(db::Db& db, const town::Reader& reader, const std::string& commune_code, int most);

struct JoinRequest {
    ThreadId group;
    std::string title;
    MemberId id;
    town::Name name;
    Seconds asked_at = 0;
};
/// A place in that list; one person may ask for several groups at once.
struct JoinRequestPlace {
    Seconds at = 0;
    MemberId id;
    ThreadId group;
    bool start() const { return !group; }
};
struct JoinRequestPage {
    std::vector<JoinRequest> people;
    std::optional<JoinRequestPlace> next; ///< pass it as `after`
};
/// Of all groups of the commune, who asked first before the others: who is answered leaves the list, and who
/// cannot be answered is not in it. For moderators.
JoinRequestPage join_requests(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                              const JoinRequestPlace& after);

struct Decided {
    MemberId id;
    town::Name name;
    std::string reason;
    Seconds decided_at = 0;
};
struct DecidedPage {
    std::vector<Decided> people;
    MemberId next; ///< pass it as `after`; none at the end
};
/// Who is in a group on request, or was shut out of one. For moderators.
DecidedPage people_in(db::Db& db, const town::Reader& reader, const std::string& commune_code, ThreadId group,
                      Membership membership, MemberId after);

/// A person whom a moderator of the commune may let in or shut out: who asked for the group, was there or
/// stands in one of its lists; never somebody of the team.
std::optional<town::Member> find_person(db::Db& db, const town::Reader& reader,
                                        const std::string& commune_code, ThreadId group, MemberId id);

/// Lets in somebody who asked or was shut out, or shuts out, with a reason that they read; whoever is refused
/// is shut out. False when it is so already, or for a reader who may not. Writes the journal. Inside the
/// caller's transaction.
bool decide(db::Db& db, const town::Reader& reader, const std::string& commune_code, ThreadId group,
            MemberId id, Membership membership, const std::string& reason, Seconds now);

} // namespace groups
