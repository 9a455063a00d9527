#include "lib/http/conditional.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"

#include <chrono>
#include <optional>

namespace web {
namespace {

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(base::Seconds at) { return base::english_date(at) + " GMT"; }

std::optional<base::Seconds> read_http_date(std::string_view text) {
    using namespace std::chrono;
    if (text.size() != 29) return {};
    const auto number = [&](std::size_t at, std::size_t size) {
        return base::whole_number<int>(text.substr(at, size)).value_or(-1);
    };
    for (unsigned month = 0; month < 12; ++month) {
        if (text.substr(8, 3) != base::english_months[month]) continue;
        const year_month_day date{year{number(12, 4)}, std::chrono::month{month + 1},
                                  day{static_cast<unsigned>(number(5, 2))}};
        if (!date.ok()) return {};
        const base::Seconds at = sys_days{date}.time_since_epoch().count() * base::day +
                                 number(17, 2) * base::hour + number(20, 2) * base::minute + number(23, 2);
        return http_date(at) == text ? std::optional{at} : std::nullopt;
    }
    return {};
}

/// A list of tags, or *; a front server that compresses makes ours weak.
bool lists(std::string_view tags, std::string_view tag) {
    if (tags == "*") return true;
    for (auto one : base::split(tags, ',')) {
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == tag) return true;
    }
    return false;
}

} // namespace

Response unless_known(const Request& request, Response response, base::Seconds changed) {
    const auto tag = "\"" + base::sha256_hex(response.body).substr(0, 32) + "\"";
    response.header("ETag", tag).header("Last-Modified", http_date(changed));
    const auto since = read_http_date(request.if_modified_since);
    const bool known =
        request.if_none_match.empty() ? since && *since >= changed : lists(request.if_none_match, tag);
    if (!known) return response;
    response.status = 304;
    response.body.clear();
    return response;
}

} // namespace web
