// The routing table of a section: what exists, who may, and what then runs.
#pragma once

#include "lib/http/body.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"
#include "lib/town/member.hpp"

#include <string_view>

namespace web {

struct App;

/// Who may take a route: whoever is that close to the commune of the path, with that right, if any. A person
/// who is short of `citizen` reads 403 with the way to get there; a visitor is asked to log in.
struct Access {
    town::Level level = town::Level::visitor;
    town::Right::Bit right = {};
    bool mayor = false;

    constexpr bool operator==(const Access&) const = default;
    /// True when `reader` is so.
    bool admits(const town::Reader& reader) const {
        return reader.level >= level && (right == 0 || reader.may(right)) && (reader.mayor || !mayor);
    }
};

/// The words of the tables: `team`, or `team(Right::moderate)`.
namespace access {
using town::Right;
struct Team : Access {
    constexpr Access operator()(Right::Bit which) const { return {level, which}; }
};
inline constexpr Access anyone{}, member{town::Level::member}, citizen{town::Level::citizen},
    mayor{town::Level::team, {}, true};
inline constexpr Team team{{town::Level::team}};
} // namespace access

using Action = Response (*)(App&, Request&);

/// At most `count` requests in `seconds`, per member or, without one, per address. None by default.
struct Limit {
    int count = 0;
    int seconds = 0;
};

/// How a POST proves that it comes from our own page.
enum class Proof {
    form,     ///< the CSRF field
    signature ///< the address itself is signed and carries its whole right: RFC 8058 one-click links
};

struct Route {
    Method method;
    std::string_view path; ///< "/fil/{commune}/{id}/aime": {commune} is looked up, {id} is a number
    Access access;
    Action action;
    Limit limit = {};
    Proof proof = Proof::form;
    /// htmx asks for it beside what a person may be writing: no error may take the place of that page, and
    /// nothing new (204) is not worth a line in the log.
    bool aside = false;
    /// Bytes that its form may have. More than text_body: it takes files, and only from whom it admits.
    std::size_t body = text_body;
    /// Its work is to check or to hash a password, in the program that nginx has for that ($password_work).
    bool password = false;
};

/// Makes it a route for a form that carries files.
constexpr Route with_files(Route route) {
    route.body = files_body;
    return route;
}

/// Makes it a route for a form whose password is checked or hashed (Places).
constexpr Route with_password(Route route) {
    route.password = true;
    return route;
}

/// True when `path` is of the form of `pattern`; fills `captured`.
bool matches(std::string_view pattern, std::string_view path,
             std::map<std::string, std::string, std::less<>>& captured);

} // namespace web
