// What the transport tests share: one mail, its people, and readable outcomes.
#pragma once

#include <chrono>
#include <ostream>
#include <string>

#include "chores/delivery/mime.hpp"
#include "chores/delivery/transport.hpp"

namespace chores {

inline std::ostream& operator<<(std::ostream& out, Outcome outcome) {
    constexpr const char* names[] = {"sent", "refused_for_good", "try_later"};
    return out << names[static_cast<int>(outcome)];
}

} // namespace chores

namespace sending {

inline const std::string sender = "parvis@example.org", citizen = "gaelle.legoff@example.org";

inline std::string message(const std::string& text = "Bonjour\n") {
    chores::Email l;
    l.to_address = citizen;
    l.from_address = sender;
    l.subject = "Été à Ploërmel";
    l.text = text;
    l.message_id = "m-1@example.org";
    return chores::compose(l);
}

inline chores::Result send(chores::Transport& transport, const std::string& to = citizen) {
    return transport.send(sender, to, message(), "m-1@example.org");
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

inline double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace sending
