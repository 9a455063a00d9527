// Where an entry leads, and who is named in it.
#include "lib/town/news.hpp"

#include <algorithm>
#include <string_view>

namespace town {

using std::string;

string News::path(const Kinds& kinds) const {
    const std::string_view pattern = kinds.find(kind).address;
    if (pattern.empty()) return "/fil/" + commune_path();
    string path;
    for (std::size_t place = 0; place < pattern.size();) {
        const auto open = std::min(pattern.find('{', place), pattern.size());
        path.append(pattern, place, open - place);
        if (open == pattern.size()) break;
        const auto word = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
        path += word == "commune"   ? commune_path()
                : word == "subject" ? std::to_string(subject_id)
                                    : std::to_string(object_id);
        place = open + word.size() + 2;
    }
    return path;
}

string News::actor_name() const {
    if (first_name.empty()) return {};
    Reader reader;
    reader.level = level;
    return display_name(first_name, last_name, short_name, reader);
}

} // namespace town
