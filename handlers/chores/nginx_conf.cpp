#include "chores/nginx_conf.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <string_view>
#include <unistd.h>

namespace chores {

namespace {

std::string replace_all(std::string text, std::string_view word, std::string_view by) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
        text.replace(at, word.size(), by);
    return text;
}

} // namespace

void write_nginx_conf(const base::Config& config, const std::string& listen, int port) {
    for (const char* folder : {"run", "uploads", "mail"})
        std::filesystem::create_directories(config.var / folder);
    std::ifstream in{config.root / "nginx.conf"};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto* me = ::getpwuid(::geteuid());
    text = replace_all(std::move(text), "@listen@", fmt::format("{}:{}", listen, port));
    text = replace_all(std::move(text), "@root@", config.root.string());
    text = replace_all(std::move(text), "@user@",
                       ::geteuid() == 0 && me ? fmt::format("user {};", me->pw_name) : "");
    std::ofstream{config.var / "run" / "nginx.conf"} << text;
}

} // namespace chores
