// What can be told. Each section declares, in its own section.cpp, its kinds of news and what people can choose to hear
// of them; what is common to all loops over both and knows none by name.
#pragma once

#include "lib/town/content.hpp"
#include "lib/town/member.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace town {

/// What a person can choose to hear of; the number is stored, and one of 1 to 62. Each section has its own as constants
/// (`constexpr town::Topic rides{8};`); no program starts with two that took the same one.
enum class Topic {
    none = 0, ///< told to nobody by itself
};

enum class Channel { site = 0, mail = 1, sms = 2, push = 3 };

/// On the site there is only off and at_once.
enum class Cadence { off = 0, at_once = 1, daily = 2, weekly = 3 };

/// A topic, as whoever tells under it declares it. Its words are PUBLICATION_TITLE, PUBLICATION_HINT and PUBLICATION_MAILS
/// of templates/<section>/topics.tpl.
struct Choice {
    Topic topic{};
    std::string_view name;         ///< "publication": of its words, and of its fields in the form of settings
    std::string_view word;         ///< in the address that ends its mails: "publications"
    Cadence mail = Cadence::daily; ///< until a person chooses otherwise
    /// Told before all others, by SMS too, and still told by mail when "all read" has passed over it.
    bool urgent = false;

    bool operator==(const Choice&) const = default;
};

// Two that several sections declare, each with words for what it tells under them: that something began where people talk
// with each other, and what was said there.
inline constexpr Choice talk_opens{Topic{1}, "group", "groupes"}, talk_goes_on{Topic{5}, "post", "discussions"};

/// What holds until a person chooses otherwise: on the site everything; by mail as the topic says; by SMS and push what is
/// urgent. SMS exists for that alone.
constexpr Cadence default_cadence(const Choice& choice, Channel channel) {
    switch (channel) {
    case Channel::site:
        return Cadence::at_once;
    case Channel::mail:
        return choice.mail;
    case Channel::sms:
    case Channel::push:
        return choice.urgent ? Cadence::at_once : Cadence::off;
    }
    return Cadence::off;
}

/// One kind of news.
struct Kind {
    std::string_view name; ///< activity.kind: "chat-post"; its words are CHAT_POST of templates/<section>/news.tpl
    Topic topic{};
    /// Told to all who follow the commune; otherwise to those who watch the subject.
    bool broadcast = false;
    const Content* content = nullptr; ///< what its subject is
    /// Told only until that ends: `visible_until` of it.
    bool while_open = false;
    /// Where it can be read, of {commune}, {under} and {object}: "/fil/{commune}/{under}/messages/{object}".
    std::string_view address;
    /// Of who may be told at all, only those for whom this holds: of the member `m` and of :object.
    std::string_view told_to = {};
};

/// What all sections declare.
struct Kinds {
    struct Entry {
        const Kind* kind;
        std::string_view section; ///< in whose folder its words stand
    };
    struct Teller {
        Topic topic;
        std::string_view section;
    };
    std::vector<const Choice*> choices; ///< by number, each once
    std::vector<Teller> tellers;        ///< who has words for it, in the order of the list
    std::vector<Entry> entries;

    /// Throws std::logic_error for a topic that nobody declares.
    const Choice& choice(Topic topic) const;
    /// One without name for what no section declares (any more).
    const Entry& entry(std::string_view kind) const;
    /// Of all topics, or of those that are urgent: as bits.
    std::int64_t bits(bool only_urgent = false) const;
    const Kind& find(std::string_view kind) const { return *entry(kind).kind; }
};

} // namespace town
