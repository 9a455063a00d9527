#include "chores/delivery/transport.hpp"

#include "chores/delivery/spool.hpp"
#include "lib/base/subprocess.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <regex>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <sys/wait.h>
#include <sysexits.h>

namespace chores {
namespace {

constexpr std::size_t longest_address = 254, longest_name = 200;

Result try_later(std::string reason) { return {Outcome::try_later, std::move(reason)}; }

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

class Sendmail : public Transport {
  public:
    Sendmail(std::string path, int timeout_seconds) : path_(std::move(path)), timeout_(timeout_seconds) {}

    Result send(const std::string& from, const std::string& to, const std::string& message,
                const std::string&) override {
        if (Result verdict = checked_envelope(from, to); verdict.outcome != Outcome::sent) return verdict;
        const auto limit = std::chrono::duration_cast<std::chrono::milliseconds>(timeout_);
        try {
            return judged(base::run_child(path_, {"-i", "-f", from, "--", to}, with_line_feeds(message),
                                          static_cast<int>(limit.count()), base::Environment::ours)
                              .status);
        } catch (const std::system_error& error) {
            return try_later(fmt::format("sendmail: {}", std::strerror(error.code().value())));
        }
    }

  private:
    static Result judged(std::optional<int> ended) {
        if (!ended) return {Outcome::try_later, "sendmail did not end in time", true};
        const int status = *ended;
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
        const bool certain = subject == 1 && ((detail >= 1 && detail <= 3) || detail == 6 || detail == 10);
        const bool perhaps = (subject == 1 && (detail == 0 || detail == 4)) ||
                             (subject == 2 && detail == 1) || (subject == 4 && detail == 4) ||
                             (subject == 0 && at_recipient);
        return certain ? Blame::no_such_mailbox : perhaps ? Blame::perhaps_address : Blame::nobody;
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
