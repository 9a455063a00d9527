// Files that people send, kept under var/uploads by the digest of what is in them, and sent back so that they
// can never run in our origin.
#pragma once

#include "lib/app/app.hpp"
#include "lib/view/form.hpp"
#include "lib/app/limit.hpp"
#include "lib/files/picture.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace web {

struct StoredPicture {
    std::string file; ///< name under uploads, "ab/cdef….webp"
    int width = 0, height = 0;
};

/// For the address of a stored picture: another one for another picture, since it is named after its content.
std::string picture_version(std::string_view file);

/// The small copy of a stored picture; what is kept from before has none.
std::string small_copy(std::string_view file);

/// Re-encodes (turned upright, place data gone) and stores it; the file is on the disk, and young, before the
/// name is returned. Otherwise a code for Form::reject: PICTURE_TOO_LARGE, NOT_A_PICTURE, PICTURE_DAMAGED,
/// PICTURE_TOO_LONG (more computing than a request may), NO_ROOM (see room.hpp). Gets at most `wall_ms`.
std::variant<StoredPicture, std::string_view> store_picture(const base::Config& config, std::string_view content,
                                                            int max_side, int wall_ms = picture_wall_ms);

/// Moves the stored `file`, which no row names, to the same name below var/uploads-gone, unless somebody
/// stored the same picture at `before` or later: between that and the row that names it lie moments, so that
/// with `before` a day ago, no request loses what it has just stored. True when it was moved by this. Nothing
/// is deleted by what one database says at one moment: an operator brings it back with one mv(1).
bool remove_upload(const base::Config& config, const std::string& file, base::Seconds before);

/// Deletes what was moved to var/uploads-gone before `before`. Returns the number of files.
long long delete_set_aside(const base::Config& config, base::Seconds before);

/// Pictures that one member may have re-encoded, or forms with several: up to 5 s of computing each.
inline constexpr Limit pictures_of_one{4, 60};

/// As store_picture(), for one person's photo: a square of `side` pixels under a name that nobody can guess
/// and no other row can share, so that it can be taken away with what it belongs to.
std::variant<StoredPicture, std::string_view> store_portrait(const base::Config& config,
                                                             std::string_view content, int side);

/// A picture as a whole, under such a name: for what few people may see. Gets at most `wall_ms`.
std::variant<StoredPicture, std::string_view> store_private_picture(const base::Config& config,
                                                                    std::string_view content, int max_side,
                                                                    int wall_ms = picture_wall_ms);

/// Any other file, as it is, under such a name: the caller has looked at what is in it. `ending` is "pdf".
/// Throws NoRoom.
std::string store_private_file(const base::Config& config, std::string_view content, std::string_view ending);

/// Takes a file away that has such a name; what is not there is no error.
void remove_private(const base::Config& config, const std::string& file);
void remove_private(const base::Config& config, std::span<const std::string> files);

/// The picture of a form's file field, stored under a name that no other row can share, so that it can be taken away with the person
/// whom it shows; nothing when none was chosen, when the form has other errors, or when it is refused, which `form` then says beside
/// the field: also PICTURES_TOO_MANY, beyond pictures_of_one. `form` declares the field as Kind::line.
std::optional<StoredPicture> take_private_picture(App& app, const Request& request, Form& form,
                                                  std::string_view field, int max_side);

/// Who keeps a copy of a picture.
enum class Copies {
    everywhere, ///< caches between too: only for what every visitor may see
    for_a_day,  ///< the same for a person's face: not longer than it takes to sweep the file away
    browser,    ///< the visitor's, for an hour
    none        ///< what has to be gone from a shared computer after the logout
};
/// Sends a stored picture, with `?l=` in the address its small copy where there is one: by nginx where it stands in front, otherwise
/// in the body. Throws NotFound.
Response send_picture(App& app, const Request& request, const std::string& file, Copies copies);

/// Sends a private file to be saved under `name`, never to be shown in our origin. Throws NotFound.
Response send_file(App& app, const Request& request, const std::string& file, const std::string& type,
                   const std::string& name);

} // namespace web
