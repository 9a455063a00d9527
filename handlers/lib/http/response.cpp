#include "lib/http/response.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace web {

namespace {

std::string_view reason(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Answer";
    }
}

/// A header is one line, whatever went into it.
std::string one_line(std::string value) {
    std::erase(value, '\r');
    std::erase(value, '\n');
    return value;
}

} // namespace

Response redirect(std::string location, std::string_view done) {
    if (!done.empty()) {
        const auto anchor = location.find('#');
        std::string tail = anchor == std::string::npos ? "" : location.substr(anchor);
        if (anchor != std::string::npos) location.resize(anchor);
        location += location.find('?') == std::string::npos ? "?fait=" : "&fait=";
        location += done;
        location += tail;
    }
    Response response;
    response.status = 303;
    response.header("Location", std::move(location));
    return response;
}

bool local_path(std::string_view address) {
    // Browsers read a backslash as a slash, and skip line ends and tabs.
    return address.starts_with('/') && !address.starts_with("//") && address.size() <= 300 &&
           std::ranges::all_of(address, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
}

void secure(Response& response, bool tls) {
    const auto has = [&](std::string_view name) {
        return std::ranges::any_of(response.headers, [&](const auto& h) { return h.first == name; });
    };
    response.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'");
    response.header("X-Content-Type-Options", "nosniff");
    response.header("X-Frame-Options", "DENY");
    response.header("Referrer-Policy", "same-origin");
    response.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), browsing-topics=()");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    response.header("Cross-Origin-Resource-Policy", "same-origin");
    if (tls) response.header("Strict-Transport-Security", "max-age=31536000");
    if (!has("Cache-Control")) response.header("Cache-Control", "private, no-store");
}

std::string head_of(const Response& response) {
    std::string out;
    out.reserve(1024);
    fmt::format_to(std::back_inserter(out), "Status: {} {}\r\n", response.status, reason(response.status));
    if (response.status != 204 && response.status != 304)
        fmt::format_to(std::back_inserter(out), "Content-Type: {}\r\nContent-Length: {}\r\n",
                       response.content_type, response.body.size());
    for (const auto& [name, value] : response.headers) {
        out.append(name).append(": ").append(one_line(value)).append("\r\n");
    }
    return out += "\r\n";
}

} // namespace web
