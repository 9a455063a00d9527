// Where an entry leads, and who is named in it.
#include "lib/town/news.hpp"

namespace town {

using std::string;

string News::path() const {
    const auto subject = std::to_string(subject_id);
    switch (topic) {
    case Topic::publication:
        return "/fil/" + commune_path() + "/" + subject;
    case Topic::comment:
        return "/fil/" + commune_path() + "/" + subject + "#c" + std::to_string(object_id);
    case Topic::alert:
        return "/alertes/" + commune_path() + "/" + subject;
    case Topic::group:
        return (kind == "chat" ? "/direct/" : "/groupes/") + commune_path() + "/" + subject;
    case Topic::post:
        // An answer in the live chat leads there by its own number: its subject is the question.
        return (kind == "chat-post" ? "/direct/" + commune_path()
                                    : "/groupes/" + commune_path() + "/" + subject) +
               "/messages/" + std::to_string(object_id);
    case Topic::letter:
        return "/messagerie/" + commune_path() + "/" + subject + "/messages/" + std::to_string(object_id);
    default:
        return "/fil/" + commune_path();
    }
}

string News::actor_name() const {
    if (first_name.empty()) return {};
    // A mayor speaks under the full name to everybody.
    Reader reader;
    reader.level = topic == Topic::publication ? Level::team : level;
    return display_name(first_name, last_name, short_name, reader);
}

} // namespace town
