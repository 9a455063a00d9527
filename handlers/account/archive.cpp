#include "account/actions.hpp"
#include "account/view.hpp"
#include "account/zip.hpp"
#include "lib/town/belongings.hpp"
#include "lib/web/french.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace account {

namespace {

using web::Page;

constexpr std::size_t pictures_max = 20U << 20; ///< bytes of all pictures: the archive is made in memory

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

nlohmann::ordered_json json_of(const town::Value& value, std::string_view column) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (town::is_moment(column)) return web::rfc3339_utc(*number);
        return *number;
    }
    return nullptr;
}

/// One array for each table, one object for each row; moments as in RFC 3339.
std::string json_of(const std::vector<town::Belongings>& all) {
    auto everything = nlohmann::ordered_json::object();
    for (const auto& [table, columns, rows] : all) {
        auto& list = everything[table] = nlohmann::ordered_json::array();
        for (const auto& row : rows) {
            auto& object = list.emplace_back(nlohmann::ordered_json::object());
            for (std::size_t i = 0; i < columns.size(); ++i) object[columns[i]] = json_of(row[i], columns[i]);
        }
    }
    return everything.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// The pictures that rows name, as they name them below photos/, as long as there is room.
void add_pictures(std::vector<ZipFile>& files, const std::vector<town::Belongings>& all,
                  const std::filesystem::path& uploads) {
    std::size_t bytes = 0;
    for (const auto& [table, columns, rows] : all)
        for (const auto* column : {"portrait", "picture", "file"}) {
            const auto at = static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
            for (auto row = rows.rbegin(); at < columns.size() && row != rows.rend(); ++row) {
                const auto* file = std::get_if<std::string>(&(*row)[at]);
                if (!file || file->empty()) continue;
                auto content = content_of(uploads / *file);
                const auto name = "photos/" + *file;
                if (content.empty() || bytes + content.size() > pictures_max ||
                    std::ranges::count(files, name, &ZipFile::name))
                    continue;
                bytes += content.size();
                files.push_back({name, std::move(content)});
            }
        }
}

} // namespace

// GET /compte/donnees
Response data(App& app, Request& request) {
    Page page{app, request, "account/data.tpl"};
    return page.no_index().answer();
}

// POST /compte/donnees: everything about oneself, as one ZIP.
Response download(App& app, Request& request) {
    const auto& me = *request.member;
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    const auto all = town::belongings_of(app.db(), app.seal(), me.id);
    std::vector<ZipFile> files{{"index.html", archive_index(app, all, home.time_zone)},
                               {"style.css", content_of(app.config.root / "htdocs/archive.css")},
                               {"donnees.json", json_of(all)}};
    add_pictures(files, all, app.config.var / "uploads");
    Response response;
    response.content_type = "application/zip";
    response.body = zip_of(files);
    return response.header("Content-Disposition", "attachment; filename=\"parvis-mes-donnees.zip\"");
}

} // namespace account
