#include "lib/app/serve.hpp"

#include "lib/base/log.hpp"
#include "lib/base/text.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <fastcgi.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <filesystem>
#include <limits.h>
#include <malloc.h>
#include <poll.h>
#include <span>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace web {

namespace {

constexpr int trim_threshold = 1 << 20; ///< bytes
constexpr int backlog = 1024;      ///< beyond it nginx says 503 at once
/// With a web server, which has the whole request when it sends it, and room for the whole answer.
constexpr std::chrono::seconds patience{2};

volatile std::sig_atomic_t stopping = 0;

/// SIGTERM and SIGINT wait while a request is in hand, where they would cut its reading short. The set
/// returned lets them through.
sigset_t catch_signals() {
    struct sigaction action {};
    action.sa_handler = [](int) { stopping = 1; };
    sigset_t held, former;
    ::sigemptyset(&held);
    for (int number : {SIGTERM, SIGINT}) {
        ::sigaction(number, &action, nullptr);
        ::sigaddset(&held, number);
    }
    ::sigprocmask(SIG_BLOCK, &held, &former);
    for (int number : {SIGTERM, SIGINT}) ::sigdelset(&former, number);
    return former;
}

Incoming variables_of(char** environment) {
    Incoming incoming;
    for (; *environment; ++environment) {
        const std::string_view pair{*environment};
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos)
            incoming.variables.emplace(pair.substr(0, equals), pair.substr(equals + 1));
    }
    return incoming;
}

struct Answer {
    std::string head, body;
};

Answer reply(App& app, const Tables& tables, const Incoming& incoming) {
    auto response = answer(app, tables, incoming);
    auto head = head_of(response);
    if (incoming["REQUEST_METHOD"] == "HEAD") return {std::move(head), {}};
    return {std::move(head), std::move(response.body)};
}

int serve_cgi(App& app, const Tables& tables) {
    auto incoming = variables_of(environ);
    incoming.read = [](char* data, std::size_t size) -> std::size_t {
        const auto count = ::read(STDIN_FILENO, data, size);
        return count > 0 ? static_cast<std::size_t>(count) : 0;
    };
    const auto out = reply(app, tables, incoming);
    bool written = true;
    for (const auto& part : {out.head, out.body})
        written = std::fwrite(part.data(), 1, part.size(), stdout) == part.size() && written;
    return written && std::fflush(stdout) == 0 ? 0 : 1;
}

/// One record of the answer; its content follows.
FCGI_Header record_of(const FCGX_Request& request, unsigned char type, std::size_t size) {
    const auto id = static_cast<unsigned>(request.requestId);
    return {FCGI_VERSION_1,
            type,
            static_cast<unsigned char>(id >> 8),
            static_cast<unsigned char>(id & 0xff),
            static_cast<unsigned char>(size >> 8),
            static_cast<unsigned char>(size & 0xff),
            0,
            0};
}

/// Everything, in order, from where it lies, unless the reader goes away, or takes longer than anybody is
/// made to wait: then that reader's answer is lost, not everybody's.
void send_all(int connection, std::span<iovec> parts) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!parts.empty() && std::chrono::steady_clock::now() < end) {
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = std::min<std::size_t>(parts.size(), IOV_MAX);
        const auto count = ::sendmsg(connection, &message, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        auto sent = static_cast<std::size_t>(count);
        while (!parts.empty() && sent >= parts.front().iov_len) {
            sent -= parts.front().iov_len;
            parts = parts.subspan(1);
        }
        if (parts.empty()) break;
        parts.front().iov_base = static_cast<char*>(parts.front().iov_base) + sent;
        parts.front().iov_len -= sent;
    }
}

/// The whole answer and what ends it, in FastCGI records written at once: libfcgi would write 8 KB at a time
/// and the ending apart, and each of these wakes the web server up.
void send_records(const FCGX_Request& request, std::string_view head, std::string_view body) {
    constexpr std::size_t record_max = 0xfff8; // bytes, a multiple of 8: no padding needed
    std::deque<FCGI_Header> headers;
    std::vector<iovec> parts;
    for (auto part : {head, body})
        while (!part.empty()) {
            const auto content = part.substr(0, record_max);
            auto& header = headers.emplace_back(record_of(request, FCGI_STDOUT, content.size()));
            parts.push_back({&header, sizeof header});
            parts.push_back({const_cast<char*>(content.data()), content.size()});
            part.remove_prefix(content.size());
        }
    FCGI_Header no_more = record_of(request, FCGI_STDOUT, 0);
    FCGI_EndRequestRecord end{record_of(request, FCGI_END_REQUEST, sizeof end.body), {}};
    parts.push_back({&no_more, sizeof no_more});
    parts.push_back({&end, sizeof end});
    send_all(request.ipcFd, parts);
}

/// Nothing of the request is on its way any more: waits for the record that ends it. False when there is
/// more.
bool read_to_end(FCGX_Request& request) {
    char more;
    return FCGX_GetStr(&more, 1, request.in) == 0 && FCGX_GetError(request.in) == 0;
}

/// A client that may still be sending is waited for until it has read everything and closed its side. No
/// connection is kept, whatever the web server would like: it would be the only one that this program hears.
void close_connection(FCGX_Request& request, bool request_drained) {
    if (request_drained) FCGX_Detach(&request);
    FCGX_Free(&request, 1);
}

/// Who asked has gone: under overload, work for people who left would keep those waiting who are still there.
bool abandoned(int connection) {
    pollfd end{connection, 0, 0};
    return ::poll(&end, 1, 0) == 1 && (end.revents & POLLHUP) != 0;
}

/// A web server that keeps a connection, and neither sends nor reads, would hold up everybody else.
void set_receive_timeout(int connection) {
    constexpr timeval longest{patience.count(), 0};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &longest, sizeof longest);
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &longest, sizeof longest);
}

