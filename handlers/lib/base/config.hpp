// What the operator decides, read once at start from parvis.toml. Every key is optional and documented, with
// its meaning, unit and default, in parvis.toml.example.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace base {

/// Where nginx is told that something is new in a page that it holds open, see nginx.conf: relative to the folder of the
/// data, in which programs run.
inline constexpr const char* wake_socket = "run/wake.sock";

struct MailConfig {
    std::string transport = "files"; ///< files | smtp | sendmail
    std::string smtp_url;            ///< smtp://host:587 or smtps://host
    std::string user, password;
    bool require_tls = true;
    std::string sendmail = "/usr/sbin/sendmail";
    std::string from_name = "Parvis";
    std::string from_address = "ne-pas-repondre@localhost";
    std::string bounce_address; ///< where mails that cannot be delivered come back; empty: nobody reads them
    int town_hall_days = 7; ///< least days between two mails to one town hall without a mayor here
};

/// How an SMS reaches the provider. In `url` and `body` stand {to} (E.164), {to_digits} (without +), {text},
/// {sender}, {coding}, {id} and {receipt_url}, each encoded as its place needs (URL, form or JSON string).
struct SmsConfig {
    std::string transport = "files";                                ///< files | http | none
    std::string url, body;                                          ///< an empty body: GET
    std::string content_type = "application/x-www-form-urlencoded"; ///< of the body; or application/json
    std::string user, password;    ///< HTTP basic authentication, when the provider wants it
    std::string header;            ///< one more header, "Authorization: Bearer …"
    std::string accepted;          ///< what the answer must contain; empty: any 2xx
    std::string sender = "Parvis"; ///< 3 to 11 letters and digits
    double part_price = 0.09;      ///< euros for one part, shown before an alert leaves

    bool on() const { return transport != "none"; } ///< this site sends SMS
};

struct OperatorConfig {
    std::string name, address, email, phone, host;
};

/// Room for what people send, in millions of bytes.
struct UploadsConfig {
    std::int64_t most_mb = 20'000; ///< all of it together
    std::int64_t free_mb = 500;    ///< never taken from what is free on the disk
};

struct Config {
    std::filesystem::path root;      ///< the source or installation tree: templates, sql, htdocs
    std::filesystem::path programs;  ///< folder of parvis and the sections' programs
    std::filesystem::path var;       ///< database, uploads, mails, sockets, key
    /// Asked in this order for each file; default: var/templates, which is the admin's, then root/templates.
    std::vector<std::filesystem::path> templates;
    std::filesystem::path keys;      ///< of what is stored sealed (base::Seal); default: var/keys
    std::string database;            ///< sqlite path or postgresql:// address; default var/parvis.db
    std::string base_url = "http://127.0.0.1:8080"; ///< public address, without a slash at the end
    int workers = 1;                                ///< processes per section
    std::string health_token; ///< opens the details of /sante; empty: only to this machine
    /// Where visitors find the source of what runs here (AGPL, section 13); default: the archive made with it.
    std::string source_url = "/static/vendor/parvis-source.tar.gz";
    std::string nchan;                              ///< nginx's module for it; empty: open chats poll
    bool behind_accel =
        false; ///< the web server understands X-Accel-Redirect (set per request by nginx.conf)
    UploadsConfig uploads;
    MailConfig mail;
    SmsConfig sms;
    OperatorConfig host;
    std::string secret; ///< 32 random bytes, kept in var/secret.key: signs links and anonymous forms
};

/// Reads the file named by $PARVIS_CONFIG, or parvis.toml in `root`, or nothing when neither exists; then
/// $PARVIS_VAR and $PARVIS_BASE_URL override it. Creates `var` and its secret when they are missing.
/// Throws std::runtime_error with file, line and what to do.
Config load_config(const std::filesystem::path& root);

/// The tree that this program belongs to: $PARVIS_ROOT, or the parent of the folder of its binary.
std::filesystem::path program_root();

} // namespace base
