// From structs to dictionaries: one function per template. Posts are filled by lib/talk/thread.
#pragma once

#include "groups/store_people.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/notify.hpp"
#include "lib/view/form.hpp"
#include "lib/view/views.hpp"
#include "lib/view/visit.hpp"

#include <string>
#include <string_view>

namespace groups {

inline std::string path_of(const town::Commune& commune, ThreadId id) {
    return commune.below("/groupes") + "/" + std::to_string(id.value);
}

/// groups/index.tpl; `pinned` and `asking` only on the first page.
void fill_index(web::Dictionary& page, const std::vector<Group>& pinned, const List& list, int asking,
                bool first_page, const web::Visit& visit);

/// groups/card.tpl
void fill_card(web::Dictionary& card, const std::vector<Card>& groups, Seconds now, const std::string& zone);

/// groups/archives.tpl
void fill_archives(web::Dictionary& page, const List& list, bool first_page, const web::Visit& visit);

/// groups/show.tpl, but for its posts and form: for those who read the group.
void fill_show(web::Dictionary& page, const Group& group, town::Watching watching, const web::Visit& visit);

/// groups/door.tpl: for those who may know that there is a group but not read it; `text`: what they were
/// writing when they were shut out; `own`: what they wrote before.
void fill_door(web::Dictionary& page, const Group& group, std::string_view text,
               const std::vector<OwnPost>& own, const web::Visit& visit);

/// groups/edit.tpl; `group`: none for a new one.
void fill_edit(web::Dictionary& page, const web::Form& form, const Group* group, const web::Visit& visit);

/// groups/people.tpl: who was here.
void fill_people(web::Dictionary& page, const Group& group, const std::vector<Person>& people,
                 const web::Visit& visit);

/// groups/members.tpl: who is in it, or who was shut out.
void fill_members(web::Dictionary& page, const Group& group, const DecidedPage& people, Membership membership,
                  bool first_page, const web::Visit& visit);

/// groups/asking.tpl
void fill_asking(web::Dictionary& page, const JoinRequestPage& asking, bool first_page,
                 const web::Visit& visit);

/// groups/shut_out.tpl
void fill_shut_out(web::Dictionary& page, const Group& group, const town::Member& person,
                   const web::Form& form, const web::Visit& visit);

} // namespace groups
