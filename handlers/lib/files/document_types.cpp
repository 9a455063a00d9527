// The types of parts of Office Open XML.
#include "lib/files/document.hpp"

#include <algorithm>
#include <array>

namespace web {

namespace {

using std::string_view;

/// What a part of Office Open XML may be, by the beginnings of their types. Not on it: macros, inserted
/// documents, controls, sheets of other files, sources of data, pages of the web, and what may come.
constexpr std::array office_types{
    string_view{"application/vnd.openxmlformats-package."},
    string_view{"application/vnd.openxmlformats-officedocument.wordprocessingml."},
    string_view{"application/vnd.openxmlformats-officedocument.spreadsheetml."},
    string_view{"application/vnd.openxmlformats-officedocument.presentationml."},
    string_view{"application/vnd.openxmlformats-officedocument.drawingml."},
    string_view{"application/vnd.openxmlformats-officedocument.drawing+xml"},
    string_view{"application/vnd.openxmlformats-officedocument.vmldrawing"},
    string_view{"application/vnd.openxmlformats-officedocument.theme"},
    string_view{"application/vnd.openxmlformats-officedocument.extended-properties+xml"},
    string_view{"application/vnd.openxmlformats-officedocument.custom-properties+xml"},
    string_view{"application/vnd.openxmlformats-officedocument.customxmlproperties+xml"},
    string_view{"application/vnd.openxmlformats-officedocument.obfuscatedfont"},
    string_view{"application/vnd.ms-package.obfuscated-opentype"},
    string_view{"application/vnd.ms-office.chart"},
    string_view{"application/vnd.ms-office.drawingml."},
    string_view{"application/vnd.ms-word."},
    string_view{"application/vnd.ms-excel."},
    string_view{"application/vnd.ms-powerpoint."},
    string_view{"application/x-fontdata"},
    string_view{"application/xml"},
    string_view{"text/xml"},
    string_view{"image/"},
    string_view{"audio/"},
    string_view{"video/"},
};

/// Of the families above, who may not.
constexpr std::array never_types{
    string_view{"macro"},
    string_view{"vba"},
    string_view{"externallink"},
    string_view{"oleobject"},
    string_view{"activex"},
    string_view{"dialogsheet"},
    string_view{"attachedtoolbars"},
    string_view{"connections"},
    string_view{"querytable"},
    string_view{"volatiledependencies"},
    string_view{"template.main"},
    string_view{"webextension"},
    string_view{"customui"},
    string_view{"keymapcustomizations"},
    string_view{"binary"},
    string_view{"addin"},
    string_view{"intlmacrosheet"},
    string_view{"mailmerge"},
    string_view{"svg"},
};

} // namespace

bool office_type_may_be(string_view type) {
    type = type.substr(0, type.find_first_of("; "));
    return std::ranges::any_of(office_types, [&](string_view known) { return type.starts_with(known); }) &&
           std::ranges::none_of(never_types,
                                [&](string_view word) { return type.find(word) != string_view::npos; });
}

} // namespace web
