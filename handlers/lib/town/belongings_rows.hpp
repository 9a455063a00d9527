// Rows of a statement as Belongings: for the files that collect them.
#pragma once

#include "lib/town/belongings.hpp"

#include <boost/pfr.hpp>
#include <utility>

namespace town::belongings {

using Text = std::string;
using Number = std::int64_t;
using Moment = std::optional<Number>;

template <class T> Value value_of(T&& cell) {
    using Plain = std::remove_cvref_t<T>;
    if constexpr (std::is_same_v<Plain, Moment>)
        return cell ? Value{*cell} : Value{};
    else
        return Value{std::forward<T>(cell)};
}

/// True while the member :id holds an office in the commune of `of` with all these `rights` (none: any
/// office): what is the town hall's is in a copy only as long as he may read it there.
inline Text in_office(const Text& of, int rights) {
    const auto bits = std::to_string(rights);
    return " EXISTS (SELECT 1 FROM role held WHERE held.member_id = :id AND held.commune_code = " + of +
           ".commune_code AND held.ended_at IS NULL AND (held.mayor = 1 OR (held.rights & " + bits +
           ") = " + bits + ")) ";
}

/// The publication `p` can be read on the site by the member :id at :now.
inline const Text readable =
    "p.deleted_at IS NULL AND (" + in_office("p", Right::publish) +
    "OR (p.published_at <= :now AND (p.audience <= 1 OR" + in_office("p", 0) +
    R"(OR (p.audience = 2 AND EXISTS (SELECT 1 FROM citizenship z WHERE z.member_id = :id
                          AND z.commune_code = p.commune_code AND z.state = 1))))))";

/// `column` where `condition` holds, nothing otherwise.
inline Text where(const Text& condition, const Text& column) {
    return " CASE WHEN " + condition + " THEN " + column + " ELSE '' END ";
}

template <class Row, class... More> Belongings rows(db::Db& db, MemberId member, const char* table,
                                                    std::vector<Text> columns, std::string_view sql,
                                                    const More&... more) {
    Belongings found{table, std::move(columns), {}};
    for (auto& row : db.all<Row>(sql, member, more...)) {
        auto& cells = found.rows.emplace_back();
        boost::pfr::for_each_field(row, [&](auto& field) { cells.push_back(value_of(std::move(field))); });
    }
    return found;
}

/// What he wrote and keeps in groups, letters and the live chat. What he wrote in a town hall's name is in it
/// as long as he may read it there; of the rest the dates.
std::vector<Belongings> talk_of(db::Db& db, MemberId member);

/// What lets him in: sessions, the second step, links and codes, never the secrets themselves; and whether mails
/// come back from his address.
std::vector<Belongings> access_of(db::Db& db, MemberId member);

} // namespace town::belongings
