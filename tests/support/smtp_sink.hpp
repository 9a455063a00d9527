// A real SMTP server for tests (smtp_sink.mjs, on npm smtp-server), and mails read back as a person sees
// them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace support {

/// A new folder under the system's temporary folder, removed with all it holds at the end of the scope.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// Runs from construction to the end of the scope. Needs `node` on PATH and `npm install` done.
class SmtpSink {
  public:
    /// `flags` as smtp_sink.mjs documents them. Throws std::runtime_error when it does not listen within 15
    /// s.
    explicit SmtpSink(const std::vector<std::string>& flags = {});
    ~SmtpSink();
    SmtpSink(const SmtpSink&) = delete;
    SmtpSink& operator=(const SmtpSink&) = delete;

    int port() const { return port_; }
    std::string url(std::string_view scheme = "smtp") const; ///< smtp://127.0.0.1:port

    /// The accepted mails in order, each with its X-Envelope-From, X-Envelope-To and X-Secure lines.
    std::vector<std::string> mails() const;
    int connections() const;
    int texts() const; ///< mails whose text arrived whole, accepted or not

    /// Ends the server by its process id: at most 2 s, then SIGKILL. Called by the destructor.
    void stop();

  private:
    int count(std::string_view name) const;

    TemporaryFolder folder_;
    pid_t pid_ = -1;
    int input_ = -1;
    int port_ = 0;
};

std::string read_file(const std::filesystem::path& path);

/// The lines of the header block, unfolded, CRLF taken off.
std::vector<std::string> header_lines(std::string_view mail);

/// The value of the first header `name` with its encoded words (RFC 2047, B) decoded; empty when there is
/// none.
std::string header(std::string_view mail, std::string_view name);

/// The decoded text/`kind` part of a mail made by chores::compose, lines ended by \n; empty when there is
/// none.
std::string body(std::string_view mail, std::string_view kind = "plain");

} // namespace support
