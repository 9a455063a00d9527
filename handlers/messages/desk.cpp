#include "lib/base/text.hpp"
#include "lib/http/errors.hpp"
#include "lib/app/limit.hpp"
#include "lib/db/cursor.hpp"
#include "messages/actions.hpp"
#include "messages/view.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace messages {

namespace {

using web::Kind;
using web::Page;

constexpr web::Field note_form[] = {{"note", Kind::text, 1, note_max}, {"form_id", Kind::line, 1, 80}};
constexpr web::Limit notes_of_one{60, 600};
constexpr web::Field assign_fields[] = {{"colleague", Kind::line, 0, 20}};
constexpr web::Field canned_fields[] = {{"title", Kind::line, 1, title_max},
                                        {"text", Kind::text, 1, town::post_max},
                                        {"form_id", Kind::line, 0, 80}};

Show show_of(std::string_view state) {
    return state == "moi"      ? Show::mine
           : state == "closes" ? Show::closed
           : state == "toutes" ? Show::all
                               : Show::waiting;
}

std::string inbox_path(const Request& request) { return request.commune->below("/messagerie"); }
std::string canned_path(const Request& request) { return inbox_path(request) + "/reponses-types"; }

Response canned_page(App& app, const Request& request, const Form& form, int status) {
    Page page{app, request, "messages/canned.tpl"};
    fill_canned(page.main(), canned(app.db(), request.reader, request.commune->code), form, request.reader);
    return page.no_index().answer(status);
}

Response canned_edit_page(App& app, const Request& request, std::int64_t id, const Form& form, int status) {
    Page page{app, request, "messages/canned_edit.tpl"};
    fill_canned_edit(page.main(), id, form, request.reader);
    return page.no_index().answer(status);
}

Canned canned_of(App& app, const Request& request) {
    auto found = find_canned(app.db(), request.reader, request.commune->code, request.number("canned"));
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

} // namespace

std::span<const web::Field> note_fields() { return note_form; }

Form note_kept(const Request& request) {
    Form note{note_fields()};
    note.set("note", base::typed_text(request.field("note")));
    return note;
}

Conversation conversation_of_team(App& app, const Request& request) {
    auto conversation = conversation_of(app, request);
    if (!conversation.viewer_is_team(request.reader)) throw web::NotFound{};
    return conversation;
}

Response show_inbox(App& app, Request& request) {
    const auto show = show_of(request.parameter("etat"));
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "messages/inbox.tpl"};
    fill_inbox(page.main(), inbox(app.db(), request.reader, request.commune->code, show, from), show,
               from.start(), request.reader, app.now());
    return page.no_index().answer();
}

namespace {

/// The answer that was being written in the same form; none when there was nothing in it yet.
std::optional<Form> draft_in(const Request& request) {
    const bool files = std::ranges::any_of(request.uploads, [](const auto& u) { return !u.content.empty(); });
    auto text = base::typed_text(request.field("text"));
    if (text.empty() && !files) return {};
    Form draft{web::thread::post_fields()};
    draft.set("text", std::move(text));
    draft.set("quoted", base::clean_line(request.field("quoted")));
    if (files) draft.reject("files", "AGAIN");
    return draft;
}

Form draft_or_none(const Request& request) {
    return draft_in(request).value_or(Form{web::thread::post_fields()});
}

} // namespace

Response back_with(App& app, Request& request, const std::string& to, const char* done,
                   const std::optional<Form>& answer, const Form& note, int status) {
    if (status == 200 && !answer && note["note"].empty()) return web::redirect(to, done);
    request.query.emplace_back("fait", done);
    return conversation_page(app, request, conversation_of_team(app, request),
                             answer.value_or(Form{web::thread::post_fields()}), note, status);
}

namespace {

/// From a button of the form: with all that stood in it.
Response back_with(App& app, Request& request, const Conversation& conversation, const char* done,
                   int status = 200) {
    return messages::back_with(app, request, conversation.path(), done, draft_in(request), note_kept(request),
                               status);
}

} // namespace

Response assign_letter(App& app, Request& request) {
    const auto conversation = conversation_of_team(app, request);
    const Form form{request, assign_fields};
    const MemberId to{db::row_in(form["colleague"])};
    if (!assign(app.db(), request.reader, conversation, to, app.now())) throw web::NotFound{};
    return back_with(app, request, conversation, to ? "messages.assigned" : "messages.unassigned");
}

