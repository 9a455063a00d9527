// Typed row ids: a PollId cannot pass for a MemberId. Zero means "none yet".
#pragma once

#include <compare>
#include <cstdint>

namespace base {

/// `Tag` is any type, usually declared in place: `using MemberId = base::Id<struct MemberTag>;`
template <class Tag> struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

template <class T> inline constexpr bool is_id = false;
template <class Tag> inline constexpr bool is_id<Id<Tag>> = true;

} // namespace base
