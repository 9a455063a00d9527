// Whether the site does what it is there for: for a program that watches it, and for `parvis check`.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

#include <string>
#include <vector>

namespace web {

struct Health {
    std::string database;        ///< why it cannot serve; empty when it does
    base::Seconds oldest_due = 0; ///< since when the oldest mail or SMS that is due waits, in seconds
    bool deliverer = false;      ///< `parvis deliver` runs now
    base::Seconds delivered_ago = -1; ///< since the deliverer last did its chores; -1: never
    std::string templates;       ///< what of them cannot be read

    /// What keeps the site from doing its work, in words of one line; empty: all is well. A deliverer that cron starts
    /// may be away for an hour.
    std::vector<std::string> problems() const;
};

/// Asks the database, the lock of the deliverer and the templates; never throws.
Health look_at(App& app);

/// True for whoever asks from this machine itself, through no other server, or with the token of parvis.toml.
bool trusted(const App& app, const Request& request);

/// `ok` and 200, or `failing` and 503; a second line says what, to those who are trusted.
Response health_page(App& app, const Request& request);

} // namespace web
