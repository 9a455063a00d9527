// Publications, what is answered to them, and the activity of both.
#include "country_write.hpp"

#include <algorithm>
#include <charconv>

namespace country {

namespace {

template <class T> std::optional<T> some(T value) { return value ? std::optional{value} : std::nullopt; }

class Publications {
  public:
    explicit Publications(Writer& writer) : w_(writer), random_(writer.country.random("texts")) {}

    void one(Number id) {
        auto& c = w_.country;
        const auto& p = c.publications[id];
        const auto& town = c.towns[p.town];
        title_.clear(), body_.clear();
        w_.words.add(title_, "title", random_);
        w_.words.publication(body_, random_);
        const auto topic = random_.chance(0.7) ? w_.words.one("topic", random_) : std::string{};
        publication_.add(id, town.code, p.author, town.mayor, title_, body_, topic, p.audience, p.created_at,
                         some(p.published_at), some(p.edited_at), some(p.deleted_at), p.likes,
                         some(p.comments ? id : 0)); // its thread has its number
        c.record(p.created_at, p.author, p.town, p.published_at ? Act::publish : Act::draft, id);
        if (p.edited_at) {
            body_ += " (1)";
            version_.add(id, 1, title_, body_, p.author, p.edited_at);
            c.record(p.edited_at, p.author, p.town, Act::edit, id);
        }
        if (p.deleted_at) c.record(p.deleted_at, p.author, p.town, Act::remove, id);
        w_.progress.step();
    }

  private:
    Writer& w_;
    Random random_;
    std::string title_, body_;
    Insert publication_{w_.sheet, "publication",
                        "id, commune_code, author_id, mayor_id, title, body, topic, audience, created_at, "
                        "published_at, edited_at, deleted_at, like_count, thread_id"};
    Insert version_{w_.sheet, "publication_version",
                    "publication_id, version, title, body, editor_id, replaced_at"};
};

/// The form's number of a comment. Real ones come in any order; these rise with the id, so that the index
/// that keeps them unique is written from left to right.
std::string_view once_of(std::size_t id, std::string& into) {
    char digits[20];
    const auto* end = std::to_chars(digits, digits + sizeof digits, id).ptr;
    const auto length = static_cast<std::size_t>(end - digits);
    into.assign("country-0000000000");
    into.replace(into.size() - length, length, digits, length);
    return into;
}

/// Of `count` who liked one of `citizens`: the k-th, each one at most once, in their order.
std::size_t picked(std::size_t k, std::size_t count, std::size_t citizens, Random& random) {
    const auto first = k * citizens / count, after = (k + 1) * citizens / count;
    return first + random.below(after - first);
}

struct Activity {
    Time at = 0, written = 0;
    const char* kind = "";
    Number object = 0, actor = 0, town = 0;
    int audience = 0;
};

/// What was published and who joined, by the time at which it was written.
std::vector<Activity> news(const Country& c) {
    std::vector<Activity> all;
    for (const auto number : c.opening) {
        const auto& town = c.towns[number];
        all.push_back({town.opened_at, town.opened_at, "mayor-joined", town.mayor, town.mayor, number, 0});
    }
    for (std::size_t i = 1; i < c.publications.size(); ++i) {
        const auto& p = c.publications[i];
        if (p.published_at && !p.deleted_at)
            all.push_back({p.published_at, p.created_at, "publication", static_cast<Number>(i), p.author,
                           p.town, p.audience});
    }
    std::ranges::stable_sort(all, {}, &Activity::written);
    return all;
}

/// A thread for each publication that somebody has commented, with what is known before its posts are there.
void write_threads(Writer& w) {
    const auto& c = w.country;
    struct Posts {
        Time first = 0, last = 0;
        std::size_t last_id = 0;
    };
    std::vector<Posts> all(c.publications.size());
    for (std::size_t i = 1; i < c.comments.size(); ++i) {
        auto& posts = all[c.comments[i].publication];
        if (!posts.last_id) posts.first = c.comments[i].at;
        posts.last = c.comments[i].at, posts.last_id = i;
    }
    Insert insert{w.sheet, "thread", "id, commune_code, kind, created_by, created_at, post_count, last_post_id, last_post_at"};
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto& p = c.publications[i];
        if (all[i].last_id)
            insert.add(i, c.towns[p.town].code, 4, p.author, all[i].first, p.comments - p.gone, all[i].last_id, all[i].last);
    }
}

} // namespace

