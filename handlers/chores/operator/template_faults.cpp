#include "chores/operator/template_faults.hpp"

#include "lib/view/components.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace chores {

namespace {

using namespace web::markup;

using web::TemplateFault;
using TemplateFaults = std::vector<TemplateFault>;

/// Signs to add, take away, change, or swap with their neighbour, from one word to the other.
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> before, last(other.size() + 1), row(other.size() + 1);
    std::iota(last.begin(), last.end(), 0U);
    for (std::size_t i = 0; i < one.size(); ++i) {
        row[0] = i + 1;
        for (std::size_t j = 0; j < other.size(); ++j) {
            row[j + 1] = std::min({last[j] + (one[i] == other[j] ? 0 : 1), row[j] + 1, last[j + 1] + 1});
            if (i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j])
                row[j + 1] = std::min(row[j + 1], before[j - 1] + 1);
        }
        before = std::exchange(last, row);
    }
    return last.back();
}

void unknown_markers(std::string_view text, const MarkerNames& known, TemplateFaults& faults) {
    if (known.empty()) return;
    for (const auto& marker : markers_in(text)) {
        if (marker.kind == '/' || known.contains(marker.name)) continue;
        const auto meant = nearest(marker.name, known);
        faults.push_back({web::line_of(text, marker.at),
                          fmt::format("{}: nothing ever sets it, so nothing is shown here: {}", marker.whole,
                                      meant.empty() ? "take it away, or see docs/templates.md"
                                                    : fmt::format("is {} meant?", meant))});
    }
}

bool loads(std::string_view tag) {
    static constexpr std::array names{"img",   "script", "link",  "iframe", "source",
                                      "video", "audio",  "use",   "object", "embed"};
    return std::ranges::find(names, tag) != names.end();
}

bool elsewhere(const Attribute& a) {
    return (a.name == "src" || a.name == "srcset" || a.name == "href" || a.name == "data") &&
           (a.value.starts_with("http://") || a.value.starts_with("https://") || a.value.starts_with("//"));
}

/// What the site's Content-Security-Policy, or its promise to load nothing from others, forbids.
std::string forbidden(const Piece& tag, const std::vector<Attribute>& attributes, bool mail) {
    if (tag.name == "style" && !mail) return "style: the browser ignores it (Content-Security-Policy): put it into a file in htdocs";
    bool ours = false;
    for (const auto& a : attributes) {
        if (a.name == "style" && !mail)
            return "style=\"…\": the browser ignores it (Content-Security-Policy): give it a class, and the style to a file in htdocs";
        if (a.name.starts_with("on") || a.name.starts_with("hx-on") || a.name == "hx-vals")
            return fmt::format("{}=\"…\": the browser ignores it (Content-Security-Policy): take it away", a.name);
        if (a.value.starts_with("javascript:")) return "javascript: is ignored by the browser (Content-Security-Policy): take it away";
        if (loads(tag.name) && elsewhere(a))
            return fmt::format("<{} {}=\"{}\">: the browser loads nothing from elsewhere (Content-Security-Policy): put the file into htdocs",
                               tag.name, a.name, a.value);
        ours = ours || (a.name == "src" && a.value.starts_with("/static/")) || (a.name == "type" && a.value == "application/ld+json");
    }
    if (tag.name == "script" && !ours)
        return "script: the browser ignores it (Content-Security-Policy): put it into a file in htdocs, src=\"/static/…\"";
    return {};
}

/// A mail has its style in it: nothing else reaches its reader.
void tags(std::string_view text, TemplateFaults& faults, bool mail) {
    std::optional<std::size_t> without_csrf; // the form that is open
    const auto end_form = [&] {
        if (without_csrf)
            faults.push_back({web::line_of(text, *without_csrf),
                              "a form with method=\"post\" needs the value {{CSRF}} in its hidden input of the name csrf, or what people send "
                              "is refused; without that input it gets it by itself"});
        without_csrf.reset();
    };
    for (const auto& piece : pieces_in(text)) {
        if (piece.kind == Piece::Kind::close && piece.name == "form") end_form();
        if (piece.kind != Piece::Kind::open && piece.kind != Piece::Kind::alone) continue;
        const auto attributes = attributes_in(piece.attributes);
        const auto has = [&](std::string_view name, std::string_view value) {
            return std::ranges::any_of(attributes, [&](const auto& a) { return a.name == name && a.value == value; });
        };
        const auto line = web::line_of(text, piece.at);
        if (auto what = forbidden(piece, attributes, mail); !what.empty()) faults.push_back({line, std::move(what)});
        if (piece.name == "img" && std::ranges::find(attributes, "alt", &Attribute::name) == attributes.end())
            faults.push_back({line, "a picture (img) without alt: say in it what the picture shows, or alt=\"\" where it shows nothing"});
        if (piece.name == "form") {
            end_form();
            if (has("method", "post") || has("method", "POST")) without_csrf = piece.at;
        }
        if (piece.name == "input" && has("name", "csrf") && has("value", "{{CSRF}}")) without_csrf.reset();
    }
    end_form();
}

bool is_xml(std::string_view text) { return text.substr(0, text.find('\n')).find("XML") != std::string_view::npos; }

} // namespace

std::string_view nearest(std::string_view name, const MarkerNames& known) {
    std::string_view best;
    std::size_t least = std::min<std::size_t>(3, name.size() / 2 + 1);
    for (const auto& candidate : known) {
        if (std::max(candidate.size(), name.size()) - std::min(candidate.size(), name.size()) >= least) continue;
        if (const auto far = distance(name, candidate); far < least) {
            least = far;
            best = candidate;
        }
    }
    return best;
}

std::vector<TemplateFault> faults_in(std::string_view name, std::string_view typed, const MarkerNames& known) {
    TemplateFaults faults;
    const auto text = web::with_components(name, typed, faults);
    const auto refused = web::refused_in(name, text);
    faults.insert(faults.end(), refused.begin(), refused.end());
    const auto nested = web::ill_nested_in(text);
    faults.insert(faults.end(), nested.begin(), nested.end());
    unknown_markers(text, known, faults);
    if (!web::is_plain_text(name)) {
        if (!is_xml(text)) tags(text, faults, name.starts_with("mail/"));
        if (const auto unbalanced = unbalanced_in(text); nested.empty()) // or sections are not what they seem
            faults.insert(faults.end(), unbalanced.begin(), unbalanced.end());
    }
    std::ranges::stable_sort(faults, {}, &TemplateFault::line);
    return faults;
}

} // namespace chores
