#include "chores/operator/nginx_conf.hpp"

#include "lib/base/file.hpp"
#include "lib/base/text.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <pwd.h>
#include <sstream>
#include <string_view>
#include <unistd.h>

namespace chores {

namespace {

/// Lines that begin with @nchan@ are for those who have it.
std::string with_nchan(const std::string& text, const std::string& module) {
    constexpr std::string_view mark = "@nchan@";
    std::istringstream in{text};
    std::string out;
    for (std::string line; std::getline(in, line);) {
        const bool marked = line.starts_with(mark);
        if (marked && module.empty()) continue;
        out += line.substr(marked ? mark.size() : 0) + '\n';
    }
    return base::replace_all(std::move(out), "@module@", module);
}

} // namespace

void write_nginx_conf(const base::Config& config, const std::string& listen, int port) {
    for (const char* folder : {"run", "uploads", "mail"})
        std::filesystem::create_directories(config.var / folder);
    auto text = base::read_file_or_throw(config.root / "nginx.conf");
    const auto* me = ::getpwuid(::geteuid());
    text = with_nchan(text, config.nchan);
    text = base::replace_all(std::move(text), "@listen@", fmt::format("{}:{}", listen, port));
    text = base::replace_all(std::move(text), "@root@", config.root.string());
    text = base::replace_all(std::move(text), "@user@",
                       ::geteuid() == 0 && me ? fmt::format("user {};", me->pw_name) : "");
    std::filesystem::remove(config.var / base::wake_socket); // of an nginx that was killed
    std::ofstream{config.var / "run" / "nginx.conf"} << text;
}

} // namespace chores
