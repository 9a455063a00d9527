#include "lib/view/static_files.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/file.hpp"

#include <map>
#include <utility>

namespace web {

namespace {

std::filesystem::path folder;
std::map<std::string, std::string, std::less<>> versions;

} // namespace

void static_files_in(std::filesystem::path htdocs) {
    if (folder == htdocs) return;
    folder = std::move(htdocs);
    versions.clear();
}

std::string static_path(std::string_view file) {
    auto found = versions.find(file);
    if (found == versions.end()) {
        const auto content = base::read_file(folder / file).value_or("");
        found = versions.emplace(file, content.empty() ? std::string{} : "?v=" + base::sha256_hex(content).substr(0, 8)).first;
    }
    return "/static/" + found->first + found->second;
}

} // namespace web