/// Bytes of the body, as the web server says; what is no number is never heard.
std::size_t declared_length(const Incoming& incoming) {
    const auto length = incoming["CONTENT_LENGTH"];
    return length.empty() ? 0 : base::whole_number<std::size_t>(length).value_or(SIZE_MAX);
}

void answer_one(App& app, const Tables& tables, FCGX_Request& request) {
    if (abandoned(request.ipcFd)) return close_connection(request, true);
    set_receive_timeout(request.ipcFd);
    auto incoming = variables_of(request.envp);
    std::size_t heard = 0;
    incoming.read = [&](char* data, std::size_t size) -> std::size_t {
        const int count = FCGX_GetStr(data, static_cast<int>(size), request.in);
        if (count > 0) heard += static_cast<std::size_t>(count);
        return count > 0 ? static_cast<std::size_t>(count) : 0;
    };
    const auto answer = reply(app, tables, incoming);
    const bool request_drained = heard == declared_length(incoming) && read_to_end(request);
    send_records(request, answer.head, answer.body);
    close_connection(request, request_drained);
}

struct Quiet {
    int until_end = 0;   ///< seconds without anybody; 0: never
    int until_rest = 30; ///< the same, until give_back()
};

/// What the last visitors took: pages of the database, and what is free of the heap.
void give_back(App& app) {
    try {
        if (!app.db().postgresql()) app.db().run_once("PRAGMA shrink_memory");
    } catch (const std::exception&) { // whoever comes next is told
    }
    ::malloc_trim(0);
}

int serve_socket(App& app, const Tables& tables, int socket, Quiet quiet) {
    FCGX_Request request;
    if (FCGX_Init() != 0 || FCGX_InitRequest(&request, socket, 0) != 0) return 1;
    // Several workers share the socket: who finds that another one was faster must not stay in accept(2).
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    const auto open_to_signals = catch_signals();
    bool rested = true;
    while (!stopping) {
        pollfd waiting{socket, POLLIN, 0};
        const bool ends = quiet.until_end > 0;
        const timespec most{ends ? quiet.until_end : quiet.until_rest, 0};
        const int ready = ::ppoll(&waiting, 1, rested && !ends ? nullptr : &most, &open_to_signals);
        if (ready == 0 && ends) return 0; // whoever keeps the socket starts another one when somebody knocks
        if (ready == 0 && !std::exchange(rested, true)) give_back(app);
        if (ready <= 0) continue;
        const int failed = FCGX_Accept_r(&request);
        rested = false;
        if (failed == 0)
            answer_one(app, tables, request);
        else if (failed != -EAGAIN && failed != -ECONNABORTED && failed != -EINTR)
            return 1;
    }
    return 0;
}

const char* option(int argc, char** argv, const char* name) {
    for (int i = 1; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], name) == 0) return argv[i + 1];
    return nullptr;
}

int number(int argc, char** argv, const char* name, int otherwise) {
    const char* given = option(argc, argv, name);
    return given ? base::whole_number<int>(given).value_or(otherwise) : otherwise;
}

/// A listening socket; a CGI program may well have a connected one as its standard input.
bool listening(int descriptor) {
    int yes = 0;
    socklen_t size = sizeof yes;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &yes, &size) == 0 && yes != 0;
}

} // namespace

int serve(int argc, char** argv, Tables (*tables_of)(std::string_view name), Sections sections) {
    if (argc > 1 && (std::strcmp(argv[1], "--help") == 0 || std::strcmp(argv[1], "-h") == 0)) {
        std::puts("Usage: NAME.fcgi [--socket PATH]\n\n"
                  "Answers web requests for the section of Parvis whose name it has, as all.fcgi for all of them.\n"
                  "Started by a web server or by `parvis run`:\n"
                  "  --socket PATH   listen on this unix socket (FastCGI)\n"
                  "  --idle SECONDS  end when nobody came for so long\n"
                  "  --rest SECONDS  give memory back when nobody came for so long (30)\n"
                  "  (nothing)       FastCGI on an inherited descriptor 0, or one plain CGI request\n\n"
                  "Settings: parvis.toml beside the cgi-bin folder, or the file named by PARVIS_CONFIG.");
        return 0;
    }
    for (const int threshold : {M_TRIM_THRESHOLD, M_MMAP_THRESHOLD})
        ::mallopt(threshold,
                  trim_threshold); // a page's memory serves the next one, of a page beyond 128 KB too
    ::umask(S_IRWXG | S_IRWXO); // what people entrust to us is nobody else's on a shared host
    try {
        const auto name = std::filesystem::path{argv[0]}.stem().string();
        const auto tables = tables_of(name);
        // all.fcgi is no section, and keeps the templates of all.
        App app{base::load_config(base::program_root()), base::system_now, sections,
                name == "password" ? "account" : name};
        std::signal(SIGPIPE, SIG_IGN); // a reader who went away is an error of one write(2)
        Quiet quiet;
        quiet.until_end = number(argc, argv, "--idle", quiet.until_end);
        quiet.until_rest = number(argc, argv, "--rest", quiet.until_rest);
        if (const char* path = option(argc, argv, "--socket")) {
            ::unlink(path);
            const int socket = FCGX_OpenSocket(path, backlog);
            return socket < 0 ? 1 : serve_socket(app, tables, socket, quiet);
        }
        return listening(STDIN_FILENO) ? serve_socket(app, tables, STDIN_FILENO, quiet)
                                       : serve_cgi(app, tables);
    } catch (const std::exception& error) {
        base::log(base::Level::error, "start", {{"cause", error.what()}});
        return 1;
    }
}

} // namespace web
