// What a town hall shows with its words, pictures and PDF; and files of a form that is shown again before it is sent for good, to
// look at it or to mend it: a browser would ask for each of them anew. They are under uploads already, and the form carries what
// they are, signed. What is then not used, the sweep takes.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/town/thread.hpp"
#include "lib/view/form.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

inline constexpr base::Seconds staged_for = base::day / 2; ///< less than the sweep leaves alone what is young

/// The files of a form's field, stored, also when the form has other errors: pictures as store_picture() does, without name, and PDF
/// with the name that they are offered under. What is refused, `form` says beside the field: the codes of store_picture(), EMPTY, and
/// of a PDF DOCUMENT_TOO_LARGE (attachment_limit), ACTIVE_PDF, LOCKED, UNPACKS_TOO_LARGE, TOO_MANY_TODAY (kilobytes_of_a_day); PICTURES_TOO_MANY beyond pictures_of_one
/// forms: all files of one share picture_wall_ms. `form` declares the field as Kind::line.
std::vector<town::StoredFile> take_files(App& app, const Request& request, Form& form, std::string_view field);

/// What a form carries of a file that the member of `request` has just stored, for the commune of its path.
std::string staged(const App& app, const Request& request, const town::StoredFile& file);

/// The file again; none: changed, another person's or commune's, or older than staged_for.
std::optional<town::StoredFile> staged_file(const App& app, const Request& request, std::string_view token);

} // namespace web
