// Who asks from this machine, and what leads to it.
#pragma once

#include <string_view>

namespace base {

/// True for an IP address of this machine alone: 127.…, ::1, ::ffff:127.….
bool loopback(std::string_view address);

/// Answers it for "host" or "host:port" as in a Host header: also localhost and names below it, and [::1].
bool loopback_host(std::string_view host);

/// The host of "https://host:8080/…", with its port; empty when it is no http or https address.
std::string_view host_of(std::string_view url);

} // namespace base
