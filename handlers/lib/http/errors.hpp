// What ends a request early. Each has its page in templates/errors.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace web {

struct HttpError : std::runtime_error {
    HttpError(int code, const char* name) : std::runtime_error(name), status(code) {}
    int status;
};

struct BadRequest : HttpError {
    BadRequest() : HttpError(400, "bad request") {}
};
/// Only for what the visitor may know to exist; what they may not see is NotFound.
struct Forbidden : HttpError {
    /// `why`: a section of errors/403.tpl.
    explicit Forbidden(const char* because = "RIGHT") : HttpError(403, "forbidden"), why(because) {}
    const char* why;
};
struct NotFound : HttpError {
    /// `because`: a section of errors/404.tpl.
    explicit NotFound(std::string because = {}) : HttpError(404, "not found"), why(std::move(because)) {}
    std::string why;
};
struct TooLarge : HttpError {
    TooLarge() : HttpError(413, "too large") {}
};

struct MethodNotAllowed : HttpError {
    explicit MethodNotAllowed(std::string methods)
        : HttpError(405, "method not allowed"), allowed(std::move(methods)) {}
    std::string allowed;
};

struct TooMany : HttpError {
    explicit TooMany(int seconds) : HttpError(429, "too many requests"), retry_after(seconds) {}
    int retry_after; ///< seconds
};

} // namespace web
