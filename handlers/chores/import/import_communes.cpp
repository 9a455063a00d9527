#include "chores/import/import_communes.hpp"

#include "chores/import/import_code.hpp"
#include "chores/import/import_country.hpp"
#include "chores/import/import_geography.hpp"
#include "chores/import/import_people.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <stdexcept>
#include <unistd.h>

namespace chores {

ImportReport import_communes(db::Db& db, const ImportSources& sources, const Progress& progress) {
    const auto before = read_country(db);
    auto after = before;
    Problems problems;
    if (!sources.geographic_code.empty())
        read_geographic_code(sources.geographic_code, inhabited(db), after, problems, progress);
    if (after.communes.empty())
        throw std::runtime_error("there are no communes yet: import the geographic code first");
    if (!sources.geography.empty()) read_geography(sources.geography, after, problems, progress);
    if (!sources.geo_api.empty()) read_geo_api(sources.geo_api, after, problems, progress);
    if (!sources.mayors.empty()) read_mayors(sources.mayors, after, problems, progress);
    if (!sources.town_halls.empty()) read_town_halls(sources.town_halls, after, problems, progress);

    ImportReport report;
    db::Transaction transaction{db};
    report.changed = write_difference(db, before, after, [&](int done, int total) {
        if (progress) progress("writing", done, total);
    });
    transaction.commit();
    report.communes = static_cast<int>(after.communes.size());
    report.skipped = problems.skipped;
    report.problems = std::move(problems.lines);
    return report;
}

ImportSources default_sources(const std::filesystem::path& root) {
    return {root / "node_modules/@etalab/decoupage-administratif/data", {}, {}, {}, {}};
}

void print_progress(std::string_view step, int done, int total) {
    constexpr int width = 30;
    const bool end = done >= total;
    if (::isatty(STDOUT_FILENO)) {
        const int filled = total > 0 ? static_cast<int>(static_cast<long long>(done) * width / total) : width;
        fmt::print("\r  {:<24} [{:<{}}]{}", step, std::string(static_cast<std::size_t>(filled), '#'), width,
                   end ? "\n" : "");
    } else if (end) {
        fmt::print("  {}\n", step);
    }
    std::fflush(stdout);
}

} // namespace chores
