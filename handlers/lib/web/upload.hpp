// Files that people send, kept under var/uploads by the digest of what is in them, and sent back so that they
// can never run in our origin.
#pragma once

#include "lib/web/app.hpp"
#include "lib/web/form.hpp"
#include "lib/web/limit.hpp"
#include "lib/web/request.hpp"
#include "lib/web/response.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace web {

inline constexpr int picture_side = 1280; ///< pixels

struct StoredPicture {
    std::string file; ///< name under uploads, "ab/cdef….webp"
    int width = 0, height = 0;
};

/// Re-encodes (turned upright, place data gone) and stores it; the file is on the disk before the name is
/// returned. Otherwise a code for Form::reject: PICTURE_TOO_LARGE, NOT_A_PICTURE, PICTURE_DAMAGED.
std::variant<StoredPicture, std::string_view> store_picture(const base::Config& config,
                                                            std::string_view content, int max_side);

/// Pictures that one member may have re-encoded: up to 5 s of computing each, in a program that serves every
/// commune.
inline constexpr Limit pictures_of_one{4, 60};

/// The picture of a form's file field, stored; nothing when none was chosen, when the form has other errors,
/// or when it is refused, which `form` then says beside the field: also PICTURES_TOO_MANY, beyond
/// pictures_of_one. `form` declares the field as Kind::line.
std::optional<StoredPicture> take_picture(App& app, const Request& request, Form& form,
                                          std::string_view field, int max_side);

/// Sends a stored picture: by nginx where it stands in front, otherwise in the body. `shared` allows caches
/// between (only for what every visitor may see). Throws NotFound.
Response send_picture(App& app, const Request& request, const std::string& file, bool shared);

} // namespace web
