// The body of a form: how much of it a route takes, and what it says. Read only once the route, the session
// and the right of the sender are known.
#pragma once

#include "lib/http/request.hpp"

#include <string>
#include <string_view>

namespace web {

/// Bytes of a form without files: the longest text that any form takes, percent-encoded, several times over.
inline constexpr std::size_t text_body = 300'000;
/// Bytes of a form with files: a picture of 10 MiB and its form. Said on the page for 413.
inline constexpr std::size_t files_body = std::size_t{11} << 20;

/// What becomes of the files of a multipart form.
enum class Files {
    refused, ///< the route takes none: such a body is a BadRequest
    dropped, ///< who sends them may not: the texts are kept, so that nothing typed is lost
    taken
};

/// The body that belongs to `incoming`, at most `most` bytes. Throws TooLarge before it reads more than that,
/// and BadRequest for a length that is none and for a sender who hangs up in the middle.
std::string read_body(const Incoming& incoming, std::size_t most);

/// Fills request.form, request.uploads and request.files_lost. Throws BadRequest for a malformed or non UTF-8
/// body, TooLarge beyond text_body without the files. Costs less than 50 ms for any 11 MiB.
void parse_body(Request& request, std::string_view content_type, std::string_view body, Files files);

/// The fields of a query. What is not UTF-8 counts only where somebody asks for it (Request::parameter):
/// others glue theirs to our addresses. Throws BadRequest for more fields than anybody would send.
Fields parse_query(std::string_view query);

/// What a person can type: no browser sends a NUL, and a database stores none.
bool readable(std::string_view text);

} // namespace web
