#include "chores/operator/template_markers.hpp"

#include "lib/view/components.hpp"
#include "lib/view/template_files.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

namespace chores {

namespace {

using namespace web::markup;

constexpr std::size_t widest = 150; ///< signs of a line of the list

constexpr std::string_view introduction = R"(# Templates

What each template is given, made by `make markers` from the templates themselves. A **value** is printed, here with
what it could be; a **section** `{{#X}}…{{/X}}` is shown or not, or once for each of a list; an **include** `{{>X}}` is
another template. More than a template uses may be set: `parvis check-templates` knows what its section can set, and
names every marker that nothing sets. How to keep templates of your own: [hosting.md](hosting.md#templates-of-your-own).

## Components

One line that stands for many, put in their place when the template is loaded; what they stand for may as well be typed
by hand. `parvis check-templates` names a component or an argument that does not exist, with file and line.

- `{{$icon users}}`: the picture `users` of `/static/vendor/icons.svg`, 20 pixels wide; `{{$icon users 24}}`: 24.
- `{{$file name="menu.js"}}`: the address of a file of `htdocs`, another one once it has changed.
- `{{$button url="{{URL}}" label="Tout voir"}}`: the button of a mail's HTML part; `style=";background:#a81f33"` adds to its style.
- `{{$field name="title" label="Titre" required if-missing="Donnez un titre."}}`: a field of a form, with its label, what was
  typed, its limit and its errors, all tied together for who does not see the page. It may go on over several lines.

  | argument | |
  |---|---|
  | `name`, `label` | the field of the form; the words before it (`label-hidden`: only read aloud) |
  | `type` | `text` (if it is not said), `area` (several lines; `rows="5"`), `email`, `url`, `tel`, `search`, `password`, `date`, `datetime-local`, `file` |
  | `hint`, `optional` | a sentence between label and field; words in grey after the label |
  | `if-missing`, `if-too-long`, … | what is said of an error: `{{#TITLE_MISSING}}`, `{{#TITLE_TOO_LONG}}`. `error`: after it, or of all |
  | `required`, `multiple` | it has to be filled in; several files may be chosen |
  | `class`, `id` | `short` or `code`, its width; another id than its name |
  | `maxlength` | another limit than the program's own, empty for none |
  | `value` | something else than what was typed, empty for nothing |
  | `autocomplete`, `inputmode`, `autocapitalize`, `spellcheck`, `placeholder`, `accept`, `minlength`, `enterkeyhint` | as in HTML |

  What the program's limit is, sentences say by `{{TITLE_LIMIT}}`: `if-too-long="{{TITLE_LIMIT}} signes au plus."`
- `{{$error name="audience" if-missing="Choisissez qui peut lire."}}`: only the errors, for a group of choices.
- `{{COMMUNE:x-de}}`: the name of a commune after the French word for "of": d’Arradon, du Mans; `{{COMMUNE:x-a}}`, after that for
  "at": au Havre, aux Sables-d’Olonne. `{{NAME:x-d}}`: that of a person after "of": d’Arlette, de Yanis.
- A form with `method="post"` gets its hidden field `csrf` by itself, unless it has one.

## Words, by folder

What a section says on pages of others, or of all, it says in its own folder; what belongs to none stands in `parts`.

| file | says | by |
|---|---|---|
| `titles.tpl` | the title of a page in the title bar; plain words | the name of its template: `groups/index.tpl` is `{{#INDEX}}` |
| `done.tpl` | what was done, after a form; `NOT_…` is shown as a warning | `?fait=groups.opened` is `{{#OPENED}}` |
| `acts.tpl` | what the town hall's journal says of an act; plain words | `group.pin` is `{{#GROUP_PIN}}` |
| `topics.tpl` | what people may choose to hear of: its title and a sentence in their settings, and what its mails are about, after “sur” | `{{#PUBLICATION_TITLE}}`, `{{#PUBLICATION_HINT}}`, `{{#PUBLICATION_MAILS}}` |
| `export.tpl` | a table of the section in the copy of one's data | `{{#TABLE_LIST}}`, in it each row as `{{#TABLE}}` |
| `desk.tpl` | what waits for the team, as a figure on its desk | `{{#ONE}}`, `{{#SEVERAL}}` |
| `task.tpl` | one thing that waits, as it is done on the desk | what the section gives it |
| `flagged.tpl` | what is flagged or was hidden, by its kind | `{{#COMMENT}}`; to its author `{{#COMMENT_HIDDEN}}` |
| `banner.tpl` | above every page | what the section has to say there, by `{{>ALERTS}}` of `layout.tpl` |
| `card.tpl` | beside the mayor's page | what the section gives it |
)";

std::string read_file_text(const std::filesystem::path& path) {
    std::string problem;
    return web::read_template(path, problem);
}

/// With what its components stand for.
std::string whole_text(const std::filesystem::path& folder, const std::string& name) {
    std::vector<web::TemplateFault> faults;
    return web::with_components(name, read_file_text(folder / name), faults);
}

/// "**Values** `{{A}}` (a), `{{B}}` (b)", in lines that an editor shows.
void add_list(std::string& out, std::string_view title, const std::vector<std::string>& words) {
    if (words.empty()) return;
    std::string line = fmt::format("- {}:", title);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = words[i] + (i + 1 < words.size() ? "," : "");
        if (line.size() + 1 + word.size() > widest) {
            out += line + '\n';
            line = " ";
        }
        line += ' ' + word;
    }
    out += line + '\n';
}

void add_template(std::string& out, const std::string& name, std::string_view text, const Samples& samples) {
    std::vector<std::string> values, sections, included;
    MarkerNames seen;
    for (const auto& marker : markers_in(text)) {
        if (marker.kind == '/' || !seen.insert(marker.kind + std::string{marker.name}).second) continue;
        if (marker.kind == ' ')
            values.push_back(marker.name.starts_with("BI_") ? fmt::format("`{}`", marker.whole)
                                                            : fmt::format("`{}` ({})", marker.whole, samples.of(marker.name)));
        else
            (marker.kind == '#' ? sections : included).push_back(fmt::format("`{}`", marker.whole));
    }
    out += fmt::format("\n### {}\n\n", name);
    if (seen.empty()) out += "No markers.\n";
    add_list(out, "Values", values);
    add_list(out, "Sections", sections);
    add_list(out, "Includes", included);
}

} // namespace

