#include "chores/transport.hpp"

#include "chores/spool.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <regex>
#include <string_view>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

extern char** environ;

namespace chores {
namespace {

constexpr std::size_t longest_address = 254, longest_name = 200;

Result try_later(std::string reason) { return {Outcome::try_later, std::move(reason)}; }

Result try_later_errno(std::string_view what, int error = errno) {
    return try_later(fmt::format("{}: {}", what, std::strerror(error)));
}

/// Not a judge of addresses: it keeps out what could become a second command, option, recipient or program.
bool harmless(std::string_view address) {
    if (address.empty() || address.size() > longest_address) return false;
    if (std::string_view("-|/&.").find(address.front()) != std::string_view::npos) return false;
    for (char c : address)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) return false;
    const std::size_t at = address.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size() && address.rfind('@') == at &&
           address.find_first_of("<>()[],;:\"\\") == std::string_view::npos;
}

} // namespace

std::string system_authorities() {
    std::error_code none;
    if (std::filesystem::exists("/etc/ssl/certs/ca-certificates.crt", none)) return {};
    for (const char* path :
         {"/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"})
        if (std::filesystem::exists(path, none)) return path;
    return {};
}

namespace {

// ---- sendmail

/// Mailboxes on the same host end lines in LF, and some sendmails would double the CR.
std::string with_line_feeds(std::string_view message) {
    std::string out;
    out.reserve(message.size());
    for (std::size_t i = 0; i < message.size(); ++i)
        if (message.substr(i, 2) != "\r\n") out += message[i];
    return out;
}

/// Starts `argv` with `input` as standard input and no other open file; the error number, 0 when it runs.
int spawn(pid_t& pid, int input, char* const* argv) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, input, 0);
    // What sendmail says may hold the address: it keeps its own log.
    ::posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&files, 3);
    sigset_t defaults, unblocked;
    ::sigemptyset(&unblocked);
    ::sigemptyset(&defaults);
    ::sigaddset(&defaults, SIGPIPE);
    ::sigaddset(&defaults, SIGCHLD);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setsigmask(&attributes, &unblocked);
    ::posix_spawnattr_setsigdefault(&attributes, &defaults);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int error = ::posix_spawn(&pid, argv[0], &files, &attributes, argv, environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return error;
}

/// Waits for `pid` until the deadline, then kills it. Its status, or -1 when it was killed here or is lost.
int wait_or_kill(pid_t pid, std::chrono::steady_clock::time_point deadline) {
    using std::chrono::milliseconds;
    int status = 0;
    for (milliseconds pause{1};; pause = std::min(pause * 2, milliseconds{50})) {
        const pid_t ended = ::waitpid(pid, &status, WNOHANG);
        if (ended == pid) return status;
        if (ended < 0 && errno != EINTR) return -1;
        if (std::chrono::steady_clock::now() >= deadline) break;
        std::this_thread::sleep_for(pause);
    }
    ::kill(pid, SIGKILL);
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return -1;
}

class Sendmail : public Transport {
  public:
    Sendmail(std::string path, int timeout_seconds) : path_(std::move(path)), timeout_(timeout_seconds) {}

    Result send(const std::string& from, const std::string& to, const std::string& message,
                const std::string&) override {
        if (Result verdict = checked_envelope(from, to); verdict.outcome != Outcome::sent) return verdict;
        // A file in memory, not a pipe: sendmail may read or not, at its pace, and no SIGPIPE comes back.
        const Descriptor input(::memfd_create("mail", MFD_CLOEXEC));
        if (input.fd < 0) return try_later_errno("memfd_create");
        if (!write_all(input.fd, with_line_feeds(message))) return try_later_errno("write");
        if (::lseek(input.fd, 0, SEEK_SET) < 0) return try_later_errno("lseek");

        std::string words[] = {path_, "-i", "-f", from, "--", to};
        char* argv[std::size(words) + 1] = {};
        std::transform(std::begin(words), std::end(words), argv, [](std::string& w) { return w.data(); });
        pid_t pid = 0;
        if (const int error = spawn(pid, input.fd, argv)) return try_later_errno("sendmail", error);
        return judged(wait_or_kill(pid, std::chrono::steady_clock::now() + timeout_));
    }

