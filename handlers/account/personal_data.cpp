#include "account/personal_data.hpp"

#include "lib/town/person.hpp"

namespace account {

namespace {

/// Calls `act` with everything that is declared as personal; what is common to all comes first.
template <class Act> void each_personal(const web::App& app, Act act) {
    for (const auto* keeps : web::all_keeps(app.sections))
        if (keeps->personal)
            for (const auto& one : keeps->personal()) act(one);
}

PersonalRows rows_of(web::App& app, town::MemberId member, const town::Personal& one) {
    auto& db = app.db();
    auto found = one.sql.find(":now") == std::string::npos ? db.table(one.sql, member)
                                                           : db.table(one.sql, member, app.now());
    return {std::string{one.table}, std::move(found.columns), std::move(found.rows)};
}

void add_details(web::App& app, town::MemberId member, PersonalRows& profile) {
    const auto details = town::details_of(app.db(), app.seal(), member);
    const auto& [number, street, postcode, town] = details.address;
    const auto& confirmed = details.phone_confirmed_at;
    const std::pair<const char*, db::Value> columns[] = {
        {"civility", details.civility},
        {"birth_date", details.birth_date},
        {"phone", details.phone},
        {"phone_confirmed_at", confirmed ? db::Value{*confirmed} : db::Value{}},
        {"asked_phone", details.asked_phone},
        {"address_number", number},
        {"address_street", street},
        {"address_postcode", postcode},
        {"address_town", town},
        {"portrait", details.portrait}};
    for (const auto& [column, value] : columns) {
        profile.columns.emplace_back(column);
        for (auto& row : profile.rows) row.push_back(value);
    }
}

} // namespace

std::vector<PersonalRows> personal_data_of(web::App& app, town::MemberId member) {
    std::vector<PersonalRows> all;
    each_personal(app, [&](const town::Personal& one) { all.push_back(rows_of(app, member, one)); });
    for (auto& list : all)
        if (list.table == "member") add_details(app, member, list);
    return all;
}

PersonalRows personal_data_in(web::App& app, town::MemberId member, std::string_view table) {
    PersonalRows found;
    each_personal(app, [&](const town::Personal& one) {
        if (one.table == table) found = rows_of(app, member, one);
    });
    return found;
}

} // namespace account
