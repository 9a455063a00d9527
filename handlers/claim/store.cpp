#include "claim/store.hpp"

#include "lib/town/audit.hpp"
#include "lib/town/office.hpp"

#include <algorithm>
#include <cctype>

namespace claim {

std::string plain_code(std::string_view typed) {
    std::string code;
    for (const unsigned char c : typed)
        if (std::isalnum(c)) code += static_cast<char>(std::toupper(c));
    return code;
}

std::optional<Seconds> letter_of(db::Db& db, town::MemberId member, const std::string& commune_code,
                                 Seconds now) {
    return db.one<Seconds>(
        "SELECT created_at FROM one_time WHERE commune_code = :commune AND purpose = 'claim' "
        "AND member_id = :member AND expires_at > :now",
        commune_code, member, now);
}

Seconds take_turn(db::Db& db, const std::string& commune_code, Seconds now) {
    // letters_until grows by a gap with each letter, from now on; that many gaps ahead are as many letters.
    const auto until = db.value<Seconds>(R"(
        INSERT INTO town_hall_contact (commune_code, newcomers, next_mail_at, letters_until)
        VALUES (:commune, 0, :now, :after)
        ON CONFLICT (commune_code) DO UPDATE SET letters_until = :gap +
            CASE WHEN town_hall_contact.letters_until > :now THEN town_hall_contact.letters_until ELSE :now END
        RETURNING letters_until)",
                                         commune_code, now, now + letter_gap, letter_gap);
    return std::max(now, until - letters_at_once * letter_gap);
}

void keep_code(db::Db& db, const std::string& code_hash, town::MemberId asked_by,
               const std::string& commune_code, Seconds leaves_at, Seconds now) {
    // Only one's own: nobody makes another person's code worthless by asking for one.
    db.run("DELETE FROM one_time WHERE commune_code = :commune AND purpose = 'claim' AND member_id = :member",
           commune_code, asked_by);
    db.run("INSERT INTO one_time (token_hash, purpose, member_id, commune_code, created_at, expires_at) "
           "VALUES (:hash, 'claim', :member, :commune, :at, :until)",
           code_hash, asked_by, commune_code, leaves_at, leaves_at + code_lifetime);
    town::record(db, asked_by, commune_code, "claim.code", 0, now);
}

bool use_code(db::Db& db, const std::string& code_hash, town::MemberId member,
              const std::string& commune_code, Seconds now) {
    db::Transaction transaction{db};
    const bool good = db.run("DELETE FROM one_time WHERE token_hash = :hash AND purpose = 'claim' "
                             "AND commune_code = :commune AND member_id = :member AND expires_at > :now",
                             code_hash, commune_code, member, now) == 1;
    // Who did not open it is no mayor: what appoint_mayor wrote goes with the transaction.
    if (!good || !town::can_be_chosen(db, member) || !town::appoint_mayor(db, member, commune_code, now))
        return false;
    town::record(db, member, commune_code, "claim.open", 0, now);
    transaction.commit();
    return true;
}

std::vector<std::string> codes_of(db::Db& db, const std::string& commune_code) {
    return db.all<std::string>("SELECT CAST(:commune AS TEXT) UNION "
                               "SELECT former_code FROM commune_former WHERE commune_code = :commune",
                               commune_code);
}

void stop_mails(db::Db& db, const std::string& commune_code, Seconds now) {
    db.run("INSERT INTO town_hall_contact (commune_code, newcomers, next_mail_at, stopped_at) "
           "VALUES (:commune, 0, :now, :now) ON CONFLICT (commune_code) DO UPDATE SET "
           "stopped_at = COALESCE(town_hall_contact.stopped_at, excluded.stopped_at)",
           commune_code, now);
}

} // namespace claim