  private:
    static Result judged(int status) {
        if (status == -1) return {Outcome::try_later, "sendmail did not end in time", true};
        if (WIFSIGNALED(status))
            return {Outcome::try_later, fmt::format("sendmail: signal {}", WTERMSIG(status)), true};
        const int code = WEXITSTATUS(status);
        if (code == EX_OK) return {Outcome::sent, {}};
        const bool for_good = code == EX_DATAERR || code == EX_NOUSER;
        return {for_good ? Outcome::refused_for_good : Outcome::try_later,
                fmt::format("sendmail: exit {}", code), false, false,
                code == EX_NOUSER ? Blame::no_such_mailbox : Blame::nobody};
    }

    std::string path_;
    std::chrono::seconds timeout_;
};

// ---- files

/// The local part of a message id as a file name; different local parts never share one below `longest_name`.
std::string file_name(std::string_view message_id) {
    std::string out;
    for (char c : message_id.substr(0, message_id.find('@'))) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || (c == '.' && !out.empty());
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

class Files : public Transport {
  public:
    explicit Files(std::string folder) : folder_(std::move(folder)) {}

    Result send(const std::string& from, const std::string& to, const std::string& message,
                const std::string& message_id) override {
        if (Result verdict = checked_envelope(from, to); verdict.outcome != Outcome::sent) return verdict;
        const std::string name = file_name(message_id);
        if (name.empty() || name.size() > longest_name)
            return {Outcome::refused_for_good, "no usable message id"};
        return write_to_spool(folder_, name + ".eml", message);
    }

  private:
    std::filesystem::path folder_;
};

} // namespace

Blame blame_of(std::string_view answer, bool at_recipient) {
    if (!answer.starts_with('5')) return Blame::nobody;
    static const std::regex enhanced{R"(^\d{3}[ -]5\.(\d{1,3})\.(\d{1,3})\b)"};
    const std::string text{answer.substr(0, 400)};
    if (std::smatch code; std::regex_search(text, code, enhanced)) {
        const auto subject = std::stoi(code[1]), detail = std::stoi(code[2]);
        const bool said = subject == 1 && ((detail >= 1 && detail <= 3) || detail == 6 || detail == 10);
        const bool perhaps = (subject == 1 && (detail == 0 || detail == 4)) ||
                             (subject == 2 && detail == 1) || (subject == 4 && detail == 4) ||
                             (subject == 0 && at_recipient);
        return said ? Blame::no_such_mailbox : perhaps ? Blame::perhaps_address : Blame::nobody;
    }
    static const std::regex policy{
        "relay|spam|block|polic|blacklist|denied|reputation|rate|quota|full|tls|auth", std::regex::icase};
    const bool of_mailbox = text.starts_with("550") || text.starts_with("551") || text.starts_with("553") ||
                            text.starts_with("556");
    return at_recipient && of_mailbox && !std::regex_search(text, policy) ? Blame::perhaps_address
                                                                          : Blame::nobody;
}

Result checked_envelope(const std::string& from, const std::string& to) {
    if (!harmless(to)) return {Outcome::refused_for_good, "not an address"};
    if (!harmless(from)) return try_later("the sender is not an address");
    return {Outcome::sent, {}};
}

std::unique_ptr<Transport> make_sendmail(std::string path, int timeout_seconds) {
    return std::make_unique<Sendmail>(std::move(path), timeout_seconds);
}

std::unique_ptr<Transport> make_files(std::string folder) {
    return std::make_unique<Files>(std::move(folder));
}

} // namespace chores
