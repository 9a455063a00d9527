#include "search/routes.hpp"

#include "lib/app/page.hpp"
#include "lib/base/text.hpp"
#include "lib/base/words.hpp"
#include "lib/db/cursor.hpp"
#include "search/view.hpp"

namespace search {

namespace {

using web::App;
using web::Page;
using web::Request;
using web::Response;

// GET /recherche/{commune} [q] [avant]: what the commune has said, as far as the reader may see it.
Response index(App& app, Request& request) {
    const auto typed = base::clean_line(request.parameter("q").substr(0, query_max * 8));
    const auto before = db::row_in(request.parameter("avant"));
    Results results{*request.commune,
                    typed,
                    base::searched_words(typed),
                    base::length(typed) > query_max,
                    before == 0,
                    request.reader.citizen()};
    if (!results.too_long)
        results.page = town::search(app.db(), app.kinds, request.reader, request.commune->code, results.words,
                                    before, app.now());
    Page page{app, request, "search/index.tpl"};
    fill_index(app, page.main(), results);
    return page.no_index().answer();
}

constexpr web::Route table[] = {
    {web::Method::get, "/recherche/{commune}", web::access::anyone, index},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace search
