// Between the fields of a struct and the columns of a row: for lib/db alone.
#pragma once

#include "lib/base/bytes.hpp"
#include "lib/base/ids.hpp"

#include <boost/pfr.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace db {

/// One value on its way in or out. Exactly one of the three fields counts, as `kind` says.
struct Cell {
    enum class Kind { integer, real, text } kind = Kind::integer;
    bool null = false;
    long long integer = 0;
    double real = 0;
    std::string text;
};

namespace detail {

using base::is_optional;

template <class T> constexpr bool is_scalar() {
    return std::is_arithmetic_v<T> || std::is_enum_v<T> || base::is_id<T> || is_optional<T> ||
           std::is_convertible_v<T, std::string_view>;
}

template <class T> constexpr Cell::Kind kind_of() {
    if constexpr (is_optional<T>)
        return kind_of<typename T::value_type>();
    else if constexpr (std::is_floating_point_v<T>)
        return Cell::Kind::real;
    else if constexpr (std::is_convertible_v<T, std::string_view>)
        return Cell::Kind::text;
    else
        return Cell::Kind::integer;
}

template <class T> void store(Cell& cell, const T& value) {
    cell.null = false;
    if constexpr (is_optional<T>) {
        if (value)
            store(cell, *value);
        else
            cell.null = true;
    } else if constexpr (base::is_id<T>) {
        cell.integer = value.value;
    } else if constexpr (std::is_floating_point_v<T>) {
        cell.real = value;
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
        cell.text = std::string_view{value};
    } else {
        cell.integer = static_cast<long long>(value);
    }
}

template <class T> void load(Cell& cell, T& into) {
    if constexpr (is_optional<T>) {
        if (cell.null)
            into.reset();
        else
            load(cell, into.emplace());
    } else if (cell.null) {
        into = T{};
    } else if constexpr (base::is_id<T>) {
        into.value = cell.integer;
    } else if constexpr (std::is_floating_point_v<T>) {
        into = static_cast<T>(cell.real);
    } else if constexpr (std::is_same_v<T, std::string>) {
        into = std::move(cell.text);
    } else {
        into = static_cast<T>(cell.integer);
    }
}

/// Calls `act` with each column of `row`: itself, or its fields in order, those of a struct among them in its
/// place.
template <class T> void each_column(T& row, const auto& act) {
    if constexpr (is_scalar<std::remove_const_t<T>>())
        act(row);
    else
        boost::pfr::for_each_field(row, [&](auto& field) { each_column(field, act); });
}

template <class T> std::vector<Cell::Kind> kinds() {
    std::vector<Cell::Kind> result;
    T example{};
    each_column(example, [&]<class Column>(Column&) { result.push_back(kind_of<Column>()); });
    return result;
}

template <class T> T row_from(std::vector<Cell>& cells) {
    T row{};
    auto cell = cells.begin();
    each_column(row, [&](auto& column) { load(*cell++, column); });
    return row;
}

} // namespace detail

} // namespace db
