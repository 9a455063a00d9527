#include "lib/base/text.hpp"
#include "messages/statements.hpp"
#include "messages/store.hpp"

#include <algorithm>

namespace messages {

namespace {

using std::string;

struct Words {
    ThreadId thread;
    PostId post;
    string body;
};

bool has_all(const string& text, const std::vector<string>& words) {
    return std::ranges::all_of(words, [&](const auto& word) { return text.find(word) != string::npos; });
}

/// Only the first letters of `list`, with as many posts as fit into memory at once; at least one. Returns how
/// many posts they have.
int cut_by_posts(List& list) {
    int posts = 0;
    std::size_t fit = 0;
    for (; fit < list.letters.size(); ++fit) {
        const int of_one = std::min(list.letters[fit].posts, posts_searched_at_once);
        if (fit > 0 && posts + of_one > posts_searched_at_once) break;
        posts += of_one;
    }
    if (fit == list.letters.size()) return posts;
    list.letters.resize(fit);
    list.next = db::Cursor{list.letters.back().last_at, list.letters.back().id.value};
    return posts;
}

/// What of `letters`, in their order, has the words.
void look_into(db::Db& db, MemberId member, const List& list, const std::vector<string>& words, Hits& hits) {
    static const string sql = R"(
        SELECT p.thread_id, p.id, p.body FROM letter l
        JOIN post p ON p.thread_id = l.thread_id AND p.hidden_at IS NULL AND p.deleted_at IS NULL
        WHERE l.member_id = :member AND l.last_at >= :from AND l.last_at <= :until
            AND (l.last_at, l.thread_id) >= (:from, :first) AND (l.last_at, l.thread_id) <= (:until, :last)
        ORDER BY p.id DESC LIMIT :limit)";
    const auto& newest = list.letters.front();
    const auto& oldest = list.letters.back();
    const auto bodies = db.all<Words>(sql, member, oldest.last_at, newest.last_at, oldest.id, newest.id,
                                      posts_searched_at_once);
    for (const auto& letter : list.letters) {
        hits.newest_only |= letter.posts > posts_searched_at_once;
        const auto subject = base::fold(letter.subject) + ' ';
        const auto found = std::ranges::find_if(bodies, [&](const Words& w) {
            return w.thread == letter.id && has_all(subject + base::fold(w.body), words);
        });
        if (found != bodies.end())
            hits.hits.push_back({letter, found->post, found->body});
        else if (has_all(subject, words))
            hits.hits.push_back({letter, {}, {}});
    }
}

} // namespace

Hits search(db::Db& db, MemberId member, std::string_view query, db::Cursor from) {
    static const string sql = own_letters + newest_first;
    std::vector<string> words;
    const auto folded = base::fold(query);
    for (const auto word : base::split(folded, ' '))
        if (!word.empty()) words.emplace_back(word);
    Hits hits;
    if (words.empty()) return hits;
    for (int looked = 0, posts = 0; looked < searched_most && posts < posts_searched_most;) {
        auto list =
            list_of(db.all<Letter>(sql, member, from.at, from.id, searched_at_once + 1), searched_at_once);
        hits.next = list.next;
        if (list.letters.empty()) break;
        posts += cut_by_posts(list);
        looked += static_cast<int>(list.letters.size());
        look_into(db, member, list, words, hits);
        hits.next = list.next;
        if (hits.hits.size() > page_size) {
            hits.hits.resize(page_size);
            const auto& last = hits.hits.back().letter;
            hits.next = db::Cursor{last.last_at, last.id.value};
        }
        if (!hits.next || hits.hits.size() == page_size) break;
        from = *list.next;
    }
    return hits;
}

} // namespace messages
