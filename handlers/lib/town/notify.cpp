#include "lib/town/notify.hpp"

namespace town {

void prefer(db::Db& db, MemberId member, Topic topic, Channel channel, Cadence cadence) {
    if (cadence == usual_cadence(topic, channel)) {
        db.run("DELETE FROM preference WHERE member_id = :member AND topic = :topic AND channel = :channel",
               member, topic, channel);
        return;
    }
    db.run("INSERT INTO preference (member_id, topic, channel, cadence) VALUES (:member, :topic, :channel, "
           ":cadence) "
           "ON CONFLICT (member_id, topic, channel) DO UPDATE SET cadence = excluded.cadence",
           member, topic, channel, cadence);
}

Cadence preferred(db::Db& db, MemberId member, Topic topic, Channel channel) {
    return db
        .one<Cadence>("SELECT cadence FROM preference WHERE member_id = :member AND topic = :topic AND "
                      "channel = :channel",
                      member, topic, channel)
        .value_or(usual_cadence(topic, channel));
}

std::vector<Preference> preferences(db::Db& db, MemberId member) {
    return db.all<Preference>("SELECT topic, channel, cadence FROM preference WHERE member_id = :member",
                              member);
}

Cadence cadence_in(const std::vector<Preference>& chosen, Topic topic, Channel channel) {
    for (const auto& preference : chosen)
        if (preference.topic == topic && preference.channel == channel) return preference.cadence;
    return usual_cadence(topic, channel);
}

void watch(db::Db& db, Topic topic, std::int64_t subject_id, MemberId member, std::string_view commune_code,
           base::Seconds now) {
    db.run("INSERT INTO watch (topic, subject_id, member_id, commune_code, since) "
           "VALUES (:topic, :subject, :member, :commune, :now) ON CONFLICT (topic, subject_id, member_id) DO "
           "NOTHING",
           topic, subject_id, member, commune_code, now);
}

Watching watching(db::Db& db, Topic topic, std::int64_t subject_id, MemberId member) {
    const auto muted = db.one<bool>(
        "SELECT muted FROM watch WHERE topic = :topic AND subject_id = :subject AND member_id = :member",
        topic, subject_id, member);
    return !muted ? Watching::no : *muted ? Watching::muted : Watching::yes;
}

void mute(db::Db& db, Topic topic, std::int64_t subject_id, MemberId member, std::string_view commune_code,
          base::Seconds now) {
    db.run("INSERT INTO watch (topic, subject_id, member_id, commune_code, since, muted) "
           "VALUES (:topic, :subject, :member, :commune, :now, 1) ON CONFLICT (topic, subject_id, member_id) "
           "DO UPDATE SET muted = 1 WHERE watch.muted = 0",
           topic, subject_id, member, commune_code, now);
}

void watch_again(db::Db& db, Topic topic, std::int64_t subject_id, MemberId member,
                 std::string_view commune_code, base::Seconds now) {
    db.run("INSERT INTO watch (topic, subject_id, member_id, commune_code, since) "
           "VALUES (:topic, :subject, :member, :commune, :now) ON CONFLICT (topic, subject_id, member_id) "
           "DO UPDATE SET muted = 0, since = excluded.since WHERE watch.muted = 1",
           topic, subject_id, member, commune_code, now);
}

} // namespace town
