// What a section gives to the rest of the site. Each declares it in its own folder (handlers/<name>/section.cpp);
// the one list of them is handlers/sections.hpp, which only programs and tests include: what is common to all
// loops over App::sections, and knows none by name.
#pragma once

#include "lib/base/seal.hpp"
#include "lib/db/database.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/keeps.hpp"
#include "lib/town/kind.hpp"
#include "lib/town/member.hpp"
#include "lib/view/views.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace town {
struct ActivityTag;
struct Notification;
} // namespace town

namespace web {

struct App;
struct Request;

/// One thing that waits, as it is done on the desk itself: fills templates/<section>/task.tpl.
struct Task {
    base::Seconds since;              ///< whoever waits does so from then on
    std::optional<base::Seconds> due; ///< by law: such stand before all others
    std::function<void(Dictionary&)> fill;
};
/// Somebody who asks for something, as the daily mail to the team says it.
struct Asker {
    std::string name, about; ///< about: the title of what it is for, may be empty
    std::string accept_url;  ///< signed for the reader of the mail (lib/app/by_mail)
};
inline constexpr int tasks_shown = 5; ///< of one queue; the others are done on its own page

/// A queue of what waits for the team, on the desk of the town hall: its words are templates/<section>/desk.tpl,
/// ONE or SEVERAL of it.
struct DeskItem {
    int place;                ///< the lower stands before
    town::Right::Bit right;   ///< whose work it is
    std::string_view address; ///< where it is done: "/groupes/{commune}/demandes"
    /// A SELECT of one row for each that waits, of :commune, :reader (member), :rights (the reader's) and
    /// :now; it is counted up to db::counted_max, with those of all sections in one statement.
    std::string (*sql)();
    bool for_all = false; ///< of the team: who lacks the right reads the figure too
    std::string_view words = {}; ///< begins the names of its words: "ANSWER_" of ANSWER_ONE
    /// The first tasks_shown of them, for whoever has the right. None: only counted.
    std::vector<Task> (*tasks)(App&, const Request&) = nullptr;
    /// What waits here is told in the team's mail, one a day: SELECTs the moments, as at, since when each does in the town `t`;
    /// :day is a day ago. None: it has mails of its own, or is nobody else's.
    std::string (*since)() = nullptr;
    /// The first of them, where one touch in that mail accepts.
    std::vector<Asker> (*askers)(App&, const town::CommuneRef&, const town::Reader&) = nullptr;
};

/// What people flag and the team judges, of this kind; its routes do so by lib/talk/moderation.
struct Flaggable {
    std::string_view kind;                   ///< flag.object_kind
    bool (*there)(db::Db&, std::int64_t id); ///< it can still be read
    /// The form that hides it: "/objets/{commune}/{id}/masquer", or "{address}/masquer", below the
    /// text itself. Without one it is dealt with where it stands.
    std::string_view hide = {};
    int rights = town::Right::moderate; ///< all of these it takes to judge it
    /// SELECT number (the id), title (of what it stands under), body, author, first_name, last_name, short_name, team (1: said
    /// for the town hall) and at, by these names, FROM …: of what is hidden too. Empty: it is not quoted where it is judged.
    std::string_view words = {};
    /// What was hidden is read again; inside the transaction. False: nothing is left to be read. None: it stays hidden.
    bool (*show)(db::Db&, std::int64_t id) = nullptr;
};

/// How news of one kind leaves where its sentence is not enough: as a mail of its own, and by SMS.
struct NewsMail {
    const town::Kind* kind;
    std::string_view mail; ///< templates/mail/<mail>.tpl, and .html.tpl
    /// Adds to NAME, UNSUBSCRIBE and BASE_URL. False: what it is about is gone, and nothing is sent.
    bool (*fill)(App&, const town::Notification&, Dictionary&);
    std::string (*sms)(App&, const town::Notification&) = nullptr; ///< its text; null, or empty: none is sent
};

/// What one activity has to tell many people by a mail each; whoever publishes it has it spread (town::Activity::kind).
struct Announcement {
    std::string_view kind; ///< activity.kind
    /// templates/mail/<mail>.tpl, of NAME, COMMUNE, PATH (of the commune, in addresses) and MAYOR, who did it.
    std::string_view mail;
    std::string_view event; ///< begins the name of each mail in the outbox
    /// A SELECT of id, email, first_name and last_name of whom it is told to, of :commune, :until (only members after that
    /// one, in the order of their numbers), :actor, :at and :limit, which all stand there, first in this order.
    std::string (*people)();
};

/// What the deliverer does without anybody's visit.
struct Chore {
    std::string_view name;  ///< where it is noted when it was last begun, and in the log
    base::Seconds interval; ///< at least so long after it was last begun; 0: in each turn
    void (*run)(App&);      ///< briefly: whatever waits next hour may wait
};

/// All but the name are optional.
struct Section {
    std::string_view name; ///< of its folders under handlers, templates and tests, and of its program: "groups"
    town::Keeps keeps{};
    std::span<const DeskItem> desk = {};
    /// Its card beside the mayor's page: fills add_card(column, name), where it has something for the reader.
    void (*card)(App&, const Request&, Dictionary& column) = nullptr;
    /// What stands above every page: fills add_banner(layout, name), where it has something for the visitor.
    void (*banner)(App&, const Request&, Dictionary& layout) = nullptr;
    std::span<const Flaggable> flaggables = {};
    /// Of an entry `a` of the journal: a SELECT of why it was done, one value at most, when the act is one of
    /// this section.
    std::string_view motive = {};
    std::span<const town::Choice> choices = {};    ///< of what people may want to hear: words in topics.tpl
    std::span<const town::Kind* const> news = {};
    std::span<const NewsMail> mails = {}; ///< for kinds that have one of their own
    std::span<const Announcement> announcements = {};
    std::span<const Chore> chores = {};
    /// Address where the SMS gateway reports what became of one, by ?id=…&cle=…&etat=…: one section of the site has it.
    std::string_view sms_receipts = {};
    /// From when on the SMS of an activity may leave; `now` for those of others.
    base::Seconds (*sms_hour)(db::Db&, base::Id<town::ActivityTag> activity, base::Seconds now) = nullptr;
    /// The keys of the site change: what it finds by a tag made with them (lib/town/street) gets one by every
    /// key of the seal, before the members' own are made anew. In a transaction of its own.
    void (*retag)(db::Db&, const base::Seal&) = nullptr;
};

using Sections = std::span<const Section* const>;

/// What each of the sections keeps of people, after what is common to all. Who takes away begins at the end: what is
/// common goes last, since the sections' rows refer to it.
inline std::vector<const town::Keeps*> all_keeps(Sections sections) {
    std::vector<const town::Keeps*> all{&town::core};
    for (const auto* section : sections) all.push_back(&section->keeps);
    return all;
}

/// Throws std::logic_error when two declare one topic, and not the same way.
town::Kinds all_kinds(Sections sections);

/// Null for a kind whose sentence is its mail.
const NewsMail* find_mail(Sections sections, std::string_view kind);

/// Null for what no section has.
const Flaggable* find_flaggable(Sections sections, std::string_view kind);

/// templates/<section>/card.tpl, after those before it.
Dictionary& add_card(Dictionary& column, std::string_view section);

/// templates/<section>/banner.tpl, after those before it, as {{>ALERTS}} of the layout.
Dictionary& add_banner(Dictionary& layout, std::string_view section);

} // namespace web
