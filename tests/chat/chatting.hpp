// The small town with a live chat: Hélène opens it, Claire and Yanis are there.
#pragma once

#include "chat/store.hpp"
#include "lib/town/news.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace test {

using chat::Room;
using town::PostId, town::ThreadId;

struct Chatting : World {
    const std::string home = std::string{"/direct/"} + town_path;
    Browser visitor{*this}, helene{*this}, paul{*this}, claire_browser{*this}, yanis_browser{*this},
        noe_browser{*this};
    int number = 0;

    Chatting() {
        helene.sign_in(mayor);
        paul.sign_in(delegate);
        claire_browser.sign_in(claire);
        yanis_browser.sign_in(yanis);
        noe_browser.sign_in(newcomer);
        town::follow(db(), claire, town_code, now - base::day);
        town::follow(db(), yanis, town_code, now - base::day);
    }

    ThreadId open(bool kept = true, int slow = 0, base::Seconds for_time = base::hour) {
        const auto id =
            chat::open(db(), reader(mayor), town_code,
                       {"Parlons du budget", for_time ? std::optional{now + for_time} : std::nullopt, kept,
                        slow, fmt::format("o{}", ++number)},
                       now);
        BOOST_REQUIRE(id.has_value());
        return *id;
    }
    Room room(ThreadId id) { return *chat::find(db(), reader(mayor), town_code, id); }
    chat::Saying say(town::MemberId who, ThreadId id, const std::string& text, bool question = false,
                     PostId quoted = {}, const std::string& form_id = {}) {
        const auto as = reader(who);
        return chat::say(
            db(), as, town_code, room(id),
            {id, who, as.team(), text, quoted, form_id.empty() ? fmt::format("s{}", ++number) : form_id, {}},
            question, now);
    }
    PostId ask(town::MemberId who, ThreadId id, const std::string& text) {
        return say(who, id, text, true).post.value();
    }
    std::string path(ThreadId id) const { return fmt::format("{}/{}", home, id.value); }
    std::string texts(ThreadId id, town::MemberId who) {
        std::string all;
        for (const auto& q : chat::questions(db(), who, id, {}, 50))
            all += fmt::format("{} {}{}{}, ", q.body, q.supports, q.supported ? "+" : "",
                               q.answer ? " répondue" : "");
        return all;
    }
    /// As the deliverer does it.
    void tell_watchers() {
        db().run("UPDATE watch SET last_at = COALESCE((SELECT MAX(a.at) FROM activity a WHERE a.topic = "
                 "watch.topic "
                 "AND a.subject_id = watch.subject_id AND a.broadcast = 0), 0), last_id = COALESCE((SELECT "
                 "MAX(a.id) "
                 "FROM activity a WHERE a.topic = watch.topic AND a.subject_id = watch.subject_id AND "
                 "a.broadcast = 0), 0)");
    }
    std::vector<town::Notification> news(town::MemberId who) {
        return town::notifications_of(db(), app->kinds, who, INT64_MAX, INT64_MAX, 50, now);
    }
    /// What htmx asks for, as of the post `after` and the counts `state`.
    Answer poll(Browser& who, ThreadId id, PostId after, const std::string& state = "0-0",
                const std::string& more = {}) {
        who.extra["HTTP_HX_REQUEST"] = "true";
        auto answer =
            who.get(fmt::format("{}/nouveau?apres={}&etat={}{}", path(id), after.value, state, more));
        who.extra.clear();
        return answer;
    }
};

/// With what a browser sends.
struct ChatPages : Chatting {
    const web::Fields form{{"title", "Parlons du budget"},
                           {"until", "hour"},
                           {"closes-at", "2026-11-20T18:30"},
                           {"record", "keep"},
                           {"slow", "0"},
                           {"form_id", "f"}};
    web::Fields with(const std::string& name, const std::string& value) const {
        auto fields = form;
        for (auto& field : fields)
            if (field.first == name) field.second = value;
        return fields;
    }
    Answer write(Browser& who, ThreadId id, const std::string& text, const web::Fields& more = {}) {
        web::Fields fields{{"text", text}, {"form_id", fmt::format("w{}", ++number)}};
        fields.insert(fields.end(), more.begin(), more.end());
        return who.post(path(id) + "/messages", fields);
    }
    Answer by_htmx(Browser& who, const std::string& target, const web::Fields& fields = {},
                   bool post = true) {
        who.extra["HTTP_HX_REQUEST"] = "true";
        auto answer = post ? who.post(target, fields) : who.get(target);
        who.extra.clear();
        return answer;
    }
};

} // namespace test
