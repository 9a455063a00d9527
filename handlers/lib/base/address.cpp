#include "lib/base/address.hpp"

#include "lib/base/text.hpp"

#include <arpa/inet.h>
#include <string>

namespace base {

bool loopback(std::string_view address) {
    const std::string text{address};
    in_addr four{};
    in6_addr six{};
    if (::inet_pton(AF_INET, text.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24) == 127;
    if (::inet_pton(AF_INET6, text.c_str(), &six) != 1) return false;
    return IN6_IS_ADDR_LOOPBACK(&six) || (IN6_IS_ADDR_V4MAPPED(&six) && six.s6_addr[12] == 127);
}

bool loopback_host(std::string_view host) {
    if (host.starts_with('[')) {
        const auto end = host.find(']');
        return end != std::string_view::npos && loopback(host.substr(1, end - 1));
    }
    const auto name = lower_ascii(host.substr(0, host.find(':')));
    return name == "localhost" || name.ends_with(".localhost") || loopback(name);
}

std::string_view host_of(std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (url.starts_with(scheme)) {
            const auto rest = url.substr(scheme.size());
            return rest.substr(0, rest.find_first_of("/?#"));
        }
    return {};
}

} // namespace base
