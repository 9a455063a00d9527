#include "lib/view/views.hpp"

#include "lib/base/log.hpp"
#include "lib/base/text.hpp"
#include "lib/view/components.hpp"
#include "lib/view/markup.hpp"
#include "lib/view/place_names.hpp"
#include "lib/view/static_files.hpp"
#include "lib/view/template_rules.hpp"

#include <algorithm>
#include <array>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_pathops.h>
#include <fmt/format.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace web {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds settle_time{200};
constexpr std::size_t smallest_reserve = 4U << 10, largest_reserve = 256U << 10;

/// In a mail every line counts; in a page blank ones are only weight.
ctemplate::Strip strip_for(std::string_view name) {
    return name.starts_with("mail/") ? ctemplate::DO_NOT_STRIP : ctemplate::STRIP_BLANK_LINES;
}

/// ctemplate tells what is wrong only on standard error: this keeps what it wrote while the object lives.
class CapturedStderr {
  public:
    CapturedStderr() : file_(::memfd_create("template-errors", MFD_CLOEXEC)), saved_(::dup(STDERR_FILENO)) {
        ::fflush(stderr);
        ::dup2(file_, STDERR_FILENO);
    }
    ~CapturedStderr() {
        restore();
        ::close(file_);
    }
    /// What was written since it was last asked.
    std::string text() {
        ::fflush(stderr);
        std::string all(static_cast<std::size_t>(std::max<off_t>(::lseek(file_, 0, SEEK_END), 0)), '\0');
        [[maybe_unused]] auto got = ::pread(file_, all.data(), all.size(), 0);
        return all.substr(std::exchange(told_, all.size()));
    }

  private:
    void restore() {
        if (saved_ < 0) return;
        ::fflush(stderr);
        ::dup2(saved_, STDERR_FILENO);
        ::close(saved_);
        saved_ = -1;
    }
    int file_, saved_;
    std::size_t told_ = 0;
};

/// The first line that ctemplate wrote, without which level it is of.
std::string first_complaint(std::string text) {
    text = text.substr(0, text.find('\n'));
    for (const std::string_view word : {"ERROR: ", "WARNING: ", "Template : "})
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
            text.erase(at, word.size());
    return text;
}

/// Empty: taken. Otherwise why not.
std::string take_into(ctemplate::TemplateCache& cache, const std::string& name, const fs::path& path,
                      CapturedStderr& captured) {
    std::string fault;
    const auto typed = read_template(path, fault);
    if (!fault.empty()) return fault;
    std::vector<TemplateFault> unreadable;
    const auto text = with_components(name, typed, unreadable);
    if (!unreadable.empty()) return at_line(unreadable.front());
    if (const auto refused = refused_in(name, text); !refused.empty()) return at_line(refused.front());
    if (cache.StringToTemplateCache(name, text, strip_for(name))) return {};
    if (const auto nested = ill_nested_in(text); !nested.empty()) return at_line(nested.front());
    fault = first_complaint(captured.text());
    return fault.empty() ? "it cannot be read" : fault;
}

/// On pages of another section.
constexpr std::array<std::string_view, 7> of_others{"banner.tpl", "card.tpl", "desk.tpl", "done.tpl", "news.tpl", "found.tpl", "flagged.tpl"};
/// Words of all sections that few programs say, and those of the copy of one's data: loaded when the first of them is asked for.
constexpr std::array<std::string_view, 3> asked_for{"acts.tpl", "export.tpl", "topics.tpl"};
/// What waits, as it is done on the desk.
constexpr std::array<std::string_view, 4> of_the_desk{"task.tpl", "object.tpl", "answer.tpl", "reasons.tpl"};

bool one_of(const auto& list, std::string_view name) { return std::ranges::find(list, name) != list.end(); }

/// Stands among the folders of a program that has these files of all sections.
std::string of_all(std::string_view name) { return fmt::format("*/{}", name); }

/// Does the first page of this section have a place for it?
bool shows_tasks(const TemplateRoots& roots, const std::string& section) {
    std::string fault;
    const auto path = roots.back() / section / "index.tpl";
    return fs::exists(path) && read_template(path, fault).find("{{#TASK}}") != std::string::npos;
}

} // namespace

struct Views::Set {
    ctemplate::TemplateCache cache;
    std::vector<std::string> needed; ///< those that the program brings, in the order of the alphabet
};

Views::Views(TemplateRoots roots, const std::string& section) : roots_(std::move(roots)) {
    if (!section.empty() && fs::is_directory(roots_.back() / section)) folders_ = {section, "parts", "errors", "sms"};
    if (!folders_.empty() && shows_tasks(roots_, section))
        for (const auto name : of_the_desk) folders_.insert(of_all(name));
    add_name_modifiers();
    static_files_in(roots_.back().parent_path() / "htdocs");
    print_ = print_templates(roots_);
    set_ = load(Broken::replaced, problem_);
    if (!set_) throw std::runtime_error(problem_);
    if (!problem_.empty()) base::log(base::Level::error, "templates", {{"problem", problem_}});
}

