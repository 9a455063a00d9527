#include "lib/view/template_files.hpp"

#include "lib/base/file.hpp"
#include "lib/base/folder.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace web {

namespace fs = std::filesystem;

namespace {

/// Throws std::filesystem::filesystem_error when the folder, or one in it, cannot be listed.
void list_templates(const fs::path& root, const fs::path& below, std::vector<std::string>& names) {
    for (const auto& entry : fs::directory_iterator{root / below}) {
        const auto name = entry.path().filename();
        if (name.native().starts_with('.')) continue;
        std::error_code gone;
        if (fs::is_directory(entry.symlink_status(gone)))
            list_templates(root, below / name, names);
        else if (name.extension() == ".tpl" && !entry.is_directory(gone))
            names.push_back((below / name).string());
    }
}

} // namespace

TemplateFiles find_templates(const TemplateRoots& roots) {
    TemplateFiles files;
    files.last = roots.size() - 1;
    for (std::size_t root = 0; root < roots.size(); ++root) {
        std::vector<std::string> names;
        try {
            list_templates(roots[root], {}, names);
        } catch (const fs::filesystem_error& error) {
            if (root == files.last) throw;
            if (error.code() != std::errc::no_such_file_or_directory)
                files.unreadable.push_back(fmt::format(
                    "{}: {} ({} has to be able to list it)",
                    shown_template(roots, root, error.path1().lexically_relative(roots[root]).string()),
                    error.code().message(), base::user_name(::geteuid())));
        }
        for (auto& name : names) files.roots_of[std::move(name)].push_back(root);
    }
    return files;
}

std::string shown_template(const TemplateRoots& roots, std::size_t root, std::string_view name) {
    if (root + 1 == roots.size()) return std::string{name};
    auto folder = roots[root].lexically_normal();
    if (folder.filename().empty()) folder = folder.parent_path(); // was written with a slash at the end
    folder = folder.parent_path().filename() / folder.filename();
    return (name.empty() || name == "." ? folder : folder / name).string();
}

std::string read_template(const fs::path& path, std::string& problem) {
    problem.clear();
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        problem = errno == ENOENT ? "it is a link to a file that does not exist" : std::strerror(errno);
    else if (!S_ISREG(status.st_mode)) // a pipe would keep its reader waiting
        problem = "it is no file";
    else if (auto text = base::read_file(path))
        return std::move(*text);
    else
        problem = fmt::format("{} cannot read it: chmod 644", base::user_name(::geteuid()));
    return {};
}

TemplatePrint print_templates(const TemplateRoots& roots) {
    TemplatePrint print;
    const auto files = find_templates(roots);
    const auto now = std::chrono::duration<double>{std::chrono::system_clock::now().time_since_epoch()}.count();
    for (const auto& [name, of] : files.roots_of)
        for (const auto root : of) {
            struct stat status {};
            if (::stat((roots[root] / name).c_str(), &status) != 0) continue;
            // The time of the inode: also a mode that changed, and a file that was moved here with an older date.
            const auto& changed = status.st_ctim;
            print.text += fmt::format("{}:{}:{}:{}:{}.{};", root, name, status.st_size, status.st_ino, changed.tv_sec,
                                      changed.tv_nsec);
            print.youngest = std::min(print.youngest, now - (static_cast<double>(changed.tv_sec) +
                                                             static_cast<double>(changed.tv_nsec) / 1e9));
        }
    for (const auto& folder : files.unreadable) print.text += folder;
    return print;
}

} // namespace web
