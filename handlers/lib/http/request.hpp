// One visit, parsed. Serves FastCGI, plain CGI and tests alike.
#pragma once

#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

enum class Method { get, post, other };

/// What the web server hands over: CGI variables (RFC 3875) and the body, which is read when it is known what
/// for.
struct Incoming {
    std::map<std::string, std::string, std::less<>> variables;
    std::string body; ///< all of it, where there is no `read`
    /// Reads on in the body: up to so many bytes; 0 when the sender is gone.
    std::function<std::size_t(char*, std::size_t)> read = {};

    std::string_view operator[](std::string_view name) const {
        auto found = variables.find(name);
        return found == variables.end() ? std::string_view{} : std::string_view{found->second};
    }
};

/// A file of a multipart form. Name and type are what the sender claims: never trusted, never used as a path.
struct Upload {
    std::string field, claimed_name, content;
};

/// True for a field of that name: its value is checked or hashed, and never shown again.
inline bool is_password(std::string_view name) {
    return name.starts_with("password") || name.ends_with("password");
}

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Session {
    base::Id<struct SessionTag> id;
    std::string token;
    base::Seconds created_at = 0, seen_at = 0;
    base::Seconds member_seen_at = 0; ///< as noted with the member, once a day
    base::Seconds ends_at = 0;        ///< whatever the visits
    bool mail_returns = false;        ///< from the member's address (town/mailbox)
};

struct Request {
    Method method = Method::other;
    std::string path; ///< decoded, begins with a slash
    Fields query;     ///< after the question mark
    Fields form;      ///< of the body; empty for GET, and before dispatch has read it
    std::vector<Upload> uploads;
    bool files_lost = false; ///< there were files, and they were not read
    std::map<std::string, std::string, std::less<>> cookies;
    std::string remote_address, host, origin, fetch_site, user_agent;
    std::string if_none_match, if_modified_since; ///< what the asker has already
    bool tls = false;
    bool forwarded = false; ///< a server in front passes it on, and says so
    bool fragment = false; ///< htmx asks for a part of the page
    bool accel = false;    ///< nginx in front: X-Accel-Redirect works

    // Filled by dispatch before the action runs:
    std::map<std::string, std::string, std::less<>> captured; ///< {id} and the like, from the route's path
    std::optional<Session> session;
    std::optional<town::Member> member;
    std::optional<town::Commune> commune; ///< of {commune} in the path
    town::Reader reader;                  ///< the member in that commune; a visitor without one

    /// First value of a form field, or of the query; empty when absent.
    std::string_view field(std::string_view name) const;
    std::string_view parameter(std::string_view name) const;
    const Upload* upload(std::string_view name) const;
    /// A captured positive number, or throws NotFound.
    std::int64_t number(std::string_view captured_name) const;

    std::string scheme_and_host() const { return (tls ? "https://" : "http://") + host; }
};

/// All but the body. Throws BadRequest for a malformed or non UTF-8 path.
Request parse_head(const Incoming& incoming);

} // namespace web
