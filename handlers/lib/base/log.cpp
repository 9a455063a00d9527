#include "lib/base/log.hpp"

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

namespace {

Level threshold = Level::info;

constexpr std::string_view names[] = {"debug", "info", "warning", "error"};

void append_value(std::string& line, std::string_view value) {
    const bool bare = !value.empty() && value.find_first_of(" \"=\t") == std::string_view::npos;
    if (!bare) line += '"';
    for (char c : value) {
        if (c == '"')
            line += '\'';
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            line += '?';
        else
            line += c;
    }
    if (!bare) line += '"';
}

/// The journal of systemd is on standard error, and notes time and program by itself (systemd.exec(5)).
bool to_journal() {
    static const bool journal = [] {
        const char* stream = std::getenv("JOURNAL_STREAM");
        struct stat error {};
        return stream && ::fstat(STDERR_FILENO, &error) == 0 &&
               std::to_string(error.st_dev) + ":" + std::to_string(error.st_ino) == stream;
    }();
    return journal;
}

std::string origin() {
    if (to_journal()) return {};
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    tm utc{};
    ::gmtime_r(&now.tv_sec, &utc);
    char text[32];
    std::strftime(text, sizeof text, "time=%FT%T", &utc);
    const std::string_view program = program_invocation_short_name;
    return fmt::format("{}.{:03}Z program={} ", text, now.tv_nsec / 1'000'000, program.substr(0, program.find('.')));
}

} // namespace

void set_log_level(Level least) { threshold = least; }

void log(Level level, std::string_view event, std::initializer_list<LogField> fields) {
    if (level < threshold) return;
    auto line = origin();
    line += "level=";
    line += names[static_cast<int>(level)];
    line += " event=";
    line += event;
    for (const auto& field : fields) {
        line += ' ';
        line += field.key;
        line += '=';
        append_value(line, field.value);
    }
    line += '\n';
    [[maybe_unused]] auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace base
