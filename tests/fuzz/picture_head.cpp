// The first look at a file that somebody sends as a picture.
#include "fuzz.hpp"

#include "chores/children/picture_head.hpp"
#include "lib/base/webp.hpp"
#include "lib/files/picture.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using enum chores::PictureKind;
    const auto bytes = fuzz::view(data, size);
    const auto guessed = chores::kind_of(bytes);
    for (const auto kind : {jpeg, png, webp, avif, heic, gif}) {
        // As if by its kind when it has one; the others must not read beyond the end of it either.
        const auto head = chores::head_of(kind, bytes);
        if (!head || kind != guessed) continue;
        fuzz::require(head->width >= 0 && head->height >= 0, "a picture has no negative size");
        fuzz::require(head->width <= UINT32_MAX && head->height <= UINT32_MAX, "a size fits its field");
    }
    if (const auto size_of_webp = base::webp_size(bytes))
        fuzz::require(size_of_webp->width >= 0 && size_of_webp->height >= 0, "a WebP has no negative size");
    return 0;
}
