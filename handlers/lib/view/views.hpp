// Templates: a set that is loaded whole, checked, and only then used.
#pragma once

#include "lib/view/template_files.hpp"

#include <chrono>
#include <ctemplate/template.h>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace web {

/// What a view fills: values, sections, included templates. Names are UPPER_CASE.
using Dictionary = ctemplate::TemplateDictionary;

class Views {
  public:
    /// Reads every *.tpl below `roots`; of those with the same name, the first root's. One that does not
    /// parse, whose line 1 does not turn escaping on, or with a marker that turns it off and whose name does
    /// not end in _HTML (outside the plain text of mails and SMS), is left for the next root's, and problem()
    /// names file and line. Throws std::runtime_error with the same words when the last root has none either.
    /// `section`, a folder in it, is what this program is for: those of other folders, mails too, are checked
    /// like all, but take memory only once one of their folder is asked for, all but parts, errors, sms and
    /// what stands on pages of every section: banner.tpl, card.tpl, desk.tpl, done.tpl, news.tpl, found.tpl,
    /// flagged.tpl. acts.tpl, export.tpl and topics.tpl are loaded of all sections at once, when one of them is
    /// asked for; task.tpl, object.tpl, answer.tpl and reasons.tpl where `section`'s own index.tpl has a place for
    /// {{#TASK}}. Empty, or no such folder: all are kept.
    explicit Views(TemplateRoots roots, const std::string& section = {});
    /// With one root.
    explicit Views(const std::filesystem::path& folder, const std::string& section = {})
        : Views(TemplateRoots{folder}, section) {}
    ~Views();

    /// Fills one template. Throws std::runtime_error when there is no such template.
    std::string expand(const std::string& name, const Dictionary& dictionary);

    /// Is there such a template?
    bool has(std::string_view name) const;

    /// What a folder's file of words says: words("groups", "done.tpl", "opened") is what groups/done.tpl has in its section
    /// OPENED ('.' and '-' become '_'), without the blanks around it. Empty where it says nothing, and where there is no such file.
    std::string words(std::string_view folder, std::string_view file, std::string_view code);

    /// Looks, at most once a second or what look_every() says, whether files have changed; swaps to the new
    /// set only if all of it parses and none of the last root's former files is missing. Otherwise the last good
    /// set goes on serving, and problem() says which file and line to mend.
    void refresh();

    void look_every(std::chrono::milliseconds interval) { look_interval_ = interval; }

    /// Another number for another set of templates.
    int generation() const { return generation_; }

    /// Empty when the files on disk are the ones that serve.
    const std::string& problem() const { return problem_; }

  private:
    struct Set;
    /// What becomes of a file that cannot be taken: the next root's serves, or there is no new set.
    enum class Broken { replaced, refused };
    std::unique_ptr<Set> load(Broken broken, std::string& problem) const;
    bool loads(const std::filesystem::path& file) const;

    TemplateRoots roots_;
    std::set<std::string> folders_; ///< whose templates are kept; empty: all are
    std::unique_ptr<Set> set_;
    TemplatePrint print_;
    std::string problem_;
    int generation_ = 0;
    std::size_t usual_size_ = 32U << 10; ///< of what is expanded, lately
    std::chrono::milliseconds look_interval_{1000};
    std::chrono::steady_clock::time_point looked_at_{};
};

/// Fills a template that stands alone, by its text. Throws std::runtime_error with what ctemplate says of it. Requires
/// that refused_in() and ill_nested_in() find nothing.
std::string fill_text(const std::string& name, const std::string& text, const Dictionary& dictionary);

} // namespace web
