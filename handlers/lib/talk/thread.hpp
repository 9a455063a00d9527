// What the pages of every thread share: its posts as they are read, the form that adds one, and what can be
// done with one of them. A section finds its thread, as far as the visitor may read it, and says so as a
// ThreadContext; everything about a post lies below it:
//
//     {path}?avant=31, ?apres=31, ?message=31    pages of posts
//     {path}/messages                            POST: a new one (the section's own action)
//     {path}/messages/{post}                     leads to its place in the thread
//     {path}/messages/{post}/modifier, /supprimer, /signaler, /masquer
//     {path}/fichiers/{file}
#pragma once

#include "lib/app/app.hpp"
#include "lib/app/limit.hpp"
#include "lib/app/section.hpp"
#include "lib/http/errors.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"
#include "lib/town/flag.hpp"
#include "lib/town/thread.hpp"
#include "lib/view/form.hpp"
#include "lib/view/views.hpp"
#include "lib/view/visit.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace web::thread {

/// What a section with threads has among its flaggables: its posts, under the name that ThreadContext::object has.
constexpr Flaggable flaggable(std::string_view kind, int rights = town::Right::moderate) {
    return {kind, [](db::Db& db, std::int64_t id) { return town::can_be_read(db, {id}); },
            "{address}/masquer", rights, town::post_words,
            [](db::Db& db, std::int64_t id) { return town::show_post(db, {id}); }};
}

struct ThreadContext {
    town::ThreadId id;
    std::string path;                     ///< of its page: "/groupes/vannes-56260/12"
    bool may_write = false;               ///< the visitor, as it is
    bool may_flag = true;                 ///< and hide, when they moderate
    std::string zone;                     ///< the commune's
    std::size_t longest = town::post_max; ///< characters of a post
    std::string about = {}; ///< of comments: the title of what they are about; older ones come into its page

    // Where two sides write to each other, a person and a town hall:
    std::optional<bool> viewer_is_team = {}; ///< of the town hall's side; either flags only the other one
    const char* object = "post";             ///< flaggable() of that kind
    town::PostId read_by_other_side = {};    ///< up to this one nobody changes or takes back their words
    std::function<void(db::Db&)> on_removed = {}; ///< a post was taken back or hidden; in that transaction
    std::function<void(db::Db&)> on_edited = {};  ///< a post got new words; in that transaction
};

struct Posts {
    town::PostPage page;
    std::vector<town::Attachment> attachments;
    std::vector<town::Masked> masked = {}; ///< the reader's own that the town hall hid, as posts_of() finds them
};

/// The page that the address asks for; without such a parameter the newest `limit`. At most two statements.
town::PostPage page_of(App& app, const Request& request, town::ThreadId id, int limit);

/// As page_of(), with the files that came with them and what of the reader's own was hidden: two statements more.
Posts posts_of(App& app, const Request& request, const ThreadContext& context, int limit);

/// Of the reader's own, what was hidden, with whom it stands.
std::vector<town::Masked> masked_of(App& app, const Request& request, const ThreadContext& context);

/// Fills parts/posts.tpl as the include POSTS. `read`: the first post after it is marked as new; none: no
/// mark.
void fill_posts(Dictionary& page, const Viewer& viewer, const ThreadContext& context, const Posts& posts,
                town::PostId read = {});

/// parts/posts.tpl itself.
void fill_list(Dictionary& list, const Viewer& viewer, const ThreadContext& context, const Posts& posts,
               town::PostId read = {});

/// One post, as an item of parts/posts.tpl without its files: for a section's own list.
void fill_post(Dictionary& item, const Viewer& viewer, const ThreadContext& context, const town::Post& post);

/// The fields of a new post: text, files, form_id, and quoted, the number of the post that it quotes.
std::span<const Field> post_fields();

/// The thread was closed meanwhile: the form says so, and keeps the text.
void say_closed(Form& form);

/// Notes that a post is sent, if the form is good so far; beyond the limit it says so, with the text:
/// TEXT_TOO_OFTEN.
void count_post(App& app, const Request& request, Form& form, std::string_view what, Limit limit);

/// parts/post_form.tpl as the include POST_FORM, when the visitor may write; it quotes the post of ?citer=31,
/// or what the form said. Declared with post_fields(), or fields of the same names besides others. Returns
/// the include, which a section may fill further for a template of its own; null when they may not write.
Dictionary* fill_form(Dictionary& page, App& app, const Request& request, const ThreadContext& context,
                      const Form& form);

/// The post that ?citer=31 quotes, or what the form said; none: nothing, or what is gone.
std::optional<town::Post> quoted_in(App& app, const Request& request, const ThreadContext& context,
                                    const Form& form);

/// Shows it as the section QUOTING of a form.
void fill_quoting(Dictionary& form, const town::Post& post, const town::Reader& reader);

/// The limits of files, as parts/attach.tpl says them before one is chosen, and what was refused; for a
/// section's own form. Include ATTACH.
void fill_attach(Dictionary& form_dictionary, const Form& form);

/// What the form says, with its files stored, in the visitor's own name; nothing when it has errors, which
/// it then shows.
std::optional<town::NewPost> post_from(App& app, const Request& request, Form& form, town::ThreadId id);

// Actions, which lib/talk/thread_routes names:

/// GET messages/{post}: to the page where it stands.
Response permalink(App& app, Request& request, const ThreadContext& context);
/// GET messages/{post}/modifier: one's own.
Response edit_form(App& app, Request& request, const ThreadContext& context);
/// POST messages/{post}/supprimer: one's own.
Response remove(App& app, Request& request, const ThreadContext& context);
/// GET, POST messages/{post}/signaler and /masquer: as lib/talk/moderation.
Response flag_form(App& app, Request& request, const ThreadContext& context);
Response flag(App& app, Request& request, const ThreadContext& context);
Response hide_form(App& app, Request& request, const ThreadContext& context);
Response hide(App& app, Request& request, const ThreadContext& context);
/// GET fichiers/{file}
Response file(App& app, Request& request, const ThreadContext& context);

/// POST messages/{post}/modifier text, for post_editable; without a context, the post is out of reach, and
/// its author reads the words again.
Response save(App& app, Request& request, const std::optional<ThreadContext>& context);

} // namespace web::thread
