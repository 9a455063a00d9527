// Where the comments under a publication stand, for whoever reads, writes, changes or hides them.
#include "feed/actions.hpp"

#include "lib/http/errors.hpp"

namespace feed {

Publication public_publication(App& app, const Request& request) {
    auto found = publication_of(app, request);
    if (!found.public_at(app.now())) throw web::NotFound{};
    return found;
}

web::thread::ThreadContext comments_of(App& app, const Request& request) {
    const auto publication = public_publication(app, request);
    if (!publication.thread) throw web::NotFound{};
    return comments_under(publication, request.reader);
}

web::thread::ThreadContext comments_left(App& app, const Request& request) {
    const auto p = find_out(app.db(), request.reader, request.commune->code, {request.number("id")}, app.now());
    if (!p || !p->thread) throw web::NotFound{};
    auto context = comments_under(*p, request.reader);
    if (p->ended_at(app.now()) && !request.reader.may(town::Right::publish)) context.path = request.commune->below("/fil");
    return context;
}

web::thread::ThreadContext comments_to_edit(App& app, const Request& request) {
    if (!request.reader.citizen()) throw web::NotFound{};
    return comments_of(app, request);
}

} // namespace feed
