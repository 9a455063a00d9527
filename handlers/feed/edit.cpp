// What a publisher does: writing, changing, deleting.
#include "feed/actions.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/markdown.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/french.hpp"
#include "lib/talk/moderation.hpp"
#include "lib/view/typed_dates.hpp"
#include "lib/files/staged.hpp"
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
    {"picture", Kind::line}, // files, and beside it what is carried of those that are there (carried.cpp)
    {"alt", Kind::line, 0, 200}, // of the first that is sent now; of others alt-new-2 and so on
    {"audience", Kind::choice, 1, 10, "public citizens"},
    {"when", Kind::line}, // now later preview anyway: now, whatever date was typed; else it is kept as a draft
    {"publish-at", Kind::local_time, 0, 60},
    {"last-day", Kind::day, 0, 60}, // the last day on which it stands in the feed
    {"form_id", Kind::line, 0, 80},
    {"over", Kind::line, 0, 80}, // digest of what the form showed
};

Response edit_page(App& app, Request& request, const Form& form, const Publication* before, const std::vector<Attached>& files,
                   int status) {
    Page page{app, request, "feed/edit.tpl"};
    fill_edit(page.main(), form, before, files, topics_of(app.db(), request.reader, request.commune->code), visit_of(app, request));
    const auto typed = web::read_moment(form["publish-at"], request.commune->time_zone);
    const auto* moment = std::get_if<Seconds>(&typed);
    if (moment) page.main().SetValue("WHEN_DATE", web::date_time(*moment, request.commune->time_zone));
    if (!moment || form["when"] != "now" || status != 422) page.main().ShowSection("NOT_DATED");
    if (form["when"] == "preview") {
        const auto words = words_of(form["title"], form["text"]);
        fill_preview(page.main(), words, files, request.member->name);
    }
    return page.no_index().answer(status);
}

/// The end of the last day.
std::optional<Seconds> end_from(const Request& request, const Form& form) {
    const auto day = web::read_day(form["last-day"]);
    const auto* text = std::get_if<std::string>(&day);
    const auto last_minute = text ? web::parse_local(*text + "T23:59", request.commune->time_zone) : std::nullopt;
    return last_minute ? std::optional{*last_minute + base::minute} : std::nullopt;
}

/// What the form says, but for its files. Errors go into the form.
Draft draft_from(App& app, const Request& request, Form& form, const Publication* before = nullptr) {
    const auto words = words_of(form["title"], form["text"]);
    if (words.title.empty()) form.reject("text", "MISSING");
    // A date was typed, and "now" was pressed: which of both?
    if (!(before && before->out_at(app.now())) && form["when"] == "now" && !form["publish-at"].empty()) form.reject("publish-at", "DATED");
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
    if (form.ok()) draft.ends_at = end_from(request, form);
    // What was out and has ended may be mended as it is, and a draft be put away; it cannot come out after its own last day.
    const bool as_it_is = before && before->ends_at == draft.ends_at && (!draft.publish_at || before->out_at(app.now()));
    if (draft.ends_at && !as_it_is && *draft.ends_at <= draft.publish_at.value_or(app.now()))
        form.reject("last-day", draft.publish_at.value_or(0) > app.now() ? "TOO_SOON" : "PAST");
    return draft;
}

/// The number of the form with all that it says: other words, or another time, are another publication.
std::string key_of(const Request& request, const Form& form, const Draft& draft) {
    if (form["form_id"].empty()) return {};
    std::string words;
    for (const char* name : {"title", "text", "topic", "alt", "audience", "when", "publish-at", "last-day"})
        words.append(form[name]).push_back('\0');
    words += draft.picture.file;
    for (const auto& f : draft.files.value_or(Files{})) // a document is named anew each time it is sent
        words += fmt::format("\n{}\n{}", f.document() ? fmt::format("{} {}", f.name, f.bytes) : f.file, f.alt);
    return web::idempotency_key(request, form["form_id"], words);
}

/// Somebody else changed it meanwhile: shows what it says now, and keeps what was typed. Sent once more, it
/// replaces that.
Response overtaken(App& app, Request& request, Form& form, const std::vector<Attached>& files) {
    const auto now = publication_of(app, request);
    form.set("over", digest(now.title, now.body));
    form.reject("over", "CHANGED");
    return edit_page(app, request, form, &now, files, 422);
}

} // namespace

