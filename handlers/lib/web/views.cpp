#include "lib/web/views.hpp"

#include "lib/base/log.hpp"

#include <algorithm>
#include <array>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_pathops.h>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <malloc.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace web {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t smallest_reserve = 4U << 10, largest_reserve = 256U << 10;

std::vector<fs::path> template_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.path().extension() == ".tpl") files.push_back(entry.path().lexically_relative(folder));
    std::sort(files.begin(), files.end());
    return files;
}

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

/// The first line that ctemplate wrote, without our folder and without which level it is of.
std::string first_complaint(std::string text, const fs::path& folder) {
    text = text.substr(0, text.find('\n'));
    for (const auto& word : {folder.string() + "/", std::string{"ERROR: "}, std::string{"WARNING: "}})
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
            text.erase(at, word.size());
    return text;
}

std::string text_of(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string at_line(std::string_view text, std::size_t at, std::string_view what) {
    return fmt::format("line {}: {}", std::ranges::count(text.substr(0, at), '\n') + 1, what);
}

/// Plain text, where nothing can become markup: mails and SMS, but not the HTML part of a mail.
bool plain_text(std::string_view name) {
    return (name.starts_with("mail/") || name.starts_with("sms/")) && !name.ends_with(".html.tpl");
}

/// What would print what people wrote as it is, so that it becomes markup: line 1 must say how to escape, and
/// a marker may ask for less only where its name says that it is HTML that we made.
std::string unescaped(std::string_view name, std::string_view text) {
    constexpr std::string_view html = "{{%AUTOESCAPE context=\"HTML\"}}",
                               xml = "{{%AUTOESCAPE context=\"XML\"}}";
    auto first = text.substr(0, text.find('\n'));
    if (first.ends_with('\r')) first.remove_suffix(1);
    const auto rest = text.substr(std::min(text.size(), text.find('\n')));
    const bool feed = first == xml && rest.find("<?xml") == rest.find_first_not_of("\r\n");
    if (first != html && !feed) return fmt::format("line 1: it has to be {}", html);
    if (plain_text(name)) return {};
    static constexpr std::array harmless{"h", "html_escape", "p", "pre_escape", "u", "url_query_escape"};
    for (std::size_t at = 0, next = 0; (at = text.find("{{", next)) != std::string_view::npos;) {
        const auto end = text.find("}}", at);
        const auto marker = text.substr(at + 2, end - at - 2);
        const auto colon = marker.find(':');
        next = marker.starts_with('!') ? std::min(end, text.size())
                                       : at + 2; // a comment ends where it first may
        if (marker.starts_with('!') || marker.starts_with('%') || colon == std::string_view::npos) continue;
        const auto modifiers = marker.substr(colon + 1);
        if (modifiers == "none" && marker.substr(0, colon).ends_with("_HTML")) continue;
        if (std::ranges::find(harmless, modifiers) == harmless.end())
            return at_line(text, at,
                           fmt::format("{{{{{}}}}}: only a marker whose name ends in _HTML may be printed as "
                                       "it is, by :none; without what follows the colon it is escaped",
                                       marker));
    }
    return {};
}

/// What ctemplate takes and mishandles, and no page needs: where {{=| |=}} is cut short it reads beyond the
/// end of the file, and a second AUTOESCAPE, which would change how a page is escaped, it never frees.
std::string mishandled(std::string_view text) {
    constexpr std::string_view escaping = "{{%AUTOESCAPE";
    if (const auto at = text.find("{{="); at != std::string_view::npos)
        return at_line(text, at, "{{= would change the brackets, which stay {{ and }}");
    if (const auto at = text.rfind(escaping); at != text.find(escaping))
        return at_line(text, at, "a second {{%AUTOESCAPE}}");
    return {};
}

/// The line to mend, which ctemplate does not always tell: "line 12: {{#TOWN}} is never closed".
std::string line_to_mend(std::string_view name, std::string_view text) {
    if (auto line = mishandled(text); !line.empty()) return line;
    std::vector<std::pair<std::string_view, std::size_t>> open;
    for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
        const auto end = text.find("}}", at);
        if (end == std::string_view::npos) return at_line(text, at, "{{ without }}");
        const auto marker = text.substr(at + 2, end - at - 2);
        if (marker.starts_with('#')) open.emplace_back(marker.substr(1), at);
        if (!marker.starts_with('/')) continue;
        if (open.empty()) return at_line(text, at, fmt::format("{{{{{}}}}} closes nothing", marker));
        if (open.back().first != marker.substr(1))
            return at_line(text, at,
                           fmt::format("{{{{{}}}}} where {{{{/{}}}}} is due", marker, open.back().first));
        open.pop_back();
    }
    if (open.empty()) return unescaped(name, text);
    return at_line(text, open.back().second, fmt::format("{{{{#{}}}}} is never closed", open.back().first));
}

} // namespace

