#include "lib/app/mail.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace web {

namespace {

/// Addresses whose very name says that nobody reads them.
constexpr std::array unread{"ne-pas-repondre@", "nepasrepondre@", "noreply@", "no-reply@"};
constexpr std::string_view sender_line = "De : ";

} // namespace

bool nobody_reads(const base::Config& config) {
    return std::ranges::any_of(unread, [&](const char* name) { return config.mail.from_address.starts_with(name); });
}

town::Mail fill_mail(App& app, const std::string& name, Dictionary& dictionary, town::Mail mail) {
    dictionary.SetValue("BASE_URL", app.config.base_url);
    if (nobody_reads(app.config)) dictionary.ShowSection("NO_REPLY");
    // clean_text also closes the gaps that sections leave behind.
    const auto text = base::clean_text(app.views.expand("mail/" + name + ".tpl", dictionary));
    const auto line_end = text.find('\n');
    mail.subject = base::clean_line(text.substr(0, line_end));
    auto rest = line_end == std::string::npos ? std::string{} : base::clean_text(text.substr(line_end)) + "\n";
    if (rest.starts_with(sender_line)) {
        const auto end = rest.find('\n');
        mail.from_name = base::clean_line(rest.substr(sender_line.size(), end - sender_line.size()));
        rest = base::clean_text(rest.substr(end)) + "\n";
    }
    mail.body = std::move(rest);
    return mail;
}

} // namespace web
