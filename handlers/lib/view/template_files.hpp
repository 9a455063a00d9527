// Where templates lie: one or more folders, the first that has a file serves it. The last one is what the program brings.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace web {

/// In the order in which they are asked; at least one.
using TemplateRoots = std::vector<std::filesystem::path>;

/// What *.tpl the roots have. Names that begin with a dot (an editor's), folders called x.tpl and links to folders are
/// passed over; links to files are followed.
struct TemplateFiles {
    /// "feed/index.tpl" → the roots that have it, by number, in their order.
    std::map<std::string, std::vector<std::size_t>> roots_of;
    std::vector<std::string> unreadable; ///< folders of an admin, each with the system's reason

    /// True of the files of the last root, which the program needs.
    bool shipped(const std::string& name) const { return !roots_of.at(name).empty() && roots_of.at(name).back() == last; }
    std::size_t last = 0; ///< number of the last root
};

/// A root that does not exist is empty. Throws std::filesystem::filesystem_error when the last one cannot be listed.
TemplateFiles find_templates(const TemplateRoots& roots);

/// As it is told to people: "feed/index.tpl" of the last root, "var/templates/feed/index.tpl" of another one.
std::string shown_template(const TemplateRoots& roots, std::size_t root, std::string_view name);

/// The bytes of a file. When it cannot be read, `problem` says why and what to do; otherwise it is empty.
std::string read_template(const std::filesystem::path& path, std::string& problem);

/// Another one whenever a file of a root came, went or was changed.
struct TemplatePrint {
    std::string text;
    double youngest = 1e9; ///< seconds since the last change of any file; negative: by a clock that is ahead of ours

    bool operator==(const TemplatePrint& other) const { return text == other.text; }
};
/// Throws what find_templates() throws.
TemplatePrint print_templates(const TemplateRoots& roots);

} // namespace web
