// A page: one section's template inside the layout, or alone when htmx asks for a part.
#pragma once

#include "lib/web/app.hpp"
#include "lib/web/request.hpp"
#include "lib/web/response.hpp"
#include "lib/web/views.hpp"

#include <string>

namespace web {

class Page {
  public:
    /// `main` is a template such as "feed/index.tpl".
    Page(App& app, const Request& request, std::string main);

    /// What the section's view fills.
    Dictionary& main() { return *main_; }

    /// Before " – Vannes – Parvis" in the title bar, for texts such as a publication's. Without it the title
    /// is what templates/parts/titles.tpl says for the main template.
    Page& title(std::string_view text);
    Page& no_index();
    /// Shows the commune's name and figures under the menu; its name is then the page's <h1>.
    Page& band();

    /// The whole page with `status`.
    Response answer(int status = 200);
    /// Only the main template: for htmx.
    Response fragment(int status = 200);

  private:
    void fill_layout();

    App& app_;
    const Request& request_;
    std::string main_template_;
    Dictionary layout_;
    Dictionary* main_;
    bool titled_ = false;
};

/// The page for an error, also where there is no database. `reference` stands in the log too; may be empty.
Response error_page(App& app, const Request& request, int status, std::string_view reference = {});

/// Asks to log in and to send again what was typed: nothing that a person wrote is lost with his session.
Response ask_again(App& app, const Request& request);

} // namespace web
