#include "smtp_sink.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace support {
namespace {

using namespace std::chrono_literals;

/// One line from `fd`, without its end; what came when `limit` is over or the other side closed.
std::string read_line(int fd, std::chrono::milliseconds limit) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    std::string line;
    for (char c = 0;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        pollfd ready{fd, POLLIN, 0};
        if (left <= 0ms || ::poll(&ready, 1, static_cast<int>(left.count())) <= 0) return line;
        if (::read(fd, &c, 1) != 1 || c == '\n') return line;
        line += c;
    }
}

int value_of(char c) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t at = digits.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::string base64_decoded(std::string_view s) {
    std::string out;
    unsigned bits = 0;
    int held = 0;
    for (char c : s) {
        if (value_of(c) < 0) continue;
        bits = bits << 6 | static_cast<unsigned>(value_of(c));
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out += static_cast<char>(bits >> held & 0xFF);
    }
    return out;
}

std::string encoded_words_decoded(std::string_view s) {
    constexpr std::string_view open = "=?UTF-8?B?";
    std::string out;
    bool after_word = false;
    while (!s.empty()) {
        const std::size_t at = s.find(open), end = at == s.npos ? s.npos : s.find("?=", at + open.size());
        const std::string_view before = s.substr(0, end == s.npos ? s.npos : at);
        if (!after_word || end == s.npos || before != " ") out += before; // a blank between words counts not
        if (end == s.npos) return out;
        out += base64_decoded(s.substr(at + open.size(), end - at - open.size()));
        s.remove_prefix(end + 2);
        after_word = true;
    }
    return out;
}

std::string quoted_printable_decoded(std::string_view s) {
    std::string out;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s[i] == '=' && s.substr(i + 1, 2) == "\r\n")
            i += 2;
        else if (s[i] == '=') {
            out += static_cast<char>(std::stoi(std::string(s.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else if (s[i] != '\r')
            out += s[i];
    }
    return out;
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "parvis-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("mkdtemp failed");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

SmtpSink::SmtpSink(const std::vector<std::string>& flags) {
    const std::string script = std::filesystem::absolute(__FILE__).replace_extension(".mjs").string();
    std::vector<std::string> words{"node", script, "--folder", folder_.path().string()};
    words.insert(words.end(), flags.begin(), flags.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);

    int input[2], output[2];
    if (::pipe2(input, O_CLOEXEC) != 0 || ::pipe2(output, O_CLOEXEC) != 0)
        throw std::runtime_error("pipe2 failed");
    pid_ = ::fork();
    if (pid_ == 0) {
        ::dup2(input[0], 0);
        ::dup2(output[1], 1);
        ::execvp("node", argv.data());
        ::_exit(127);
    }
    ::close(input[0]);
    ::close(output[1]);
    input_ = input[1];
    const std::string line = read_line(output[0], 15s);
    ::close(output[0]);
    if (line.starts_with("port ")) port_ = std::stoi(line.substr(5));
    if (port_ > 0) return;
    stop();
    throw std::runtime_error("smtp_sink.mjs does not listen: are node and `npm install` there?");
}

SmtpSink::~SmtpSink() { stop(); }

void SmtpSink::stop() {
    if (pid_ <= 0) return;
    ::close(input_);
    ::kill(pid_, SIGTERM);
    pid_t ended = 0;
    for (int tries = 0; tries < 200 && ended == 0; ++tries) {
        ended = ::waitpid(pid_, nullptr, WNOHANG);
        if (ended == 0) std::this_thread::sleep_for(10ms);
    }
    if (ended == 0) {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    pid_ = -1;
}

std::string SmtpSink::url(std::string_view scheme) const {
    return std::string(scheme) + "://127.0.0.1:" + std::to_string(port_);
}

std::vector<std::string> SmtpSink::mails() const {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path()))
        if (entry.path().extension() == ".eml") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const auto& path : paths) texts.push_back(read_file(path));
    return texts;
}

int SmtpSink::connections() const { return count("connections "); }
int SmtpSink::texts() const { return count("texts "); }

int SmtpSink::count(std::string_view name) const {
    const std::string counts = read_file(folder_.path() / "counts");
    return std::stoi(counts.substr(counts.find(name) + name.size()));
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> header_lines(std::string_view mail) {
    std::vector<std::string> lines;
    while (!mail.empty() && !mail.starts_with("\r\n")) {
        const std::size_t end = std::min(mail.find("\r\n"), mail.size());
        const std::string_view line = mail.substr(0, end);
        if (!lines.empty() && (line.starts_with(' ') || line.starts_with('\t')))
            lines.back() += line;
        else
            lines.emplace_back(line);
        mail.remove_prefix(std::min(end + 2, mail.size()));
    }
    return lines;
}

std::string header(std::string_view mail, std::string_view name) {
    const std::string start = std::string(name) + ":";
    for (const std::string& line : header_lines(mail)) {
        if (!line.starts_with(start)) continue;
        const std::size_t value = line.find_first_not_of(' ', start.size());
        return value == std::string::npos ? "" : encoded_words_decoded(std::string_view(line).substr(value));
    }
    return {};
}

std::string body(std::string_view mail, std::string_view kind) {
    const std::string start = "Content-Type: text/" + std::string(kind) + ";";
    const std::string type = header(mail, "Content-Type");
    const std::size_t at = mail.find(start), text = at == mail.npos ? mail.npos : mail.find("\r\n\r\n", at);
    if (text == mail.npos) return {};
    std::string_view encoded = mail.substr(text + 4);
    if (const std::size_t quote = type.find('"'); quote != std::string::npos) {
        const std::string boundary = type.substr(quote + 1, type.rfind('"') - quote - 1);
        encoded = encoded.substr(0, encoded.find("\r\n--" + boundary));
    }
    return quoted_printable_decoded(encoded);
}

} // namespace support
