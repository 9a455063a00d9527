// The small town with two who follow its mayor, and the words for what happens there.
#pragma once

#include "feed/store.hpp"
#include "lib/town/news.hpp"
#include "support/world.hpp"

namespace test {

using town::Cadence, town::Channel, town::Level, town::Notification;

struct Told : World {
    Told() {
        town::follow(db(), claire, town_code, now - 10 * base::day);
        town::follow(db(), yanis, town_code, now - 10 * base::day);
    }
    feed::PublicationId publish(const std::string& title, Level audience = Level::visitor,
                                base::Seconds in = 0) {
        return feed::publish(db(), reader(mayor), town_code, draft(title, audience, in), now);
    }
    void edit(feed::PublicationId id, const std::string& title, Level audience) {
        feed::edit(db(), reader(mayor), town_code, id, draft(title, audience), false, now);
    }
    void remove(feed::PublicationId id) {
        const auto publication = found(id);
        db::Transaction transaction{db()};
        feed::remove(db(), reader(mayor), publication, now);
        transaction.commit();
    }
    feed::Publication found(feed::PublicationId id) {
        return feed::find(db(), reader(mayor), town_code, id, now).value();
    }
    town::PostId comment(town::MemberId author, feed::PublicationId id) {
        const auto form_id = std::to_string(++forms_);
        const auto made = feed::comment(db(), reader(author), town_code, id, "Bonjour", form_id, now).value();
        tell_watchers();
        return made;
    }
    void hide(town::PostId id) {
        db::Transaction transaction{db()};
        town::hide_post(db(), id, now);
        transaction.commit();
    }
    /// As the deliverer does it: who watches learns when something was said last.
    void tell_watchers() {
        const auto last = std::string{
            " FROM activity a WHERE a.topic = watch.topic AND a.subject_id = watch.subject_id AND "
            "a.broadcast = 0 AND (a.actor_id IS NULL OR a.actor_id <> watch.member_id)), 0)"};
        db().run("UPDATE watch SET last_at = COALESCE((SELECT MAX(a.at)" + last +
                 ", last_id = COALESCE((SELECT MAX(a.id)" + last);
    }
    /// What no section declares is told under a topic that none uses yet.
    town::ActivityId happened(const char* kind, std::int64_t object, const char* commune = town_code) {
        const auto& declared = app->kinds.find(kind);
        const town::Kind own{.name = kind, .topic = choice("poll").topic, .broadcast = true};
        db::Transaction transaction{db()};
        if (std::string_view{kind} == "alert-end")
            db().run("UPDATE alert SET ended_at = :now WHERE id = :id AND ended_at IS NULL", now, object);
        if (declared.content) town::write_content(db(), *declared.content, object);
        const auto id = town::publish(db(), {.commune_code = commune,
                                             .object_id = object,
                                             .actor = mayor,
                                             .at = now,
                                             .news = declared.name.empty() ? &own : &declared});
        transaction.commit();
        return id;
    }
    /// What a section changes, done for it.
    template <class... Args> void change(const char* sql, const Args&... args) {
        db().run(sql, args...);
        town::mend_content(db(), app->kinds);
    }
    std::vector<Notification> page(town::MemberId member, int limit = 50) {
        return town::notifications_of(db(), app->kinds, member, INT64_MAX, INT64_MAX, limit, now);
    }
    std::string titles(const std::vector<Notification>& news) {
        std::string all;
        for (const auto& entry : news) all += entry.title + (entry.read ? "" : "*") + " ";
        return all;
    }
    std::string titles(town::MemberId member) { return titles(page(member)); }
    int unread(town::MemberId member) { return town::unread(db(), member, now); }
    std::string digest(town::MemberId member, Cadence cadence) {
        return titles(town::notifications_between(db(), app->kinds, member, now - base::day, now,
                                                  Channel::mail, cadence));
    }

  private:
    feed::Draft draft(const std::string& title, Level audience, base::Seconds in = 0) const {
        feed::Draft draft;
        draft.title = title;
        draft.body = "…";
        draft.audience = audience;
        draft.publish_at = now + in;
        return draft;
    }
    int forms_ = 0;
};

} // namespace test
