// A value as bytes, for keys: two values of one type have the same bytes if, and only if, all their fields
// are equal.
#pragma once

#include "lib/base/ids.hpp"

#include <boost/pfr.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace base {

template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;
template <class T> inline constexpr bool is_vector = false;
template <class T> inline constexpr bool is_vector<std::vector<T>> = true;

/// Appends every field of `value`, deep: numbers, enums, strings, optionals, lists and plain structs of them.
template <class T> void append_bytes(std::string& to, const T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
        to.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else if constexpr (is_id<T>) {
        append_bytes(to, value.value);
    } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
        append_bytes(to, value.size());
        to += value;
    } else if constexpr (is_optional<T>) {
        append_bytes(to, value.has_value());
        if (value) append_bytes(to, *value);
    } else if constexpr (std::ranges::sized_range<T>) {
        append_bytes(to, std::ranges::size(value));
        for (const auto& item : value) append_bytes(to, item);
    } else {
        boost::pfr::for_each_field(value, [&](const auto& field) { append_bytes(to, field); });
    }
}

/// The bytes of a long value and their hash: made once, compared often, copied for nothing.
class HashedBytes {
  public:
    explicit HashedBytes(std::string bytes)
        : bytes_(std::make_shared<const std::string>(std::move(bytes))),
          hash_(std::hash<std::string>{}(*bytes_)) {}

    std::size_t hash() const { return hash_; }
    std::size_t size() const { return bytes_->size(); }
    bool operator==(const HashedBytes& other) const {
        return bytes_ == other.bytes_ || (hash_ == other.hash_ && *bytes_ == *other.bytes_);
    }

  private:
    std::shared_ptr<const std::string> bytes_;
    std::size_t hash_;
};

/// A value that stays as it is, with its bytes.
template <class T> class Hashed {
  public:
    explicit Hashed(T value)
        : value_(std::move(value)), bytes_([this] {
              std::string bytes;
              append_bytes(bytes, value_);
              return bytes;
          }()) {}

    const T& operator*() const { return value_; }
    const T* operator->() const { return &value_; }
    const HashedBytes& bytes() const { return bytes_; }

  private:
    T value_;
    HashedBytes bytes_;
};
template <class T> inline constexpr bool is_hashed = false;
template <class T> inline constexpr bool is_hashed<Hashed<T>> = true;

/// About how much memory a value takes, with all that belongs to it.
template <class T> std::size_t memory_of(const T& value) {
    std::size_t sum = sizeof value;
    if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, HashedBytes>) {
        sum += value.size();
    } else if constexpr (is_hashed<T>) {
        sum += memory_of(*value) + value.bytes().size();
    } else if constexpr (is_optional<T>) {
        if (value) sum += memory_of(*value);
    } else if constexpr (is_vector<T>) {
        for (const auto& item : value) sum += memory_of(item);
    } else if constexpr (!is_id<T> && std::is_aggregate_v<T>) {
        boost::pfr::for_each_field(value, [&](const auto& field) { sum += memory_of(field) - sizeof field; });
    }
    return sum;
}

} // namespace base
