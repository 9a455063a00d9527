#include "lib/base/config.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/folder.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <set>
#include <stdexcept>
#include <toml++/toml.h>
#include <utility>

namespace base {

namespace fs = std::filesystem;

namespace {

/// A key that nobody reads is a typing mistake: better said at start than wondered about.
void refuse_unknown_keys(const toml::table& file, const fs::path& path) {
    static const std::set<std::string, std::less<>> known = {"database",
                                                             "var",
                                                             "templates",
                                                             "base_url",
                                                             "workers",
                                                             "health_token",
                                                             "source_url",
                                                             "mail.transport",
                                                             "mail.smtp_url",
                                                             "mail.user",
                                                             "mail.password",
                                                             "mail.require_tls",
                                                             "mail.sendmail",
                                                             "mail.from_name",
                                                             "mail.from_address",
                                                             "mail.bounce_address",
                                                             "mail.town_hall_days",
                                                             "chat.nchan",
                                                             "operator.name",
                                                             "operator.address",
                                                             "operator.email",
                                                             "operator.phone",
                                                             "operator.host",
                                                             "keys",
                                                             "sms.transport",
                                                             "sms.url",
                                                             "sms.body",
                                                             "sms.content_type",
                                                             "sms.user",
                                                             "sms.password",
                                                             "sms.header",
                                                             "sms.accepted",
                                                             "sms.sender",
                                                             "sms.part_price",
                                                             "uploads.most_mb",
                                                             "uploads.free_mb"};
    const auto check = [&](std::string name, const toml::key& key) {
        if (!known.contains(name))
            throw std::runtime_error(fmt::format("{}:{}: unknown setting '{}'; see parvis.toml.example",
                                                 path.string(), key.source().begin.line, name));
    };
    for (const auto& [key, node] : file) {
        const auto* section = node.as_table();
        if (!section)
            check(std::string{key.str()}, key);
        else
            for (const auto& [inner, value] : *section)
                check(fmt::format("{}.{}", key.str(), inner.str()), inner);
    }
}

template <class T> void take(toml::node_view<const toml::node> node, T& into, const fs::path& path) {
    if (!node) return;
    if (auto value = node.template value_exact<T>())
        into = *value;
    else
        throw std::runtime_error(
            fmt::format("{}:{}: a value of another kind is expected; see parvis.toml.example", path.string(),
                        node.node()->source().begin.line));
}

void take(toml::node_view<const toml::node> node, int& into, const fs::path& path) {
    std::int64_t wide = into;
    take(node, wide, path);
    into = static_cast<int>(wide);
}

/// One folder, or several in an array.
void take_folders(toml::node_view<const toml::node> node, std::vector<fs::path>& into, const fs::path& path) {
    if (!node) return;
    std::vector<fs::path> folders;
    const auto add = [&](toml::node_view<const toml::node> one) {
        std::string folder;
        take(one, folder, path);
        if (!folder.empty()) folders.emplace_back(folder);
    };
    if (const auto* several = node.as_array())
        for (const auto& one : *several) add(toml::node_view<const toml::node>{one});
    else
        add(node);
    if (folders.empty())
        throw std::runtime_error(fmt::format("{}:{}: name a folder at least; see parvis.toml.example", path.string(),
                                             node.node()->source().begin.line));
    into = std::move(folders);
}

/// What begins with var is in the folder of the data, wherever that is; other relative paths belong to the program.
fs::path folder_of_templates(const fs::path& named, const Config& config) {
    if (named.is_relative() && *named.begin() == "var") return config.var / named.lexically_relative("var");
    return config.root / named;
}

void read_file(const fs::path& path, Config& config) {
    toml::table parsed;
    try {
        parsed = toml::parse_file(path.string());
    } catch (const toml::parse_error& error) {
        throw std::runtime_error(
            fmt::format("{}:{}: {}", path.string(), error.source().begin.line, error.description()));
    }
    refuse_unknown_keys(parsed, path);
    const toml::table& file = parsed;
    std::string var = config.var.string(), keys;
    take(file["var"], var, path);
    take_folders(file["templates"], config.templates, path);
    take(file["keys"], keys, path);
    if (!keys.empty()) config.keys = fs::absolute(config.root / keys);
    config.var = fs::absolute(config.root / var);
    take(file["database"], config.database, path);
    take(file["base_url"], config.base_url, path);
    take(file["workers"], config.workers, path);
    take(file["health_token"], config.health_token, path);
    take(file["source_url"], config.source_url, path);
    take(file["chat"]["nchan"], config.nchan, path);
    take(file["uploads"]["most_mb"], config.uploads.most_mb, path);
    take(file["uploads"]["free_mb"], config.uploads.free_mb, path);
    auto mail = file["mail"];
    take(mail["transport"], config.mail.transport, path);
    take(mail["smtp_url"], config.mail.smtp_url, path);
    take(mail["user"], config.mail.user, path);
    take(mail["password"], config.mail.password, path);
    take(mail["require_tls"], config.mail.require_tls, path);
    take(mail["sendmail"], config.mail.sendmail, path);
    take(mail["from_name"], config.mail.from_name, path);
    take(mail["from_address"], config.mail.from_address, path);
    take(mail["bounce_address"], config.mail.bounce_address, path);
    take(mail["town_hall_days"], config.mail.town_hall_days, path);
    auto sms = file["sms"];
    take(sms["transport"], config.sms.transport, path);
    take(sms["url"], config.sms.url, path);
    take(sms["body"], config.sms.body, path);
    take(sms["content_type"], config.sms.content_type, path);
    take(sms["user"], config.sms.user, path);
    take(sms["password"], config.sms.password, path);
    take(sms["header"], config.sms.header, path);
    take(sms["accepted"], config.sms.accepted, path);
    take(sms["sender"], config.sms.sender, path);
    take(sms["part_price"], config.sms.part_price, path);
    auto host = file["operator"];
    take(host["name"], config.host.name, path);
    take(host["address"], config.host.address, path);
    take(host["email"], config.host.email, path);
    take(host["phone"], config.host.phone, path);
    take(host["host"], config.host.host, path);
}

std::string load_or_create_secret(const fs::path& path) {
    constexpr std::size_t size = 32;
    if (!fs::exists(path)) write_key_file(path, size);
    return read_key_file(path, size);
}

} // namespace

fs::path program_root() {
    if (const char* named = std::getenv("PARVIS_ROOT")) return fs::absolute(named);
    return fs::read_symlink("/proc/self/exe").parent_path().parent_path();
}

Config load_config(const fs::path& root) {
    Config config;
    config.root = root;
    config.programs = fs::read_symlink("/proc/self/exe").parent_path();
    config.var = root / "var";
    config.templates = {"var/templates", "templates"};
    const char* named = std::getenv("PARVIS_CONFIG");
    const fs::path path = named ? fs::path{named} : root / "parvis.toml";
    if (named || fs::exists(path)) read_file(path, config);
    if (const char* var = std::getenv("PARVIS_VAR")) config.var = fs::absolute(var);
    if (const char* url = std::getenv("PARVIS_BASE_URL")) config.base_url = url;
    for (auto& folder : config.templates) folder = folder_of_templates(folder, config).lexically_normal();
    become_owner_of(config.var);
    make_private_folder(config.var);
    if (config.keys.empty()) config.keys = config.var / "keys";
    if (config.database.empty()) config.database = (config.var / "parvis.db").string();
    // Programs run in other folders than the operator who wrote it.
    if (config.database.find("://") == std::string::npos) config.database = (root / config.database).string();
    config.secret = load_or_create_secret(config.var / "secret.key");
    return config;
}

} // namespace base