KnownMarkers::KnownMarkers(const std::filesystem::path& file) {
    std::istringstream lines{read_file_text(file)};
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with('#') || colon == std::string::npos) continue;
        auto& names = by_section_[line.substr(0, colon)];
        std::istringstream words{line.substr(colon + 2)};
        for (std::string word; words >> word;) names.insert(word), all_.insert(word);
    }
    const auto every = by_section_["*"];
    for (auto& [section, names] : by_section_) names.insert(every.begin(), every.end());
}

const MarkerNames& KnownMarkers::of(std::string_view name) const {
    const auto found = by_section_.find(section_of_template(name));
    return found == by_section_.end() ? all_ : found->second;
}

std::string_view section_of_template(std::string_view name) {
    static constexpr std::array shared{"parts", "errors", "mail", "sms"};
    static constexpr std::array of_words{"titles.tpl", "done.tpl", "acts.tpl", "export.tpl", "topics.tpl", "models.tpl"};
    const auto folder = name.substr(0, name.find('/'));
    if (const auto file = name.substr(name.rfind('/') + 1); std::ranges::find(of_words, file) != of_words.end())
        return file.substr(0, file.size() - 4);
    return folder == name || std::ranges::find(shared, folder) != shared.end() ? std::string_view{} : folder;
}

Samples::Samples(const std::filesystem::path& file) {
    std::istringstream lines{read_file_text(file)};
    for (std::string line; std::getline(lines, line);)
        if (const auto equals = line.find(" = "); !line.starts_with('#') && equals != std::string::npos)
            samples_.emplace_back(line.substr(0, equals), line.substr(equals + 3));
}

std::string Samples::of(std::string_view marker) const {
    for (const auto& [part, sample] : samples_) {
        const bool ending = part.starts_with('_'); // too short to be looked for within others
        if (part == "*" || (ending ? marker.ends_with(part) || marker == part.substr(1)
                                   : marker.find(part) != std::string_view::npos))
            return sample;
    }
    return std::string{marker};
}

std::string list_markers(const std::filesystem::path& folder, const std::string& only) {
    const auto files = web::find_templates({folder});
    if (!only.empty() && !files.roots_of.contains(only))
        throw std::runtime_error(fmt::format("there is no template {}; `parvis check-templates --markers` lists all", only));
    std::string out{only.empty() ? introduction : ""};
    const Samples samples{folder / "SAMPLES"};
    std::string section = "none yet";
    for (const auto& [name, roots] : files.roots_of) {
        if (!only.empty() && name != only) continue;
        const auto its = name.find('/') == std::string::npos ? std::string{} : name.substr(0, name.find('/'));
        if (only.empty() && its != section) out += its.empty() ? "\n## Every page\n" : fmt::format("\n## {}\n", its);
        section = its;
        add_template(out, name, whole_text(folder, name), samples);
    }
    return out;
}

} // namespace chores
