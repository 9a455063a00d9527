#include "chores/children/picture_head.hpp"

#include "lib/base/webp.hpp"

#include <algorithm>
#include <array>

namespace chores {
namespace {

using namespace std::string_view_literals;

std::int64_t byte(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::int64_t little_endian_16(std::string_view bytes, std::size_t at) {
    return byte(bytes, at) | byte(bytes, at + 1) << 8;
}

void widen(PictureHead& head, std::int64_t width, std::int64_t height) {
    head.width = std::max(head.width, width);
    head.height = std::max(head.height, height);
}

// The next marker at or after `at` within compressed data, where FF 00 is data and FF D0–D7 restart it.
std::size_t next_marker(std::string_view bytes, std::size_t at) {
    for (; (at = bytes.find('\xFF', at)) != std::string_view::npos && at + 1 < bytes.size(); ++at) {
        const std::int64_t code = byte(bytes, at + 1);
        if (code != 0x00 && code != 0xFF && (code < 0xD0 || code > 0xD7)) return at;
    }
    return std::string_view::npos;
}

// Up to its end marker, or to the end of the bytes: that pixels are missing, only who decodes them sees.
std::optional<PictureHead> jpeg_head(std::string_view bytes) {
    PictureHead head;
    std::size_t at = 2;
    while ((at = next_marker(bytes, at)) != std::string_view::npos) {
        const std::int64_t code = byte(bytes, at + 1);
        if (code == 0xD9) return head.width > 0 ? std::optional(head) : std::nullopt;
        if (code == 0xD8 || code == 0x01) {
            at += 2;
            continue;
        }
        if (at + 9 > bytes.size()) break;
        const bool is_frame = code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
        if (is_frame) {
            widen(head, big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
            head.usual = head.usual && code <= 0xC2 && byte(bytes, at + 4) == 8;
        }
        head.scans += code == 0xDA;
        at += 2 + static_cast<std::size_t>(std::max<std::int64_t>(big_endian(bytes, at + 2, 2), 2));
    }
    return head.width > 0 && head.scans > 0 ? std::optional(head) : std::nullopt;
}

std::optional<PictureHead> png_head(std::string_view bytes) {
    if (bytes.size() < 33 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
    return PictureHead{big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
}

// The screen and the first image can differ: gd allocates the latter.
std::optional<PictureHead> gif_head(std::string_view bytes) {
    if (bytes.size() < 13) return std::nullopt;
    const auto palette_size = [&](std::size_t flags_at) -> std::size_t {
        const std::int64_t flags = byte(bytes, flags_at);
        return flags & 0x80 ? std::size_t{3} << ((flags & 7) + 1) : 0;
    };
    PictureHead head{little_endian_16(bytes, 6), little_endian_16(bytes, 8)};
    std::size_t at = 13 + palette_size(10);
    while (at + 10 <= bytes.size()) {
        if (bytes[at] == ',') {
            widen(head, little_endian_16(bytes, at + 5), little_endian_16(bytes, at + 7));
            return head;
        }
        if (bytes[at] != '!') return std::nullopt;
        at += 2;
        while (at < bytes.size() && bytes[at] != 0) at += 1 + static_cast<std::size_t>(byte(bytes, at));
        ++at;
    }
    return std::nullopt;
}

// Boxes of AVIF and HEIC: length, name, content. All "ispe" (image size) boxes under meta/iprp/ipco count,
// because any of them may be what the decoder allocates. Within one another they need three levels; ten
// million bytes could hold a million, and no stack does.
void read_boxes(std::string_view bytes, PictureHead& head, int levels = 8) {
    while (levels > 0 && bytes.size() >= 8) {
        std::size_t start = 8;
        std::int64_t size = big_endian(bytes, 0, 4);
        if (size == 1 && bytes.size() >= 16) {
            size = big_endian(bytes, 8, 8);
            start = 16;
        }
        const auto available = static_cast<std::int64_t>(bytes.size());
        if (size == 0) size = available;
        if (size < static_cast<std::int64_t>(start) || size > available) return;
        const std::string_view name = bytes.substr(4, 4);
        const std::string_view content = bytes.substr(start, static_cast<std::size_t>(size) - start);
        if (name == "meta" && content.size() > 4) read_boxes(content.substr(4), head, levels - 1);
        if (name == "iprp" || name == "ipco") read_boxes(content, head, levels - 1);
        if (name == "ispe" && content.size() >= 12) {
            widen(head, big_endian(content, 4, 4), big_endian(content, 8, 4));
        }
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
}

std::optional<PictureHead> boxed_head(std::string_view bytes) {
    PictureHead head;
    read_boxes(bytes, head);
    return head.width > 0 ? std::optional(head) : std::nullopt;
}

std::optional<PictureHead> webp_head(std::string_view bytes) {
    const auto size = base::webp_size(bytes);
    if (!size) return std::nullopt;
    return PictureHead{size->width, size->height};
}

} // namespace

std::int64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | byte(bytes, at + i);
    return value;
}

std::optional<PictureKind> kind_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return PictureKind::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return PictureKind::png;
    if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return PictureKind::gif;
    if (bytes.starts_with("RIFF"sv) && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP")
        return PictureKind::webp;
    if (bytes.size() < 16 || bytes.substr(4, 4) != "ftyp") return std::nullopt;
    const std::string_view brand = bytes.substr(8, 4);
    if (brand == "avif" || brand == "avis") return PictureKind::avif;
    constexpr std::array heic_brands = {"heic"sv, "heix"sv, "heim"sv, "heis"sv, "mif1"sv, "msf1"sv};
    if (std::find(heic_brands.begin(), heic_brands.end(), brand) == heic_brands.end()) return std::nullopt;
    const std::size_t length = std::min(static_cast<std::size_t>(big_endian(bytes, 0, 4)), bytes.size());
    const bool has_avif = bytes.substr(8, length > 8 ? length - 8 : 0).find("avif") != std::string_view::npos;
    return has_avif ? PictureKind::avif : PictureKind::heic;
}

std::optional<PictureHead> head_of(PictureKind kind, std::string_view bytes) {
    switch (kind) {
    case PictureKind::jpeg:
        return jpeg_head(bytes);
    case PictureKind::png:
        return png_head(bytes);
    case PictureKind::webp:
        return webp_head(bytes);
    case PictureKind::gif:
        return gif_head(bytes);
    case PictureKind::avif:
    case PictureKind::heic:
        return boxed_head(bytes);
    }
    return std::nullopt;
}

} // namespace chores
