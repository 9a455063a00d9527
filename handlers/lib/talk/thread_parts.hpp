// What lib/talk/thread.cpp, the posts as they are read, and thread_actions.cpp, what is done with one, share.
#pragma once

#include "lib/db/cursor.hpp"
#include "lib/talk/thread.hpp"

#include <fmt/format.h>

namespace web::thread {

using town::Post;
using town::PostId;

inline std::string address_of(const Place& place, PostId id) {
    return fmt::format("{}/messages/{}", place.path, id.value);
}

inline std::string in_page(const Place& place, PostId id) {
    return fmt::format("{}?message={}#m{}", place.path, id.value, id.value);
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
inline bool is_own(const Place& place, const Post& p, town::MemberId reader) {
    return reader && reader == p.author && p.id > place.settled;
}

inline bool may_flag(const Place& place, const Post& p) {
    return place.may_flag && (!place.for_team || *place.for_team != p.team);
}

} // namespace web::thread
