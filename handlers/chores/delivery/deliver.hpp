// Sends what waits in the outbox.
//
// What is promised: each mail leaves at least once, and none leaves again after the outbox noted it. The note
// is written after the relay's answer, at once; so a relay or a deliverer that dies between the two makes the
// mail leave twice, with the same Message-ID, by which servers and readers know it. Notes are not synced to
// the disk one by one: they survive the death of the program (kill -9), while a power cut may take those of
// the last seconds, and these mails then leave twice. SMS have no Message-ID: the provider may know our {id}.
// One whose gateway fell silent after the question leaves once more at most.
#pragma once

#include "chores/delivery/fan_out.hpp"
#include "chores/delivery/outbox.hpp"
#include "chores/delivery/sms.hpp"
#include "chores/delivery/transport.hpp"
#include "lib/app/app.hpp"

#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace chores {

struct Delivered {
    int sent = 0, postponed = 0, given_up = 0, unwanted = 0;
    int held = 0; ///< put back until its hour
    int total() const { return sent + postponed + given_up + unwanted + held; }
};

class Deliverer {
  public:
    /// `sms` may be null: then SMS are no longer wanted. `worker`: outbox::worker_name; what it has in hand
    /// from a former life is put back. All references live longer.
    Deliverer(web::App& app, Transport& mail, SmsGateway* sms, std::string worker, Stopping stopping = {});

    /// One batch of each channel, SMS first, alerts before what somebody waits for, and that before news.
    /// Takes some seconds at most, but for one that hangs. Before each one leaves it is asked again whether
    /// it is wanted. `stopping` is asked between two; then the rest of the batch is put back. Where the other
    /// side is not there at all, the channel rests: 5 s, then twice as long each time, at most 5 minutes.
    /// Throws db::Unavailable; what has left by then is noted before anything else the next time.
    Delivered send_batches();

    /// Whether a channel rests.
    bool keeps_away() const { return resting(town::Channel::sms) || resting(town::Channel::mail); }

  private:
    struct Rest {
        base::Seconds until = 0, pause = 0;
    };

    void batch(town::Channel channel, Delivered& delivered);
    bool one(const outbox::Item& item, Delivered& delivered);
    /// None: nobody wants it any more.
    std::optional<Result> send(const outbox::Item& item);
    bool keep_of_trial(const outbox::Item& item);
    void note_what_left();
    bool resting(town::Channel channel) const;
    void rest(town::Channel channel);

    web::App& app_;
    Transport& mail_;
    SmsGateway* sms_;
    std::string worker_;
    Stopping stopping_;
    std::string written_to_;            ///< the address of the last mail
    std::vector<outbox::Item> unnoted_; ///< left, and not noted yet
    std::array<Rest, 4> rests_{};
    bool fresh_ = true;
};

/// What parvis.toml chose: files under var/mail, SMTP or sendmail. Throws std::runtime_error for an unknown
/// one.
std::unique_ptr<Transport> transport_for(const base::Config& config);

} // namespace chores
