// Answers for readers that ask again and again whether something is new: RFC 9110, section 13.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

namespace web {

/// Gives `response`, a good one that is whole, an ETag made of its body and the Last-Modified `changed`, and
/// makes it 304 without body when the request says that it has it: by If-None-Match, or by If-Modified-Since
/// when there is none.
Response unless_known(const Request& request, Response response, base::Seconds changed);

} // namespace web
