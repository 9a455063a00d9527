// The small town of all tests: Bourg-les-Tilleuls, its mayor, her delegate, its citizens, and the village
// next door whose mayor has not come yet. Each test gets a fresh one, on SQLite or, when the suite says so,
// on PostgreSQL.
#pragma once

#include "lib/town/member.hpp"
#include "lib/app/app.hpp"
#include "lib/app/dispatch.hpp"
#include "sections.hpp"
#include "support/cheap_passwords.hpp"
#include "support/database.hpp"

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace test {

inline constexpr const char* password = "le chat dort sur le mur";
inline constexpr const char* town_code = "99101";
inline constexpr const char* town_path = "bourg-les-tilleuls-99101";
inline constexpr const char* village_code = "99102"; ///< no mayor here yet
inline constexpr const char* village_path = "villeneuve-des-pres-99102";

struct Mail {
    std::string event, to, subject, body, unsubscribe_url;
    /// The first link in it, without the site's address: "/inscription/confirmer?…"
    std::string link() const;
};

struct World {
    World();
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    CheapPasswords cheap;
    EmptyDatabase database;
    base::Seconds now; ///< Friday 20 November 2026, 9:12 in Paris, until a test moves it
    std::filesystem::path var;
    std::unique_ptr<web::App> app;
    town::MemberId mayor, delegate, claire, yanis, newcomer;

    /// Begins anew with these settings: another program, which reads its database afresh. The templates stay in memory.
    void start(base::Config config, web::Sections all = sections());
    /// Begins anew with one section more, which a test made up: with these templates in its folder, {name, text after line 1}.
    void add_section(const web::Section& section, std::initializer_list<std::pair<const char*, const char*>> files);

    db::Db& db() { return app->db(); }
    /// A confirmed member of `commune`; a citizen there when `accepted`.
    town::MemberId member(const std::string& email, const std::string& first, const std::string& last,
                          const std::string& commune = town_code, bool accepted = true);
    const town::Choice& choice(std::string_view name) { return **std::ranges::find(app->kinds.choices, name, &town::Choice::name); }
    town::Reader reader(town::MemberId id) { return town::reader_in(db(), id, town_code); }
    /// The mails that were queued and not yet looked at.
    std::vector<Mail> mails();

  private:
    std::vector<const web::Section*> with_one_more_;
    std::int64_t mails_seen_ = 0;
};

/// An answer as a person sees it.
struct Answer {
    int status = 0;
    std::string body, location, content_type;
    std::vector<std::pair<std::string, std::string>> headers;

    bool shows(std::string_view text) const; ///< in the body, no-break spaces and apostrophes as typed
    std::string header(std::string_view name) const;
    /// Value of the hidden field `name` in the first form, or of what stands there to be read before it is
    /// sent again.
    std::string hidden(std::string_view name) const;
};

/// A browser without JavaScript, in process: cookies, redirections, the CSRF field of the page it is on.
class Browser {
  public:
    explicit Browser(World& world) : world_(world) {}

    Browser& sign_in(town::MemberId member);
    Answer get(const std::string& path);
    /// Follows redirections, at most five.
    Answer visit(const std::string& path);
    /// Posts fields, with the CSRF token of the page before (or a good one when there was none) unless given.
    Answer post(const std::string& path, const web::Fields& fields = {});
    Answer post_and_follow(const std::string& path, const web::Fields& fields = {});
    /// A multipart form with one file.
    Answer post_file(const std::string& path, const web::Fields& fields, const std::string& field,
                     const std::string& content, const std::string& name = "photo.jpg");
    /// Raw: everything as given.
    Answer send(web::Incoming incoming);

    std::map<std::string, std::string, std::less<>>
        extra;          ///< variables added to each request, such as HTTP_HX_REQUEST
    web::Tables tables; ///< in place of the whole site's, when a test brings its own
    std::string cookie, registration; ///< of the session, and of who has just registered

  private:
    web::Incoming request(const std::string& method, const std::string& target) const;
    std::string token();
    World& world_;
};

/// All sections, as all.fcgi has them.
web::Tables site();

std::string read_file(const std::filesystem::path& path);

} // namespace test
