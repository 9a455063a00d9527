#include "chores/children/picture_source.hpp"

#include <cstring>
#include <vector>
#include <webp/decode.h>
#include <webp/demux.h>

namespace chores {

namespace {

using Demuxer = std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)>;

std::string first_chunk(const Demuxer& demuxer, const char* name) {
    WebPChunkIterator found;
    if (!WebPDemuxGetChunk(demuxer.get(), name, 1, &found)) return {};
    std::string content{reinterpret_cast<const char*>(found.chunk.bytes), found.chunk.size};
    WebPDemuxReleaseChunkIterator(&found);
    return content;
}

} // namespace

/// Of a moving one, what its first moment shows.
Opened open_webp(std::string_view bytes) {
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
    const Demuxer demuxer{WebPDemux(&data), &WebPDemuxDelete};
    WebPIterator frame;
    if (!demuxer || !WebPDemuxGetFrame(demuxer.get(), 1, &frame)) return {};
    const std::unique_ptr<WebPIterator, decltype(&WebPDemuxReleaseIterator)> owner{&frame,
                                                                                   &WebPDemuxReleaseIterator};
    PictureSource source;
    source.width = static_cast<int>(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_WIDTH));
    source.height = static_cast<int>(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_HEIGHT));
    int width = 0, height = 0;
    if (!WebPGetInfo(frame.fragment.bytes, frame.fragment.size, &width, &height)) return {};
    if (frame.x_offset < 0 || frame.y_offset < 0 || width > source.width - frame.x_offset ||
        height > source.height - frame.y_offset)
        return {};
    const auto line = std::size_t{4} * static_cast<std::size_t>(source.width);
    const auto pixels =
        std::make_shared<std::vector<std::uint8_t>>(line * static_cast<std::size_t>(source.height));
    const auto begin = line * static_cast<std::size_t>(frame.y_offset) +
                       std::size_t{4} * static_cast<std::size_t>(frame.x_offset);
    if (!WebPDecodeBGRAInto(frame.fragment.bytes, frame.fragment.size, pixels->data() + begin,
                            pixels->size() - begin, static_cast<int>(line)))
        return {};
    source.icc = first_chunk(demuxer, "ICCP");
    source.orientation = orientation_in(first_chunk(demuxer, "EXIF"));
    source.next_row = [pixels, line, at = std::size_t{0}](std::uint8_t* row) mutable {
        std::memcpy(row, pixels->data() + at, line);
        at += line;
        return true;
    };
    return {std::move(source)};
}

} // namespace chores
