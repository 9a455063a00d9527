#include "lib/web/views.hpp"

#include "lib/base/log.hpp"

#include <algorithm>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_pathops.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace web {

namespace fs = std::filesystem;

namespace {

constexpr auto look_interval = std::chrono::seconds{1};

std::vector<fs::path> template_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.path().extension() == ".tpl") files.push_back(fs::relative(entry.path(), folder));
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
    std::string text() {
        restore();
        std::string all(static_cast<std::size_t>(std::max<off_t>(::lseek(file_, 0, SEEK_END), 0)), '\0');
        [[maybe_unused]] auto got = ::pread(file_, all.data(), all.size(), 0);
        return all;
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
};

} // namespace

struct Views::Set {
    ctemplate::TemplateCache cache;
};

Views::Views(fs::path folder) : folder_(std::move(folder)) {
    fingerprint_ = fingerprint();
    set_ = load(problem_);
    if (!set_) throw std::runtime_error(problem_);
}

Views::~Views() = default;

std::unique_ptr<Views::Set> Views::load(std::string& problem) const {
    auto fresh = std::make_unique<Set>();
    fresh->cache.SetTemplateRootDirectory(folder_.string());
    std::vector<std::string> broken;
    std::string said;
    {
        CapturedStderr captured;
        for (const auto& file : template_files(folder_))
            if (!fresh->cache.LoadTemplate(file.string(), strip_for(file.string())))
                broken.push_back(file.string());
        said = captured.text();
    }
    if (!broken.empty()) {
        std::ranges::replace(said, '\n', ' ');
        problem = fmt::format("{}: {}", fmt::join(broken, ", "), said);
        return nullptr;
    }
    fresh->cache.Freeze();
    problem.clear();
    return fresh;
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
    if (now - looked_at_ < look_interval) return;
    looked_at_ = now;
    std::string seen;
    try {
        seen = fingerprint();
    } catch (const fs::filesystem_error&) {
        return; // files come and go during an upload: look again in a second
    }
    if (seen == fingerprint_) return;
    fingerprint_ = std::move(seen);
    if (auto fresh = load(problem_))
        set_ = std::move(fresh);
    else
        base::log(base::Level::error, "templates", {{"problem", problem_}});
}

std::string Views::expand(const std::string& name, const Dictionary& dictionary) {
    std::string out;
    out.reserve(32 << 10);
    if (!set_->cache.ExpandNoLoad(name, strip_for(name), &dictionary, nullptr, &out))
        throw std::runtime_error("cannot fill template " + name);
    return out;
}

} // namespace web
