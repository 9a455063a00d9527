// From structs to dictionaries: one function per template.
#pragma once

#include "lib/view/form.hpp"
#include "lib/view/views.hpp"
#include "messages/store.hpp"

namespace messages {

/// messages/index.tpl and messages/archive.tpl: one's own conversations.
void fill_index(web::Dictionary& page, const List& list, const std::vector<Recipient>& served,
                bool first_page, Seconds now);
void fill_archive(web::Dictionary& page, const List& list, bool first_page, Seconds now);

/// messages/search.tpl; nothing is found because there are too many words.
void fill_search(web::Dictionary& page, const std::optional<Hits>& found, std::string_view words,
                 bool first_page, Seconds now);

enum class Bar { not_followed, own /**< whose letters one answers oneself */, refused };
struct Barred {
    town::Commune commune;
    Bar why{};
};
/// messages/write.tpl: a new conversation. `barred`: the commune that was asked for, when one may not write
/// to it.
void fill_write(web::Dictionary& page, const web::Form& form, const std::vector<Recipient>& recipients,
                const std::optional<Barred>& barred);

/// What both sides see of a conversation, in messages/show.tpl; besides, posts and form of lib/talk/thread.
void fill_show(web::Dictionary& page, const Conversation& conversation, std::optional<Seconds> opened_by_team,
               const town::Reader& reader, Seconds now);

/// What only the team sees beside it.
struct Desk {
    std::vector<Colleague> colleagues;
    std::vector<Note> notes;
    std::vector<Reading> readings;
    std::vector<Canned> canned;
    PostId seen; ///< the newest letter of the person that is on the page, or was on one before
};
/// `answer`: what web::thread::fill_form made, to become messages/answer.tpl; null when nobody would read
/// one.
void fill_desk(web::Dictionary& page, web::Dictionary* answer, const Conversation& conversation,
               const Desk& desk, const web::Form& note, Seconds now);

/// messages/task.tpl: one that waits, answered on the desk; `newest` is null when it can no longer be read.
void fill_task(web::Dictionary& d, const Conversation& conversation, const FirstWords* newest, const std::string& back);

/// messages/inbox.tpl
void fill_inbox(web::Dictionary& page, const List& list, Show show, bool first_page,
                const town::Reader& reader, Seconds now);

/// messages/canned.tpl: answers written in advance, and the form for one more.
void fill_canned(web::Dictionary& page, const std::vector<Canned>& answers, const web::Form& form,
                 const town::Reader& reader);
/// messages/canned_edit.tpl
void fill_canned_edit(web::Dictionary& page, std::int64_t id, const web::Form& form,
                      const town::Reader& reader);

/// mail/letter_receipt.tpl. Nothing of what was written is in it.
void fill_receipt_mail(web::Dictionary& mail, const Beginning& beginning, const town::Commune& commune,
                       ThreadId id, const town::Name& name, Seconds now);

} // namespace messages
