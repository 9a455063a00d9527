// From structs to dictionaries. What htmx asks for and the page itself show the same templates: an element
// that takes the place of the one on the page has OOB.
#pragma once

#include "chat/store.hpp"
#include "lib/talk/thread.hpp"
#include "lib/view/form.hpp"
#include "lib/view/visit.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace chat {

inline constexpr int refresh_seconds = 20; ///< without JavaScript

/// chat/index.tpl
void fill_index(web::Dictionary& page, const std::optional<Room>& running, const RoomPage& past,
                bool first_page, const web::Visit& visit);
/// chat/open.tpl
void fill_open(web::Dictionary& page, const web::Form& form, const std::optional<Room>& running,
               const web::Visit& visit);
/// chat/close.tpl
void fill_close(web::Dictionary& page, const Room& room, const web::thread::ThreadContext& context,
                const web::Visit& visit);

/// Posts, and which of them are questions.
struct Posts {
    town::PostPage page;
    std::map<PostId, PostId> questions;
    bool newest_first = false;
};
struct Questions {
    std::vector<Question> list;
    bool more = false;
};

/// What an open room shows.
struct Live {
    Posts posts;
    Questions questions;
    Guests guests;
    bool paused = false; ///< the reader stopped the refreshing
    bool told = false;   ///< the page hears that something is new (chat/push), and need not ask
};
/// chat/room.tpl while it is open.
void fill_live(web::Dictionary& page, const Room& room, const web::thread::ThreadContext& context,
               const Live& live, const web::Visit& visit);
/// chat/room.tpl of a record: of a room that is over, or of older posts of an open one.
void fill_record(web::Dictionary& page, const Room& room, const web::thread::ThreadContext& context,
                 const Posts& posts, const Questions& questions, const web::Visit& visit);

/// What has changed since a browser asked last; what is not given has not.
struct Changes {
    std::optional<Posts> added, all;
    std::optional<Questions> questions;
    bool paused = false, told = false; ///< as in Live
};
/// chat/changes.tpl
void fill_changes(web::Dictionary& page, const Room& room, const web::thread::ThreadContext& context,
                  const Changes& changes, const web::Visit& visit);
/// chat/guests.tpl
void fill_guests(web::Dictionary& page, const web::thread::ThreadContext& context, const Guests& guests,
                 bool apart, const web::Visit& visit);
/// chat/questions.tpl
void fill_questions(web::Dictionary& page, const Room& room, const web::thread::ThreadContext& context,
                    const Questions& questions, bool apart, const web::Visit& visit);
/// chat/all_questions.tpl
void fill_all_questions(web::Dictionary& page, const Room& room, const web::thread::ThreadContext& context,
                        const std::vector<Question>& list, const std::string& next, bool first_page,
                        const web::Visit& visit);

/// The form of a post.
struct Writing {
    const web::Form& form;
    std::optional<town::Post> quoted = {};
    Seconds wait = 0;   ///< in slow mode
    bool sent = false;  ///< one was just sent
    bool apart = false; ///< takes the place of the one on the page
};
/// chat/form.tpl; `room` none: nothing is said of it.
void fill_form(web::Dictionary& page, const std::optional<Room>& room,
               const web::thread::ThreadContext& context, const Writing& writing, const web::Visit& visit);

} // namespace chat
