// `parvis-picture`: the child process behind web::reencode, and the only program that links libgd and its
// decoders: they are loaded for a picture, and take no room in what runs all day.
#pragma once

#include "lib/files/picture.hpp"

#include <string>

namespace chores {

/// Reads a JPEG, PNG, WebP, AVIF, HEIC or GIF (of a moving one the first frame) of at most web::picture_limit
/// bytes from `in_fd`, looks at its size and its passes before decoding, converts its colours to sRGB (by its
/// ICC profile, or by what the format says in numbers), turns it upright (EXIF, or irot and imir), crops it
/// to `shape`, scales it down so that no side exceeds `max_side_px`, puts transparent parts on white and
/// writes it to `out_fd` as WebP (quality 80), without metadata. Prints nothing.
///
/// To be called once, in a process of its own: it closes all descriptors but `in_fd`, `out_fd` and 2, and
/// limits for good what the process may take (web::picture_memory of addresses, web::picture_seconds of
/// computing, 16 MB of output, no new process or thread where the format's decoder needs none and the user is
/// not root, no new privileges).
///
/// Returns the exit status, a web::PictureExit:
///    0  ok
///   10  not_a_picture   no format listed above (SVG is refused: it is a program), or a kind of it that
///                       browsers do not read either
///   11  too_large       more bytes than web::picture_limit, or more than web::picture_pixels
///   12  damaged         cut short, inconsistent, or too hungry for memory
///   13  cannot_write    `out_fd` refused the result, or max_side_px is not within 1 and 16383
///   14  too_long        a JPEG of more passes than jpeg_scans
/// The signal SIGXCPU ends it when it computes too long.
int reencode_picture(int in_fd, int out_fd, int max_side_px, web::Shape shape = web::Shape::whole);

/// Without limits and descriptors: turns `bytes` into `webp`. Only for the child, and for tests that send
/// bytes by the million.
web::PictureExit convert_picture(std::string& bytes, int max_side_px, std::string& webp,
                                 web::Shape shape = web::Shape::whole);

/// `parvis-picture [--max-side 1280] [--square] < PICTURE > WEBP`: the above, between standard input and
/// output.
int picture_command(int argc, char** argv);

} // namespace chores
