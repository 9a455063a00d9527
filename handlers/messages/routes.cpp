#include "messages/routes.hpp"

#include "lib/web/errors.hpp"
#include "lib/web/mail.hpp"
#include "lib/web/pager.hpp"
#include "messages/actions.hpp"
#include "messages/view.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace messages {

Letter letter_of(App& app, const Request& request) {
    auto found = find(app.db(), request.reader, request.commune->code, ThreadId{request.number("id")});
    if (!found) throw web::NotFound{};
    note_reading(app.db(), request.reader, *found, app.now());
    return std::move(*found);
}

namespace {

using web::Kind;
using web::Page;
namespace thread = web::thread;

constexpr web::Field fields[] = {{"mairie", Kind::line, 1, 10},
                                 {"subject", Kind::line, 1, subject_max},
                                 {"text", Kind::text, 1, town::post_max},
                                 {"official", Kind::tick},
                                 {"quoted", Kind::line, 0, 20},
                                 {"files", Kind::line},
                                 {"once", Kind::line, 1, 80}};
constexpr web::Limit conversations_of_one{10, 3600};
constexpr web::Limit letters_of_one{30, 600}, answers_of_one{120, 600};

thread::Place place_in(const Request& request, const Letter& letter) {
    thread::Place place{letter.id, letter.path(), !letter.gone, true, letter.time_zone};
    place.for_team = letter.for_team(request.reader);
    place.object = "letter";
    place.settled = letter.read_there;
    place.gone = [id = letter.id](db::Db& db) { count_waiting(db, id); };
    return place;
}

thread::Place place_of(App& app, const Request& request) {
    return place_in(request, letter_of(app, request));
}
thread::Place place_of_team(App& app, const Request& request) {
    return place_in(request, letter_of_team(app, request));
}

/// When the town hall first opened the visitor's letter, if that is the newest one of this page.
std::optional<Seconds> opened(App& app, const Letter& letter, const town::PostPage& page) {
    if (page.posts.empty()) return {};
    const auto& last = page.posts.back();
    if (last.author != letter.member || last.id > letter.read_there) return {};
    return opened_by_team(app.db(), letter, last.created_at);
}

Desk desk_of(App& app, const Request& request, const Letter& letter) {
    auto& db = app.db();
    return {colleagues(db, request.reader, letter), notes(db, request.reader, letter),
            readings(db, request.reader, letter), canned(db, request.reader, letter.commune_code)};
}

// GET /messagerie [q avant]: one's own, or those that have the words.
Response index(App& app, Request& request) {
    const auto me = request.member->id;
    const auto from = web::cursor_from(request.parameter("avant"));
    if (const auto words = request.parameter("q"); !words.empty()) {
        Page page{app, request, "messages/search.tpl"};
        fill_search(page.main(), search(app.db(), me, words, from), words, from.start(), app.now());
        return page.no_index().answer();
    }
    Page page{app, request, "messages/index.tpl"};
    fill_index(page.main(), letters_of(app.db(), me, false, from), served(app.db(), me), from.start(),
               app.now());
    return page.no_index().answer();
}

// GET /messagerie/archives [avant]
Response archives(App& app, Request& request) {
    const auto from = web::cursor_from(request.parameter("avant"));
    Page page{app, request, "messages/archive.tpl"};
    fill_archive(page.main(), letters_of(app.db(), request.member->id, true, from), from.start(), app.now());
    return page.no_index().answer();
}

Response write_page(App& app, const Request& request, const Form& form, int status) {
    const auto all = recipients(app.db(), request.member->id);
    std::optional<town::Commune> other;
    if (!form["mairie"].empty() && std::ranges::find(all, form["mairie"], &Recipient::code) == all.end())
        other = town::find_commune(app.db(), form["mairie"]);
    const bool own =
        other && town::reader_in(app.db(), request.member->id, other->code).may(town::Right::answer);
    Page page{app, request, "messages/write.tpl"};
    fill_write(page.main(), form, all, other && !own ? &*other : nullptr, own ? &*other : nullptr);
    return page.no_index().answer(status);
}

// GET /messagerie/nouveau [mairie]
Response compose(App& app, Request& request) {
    Form form{fields};
    form.set("mairie", std::string{request.parameter("mairie")});
    return write_page(app, request, form, 200);
}

/// Everything that the form says makes its number, as in web::thread::post_from.
std::string once_of(const Request& request, const Form& form, const std::string& post_once) {
    return web::once_key(request.member->id.value, post_once,
                         fmt::format("{}\n{}\n{}", form["mairie"], form["subject"], form["official"]));
}

// POST /messagerie/nouveau mairie subject text official files once
Response send(App& app, Request& request) {
    Form form{request, fields};
    const auto all = recipients(app.db(), request.member->id);
    if (form.ok() && std::ranges::find(all, form["mairie"], &Recipient::code) == all.end())
        form.reject("mairie", "UNKNOWN");
    thread::count_post(app, request, form, "letter-new", conversations_of_one);
    auto post = thread::post_from(app, request, form, {});
    if (!post) return write_page(app, request, form, 422);
    const auto commune = town::find_commune(app.db(), form["mairie"]);
    post->once = once_of(request, form, post->once);
    const Beginning beginning{std::string{form["mairie"]}, std::string{form["subject"]},
                              form.ticked("official"), std::move(*post),
                              town::town_hall_of(app.db(), commune->code).value_or(town::TownHall{})};
    const auto receipt = [&](ThreadId id) {
        web::Dictionary mail{"receipt"};
        fill_receipt_mail(mail, beginning, *commune, id, request.member->first_name, app.now());
        return web::fill_mail(app, "letter_receipt", mail,
                              town::mail_to(*request.member, fmt::format("letter-receipt-{}", id.value)));
    };
    const auto id = begin(app.db(), request.member->id, beginning, receipt, app.now());
    if (!id) {
        form.reject("mairie", "UNKNOWN");
        return write_page(app, request, form, 422);
    }
    return web::redirect(fmt::format("/messagerie/{}/{}", commune->path(), id->value), "LETTER_SENT");
}

// GET /messagerie/{commune}/{id} [avant apres message citer modele]: for who began it, and for the team.
Response show(App& app, Request& request) {
    const auto letter = letter_of(app, request);
    Form form{thread::post_fields()};
    const auto wanted = web::row_in(request.parameter("modele"));
    if (letter.for_team(request.reader))
        if (const auto answer = find_canned(app.db(), request.reader, letter.commune_code, wanted))
            form.set("text", answer->body);
    return conversation(app, request, letter, form, Form{note_fields()}, 200);
}

// POST /messagerie/{commune}/{id}/messages text quoted files once
Response add(App& app, Request& request) {
    const auto letter = letter_of(app, request);
    const bool team = letter.for_team(request.reader);
    Form form{request, thread::post_fields()};
    thread::count_post(app, request, form, team ? "letter-answer" : "letter",
                       team ? answers_of_one : letters_of_one);
    const auto post = thread::post_from(app, request, form, letter.id);
    if (!post) return conversation(app, request, letter, form, Form{note_fields()}, 422);
    const auto written = write(app.db(), request.reader, letter, *post, app.now());
    if (!written) {
        thread::say_closed(form);
        return conversation(app, request, letter, form, Form{note_fields()}, 422);
    }
    return web::redirect(fmt::format("{}#m{}", letter.path(), written->id.value),
                         team ? "LETTER_ANSWERED" : "LETTER_ADDED");
}

// POST /messagerie/{commune}/{id}/archiver, /desarchiver: one's own.
Response put_away(App& app, Request& request, bool away) {
    const auto letter = letter_of(app, request);
    if (letter.for_team(request.reader)) throw web::NotFound{};
    archive(app.db(), request.reader, letter, away, app.now());
    return web::redirect("/messagerie", away ? "LETTER_ARCHIVED" : "LETTER_UNARCHIVED");
}
Response archive_it(App& app, Request& request) { return put_away(app, request, true); }
Response unarchive_it(App& app, Request& request) { return put_away(app, request, false); }

} // namespace

