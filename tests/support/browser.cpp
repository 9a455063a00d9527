#include "support/world.hpp"

#include "lib/base/text.hpp"
#include "lib/app/csrf.hpp"
#include "lib/app/session.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace test {

bool Answer::shows(std::string_view text) const {
    // A test is typed with plain spaces and apostrophes; the page has the French ones, escaped or not. A line end is a blank.
    static constexpr std::pair<std::string_view, char> signs[] = {
        {"\u00a0", ' '}, {"\u202f", ' '}, {"\u2011", '-'}, {"’", '\''}, {"&#39;", '\''}, {"&quot;", '"'}, {"&amp;", '&'}};
    const bool in_one_line = text.find('\n') == std::string_view::npos;
    std::string plain;
    const std::string_view page = body;
    for (std::size_t at = 0; at < page.size();) {
        const auto next = std::min(page.find_first_of(in_one_line ? "\xC2\xE2&\n" : "\xC2\xE2&", at), page.size());
        plain.append(page, at, next - at);
        if (next == page.size()) break;
        if (page[next] == '\n') {
            plain += ' ';
            at = std::min(page.find_first_not_of(" \n", next), page.size());
            continue;
        }
        const auto* const sign = std::ranges::find_if(
            signs, [&](const auto& s) { return page.substr(next).starts_with(s.first); });
        const bool known = sign != std::end(signs);
        plain += known ? sign->second : page[next];
        at = next + (known ? sign->first.size() : 1);
    }
    return plain.find(text) != std::string::npos;
}

std::string Answer::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (key == name) return value;
    return {};
}

std::string Answer::hidden(std::string_view name) const {
    const auto mark = fmt::format("name=\"{}\" value=\"", name);
    const auto at = body.find(mark);
    if (at == std::string::npos) { // long ones are to be read
        const auto area = fmt::format("name=\"{}\" rows=\"6\">\n", name);
        const auto text = body.find(area);
        if (text == std::string::npos) return {};
        return body.substr(text + area.size(), body.find("</textarea>", text) - text - area.size());
    }
    const auto start = at + mark.size();
    return body.substr(start, body.find('"', start) - start);
}

web::Tables site() { return all_routes(); }

Browser& Browser::sign_in(town::MemberId member) {
    web::Request visit;
    web::Response response;
    web::session::open(*world_.app, visit, member, response);
    const auto& header = response.headers.front().second;
    cookie = header.substr(0, header.find(';'));
    return *this;
}

web::Incoming Browser::request(const std::string& method, const std::string& target) const {
    web::Incoming incoming;
    incoming.variables = extra;
    incoming.variables["REQUEST_METHOD"] = method;
    incoming.variables["REQUEST_URI"] = target;
    const auto mark = target.find('?');
    if (mark != std::string::npos) incoming.variables["QUERY_STRING"] = target.substr(mark + 1);
    incoming.variables.emplace("REMOTE_ADDR", "192.0.2.7");
    incoming.variables.emplace("HTTP_HOST", "parvis.test");
    const auto both = cookie + (cookie.empty() || registration.empty() ? "" : "; ") + registration;
    if (!both.empty()) incoming.variables["HTTP_COOKIE"] = both;
    return incoming;
}

Answer Browser::send(web::Incoming incoming) {
    const auto response = web::answer(*world_.app, tables.empty() ? site() : tables, incoming);
    Answer answer{response.status, response.body, {}, response.content_type, response.headers};
    answer.location = answer.header("Location");
    for (const auto& [name, set] : response.headers) {
        if (name != "Set-Cookie") continue;
        auto& kept = set.find("-inscription=") == std::string::npos ? cookie : registration;
        kept = set.substr(0, set.find(';'));
        if (kept.ends_with('=')) kept.clear();
    }
    if (answer.body.find("maxlength=\"\"") != std::string::npos) // {{TITLE_MAX}} that no web::Form set
        throw std::logic_error("a field without its limit in " + incoming.variables["REQUEST_URI"]);
    return answer;
}

Answer Browser::get(const std::string& path) {
    auto target = path.substr(0, path.find('#'));
    return send(request("GET", target));
}

Answer Browser::visit(const std::string& path) {
    auto answer = get(path);
    for (int hops = 0; hops < 5 && answer.status >= 300 && answer.status < 400; ++hops)
        answer = get(answer.location);
    return answer;
}

std::string Browser::token() {
    web::Request visit;
    if (const auto equals = cookie.find('='); equals != std::string::npos) {
        visit.cookies[cookie.substr(0, equals)] = cookie.substr(equals + 1);
        visit.tls = cookie.starts_with("__Host-");
        web::session::resume(*world_.app, visit);
    }
    return web::csrf::token(*world_.app, visit);
}

Answer Browser::post(const std::string& path, const web::Fields& fields) {
    auto incoming = request("POST", path);
    incoming.variables["CONTENT_TYPE"] = "application/x-www-form-urlencoded";
    bool has_token = false;
    for (const auto& [name, value] : fields) {
        has_token |= name == "csrf";
        incoming.body += base::url_encode(name) + "=" + base::url_encode(value) + "&";
    }
    if (!has_token) incoming.body += "csrf=" + token();
    return send(std::move(incoming));
}

Answer Browser::post_and_follow(const std::string& path, const web::Fields& fields) {
    auto answer = post(path, fields);
    return answer.status == 303 ? visit(answer.location) : answer;
}

Answer Browser::post_file(const std::string& path, const web::Fields& fields, const std::string& field,
                          const std::string& content, const std::string& name) {
    auto incoming = request("POST", path);
    const std::string line = "----tilleuls";
    incoming.variables["CONTENT_TYPE"] = "multipart/form-data; boundary=" + line;
    auto all = fields;
    all.emplace_back("csrf", token());
    for (const auto& [key, value] : all)
        incoming.body +=
            "--" + line + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n";
    incoming.body += "--" + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" +
                     name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" +
                     line + "--\r\n";
    return send(std::move(incoming));
}

} // namespace test
