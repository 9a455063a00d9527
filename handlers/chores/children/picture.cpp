#include "chores/children/picture.hpp"

#include "chores/children/card.hpp"
#include "chores/children/picture_head.hpp"
#include "chores/children/picture_source.hpp"
#include "lib/base/file.hpp"
#include "lib/base/text.hpp"
#include "lib/files/picture.hpp"

#include <fcntl.h>
#include <gd.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chores {
namespace {

using web::PictureExit;

constexpr int webp_quality = 80;
constexpr int webp_max_side = 16383;

struct Free {
    void operator()(gdImage* image) const { gdImageDestroy(image); }
    void operator()(void* bytes) const { gdFree(bytes); }
};
using Image = std::unique_ptr<gdImage, Free>;

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit value{most, most};
    ::setrlimit(resource, &value);
}

void limit_this_process(int in_fd, int out_fd) {
    std::array keep = {in_fd, out_fd, STDERR_FILENO};
    std::sort(keep.begin(), keep.end());
    unsigned from = 0;
    for (const int fd : keep) {
        if (static_cast<unsigned>(fd) > from) ::close_range(from, static_cast<unsigned>(fd) - 1, 0);
        from = static_cast<unsigned>(fd) + 1;
    }
    ::close_range(from, ~0U, 0);
    ::signal(SIGXFSZ, SIG_IGN); // the write fails instead
    ::mallopt(M_ARENA_MAX, 1);  // each arena of a decoder's thread would reserve 64 MB of the addresses
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CPU, web::picture_seconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 16);
    limit(RLIMIT_FSIZE, 16 << 20);
#ifndef __SANITIZE_ADDRESS__ // which itself reserves terabytes of addresses
    limit(RLIMIT_AS, web::picture_memory);
#endif
}

// Everything up to one byte more than is allowed.
std::string read_input(int fd) {
    std::string bytes;
    std::array<char, 64U << 10> buffer;
    std::size_t held = 0;
    while (bytes.size() <= web::picture_limit) {
        const ssize_t got = ::read(fd, buffer.data() + held, buffer.size() - held);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        held += static_cast<std::size_t>(got);
        if (held < buffer.size()) continue;
        bytes.append(buffer.data(), std::exchange(held, 0));
    }
    return bytes.append(buffer.data(), held);
}

Opened open(PictureKind kind, std::string_view bytes, int max_side, web::Shape shape) {
    switch (kind) {
    case PictureKind::jpeg:
        return open_jpeg(bytes, max_side, shape == web::Shape::square);
    case PictureKind::png:
        return open_png(bytes);
    case PictureKind::webp:
        return open_webp(bytes);
    case PictureKind::avif:
        return open_avif(bytes);
    case PictureKind::heic:
        return open_heic(bytes);
    case PictureKind::gif:
        return open_gif(bytes);
    }
    return {};
}

// Squares of so many pixels become one: the coarse part of the way down, ten times faster than gd's exact
// resampling, and row by row, so that the whole picture need not lie in memory.
int coarse_step(const PictureSource& source, int max_side, web::Shape shape) {
    const int longest = std::max(source.width, source.height),
              shortest = std::min(source.width, source.height);
    return std::max(1, shape == web::Shape::square ? shortest / max_side
                                                   : std::min(longest / max_side, shortest));
}

void add_on_white(std::uint32_t* sums, const std::uint8_t* row, int count, int side) {
    for (int x = 0; x < count; ++x, sums += 3)
        for (int i = 0; i < side; ++i, row += 4)
            for (std::size_t c = 0; c < 3; ++c) sums[c] += 255U - (255U - row[c]) * row[3] / 255U;
}

// On white, and in the colours of the file; up to step - 1 pixels at the right and at the bottom are left
// out.
Image shrunk_on_white(PictureSource& source, int step) {
    const int width = source.width / step, height = source.height / step;
    Image result(gdImageCreateTrueColor(width, height));
    if (!result) return nullptr;
    const auto columns = static_cast<std::size_t>(width);
    std::vector<std::uint8_t> row(4 * static_cast<std::size_t>(source.width));
    std::vector<std::uint32_t> sums(3 * columns);
    const auto count = static_cast<std::uint32_t>(step * step);
    for (int y = 0; y < height; ++y) {
        std::fill(sums.begin(), sums.end(), 0);
        for (int i = 0; i < step; ++i) {
            if (!source.next_row(row.data())) return nullptr;
            add_on_white(sums.data(), row.data(), width, step);
        }
        for (std::size_t x = 0; x < columns; ++x) {
            const auto mean = [&](std::size_t c) {
                return static_cast<int>((sums[3 * x + c] + count / 2) / count);
            };
            result->tpixels[y][x] = gdTrueColor(mean(2), mean(1), mean(0));
        }
    }
    for (int y = height * step; y < source.height; ++y)
        if (!source.next_row(row.data())) return nullptr; // a cut file is found by its last row
    return result;
}

Image scaled_on_white(gdImage* image, int max_side) {
    const std::int64_t width = gdImageSX(image), height = gdImageSY(image);
    const std::int64_t longest = std::max({width, height, std::int64_t{1}});
    const std::int64_t side = std::min<std::int64_t>(longest, max_side);
    const auto fit = [&](std::int64_t length) {
        return static_cast<int>(std::max<std::int64_t>(1, (length * side + longest / 2) / longest));
    };
    Image result(gdImageCreateTrueColor(fit(width), fit(height)));
    if (!result) return nullptr;
    gdImageFilledRectangle(result.get(), 0, 0, fit(width) - 1, fit(height) - 1, gdTrueColor(255, 255, 255));
    gdImageAlphaBlending(result.get(), gdEffectAlphaBlend);
    gdImageCopyResampled(result.get(), image, 0, 0, 0, 0, fit(width), fit(height), static_cast<int>(width),
                         static_cast<int>(height));
    return result;
}

