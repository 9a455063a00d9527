// Whole visits, through web::answer, in the small town of the tests. Two lines are one visit: who, method and
// address, such as "cp/fil/bourg-les-tilleuls-99101/1/messages"; then the body. Who: v(isitor),
// n(ewcomer), c(laire), p(aul), h(élène); in capitals, she adds to every field what would be markup. Method:
// g(et), p(ost), x: a post without the CSRF token.
#include "fuzz.hpp"

#include "lib/app/csrf.hpp"
#include "lib/app/session.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <vector>

/// In place of OpenSSL's: a plain digest for scrypt, whose 60 ms are all that a login would do here.
extern "C" int EVP_KDF_derive(EVP_KDF_CTX*, unsigned char* key, size_t, const OSSL_PARAM parameters[]) {
    const auto* password = OSSL_PARAM_locate_const(parameters, OSSL_KDF_PARAM_PASSWORD);
    return EVP_Digest(password->data, password->data_size, key, nullptr, EVP_sha256(), nullptr);
}

namespace {

using fuzz::require;

constexpr int most_visits = 4;
constexpr std::size_t longest_step = 6000;

struct Actor {
    char letter;
    town::Reader most; ///< as which the person may take the most: in her own town
    std::string cookie, token;
};

/// The town as it is before each input.
class Town {
  public:
    Town() {
        test::Browser helene{world}, claire{world};
        helene.sign_in(world.mayor);
        claire.sign_in(world.claire);
        const std::string feed = "/fil/bourg-les-tilleuls-99101";
        for (const auto& [when, audience] :
             {std::pair{"now", "public"}, {"now", "citizens"}, {"draft", "public"}})
            helene.post(feed, {{"title", "Les travaux"},
                               {"text", "La rue *haute* est fermée."},
                               {"audience", audience},
                               {"when", when}});
        claire.post(feed + "/1/messages", {{"text", "Merci !"}, {"form_id", "1"}});
        claire.post(feed + "/1/aime");
        require(count("SELECT COUNT(*) FROM publication") == 3 && count("SELECT COUNT(*) FROM post") == 1,
                "the town is ready");
        actors_ = {enter('v', {}), enter('n', world.newcomer), enter('c', world.claire),
                   enter('p', world.delegate), enter('h', world.mayor)};
        keep();
    }

    const Actor& actor(char letter) const {
        const auto found = std::ranges::find(actors_, letter, &Actor::letter);
        return found == actors_.end() ? actors_[0] : *found;
    }

    long long count(const char* sql) { return world.db().value<long long>(sql); }
    long long changes() { return count("SELECT total_changes()"); }

    /// Everything as it was: quicker than a new database for each input.
    void restore() {
        if (changes() == changes_) return;
        world.db().run_once("PRAGMA foreign_keys = OFF");
        {
            db::Transaction transaction{world.db()};
            for (const auto& table : tables_) world.db().run("DELETE FROM main." + table);
            for (const auto& table : tables_)
                world.db().run("INSERT INTO main." + table + " SELECT * FROM kept." + table);
            world.db().run("INSERT INTO search_words (search_words) VALUES ('rebuild')"); // of search_entry
            transaction.commit();
        }
        world.db().run_once("PRAGMA foreign_keys = ON");
        changes_ = changes();
    }

    test::World world;

  private:
    Actor enter(char letter, town::MemberId member) {
        const auto most = town::reader_in(world.db(), member, test::town_code);
        web::Request visit;
        web::Response response;
        if (!member) return {letter, most, {}, web::csrf::token(*world.app, visit)};
        web::session::open(*world.app, visit, member, response);
        web::session::note_visit(*world.app, visit, response); // the day's first page notes that she came
        return {letter, most, "parvis=" + visit.session->token, web::csrf::token(*world.app, visit)};
    }

    void keep() {
        auto& db = world.db();
        db.run_once("VACUUM INTO '" + (world.var / "kept.db").string() + "'");
        db.run_once("ATTACH DATABASE '" + (world.var / "kept.db").string() + "' AS kept");
        tables_ =
            db.all<std::string>("SELECT name FROM kept.sqlite_master WHERE type = 'table' AND name NOT LIKE 'search\\_words%' ESCAPE '\\' ORDER BY name");
        changes_ = changes();
    }

