#include "lib/app/mail.hpp"
#include "messages/actions.hpp"
#include "messages/view.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace messages {

namespace {

using web::Kind;
using web::Page;
namespace thread = web::thread;

constexpr web::Field fields[] = {
    {"mairie", Kind::line, 1, 10},           {"subject", Kind::line, 1, subject_max},
    {"text", Kind::text, 1, town::post_max}, {"official", Kind::tick},
    {"quoted", Kind::line, 0, 20},           {"files", Kind::line},
    {"form_id", Kind::line, 1, 80}};
constexpr web::Limit conversations_of_one{10, 3600};

/// Why the commune that was asked for is none of the recipients.
std::optional<Barred> barred(App& app, const Request& request, const Form& form,
                             const std::vector<Recipient>& recipients) {
    const auto code = std::string{form["mairie"]};
    if (code.empty() || std::ranges::find(recipients, code, &Recipient::code) != recipients.end()) return {};
    auto& db = app.db();
    auto commune = town::find_commune(db, code);
    if (!commune) return {};
    const auto reader = town::reader_in(db, request.member->id, code);
    const auto why = reader.may(town::Right::answer) ? Bar::own
                     : reader.refused                ? Bar::refused
                                                     : Bar::not_followed;
    return Barred{std::move(*commune), why};
}

Response write_page(App& app, const Request& request, const Form& form, int status) {
    const auto all = recipients(app.db(), request.member->id);
    Page page{app, request, "messages/write.tpl"};
    fill_write(page.main(), form, all, barred(app, request, form, all));
    return page.no_index().answer(status);
}

/// Everything that the form says makes its number, as in web::thread::post_from.
std::string key_of(const Request& request, const Form& form, const std::string& form_id) {
    return web::idempotency_key(request, form_id,
                                fmt::format("{}\n{}\n{}", form["mairie"], form["subject"], form["official"]));
}

} // namespace

// GET /messagerie/nouveau [mairie]
Response compose(App& app, Request& request) {
    Form form{fields};
    form.set("mairie", std::string{request.parameter("mairie")});
    return write_page(app, request, form, 200);
}

// POST /messagerie/nouveau mairie subject text official files form_id
Response send(App& app, Request& request) {
    Form form{request, fields};
    const auto all = recipients(app.db(), request.member->id);
    if (form.ok() && std::ranges::find(all, form["mairie"], &Recipient::code) == all.end())
        form.reject("mairie", "UNKNOWN");
    thread::count_post(app, request, form, "letter-new", conversations_of_one);
    auto post = thread::post_from(app, request, form, {});
    if (!post) return write_page(app, request, form, 422);
    const auto commune = town::find_commune(app.db(), form["mairie"]);
    post->idempotency_key = key_of(request, form, post->idempotency_key);
    const Beginning beginning{std::string{form["mairie"]}, std::string{form["subject"]},
                              form.ticked("official"), std::move(*post),
                              town::town_hall_of(app.db(), commune->code).value_or(town::TownHall{})};
    const auto receipt = [&](ThreadId id) {
        web::Dictionary mail{"receipt"};
        fill_receipt_mail(mail, beginning, *commune, id, request.member->name, app.now());
        return web::fill_mail(app, "letter_receipt", mail,
                              town::about(commune->code, town::mail_to(*request.member, fmt::format("letter-receipt-{}", id.value))));
    };
    const auto begun = begin(app.db(), request.member->id, beginning, receipt, app.now());
    if (!begun.id) {
        form.reject("mairie", begun.too_many ? "TOO_MANY" : "UNKNOWN");
        return write_page(app, request, form, 422);
    }
    return web::redirect(fmt::format("/messagerie/{}/{}", commune->path(), begun.id.value), "messages.sent");
}

} // namespace messages
