// Where an entry leads, and who is named in it.
#include "lib/town/news.hpp"

#include "lib/base/text.hpp"

#include <string_view>

namespace town {

using std::string;

string Notification::path(const Kinds& kinds) const {
    const std::string_view pattern = kinds.find(kind).address;
    if (pattern.empty()) return commune.below("/fil");
    return base::replace_all(
        base::replace_all(base::replace_all(string{pattern}, "{commune}", commune.path()), "{under}",
                          std::to_string(under)),
        "{object}", std::to_string(object_id));
}

string Notification::actor_name() const {
    if (name.empty()) return {};
    Reader reader;
    reader.level = level;
    return display_name(name, reader);
}

} // namespace town
