#include "chores/delivery/outbox_report.hpp"

#include "chores/delivery/outbox.hpp"
#include "lib/base/text.hpp"
#include "lib/view/french.hpp"

#include <array>
#include <fmt/format.h>
#include <stdexcept>
#include <vector>

namespace chores {

namespace {

constexpr int most_shown = 200;

std::string channel_name(town::Channel channel) {
    constexpr std::array names{"site", "mail", "sms", "push"};
    return names.at(static_cast<std::size_t>(channel));
}

std::string state_name(const outbox::Count& count) {
    constexpr std::array names{"due", "sent", "given up", "no longer wanted", "held"};
    return count.state == 0 && count.later ? "later" : names.at(static_cast<std::size_t>(count.state));
}

/// "confirm-17-f3a9…" is of the kind "confirm": without whom it is for.
std::string kind_of(const std::string& event) {
    const auto kind = event.substr(0, event.find_first_of("0123456789"));
    if (kind == "n-") return "news";
    if (kind == "d-") return "digest";
    return kind.substr(0, kind.find_last_not_of('-') + 1);
}

std::int64_t number(const std::string& word) {
    const auto value = base::whole_number(word).value_or(0);
    if (value <= 0) throw std::runtime_error("expected: parvis outbox --retry ID, or --retry all");
    return value;
}

} // namespace

std::string outbox_report(db::Db& db, base::Seconds now) {
    std::string out = fmt::format("{:<9}{:<18}{:>9}  {}\n", "channel", "state", "count", "oldest");
    for (const auto& count : outbox::counts(db, now))
        out += fmt::format("{:<9}{:<18}{:>9}  {}\n", channel_name(count.channel), state_name(count),
                           count.count, web::rfc3339_utc(count.oldest));
    const auto list = [&](const std::vector<outbox::DeadLetter>& letters, const char* heading) {
        if (!letters.empty()) out += fmt::format("\n{}, newest first:\n", heading);
        for (const auto& letter : letters)
            out += fmt::format("{:>8}  {:<5} {:<18} {}  {} tries: {}\n", letter.id, channel_name(letter.channel),
                               kind_of(letter.event), web::rfc3339_utc(letter.created_at), letter.attempts,
                               letter.reason);
    };
    list(outbox::postponed(db, now, most_shown), "waits for another try");
    list(outbox::dead_letters(db, most_shown), "given up");
    return out;
}

int show_outbox(db::Db& db, const std::string& retry) {
    const auto now = base::system_now();
    if (!retry.empty()) {
        const auto id = retry == "all" ? 0 : number(retry);
        const auto found = outbox::retry(db, id, now) + outbox::hurry(db, id, now);
        fmt::print("{} due again.\n\n", found);
        if (id != 0 && found == 0) return 1;
    }
    fmt::print("{}", outbox_report(db, now));
    return 0;
}

} // namespace chores
