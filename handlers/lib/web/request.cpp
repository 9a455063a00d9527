#include "lib/web/request.hpp"

#include "lib/base/text.hpp"
#include "lib/web/errors.hpp"

#include <algorithm>
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
    Source(const Incoming& incoming, bool body) : incoming_(incoming), body_(body) {}

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
        if (key == "QUERY_STRING" || key == "CONTENT_TYPE") return std::string{incoming_[key]};
        return {};
    }

  private:
    const Incoming& incoming_;
    bool body_;
    std::size_t read_ = 0;
};

constexpr std::size_t most_fields = 200, plain_body_limit = 256U << 10;

/// A form of ours has a few dozen fields; a body made of a million costs seconds to parse and to give back.
void check_bounds(const Incoming& incoming) {
    const std::string_view body = incoming.body;
    const bool multipart = incoming["CONTENT_TYPE"].starts_with("multipart/");
    if (!multipart && body.size() > plain_body_limit) throw TooLarge{};
    if (std::ranges::count(incoming["QUERY_STRING"], '&') > static_cast<std::ptrdiff_t>(most_fields))
        throw BadRequest{};
    std::size_t fields = 0;
    const std::string_view mark = multipart ? "\r\n--" : "&";
    for (auto at = body.find(mark); at != std::string_view::npos; at = body.find(mark, at + mark.size()))
        if (++fields > most_fields &&
            (!multipart || body.substr(at, 80).find("\r\nContent-") != std::string_view::npos))
            throw BadRequest{};
}

Fields fields_of(const cgicc::Cgicc& cgi) {
    Fields fields;
    for (const auto& entry : cgi.getElements()) {
        if (!base::valid_utf8(entry.getName()) || !base::valid_utf8(entry.getValue())) throw BadRequest{};
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
    if (!path.starts_with('/') || !base::valid_utf8(path) || path.find('\0') != std::string::npos)
        throw BadRequest{};
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
    if (found == captured.end() || found->second.empty() || found->second.size() > 18) throw NotFound{};
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
    check_bounds(incoming);
    try {
        if (!incoming["QUERY_STRING"].empty()) {
            Source source{incoming, false};
            request.query = fields_of(cgicc::Cgicc{&source});
        }
        if (request.method == Method::post && !incoming.body.empty()) {
            Source source{incoming, true};
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
