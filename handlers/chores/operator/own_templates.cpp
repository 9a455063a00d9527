#include "chores/operator/own_templates.hpp"

#include "chores/operator/template_faults.hpp"
#include "chores/operator/template_markers.hpp"
#include "chores/operator/template_sample.hpp"
#include "lib/view/components.hpp"
#include "lib/view/template_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <sys/stat.h>

namespace chores {

namespace fs = std::filesystem;

namespace {

using namespace web::markup;

/// Below an admin's folder: the program's templates as they were when the admin's were begun, or last compared.
constexpr const char* as_it_was = ".shipped";

std::optional<std::string> text_at(const fs::path& path) {
    std::string problem;
    auto text = web::read_template(path, problem);
    return problem.empty() ? std::optional{std::move(text)} : std::nullopt;
}

std::string shown_file(const web::TemplateRoots& roots, std::size_t root, const std::string& name) {
    return root + 1 == roots.size() ? (roots[root].filename() / name).string() : web::shown_template(roots, root, name);
}

/// Where they differ, what to do about it; empty: the program's is still the one that the admin began from.
std::string changed_since(const web::TemplateRoots& roots, std::size_t root, const std::string& name) {
    const auto before = roots[root] / as_it_was / name, now = roots.back() / name;
    const auto was = text_at(before);
    if (!was || was == text_at(now)) return {};
    return fmt::format("the program's own has changed since: see what with `diff -u {} {}`, bring over what you need, then "
                       "`parvis templates --seen {}`",
                       before.string(), now.string(), name);
}

/// Markers of the program's template that the admin's has not.
std::string left_out(std::string_view own, std::string_view shipped) {
    MarkerNames has, named;
    std::vector<web::TemplateFault> faults;
    const auto theirs = web::with_components({}, own, faults), ours = web::with_components({}, shipped, faults);
    for (const auto& marker : markers_in(theirs)) has.insert(std::string{marker.name});
    std::string lacks;
    for (const auto& marker : markers_in(ours))
        if (marker.kind != '/' && !has.contains(marker.name) && named.insert(std::string{marker.name}).second)
            lacks += (lacks.empty() ? "" : ", ") + std::string{marker.whole};
    return lacks;
}

class Judge {
  public:
    explicit Judge(const base::Config& config)
        : roots_(config.templates), files_(web::find_templates(roots_)), known_(config.root / "templates/MARKERS"),
          samples_(config.root / "templates/SAMPLES") {}

    TemplateReport report() {
        if (known_.of("layout.tpl").empty())
            report_.notes.push_back("templates/MARKERS is missing: unknown markers cannot be told");
        report_.faults = files_.unreadable;
        for (const auto& [name, roots] : files_.roots_of) {
            ++report_.all;
            for (const auto root : roots) judge(name, root);
        }
        return std::move(report_);
    }

  private:
    void judge(const std::string& name, std::size_t root) {
        const auto file = shown_file(roots_, root, name);
        std::string problem;
        const auto typed = web::read_template(roots_[root] / name, problem);
        if (root != files_.last) ++report_.own;
        if (!problem.empty()) {
            report_.faults.push_back(fmt::format("{}: {}", file, problem));
            return;
        }
        auto faults = faults_in(name, typed, known_.of(name));
        std::vector<web::TemplateFault> known;
        const auto text = web::with_components(name, typed, known);
        if (web::refused_in(name, text).empty() && web::ill_nested_in(text).empty()) try {
                web::Dictionary page{"page"};
                fill_sample(text, samples_, page);
                web::fill_text(name, text, page);
            } catch (const std::exception& error) {
                faults.push_back({1, error.what()});
            }
        for (const auto& fault : faults) report_.faults.push_back(fmt::format("{}:{}: {}", file, fault.line, fault.what));
        if (root != files_.last) compare(name, root, file, typed);
    }

