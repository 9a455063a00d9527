#include "lib/base/log.hpp"

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

} // namespace

void set_log_level(Level least) { threshold = least; }

void log(Level level, std::string_view event, std::initializer_list<LogField> fields) {
    if (level < threshold) return;
    std::string line = "level=";
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
