#include "lib/town/keys.hpp"

#include "lib/base/text.hpp"
#include "lib/db/site.hpp"
#include "lib/town/member.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>

namespace town {

namespace {

using Known = std::map<int, std::string>;

/// A key that the operator gave up: what was sealed under it is nothing.
constexpr const char* lost = "lost";

/// Every column that holds something sealed, whose row it is, and what its context says that it is (town/person,
/// town/second_factor).
struct SealedColumn {
    const char *table, *member, *column, *what;
};
constexpr SealedColumn sealed_columns[] = {{"member", "id", "birth_sealed", "birth"},
                                     {"member", "id", "phone_sealed", "phone"},
                                     {"member", "id", "phone_asked_sealed", "phone"},
                                     {"member", "id", "address_sealed", "address"},
                                     {"second_factor", "member_id", "key_sealed", "second-factor"}};

Known known_keys(db::Db& db) {
    struct Row {
        std::string name, value;
    };
    Known known;
    for (const auto& row : db.all<Row>("SELECT name, value FROM site WHERE name LIKE 'key-%'"))
        known[base::whole_number<int>(row.name.substr(4)).value_or(0)] = row.value;
    return known;
}

void note(db::Db& db, int number, const std::string& looks) {
    db::set_site_value(db, fmt::format("key-{:04}", number), looks);
}

/// Whether anything is sealed under key `number`, or at all with 0.
bool in_use(db::Db& db, int number) {
    const auto like = number ? fmt::format("{}.%", number) : std::string{"%"};
    return std::ranges::any_of(sealed_columns, [&](const SealedColumn& sealed) {
        const auto sql = fmt::format("SELECT 1 FROM {0} WHERE {1} <> '' AND {1} LIKE :like LIMIT 1", sealed.table,
                                     sealed.column);
        return db.one<int>(sql, like).has_value();
    });
}

[[noreturn]] void refuse(const std::filesystem::path& folder, int number, const char* what) {
    throw db::Unavailable(fmt::format(
        "{}/{:04}.key {}: people's telephone numbers, addresses and birth dates are sealed under it. Bring it back from "
        "your copy of the keys. If there is none, `parvis rotate-keys --give-up-lost` goes on without what was sealed",
        folder.string(), number, what));
}

} // namespace

void check_keys(db::Db& db, const std::filesystem::path& folder) {
    const auto have = base::Seal::looks(folder);
    const auto known = known_keys(db);
    for (const auto& [number, looks] : known) {
        if (looks == lost) continue;
        const auto here = have.find(number);
        if (here != have.end() && here->second == looks) continue;
        if (in_use(db, number)) refuse(folder, number, here == have.end() ? "is missing" : "is another key than before");
    }
    if (have.empty() && known.empty() && in_use(db, 0)) refuse(folder, 1, "is missing");
}

base::Seal settle_keys(db::Db& db, const std::filesystem::path& folder) {
    check_keys(db, folder);
    // A first key gets no number that another one had: add_key knows those.
    if (base::Seal::looks(folder).empty() && !known_keys(db).empty()) add_key(db, folder, false);
    base::Seal seal{folder};
    const auto known = known_keys(db);
    for (const auto& [number, looks] : base::Seal::looks(folder)) {
        const auto noted = known.find(number);
        if (noted == known.end() || (noted->second != looks && noted->second != lost)) note(db, number, looks);
    }
    return seal;
}

int add_key(db::Db& db, const std::filesystem::path& folder, bool give_up_lost) {
    auto known = known_keys(db);
    const auto have = base::Seal::looks(folder);
    if (give_up_lost) {
        if (have.empty() && known.empty() && in_use(db, 0)) note(db, 1, lost), known[1] = lost;
        for (const auto& [number, looks] : known)
            if (const auto here = have.find(number); here == have.end() || here->second != looks) note(db, number, lost);
    } else {
        check_keys(db, folder);
    }
    const int number = base::Seal::add_key(folder, known.empty() ? 0 : known.rbegin()->first);
    note(db, number, base::Seal::looks(folder).at(number));
    return number;
}

long long count_unreadable(db::Db& db, const base::Seal& seal) {
    struct Row {
        MemberId id;
        std::string value;
    };
    long long count = 0;
    for (const auto& [table, member, column, what] : sealed_columns) {
        const auto sql = fmt::format("SELECT {1}, {2} FROM {0} WHERE {1} > :after AND {2} <> '' ORDER BY {1} LIMIT 1000",
                                     table, member, column);
        for (MemberId after;;) {
            const auto rows = db.all<Row>(sql, after);
            if (rows.empty()) break;
            for (const auto& row : rows)
                count += !seal.open(fmt::format("{} {}", what, row.id.value), row.value);
            after = rows.back().id;
        }
    }
    return count;
}

} // namespace town
