// What is published, said and liked: few are spoken of by many, most by nobody.
#include "country_plan.hpp"

#include "lib/town/member.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace country {

namespace {

using town::Right;

constexpr Time hot_age = 60 * day;

/// How much each open town publishes, summed up in the order of opening.
std::vector<double> voices(const Country& c, Random& random) {
    std::vector<double> sums;
    double sum = 0;
    const auto loud = [&](Number t) { return t == c.largest || t == c.demo; };
    for (const auto t : c.opening)
        sums.push_back(sum +=
                       loud(t) ? 0 : std::sqrt(c.towns[t].population) * std::min(random.pareto(1.5), 30.0));
    // The largest town and the demo town publish 20,000 times in the whole country, and much in a small one.
    const double talkative = std::max(0.002, std::min(0.2, 3.0 / static_cast<double>(c.opening.size())));
    double extra = 0;
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] += loud(c.opening[i]) ? extra += talkative * sum : extra;
    return sums;
}

/// Drafts, scheduled texts, citizens' texts, edits and deletions, in their usual parts.
void fate(Country& c, Publication& p, Random& random) {
    const auto now = c.options.now;
    p.published_at = random.chance(0.01) ? 0 : p.created_at;
    if (p.published_at && now - p.created_at < 10 * day && random.chance(0.1))
        p.published_at = now + hour + random.below(20 * day);
    p.audience = random.chance(0.15) ? 2 : 0;
    if (!p.seen(now)) return;
    const auto later = [&](Time most) {
        return p.created_at + 1 + random.below(std::min(most, now - p.created_at));
    };
    if (random.chance(0.05)) p.edited_at = later(2 * day);
    if (random.chance(0.01)) p.deleted_at = std::max(later(30 * day), p.edited_at + 1);
}

void plan_publications(Country& c) {
    auto random = c.random("publications");
    const auto& o = c.options;
    const auto sums = voices(c, random);
    const auto total = static_cast<std::size_t>(o.publications());
    const Time first = o.start() + 5 * day;
    const double gap = static_cast<double>(o.now - hour - first) / static_cast<double>(total);
    c.publications.resize(total + 1);
    std::size_t open = 0;
    for (std::size_t i = 1; i <= total; ++i) {
        auto& p = c.publications[i];
        p.created_at = first + static_cast<Time>((static_cast<double>(i - 1) + random.unit()) * gap);
        while (open < c.opening.size() && c.towns[c.opening[open]].opened_at + decision <= p.created_at)
            ++open;
        const auto end = sums.begin() + static_cast<std::ptrdiff_t>(open);
        const auto at = std::upper_bound(sums.begin(), end, random.unit() * sums[open - 1]) - sums.begin();
        p.town = c.opening[std::min(static_cast<std::size_t>(at), open - 1)];
        p.author = c.team(c.towns[p.town], Right::publish, p.created_at, random);
        fate(c, p, random);
        if (p.town == c.largest && p.created_at <= o.now - std::min(hot_age, static_cast<Time>(gap) * 200))
            c.hot = static_cast<Number>(i);
    }
    if (c.hot == 0) throw std::runtime_error("too few publications for one that everybody speaks of");
    auto& hot = c.publications[c.hot];
    hot = {hot.town, c.towns[hot.town].mayor, hot.created_at, hot.created_at, 0, 0, 0, 0, 0, 0};
}

void plan_comments_of(Country& c, Number number, std::int64_t count, double mean_delay, Random& random) {
    const auto& p = c.publications[number];
    const auto& town = c.towns[p.town];
    const auto room = static_cast<double>(p.end(c.options.now) - p.published_at);
    for (; count > 0; --count) {
        double delay = random.exponential(mean_delay);
        if (delay >= room) delay = room * random.unit();
        Comment comment{p.published_at + static_cast<Time>(delay), number, 0, Comment::shown};
        const auto speakers = c.speakers(town, comment.at);
        comment.author = speakers == 0 || random.chance(0.08)
                             ? c.team(town, Right::answer, comment.at, random)
                             : town.citizens[random.below(speakers)];
        c.comments.push_back(comment);
    }
}

/// A weight for each publication that can be answered: zero for the others.
std::vector<double> popularity(const Country& c, Random& random, double alpha, double of_citizens) {
    std::vector<double> weights(c.publications.size());
    for (std::size_t i = 1; i < weights.size(); ++i) {
        const auto& p = c.publications[i];
        const auto citizens = static_cast<double>(c.towns[p.town].citizens.size());
        const double chance = std::min(random.pareto(alpha), 3000.0);
        if (p.seen(c.options.now)) weights[i] = chance * std::pow(citizens + 0.2, of_citizens);
    }
    return weights;
}

double sum_of(const std::vector<double>& weights) {
    double sum = 0;
    for (const auto weight : weights) sum += weight;
    return sum;
}

void plan_comments(Country& c) {
    auto random = c.random("comments");
    auto weights = popularity(c, random, 1.3, 0.5);
    weights[c.hot] = 0;
    c.comments.reserve(static_cast<std::size_t>(c.options.comments()) + 1);
    Share share{c.options.comments() - c.options.hot_comments(), sum_of(weights)};
    const auto last =
        static_cast<std::size_t>(
            std::find_if(weights.rbegin(), weights.rend(), [](double w) { return w > 0; }).base() -
            weights.begin()) -
        1;
    for (std::size_t i = 1; i <= last; ++i)
        if (weights[i] > 0)
            plan_comments_of(c, static_cast<Number>(i), share.take(weights[i], i == last), 2 * day, random);
    plan_comments_of(c, c.hot, c.options.hot_comments(), 15 * day, random);
    std::ranges::stable_sort(c.comments, {}, [](const Comment& k) { return std::pair{k.at, k.publication}; });
    for (auto& comment : c.comments) {
        const double fate = random.unit();
        comment.state = fate < 0.003 ? Comment::hidden : fate < 0.008 ? Comment::deleted : Comment::shown;
        const auto& town = c.towns[c.publications[comment.publication].town];
        if (comment.author == town.mayor) comment.state = Comment::shown;
        auto& p = c.publications[comment.publication];
        ++p.comments;
        p.gone += comment.state != Comment::shown;
    }
    c.comments.insert(c.comments.begin(), Comment{});
}

/// Nobody likes twice: what the citizens of a town cannot give goes to the publications after it, and in the
/// end from the newest back to whatever has room left.
void plan_likes(Country& c) {
    auto random = c.random("likes");
    const auto weights = popularity(c, random, 1.6, 0.8);
    Share share{c.options.likes(), sum_of(weights)};
    std::int64_t left = c.options.likes(), carried = 0;
    const auto give = [&](Publication& p, std::int64_t wanted) {
        const auto most = static_cast<std::int64_t>(c.speakers(c.towns[p.town], p.end(c.options.now)));
        const auto given = std::min(wanted, most - p.likes);
        p.likes += static_cast<std::uint32_t>(given);
        left -= given;
        return given;
    };
    for (std::size_t i = 1; i < weights.size(); ++i) {
        if (weights[i] <= 0) continue;
        carried += share.take(weights[i]);
        carried -= give(c.publications[i], carried);
    }
    for (std::size_t i = weights.size() - 1; i > 0 && left > 0; --i)
        if (weights[i] > 0) give(c.publications[i], left);
    if (left > 0) throw std::runtime_error(fmt::format("too few citizens: {} likes are left", left));
}

} // namespace

void converse(Country& c) {
    plan_publications(c);
    plan_comments(c);
    plan_likes(c);
}

} // namespace country
