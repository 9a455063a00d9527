#include "chores/children/picture_source.hpp"
#include "lib/files/picture.hpp"

#include <avif/avif.h>
#include <cstring>
#include <libheif/heif.h>

namespace chores {

namespace {

/// How AVIF says it: quarter turns to the left, then upside down (mode 0) or left for right (mode 1), which
/// is the same as upside down after half a turn.
int orientation_of(const avifImage& image) {
    const int quarters = image.transformFlags & AVIF_TRANSFORM_IROT ? image.irot.angle & 3 : 0;
    if (!(image.transformFlags & AVIF_TRANSFORM_IMIR))
        return std::array{1, 8, 3, 6}[static_cast<unsigned>(quarters)];
    const int mirrored = (quarters + (image.imir.mode == 1 ? 2 : 0)) & 3;
    return std::array{4, 5, 2, 7}[static_cast<unsigned>(mirrored)];
}

std::shared_ptr<avifRGBImage> pixels_of(const avifImage& image) {
    std::shared_ptr<avifRGBImage> pixels{new avifRGBImage{}, [](avifRGBImage* made) {
                                             avifRGBImageFreePixels(made);
                                             delete made;
                                         }};
    avifRGBImageSetDefaults(pixels.get(), &image);
    pixels->format = AVIF_RGB_FORMAT_BGRA;
    pixels->depth = 8;
    avifRGBImageAllocatePixels(pixels.get());
    if (!pixels->pixels || avifImageYUVToRGB(&image, pixels.get()) != AVIF_RESULT_OK) return nullptr;
    return pixels;
}

struct HeifFree {
    void operator()(heif_context* context) const { heif_context_free(context); }
    void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image* image) const { heif_image_release(image); }
    void operator()(heif_color_profile_nclx* profile) const { heif_nclx_color_profile_free(profile); }
    void operator()(heif_decoding_options* options) const { heif_decoding_options_free(options); }
};
template <class T> using Heif = std::unique_ptr<T, HeifFree>;

Opened refused(const heif_error& error) {
    const bool other = error.code == heif_error_Unsupported_feature ||
                       error.code == heif_error_Unsupported_filetype ||
                       error.code == heif_error_Decoder_plugin_error;
    return {{}, other ? Unread::unsupported : Unread::damaged};
}

void read_colours(const heif_image_handle* handle, PictureSource& source) {
    const auto kind = heif_image_handle_get_color_profile_type(handle);
    if (kind == heif_color_profile_type_rICC || kind == heif_color_profile_type_prof) {
        source.icc.resize(heif_image_handle_get_raw_color_profile_size(handle));
        if (heif_image_handle_get_raw_color_profile(handle, source.icc.data()).code != heif_error_Ok)
            source.icc.clear();
    } else if (kind == heif_color_profile_type_nclx) {
        heif_color_profile_nclx* said = nullptr;
        if (heif_image_handle_get_nclx_color_profile(handle, &said).code != heif_error_Ok) return;
        const Heif<heif_color_profile_nclx> owner{said};
        source.primaries = primaries_of(said->color_primaries, said->transfer_characteristics);
    }
}

} // namespace

/// Its EXIF says nothing about how it is turned: irot and imir do.
Opened open_avif(std::string_view bytes) {
    const std::unique_ptr<avifDecoder, decltype(&avifDecoderDestroy)> decoder{avifDecoderCreate(),
                                                                              &avifDecoderDestroy};
    if (!decoder) return {};
    decoder->maxThreads = 1;
    decoder->ignoreExif = decoder->ignoreXMP = AVIF_TRUE;
    decoder->imageSizeLimit = static_cast<std::uint32_t>(web::picture_pixels);
    decoder->strictFlags &=
        ~static_cast<avifStrictFlags>(AVIF_STRICT_PIXI_REQUIRED | AVIF_STRICT_CLAP_VALID); // as browsers
    if (avifDecoderSetIOMemory(decoder.get(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                               bytes.size()) != AVIF_RESULT_OK)
        return {};
    auto result = avifDecoderParse(decoder.get());
    if (result == AVIF_RESULT_OK) result = avifDecoderNextImage(decoder.get());
    if (result != AVIF_RESULT_OK)
        return {{},
                result == AVIF_RESULT_UNSUPPORTED_DEPTH || result == AVIF_RESULT_NOT_IMPLEMENTED
                    ? Unread::unsupported
                    : Unread::damaged};
    const avifImage& image = *decoder->image;
    const auto pixels = pixels_of(image);
    if (!pixels) return {};
    PictureSource source{.width = static_cast<int>(pixels->width),
                         .height = static_cast<int>(pixels->height),
                         .orientation = orientation_of(image),
                         .icc = {},
                         .primaries = {},
                         .next_row = {}};
    if (image.icc.size > 0)
        source.icc.assign(reinterpret_cast<const char*>(image.icc.data), image.icc.size);
    else
        source.primaries = primaries_of(image.colorPrimaries, image.transferCharacteristics);
    source.next_row = [pixels, at = pixels->pixels](std::uint8_t* row) mutable {
        std::memcpy(row, at, std::size_t{4} * pixels->width);
        at += pixels->rowBytes;
        return true;
    };
    return {std::move(source)};
}

/// libheif turns by itself.
Opened open_heic(std::string_view bytes) {
    const Heif<heif_context> context{heif_context_alloc()};
    auto error =
        heif_context_read_from_memory_without_copy(context.get(), bytes.data(), bytes.size(), nullptr);
    if (error.code != heif_error_Ok) return refused(error);
    heif_image_handle* found = nullptr;
    error = heif_context_get_primary_image_handle(context.get(), &found);
    if (error.code != heif_error_Ok) return refused(error);
    const Heif<heif_image_handle> handle{found};
    const Heif<heif_decoding_options> options{heif_decoding_options_alloc()};
    options->convert_hdr_to_8bit = 1;
    heif_image* decoded = nullptr;
    error = heif_decode_image(handle.get(), &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGBA,
                              options.get());
    if (error.code != heif_error_Ok) return refused(error);
    const std::shared_ptr<heif_image> image{decoded, HeifFree{}};
    int stride = 0;
    const std::uint8_t* plane = heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
    PictureSource source;
    source.width = heif_image_get_width(decoded, heif_channel_interleaved);
    source.height = heif_image_get_height(decoded, heif_channel_interleaved);
    if (!plane || source.width < 1 || source.height < 1) return {};
    read_colours(handle.get(), source);
    source.next_row = [image, plane, stride, width = source.width](std::uint8_t* row) mutable {
        for (int x = 0; x < width; ++x) {
            const std::uint8_t* from = plane + 4 * x;
            row[4 * x] = from[2], row[4 * x + 1] = from[1], row[4 * x + 2] = from[0],
                    row[4 * x + 3] = from[3];
        }
        plane += stride;
        return true;
    };
    return {std::move(source)};
}

} // namespace chores
