// The ways an SMS leaves: the provider's HTTP gateway, or files in a folder.
#pragma once

#include "chores/delivery/transport.hpp"
#include "lib/base/config.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace chores {

struct ShortMessage {
    std::int64_t id = 0;     ///< of the outbox: the provider may repeat it to us
    std::string to;          ///< E.164, "+33612345678"
    std::string text;        ///< UTF-8
    std::string receipt_url; ///< where a delivery is reported to; holds %d for what became of it
};

/// Not for two threads at once. `send` never throws for what a gateway or disk does. Reasons, for logs, hold
/// no number, no text and nothing of the settings.
class SmsGateway {
  public:
    virtual ~SmsGateway() = default;
    virtual Result send(const ShortMessage& message) = 0;
};

/// The provider's gateway as `[sms]` of parvis.toml describes it: one GET, or one POST when there is a body.
/// 2xx that contains `accepted` is sent; 400, 413 and 422 are refused_for_good (this message will never
/// pass); everything else is try_later: wrong settings (401, 403, 404), too many at once (429), trouble over
/// there (5xx), an answer without `accepted`. Redirections are not followed. With a timeout after the
/// question left, the message may have been taken: `in_doubt`. The connection is kept between messages.
/// Only the certificate authorities of the system are trusted. Wrong settings show at `send`.
std::unique_ptr<SmsGateway> make_http_sms(base::SmsConfig settings, int timeout_seconds = 20);

/// Writes each SMS to `folder/{id}.txt`, number and text, mode 600: whole or not at all, and the same id sent
/// twice is one file.
std::unique_ptr<SmsGateway> make_files_sms(std::string folder);

/// What parvis.toml chose; null for "none". Throws std::runtime_error for an unknown one.
std::unique_ptr<SmsGateway> sms_gateway_for(const base::Config& config);

/// `text` with each {name} of the gateway's fields filled in, encoded as it must be there: "url" (also for a
/// form) or "json". Unknown names stay as they are. For the gateway and its tests.
std::string fill_fields(const std::string& text, const ShortMessage& message, const std::string& sender,
                        bool json);

} // namespace chores