struct Views::Set {
    ctemplate::TemplateCache cache;
    std::vector<fs::path> files;
};

Views::Views(fs::path folder, std::string section)
    : folder_(std::move(folder)), section_(fs::is_directory(folder_ / section) ? std::move(section) : "") {
    fingerprint_ = fingerprint();
    set_ = load(problem_);
    if (!set_) throw std::runtime_error(problem_);
}

Views::~Views() = default;

std::unique_ptr<Views::Set> Views::load(std::string& problem) const {
    auto fresh = std::make_unique<Set>();
    fresh->cache.SetTemplateRootDirectory(folder_.string());
    fresh->files = template_files(folder_);
    std::vector<std::string> broken;
    {
        CapturedStderr captured;
        for (const auto& file : fresh->files)
            if (const auto text = text_of(folder_ / file);
                !mishandled(text).empty() || !unescaped(file.string(), text).empty() ||
                !fresh->cache.LoadTemplate(file.string(), strip_for(file.string()))) {
                auto line = line_to_mend(file.string(), text);
                if (line.empty()) line = first_complaint(captured.text(), folder_);
                broken.push_back(line.empty() ? file.string() : file.string() + ", " + line);
            }
    }
    // A page whose template is gone would fail: the set that still has it goes on.
    if (set_)
        for (const auto& file : set_->files)
            if (!std::ranges::binary_search(fresh->files, file))
                broken.push_back(file.string() + " is missing");
    if (!broken.empty()) {
        problem = fmt::format("{}", fmt::join(broken, "; "));
        return nullptr;
    }
    for (const auto& file : fresh->files)
        if (!kept(file)) fresh->cache.Delete(file.string());
    if (!section_.empty()) ::malloc_trim(0);
    fresh->cache.Freeze();
    problem.clear();
    return fresh;
}

bool Views::kept(const fs::path& file) const {
    static constexpr std::array shared{"parts", "errors", "mail", "sms"};
    static constexpr std::array of_others{"card.tpl", "desk.tpl"}; // on pages of another section
    const auto first = file.begin()->string();
    return section_.empty() || first == section_ || file.parent_path().empty() ||
           std::ranges::find(shared, first) != shared.end() ||
           std::ranges::find(of_others, file.filename().string()) != of_others.end();
}

std::string Views::fingerprint() const {
    std::string print;
    for (const auto& file : template_files(folder_)) {
        struct stat status {};
        if (::stat((folder_ / file).c_str(), &status) == 0)
            print += fmt::format("{}:{}:{}.{};", file.string(), status.st_size, status.st_mtim.tv_sec,
                                 status.st_mtim.tv_nsec);
    }
    return print;
}

void Views::refresh() {
    const auto now = std::chrono::steady_clock::now();
    if (now - looked_at_ < look_interval_) return;
    looked_at_ = now;
    std::string seen;
    try {
        seen = fingerprint();
    } catch (const fs::filesystem_error&) {
        return; // files come and go during an upload: look again in a second
    }
    if (seen == fingerprint_) return;
    fingerprint_ = std::move(seen);
    if (auto fresh = load(problem_)) {
        set_ = std::move(fresh);
        ++generation_;
    } else {
        base::log(base::Level::error, "templates", {{"problem", problem_}});
    }
}

std::string Views::expand(const std::string& name, const Dictionary& dictionary) {
    if (!kept(name)) { // another section's, after all
        section_.clear();
        std::string problem;
        if (auto all = load(problem)) set_ = std::move(all);
    }
    std::string out;
    out.reserve(usual_size_);
    if (!set_->cache.ExpandNoLoad(name, strip_for(name), &dictionary, nullptr, &out))
        throw std::runtime_error("cannot fill template " + name);
    usual_size_ = std::clamp(out.size() + out.size() / 8, smallest_reserve, largest_reserve);
    return out;
}

} // namespace web
