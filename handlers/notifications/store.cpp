#include "notifications/store.hpp"

#include <algorithm>
#include <functional>

namespace notifications {

namespace {

using town::Cadence;
using town::Channel;
using town::Notification;

enum class Mark { read = 1, gone = 2 };

/// One entry: a broadcast gets a mark of its own, what is watched a time.
void mark(db::Db& db, MemberId member, const Notification& news, Mark as) {
    if (news.broadcast)
        db.run("INSERT INTO notification_mark (member_id, activity_id, state) VALUES (:member, :id, :state) "
               "ON CONFLICT (member_id, activity_id) DO UPDATE SET state = excluded.state",
               member, news.id, as);
    else if (as == Mark::read)
        db.run(
            "UPDATE watch SET read_at = :at WHERE topic = :topic AND subject_id = :subject AND member_id = "
            ":member AND read_at < :at",
            news.at, news.topic, news.under, member);
    else
        db.run(
            "UPDATE watch SET gone_at = :at WHERE topic = :topic AND subject_id = :subject AND member_id = "
            ":member AND gone_at < :at",
            news.at, news.topic, news.under, member);
}

/// The entries that no time can stand for yet, one by one.
void mark_recent(db::Db& db, const town::Kinds& kinds, MemberId member, const Seen& seen, Mark as, Seconds now) {
    int count = 0;
    for (const auto id : seen.recent) {
        if (++count > page_size) return;
        if (const auto news = town::find_notification(db, kinds, member, id, now))
            mark(db, member, *news, as);
    }
}

/// Marks that the two times of the member say already, and those of what was retracted. Those of what
/// is urgent stay for as long as its mails may wait: nothing else keeps them back.
void forget_marks(db::Db& db, const town::Kinds& kinds, MemberId member, Mark up_to, Seconds until) {
    db.run("DELETE FROM notification_mark WHERE member_id = :member AND state <= :state AND NOT EXISTS ("
           "SELECT 1 FROM activity a WHERE a.id = notification_mark.activity_id "
           "AND (a.at > :until OR (((CAST(:urgent AS BIGINT) >> CAST(a.topic AS INTEGER)) & 1) = 1 AND a.at > :recent)))",
           member, up_to, until, kinds.bits(true), until - 30 * base::day);
}

void read_until(db::Db& db, const town::Kinds& kinds, MemberId member, Seconds until) {
    db.run("UPDATE member SET notifications_read_at = :until WHERE id = :member AND notifications_read_at < "
           ":until",
           until, member);
    forget_marks(db, kinds, member, Mark::read, until);
}

} // namespace

NewsPage page_for(db::Db& db, const town::Kinds& kinds, MemberId member, db::Cursor from, Seconds now) {
    NewsPage page{town::notifications_of(db, kinds, member, from.at, from.id, page_size + 1, now), {}};
    if (page.news.size() > page_size) {
        page.news.resize(page_size);
        page.next = db::Cursor{page.news.back().key_at, page.news.back().key_id};
    }
    // Where the newest comment was hidden, the one that shows is older than its entry's place.
    std::ranges::stable_sort(page.news, std::greater{}, [](const Notification& n) {
        return std::pair{n.at, n.id};
    });
    return page;
}

std::optional<Notification> open(db::Db& db, const town::Kinds& kinds, MemberId member, ActivityId id,
                                 Seconds now) {
    db::Transaction transaction{db};
    auto news = town::find_notification(db, kinds, member, id, now);
    if (!news) return {};
    if (!news->read) mark(db, member, *news, Mark::read);
    // So that what was read one by one is not gone through again on every page.
    if (town::unread(db, member, now) == 0) read_until(db, kinds, member, now - still_coming);
    transaction.commit();
    return news;
}

void discard(db::Db& db, const town::Kinds& kinds, MemberId member, ActivityId id, Seconds now) {
    db::Transaction transaction{db};
    if (const auto news = town::find_notification(db, kinds, member, id, now))
        mark(db, member, *news, Mark::gone);
    transaction.commit();
}

Seen seen_on(const std::vector<Notification>& news, Seconds now) {
    Seen seen{now - still_coming, {}};
    for (const auto& entry : news)
        if (entry.at > seen.until) seen.recent.push_back(entry.id);
    return seen;
}

void read_all(db::Db& db, const town::Kinds& kinds, MemberId member, const Seen& seen, Seconds now) {
    db::Transaction transaction{db};
    mark_recent(db, kinds, member, seen, Mark::read, now);
    read_until(db, kinds, member, std::min(seen.until, now - still_coming));
    transaction.commit();
}

void discard_all(db::Db& db, const town::Kinds& kinds, MemberId member, const Seen& seen, Seconds now) {
    const auto until = std::min(seen.until, now - still_coming);
    db::Transaction transaction{db};
    mark_recent(db, kinds, member, seen, Mark::gone, now);
    db.run("UPDATE member SET notifications_cleared_at = :until WHERE id = :member AND "
           "notifications_cleared_at < :until",
           until, member);
    forget_marks(db, kinds, member, Mark::gone, until);
    transaction.commit();
}

std::vector<Setting> settings_of(db::Db& db, const town::Kinds& kinds, MemberId member) {
    const auto chosen = town::preferences(db, member);
    std::vector<Setting> settings;
    settings.reserve(kinds.choices.size());
    for (const auto* topic : kinds.choices)
        settings.push_back({topic, town::cadence_in(chosen, *topic, Channel::site) != Cadence::off,
                            town::cadence_in(chosen, *topic, Channel::mail),
                            town::cadence_in(chosen, *topic, Channel::sms) != Cadence::off});
    return settings;
}

void save(db::Db& db, MemberId member, const std::vector<Setting>& settings) {
    db::Transaction transaction{db};
    for (const auto& [topic, site, mail, sms] : settings) {
        town::prefer(db, member, *topic, Channel::site, site ? Cadence::at_once : Cadence::off);
        town::prefer(db, member, *topic, Channel::mail, mail);
        if (topic->urgent)
            town::prefer(db, member, *topic, Channel::sms, sms ? Cadence::at_once : Cadence::off);
    }
    transaction.commit();
}

void unsubscribe(db::Db& db, MemberId member, const town::Choice& choice) {
    if (town::find_member(db, member)) town::prefer(db, member, choice, Channel::mail, Cadence::off);
}

void unsubscribe(db::Db& db, const town::Kinds& kinds, MemberId member, Cadence digest) {
    if (!town::find_member(db, member)) return;
    db::Transaction transaction{db};
    for (const auto& setting : settings_of(db, kinds, member))
        if (setting.mail == digest) town::prefer(db, member, *setting.choice, Channel::mail, Cadence::off);
    transaction.commit();
}

} // namespace notifications
