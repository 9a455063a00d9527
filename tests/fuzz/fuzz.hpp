// What the fuzz targets share. A target is one file: libFuzzer calls it with bytes of its own making, and it
// stops the program where a promise of the code is broken. tests/fuzz/run.mjs builds its command line.
#pragma once

#include "lib/base/text.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace fuzz {

/// Ends the program, so that libFuzzer keeps the input. `what` is the promise.
inline void require(bool kept, std::string_view what, std::string_view shown = {}) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
    if (!shown.empty()) std::fprintf(stderr, "%.*s\n", static_cast<int>(shown.size()), shown.data());
    std::abort();
}

inline void require_utf8(std::string_view text, std::string_view what) {
    require(base::valid_utf8(text), what, text);
}

/// Cuts a line off `rest`, without its end.
inline std::string_view take_line(std::string_view& rest) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// What a hostile person types to leave the text and enter the markup.
inline constexpr std::string_view canary = "\"'><fz>";

} // namespace fuzz
