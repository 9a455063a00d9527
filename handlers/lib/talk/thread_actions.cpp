#include "lib/base/text.hpp"
#include "lib/files/attachment.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/french.hpp"
#include "lib/talk/moderation.hpp"
#include "lib/app/page.hpp"
#include "lib/talk/thread_parts.hpp"
#include "lib/files/upload.hpp"

namespace web::thread {

namespace {

constexpr Field edit_fields[] = {{"text", Kind::text, 1, town::post_max}};

Post post_of(App& app, const Request& request, const Place& place) {
    auto found = town::find_post(app.db(), place.id, {request.number("post")});
    if (!found) throw NotFound{};
    return std::move(*found);
}

moderation::Subject subject_of(const Request& request, const Place& place, const Post& p) {
    return {place.object, p.id.value, address_of(place, p.id), p.author, name_of(p, request.reader), p.body,
            p.created_at, p.team};
}

/// One's own that can be changed; or, to be flagged, what others wrote.
Post post_of(App& app, const Request& request, const Place& place, bool own) {
    auto post = post_of(app, request, place);
    if (own ? !is_own(place, post, request.reader.id) : !may_flag(place, post)) throw NotFound{};
    return post;
}

/// Its section drops what it keeps of it. Inside the transaction.
void drop(db::Db& db, const Place& place) {
    if (place.gone) place.gone(db);
}

} // namespace

Response permalink(App& app, Request& request, const Place& place) {
    return redirect(in_page(place, post_of(app, request, place).id));
}

namespace {

Response edit_page(App& app, const Request& request, const Place& place, const Post& post, const Form& form,
                   int status) {
    Page page{app, request, "parts/post_edit.tpl"};
    form.fill(page.main());
    page.main().SetValue("ACTION", address_of(place, post.id) + "/modifier");
    page.main().SetValue("BACK", in_page(place, post.id));
    page.main().SetIntValue("LONGEST", static_cast<long>(place.longest));
    page.main().SetValue("CHARACTERS", number(static_cast<long long>(place.longest)));
    if (!place.may_write)
        page.main().ShowSection("CLOSED");
    else if (!is_own(place, post, request.reader.id))
        page.main().ShowSection("WAS_READ");
    else if (!post.editable_by(request.reader.id, app.now()))
        page.main().ShowSection("TOO_LATE");
    return page.no_index().answer(status);
}

} // namespace

Response edit_form(App& app, Request& request, const Place& place) {
    const auto post = post_of(app, request, place, true);
    Form form{edit_fields};
    form.set("text", post.body);
    return edit_page(app, request, place, post, form, 200);
}

namespace {

/// Its section notes it. False when it is too late.
bool change(App& app, const Request& request, const Place& place, const Post& post, const Form& form) {
    db::Transaction transaction{app.db()};
    if (!town::edit_post(app.db(), post, request.reader.id, std::string{form["text"]}, app.now()))
        return false;
    if (place.changed) place.changed(app.db());
    transaction.commit();
    return true;
}

} // namespace

Response save(App& app, Request& request, const std::optional<Place>& place) {
    const PostId id{request.number("post")};
    if (!town::wrote(app.db(), request.reader.id, id)) throw NotFound{};
    Form form{request, edit_fields};
    const auto post = place ? town::find_post(app.db(), place->id, id) : std::nullopt;
    if (!post) {
        Page page{app, request, "parts/post_lost.tpl"};
        form.fill(page.main());
        return page.no_index().answer(422);
    }
    if (base::length(form["text"]) > place->longest) form.reject("text", "TOO_LONG");
    if (!form.ok() || !is_own(*place, *post, request.reader.id) || !change(app, request, *place, *post, form))
        return edit_page(app, request, *place, *post, form, 422);
    return redirect(in_page(*place, id));
}

Response remove(App& app, Request& request, const Place& place) {
    const auto post = post_of(app, request, place, true);
    std::vector<std::string> files;
    moderation::withdraw(app, request, place.object, post.id.value, [&](db::Db& db) {
        auto gone = town::delete_post(db, post.id, request.reader.id, app.now());
        if (gone) drop(db, place), files = std::move(*gone);
        return gone.has_value();
    });
    remove_private(app.config, files);
    return redirect(place.path, "parts.post_deleted");
}

Response flag_form(App& app, Request& request, const Place& place) {
    return moderation::flag_form(app, request,
                                 subject_of(request, place, post_of(app, request, place, false)));
}
Response flag(App& app, Request& request, const Place& place) {
    return moderation::flag(app, request, subject_of(request, place, post_of(app, request, place, false)));
}

namespace {

/// What a town hall wrote to a person and he has read is hidden only when somebody complains about it: the
/// town hall does not take its word back.
Post to_hide(App& app, const Request& request, const Place& place) {
    auto post = post_of(app, request, place);
    if (place.for_team && *place.for_team == post.team && post.id <= place.settled &&
        !town::is_flagged(app.db(), request.commune->code, place.object, post.id.value))
        throw NotFound{};
    return post;
}

} // namespace

Response hide_form(App& app, Request& request, const Place& place) {
    return moderation::hide_form(app, request, subject_of(request, place, to_hide(app, request, place)));
}
Response hide(App& app, Request& request, const Place& place) {
    const auto post = to_hide(app, request, place);
    const auto hide = [&](db::Db& db) {
        const bool hidden = town::hide_post(db, post.id, app.now());
        if (hidden) drop(db, place);
        return hidden;
    };
    // The address of the post itself leads nowhere any more.
    return moderation::hide(app, request, subject_of(request, place, post), hide, place.path);
}

Response file(App& app, Request& request, const Place& place) {
    const auto found = town::find_attachment(app.db(), place.id, {request.number("file")});
    if (!found) throw NotFound{};
    return send_attachment(app, request, *found);
}

} // namespace web::thread
