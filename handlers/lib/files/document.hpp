// Documents that people send: what kind they are, and whether there is anything in them but words, pictures
// and links to click on. By a list of what may be in them: what is not on it is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace web {

struct FileKind {
    std::string_view type, ending; ///< MIME type, "pdf"
};

/// Why a document is not taken.
enum class NotTaken {
    other_kind,  ///< no PDF, OpenDocument or Office Open XML
    more_inside, ///< macros, inserted files, what is fetched from elsewhere, fields that run, or what we do
                 ///< not know
    active_pdf,  ///< a PDF with programs, actions that start something, or files inside
    locked,      ///< needs a password, so that nobody can look into it
    too_large    ///< a small file that unpacks to more than we look through
};

/// Looks through the whole of it, in up to a second of computing and 100 MB: where nobody else waits.
std::variant<FileKind, NotTaken> look_into(std::string_view content);

// The parts of look_into(), each for its format.

std::optional<NotTaken> fault_of_pdf(std::string_view content);

/// The type of a part of Office Open XML, in lower case: words, pictures, what they are laid out with.
bool office_type_may_be(std::string_view type);

/// Of one part of Office Open XML that is XML: `name` in lower case.
bool harmless_office_part(std::string_view name, std::string_view xml);

/// Of one part of an OpenDocument that is XML.
bool harmless_open_part(std::string_view name, std::string_view xml);

/// A link that somebody may click on: a page, a mail, a telephone number, or a place in the same document.
bool harmless_link(std::string_view target);

} // namespace web
