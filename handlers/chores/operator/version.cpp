#include "chores/operator/version.hpp"

#include "chores/delivery/deliver.hpp"
#include "chores/delivery/mime.hpp"
#include "lib/base/clock.hpp"
#include "lib/base/crypto.hpp"
#include "lib/db/migrate.hpp"
#include "lib/app/mail.hpp"
#include "sections.hpp"

#include <fmt/format.h>

/// Written by make, see Makefile; the tests have none.
extern "C" {
[[gnu::weak]] extern const char parvis_version[];
[[gnu::weak]] extern const char parvis_commit[];
}

namespace chores {

std::string version(const std::filesystem::path& root) {
    const char* const number = parvis_version;
    const char* const commit = parvis_commit;
    return fmt::format("Parvis {}, commit {}, database {}", number ? number : "unknown", commit ? commit : "unknown",
                       db::newest_in(root / "sql/migrations"));
}

int test_mail(const base::Config& config, const std::string& address) {
    const auto from = ascii_address(config.mail.from_address), to = ascii_address(address);
    Email email;
    email.to_address = to;
    email.from_name = config.mail.from_name;
    email.from_address = from;
    web::App app{config, base::system_now, sections()};
    web::Dictionary nothing{"test"};
    const auto mail = web::fill_mail(app, "test", nothing, {});
    email.subject = mail.subject;
    email.text = mail.body;
    email.message_id = fmt::format("test-{}@{}", base::random_code(16), from.substr(from.find('@') + 1));
    email.date = base::system_now();
    email.automatic = true;
    const auto result = transport_for(config)->send(from, to, compose(email), email.message_id);
    if (result.outcome != Outcome::sent) {
        fmt::print(stderr, "Not sent by {}: {}\n", config.mail.transport, result.reason);
        return 1;
    }
    if (config.mail.transport == "files")
        fmt::print("Written to {}: with transport = \"files\" no mail leaves this machine.\n",
                   (config.var / "mail").string());
    else
        fmt::print("Taken over by {}. Look whether it arrives, and not among the unwanted ones.\n",
                   config.mail.transport == "smtp" ? config.mail.smtp_url : config.mail.sendmail);
    return 0;
}

} // namespace chores
