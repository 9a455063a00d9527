#include "chores/children/picture_source.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <jpeglib.h>

#include <jerror.h>

namespace chores {

namespace {

/// libjpeg reports errors by never coming back: each call to it stands in a function that holds nothing which
/// would have to be destroyed.
class JpegReader {
  public:
    explicit JpegReader(std::string_view bytes) : bytes_(bytes) {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = [](j_common_ptr info) { std::longjmp(of(info).back_, 1); };
        errors_.output_message = [](j_common_ptr) {};
        errors_.emit_message = [](j_common_ptr info, int level) {
            // Without an end marker all may still be there; where pixels are missing, it is a cut.
            if (level < 0 && info->err->msg_code == JWRN_HIT_MARKER) of(info).cut_ |= of(info).ran_out_;
        };
        info_.client_data = this;
        source_.init_source = [](j_decompress_ptr) {};
        source_.term_source = [](j_decompress_ptr) {};
        source_.resync_to_restart = jpeg_resync_to_restart;
        source_.fill_input_buffer = [](j_decompress_ptr info) {
            of(info).ran_out_ = true;
            info->src->next_input_byte = end_marker.data();
            info->src->bytes_in_buffer = end_marker.size();
            return TRUE;
        };
        source_.skip_input_data = [](j_decompress_ptr info, long count) {
            auto& source = *info->src;
            const auto skipped =
                std::min(static_cast<std::size_t>(std::max(count, 0L)), source.bytes_in_buffer);
            source.next_input_byte += skipped;
            source.bytes_in_buffer -= skipped;
        };
        source_.next_input_byte = reinterpret_cast<const JOCTET*>(bytes_.data());
        source_.bytes_in_buffer = bytes_.size();
    }
    ~JpegReader() { jpeg_destroy_decompress(&info_); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    /// Everything up to the first pixel. False when that cannot be read.
    bool read_head() {
        if (setjmp(back_)) return false;
        jpeg_create_decompress(&info_); // keeps err and client_data
        info_.src = &source_;
        for (const int marker : {1, 2}) jpeg_save_markers(&info_, JPEG_APP0 + marker, 0xFFFF);
        return jpeg_read_header(&info_, TRUE) == JPEG_HEADER_OK;
    }
    bool start(int enough, bool by_shortest) {
        if (setjmp(back_)) return false;
        const auto side = by_shortest ? std::min(info_.image_width, info_.image_height)
                                      : std::max(info_.image_width, info_.image_height);
        info_.scale_num = 1;
        info_.scale_denom = 1;
        while (info_.scale_denom < 8 && side / (2 * info_.scale_denom) >= static_cast<unsigned>(enough))
            info_.scale_denom *= 2;
        info_.out_color_space = four_inks() ? JCS_CMYK : JCS_EXT_BGRX;
        return jpeg_start_decompress(&info_) && !lacks_scans();
    }
    bool row(std::uint8_t* to) {
        if (setjmp(back_)) return false;
        return jpeg_read_scanlines(&info_, &to, 1) == 1 && !cut_;
    }

    bool four_inks() const {
        return info_.jpeg_color_space == JCS_CMYK || info_.jpeg_color_space == JCS_YCCK;
    }
    bool inverted() const { return info_.saw_Adobe_marker; }
    int width() const { return static_cast<int>(info_.output_width); }
    int height() const { return static_cast<int>(info_.output_height); }

    std::string icc() {
        JOCTET* data = nullptr;
        unsigned size = 0;
        if (!find_icc(data, size)) return {};
        const std::unique_ptr<JOCTET, decltype(&std::free)> owner{data, &std::free};
        return {reinterpret_cast<const char*>(data), size};
    }
    int orientation() const {
        for (auto* marker = info_.marker_list; marker; marker = marker->next) {
            const std::string_view text{reinterpret_cast<const char*>(marker->data), marker->data_length};
            if (marker->marker == JPEG_APP0 + 1 && text.starts_with("Exif")) return orientation_in(text);
        }
        return 1;
    }

  private:
    static JpegReader& of(j_common_ptr info) { return *static_cast<JpegReader*>(info->client_data); }
    static JpegReader& of(j_decompress_ptr info) { return *static_cast<JpegReader*>(info->client_data); }

    bool find_icc(JOCTET*& data, unsigned& size) {
        if (setjmp(back_)) return false;
        return jpeg_read_icc_profile(&info_, &data, &size);
    }
    /// A progressive one that was cut between two of its scans.
    bool lacks_scans() const {
        if (!ran_out_ || !info_.progressive_mode || !info_.coef_bits) return false;
        for (int c = 0; c < info_.num_components; ++c)
            if (std::any_of(info_.coef_bits[c], info_.coef_bits[c] + DCTSIZE2,
                            [](int bits) { return bits != 0; }))
                return true;
        return false;
    }

    static constexpr std::array<JOCTET, 2> end_marker{0xFF, JPEG_EOI};
    std::string_view bytes_;
    jpeg_decompress_struct info_{};
    jpeg_error_mgr errors_{};
    jpeg_source_mgr source_{};
    std::jmp_buf back_{};
    bool ran_out_ = false, cut_ = false;
};

/// As print shops do without a profile: each ink takes its part of the white.
void inks_to_bgra(const std::uint8_t* cmyk, std::uint8_t* bgra, int count) {
    for (int i = 0; i < count; ++i, cmyk += 4, bgra += 4) {
        for (int c = 0; c < 3; ++c) bgra[2 - c] = static_cast<std::uint8_t>(cmyk[c] * cmyk[3] / 255);
        bgra[3] = 255;
    }
}

} // namespace

Opened open_jpeg(std::string_view bytes, int enough, bool by_shortest) {
    const auto reader = std::make_shared<JpegReader>(bytes);
    if (!reader->read_head()) return {};
    PictureSource source;
    source.orientation = reader->orientation();
    source.icc = reader->icc();
    if (!reader->start(enough, by_shortest)) return {};
    source.width = reader->width();
    source.height = reader->height();
    if (!reader->four_inks()) {
        source.next_row = [reader, width = source.width](std::uint8_t* row) {
            if (!reader->row(row)) return false;
            for (int x = 0; x < width; ++x) row[4 * x + 3] = 255;
            return true;
        };
        return {std::move(source)};
    }
    auto convert = cmyk_to_srgb(source.icc);
    if (!convert) convert = inks_to_bgra;
    source.icc.clear();
    const auto inks =
        std::make_shared<std::vector<std::uint8_t>>(std::size_t{4} * static_cast<unsigned>(source.width));
    source.next_row = [reader, inks, convert = std::move(convert), width = source.width](std::uint8_t* row) {
        if (!reader->row(inks->data())) return false;
        if (!reader->inverted())
            for (auto& ink : *inks) ink = static_cast<std::uint8_t>(255 - ink);
        convert(inks->data(), row, width);
        return true;
    };
    return {std::move(source)};
}

} // namespace chores
