#include "lib/town/search.hpp"

#include "lib/base/markdown.hpp"
#include "lib/base/words.hpp"
#include "lib/db/full_text.hpp"
#include "lib/town/kind.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <utility>

namespace town {

namespace {

using base::Seconds;
using std::string;

constexpr std::int64_t one_second = std::int64_t{1} << 30; ///< of ids: more than there will be of contents

/// search_entry.id: the newest first, and each once.
std::int64_t place_of(Seconds since, std::int64_t content_id) {
    return std::clamp<Seconds>(since, 0, INT32_MAX * Seconds{2}) * one_second + content_id % one_second;
}

// No word has a full stop: whoever types this looks for something else.
string told_where(std::string_view commune_code, int audience) { return fmt::format("{}.{}", commune_code, audience); }

struct Entry {
    std::int64_t content_id = 0;
    string commune_code;
    int audience = 0, hidden = 0;
    std::optional<Seconds> since, until;
    string title, body;
};

string readable(const Content& content, string&& body) {
    return content.markdown && body.size() <= base::markdown_limit
               ? base::markdown_to_text(body, base::LinkTargets::hidden)
               : std::move(body);
}

/// Each word once, as the index needs no more.
string words_of(const Entry& entry) {
    std::set<string> all{told_where(entry.commune_code, entry.audience)};
    for (const auto& word : base::words_in(entry.title + '\n' + entry.body))
        all.insert(word.folded.begin(), word.folded.end());
    return fmt::format("{}", fmt::join(all, " "));
}

struct Row {
    std::int64_t id = 0;
    std::optional<Seconds> until;
    string words;
};

void put(db::Db& db, std::int64_t content_id, const std::optional<Row>& fresh) {
    const auto old =
        db.one<Row>("SELECT id, until, words FROM search_entry WHERE content_id = :id", content_id);
    if (old && fresh && old->id == fresh->id && old->until == fresh->until && old->words == fresh->words) return;
    if (old) {
        db::drop_text(db, old->id, old->words);
        db.run("DELETE FROM search_entry WHERE id = :id", old->id);
    }
    if (!fresh) return;
    db.run("INSERT INTO search_entry (id, content_id, until, words) VALUES (:id, :content, :until, :words)", fresh->id, content_id,
           fresh->until, fresh->words);
    db::add_text(db, fresh->id, fresh->words);
}

} // namespace

void index_content(db::Db& db, const Content& content, std::int64_t number) {
    if (content.text.empty()) return;
    auto entry = db.one<Entry>(
        fmt::format("SELECT s.id, s.commune_code, s.audience, CASE WHEN s.hidden_at IS NULL THEN 0 ELSE 1 END, x.since, x.until, "
                    "s.title, x.body FROM ({} WHERE {} = :number) x JOIN content s ON s.kind = '{}' AND s.number = x.number",
                    content.text, content.key, content.kind),
        number);
    if (!entry) return;
    if (entry->hidden || !entry->since) return put(db, entry->content_id, std::nullopt);
    entry->body = readable(content, std::move(entry->body));
    put(db, entry->content_id,
        Row{place_of(*entry->since, entry->content_id), entry->until, words_of(*entry)});
}

namespace {

const Kinds::Entry* kind_of(const Kinds& kinds, std::string_view content) {
    const auto found = std::ranges::find_if(
        kinds.entries, [&](const auto& entry) { return entry.kind->content && entry.kind->content->kind == content; });
    return found == kinds.entries.end() ? nullptr : &*found;
}

} // namespace

bool fill_some(db::Db& db, const Kinds& kinds, int step) {
    struct Due {
        std::int64_t id = 0;
        string kind;
        std::int64_t number = 0;
    };
    const auto due = db.all<Due>("SELECT d.content_id, s.kind, s.number FROM search_due d JOIN content s ON s.id = d.content_id "
                                 "ORDER BY d.content_id LIMIT :step",
                                 step);
    for (const auto& one : due) {
        if (const auto* entry = kind_of(kinds, one.kind)) index_content(db, *entry->kind->content, one.number);
        db.run("DELETE FROM search_due WHERE content_id = :id", one.id);
    }
    return !due.empty();
}

void fill_search(db::Db& db, const Kinds& kinds, int step) {
    for (bool more = true; more;) {
        db::Transaction transaction{db};
        more = fill_some(db, kinds, step);
        transaction.commit();
    }
}

namespace {

struct Hit {
    std::int64_t id = 0;
    string kind;
    std::int64_t number = 0;
    string title;
};

string hits_sql(const db::Db& db) {
    const auto match = db::matching(db);
    return fmt::format("SELECT e.id, s.kind, s.number, s.title FROM {} CROSS JOIN content s WHERE {} AND s.id = e.content_id "
                       "AND s.commune_code = :commune AND s.audience <= :level AND {} ORDER BY {} DESC LIMIT :limit",
                       match.from, match.where, can_be_known("s", "e.until", ":now"), match.order);
}

/// Their texts, in one statement for each kind on the page.
void read_texts(db::Db& db, std::vector<Found>& found) {
    struct Text {
        std::int64_t number = 0;
        string body;
    };
    std::set<const Content*> contents;
    for (const auto& one : found) contents.insert(one.kind->content);
    for (const auto* content : contents) {
        std::array<std::int64_t, found_per_page> numbers{};
        std::ranges::transform(found, numbers.begin(),
                               [&](const Found& one) { return one.kind->content == content ? one.number : 0; });
        static_assert(found_per_page == 10);
        const auto& n = numbers;
        for (auto& text : db.all<Text>(
                 fmt::format("SELECT x.number, x.body FROM ({} WHERE {} IN (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j)) x",
                             content->text, content->key),
                 n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]))
            for (auto& one : found)
                if (one.kind->content == content && one.number == text.number)
                    one.text = readable(*content, std::move(text.body));
    }
}

} // namespace

FoundPage search(db::Db& db, const Kinds& kinds, const Reader& reader, std::string_view commune_code,
                 const std::vector<string>& words, std::int64_t before, Seconds now) {
    FoundPage page;
    if (words.empty()) return page;
    std::vector<string> where;
    for (int audience = 0; audience <= static_cast<int>(reader.level); ++audience)
        where.push_back(told_where(commune_code, audience));
    // What is to be published later has its place after now.
    const auto from = std::min(before > 0 ? before : INT64_MAX, place_of(now + 1, 0));
    auto hits = db.all<Hit>(hits_sql(db), db::match_query(db, where, words), from, commune_code, reader.level, now,
                            found_per_page + 1);
    if (db::cut(hits, found_per_page)) page.next = hits.back().id;
    for (auto& hit : hits)
        if (const auto* entry = kind_of(kinds, hit.kind))
            page.found.push_back({entry->kind, entry->section, hit.number, std::move(hit.title), {}, hit.id / one_second});
    read_texts(db, page.found);
    return page;
}

} // namespace town