Views::~Views() = default;

std::unique_ptr<Views::Set> Views::load(Broken broken, std::string& problem) const {
    auto fresh = std::make_unique<Set>();
    const auto files = find_templates(roots_);
    auto faults = files.unreadable;
    bool whole = true; // nothing is missing that the program needs
    {
        CapturedStderr captured;
        const auto take = [&](const std::string& name, std::size_t root) {
            const auto fault = take_into(fresh->cache, name, roots_[root] / name, captured);
            if (!fault.empty()) faults.push_back(shown_template(roots_, root, name) + ", " + fault);
            return fault.empty();
        };
        for (const auto& [name, roots] : files.roots_of) {
            bool taken = false;
            for (std::size_t i = 0; i < roots.size() && !taken; ++i) taken = take(name, roots[i]);
            if (!loads(name)) fresh->cache.Delete(name); // at once: the next one has its memory
            if (!files.shipped(name)) continue;
            fresh->needed.push_back(name);
            whole = whole && taken;
        }
    }
    // A page whose template is gone would fail: the set that still has it goes on.
    if (set_)
        for (const auto& name : set_->needed)
            if (!files.roots_of.contains(name)) {
                faults.push_back(name + " is missing");
                whole = false;
            }
    problem = fmt::format("{}", fmt::join(faults, "; "));
    if (broken == Broken::replaced ? !whole : !faults.empty()) return nullptr;
    if (!folders_.empty()) ::malloc_trim(0);
    fresh->cache.Freeze();
    return fresh;
}

bool Views::loads(const fs::path& file) const {
    const auto name = file.filename().string();
    if (folders_.empty() || folders_.contains(of_all(name))) return true;
    if (one_of(asked_for, name)) return false;
    return file.parent_path().empty() || folders_.contains(file.begin()->string()) || one_of(of_others, name);
}

bool Views::has(std::string_view name) const { return std::ranges::binary_search(set_->needed, name); }

std::string Views::words(std::string_view folder, std::string_view file, std::string_view code) {
    const auto name = fmt::format("{}/{}", folder, file);
    if (!has(name)) return {};
    Dictionary dictionary{name};
    dictionary.ShowSection(marker_name(code));
    return base::clean_line(expand(name, dictionary));
}

void Views::refresh() {
    const auto now = std::chrono::steady_clock::now();
    if (now - looked_at_ < look_interval_) return;
    looked_at_ = now;
    TemplatePrint seen;
    try {
        seen = print_templates(roots_);
    } catch (const fs::filesystem_error&) {
        return; // files come and go during an upload: look again in a second
    }
    if (seen == print_) return;
    // Somebody is still writing, perhaps: half a file may well parse.
    const auto settled = std::min(settle_time, look_interval_ / 2);
    if (seen.youngest >= 0 && seen.youngest < std::chrono::duration<double>{settled}.count()) {
        looked_at_ -= look_interval_ - settled;
        return;
    }
    print_ = std::move(seen);
    if (auto fresh = load(Broken::refused, problem_)) {
        set_ = std::move(fresh);
        ++generation_;
    } else {
        base::log(base::Level::error, "templates", {{"problem", problem_}});
    }
}

std::string Views::expand(const std::string& name, const Dictionary& dictionary) {
    if (!loads(name)) {
        const auto file = fs::path{name}.filename().string();
        folders_.insert(one_of(asked_for, file) ? of_all(file) : fs::path{name}.begin()->string());
        std::string problem;
        if (auto more = load(Broken::replaced, problem)) set_ = std::move(more);
        ++generation_; // what an admin broke since serves as the program brings it
    }
    std::string out;
    out.reserve(usual_size_);
    if (!set_->cache.ExpandNoLoad(name, strip_for(name), &dictionary, nullptr, &out))
        throw std::runtime_error("cannot fill template " + name);
    usual_size_ = std::clamp(out.size() + out.size() / 8, smallest_reserve, largest_reserve);
    return out;
}

std::string fill_text(const std::string& name, const std::string& text, const Dictionary& dictionary) {
    add_name_modifiers();
    ctemplate::TemplateCache cache;
    std::string out;
    CapturedStderr captured;
    const bool read = cache.StringToTemplateCache(name, text, strip_for(name));
    cache.Freeze();
    if (!read || !cache.ExpandNoLoad(name, strip_for(name), &dictionary, nullptr, &out)) {
        const auto complaint = first_complaint(captured.text());
        throw std::runtime_error(complaint.empty() ? "it cannot be read" : complaint);
    }
    return out;
}

} // namespace web
