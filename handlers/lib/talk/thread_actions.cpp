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

Post post_of(App& app, const Request& request, const ThreadContext& context) {
    auto found = town::find_post(app.db(), context.id, {request.number("post")});
    if (!found) throw NotFound{};
    return std::move(*found);
}

moderation::FlaggedContent flagged_content(const Request& request, const ThreadContext& context,
                                           const Post& p) {
    return {
        context.object, p.id.value, address_of(context, p.id), p.author, name_of(p, request.reader), p.body,
        p.created_at,   p.team};
}

/// One's own that can be changed; or, to be flagged, what others wrote.
Post post_of(App& app, const Request& request, const ThreadContext& context, bool own) {
    auto post = post_of(app, request, context);
    if (own ? !is_own(context, post, request.reader.id) : !may_flag(context, post)) throw NotFound{};
    return post;
}

/// Its section drops what it keeps of it. Inside the transaction.
void drop(db::Db& db, const ThreadContext& context) {
    if (context.on_removed) context.on_removed(db);
}

} // namespace

Response permalink(App& app, Request& request, const ThreadContext& context) {
    return redirect(in_page(context, post_of(app, request, context).id));
}

namespace {

Response edit_page(App& app, const Request& request, const ThreadContext& context, const Post& post,
                   const Form& form, int status) {
    Page page{app, request, "parts/post_edit.tpl"};
    form.fill(page.main());
    page.main().SetValue("ACTION", address_of(context, post.id) + "/modifier");
    page.main().SetValue("BACK", in_page(context, post.id));
    page.main().SetIntValue("LONGEST", static_cast<long>(context.longest));
    page.main().SetValue("CHARACTERS", number(static_cast<long long>(context.longest)));
    if (!context.may_write)
        page.main().ShowSection("CLOSED");
    else if (!is_own(context, post, request.reader.id))
        page.main().ShowSection("WAS_READ");
    else if (!post.editable_by(request.reader.id, app.now()))
        page.main().ShowSection("TOO_LATE");
    return page.no_index().answer(status);
}

} // namespace

Response edit_form(App& app, Request& request, const ThreadContext& context) {
    const auto post = post_of(app, request, context, true);
    Form form{edit_fields};
    form.set("text", post.body);
    return edit_page(app, request, context, post, form, 200);
}

namespace {

/// Its section notes it. False when it is too late.
bool change(App& app, const Request& request, const ThreadContext& context, const Post& post,
            const Form& form) {
    db::Transaction transaction{app.db()};
    if (!town::edit_post(app.db(), post, request.reader.id, std::string{form["text"]}, app.now()))
        return false;
    if (context.on_edited) context.on_edited(app.db());
    transaction.commit();
    return true;
}

} // namespace

Response save(App& app, Request& request, const std::optional<ThreadContext>& context) {
    const PostId id{request.number("post")};
    if (!town::wrote(app.db(), request.reader.id, id)) throw NotFound{};
    Form form{request, edit_fields};
    const auto post = context ? town::find_post(app.db(), context->id, id) : std::nullopt;
    if (!post) {
        Page page{app, request, "parts/post_lost.tpl"};
        form.fill(page.main());
        return page.no_index().answer(422);
    }
    if (base::length(form["text"]) > context->longest) form.reject("text", "TOO_LONG");
    if (!form.ok() || !is_own(*context, *post, request.reader.id) ||
        !change(app, request, *context, *post, form))
        return edit_page(app, request, *context, *post, form, 422);
    return redirect(in_page(*context, id));
}

Response remove(App& app, Request& request, const ThreadContext& context) {
    const auto post = post_of(app, request, context, true);
    std::vector<std::string> files;
    moderation::withdraw(app, request, context.object, post.id.value, [&](db::Db& db) {
        auto gone = town::delete_post(db, post.id, request.reader.id, app.now());
        if (gone) drop(db, context), files = std::move(*gone);
        return gone.has_value();
    });
    remove_private(app.config, files);
    return redirect(context.path, "parts.post_deleted");
}

Response flag_form(App& app, Request& request, const ThreadContext& context) {
    return moderation::flag_form(app, request,
                                 flagged_content(request, context, post_of(app, request, context, false)));
}
Response flag(App& app, Request& request, const ThreadContext& context) {
    return moderation::flag(app, request,
                            flagged_content(request, context, post_of(app, request, context, false)));
}

namespace {

/// What a town hall wrote to a person, who has read it, is hidden only when somebody complains about it: the
/// town hall does not take its word back.
Post to_hide(App& app, const Request& request, const ThreadContext& context) {
    auto post = post_of(app, request, context);
    if (context.viewer_is_team && *context.viewer_is_team == post.team &&
        post.id <= context.read_by_other_side &&
        !town::is_flagged(app.db(), request.commune->code, context.object, post.id.value))
        throw NotFound{};
    return post;
}

} // namespace

Response hide_form(App& app, Request& request, const ThreadContext& context) {
    return moderation::hide_form(app, request,
                                 flagged_content(request, context, to_hide(app, request, context)));
}
Response hide(App& app, Request& request, const ThreadContext& context) {
    const auto post = to_hide(app, request, context);
    const auto hide = [&](db::Db& db) {
        const bool hidden = town::hide_post(db, post.id, app.now());
        if (hidden) drop(db, context);
        return hidden;
    };
    // The address of the post itself leads nowhere any more.
    return moderation::hide(app, request, flagged_content(request, context, post), hide, context.path);
}

Response file(App& app, Request& request, const ThreadContext& context) {
    const auto found = town::find_attachment(app.db(), context.id, {request.number("file")});
    if (!found) throw NotFound{};
    return send_attachment(app, request, *found);
}

} // namespace web::thread
