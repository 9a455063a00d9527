// OpenDocument (ISO/IEC 26300): what its parts may say.
#include "lib/base/text.hpp"
#include "lib/files/document.hpp"
#include "lib/files/xml_tags.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace web {

namespace {

using std::string_view;

constexpr std::array never_open_tags{string_view{"script"},
                                     string_view{"object-ole"},
                                     string_view{"applet"},
                                     string_view{"plugin"},
                                     string_view{"floating-frame"},
                                     string_view{"dde-connection"},
                                     string_view{"dde-connection-decl"},
                                     string_view{"dde-source"},
                                     string_view{"dde-link"},
                                     string_view{"dde-links"},
                                     string_view{"execute-macro"},
                                     string_view{"table-source"},
                                     string_view{"cell-range-source"},
                                     string_view{"database-source-sql"},
                                     string_view{"database-source-table"},
                                     string_view{"database-source-query"},
                                     string_view{"source-service"},
                                     string_view{"section-source"},
                                     string_view{"connection-resource"},
                                     string_view{"database-display"},
                                     string_view{"auto-reload"}};

constexpr std::array slide_steps{string_view{""},
                                 string_view{"none"},
                                 string_view{"previous-page"},
                                 string_view{"next-page"},
                                 string_view{"first-page"},
                                 string_view{"last-page"},
                                 string_view{"hide"},
                                 string_view{"stop"},
                                 string_view{"fade-out"},
                                 string_view{"last-visited-page"}};

bool harmless_listener(const XmlTag& tag) {
    return std::ranges::find(slide_steps, tag["action"]) != slide_steps.end() && tag["macro-name"].empty() &&
           tag["language"].empty();
}

/// Pictures and objects lie in the same archive; only what is clicked on may lead elsewhere.
bool harmless_reference(const XmlTag& tag, string_view target) {
    if (tag.name == "a") return harmless_link(target);
    if (tag.name == "template")
        return target.find("://") == string_view::npos || base::lower_ascii(target).starts_with("file:///");
    return target.find(':') == string_view::npos && !target.starts_with('/') &&
           target.find('\\') == string_view::npos && target.find("..") == string_view::npos;
}

bool harmless_value(string_view value) {
    const auto text = base::lower_ascii(value);
    for (const auto* word :
         {"vnd.sun.star.script", "vnd.sun.star.expand", "macro:", "javascript:", "service:", ".uno:"})
        if (text.starts_with(word)) return false;
    return true;
}

bool harmless_open_formula(string_view formula) {
    auto text = base::lower_ascii(formula);
    std::erase(text, ' ');
    for (const auto* call : {"dde(", "webservice(", "com.sun.star.", "macro("})
        if (text.find(call) != std::string::npos) return false;
    // Cells of another file, but not an address that is clicked on.
    return text.find("'file:") == std::string::npos && text.find("'http") == std::string::npos &&
           text.find("'smb:") == std::string::npos;
}

bool harmless_open_tag(const XmlTag& tag) {
    if (!tag.opens) return true;
    if (std::ranges::find(never_open_tags, tag.name) != never_open_tags.end()) return false;
    if (tag.name == "event-listener") return harmless_listener(tag);
    return std::ranges::all_of(tag.attributes, [&](const auto& attribute) {
        const auto& [name, value] = attribute;
        if (name == "href") return harmless_reference(tag, value) && harmless_value(value);
        if (name == "formula" || name == "condition" || name == "expression")
            return harmless_open_formula(value);
        return harmless_value(value);
    });
}

} // namespace

bool harmless_open_part(string_view name, string_view xml) {
    if (name.starts_with("configurations2/") || name.find("/configurations2/") != string_view::npos)
        return xml.find("href") == string_view::npos && xml.find("script") == string_view::npos;
    return scan_xml(xml, harmless_open_tag);
}

} // namespace web
