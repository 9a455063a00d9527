// Templates: a set that is loaded whole, checked, and only then used.
#pragma once

#include <chrono>
#include <ctemplate/template.h>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace web {

/// What a view fills: values, sections, included templates. Names are UPPER_CASE.
using Dictionary = ctemplate::TemplateDictionary;

class Views {
  public:
    /// Reads every *.tpl below `folder`. Throws std::runtime_error naming file and line when one does not
    /// parse, when line 1 does not turn escaping on, or when a marker turns it off whose name does not end in
    /// _HTML (outside the plain text of mails and SMS). `section`, a folder in it, is what this program is
    /// for: templates of other sections are checked like all, but take memory only once one is asked for, all
    /// but their card.tpl and desk.tpl. Empty, or no such folder: all are kept.
    explicit Views(std::filesystem::path folder, std::string section = {});
    ~Views();

    /// Fills one template. Throws std::runtime_error when there is no such template.
    std::string expand(const std::string& name, const Dictionary& dictionary);

    /// Looks, at most once a second or what look_every() says, whether files have changed; swaps to the new
    /// set only if all of it parses and none of the former files is missing. Otherwise the last good set goes
    /// on serving, and problem() says which file and line to mend.
    void refresh();

    void look_every(std::chrono::milliseconds interval) { look_interval_ = interval; }

    /// Another number for another set of templates.
    int generation() const { return generation_; }

    /// Empty when the files on disk are the ones that serve.
    const std::string& problem() const { return problem_; }

  private:
    struct Set;
    std::unique_ptr<Set> load(std::string& problem) const;
    bool kept(const std::filesystem::path& file) const;
    std::string fingerprint() const;

    std::filesystem::path folder_;
    std::string section_; ///< empty: all are kept
    std::unique_ptr<Set> set_;
    std::string fingerprint_, problem_;
    int generation_ = 0;
    std::size_t usual_size_ = 32U << 10; ///< of what is expanded, lately
    std::chrono::milliseconds look_interval_{1000};
    std::chrono::steady_clock::time_point looked_at_{};
};

} // namespace web
