// What a web server hands over: CGI variables, one to a line, an empty line, the body.
#include "fuzz.hpp"

#include "lib/town/commune.hpp"
#include "lib/http/body.hpp"
#include "lib/http/errors.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"
#include "lib/app/route.hpp"
#include "lib/app/session.hpp"

#include <optional>

namespace {

constexpr std::size_t most_fields = 201;

web::Incoming incoming_from(std::string_view input) {
    web::Incoming incoming;
    for (auto line = fuzz::take_line(input); !line.empty(); line = fuzz::take_line(input)) {
        const auto equals = line.find('=');
        if (equals != std::string_view::npos)
            incoming.variables.emplace(line.substr(0, equals), line.substr(equals + 1));
    }
    incoming.body = input;
    return incoming;
}

std::optional<web::Request> parsed(const web::Incoming& incoming) {
    try {
        auto request = web::parse_head(incoming);
        if (request.method == web::Method::post)
            web::parse_body(request, incoming["CONTENT_TYPE"], incoming.body, web::Files::taken);
        return request;
    } catch (const web::HttpError&) {
        return {}; // any other exception ends the program
    }
}

void check_fields(const web::Fields& fields) {
    fuzz::require(fields.size() <= most_fields, "a request has a bounded number of fields");
    for (const auto& [name, value] : fields) {
        fuzz::require_utf8(name, "the name of a field is UTF-8");
        fuzz::require_utf8(value, "the value of a field is UTF-8");
    }
}

void check_path(const web::Request& request) {
    fuzz::require(request.path.starts_with('/'), "a path begins with a slash");
    fuzz::require_utf8(request.path, "a path is UTF-8");
    fuzz::require(request.path.find('\0') == std::string::npos, "a path has no NUL");
    web::Request copy = request;
    if (web::matches("/fil/{commune}/{id}/aime", request.path, copy.captured)) {
        const auto code = town::code_in_path(copy.captured["commune"]);
        fuzz::require(code.empty() || code.size() == 5, "a code has five characters");
        try {
            fuzz::require(copy.number("id") > 0, "a number in a path is positive");
        } catch (const web::NotFound&) {
        }
    }
    const auto text = web::head_of(web::redirect(request.path, "SAVED"));
    std::string_view rest = text;
    for (auto line = fuzz::take_line(rest); line != "\r"; line = fuzz::take_line(rest)) {
        fuzz::require(line.ends_with('\r') && line.find('\r') == line.size() - 1, "headers end in CRLF");
        fuzz::require(line.find(": ") != std::string_view::npos, "each line is a header", text);
    }
    fuzz::require(rest.empty(), "nothing follows the headers", text);
}

/// What a browser encodes comes back as it was typed.
void check_round_trip(const web::Fields& fields) {
    web::Incoming again;
    again.variables = {{"REQUEST_METHOD", "POST"},
                       {"REQUEST_URI", "/"},
                       {"CONTENT_TYPE", "application/x-www-form-urlencoded"}};
    for (const auto& [name, value] : fields) {
        if (name.empty()) return;
        again.body +=
            (again.body.empty() ? "" : "&") + base::url_encode(name) + "=" + base::url_encode(value);
    }
    if (const auto request = parsed(again))
        fuzz::require(request->form == fields, "an encoded form is read as it was typed", again.body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto incoming = incoming_from(fuzz::view(data, size));
    const auto request = parsed(incoming);
    if (!request) return 0;
    check_path(*request);
    check_fields(request->query);
    check_fields(request->form);
    fuzz::require(request->method == web::Method::post || (request->form.empty() && request->uploads.empty()),
                  "only a POST has a form");
    check_round_trip(request->form);
    check_round_trip(request->query);
    for (const auto& cookie : request->cookies)
        fuzz::require(cookie.first.find_first_of(";=") == std::string::npos,
                      "the name of a cookie is a name");
    fuzz::require(web::session::agent_label(request->user_agent).size() < 40, "a device has a short name");
    const auto form = request->form;
    incoming.variables["QUERY_STRING"] = "";
    const auto without_query = parsed(incoming);
    fuzz::require(without_query && without_query->form == form, "the query adds nothing to the form");
    return 0;
}
