#include "lib/http/request.hpp"

#include "lib/base/text.hpp"
#include "lib/http/body.hpp"
#include "lib/http/errors.hpp"

#include <algorithm>
#include <charconv>

namespace web {

namespace {

std::string decoded_path(std::string_view target) {
    target = target.substr(0, target.find('?'));
    std::string path;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] != '%') {
            path += target[i];
            continue;
        }
        unsigned value = 0;
        if (i + 2 >= target.size() ||
            std::from_chars(&target[i + 1], &target[i + 1] + 2, value, 16).ptr != &target[i + 1] + 2)
            throw BadRequest{};
        path += static_cast<char>(value);
        i += 2;
    }
    if (!path.starts_with('/') || !readable(path)) throw BadRequest{};
    return path;
}

void parse_cookies(std::string_view header, Request& request) {
    for (auto part : base::split(header, ';')) {
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        const auto equals = part.find('=');
        if (equals != std::string_view::npos)
            request.cookies.emplace(part.substr(0, equals), part.substr(equals + 1));
    }
}

std::string_view first(const Fields& fields, std::string_view name) {
    auto found = std::ranges::find(fields, name, [](const auto& f) -> std::string_view { return f.first; });
    return found == fields.end() ? std::string_view{} : std::string_view{found->second};
}

} // namespace

std::string_view Request::field(std::string_view name) const { return first(form, name); }
std::string_view Request::parameter(std::string_view name) const {
    const auto value = first(query, name);
    if (!readable(value)) throw BadRequest{};
    return value;
}

const Upload* Request::upload(std::string_view name) const {
    auto found = std::ranges::find(uploads, name, &Upload::field);
    return found == uploads.end() ? nullptr : &*found;
}

std::int64_t Request::number(std::string_view captured_name) const {
    auto found = captured.find(captured_name);
    std::int64_t value = 0;
    if (found == captured.end() || found->second.empty() || found->second.size() > 18 ||
        found->second.front() == '0') // one address per thing
        throw NotFound{};
    const auto* end = found->second.data() + found->second.size();
    if (std::from_chars(found->second.data(), end, value).ptr != end || value <= 0) throw NotFound{};
    return value;
}

Request parse_head(const Incoming& incoming) {
    Request request;
    const auto method = incoming["REQUEST_METHOD"];
    request.method = method == "GET" || method == "HEAD" ? Method::get
                     : method == "POST"                  ? Method::post
                                                         : Method::other;
    const auto target = incoming["REQUEST_URI"];
    request.path = decoded_path(target.empty() ? incoming["PATH_INFO"] : target);
    request.query = parse_query(incoming["QUERY_STRING"]);
    parse_cookies(incoming["HTTP_COOKIE"], request);
    request.remote_address = incoming["REMOTE_ADDR"];
    request.host = incoming["HTTP_HOST"];
    request.origin = incoming["HTTP_ORIGIN"];
    request.fetch_site = incoming["HTTP_SEC_FETCH_SITE"];
    request.user_agent = incoming["HTTP_USER_AGENT"];
    request.if_none_match = incoming["HTTP_IF_NONE_MATCH"];
    request.if_modified_since = incoming["HTTP_IF_MODIFIED_SINCE"];
    request.tls = incoming["HTTPS"] == "on";
    for (const auto* header : {"HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST",
                               "HTTP_X_REAL_IP", "HTTP_FORWARDED", "HTTP_VIA"})
        request.forwarded = request.forwarded || !incoming[header].empty();
    request.fragment = incoming["HTTP_HX_REQUEST"] == "true";
    request.accel = incoming["PARVIS_ACCEL"] == "on";
    return request;
}

} // namespace web
