#include "chores/operator/addresses.hpp"

#include "lib/base/email.hpp"
#include "lib/base/log.hpp"
#include "lib/town/member.hpp"

#include <algorithm>
#include <string>

namespace chores {

namespace {

struct Stored {
    town::MemberId id;
    std::string email;
};

bool beyond_ascii(const std::string& text) {
    return std::ranges::any_of(text, [](unsigned char c) { return c >= 0x80; });
}

bool tidy(db::Db& db, const Stored& row) {
    const auto read = base::read_email(row.email);
    if (read.fault != base::EmailFault::none) return false; // accents before the @: reached as it ever was
    const bool done =
        db.run("UPDATE member SET email = :email, email_key = :key WHERE id = :id AND email = :old "
               "AND NOT EXISTS (SELECT 1 FROM member o WHERE o.email_key = :key)",
               read.address, base::email_key(read.address), row.id, row.email) == 1;
    if (!done) base::log(base::Level::warning, "address_twice", {{"member", std::to_string(row.id.value)}});
    return done;
}

} // namespace

int tidy_addresses(db::Db& db, int step) {
    int changed = 0;
    for (town::MemberId after;;) {
        const auto rows = db.all<Stored>(
            "SELECT id, email FROM member WHERE id > :after ORDER BY id LIMIT :step", after, step);
        if (rows.empty()) return changed;
        for (const auto& row : rows)
            if (beyond_ascii(row.email)) changed += tidy(db, row);
        after = rows.back().id;
    }
}

} // namespace chores
