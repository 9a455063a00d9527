// A file that comes with a message: what kind of document it is, and what it may be called.
#include "fuzz.hpp"

#include "lib/files/attachment.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::view(data, size);
    const auto found = web::look_into(bytes);
    const auto* kind = std::get_if<web::FileKind>(&found);
    fuzz::require(!kind || kind->ending == "pdf" || bytes.starts_with("PK"),
                  "a document is a PDF or an archive");
    const auto name = web::attachment_name(bytes.substr(0, 300), "pdf");
    fuzz::require(name.ends_with(".pdf") && name.size() > 4, "a name keeps its ending");
    fuzz::require(base::length(name) <= 100, "a name is short");
    fuzz::require(base::valid_utf8(name), "a name is text");
    fuzz::require(name.find_first_of("/\\\"\r\n") == std::string::npos, "a name is no path and no header");
    return 0;
}
