#include "claim/store.hpp"

#include "lib/town/audit.hpp"

#include <cctype>

namespace claim {

std::string plain_code(std::string_view typed) {
    std::string code;
    for (const unsigned char c : typed)
        if (std::isalnum(c)) code += static_cast<char>(std::toupper(c));
    return code;
}

void keep_code(db::Db& db, const std::string& code_hash, town::MemberId asked_by,
               const std::string& commune_code, Seconds now) {
    // Only one's own: nobody makes another person's code worthless by asking for one.
    db.run("DELETE FROM one_time WHERE commune_code = :commune AND purpose = 'claim' AND member_id = :member",
           commune_code, asked_by);
    db.run("INSERT INTO one_time (token_hash, purpose, member_id, commune_code, created_at, expires_at) "
           "VALUES (:hash, 'claim', :member, :commune, :now, :until)",
           code_hash, asked_by, commune_code, now, now + code_lifetime);
    town::record(db, asked_by, commune_code, "claim.code", 0, now);
}

bool use_code(db::Db& db, const std::string& code_hash, town::MemberId member,
              const std::string& commune_code, Seconds now) {
    db::Transaction transaction{db};
    const bool good = db.run("DELETE FROM one_time WHERE token_hash = :hash AND purpose = 'claim' "
                             "AND commune_code = :commune AND member_id = :member AND expires_at > :now",
                             code_hash, commune_code, member, now) == 1;
    const bool open =
        db.value<int>("SELECT COUNT(*) FROM town WHERE commune_code = :commune", commune_code) > 0;
    if (!good || open) return false;
    town::appoint_mayor(db, member, commune_code, now);
    town::record(db, member, commune_code, "claim.open", 0, now);
    transaction.commit();
    return true;
}

void stop_mails(db::Db& db, const std::string& commune_code, Seconds now) {
    db.run("INSERT INTO town_hall_contact (commune_code, newcomers, next_mail_at, stopped_at) "
           "VALUES (:commune, 0, :now, :now) ON CONFLICT (commune_code) DO UPDATE SET "
           "stopped_at = COALESCE(town_hall_contact.stopped_at, excluded.stopped_at)",
           commune_code, now);
}

} // namespace claim
