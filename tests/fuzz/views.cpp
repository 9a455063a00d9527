// A template that somebody edits while the site runs: it is used whole, or the last good one goes on.
#include "fuzz.hpp"

#include "lib/base/log.hpp"
#include "lib/view/views.hpp"

#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <sanitizer/common_interface_defs.h>
#include <stdexcept>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
constexpr const char* good = "{{%AUTOESCAPE context=\"HTML\"}}\n<p>{{NAME}}</p>\n";

void write(const fs::path& path, std::string_view text, int age) {
    std::ofstream{path, std::ios::binary} << text;
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours{age});
}

const fs::path& folder() {
    static const fs::path path = [] {
        // Views takes what stands on standard error while it loads; reports are not for it.
        __sanitizer_set_report_fd(reinterpret_cast<void*>(static_cast<std::intptr_t>(::dup(STDERR_FILENO))));
        base::set_log_level(static_cast<base::Level>(4)); // each problem would be a line
        auto made = fs::path{fs::exists("/dev/shm") ? "/dev/shm" : "/tmp"} /
                    fmt::format("parvis-test-{}", ::getpid());
        fs::create_directories(made / "mail");
        write(made / "other.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<b>{{NAME}}</b>{{>PART}}", 9);
        std::atexit([] { fs::remove_all(folder()); });
        return made;
    }();
    return path;
}

std::optional<std::string> filled(web::Views& views, const std::string& name) {
    web::Dictionary dictionary{"page"};
    dictionary.SetValue("NAME", std::string{fuzz::canary});
    dictionary.SetValue("URL", "javascript:alert(1)");
    for (int i = 0; i < 2; ++i) dictionary.AddSectionDictionary("ITEM")->SetValue("NAME", "item");
    if (!name.starts_with("mail/")) dictionary.AddIncludeDictionary("PART")->SetFilename("page.tpl");
    try {
        return views.expand(name, dictionary);
    } catch (const std::runtime_error&) {
        return {};
    }
}

void check_reload(const fs::path& file, const std::string& name, std::string_view text) {
    write(file, good, 2);
    web::Views views{folder()};
    views.look_every(std::chrono::milliseconds{0}); // nor waits for who may still be writing
    const auto before = filled(views, name);
    fuzz::require(before.has_value(), "a good template can be filled");
    write(file, text, 1);
    views.refresh();
    const auto after = filled(views, name);
    if (!views.problem().empty()) {
        fuzz::require(after == before, "the last good set goes on");
        fuzz::require(views.problem().find(name) != std::string::npos, "the problem names the file",
                      views.problem());
    }
    fuzz::require(after.has_value(), "a template that was taken can be filled");
    fuzz::require(name != "page.tpl" || filled(views, "other.tpl"), "what includes it can be filled");
    std::optional<web::Views> fresh;
    try {
        fresh.emplace(folder());
        fuzz::require(views.problem().empty(), "a start takes what a reload takes", views.problem());
        fuzz::require(filled(*fresh, name) == after, "a start shows what a reload shows");
    } catch (const std::runtime_error& error) {
        fuzz::require(!views.problem().empty(), "a start refuses what a reload refuses", error.what());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::view(data, size);
    const std::string name = size % 2 ? "page.tpl" : "mail/page.tpl";
    fs::remove(folder() / "page.tpl");
    fs::remove(folder() / "mail/page.tpl");
    check_reload(folder() / name, name, text);
    return 0;
}
