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

template <class Row> Belongings rows(db::Db& db, MemberId member, const char* table,
                                     std::vector<Text> columns, std::string_view sql) {
    Belongings found{table, std::move(columns), {}};
    for (auto& row : db.all<Row>(sql, member)) {
        auto& cells = found.rows.emplace_back();
        boost::pfr::for_each_field(row, [&](auto& field) { cells.push_back(value_of(std::move(field))); });
    }
    return found;
}

/// What he wrote and keeps in groups, letters and the live chat.
std::vector<Belongings> talk_of(db::Db& db, MemberId member);

} // namespace town::belongings
