#include "chores/operator/mail_samples.hpp"

#include "chores/delivery/compose.hpp"
#include "chores/operator/template_sample.hpp"
#include "lib/view/template_files.hpp"

#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

namespace chores {

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out << text;
    out.close();
    if (!out) throw std::runtime_error(fmt::format("{} cannot be written", path.string()));
}

} // namespace

std::vector<std::string> write_sample_mails(web::App& app, const std::filesystem::path& folder) {
    const Samples samples{app.config.root / "templates/SAMPLES"};
    const auto& roots = app.config.templates;
    std::vector<std::string> names;
    for (const auto& [file, in] : web::find_templates(roots).roots_of) {
        if (!file.starts_with("mail/") || file.ends_with(".html.tpl")) continue;
        const auto name = file.substr(5, file.size() - 9);
        std::string ignored;
        std::string shown;
        for (const auto& each : {file, "mail/" + name + ".html.tpl", std::string{"mail/layout.html.tpl"}})
            if (app.views.has(each)) shown += web::read_template(roots[each == file ? in.front() : roots.size() - 1] / each, ignored);
        const auto email = email_like(app, name, [&](web::Dictionary& d) {
            fill_sample(shown, samples, d);
            d.SetValue("BASE_URL", app.config.base_url);
        });
        write(folder / (name + ".html"), email.html);
        write(folder / (name + ".txt"), email.subject + "\n\n" + email.text);
        names.push_back(name);
    }
    return names;
}

} // namespace chores
