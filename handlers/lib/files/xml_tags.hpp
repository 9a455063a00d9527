// The tags of an XML file, as strictly as whoever opens it may read them: what could be understood in two
// ways is not read at all.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

struct XmlTag {
    std::string_view name;                                            ///< without its prefix, as written
    std::vector<std::pair<std::string_view, std::string>> attributes; ///< without prefixes; values decoded
    bool opens = true; ///< false for an end tag; an empty element opens, and then ends

    /// Empty when it is not there.
    std::string_view operator[](std::string_view attribute) const {
        for (const auto& [key, value] : attributes)
            if (key == attribute) return value;
        return {};
    }
};

/// Calls `on_tag` for each tag and `on_text` for each piece of text between them, in order, until one of them
/// answers false. True when all was read and nothing objected; false also for what is not well-formed UTF-8,
/// for document types (entities could stand for anything) and for other encodings.
bool scan_xml(std::string_view xml, const std::function<bool(const XmlTag&)>& on_tag,
              const std::function<bool(std::string_view)>& on_text = {});

} // namespace web
