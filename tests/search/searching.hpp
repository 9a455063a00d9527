// Bourg-les-Tilleuls has said something, and somebody looks for it.
#pragma once

#include "feed/store.hpp"
#include "lib/base/words.hpp"
#include "lib/town/search.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <string>

namespace test {

struct Searching : World {
    town::MemberId passer_by = member("lea@example.org", "Léa", "Petit", test::village_code);
    std::string home = std::string{"/recherche/"} + test::town_path;

    feed::PublicationId published(const std::string& title, const std::string& body, town::Level audience = town::Level::visitor,
                                  base::Seconds in = 0) {
        feed::Draft draft;
        draft.title = title, draft.body = body, draft.audience = audience, draft.publish_at = now + in;
        return feed::publish(db(), reader(mayor), test::town_code, draft, now);
    }
    feed::Publication publication(feed::PublicationId id) {
        return *feed::find(db(), reader(mayor), test::town_code, id, now);
    }
    void reworded(feed::PublicationId id, const std::string& title, const std::string& body) {
        feed::Draft draft;
        draft.title = title, draft.body = body, draft.publish_at = now;
        BOOST_REQUIRE(feed::edit(db(), reader(mayor), test::town_code, id, draft, false, now) == feed::Edit::done);
    }
    void deleted(feed::PublicationId id) {
        db::Transaction transaction{db()};
        feed::remove(db(), reader(mayor), publication(id), now);
        transaction.commit();
    }
    void hidden(feed::PublicationId id, bool is) {
        db::Transaction transaction{db()};
        db().run("UPDATE publication SET deleted_at = :at WHERE id = :id", is ? std::optional{now} : std::nullopt, id);
        town::write_content(db(), *feed::publication_news.content, id.value);
        transaction.commit();
    }
    town::FoundPage page(const std::string& words, const town::Reader& who, const char* code = test::town_code,
                         std::int64_t before = 0) {
        return town::search(db(), app->kinds, who, code, base::searched_words(words), before, now);
    }
    /// The titles, newest first.
    std::string found(const std::string& words, const town::Reader& who) {
        std::string titles;
        for (const auto& one : page(words, who).found) titles += (titles.empty() ? "" : ", ") + one.title;
        return titles;
    }
    std::string found(const std::string& words) { return found(words, reader(claire)); }
    /// Which of SQLite's files hold `word`.
    std::string bytes_with(const std::string& word) {
        std::string files;
        for (const char* end : {"", "-wal"})
            if (!db().postgresql() && test::read_file(database.address() + end).find(word) != std::string::npos)
                files += std::string{"the database"} + end + " ";
        return files;
    }
};

} // namespace test
