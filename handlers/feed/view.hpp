// From structs to dictionaries: one function per template.
#pragma once

#include "feed/store.hpp"
#include "lib/talk/thread.hpp"
#include "lib/town/commune.hpp"
#include "lib/view/form.hpp"
#include "lib/view/fragment_cache.hpp"
#include "lib/view/views.hpp"
#include "lib/view/visit.hpp"

#include <cstdint>
#include <functional>

namespace feed {

/// What every fill function needs to know about the visit, also of the pages of no commune.
struct Visit : web::Viewer {
    std::string form_id;  ///< number of this page's forms
    std::string base_url; ///< for links that are shared
};

/// Where it is read: "/fil/vannes-56260/7".
std::string path_of(const Publication& publication);

/// Its first words, without markup.
std::string excerpt_of(const Publication& publication);
/// feed/schema.tpl, of a publication that is public; `image` is the whole address of what stands for it.
void fill_schema(web::Dictionary& json, const Publication& publication, const std::string& image);

/// Where its picture is; empty without one.
std::string picture_path(const Publication& publication);

/// Its picture and what it has beside it.
Files all_files(const Publication& publication, const Files& beside);

/// A file as a page or a form shows it.
struct Attached {
    File file;
    std::string address;        ///< where it is, with a query
    std::string token = {};     ///< what the form carries of it
    bool dropped = false;
};
std::vector<Attached> attached_to(const Publication& publication, const Files& beside);

/// feed/files.tpl: pictures, the first one large, and documents; none that is dropped.
void fill_files(web::Dictionary& files, const std::vector<Attached>& attached, bool lazy);

/// Its comments, as the reader may read them in its commune.
web::thread::ThreadContext comments_under(const Publication& publication, const town::Reader& reader);

/// A list's articles, rendered: most of them are in memory already. Lives until the page is made.
struct Articles {
    web::FragmentCache& fragments;
    const std::string& csrf;
    std::string html = {};
};

struct IndexData {
    const town::Commune& commune;
    std::optional<town::Mayor> mayor; ///< none: not on the platform yet
    std::shared_ptr<const Feed> feed, pinned; ///< pinned: on the first page
    Likes likes, pinned_likes; ///< of the reader
    std::vector<town::UsefulLink> links;
    int waiting = 0; ///< members who wait for a mayor who is not here
    bool first_page = true;
    bool at_home = false; ///< the reader's own commune
};

/// feed/index.tpl: the mayor's page, but for the cards of other sections beside it.
void fill_index(web::Dictionary& page, const IndexData& data, const Visit& visit, Articles& articles);

/// feed/followed.tpl: all the mayors one follows. `desk`: the commune for which the reader speaks, where there is nothing to
/// read yet.
void fill_followed(web::Dictionary& page, const Feed& feed, bool first_page, const std::optional<town::Commune>& desk,
                   const Visit& visit, Articles& articles);

/// feed/publication.tpl: one publication with some of its comments; `alone` on its own page, where its form
/// quotes `quoted`, if any.
void fill_publication(web::Dictionary& article, const Publication& publication, const web::thread::Posts& comments,
                      bool alone, const Visit& visit, const std::optional<Post>& quoted = {}, const Files& beside = {});

/// feed/reactions.tpl: likes, comments, share.
void fill_reactions(web::Dictionary& reactions, const Publication& publication, const Visit& visit);

/// feed/show.tpl; its form quotes `quoted`, if any.
void fill_show(web::Dictionary& page, const Publication& publication, const Files& beside, const web::thread::Posts& comments,
               const web::Form& comment_form, const std::optional<Post>& quoted, const Visit& visit);

/// feed/edit.tpl, for a new publication (`before` null) and for an edit: of what `before` says, also when
/// somebody else was faster (OVER_CHANGED).
void fill_edit(web::Dictionary& page, const web::Form& form, const Publication* before, const std::vector<Attached>& attached,
               const std::vector<std::string>& topics, const Visit& visit);

/// What the words will look like, in the section PREVIEW of feed/edit.tpl.
void fill_preview(web::Dictionary& page, const Words& words, const std::vector<Attached>& attached, const town::Name& by);

/// feed/drafts.tpl: what is not out yet, or what has `ended`.
void fill_drafts(web::Dictionary& page, const Unpublished& drafts, bool ended, bool first_page, const Visit& visit);

/// feed/history.tpl
void fill_history(web::Dictionary& page, const Publication& publication,
                  const std::vector<Version>& versions);

/// feed/delete.tpl
void fill_delete(web::Dictionary& page, const Publication& publication);

/// feed/atom.tpl: public news only.
/// `file_bytes` says how large a file of the uploads is; 0: it is not there.
void fill_atom(web::Dictionary& page, const town::Commune& commune, const Feed& feed, const Feed& pinned, const Visit& visit,
               const std::function<std::uintmax_t(const std::string&)>& file_bytes);

/// When a publication of the feed was last published or edited; 0 without any.
Seconds changed_at(const Feed& feed);

} // namespace feed
