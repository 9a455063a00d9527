#include "lib/app/card.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/file.hpp"
#include "lib/base/subprocess.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>

namespace web {

namespace fs = std::filesystem;

namespace {

constexpr int wall_ms = 1000;
constexpr std::string_view drawn = "1"; ///< another one when the drawing changes

/// What stands on it.
std::string words_of(const town::Commune& commune) {
    return commune.name + "\n" + commune.department_name + " (" + commune.department_code + ")";
}

fs::path folder(const base::Config& config) { return config.var / "cards"; }

std::string version_of(const town::Commune& commune) {
    return base::sha256_hex(words_of(commune) + std::string{drawn}).substr(0, 8);
}

} // namespace

fs::path card_file(const base::Config& config, const town::Commune& commune) {
    return folder(config) / (commune.code + "-" + version_of(commune) + ".png");
}

std::string card_version(const base::Config& config, const town::Commune& commune) {
    std::error_code ignored;
    return commune.open() && fs::exists(card_file(config, commune), ignored) ? version_of(commune) : std::string{};
}

bool make_card(const base::Config& config, const town::Commune& commune) {
    const auto ended = base::run_child((config.programs / "parvis-picture").string(), {"--card", (config.root / "htdocs").string()},
                                       words_of(commune), wall_ms);
    if (ended.status != 0 || !ended.output.starts_with("\x89PNG")) return false;
    std::error_code failed;
    fs::create_directories(folder(config), failed);
    for (const auto& other : fs::directory_iterator{folder(config), failed})
        if (other.path().filename().string().starts_with(commune.code + "-")) fs::remove(other.path(), failed);
    const auto path = card_file(config, commune), draft = fs::path{path.string() + ".new"};
    const base::Descriptor file{::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640)};
    return file && base::write_all(file.get(), ended.output) && ::rename(draft.c_str(), path.c_str()) == 0;
}

} // namespace web
