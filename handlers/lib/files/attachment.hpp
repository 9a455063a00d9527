// Files that come with a post: pictures, PDF and office documents, known by what is in them.
#pragma once

#include "lib/town/thread.hpp"
#include "lib/app/app.hpp"
#include "lib/files/document.hpp"
#include "lib/view/form.hpp"
#include "lib/app/limit.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

inline constexpr int attachments_max = 4;                             ///< of one post
inline constexpr std::size_t attachment_limit = std::size_t{5} << 20; ///< bytes of one; said beside the field
inline constexpr Limit attachments_of_one{20, 600};                   ///< files that a person may send
inline constexpr Limit attachments_of_a_day{60, base::day};
inline constexpr Limit kilobytes_of_a_day{60'000, base::day}; ///< so that nobody fills the disk alone

/// What a stored file is offered as: the sender's name for it without folders and what could deceive, at most
/// 100 characters, with the ending that its content has.
std::string attachment_name(std::string_view claimed, std::string_view ending);

/// The files of a form's field `files`, stored; none when none was chosen or the form has other errors. What
/// is refused, `form` says beside the field: ATTACHMENTS_TOO_MANY (more than attachments_max), TOO_LARGE,
/// NOT_ACCEPTED, EMPTY, MORE_INSIDE, ACTIVE_PDF, LOCKED, UNPACKS_TOO_LARGE (see NotTaken), DAMAGED and
/// TOO_LONG (a picture; all of a request's share picture_wall_ms), NO_ROOM, TOO_OFTEN (beyond
/// attachments_of_one), TOO_MANY_TODAY. `form` declares the field as Kind::line. The files stay unused when
/// the transaction that follows fails: the sweep takes them.
std::vector<town::StoredFile> take_attachments(App& app, const Request& request, Form& form);

/// A picture to be shown, anything else to be saved. Throws NotFound.
Response send_attachment(App& app, const Request& request, const town::Attachment& attachment);

} // namespace web
