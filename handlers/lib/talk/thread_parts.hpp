// What lib/talk/thread.cpp, the posts as they are read, and thread_actions.cpp, what is done with one, share.
#pragma once

#include "lib/db/cursor.hpp"
#include "lib/talk/thread.hpp"

#include <fmt/format.h>

namespace web::thread {

using town::Post;
using town::PostId;

inline std::string address_of(const ThreadContext& context, PostId id) {
    return fmt::format("{}/messages/{}", context.path, id.value);
}

inline std::string in_page(const ThreadContext& context, PostId id) {
    return fmt::format("{}?message={}#m{}", context.path, id.value, id.value);
}

/// Who speaks for the town hall is read under their full name by everybody.
inline std::string name_of(const town::Name& name, bool team, town::Reader reader) {
    if (team) reader.level = town::Level::team;
    return town::display_name(name, reader);
}

inline std::string name_of(const Post& p, const town::Reader& reader) {
    return name_of(p.name, p.team, reader);
}

/// One's own words, as long as they can be changed.
inline bool is_own(const ThreadContext& context, const Post& p, town::MemberId reader) {
    return reader && reader == p.author && p.id > context.read_by_other_side;
}

inline bool may_flag(const ThreadContext& context, const Post& p) {
    return context.may_flag && (!context.viewer_is_team || *context.viewer_is_team != p.team);
}

} // namespace web::thread