    void compare(const std::string& name, std::size_t root, const std::string& file, const std::string& text) {
        const auto shipped = files_.shipped(name) ? text_at(roots_.back() / name) : std::nullopt;
        if (!shipped) {
            report_.faults.push_back(fmt::format("{}: the program has no template of this name, so it is never shown: rename it as "
                                                 "the one that it replaces (docs/templates.md), or delete it",
                                                 file));
            return;
        }
        if (const auto changed = changed_since(roots_, root, name); !changed.empty())
            report_.faults.push_back(fmt::format("{}: {}", file, changed));
        const auto lacks = left_out(text, *shipped);
        if (name == "layout.tpl" && lacks.find("{{>MAIN}}") != std::string::npos)
            report_.faults.push_back(fmt::format("{}: without {{{{>MAIN}}}} every page is empty: put it where the page belongs", file));
        if (!lacks.empty())
            report_.notes.push_back(fmt::format("{}: does not use what the program's does: {}", file, lacks));
    }

    const web::TemplateRoots& roots_;
    web::TemplateFiles files_;
    KnownMarkers known_;
    Samples samples_;
    TemplateReport report_;
};

/// Which of the program's is meant: "feed/index", "feed/index.tpl", "templates/feed/index.tpl".
std::string shipped_name(const base::Config& config, std::string name) {
    if (config.templates.size() < 2)
        throw std::runtime_error("templates in parvis.toml names one folder: name yours before it, as in parvis.toml.example");
    if (name.starts_with("templates/")) name.erase(0, std::string_view{"templates/"}.size());
    if (!name.ends_with(".tpl")) name += ".tpl";
    const auto files = web::find_templates({config.templates.back()});
    if (files.roots_of.contains(name)) return name;
    MarkerNames names;
    for (const auto& [one, roots] : files.roots_of) names.insert(one);
    const auto meant = nearest(name, names);
    throw std::runtime_error(fmt::format("the program has no template {}{}", name,
                                         meant.empty() ? "; docs/templates.md lists them" : fmt::format(": is {} meant?", meant)));
}

/// Readable for programs of another user too: there is nothing secret in a template.
void copy_open(const fs::path& from, const fs::path& to) {
    const auto mask = ::umask(S_IWGRP | S_IWOTH);
    fs::create_directories(to.parent_path());
    const auto text = text_at(from);
    std::ofstream out{to, std::ios::binary | std::ios::trunc};
    if (text) out << *text;
    out.close();
    ::umask(mask);
    if (!text || !out) throw std::runtime_error(fmt::format("{} cannot be written", to.string()));
}

} // namespace

TemplateReport judge_templates(const base::Config& config) { return Judge{config}.report(); }

fs::path begin_own(const base::Config& config, const std::string& named) {
    const auto name = shipped_name(config, named);
    const auto& folder = config.templates.front();
    const auto own = folder / name;
    if (std::error_code none; fs::exists(fs::symlink_status(own, none)))
        throw std::runtime_error(fmt::format("{} is there already: edit it, or move it away first", own.string()));
    copy_open(config.templates.back() / name, folder / as_it_was / name);
    copy_open(config.templates.back() / name, own);
    return own;
}

void note_seen(const base::Config& config, const std::string& named) {
    const auto name = shipped_name(config, named);
    const auto& folder = config.templates.front();
    if (!fs::exists(folder / name))
        throw std::runtime_error(fmt::format("{} does not exist: `parvis templates --own {}` begins it", (folder / name).string(), name));
    copy_open(config.templates.back() / name, folder / as_it_was / name);
}

std::vector<std::string> list_own(const base::Config& config) {
    std::vector<std::string> lines;
    const auto files = web::find_templates(config.templates);
    for (const auto& [name, roots] : files.roots_of)
        for (const auto root : roots)
            if (root != files.last) {
                const auto changed = changed_since(config.templates, root, name);
                lines.push_back(fmt::format("{}{}", web::shown_template(config.templates, root, name),
                                            !files.shipped(name)  ? ": the program has none of this name"
                                            : changed.empty()     ? ""
                                                                  : ": " + changed));
            }
    return lines;
}

} // namespace chores
