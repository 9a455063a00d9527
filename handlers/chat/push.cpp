#include "chat/push.hpp"

#include "lib/base/log.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace chat {

namespace {

constexpr timeval patience{0, 200'000};

/// What nginx answers to the request, or the cause why it does not.
std::string answer_to(const std::string& request) {
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return std::strerror(errno);
    for (int option : {SO_SNDTIMEO, SO_RCVTIMEO})
        ::setsockopt(fd, SOL_SOCKET, option, &patience, sizeof patience);
    sockaddr_un where{};
    where.sun_family = AF_UNIX;
    std::strncpy(where.sun_path, base::wake_socket, sizeof where.sun_path - 1);
    std::array<char, 64> begin{};
    const bool answered = ::connect(fd, reinterpret_cast<const sockaddr*>(&where), sizeof where) == 0 &&
                          ::send(fd, request.data(), request.size(), MSG_NOSIGNAL) > 0 &&
                          ::recv(fd, begin.data(), begin.size() - 1, 0) > 0;
    std::string told = answered ? begin.data() : std::strerror(errno);
    ::close(fd);
    return told;
}

} // namespace

void wake(const base::Config& config, ThreadId room) {
    if (config.nchan.empty()) return;
    const auto told = answer_to(
        fmt::format("POST /{} HTTP/1.1\r\nHost: parvis\r\nConnection: close\r\nX-EventSource-Event: "
                    "nouveau\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\n.",
                    room.value));
    if (!told.starts_with("HTTP/1.1 2"))
        base::log(base::Level::warning, "wake", {{"cause", told.substr(0, told.find('\r'))}});
}

} // namespace chat
