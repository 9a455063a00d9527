#include "chores/delivery/deliver.hpp"

#include "chores/delivery/bounce.hpp"
#include "chores/delivery/compose.hpp"
#include "chores/delivery/mime.hpp"
#include "lib/base/log.hpp"
#include "lib/town/mailbox.hpp"

#include <algorithm>

namespace chores {

namespace {

using std::chrono::steady_clock;
using town::Channel;

constexpr int batch_size = 100;
/// So that an alert never waits long behind a batch, and a lease never runs out.
constexpr auto batch_time = std::chrono::seconds{5};
constexpr base::Seconds first_rest = 5, longest_rest = 5 * base::minute;

} // namespace

Deliverer::Deliverer(web::App& app, Transport& mail, SmsGateway* sms, std::string worker, Stopping stopping)
    : app_(app), mail_(mail), sms_(sms), worker_(std::move(worker)), stopping_(std::move(stopping)) {}

Delivered Deliverer::send_batches() {
    note_what_left();
    if (fresh_) outbox::give_back(app_.db(), worker_);
    fresh_ = false;
    Delivered delivered;
    for (const auto channel : {Channel::sms, Channel::mail})
        if (!resting(channel)) batch(channel, delivered);
    return delivered;
}

void Deliverer::batch(Channel channel, Delivered& delivered) {
    if (!outbox::waiting(app_.db(), channel, app_.now())) return;
    fresh_ = true; // unless we come to the end: what is then still in hand is put back first
    const db::Relaxed relaxed{app_.db()};
    const auto items = outbox::lease(app_.db(), channel, worker_, app_.now(), batch_size);
    const auto end = steady_clock::now() + batch_time;
    for (const auto& item : items) {
        const bool enough = (stopping_ && stopping_()) || steady_clock::now() > end;
        if (!enough && one(item, delivered)) continue;
        outbox::give_back(app_.db(), worker_);
        break;
    }
    fresh_ = false;
}

/// False when the other side is not there: no use to go on with the batch.
bool Deliverer::one(const outbox::Item& item, Delivered& delivered) {
    if (item.channel == Channel::sms && item.activity) {
        for (const auto* section : app_.sections) {
            if (!section->sms_hour) continue;
            const auto hour = section->sms_hour(app_.db(), item.activity, app_.now());
            if (hour <= app_.now()) continue;
            outbox::hold(app_.db(), item, worker_, hour);
            ++delivered.held;
            return true;
        }
    }
    if (outbox::on_trial(app_.db(), item)) {
        ++(keep_of_trial(item) ? delivered.held : delivered.unwanted);
        return true;
    }
    const auto result = send(item);
    if (!result) {
        outbox::note_unwanted(app_.db(), item);
        ++delivered.unwanted;
        return true;
    }
    if (result->outcome == Outcome::sent) {
        unnoted_.push_back(item);
        note_what_left();
        if (item.channel == Channel::mail) town::mailbox::note_taken(app_.db(), written_to_, app_.now());
        ++delivered.sent;
        rests_[static_cast<std::size_t>(item.channel)] = {};
        return true;
    }
    const bool given_up = outbox::note_failed(app_.db(), item, worker_, app_.now(), *result);
    base::log(base::Level::warning, given_up ? "given_up" : "postponed",
              {{"channel", item.channel == Channel::sms ? "sms" : "mail"},
               {"id", std::to_string(item.id)},
               {"reason", result->reason}});
    ++(given_up ? delivered.given_up : delivered.postponed);
    if (result->blame != Blame::nobody)
        town::mailbox::note_refused(app_.db(), written_to_, {result->blame == Blame::no_such_mailbox, false},
                                    app_.now());
    if (result->unreachable) rest(item.channel);
    return !result->unreachable;
}

/// As it would leave now. False where nothing would: then it is unwanted as ever.
bool Deliverer::keep_of_trial(const outbox::Item& item) {
    if (item.channel == Channel::mail) {
        if (const auto email = compose_email(app_, item)) {
            outbox::note_held(app_.db(), item, email->subject, kept_text(app_, item, *email));
            return true;
        }
    } else if (const auto message = sms_ ? sms_for(app_, item) : std::nullopt) {
        outbox::note_held(app_.db(), item, "", message->text);
        return true;
    }
    outbox::note_unwanted(app_.db(), item);
    return false;
}

std::optional<Result> Deliverer::send(const outbox::Item& item) {
    try {
        if (item.channel == Channel::mail) {
            std::vector<HeldDigest> held;
            const auto email = compose_email(app_, item, &held);
            for (const auto& [commune, subject, text] : held) outbox::note_held_part(app_.db(), item, commune, subject, text);
            if (!email) return std::nullopt;
            // What its owner asks for, such as a link for a new password, is tried all the same: it is rare,
            // and it is the way back.
            if (item.priority != town::Priority::awaited &&
                !town::mailbox::may_try(app_.db(), email->to_address, app_.now()))
                return std::nullopt;
            written_to_ = email->to_address;
            return mail_.send(return_path(app_, item.id, written_to_), written_to_, compose(*email),
                              email->message_id);
        }
        const auto message = sms_ && item.channel == Channel::sms ? sms_for(app_, item) : std::nullopt;
        if (!message) return std::nullopt;
        return sms_->send(*message);
    } catch (const db::Unavailable&) {
        throw;
    } catch (const std::exception& error) { // a template that its editor broke holds up no other mail
        base::log(base::Level::error, "cannot_be_written",
                  {{"id", std::to_string(item.id)}, {"cause", error.what()}});
        return Result{Outcome::try_later, "cannot be written"};
    }
}

void Deliverer::note_what_left() {
    while (!unnoted_.empty()) {
        outbox::note_sent(app_.db(), unnoted_.back(), app_.now());
        unnoted_.pop_back();
    }
}

bool Deliverer::resting(Channel channel) const {
    const auto& rest = rests_[static_cast<std::size_t>(channel)];
    const auto left = rest.until - app_.now();
    return left > 0 && left <= longest_rest; // more: the clock went back
}

void Deliverer::rest(Channel channel) {
    auto& rest = rests_[static_cast<std::size_t>(channel)];
    rest.pause = std::clamp(2 * rest.pause, first_rest, longest_rest);
    rest.until = app_.now() + rest.pause;
}

std::unique_ptr<Transport> transport_for(const base::Config& config) {
    const auto& mail = config.mail;
    if (mail.transport == "files") return make_files((config.var / "mail").string());
    if (mail.transport == "sendmail") return make_sendmail(mail.sendmail);
    if (mail.transport != "smtp")
        throw std::runtime_error("mail.transport is '" + mail.transport +
                                 "': choose files, smtp or sendmail");
    SmtpSettings settings;
    settings.url = mail.smtp_url;
    settings.user = mail.user;
    settings.password = mail.password;
    settings.require_tls = mail.require_tls;
    return make_smtp(settings);
}

} // namespace chores