    std::vector<Actor> actors_;
    std::vector<std::string> tables_;
    long long changes_ = 0;
};

/// Each ^ becomes the canary, encoded.
std::string with_canaries(std::string_view typed) {
    static const std::string encoded = base::url_encode(fuzz::canary);
    std::string text;
    for (const char c : typed) c == '^' ? text += encoded : text += c;
    return text;
}

const web::Route* route_of(const web::Tables& tables, const web::Request& request) {
    for (const auto& table : tables)
        for (const auto& route : table) {
            std::map<std::string, std::string, std::less<>> captured;
            if (route.method == request.method && web::matches(route.path, request.path, captured))
                return &route;
        }
    return nullptr;
}

void check_answer(const web::Response& response, const std::string& address) {
    require(response.status < 500, "no input breaks an action", address);
    fuzz::require_utf8(response.body, "an answer is UTF-8");
    require(response.body.find("<fz>") == std::string::npos, "what was typed never becomes markup",
            response.body);
    require(response.body.size() < 400'000, "an answer has a reasonable size");
    const bool moved = response.status == 301 || response.status == 303;
    for (const auto& [name, value] : response.headers) {
        if (name != "Location") continue;
        require(moved, "only a redirection leads elsewhere");
        require(value.starts_with('/') && !value.starts_with("//") && value.find('\\') == value.npos &&
                    std::ranges::none_of(value, [](char c) { return c >= 0 && c <= ' '; }),
                "a redirection stays on this site", value);
    }
}

/// What a visit may do, whatever is in it.
void visit(Town& town, std::string_view step, std::string_view typed) {
    if (step.size() < 3 || step.size() + typed.size() > longest_step) return;
    static const auto tables = test::site();
    const auto& actor = town.actor(step[0]);
    const bool post = step[1] != 'g', token = step[1] != 'x';
    const auto address = with_canaries(step.substr(2));
    web::Incoming incoming;
    incoming.variables = {{"REQUEST_METHOD", post ? "POST" : "GET"},
                          {"REQUEST_URI", address},
                          {"REMOTE_ADDR", "192.0.2.7"},
                          {"HTTP_HOST", "parvis.test"},
                          {"HTTP_COOKIE", actor.cookie}};
    if (const auto mark = address.find('?'); mark != std::string::npos)
        incoming.variables["QUERY_STRING"] = address.substr(mark + 1);
    if (post) {
        incoming.variables["CONTENT_TYPE"] = "application/x-www-form-urlencoded";
        incoming.body = with_canaries(typed) + (token ? "&csrf=" + actor.token : "");
    } else if (typed == "hx") {
        incoming.variables["HTTP_HX_REQUEST"] = "true";
    }
    const auto before = town.changes();
    const auto response = web::answer(*town.world.app, tables, incoming);
    const bool changed = town.changes() != before;
    static const bool shown = std::getenv("PARVIS_FUZZ_SHOW");
    if (shown)
        std::fprintf(stderr, "        %.*s: %d%s\n", static_cast<int>(step.size()), step.data(),
                     response.status, changed ? ", written" : "");
    check_answer(response, address);
    if (response.status == 400) return; // it cannot be read
    const auto request = web::parse_head(incoming);
    const auto* route = route_of(tables, request);
    require(post || !changed, "looking at a page writes nothing", address);
    require(route || !changed, "what does not exist writes nothing", address);
    if (route && !route->access.admits(actor.most))
        require(response.status != 200 && !changed, "who may not, cannot", address);
    // A token that the fuzzer guessed would be news indeed.
    if (post && !token && route && route->proof == web::Proof::form)
        require(response.status >= 400 && !changed, "without its token a form does nothing", address);
}

void check_mails(Town& town) {
    require(
        town.count("SELECT COUNT(*) FROM outbox WHERE instr(subject, char(10)) + instr(subject, char(13)) + "
                   "instr(to_address, char(10)) + instr(to_address, ' ') > 0") == 0,
        "a mail has one subject and one address");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Town town;
    auto rest = fuzz::view(data, size);
    for (int i = 0; i < most_visits && !rest.empty(); ++i) {
        const auto step = fuzz::take_line(rest);
        visit(town, step, fuzz::take_line(rest));
    }
    check_mails(town);
    town.restore();
    return 0;
}
