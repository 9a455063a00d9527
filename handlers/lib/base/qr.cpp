#include "lib/base/qr.hpp"

#include <fmt/format.h>
#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace base {

namespace {

constexpr int quiet = 4;

} // namespace

Qr qr_of(std::string_view text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeString8bit(std::string{text}.c_str(), 0, QR_ECLEVEL_M), QRcode_free};
    if (!code) throw std::runtime_error("no QR code for a text of this length");
    Qr qr{code->width + 2 * quiet, {}};
    // Row by row, one rectangle for each run of dark modules: bit 0 of a byte.
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width;) {
            const auto dark = [&](int at) { return (code->data[y * code->width + at] & 1) != 0; };
            const int start = x;
            while (x < code->width && dark(x)) ++x;
            if (x > start)
                fmt::format_to(std::back_inserter(qr.path), "M{} {}h{}v1h-{}z", start + quiet, y + quiet,
                               x - start, x - start);
            else
                ++x;
        }
    return qr;
}

} // namespace base
