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
    for (; fit < list.conversations.size(); ++fit) {
        const int of_one = std::min(list.conversations[fit].posts, posts_searched_at_once);
        if (fit > 0 && posts + of_one > posts_searched_at_once) break;
        posts += of_one;
    }
    if (fit == list.conversations.size()) return posts;
    list.conversations.resize(fit);
    list.next = db::Cursor{list.conversations.back().last_at, list.conversations.back().id.value};
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
    const auto& newest = list.conversations.front();
    const auto& oldest = list.conversations.back();
    const auto bodies = db.all<Words>(sql, member, oldest.last_at, newest.last_at, oldest.id, newest.id,
                                      posts_searched_at_once);
    for (const auto& conversation : list.conversations) {
        hits.newest_only |= conversation.posts > posts_searched_at_once;
        const auto subject = base::fold(conversation.subject) + ' ';
        const auto found = std::ranges::find_if(bodies, [&](const Words& w) {
            return w.thread == conversation.id && has_all(subject + base::fold(w.body), words);
        });
        if (found != bodies.end())
            hits.hits.push_back({conversation, found->post, found->body});
        else if (has_all(subject, words))
            hits.hits.push_back({conversation, {}, {}});
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
        auto list = list_of(db.all<Conversation>(sql, member, from.at, from.id, searched_at_once + 1),
                            searched_at_once);
        hits.next = list.next;
        if (list.conversations.empty()) break;
        posts += cut_by_posts(list);
        looked += static_cast<int>(list.conversations.size());
        look_into(db, member, list, words, hits);
        hits.next = list.next;
        if (hits.hits.size() > page_size) {
            hits.hits.resize(page_size);
            const auto& last = hits.hits.back().conversation;
            hits.next = db::Cursor{last.last_at, last.id.value};
        }
        if (!hits.next || hits.hits.size() == page_size) break;
        from = *list.next;
    }
    return hits;
}

} // namespace messages