// GET /fil/{commune}/publier: the empty form.
Response compose(App& app, Request& request) {
    Form form{edit_fields};
    form.set("audience", "public");
    form.set("when", "now");
    return edit_page(app, request, form, nullptr, {}, 200);
}

// POST /fil/{commune} title text topic picture alt audience when publish-at last-day form_id: publishes, schedules, keeps a draft or
// shows what it will look like. Without a title the first line is it.
Response create(App& app, Request& request) {
    Form form{request, edit_fields};
    const auto files = carried(app, request, form, {});
    if (form["when"] == "preview") return edit_page(app, request, form, nullptr, files, form.ok() ? 200 : 422);
    auto draft = draft_from(app, request, form);
    if (!form.ok()) return edit_page(app, request, form, nullptr, files, 422);
    put_files(draft, files, {});
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
    if (before.ends_at) form.set("last-day", web::local_input(*before.ends_at - 1, before.time_zone).substr(0, 10));
    form.set("over", digest(before.title, before.body));
    form.set("audience", before.audience >= town::Level::citizen ? "citizens" : "public");
    const bool scheduled = before.published_at && *before.published_at > app.now();
    form.set("when", !before.published_at ? "draft" : scheduled ? "later" : "now");
    if (scheduled) form.set("publish-at", web::local_input(*before.published_at, before.time_zone));
    return edit_page(app, request, form, &before, there(app, before), 200);
}

// POST /fil/{commune}/{id}: same fields, and over. The former words stay in the history.
Response save(App& app, Request& request) {
    const auto before = publication_of(app, request);
    Form form{request, edit_fields};
    const auto now_there = there(app, before);
    const auto files = carried(app, request, form, now_there);
    if (form["when"] == "preview") return edit_page(app, request, form, &before, files, form.ok() ? 200 : 422);
    if (form["title"].empty()) form.reject("title", "MISSING"); // it has a field of its own there
    auto draft = draft_from(app, request, form, &before);
    if (!form.ok()) return edit_page(app, request, form, &before, files, 422);
    put_files(draft, files, now_there);
    const bool without_picture = draft.files && draft.picture.file.empty();
    draft.over = form["over"];
    switch (edit(app.db(), request.reader, request.commune->code, before.id, draft, without_picture, app.now())) {
    case Edit::done:
        break;
    case Edit::gone:
        throw web::NotFound{};
    case Edit::changed:
        return overtaken(app, request, form, files);
    case Edit::widened: // its history and comments were written for citizens only, and stay theirs
        form.reject("audience", "WIDENED");
        return edit_page(app, request, form, &before, files, 422);
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
                false, from.start(), visit_of(app, request));
    return page.no_index().answer();
}

// GET /fil/{commune}/terminees [avant]
Response ended_ones(App& app, Request& request) {
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "feed/drafts.tpl"};
    fill_drafts(page.main(), ended(app.db(), request.reader, request.commune->code, from, app.now()), true, from.start(),
                visit_of(app, request));
    return page.no_index().answer();
}

namespace {

Response set_pin(App& app, Request& request, bool pinned) {
    const auto publication = publication_of(app, request);
    switch (pin(app.db(), request.reader, publication, pinned, app.now())) {
    case Pin::done:
        return web::redirect(pinned ? request.commune->below("/fil") : address(request, publication.id),
                             pinned ? "feed.pinned" : "feed.unpinned");
    case Pin::enough:
        return web::redirect(address(request, publication.id), "feed.not_pinned");
    case Pin::gone:
        break;
    }
    throw web::NotFound{};
}

} // namespace

// POST /fil/{commune}/{id}/epingler, /detacher
Response pin_it(App& app, Request& request) { return set_pin(app, request, true); }
Response unpin_it(App& app, Request& request) { return set_pin(app, request, false); }

// GET /fil/{commune}/publier/image jeton: a picture that a form carries.
Response staged_picture(App& app, Request& request) {
    const auto file = web::staged_file(app, request, request.parameter("jeton"));
    if (!file || file->width == 0) throw web::NotFound{};
    return web::send_picture(app, request, file->file, web::Copies::none);
}

} // namespace feed
