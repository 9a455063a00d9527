#include "lib/town/notify.hpp"

namespace town {

void prefer(db::Db& db, MemberId member, const Choice& choice, Channel channel, Cadence cadence) {
    if (cadence == default_cadence(choice, channel)) {
        db.run("DELETE FROM preference WHERE member_id = :member AND topic = :topic AND channel = :channel",
               member, choice.topic, channel);
        return;
    }
    db.run("INSERT INTO preference (member_id, topic, channel, cadence) VALUES (:member, :topic, :channel, "
           ":cadence) "
           "ON CONFLICT (member_id, topic, channel) DO UPDATE SET cadence = excluded.cadence",
           member, choice.topic, channel, cadence);
}

Cadence chosen_cadence(db::Db& db, MemberId member, const Choice& choice, Channel channel) {
    return db
        .one<Cadence>("SELECT cadence FROM preference WHERE member_id = :member AND topic = :topic AND "
                      "channel = :channel",
                      member, choice.topic, channel)
        .value_or(default_cadence(choice, channel));
}

std::vector<Preference> preferences(db::Db& db, MemberId member) {
    return db.all<Preference>("SELECT topic, channel, cadence FROM preference WHERE member_id = :member",
                              member);
}

Cadence cadence_in(const std::vector<Preference>& chosen, const Choice& choice, Channel channel) {
    for (const auto& preference : chosen)
        if (preference.topic == choice.topic && preference.channel == channel) return preference.cadence;
    return default_cadence(choice, channel);
}

namespace {

// What is watched, by the number of the subject; before :topic and all the rest.
const std::string begin_watch =
    "INSERT INTO watch (content_id, topic, subject_id, member_id, commune_code, since, muted, access) "
    "VALUES ((SELECT s.id FROM content s WHERE s.kind = :content AND s.number = :subject), :topic, :subject, :member, "
    ":commune, :now, :muted, :access) ON CONFLICT (topic, subject_id, member_id) ";

std::string_view content_of(const Kind& kind) { return kind.content ? kind.content->kind : std::string_view{}; }

} // namespace

void watch(db::Db& db, const Kind& kind, std::int64_t under, MemberId member, std::string_view commune_code,
           base::Seconds now, Access access) {
    static const auto sql = begin_watch + "DO NOTHING";
    db.run(sql, content_of(kind), under, kind.topic, member, commune_code, now, 0, access);
}

Watching watching(db::Db& db, Topic topic, std::int64_t under, MemberId member) {
    const auto muted = db.one<bool>(
        "SELECT muted FROM watch WHERE topic = :topic AND subject_id = :subject AND member_id = :member",
        topic, under, member);
    return !muted ? Watching::no : *muted ? Watching::muted : Watching::yes;
}

void mute(db::Db& db, const Kind& kind, std::int64_t under, MemberId member, std::string_view commune_code,
          base::Seconds now, Access access) {
    static const auto sql = begin_watch + "DO UPDATE SET muted = 1 WHERE watch.muted = 0";
    db.run(sql, content_of(kind), under, kind.topic, member, commune_code, now, 1, access);
}

void watch_again(db::Db& db, const Kind& kind, std::int64_t under, MemberId member,
                 std::string_view commune_code, base::Seconds now, Access access) {
    static const auto sql = begin_watch + "DO UPDATE SET muted = 0, since = excluded.since WHERE watch.muted = 1";
    db.run(sql, content_of(kind), under, kind.topic, member, commune_code, now, 0, access);
}

} // namespace town