Image turned(Image image, int exif_orientation) {
    if (exif_orientation == 2 || exif_orientation == 4) {
        exif_orientation == 2 ? gdImageFlipHorizontal(image.get()) : gdImageFlipVertical(image.get());
    } else if (exif_orientation == 3) {
        gdImageFlipBoth(image.get());
    } else if (exif_orientation >= 5) {
        const int width = gdImageSX(image.get()), height = gdImageSY(image.get());
        Image result(gdImageCreateTrueColor(height, width));
        if (!result) return nullptr;
        const bool from_right = exif_orientation == 6 || exif_orientation == 7;
        const bool from_below = exif_orientation == 7 || exif_orientation == 8;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                const int to_x = from_right ? height - 1 - y : y;
                const int to_y = from_below ? width - 1 - x : x;
                result->tpixels[to_y][to_x] = image->tpixels[y][x];
            }
        }
        return result;
    }
    return image;
}

// What is cut away of an upright picture goes a third at the top and two thirds at the bottom.
Image squared(Image image) {
    const int width = gdImageSX(image.get()), height = gdImageSY(image.get()), side = std::min(width, height);
    if (width == height) return image;
    gdRect part{(width - side) / 2, (height - side) / 3, side, side};
    return Image(gdImageCrop(image.get(), &part));
}

PictureExit run(int in_fd, int out_fd, int max_side_px, web::Shape shape) {
    std::string bytes = read_input(in_fd), webp;
    if (kind_of(bytes) != PictureKind::heic) limit(RLIMIT_NPROC, 0); // libheif decodes its tiles in threads
    const auto result = convert_picture(bytes, max_side_px, webp, shape);
    if (result != PictureExit::ok) return result;
    return base::write_all(out_fd, webp) ? PictureExit::ok : PictureExit::cannot_write;
}

} // namespace

PictureExit convert_picture(std::string& bytes, int max_side_px, std::string& webp, web::Shape shape) {
    if (bytes.size() > web::picture_limit) return PictureExit::too_large;
    const auto kind = kind_of(bytes);
    if (!kind) return PictureExit::not_a_picture;
    const auto head = head_of(*kind, bytes);
    if (!head) return PictureExit::damaged;
    if (head->width > web::picture_pixels || head->height > web::picture_pixels ||
        head->width * head->height > web::picture_pixels) {
        return PictureExit::too_large;
    }
    if (!head->usual) return PictureExit::not_a_picture;
    if (head->scans > jpeg_scans) return PictureExit::too_long;
    auto opened = open(*kind, bytes, max_side_px, shape);
    if (!opened.source)
        return opened.why == Unread::unsupported ? PictureExit::not_a_picture : PictureExit::damaged;
    auto& source = *opened.source;
    Image image = shrunk_on_white(source, coarse_step(source, max_side_px, shape));
    if (!image) return PictureExit::damaged;
    source.next_row = nullptr; // and with it what was decoded
    const ToSrgb to_srgb{source};
    for (int y = 0; y < gdImageSY(image.get()); ++y) to_srgb(image->tpixels[y], gdImageSX(image.get()));
    image = turned(std::move(image), source.orientation);
    if (image && shape == web::Shape::square) image = squared(std::move(image));
    if (image) image = scaled_on_white(image.get(), max_side_px);
    if (!image) return PictureExit::damaged;
    int size = 0;
    const std::unique_ptr<void, Free> written(gdImageWebpPtrEx(image.get(), &size, webp_quality));
    if (!written || size <= 0) return PictureExit::damaged;
    webp.assign(static_cast<const char*>(written.get()), static_cast<std::size_t>(size));
    return PictureExit::ok;
}

int reencode_picture(int in_fd, int out_fd, int max_side_px, web::Shape shape) {
    if (max_side_px < 1 || max_side_px > webp_max_side) return static_cast<int>(PictureExit::cannot_write);
    limit_this_process(in_fd, out_fd);
    try {
        return static_cast<int>(run(in_fd, out_fd, max_side_px, shape));
    } catch (const std::exception&) { // out of memory, or an exception of a decoder
        return static_cast<int>(PictureExit::damaged);
    }
}

int picture_command(int argc, char** argv) {
    int max_side = web::picture_side;
    auto shape = web::Shape::whole;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word{argv[i]};
        if (word == "--card" && i + 1 < argc) return card_command(argv[i + 1]);
        if (word == "--square")
            shape = web::Shape::square;
        else if (const auto side = word == "--max-side" && i + 1 < argc ? base::whole_number<int>(argv[i + 1])
                                                                        : std::nullopt;
                 side && *side > 0)
            max_side = *side, ++i;
        else {
            std::fputs(
                "Usage: parvis-picture [--max-side 1280] [--square] < PICTURE > WEBP\n"
                "       parvis-picture --card HTDOCS < WORDS > PNG\n"
                "Re-encodes one picture, for the site itself. Exit code 0, 10 not a picture, 11 too large, "
                "12 damaged, 13 cannot write, 14 too much computing.\n",
                word == "--help" ? stdout : stderr);
            return word == "--help" ? 0 : static_cast<int>(PictureExit::cannot_write);
        }
    }
    return reencode_picture(STDIN_FILENO, STDOUT_FILENO, max_side, shape);
}

} // namespace chores
