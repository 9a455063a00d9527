// A value as bytes, for keys: two values of one type have the same bytes if, and only if, all their fields
// are equal.
#pragma once

#include "lib/base/ids.hpp"

#include <boost/pfr.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace base {

template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;

/// Appends every field of `value`, deep: numbers, enums, strings, optionals and plain structs of them.
template <class T> void append_bytes(std::string& to, const T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
        to.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else if constexpr (is_id<T>) {
        append_bytes(to, value.value);
    } else if constexpr (std::is_same_v<T, std::string>) {
        append_bytes(to, value.size());
        to += value;
    } else if constexpr (is_optional<T>) {
        append_bytes(to, value.has_value());
        if (value) append_bytes(to, *value);
    } else {
        boost::pfr::for_each_field(value, [&](const auto& field) { append_bytes(to, field); });
    }
}

} // namespace base