Response write_note(App& app, Request& request) {
    const auto conversation = conversation_of_team(app, request);
    web::count_attempt(app, "letter-note", web::visitor_key(request), notes_of_one);
    const Form note{request, note_fields()};
    if (!note.ok()) return conversation_page(app, request, conversation, draft_or_none(request), note, 422);
    add_note(app.db(), request.reader, conversation, std::string{note["note"]},
             web::idempotency_key(request, note["form_id"], note["note"]), app.now());
    return back_with(app, request, conversation.path() + "#notes", "messages.noted", draft_in(request),
                     Form{note_fields()});
}

Response close_letter(App& app, Request& request) {
    const auto conversation = conversation_of_team(app, request);
    if (close(app.db(), request.reader, conversation, seen_by(request, conversation), app.now()))
        return back_with(app, request, conversation, "messages.closed");
    return back_with(app, request, conversation, "messages.not_closed", 422);
}

Response reopen_letter(App& app, Request& request) {
    const auto conversation = conversation_of_team(app, request);
    reopen(app.db(), request.reader, conversation, app.now());
    return back_with(app, request, conversation, "messages.reopened");
}

Response lock_letter(App& app, Request& request) {
    const auto conversation = conversation_of_team(app, request);
    if (lock(app.db(), request.reader, conversation, app.now()))
        return back_with(app, request, conversation, "messages.locked");
    return back_with(app, request, conversation, "messages.not_closed", 422);
}

Response unlock_letter(App& app, Request& request) {
    const auto conversation = conversation_of_team(app, request);
    unlock(app.db(), request.reader, conversation, app.now());
    return back_with(app, request, conversation, "messages.unlocked");
}

Response insert_canned(App& app, Request& request) {
    const auto conversation = conversation_of_team(app, request);
    auto draft = draft_or_none(request);
    const auto answer = find_canned(app.db(), request.reader, conversation.commune.code,
                                    db::row_in(base::clean_line(request.field("modele"))));
    if (answer)
        draft.set("text", draft["text"].empty() ? answer->body
                                                : fmt::format("{}\n\n{}", draft["text"], answer->body));
    return conversation_page(app, request, conversation, draft, note_kept(request), 200);
}

web::Action act_of(std::string_view value) {
    constexpr std::pair<std::string_view, web::Action> acts[] = {
        {"attribuer", assign_letter}, {"noter", write_note},        {"clore", close_letter},
        {"rouvrir", reopen_letter},   {"verrouiller", lock_letter}, {"deverrouiller", unlock_letter},
        {"inserer", insert_canned}};
    const auto found = std::ranges::find(acts, value, &std::pair<std::string_view, web::Action>::first);
    return found == std::end(acts) ? nullptr : found->second;
}

Response show_canned(App& app, Request& request) {
    return canned_page(app, request, Form{canned_fields}, 200);
}

Response create_canned(App& app, Request& request) {
    Form form{request, canned_fields};
    const Canned answer{0, std::string{form["title"]}, std::string{form["text"]}};
    if (form.ok() &&
        !add_canned(app.db(), request.reader, request.commune->code, answer,
                    web::idempotency_key(request, form["form_id"], answer.title + '\0' + answer.body),
                    app.now()))
        form.reject("title", "TOO_MANY");
    if (!form.ok()) return canned_page(app, request, form, 422);
    return web::redirect(canned_path(request), "parts.saved");
}

Response edit_canned(App& app, Request& request) {
    const auto answer = canned_of(app, request);
    Form form{canned_fields};
    form.set("title", answer.title);
    form.set("text", answer.body);
    return canned_edit_page(app, request, answer.id, form, 200);
}

Response save_canned(App& app, Request& request) {
    const auto before = canned_of(app, request);
    const Form form{request, canned_fields};
    if (!form.ok()) return canned_edit_page(app, request, before.id, form, 422);
    change_canned(app.db(), request.reader, request.commune->code,
                  {before.id, std::string{form["title"]}, std::string{form["text"]}}, app.now());
    return web::redirect(canned_path(request), "parts.saved");
}

Response drop_canned(App& app, Request& request) {
    remove_canned(app.db(), request.reader, request.commune->code, canned_of(app, request).id, app.now());
    return web::redirect(canned_path(request), "parts.saved");
}

} // namespace messages
