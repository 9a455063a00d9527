// What a publisher does: writing, changing, deleting.
#include "feed/actions.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/markdown.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/french.hpp"
#include "lib/talk/moderation.hpp"
#include "lib/view/typed_dates.hpp"
#include "lib/files/upload.hpp"

#include <fmt/format.h>

namespace feed {

namespace {

using web::Kind;
using web::Page;

constexpr web::Field edit_fields[] = {
    {"title", Kind::line, 0, title_max},
    {"text", Kind::text, 0, body_max},
    {"topic", Kind::line, 0, topic_max},
    {"picture", Kind::line},
    {"alt", Kind::line, 0, 200},
    {"audience", Kind::choice, 1, 10, "public citizens"},
    {"when", Kind::line}, // now later preview anyway: now, whatever date was typed; else it is kept as a draft
    {"publish-at", Kind::local_time, 0, 60},
    {"drop-picture", Kind::tick},
    {"form_id", Kind::line, 0, 80},
    {"over", Kind::line, 0, 80}, // digest of what the form showed
};

Response edit_page(App& app, Request& request, const Form& form, const Publication* before, int status) {
    Page page{app, request, "feed/edit.tpl"};
    fill_edit(page.main(), form, before, topics_of(app.db(), request.reader, request.commune->code), visit_of(app, request));
    const auto typed = web::read_moment(form["publish-at"], request.commune->time_zone);
    const auto* moment = std::get_if<Seconds>(&typed);
    if (moment) page.main().SetValue("WHEN_DATE", web::date_time(*moment, request.commune->time_zone));
    if (!moment || form["when"] != "now" || status != 422) page.main().ShowSection("NOT_DATED");
    if (form["when"] == "preview") {
        const auto words = words_of(form["title"], form["text"]);
        fill_preview(page.main(), words, request.member->name);
    }
    return page.no_index().answer(status);
}

/// What the form says, with its picture stored. Errors go into the form.
Draft draft_from(App& app, const Request& request, Form& form, bool dated = true) {
    const auto words = words_of(form["title"], form["text"]);
    if (words.title.empty()) form.reject("text", "MISSING");
    // A date was typed, and "now" was pressed: which of both?
    if (dated && form["when"] == "now" && !form["publish-at"].empty()) form.reject("publish-at", "DATED");
    Draft draft{words.title,
                words.body,
                std::string{form["topic"]},
                {},
                form["audience"] == "citizens" ? town::Level::citizen : town::Level::visitor,
                {}};
    if (draft.body.size() > base::markdown_limit) form.reject("text", "TOO_LONG");
    if (form["when"] == "now" || form["when"] == "anyway") draft.publish_at = app.now();
    if (form["when"] == "later") {
        const auto read = web::read_moment(form["publish-at"], request.commune->time_zone);
        if (const auto* moment = std::get_if<Seconds>(&read)) draft.publish_at = *moment;
        if (form["publish-at"].empty())
            form.reject("publish-at", "MISSING");
        else if (!draft.publish_at)
            form.reject("publish-at", "INVALID");
        else if (*draft.publish_at <= app.now())
            form.reject("publish-at", "PAST");
    }
    draft.picture.alt = form["alt"];
    if (const auto picture = web::take_picture(app, request, form, "picture", web::picture_side))
        draft.picture = {picture->file, draft.picture.alt, picture->width, picture->height};
    return draft;
}

/// The number of the form with all that it says: other words, or another time, are another publication.
std::string key_of(const Request& request, const Form& form, const Draft& draft) {
    if (form["form_id"].empty()) return {};
    std::string words;
    for (const char* name : {"title", "text", "topic", "alt", "audience", "when", "publish-at"})
        words.append(form[name]).push_back('\0');
    return web::idempotency_key(request, form["form_id"], words + draft.picture.file);
}

/// Somebody else changed it meanwhile: shows what it says now, and keeps what was typed. Sent once more, it
/// replaces that.
Response overtaken(App& app, Request& request, Form& form) {
    const auto now = publication_of(app, request);
    form.set("over", digest(now.title, now.body));
    form.reject("over", "CHANGED");
    return edit_page(app, request, form, &now, 422);
}

} // namespace

// GET /fil/{commune}/publier: the empty form.
Response compose(App& app, Request& request) {
    Form form{edit_fields};
    form.set("audience", "public");
    form.set("when", "now");
    return edit_page(app, request, form, nullptr, 200);
}

// POST /fil/{commune} title text topic picture alt audience when publish-at form_id: publishes, schedules, keeps a draft or
// shows what it will look like. Without a title the first line is it.
Response create(App& app, Request& request) {
    Form form{request, edit_fields};
    if (form["when"] == "preview") return edit_page(app, request, form, nullptr, form.ok() ? 200 : 422);
    auto draft = draft_from(app, request, form);
    if (!form.ok()) return edit_page(app, request, form, nullptr, 422);
    draft.idempotency_key = key_of(request, form, draft);
    const auto id = publish(app.db(), request.reader, request.commune->code, draft, app.now());
    if (!draft.publish_at) return web::redirect(request.commune->below("/fil") + "/brouillons", "feed.draft");
    if (*draft.publish_at > app.now())
        return web::redirect(request.commune->below("/fil") + "/brouillons", "feed.scheduled");
    return web::redirect(address(request, id), "feed.published");
}

// GET /fil/{commune}/{id}/modifier
Response change(App& app, Request& request) {
    const auto before = publication_of(app, request);
    Form form{edit_fields};
    form.set("title", before.title);
    form.set("text", before.body);
    form.set("topic", before.topic);
    form.set("alt", before.picture_alt);
    form.set("over", digest(before.title, before.body));
    form.set("audience", before.audience >= town::Level::citizen ? "citizens" : "public");
    const bool scheduled = before.published_at && *before.published_at > app.now();
    form.set("when", !before.published_at ? "draft" : scheduled ? "later" : "now");
    if (scheduled) form.set("publish-at", web::local_input(*before.published_at, before.time_zone));
    return edit_page(app, request, form, &before, 200);
}

// POST /fil/{commune}/{id}: same fields, drop-picture, and over. The former words stay in the history.
Response save(App& app, Request& request) {
    const auto before = publication_of(app, request);
    Form form{request, edit_fields};
    if (form["when"] == "preview") return edit_page(app, request, form, &before, form.ok() ? 200 : 422);
    if (form["title"].empty()) form.reject("title", "MISSING"); // it has a field of its own there
    auto draft = draft_from(app, request, form, !before.public_at(app.now()));
    if (!form.ok()) return edit_page(app, request, form, &before, 422);
    draft.over = form["over"];
    switch (edit(app.db(), request.reader, request.commune->code, before.id, draft,
                 form.ticked("drop-picture"), app.now())) {
    case Edit::done:
        break;
    case Edit::gone:
        throw web::NotFound{};
    case Edit::changed:
        return overtaken(app, request, form);
    case Edit::widened: // its history and comments were written for citizens only, and stay theirs
        form.reject("audience", "WIDENED");
        return edit_page(app, request, form, &before, 422);
    }
    return web::redirect(address(request, before.id), "parts.saved");
}

// GET /fil/{commune}/{id}/supprimer: asks first.
Response ask_delete(App& app, Request& request) {
    const auto publication = publication_of(app, request);
    Page page{app, request, "feed/delete.tpl"};
    fill_delete(page.main(), publication);
    return page.no_index().answer();
}

// POST /fil/{commune}/{id}/supprimer: whoever flagged it, or a comment on it, is told.
Response destroy(App& app, Request& request) {
    const auto publication = publication_of(app, request);
    db::Transaction transaction{app.db()};
    if (remove(app.db(), request.reader, publication, app.now())) {
        web::moderation::withdrawn(app, request, "publication", publication.id.value);
        for (const auto comment : flagged_comments(app.db(), publication))
            web::moderation::withdrawn(app, request, "comment", comment.value);
    }
    transaction.commit();
    return web::redirect(request.commune->below("/fil"), "feed.deleted");
}

// GET /fil/{commune}/brouillons [avant]
Response drafts(App& app, Request& request) {
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "feed/drafts.tpl"};
    fill_drafts(page.main(), unpublished(app.db(), request.reader, request.commune->code, from, app.now()),
                from.start(), visit_of(app, request));
    return page.no_index().answer();
}

} // namespace feed
