#include "lib/files/xml_tags.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace web {

namespace {

constexpr std::string_view xml_blanks = " \t\r\n";

std::string_view local(std::string_view name) { return name.substr(name.rfind(':') + 1); }

bool append_entity(std::string_view name, std::string& into) {
    constexpr std::array<std::pair<std::string_view, char>, 5> named{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [known, letter] : named)
        if (name == known) return into += letter, true;
    if (!name.starts_with('#')) return false;
    const bool hexadecimal = name.starts_with("#x");
    name.remove_prefix(hexadecimal ? 2 : 1);
    unsigned code = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    if (name.empty() || read.ec != std::errc{} || read.ptr != name.data() + name.size()) return false;
    if (code == 0 || code > 0x10FFFF) return false;
    into += code < 0x80 ? static_cast<char>(code) : '?'; // what is looked for is written with plain letters
    return true;
}

bool decode(std::string_view text, std::string& into) {
    while (!text.empty()) {
        const auto plain = text.substr(0, text.find('&'));
        into += plain;
        text.remove_prefix(plain.size());
        if (text.empty()) return true;
        const auto end = text.find(';');
        if (end == std::string_view::npos || !append_entity(text.substr(1, end - 1), into)) return false;
        text.remove_prefix(end + 1);
    }
    return true;
}

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(xml_blanks), text.size()));
}

/// From behind `<` to in front of `>`. Takes what it read from `rest`; false when it is not well-formed.
bool read_tag(std::string_view& rest, XmlTag& tag, bool& empty) {
    tag.attributes.clear();
    tag.opens = !rest.starts_with('/');
    empty = false;
    if (!tag.opens) rest.remove_prefix(1);
    const auto name = rest.substr(0, rest.find_first_of(" \t\r\n/><=\"'"));
    if (name.empty()) return false;
    tag.name = local(name);
    rest.remove_prefix(name.size());
    for (;;) {
        skip_blanks(rest);
        if (rest.starts_with('>')) return rest.remove_prefix(1), true;
        if (rest.starts_with("/>")) return rest.remove_prefix(2), empty = true;
        const auto key = rest.substr(0, rest.find_first_of(" \t\r\n/><=\"'"));
        rest.remove_prefix(key.size());
        skip_blanks(rest);
        if (key.empty() || !rest.starts_with('=')) return false;
        rest.remove_prefix(1);
        skip_blanks(rest);
        if (!rest.starts_with('"') && !rest.starts_with('\'')) return false;
        const auto end = rest.find(rest[0], 1);
        if (end == std::string_view::npos) return false;
        auto& value = tag.attributes.emplace_back(local(key), std::string{}).second;
        if (!decode(rest.substr(1, end - 1), value)) return false;
        rest.remove_prefix(end + 1);
    }
}

/// Removes what begins with `begin` up to and with `end`. False when it does not end.
bool skip(std::string_view& rest, std::string_view begin, std::string_view end) {
    const auto at = rest.find(end, begin.size());
    if (at == std::string_view::npos) return false;
    rest.remove_prefix(at + end.size());
    return true;
}

/// `<?xml … encoding="…"?>` may say UTF-8 or what is part of it.
bool known_encoding(std::string_view declaration) {
    const auto at = declaration.find("encoding");
    if (at == std::string_view::npos) return true;
    auto value = declaration.substr(at + 8);
    value.remove_prefix(std::min(value.find_first_of("\"'") + 1, value.size()));
    const auto name = base::lower_ascii(value.substr(0, value.find_first_of("\"'")));
    return name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii";
}

} // namespace

bool scan_xml(std::string_view xml, const std::function<bool(const XmlTag&)>& on_tag,
              const std::function<bool(std::string_view)>& on_text) {
    if (xml.starts_with("\xEF\xBB\xBF")) xml.remove_prefix(3);
    if (!base::valid_utf8(xml) || xml.find('\0') != std::string_view::npos) return false;
    if (xml.starts_with("<?xml") && !known_encoding(xml.substr(0, xml.find("?>")))) return false;
    XmlTag tag;
    std::string text;
    while (!xml.empty()) {
        const auto between = xml.substr(0, xml.find('<'));
        xml.remove_prefix(between.size());
        text.clear();
        if (!between.empty() && on_text && (!decode(between, text) || !on_text(text))) return false;
        if (xml.empty()) return true;
        if (xml.starts_with("<!--")) {
            if (!skip(xml, "<!--", "-->")) return false;
        } else if (xml.starts_with("<?")) {
            if (!skip(xml, "<?", "?>")) return false;
        } else if (xml.starts_with("<![CDATA[")) {
            const auto inside = xml.substr(9, xml.find("]]>") - std::min<std::size_t>(9, xml.find("]]>")));
            if (on_text && !on_text(inside)) return false;
            if (!skip(xml, "<![CDATA[", "]]>")) return false;
        } else {
            bool empty = false;
            xml.remove_prefix(1);
            if (xml.starts_with('!') || !read_tag(xml, tag, empty) || !on_tag(tag)) return false;
            tag.opens = false;
            if (empty && !on_tag(tag)) return false;
        }
    }
    return true;
}

} // namespace web
