// Flags, decisions and the audit trail.
#include "country_write.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace country {

namespace {

struct Flag {
    Time at = 0, decided_at = 0;
    Number comment = 0, member = 0, by = 0;
    int state = 0, reason = 1;
};

struct Decision {
    Time at = 0;
    Number comment = 0, by = 0;
    int reason = 1;
};

constexpr int busy_desk = 300; ///< open flags that wait in each of the two large towns

class Desk {
  public:
    explicit Desk(Writer& writer) : w_(writer), c_(writer.country), random_(writer.country.random("desk")) {}

    void write() {
        hidden();
        kept();
        open();
        std::ranges::stable_sort(decisions_, {}, &Decision::at);
        std::ranges::stable_sort(flags_, {}, &Flag::at);
        for (const auto& d : decisions_) write(d);
        for (const auto& f : flags_) write(f);
    }

  private:
    Time now() const { return c_.options.now; }
    const Town& town_of(const Comment& k) const { return c_.towns[c_.publications[k.publication].town]; }
    Number town_number(const Comment& k) const { return c_.publications[k.publication].town; }
    int any_reason() { return 1 + static_cast<int>(random_.below(7)); }

    Number somebody(const Comment& k) {
        const auto& town = town_of(k);
        const auto speakers = c_.speakers(town, k.at);
        return speakers == 0 || random_.chance(0.3) ? 0 : town.citizens[random_.below(speakers)];
    }
    void flag(Number comment, Time decided_at, Number by, int state, int reason) {
        const auto& k = c_.comments[comment];
        const Time until = decided_at ? decided_at : now();
        flags_.push_back(
            {k.at + random_.below(until - k.at + 1), decided_at, comment, somebody(k), by, state, reason});
    }

    /// Every hidden comment has its statement of reasons; most had been flagged, some by several people.
    void hidden() {
        for (Number i = 1; i < c_.comments.size(); ++i) {
            const auto& k = c_.comments[i];
            if (k.state != Comment::hidden) continue;
            const Time at = std::min(k.at + 1 + random_.below(3 * day), now());
            const auto by = c_.team(town_of(k), 4, at, random_);
            const int reason = any_reason();
            decisions_.push_back({at, i, by, reason});
            c_.record(at, by, town_number(k), Act::hide, i);
            for (auto flags = random_.below(4); flags > 0; --flags) flag(i, at, by, 2, reason);
        }
    }

    void kept() {
        for (auto left = c_.options.flags() * 7 / 10; left > 0; --left) {
            const auto i = 1 + random_.below(c_.comments.size() - 1);
            const auto& k = c_.comments[i];
            if (k.state != Comment::shown) continue;
            const Time at = std::min(k.at + 1 + random_.below(5 * day), now());
            const auto by = c_.team(town_of(k), 4, at, random_);
            flag(i, at, by, 1, any_reason());
            c_.record(at, by, town_number(k), Act::keep, i);
        }
    }

    /// The newest wait; the large towns always have some.
    void open() {
        const auto comments = c_.comments.size() - 1;
        for (auto left = c_.options.flags() * 3 / 10; left > 0; --left) {
            const auto i = static_cast<Number>(comments - random_.below(comments / 50 + 1));
            if (c_.comments[i].state == Comment::shown) flag(i, 0, 0, 0, any_reason());
        }
        int paris_left = busy_desk, demo_left = busy_desk;
        for (auto i = static_cast<Number>(comments); i > 0 && (paris_left > 0 || demo_left > 0); --i) {
            auto& left = town_number(c_.comments[i]) == c_.largest ? paris_left : demo_left;
            const bool here =
                town_number(c_.comments[i]) == c_.largest || town_number(c_.comments[i]) == c_.demo;
            if (!here || left == 0 || c_.comments[i].state != Comment::shown || !random_.chance(0.05))
                continue;
            flag(i, 0, 0, 0, any_reason());
            --left;
        }
    }

    void write(const Decision& d) {
        const auto& k = c_.comments[d.comment];
        const bool answered = random_.chance(0.2) && d.at + 2 * day < now();
        const auto answer = answered ? std::optional{w_.words.one("remark", random_)} : std::nullopt;
        moderation_.add(town_of(k).code, "comment", d.comment, k.author, d.reason,
                        w_.words.one("explanation", random_), d.by, d.at, answer,
                        answered ? std::optional{d.at + day} : std::nullopt);
        w_.progress.step();
    }

    void write(const Flag& f) {
        const auto& k = c_.comments[f.comment];
        const auto& town = town_of(k);
        const bool named = f.member == 0 && random_.chance(0.5);
        const auto name =
            named ? w_.words.one("first", random_) + " " + w_.words.one("last", random_) : std::string{};
        flag_.add(receipt(f.at), town.code, "comment", f.comment,
                  fmt::format("/fil/{}-{}/{}/messages/{}", town.slug, town.code, k.publication, f.comment), f.reason,
                  w_.words.one("explanation", random_), f.member ? std::optional{f.member} : std::nullopt,
                  name, named ? "lecteur@exemple.fr" : "", f.at, f.state,
                  f.state ? std::optional{f.decided_at} : std::nullopt,
                  f.state ? std::optional{f.by} : std::nullopt);
        w_.progress.step();
    }

    /// "S-2026-7KQ4MX": each once, and in no order that could be guessed from the one before.
    std::string receipt(Time at) {
        constexpr std::string_view symbols = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
        constexpr std::uint64_t all = 887'503'681, step = 548'391'679; // 31^6, and no multiple of 31
        const std::chrono::year_month_day today{
            std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{at}})};
        auto code = ++receipts_ * step % all;
        std::string text = fmt::format("S-{}-", static_cast<int>(today.year()));
        for (int i = 0; i < 6; ++i, code /= symbols.size()) text += symbols[code % symbols.size()];
        return text;
    }

    Writer& w_;
    Country& c_;
    Random random_;
    std::vector<Decision> decisions_;
    std::vector<Flag> flags_;
    std::uint64_t receipts_ = 0;
    Insert moderation_{w_.sheet, "moderation",
                       "commune_code, object_kind, object_id, author_id, reason, explanation, decided_by, "
                       "decided_at, answer, answered_at"};
    Insert flag_{w_.sheet, "flag",
                 "receipt, commune_code, object_kind, object_id, address, reason, explanation, member_id, "
                 "notifier_name, notifier_email, created_at, state, decided_at, decided_by"};
};

} // namespace

void write_desk(Writer& w) {
    w.progress.phase("flags, decisions, journal");
    Desk{w}.write();
    std::ranges::stable_sort(w.country.audit, {}, &Audit::at);
    Insert audit{w.sheet, "audit", "at, member_id, commune_code, act, object_id"};
    for (const auto& a : w.country.audit)
        audit.add(a.at, a.member, w.country.towns[a.town].code, act_names[static_cast<int>(a.act)], a.object),
            w.progress.step();
    w.progress.end();
}

} // namespace country
