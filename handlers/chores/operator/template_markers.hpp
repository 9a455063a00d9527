// Which markers a template has and may have: for `parvis check-templates`, and for the list in docs/templates.md.
#pragma once

#include "lib/view/markup.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chores {

using web::markup::MarkerNames;

/// What the program can set, by section, as templates/MARKERS lists it: "feed: NAME NAME", "*: …" for every section.
class KnownMarkers {
  public:
    /// Without that file nothing is known.
    explicit KnownMarkers(const std::filesystem::path& file);

    /// For "feed/index.tpl": of its section and of every section; of all sections for parts, errors, mails and SMS. Empty:
    /// nothing is known.
    const MarkerNames& of(std::string_view name) const;

  private:
    std::map<std::string, MarkerNames, std::less<>> by_section_;
    MarkerNames all_;
};

/// The section whose views alone fill a template; empty for those that any may fill.
std::string_view section_of_template(std::string_view name);

/// What a marker could show, by its name, as templates/SAMPLES lists it: "12 mars 2026" for DATE.
class Samples {
  public:
    /// Without that file a marker shows its name.
    explicit Samples(const std::filesystem::path& file);
    std::string of(std::string_view marker) const;

  private:
    std::vector<std::pair<std::string, std::string>> samples_;
};

/// Markdown: each template below `folder`, or the one that is named, with its markers and what each could show. Throws
/// std::runtime_error when there is none of this name.
std::string list_markers(const std::filesystem::path& folder, const std::string& only = {});

} // namespace chores
