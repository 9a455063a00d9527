#include "account/actions.hpp"
#include "account/personal_data.hpp"
#include "account/view.hpp"
#include "account/zip.hpp"
#include "lib/base/file.hpp"
#include "lib/town/person.hpp"
#include "lib/view/french.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

namespace account {

namespace {

using web::Page;

constexpr std::int64_t files_max = 20 << 20; ///< bytes of all files: the archive is made in memory

nlohmann::ordered_json json_of(const db::Value& value, std::string_view column) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (town::is_moment(column)) return web::rfc3339_utc(*number);
        return *number;
    }
    return nullptr;
}

/// One array for each table, one object for each row; moments as in RFC 3339.
std::string json_of(const std::vector<PersonalRows>& all) {
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

/// What a row says in one of its columns, if that is a text.
std::string text_in(const PersonalRows& list, const std::vector<db::Value>& row, std::string_view column) {
    const auto at = static_cast<std::size_t>(std::ranges::find(list.columns, column) - list.columns.begin());
    const auto* text = at < row.size() ? std::get_if<std::string>(&row[at]) : nullptr;
    return text ? *text : std::string{};
}

/// Which of the files that rows name have room in the copy, the newest first, and which have not.
struct Choice {
    std::vector<std::string> files; ///< names under uploads
    std::vector<LeftOut> left_out;
};

Choice choose(const std::vector<PersonalRows>& all, const std::filesystem::path& uploads) {
    Choice choice;
    std::int64_t bytes = 0;
    std::set<std::string> met;
    // What others can read on the site comes last.
    for (const auto* column : {"portrait", "file", "picture"})
        for (const auto& list : all)
            for (auto row = list.rows.rbegin(); row != list.rows.rend(); ++row) {
                auto file = text_in(list, *row, column);
                if (file.empty() || !met.insert(file).second) continue;
                std::error_code none;
                const auto size = std::filesystem::file_size(uploads / file, none);
                if (none) continue;
                const auto more = static_cast<std::int64_t>(size);
                if (bytes + more <= files_max) {
                    bytes += more;
                    choice.files.push_back(std::move(file));
                    continue;
                }
                const auto name = text_in(list, *row, "name"), title = text_in(list, *row, "title");
                choice.left_out.push_back(
                    {std::move(file), name.empty() ? title : name, text_in(list, *row, "address"), more});
            }
    return choice;
}

} // namespace

namespace {

constexpr web::Field data_fields[] = {{"data-password", web::Kind::password, 1, password_max}};

Response data_page(App& app, const Request& request, const Form& form, int status) {
    const auto me = request.member->id;
    const PersonalRows portrait{
        "member", {"portrait"}, {{town::details_of(app.db(), app.seal(), me).portrait}}};
    const auto choice =
        choose({portrait, personal_data_in(app, me, "attachment")}, app.config.var / "uploads");
    Page page{app, request, "account/data.tpl"};
    fill_data(page.main(), choice.left_out);
    form.fill(page.main());
    return page.no_index().answer(status);
}

} // namespace

// GET /compte/donnees
Response data(App& app, Request& request) { return data_page(app, request, Form{data_fields}, 200); }

// POST /compte/donnees data-password: everything about oneself, as one ZIP. Whoever finds a browser that is
// logged in does not take it all along.
Response download(App& app, Request& request) {
    Form form{request, data_fields};
    if (form.ok()) check_own_password(app, request, form, "data-password");
    if (!form.ok()) return data_page(app, request, form, 422);
    const auto& me = *request.member;
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    const auto all = personal_data_of(app, me.id);
    const auto uploads = app.config.var / "uploads";
    const auto choice = choose(all, uploads);
    std::vector<ZipFile> files{{"index.html", archive_index(app, all, choice.left_out, home.time_zone)},
                               {"style.css", base::read_file_or_throw(app.config.root / "htdocs/archive.css")},
                               {"donnees.json", json_of(all)}};
    for (const auto& file : choice.files) files.push_back({"photos/" + file, base::read_file(uploads / file).value_or("")});
    Response response;
    response.content_type = "application/zip";
    response.body = zip_of(files);
    return response.header("Content-Disposition", "attachment; filename=\"parvis-mes-donnees.zip\"");
}

} // namespace account
