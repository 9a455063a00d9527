#include "lib/http/body.hpp"

#include "lib/base/text.hpp"
#include "lib/http/errors.hpp"

#include <algorithm>
#include <cctype>
#include <cgicc/CgiInput.h>
#include <cgicc/Cgicc.h>
#include <charconv>
#include <cstring>

namespace web {

namespace {

/// cgicc reads one part of a request, the query or the body: a field of one never passes for a field of the
/// other.
class Source : public cgicc::CgiInput {
  public:
    Source(std::string_view query, std::string_view body, std::string type)
        : query_(query), body_(body), type_(std::move(type)) {}

    size_t read(char* data, size_t length) override {
        const auto count = std::min(length, body_.size() - read_);
        std::memcpy(data, body_.data() + read_, count);
        read_ += count;
        return count;
    }

    std::string getenv(const char* name) override {
        const std::string_view key{name};
        if (key == "REQUEST_METHOD") return type_.empty() ? "GET" : "POST";
        if (key == "QUERY_STRING") return std::string{query_};
        if (key == "CONTENT_LENGTH") return std::to_string(body_.size());
        if (key == "CONTENT_TYPE") return type_;
        return {};
    }

  private:
    std::string_view query_, body_;
    std::string type_; ///< of the body; empty: the query is read
    std::size_t read_ = 0;
};

constexpr std::size_t most_fields = 200;
constexpr std::size_t boundary_max = 70; // RFC 2046, 5.1.1

/// The boundary that `content_type` declares, with or without quotes.
std::string boundary_in(std::string_view content_type) {
    for (auto part : base::split(content_type, ';')) {
        part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos || base::lower_ascii(part.substr(0, equals)) != "boundary")
            continue;
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

bool too_many(std::string_view text, char mark) {
    return std::ranges::count(text, mark) > static_cast<std::ptrdiff_t>(most_fields);
}

/// A multipart body without its files. `lost` becomes true where one of them had anything in it.
std::string texts_of(std::string_view body, const std::string& boundary, bool& lost) {
    constexpr std::size_t head_max = 2000; ///< bytes that a browser needs to say what a part is
    const auto line = "--" + boundary;
    std::string texts;
    for (auto at = body.find(line); at != std::string_view::npos;) {
        const auto next = body.find("\r\n" + line, at + line.size());
        const auto part = body.substr(at, next == std::string_view::npos ? next : next + 2 - at);
        const auto head = part.substr(0, std::min(part.find("\r\n\r\n"), head_max));
        if (base::lower_ascii(head).find("filename") == std::string::npos)
            texts += part;
        else if (part.size() > head.size() + 6) // the empty line and the end of the content
            lost = true;
        if (texts.size() > text_body) throw TooLarge{};
        at = next == std::string_view::npos ? next : next + 2;
    }
    return texts;
}

Fields fields_of(const cgicc::Cgicc& cgi) {
    Fields fields;
    for (const auto& entry : cgi.getElements()) {
        if (!readable(entry.getName()) || !readable(entry.getValue())) throw BadRequest{};
        fields.emplace_back(entry.getName(), entry.getValue());
    }
    return fields;
}

void fill(Request& request, std::string_view body, std::string type) try {
    Source source{{}, body, std::move(type)};
    const cgicc::Cgicc cgi{&source};
    request.form = fields_of(cgi);
    for (const auto& file : cgi.getFiles())
        request.uploads.push_back({file.getName(), file.getFilename(), file.getData()});
} catch (const HttpError&) {
    throw;
} catch (const std::exception&) {
    throw BadRequest{};
}

} // namespace

bool readable(std::string_view text) {
    return base::valid_utf8(text) && text.find('\0') == std::string_view::npos;
}

std::string read_body(const Incoming& incoming, std::size_t most) {
    if (!incoming.read) {
        if (incoming.body.size() > most) throw TooLarge{};
        return incoming.body;
    }
    const auto length = incoming["CONTENT_LENGTH"];
    if (length.empty()) return {};
    std::size_t size = 0;
    const auto* const end = length.data() + length.size();
    const auto read_length = std::from_chars(length.data(), end, size);
    if (read_length.ptr != end) throw BadRequest{};
    if (read_length.ec == std::errc::result_out_of_range || size > most) throw TooLarge{};
    std::string body(size, '\0');
    for (std::size_t got = 0; got < size;) {
        const auto count = incoming.read(body.data() + got, size - got);
        if (count == 0) throw BadRequest{}; // the sender hung up in the middle
        got += count;
    }
    return body;
}

void parse_body(Request& request, std::string_view content_type, std::string_view body, Files files) {
    if (body.empty()) return;
    auto type = content_type.substr(0, content_type.find(';'));
    type = type.substr(0, type.find_last_not_of(" \t") + 1);
    if (files != Files::refused && base::lower_ascii(type) == "multipart/form-data") {
        const auto boundary = boundary_in(content_type);
        check_parts(body, boundary);
        auto whole = "multipart/form-data; boundary=" + boundary;
        if (files == Files::taken) return fill(request, body, std::move(whole));
        return fill(request, texts_of(body, boundary, request.files_lost), std::move(whole));
    }
    if (base::lower_ascii(type) != "application/x-www-form-urlencoded") throw BadRequest{};
    if (body.size() > text_body) throw TooLarge{};
    if (too_many(body, '&')) throw BadRequest{};
    fill(request, body, std::string{type});
}

Fields parse_query(std::string_view query) try {
    if (query.empty()) return {};
    if (too_many(query, '&')) throw BadRequest{};
    Source source{query, {}, {}};
    Fields fields;
    const cgicc::Cgicc cgi{&source};
    for (const auto& entry : cgi.getElements())
        if (readable(entry.getName()))
            fields.emplace_back(entry.getName(),
                                readable(entry.getValue()) ? entry.getValue() : std::string(1, '\0'));
    return fields;
} catch (const HttpError&) {
    throw;
} catch (const std::exception&) {
    throw BadRequest{};
}

} // namespace web
