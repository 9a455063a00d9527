#include "lib/web/request.hpp"

#include "lib/base/text.hpp"
#include "lib/web/errors.hpp"

#include <algorithm>
#include <cctype>
#include <cgicc/CgiInput.h>
#include <cgicc/Cgicc.h>
#include <charconv>
#include <cstring>

namespace web {

namespace {

/// cgicc reads one request of ours, wherever it came from. The query and the body are parsed apart, so that a
/// field of one never passes for a field of the other.
class Source : public cgicc::CgiInput {
  public:
    Source(const Incoming& incoming, std::string body_type)
        : incoming_(incoming), type_(std::move(body_type)), body_(!type_.empty()) {}

    size_t read(char* data, size_t length) override {
        const auto count = body_ ? std::min(length, incoming_.body.size() - read_) : 0;
        std::memcpy(data, incoming_.body.data() + read_, count);
        read_ += count;
        return count;
    }

    std::string getenv(const char* name) override {
        const std::string_view key{name};
        if (key == "REQUEST_METHOD") return body_ ? "POST" : "GET";
        if (key == "QUERY_STRING" && body_) return {};
        if (key == "CONTENT_LENGTH") return body_ ? std::to_string(incoming_.body.size()) : "0";
        if (key == "CONTENT_TYPE") return type_;
        if (key == "QUERY_STRING") return std::string{incoming_[key]};
        return {};
    }

  private:
    const Incoming& incoming_;
    std::string type_; ///< of the body; empty: the query is read
    bool body_;
    std::size_t read_ = 0;
};

constexpr std::size_t most_fields = 200, plain_body_limit = 256U << 10;
constexpr std::size_t boundary_max = 70; // RFC 2046, 5.1.1

bool same_word(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// The boundary that `content_type` declares, with or without quotes.
std::string boundary_in(std::string_view content_type) {
    for (auto part : base::split(content_type, ';')) {
        part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos || !same_word(part.substr(0, equals), "boundary")) continue;
        auto value = part.substr(equals + 1);
        value = value.substr(0, value.find_last_not_of(" \t") + 1);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        const bool good =
            !value.empty() && value.size() <= boundary_max && std::ranges::all_of(value, [](unsigned char c) {
                return std::isalnum(c) ||
                       std::string_view{"'()+_,-./:=?"}.find(static_cast<char>(c)) != std::string_view::npos;
            });
        if (good) return std::string{value};
    }
    throw BadRequest{};
}

/// A body that was cut lacks its last line: half a form is none. One made of a million parts costs seconds.
void check_parts(std::string_view body, const std::string& boundary) {
    const auto line = "--" + boundary;
    if (!body.starts_with(line + "--") && body.rfind("\r\n" + line + "--") == std::string_view::npos)
        throw BadRequest{};
    std::size_t parts = 0;
    for (auto at = body.find(line); at != std::string_view::npos; at = body.find(line, at + line.size()))
        if (++parts > most_fields) throw BadRequest{};
}

/// The type of the body as cgicc understands it, once its bounds are checked. A form of ours has a few dozen
/// fields.
std::string checked_type(const Incoming& incoming) {
    if (std::ranges::count(incoming["QUERY_STRING"], '&') > static_cast<std::ptrdiff_t>(most_fields))
        throw BadRequest{};
    const std::string_view body = incoming.body;
    if (body.empty() || incoming["REQUEST_METHOD"] != "POST") return {};
    const auto declared = incoming["CONTENT_TYPE"];
    auto type = declared.substr(0, declared.find(';'));
    type = type.substr(0, type.find_last_not_of(" \t") + 1);
    if (same_word(type, "multipart/form-data")) {
        const auto boundary = boundary_in(declared);
        check_parts(body, boundary);
        return "multipart/form-data; boundary=" + boundary;
    }
    if (!same_word(type, "application/x-www-form-urlencoded")) throw BadRequest{};
    if (body.size() > plain_body_limit) throw TooLarge{};
    if (std::ranges::count(body, '&') > static_cast<std::ptrdiff_t>(most_fields)) throw BadRequest{};
    return std::string{type};
}

/// What a person can type: no browser sends a NUL, and a database stores none.
bool readable(std::string_view text) {
    return base::valid_utf8(text) && text.find('\0') == std::string_view::npos;
}

Fields fields_of(const cgicc::Cgicc& cgi) {
    Fields fields;
    for (const auto& entry : cgi.getElements()) {
        if (!readable(entry.getName()) || !readable(entry.getValue())) throw BadRequest{};
        fields.emplace_back(entry.getName(), entry.getValue());
    }
    return fields;
}

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
std::string_view Request::parameter(std::string_view name) const { return first(query, name); }

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

Request parse(const Incoming& incoming) {
    Request request;
    const auto method = incoming["REQUEST_METHOD"];
    request.method = method == "GET" || method == "HEAD" ? Method::get
                     : method == "POST"                  ? Method::post
                                                         : Method::other;
    const auto target = incoming["REQUEST_URI"];
    request.path = decoded_path(target.empty() ? incoming["PATH_INFO"] : target);
    const auto type = checked_type(incoming);
    try {
        if (!incoming["QUERY_STRING"].empty()) {
            Source source{incoming, {}};
            request.query = fields_of(cgicc::Cgicc{&source});
        }
        if (request.method == Method::post && !incoming.body.empty()) {
            Source source{incoming, type};
            const cgicc::Cgicc cgi{&source};
            request.form = fields_of(cgi);
            for (const auto& file : cgi.getFiles())
                request.uploads.push_back({file.getName(), file.getFilename(), file.getData()});
        }
    } catch (const HttpError&) {
        throw;
    } catch (const std::exception&) {
        throw BadRequest{};
    }
    parse_cookies(incoming["HTTP_COOKIE"], request);
    request.remote_address = incoming["REMOTE_ADDR"];
    request.host = incoming["HTTP_HOST"];
    request.origin = incoming["HTTP_ORIGIN"];
    request.fetch_site = incoming["HTTP_SEC_FETCH_SITE"];
    request.user_agent = incoming["HTTP_USER_AGENT"];
    request.tls = incoming["HTTPS"] == "on";
    request.fragment = incoming["HTTP_HX_REQUEST"] == "true";
    request.accel = incoming["PARVIS_ACCEL"] == "on";
    return request;
}

} // namespace web
