#include "chores/operator/template_faults.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <string>
#include <utility>

namespace chores {

namespace {

using namespace web::markup;

constexpr std::size_t most_choices = 6; ///< sections side by side that are judged in all combinations

struct Tag {
    std::string name;
    std::size_t at;
};

/// What a stretch of a template does to the tags around it: it closes some, then leaves some open.
struct Effect {
    std::vector<Tag> closed, open;
    bool none() const { return closed.empty() && open.empty(); }
};

/// A tag, or a section that does something to the tags around it.
struct Step {
    bool closes = false;
    Tag tag;                ///< of a section: its name and place
    bool conditional = false;
    Effect effect;
};

class Balance {
  public:
    explicit Balance(std::string_view text) : text_(text), pieces_(pieces_in(text)) {}

    std::vector<web::TemplateFault> faults() {
        auto whole = stretch();
        for (const auto& tag : whole.closed) blame(tag, "</{}> closes nothing: take it away, or open it before");
        for (const auto& tag : whole.open) blame(tag, "<{}> is never closed");
        return std::move(faults_);
    }

  private:
    void blame(const Tag& tag, fmt::format_string<const std::string&> sentence) {
        faults_.push_back({web::line_of(text_, tag.at), fmt::format(sentence, tag.name)});
    }

    /// From where we are to the end of the section.
    Effect stretch() {
        std::vector<Step> steps;
        for (; at_ < pieces_.size(); ++at_) {
            const auto& piece = pieces_[at_];
            if (piece.kind == Piece::Kind::section_end) break;
            if (piece.kind == Piece::Kind::section) {
                ++at_;
                auto effect = stretch();
                if (!effect.none()) steps.push_back({false, {piece.name, piece.at}, true, std::move(effect)});
            } else if (piece.kind != Piece::Kind::alone)
                steps.push_back({piece.kind == Piece::Kind::close, {piece.name, piece.at}, false, {}});
        }
        return judge(steps);
    }

    void step(bool closes, const Tag& tag, Effect& so_far, std::vector<Tag>& crossed) const {
        if (!closes)
            so_far.open.push_back(tag);
        else if (so_far.open.empty())
            so_far.closed.push_back(tag);
        else {
            if (so_far.open.back().name != tag.name) crossed.push_back(so_far.open.back());
            so_far.open.pop_back();
        }
    }

    Effect run(std::span<const Step> steps, const std::vector<std::string>& names, std::size_t shown,
               std::vector<Tag>& crossed) const {
        Effect so_far;
        for (const auto& one : steps) {
            if (!one.conditional) {
                step(one.closes, one.tag, so_far, crossed);
                continue;
            }
            const auto number = static_cast<std::size_t>(std::ranges::find(names, one.tag.name) - names.begin());
            if (!(shown >> number & 1)) continue;
            for (const auto& tag : one.effect.closed) step(true, tag, so_far, crossed);
            for (const auto& tag : one.effect.open) step(false, tag, so_far, crossed);
        }
        return so_far;
    }

    /// Sections that open or close what others close or open are shown together, or one of them: each must be part of a
    /// choice in which all fits.
    Effect judge(const std::vector<Step>& steps) {
        std::vector<std::string> names;
        for (const auto& one : steps)
            if (one.conditional && std::ranges::find(names, one.tag.name) == names.end()) names.push_back(one.tag.name);
        std::vector<Tag> crossed;
        if (names.empty()) {
            auto effect = run(steps, names, 0, crossed);
            if (!crossed.empty()) blame(crossed.front(), "<{}> is never closed, or another tag is closed before it");
            return crossed.empty() ? effect : Effect{};
        }
        if (names.size() > most_choices) return {};
        std::size_t fits = 0;
        bool any = false;
        for (std::size_t shown = 0; shown < std::size_t{1} << names.size(); ++shown) {
            crossed.clear();
            if (!run(steps, names, shown, crossed).none() || !crossed.empty()) continue;
            fits |= shown;
            any = true;
        }
        crossed.clear();
        if (auto without = run(steps, names, 0, crossed); !any && !without.none()) return without; // what lies around them is at fault
        for (std::size_t number = 0; number < names.size(); ++number) {
            if (fits >> number & 1) continue;
            const auto first = std::ranges::find_if(
                steps, [&](const auto& one) { return one.conditional && one.tag.name == names[number]; });
            for (const auto& tag : first->effect.closed) blame(tag, "</{}> closes nothing within its section");
            for (const auto& tag : first->effect.open) blame(tag, "<{}> is not closed within its section");
        }
        return {};
    }

    std::string_view text_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    std::vector<web::TemplateFault> faults_;
};

} // namespace

std::vector<web::TemplateFault> unbalanced_in(std::string_view text) { return Balance{text}.faults(); }

} // namespace chores
