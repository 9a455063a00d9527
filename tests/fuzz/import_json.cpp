// The JSON that an operator imports: the directory of the town halls ("h" and then the file), figures of
// geo.api.gouv.fr ("g"), the geographic code itself (any other letter: the communes, beside good files).
#include "import.hpp"

#include "chores/import/import_code.hpp"
#include "chores/import/import_geography.hpp"

#include <fstream>

namespace {

namespace fs = std::filesystem;

/// The folder of the geographic code, whose communes.json is the input.
fs::path code_folder(const fs::path& communes) {
    static const fs::path folder = [&] {
        const auto path =
            fs::temp_directory_path() / fmt::format("parvis-test-{}", ::getpid()); // run.mjs removes it
        fs::create_directories(path);
        std::ofstream{path / "departements.json"}
            << R"([{"code":"01","nom":"Ain"},{"code":"972","nom":"Martinique"}])";
        std::ofstream{path / "regions.json"}
            << R"([{"code":"84","nom":"Auvergne"},{"code":"02","nom":"Martinique"}])";
        std::ofstream{path / "epci.json"}
            << R"([{"code":"200000172","nom":"CC de la Dombes","membres":[{"code":"01001"}]}])";
        fs::create_symlink(communes, path / "communes.json");
        std::atexit(
            [] { fs::remove_all(fs::temp_directory_path() / fmt::format("parvis-test-{}", ::getpid())); });
        return path;
    }();
    return folder;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static fuzz::File file;
    const auto path = file.with(fuzz::view(data + 1, size - 1));
    fuzz::check_import([&](chores::Country& country, chores::Problems& problems) {
        if (data[0] == 'h')
            chores::read_town_halls(path, country, problems, {});
        else if (data[0] == 'g')
            chores::read_geo_api(path, country, problems, {});
        else
            chores::read_geographic_code(code_folder(path), {"2A004"}, country, problems, {});
    });
    return 0;
}
