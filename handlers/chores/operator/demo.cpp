#include "chores/operator/demo.hpp"

#include "lib/base/clock.hpp"
#include "lib/base/file.hpp"
#include "lib/base/password.hpp"
#include "lib/base/text.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/content.hpp"
#include "lib/files/upload.hpp"
#include "sections.hpp"

#include <map>
#include <utility>

namespace chores {

namespace {

constexpr const char* password = "demo parvis 2026";

/// @now@, @password@ and, for each picture, @market@, @market_width@, @market_height@.
std::map<std::string, std::string> words(const base::Config& config) {
    std::map<std::string, std::string> words{{"@now@", std::to_string(base::system_now())},
                                             {"@password@", base::hash_password(password)}};
    for (const char* name : {"market", "cycle-path", "gulf", "mayor"}) {
        const auto content = base::read_file_or_throw(config.root / "sql/demo" / (std::string{name} + ".jpg"));
        const auto stored = web::store_picture(config, content, web::picture_side);
        const auto* picture = std::get_if<web::StoredPicture>(&stored);
        if (!picture) throw std::runtime_error(std::string{"the demo picture "} + name + " cannot be read");
        const auto word = "@" + std::string{name};
        words[word + "@"] = picture->file;
        words[word + "_width@"] = std::to_string(picture->width);
        words[word + "_height@"] = std::to_string(picture->height);
    }
    return words;
}

} // namespace

void load_demo(db::Db& db, const base::Config& config) {
    auto sql = base::read_file_or_throw(config.root / "sql/demo.sql");
    for (const auto& [word, by] : words(config)) sql = base::replace_all(std::move(sql), word, by);
    db::Transaction transaction{db};
    for (const auto& statement : db::statements_of(sql)) db.run_once(statement);
    town::mend_content(db, web::all_kinds(sections()));
    transaction.commit();
}

} // namespace chores
