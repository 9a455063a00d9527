#include "alerts/routes.hpp"

#include "alerts/store.hpp"
#include "lib/base/crypto.hpp"
#include "lib/web/app.hpp"
#include "lib/web/errors.hpp"

#include <charconv>

namespace alerts {

namespace {

using web::App;
using web::Request;
using web::Response;

// GET, POST /alertes/accuse?id=…&cle=…&etat=…: the SMS gateway reports. The answer tells nobody anything.
Response receipt(App& app, Request& request) {
    const auto id = request.parameter("id"), state = request.parameter("etat");
    std::int64_t number = 0;
    const auto read = std::from_chars(id.data(), id.data() + id.size(), number);
    if (read.ec == std::errc{} && read.ptr == id.data() + id.size() &&
        base::same(app.sign("sms-receipt", id), request.parameter("cle"))) {
        // As Kannel numbers them: 1 delivered, 2 failed, 16 refused; 4 and 8 are only on their way.
        if (state == "1") note_receipt(app.db(), number, 1);
        if (state == "2" || state == "16") note_receipt(app.db(), number, 2);
    }
    Response nothing;
    nothing.status = 204;
    return nothing;
}

using enum web::Method;
using enum web::Access;

constexpr web::Route table[] = {
    {get, "/alertes/accuse", anyone, receipt, {}, web::Proof::signature},
    {post, "/alertes/accuse", anyone, receipt, {}, web::Proof::signature},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace alerts