Response conversation(App& app, Request& request, const Letter& letter, const Form& form, const Form& note,
                      int status) {
    const auto place = place_in(request, letter);
    const auto posts = thread::posts_of(app, request, letter.id, letters_shown);
    Page page{app, request, "messages/show.tpl"};
    const bool team = letter.for_team(request.reader);
    fill_show(page.main(), letter, team ? std::nullopt : opened(app, letter, posts.page), request.reader,
              app.now());
    if (team) fill_desk(page.main(), letter, desk_of(app, request, letter), note, app.now());
    // Of a town hall that answers for the first time, everything is new.
    thread::fill_posts(page.main(), app, request, place, posts,
                       team || letter.read ? letter.read : PostId{1});
    thread::fill_form(page.main(), app, request, place, form);
    // What stands on the newest page is read; what came since stays new.
    if (!posts.page.newer && letter.unread())
        town::mark_read(app.db(), letter.id, request.reader.id, letter.last_post, app.now());
    if (!letter.subject.empty()) page.title(letter.subject);
    return page.no_index().answer(status);
}

namespace {

using enum web::Method;
using enum web::Access;
using thread::at;

constexpr web::Route table[] = {
    {get, "/messagerie", member, index},
    {get, "/messagerie/archives", member, archives},
    {get, "/messagerie/nouveau", member, compose},
    {post, "/messagerie/nouveau", member, send},
    {get, "/messagerie/{commune}", answerer, show_inbox},
    {get, "/messagerie/{commune}/reponses-types", answerer, show_canned},
    {post, "/messagerie/{commune}/reponses-types", answerer, create_canned, {60, 3600}},
    {get, "/messagerie/{commune}/reponses-types/{canned}", answerer, edit_canned},
    {post, "/messagerie/{commune}/reponses-types/{canned}", answerer, save_canned, {60, 3600}},
    {post, "/messagerie/{commune}/reponses-types/{canned}/supprimer", answerer, drop_canned},
    {get, "/messagerie/{commune}/{id}", member, show},
    {post, "/messagerie/{commune}/{id}/messages", member, add},
    {post, "/messagerie/{commune}/{id}/archiver", member, archive_it},
    {post, "/messagerie/{commune}/{id}/desarchiver", member, unarchive_it},
    {post, "/messagerie/{commune}/{id}/attribuer", answerer, assign_letter},
    {post, "/messagerie/{commune}/{id}/notes", answerer, write_note, {60, 600}},
    {post, "/messagerie/{commune}/{id}/clore", answerer, close_letter},
    {post, "/messagerie/{commune}/{id}/rouvrir", answerer, reopen_letter},
    {get, "/messagerie/{commune}/{id}/messages/{post}", member, at<place_of, thread::permalink>},
    {get, "/messagerie/{commune}/{id}/messages/{post}/modifier", member, at<place_of, thread::edit_form>},
    {post, "/messagerie/{commune}/{id}/messages/{post}/modifier", member, thread::save_at<place_of>},
    {post, "/messagerie/{commune}/{id}/messages/{post}/supprimer", member, at<place_of, thread::remove>},
    {get, "/messagerie/{commune}/{id}/messages/{post}/signaler", member, at<place_of, thread::flag_form>},
    {post,
     "/messagerie/{commune}/{id}/messages/{post}/signaler",
     member,
     at<place_of, thread::flag>,
     {20, 3600}},
    {get, "/messagerie/{commune}/{id}/messages/{post}/masquer", moderator,
     at<place_of_team, thread::hide_form>},
    {post, "/messagerie/{commune}/{id}/messages/{post}/masquer", moderator, at<place_of_team, thread::hide>},
    {get, "/messagerie/{commune}/{id}/fichiers/{file}", member, at<place_of, thread::file>},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace messages
