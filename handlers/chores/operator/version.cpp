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
    Letter letter;
    letter.to_address = to;
    letter.from_name = config.mail.from_name;
    letter.from_address = from;
    web::App app{config, base::system_now, sections()};
    web::Dictionary nothing{"test"};
    const auto mail = web::fill_mail(app, "test", nothing, {});
    letter.subject = mail.subject;
    letter.text = mail.body;
    letter.message_id = fmt::format("test-{}@{}", base::random_code(16), from.substr(from.find('@') + 1));
    letter.date = base::system_now();
    letter.automatic = true;
    const auto result = transport_for(config)->send(from, to, compose(letter), letter.message_id);
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
