#include "chores/operator/check.hpp"

#include "chores/delivery/transport.hpp"
#include "lib/base/address.hpp"
#include "lib/base/email.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fmt/format.h>
#include <string_view>
#include <unistd.h>

namespace chores {

namespace fs = std::filesystem;

namespace {

using Sentences = std::vector<std::string>;

constexpr std::size_t bounce_local_max = 22; ///< of 64 (RFC 5321): "+", 19 figures, "-" and 20 of a signature follow

bool begins(std::string_view text, std::initializer_list<std::string_view> with) {
    return std::ranges::any_of(with, [&](auto start) { return text.starts_with(start) && text.size() > start.size(); });
}

/// One that stands there alone, as it is written into mails. @localhost: the default, with which mails are only files.
bool address(const std::string& text) {
    const auto read = base::read_email(text.ends_with("@localhost") ? text + ".test" : text);
    return read.fault == base::EmailFault::none && checked_envelope(text, text).outcome == Outcome::sent;
}

void check_base_url(const std::string& url, Sentences& found) {
    const auto host = base::host_of(url);
    const auto scheme_end = url.find("://");
    if (host.empty() || host.find_first_of(" @\"<>") != std::string_view::npos)
        found.push_back(fmt::format("base_url: '{}' is no address: write https:// and the name of the site", url));
    else if (url.size() != scheme_end + 3 + host.size())
        found.push_back(fmt::format("base_url: '{}' has something after the name of the site, a slash perhaps: leave it out "
                                    "(the site needs a name of its own, not a folder)",
                                    url));
}

void check_mail(const base::MailConfig& mail, Sentences& found) {
    if (mail.transport != "files" && mail.transport != "smtp" && mail.transport != "sendmail")
        found.push_back(fmt::format("mail.transport: '{}' does not exist: write files, smtp or sendmail", mail.transport));
    if (mail.transport == "smtp" && mail.smtp_url.empty())
        found.push_back("mail.smtp_url: transport = \"smtp\" needs it: smtp://host:587 or smtps://host:465");
    if (!mail.smtp_url.empty() && !begins(mail.smtp_url, {"smtp://", "smtps://"}))
        found.push_back(
            fmt::format("mail.smtp_url: '{}' has to begin with smtp:// or smtps:// and a host", mail.smtp_url));
    if (mail.user.empty() != mail.password.empty())
        found.push_back("mail.user and mail.password: one is given without the other");
    if (mail.transport == "sendmail" && ::access(mail.sendmail.c_str(), X_OK) != 0)
        found.push_back(fmt::format("mail.sendmail: there is no program {}: install one (apt-get install msmtp-mta, or "
                                    "postfix), or write where it is",
                                    mail.sendmail));
    if (!address(mail.from_address))
        found.push_back(fmt::format("mail.from_address: '{}' is no e-mail address", mail.from_address));
    if (!mail.bounce_address.empty() && !address(mail.bounce_address))
        found.push_back(fmt::format("mail.bounce_address: '{}' is no e-mail address", mail.bounce_address));
    else if (mail.bounce_address.find('@') > bounce_local_max && !mail.bounce_address.empty())
        found.push_back(fmt::format("mail.bounce_address: before the @ of '{}' stand more than {} signs, and number and "
                                    "signature of a mail would not fit behind them",
                                    mail.bounce_address, bounce_local_max));
    if (mail.town_hall_days < 1) found.push_back("mail.town_hall_days: write a number of days from 1 on");
}

void check_sms(const base::SmsConfig& sms, Sentences& found) {
    if (sms.transport != "files" && sms.transport != "http" && sms.transport != "none")
        found.push_back(fmt::format("sms.transport: '{}' does not exist: write files, http or none", sms.transport));
    if (sms.transport == "http" && !begins(sms.url, {"http://", "https://"}))
        found.push_back("sms.url: transport = \"http\" needs the provider's address, which begins with https://");
    if (sms.transport == "http" && (sms.url + sms.body).find("{to") == std::string::npos)
        found.push_back("sms.url: neither it nor sms.body says {to} or {to_digits}: no SMS would reach anybody");
    if (sms.user.empty() != sms.password.empty())
        found.push_back("sms.user and sms.password: one is given without the other");
    if (sms.transport != "none" &&
        (sms.sender.size() < 3 || sms.sender.size() > 11 ||
         !std::ranges::all_of(sms.sender, [](unsigned char c) { return std::isalnum(c); })))
        found.push_back(fmt::format("sms.sender: '{}' has to be 3 to 11 letters and digits", sms.sender));
    if (!(sms.part_price >= 0)) found.push_back("sms.part_price: write a price in euros");
}

bool is_public(const base::Config& config) { return !base::loopback_host(base::host_of(config.base_url)); }

} // namespace

std::vector<std::string> settings_to_mend(const base::Config& config) {
    Sentences found;
    check_base_url(config.base_url, found);
    if (config.workers < 1 || config.workers > 64)
        found.push_back(fmt::format("workers: {} is no number from 1 to 64", config.workers));
    if (config.templates.empty() || !fs::is_regular_file(config.templates.back() / "layout.tpl"))
        found.push_back(fmt::format("templates: there is no layout.tpl in {}: the last folder has to be the program's own, or leave "
                                    "the setting out",
                                    config.templates.empty() ? "" : config.templates.back().string()));
    if (!config.nchan.empty() && !fs::exists(config.nchan))
        found.push_back(fmt::format("chat.nchan: there is no {}: apt-get install libnginx-mod-nchan, or leave the setting "
                                    "out",
                                    config.nchan));
    if (!config.health_token.empty() && config.health_token.size() < 16)
        found.push_back("health_token: it can be guessed: write 16 characters or more (openssl rand -hex 16)");
    if (!begins(config.source_url, {"https://", "http://", "/"}))
        found.push_back(fmt::format("source_url: '{}' is no address: visitors have a right to the source of what runs here",
                                    config.source_url));
    if (config.uploads.most_mb < 0) found.push_back("uploads.most_mb: write a number of megabytes from 0 on");
    if (config.uploads.free_mb < 0) found.push_back("uploads.free_mb: write a number of megabytes from 0 on");
    check_mail(config.mail, found);
    check_sms(config.sms, found);
    if (!config.host.email.empty() && !address(config.host.email))
        found.push_back(fmt::format("operator.email: '{}' is no e-mail address", config.host.email));
    return found;
}

std::vector<std::string> settings_to_think_of(const base::Config& config) {
    Sentences found;
    std::error_code none;
    if (const auto shipped = config.root / "templates";
        !config.templates.empty() && fs::exists(shipped, none) && !fs::equivalent(config.templates.back(), shipped, none))
        found.push_back(fmt::format("templates: the program's own are not among them, and what an update brings is missing "
                                    "then: write templates = [\"{}\", \"templates\"], and keep there only what you changed",
                                    config.templates.back().string()));
    if (!is_public(config)) return found;
    if (config.base_url.starts_with("http://"))
        found.push_back("base_url: passwords and cookies go over the net in clear: put TLS in front, and write https://");
    const auto& host = config.host;
    const std::pair<const char*, const std::string*> fields[] = {{"name", &host.name},
                                                                 {"address", &host.address},
                                                                 {"email", &host.email},
                                                                 {"phone", &host.phone},
                                                                 {"host", &host.host}};
    for (const auto& [name, text] : fields)
        if (text->empty())
            found.push_back(fmt::format("operator.{}: the law wants it in the legal notice (LCEN, article 1-1)", name));
    if (config.mail.transport == "files")
        found.push_back("mail.transport: mails only become files in var/mail: nobody can confirm an account");
    if (config.mail.from_address.ends_with("@localhost"))
        found.push_back("mail.from_address: write an address of your domain: others refuse @localhost");
    if (config.mail.transport == "smtp" && config.mail.smtp_url.starts_with("smtp://") && !config.mail.require_tls &&
        !config.mail.password.empty())
        found.push_back("mail.require_tls: the password of the relay may leave in clear");
    if (config.sms.transport == "files")
        found.push_back("sms.transport: SMS only become files in var/sms: an alert reaches no telephone; none says so to "
                        "the town halls");
    return found;
}

int check(const base::Config& config) {
    const auto mend = settings_to_mend(config), mend_site = site_to_mend(config);
    const auto think = settings_to_think_of(config), think_site = site_to_think_of(config);
    const auto print = [](const char* mark, const Sentences& sentences) {
        for (const auto& sentence : sentences) fmt::print("{}{}\n", mark, sentence);
    };
    print("To mend   ", mend);
    print("To mend   ", mend_site);
    print("To do     ", think);
    print("To do     ", think_site);
    const auto wrong = mend.size() + mend_site.size(), open = think.size() + think_site.size();
    if (wrong + open == 0)
        fmt::print("All is well.\n");
    else
        fmt::print("{} to mend, {} to do. A change of parvis.toml counts after a restart.\n", wrong, open);
    return wrong ? 1 : 0;
}

} // namespace chores
