#include "lib/town/belongings_rows.hpp"

namespace town {

namespace {

using namespace belongings;

Belongings sessions(db::Db& db, MemberId member) {
    struct Row {
        Text agent;
        Moment created_at, seen_at;
    };
    return rows<Row>(
        db, member, "session", {"agent", "created_at", "seen_at"},
        "SELECT agent, created_at, seen_at FROM session WHERE member_id = :id ORDER BY created_at");
}

Belongings second_step(db::Db& db, MemberId member) {
    struct Row {
        Moment since;
    };
    return rows<Row>(db, member, "second_factor", {"since"},
                     "SELECT since FROM second_factor WHERE member_id = :id AND since IS NOT NULL");
}

/// How many are left; what they are is not kept.
Belongings recovery_codes(db::Db& db, MemberId member) {
    struct Row {
        Number codes;
    };
    return rows<Row>(db, member, "recovery_code", {"codes"},
                     "SELECT COUNT(*) FROM recovery_code WHERE member_id = :id HAVING COUNT(*) > 0");
}

Belongings links(db::Db& db, MemberId member) {
    struct Row {
        Text purpose;
        Moment created_at, expires_at;
    };
    return rows<Row>(
        db, member, "one_time", {"purpose", "created_at", "expires_at"},
        "SELECT purpose, created_at, expires_at FROM one_time WHERE member_id = :id ORDER BY created_at");
}

/// What is known of his address when mails come back from it.
Belongings returns(db::Db& db, MemberId member) {
    struct Row {
        Number refusals;
        Moment first_at, last_at, dead_at;
    };
    return rows<Row>(db, member, "mailbox", {"refusals", "first_at", "last_at", "dead_at"},
                     "SELECT b.refusals, b.first_at, b.last_at, b.dead_at FROM mailbox b "
                     "JOIN member m ON m.email_key = b.address_key WHERE m.id = :id");
}

} // namespace

} // namespace town

namespace town::belongings {

std::vector<Belongings> access_of(db::Db& db, MemberId member) {
    return {sessions(db, member), second_step(db, member), recovery_codes(db, member), links(db, member),
            returns(db, member)};
}

} // namespace town::belongings
