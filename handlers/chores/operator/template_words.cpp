#include "chores/operator/template_words.hpp"

#include "chores/operator/own_templates.hpp"
#include "chores/operator/site.hpp"
#include "chores/operator/mail_samples.hpp"
#include "chores/operator/template_markers.hpp"
#include "lib/app/app.hpp"
#include "sections.hpp"

#include <fmt/format.h>

namespace chores {

int check_templates(const Words& words) {
    const Options o{words, {"--mails"}, {"--markers"}, 1};
    if (!o.rest().empty() && !o.has("--markers")) throw Misused("a name is expected after --markers only; see --help");
    const auto config = own_settings();
    if (o.has("--markers")) {
        fmt::print("{}", list_markers(config.root / "templates", o.rest().empty() ? "" : o.rest()[0]));
        return 0;
    }
    if (o.has("--mails")) {
        web::App app{config, base::system_now, sections()};
        fmt::print("{} mails with examples in {}.\n", write_sample_mails(app, o.get("--mails")).size(), o.get("--mails"));
        return 0;
    }
    const auto report = judge_templates(config);
    for (const auto& fault : report.faults) fmt::print("{}\n", fault);
    for (const auto& note : report.notes) fmt::print("{} (to know; nothing has to be done)\n", note);
    fmt::print("{} templates, {} files of your own: {}.\n", report.all, report.own,
               report.faults.empty()       ? "no fault"
               : report.faults.size() == 1 ? "1 fault"
                                           : fmt::format("{} faults", report.faults.size()));
    return report.faults.empty() ? 0 : 1;
}

int own_templates(const Words& words) {
    const Options o{words, {"--own", "--seen"}, {}};
    if (o.has("--own") && o.has("--seen")) throw Misused("--own and --seen: choose one");
    const auto config = own_settings();
    if (o.has("--own"))
        fmt::print("{}\nEdit it: what you save serves within a second. `parvis check-templates` judges it. An update of the "
                   "program leaves it alone.\n",
                   begin_own(config, o.get("--own")).string());
    else if (o.has("--seen"))
        note_seen(config, o.get("--seen"));
    else {
        const auto lines = list_own(config);
        for (const auto& line : lines) fmt::print("{}\n", line);
        if (lines.empty()) fmt::print("None of your own. `parvis templates --own NAME` begins one, in {}.\n", config.templates.front().string());
    }
    return 0;
}

} // namespace chores
