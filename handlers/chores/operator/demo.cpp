#include "chores/operator/demo.hpp"

#include "lib/base/clock.hpp"
#include "lib/base/file.hpp"
#include "lib/base/password.hpp"
#include "lib/base/text.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/content.hpp"
#include "lib/files/upload.hpp"
#include "sections.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <utility>

namespace chores {

namespace fs = std::filesystem;

namespace {

constexpr const char* password = "demo parvis 2026";

/// @now@, @password@ and, for each photo, @market@, @market_width@, @market_height@.
DemoWords words(const base::Config& config) {
    DemoWords words{{"@now@", std::to_string(base::system_now())}, {"@password@", base::hash_password(password)}};
    for (const auto& file : fs::directory_iterator{config.root / "sql/demo"}) {
        if (file.path().extension() != ".jpg") continue;
        const auto name = file.path().stem().string();
        const auto stored = web::store_picture(config, base::read_file_or_throw(file.path()), web::picture_side);
        const auto* picture = std::get_if<web::StoredPicture>(&stored);
        if (!picture) throw std::runtime_error("the demo picture " + name + " cannot be read");
        const auto word = "@" + name;
        words[word + "@"] = picture->file;
        words[word + "_width@"] = std::to_string(picture->width);
        words[word + "_height@"] = std::to_string(picture->height);
    }
    return words;
}

} // namespace

std::vector<std::string> demo_statements(const base::Config& config, std::string_view name, const DemoWords& words) {
    auto sql = base::read_file(config.root / "sql/demo" / fmt::format("{}.sql", name)).value_or("");
    for (const auto& [word, by] : words) sql = base::replace_all(std::move(sql), word, by);
    return db::statements_of(sql);
}

void load_demo(db::Db& db, const base::Config& config) {
    const auto filled = words(config);
    db::Transaction transaction{db};
    const auto load = [&](std::string_view name) {
        for (const auto& statement : demo_statements(config, name, filled)) db.run_once(statement);
    };
    load("town");
    for (const auto* section : sections()) load(section->name);
    town::mend_content(db, web::all_kinds(sections()));
    transaction.commit();
}

} // namespace chores
