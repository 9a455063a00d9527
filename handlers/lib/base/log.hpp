// One line per event on standard error, `key=value`, for nginx or journald to collect.
// Requirement on callers: never a name, an address, a text or a token: ids and codes only.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace base {

enum class Level { debug, info, warning, error };

struct LogField {
    std::string_view key;
    std::string value;
};

/// Writes `time=2026-11-29T18:59:22.120Z program=feed level=info event=request key=value …` in one write(2); time (UTC) and
/// program are left to the journal of systemd where that listens. Values with blanks or quotes are quoted;
/// control characters become `?`, so that a line is always one event.
void log(Level level, std::string_view event, std::initializer_list<LogField> fields = {});

/// Lines below `least` are dropped; the default is info.
void set_log_level(Level least);

} // namespace base
