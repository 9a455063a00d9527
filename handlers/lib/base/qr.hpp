// A QR code (ISO/IEC 18004) as a drawing for a page: nothing is fetched, nothing runs.
#pragma once

#include <string>
#include <string_view>

namespace base {

struct Qr {
    int side = 0;     ///< modules, the quiet zone of four on each side included
    std::string path; ///< the dark modules as data of an SVG path, one module being one unit
};

/// Of an address, at error correction level M (15 % may be dirty or torn). Requires at most 2,000 bytes.
/// Throws std::runtime_error when the library cannot.
Qr qr_of(std::string_view text);

} // namespace base
