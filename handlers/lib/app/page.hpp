// A page: one section's template inside the layout, or alone when htmx asks for a part.
#pragma once

#include "lib/app/app.hpp"
#include "lib/app/route.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"
#include "lib/town/news.hpp"
#include "lib/view/views.hpp"
#include "lib/view/visit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace web {

class Page {
  public:
    /// `main` is a template such as "feed/index.tpl".
    Page(App& app, const Request& request, std::string main);

    /// What the section's view fills.
    Dictionary& main() { return *main_; }
    /// Of a page below a commune's address; requires one.
    Visit visit() const { return {{request_.reader, app_.now()}, *request_.commune}; }

    /// The {{CSRF}} of its forms.
    const std::string& csrf() const { return csrf_; }

    /// Before " – Vannes – Parvis" in the title bar, for texts such as a publication's. Without it the title
    /// is what templates/parts/titles.tpl says for the main template.
    Page& title(std::string_view text);
    Page& no_index();
    /// What others show of its address, from a search or a message: the page's title, these words, the picture at `picture`, a path
    /// of ours that may be empty. Only for what every visitor may read; any other page tells of its commune alone.
    Page& about(std::string_view words, std::string_view picture = {});
    /// What programs read of the page, as JSON-LD: the section's schema.tpl, to be filled; ADDRESS is the page's own. As about(),
    /// only for what every visitor may read.
    Dictionary& schema(const std::string& file);
    /// The whole address of the picture that stands for what has none of its own: the commune's card, or the site's.
    std::string card() const;
    /// Shows the commune's name and figures under the menu; its name is then the page's <h1>.
    Page& band();

    /// Fills the include MENU of the main template: all sections, as tiles.
    Page& tiles();

    /// Whoever asks, the page is the same: nginx may keep it for the rest of this second. Ignored for anyone
    /// with a session.
    Page& shared();

    /// Without JavaScript the browser asks for `path` anew after so many seconds.
    Page& refresh(int seconds, std::string_view path);

    /// The whole page with `status`.
    Response answer(int status = 200);
    /// Only the main template: for htmx.
    Response fragment(int status = 200);

  private:
    void read_frame();
    void fill_menu(Dictionary& menu, const town::Commune& commune, const town::Reader& reader);
    void fill_town(const town::Commune& commune, const town::Reader& reader);
    void fill_about();
    void fill_layout();

    App& app_;
    const Request& request_;
    std::string main_template_, csrf_;
    Dictionary layout_;
    Dictionary* main_;
    bool trial_ = false; ///< of the town that the reader speaks for
    int to_do_ = 0;      ///< there, for this reader
    bool told_of_ = false, titled_ = false, shared_ = false, tiles_ = false;
    std::vector<town::UnreadTopic> unread_;
    std::optional<town::Commune> home_; ///< of the reader, where the address names no commune
    town::Reader home_reader_;
};

/// The page for an error, also where there is no database. `reference` stands in the log too; may be empty.
/// `why` is a section of the template. Under it stands what was typed, ready to be sent again where that can
/// help, otherwise to be copied; passwords have to be typed anew.
Response error_page(App& app, const Request& request, int status, std::string_view reference = {},
                    const char* why = nullptr);

/// Bytes of a form that come back with an error. More than any form that is right; what a stranger sends does
/// not decide how long an answer is.
inline constexpr std::size_t kept_max = std::size_t{64} << 10;

/// What was typed into a form whose session ended, on its way through a login.
struct LostForm {
    std::string action; ///< path that the form is for
    Fields fields;
    bool files_lost = false;                 ///< files cannot be kept
    std::vector<std::string> passwords = {}; ///< names of those that have to be typed anew
};

/// Of the request itself: all but the CSRF field and passwords.
LostForm lost_form(const Request& request);

/// parts/kept.tpl as KEPT: the fields, named `prefix` and their name, each once: short ones hidden, long ones
/// to be read. At most kept_max of them; the page says when there was more.
void fill_lost_form(Dictionary& form, const LostForm& lost, const std::string& prefix);

/// The form to send once more, with a token that is good now: for a page that was open too long, and after a
/// login.
Response send_again(App& app, const Request& request, const LostForm& lost, int status);

/// What answers an alert that was written before the second step of the login was switched on, which it
/// wants: the form to send again, and the way there.
Response factor_first(App& app, const Request& request);

/// What answers a POST without a valid token: asks to log in where the route needs a member, and to send
/// again what was typed. Nothing that a person wrote is lost with the session.
Response ask_again(App& app, const Request& request, Access access);

} // namespace web