void write_publications(Writer& w) {
    w.progress.phase("publications");
    Publications publications{w};
    for (Number i = 1; i < w.country.publications.size(); ++i) publications.one(i);
    w.progress.end();
}

void write_comments(Writer& w) {
    w.progress.phase("comments");
    auto& c = w.country;
    auto random = c.random("remarks");
    write_threads(w);
    Insert insert{w.sheet, "post",
                  "id, thread_id, author_id, body, once, created_at, hidden_at, deleted_at"};
    std::string body, once;
    for (std::size_t i = 1; i < c.comments.size(); ++i) {
        const auto& k = c.comments[i];
        const auto& p = c.publications[k.publication];
        const auto& town = c.towns[p.town];
        body.clear();
        if (k.state == Comment::hidden)
            w.words.add(body, "rude", random);
        else if (k.author == town.mayor)
            w.words.add(body, "reply", random);
        else if (k.state == Comment::shown)
            w.words.comment(body, random);
        const Time gone = std::min(k.at + 1 + random.below(2 * day), c.options.now);
        insert.add(i, k.publication, k.author, body, once_of(i, once), k.at,
                   some(k.state == Comment::hidden ? gone : 0), some(k.state == Comment::deleted ? gone : 0));
        w.progress.step();
    }
    w.sheet.run("INSERT INTO thread_author (thread_id, member_id, posts) SELECT thread_id, author_id, "
                "SUM(CASE WHEN hidden_at IS NULL AND deleted_at IS NULL THEN 1 ELSE 0 END) FROM post GROUP BY thread_id, author_id");
    w.sheet.run("UPDATE thread SET author_count = "
                "(SELECT COUNT(*) FROM thread_author a WHERE a.thread_id = thread.id AND a.posts > 0)");
    w.progress.end();
}

void write_likes(Writer& w) {
    w.progress.phase("likes");
    const auto& c = w.country;
    auto random = c.random("likers");
    Insert insert{w.sheet, "publication_like", "publication_id, member_id, liked_at"};
    for (std::size_t i = 1; i < c.publications.size(); ++i) {
        const auto& p = c.publications[i];
        if (p.likes == 0) continue;
        const auto& town = c.towns[p.town];
        const auto end = p.end(c.options.now);
        const auto speakers = c.speakers(town, end);
        for (std::size_t k = 0; k < p.likes; ++k) {
            const auto member = town.citizens[picked(k, p.likes, speakers, random)];
            const Time from = std::max(p.published_at, c.members[member].created_at + welcome);
            insert.add(i, member,
                       from + std::min<Time>(static_cast<Time>(random.exponential(3 * day)), end - from));
        }
        w.progress.step(p.likes);
    }
    w.progress.end();
}

void write_activity(Writer& w) {
    w.progress.phase("activity");
    const auto& c = w.country;
    Insert insert{w.sheet, "activity", "commune_code, kind, object_id, actor_id, audience, at, spread"};
    const auto add = [&](const Activity& a) {
        insert.add(c.towns[a.town].code, a.kind, a.object, a.actor, a.audience, a.at, 1);
        w.progress.step();
    };
    const auto others = news(c);
    auto next = others.begin();
    for (std::size_t i = 1; i < c.comments.size(); ++i) {
        const auto& k = c.comments[i];
        const auto& p = c.publications[k.publication];
        for (; next != others.end() && next->written <= k.at; ++next) add(*next);
        add({k.at, k.at, "comment", static_cast<Number>(i), k.author, p.town, p.audience});
    }
    for (; next != others.end(); ++next) add(*next);
    w.progress.end();
}

} // namespace country
