// The red flag and the hiding of a text, the same for every section: DSA art. 16 (notice with receipt) and 17
// (statement of reasons to the author). A section says what the text is and how it is hidden.
#pragma once

#include "lib/town/flag.hpp"
#include "lib/app/app.hpp"
#include "lib/app/section.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

#include <functional>
#include <string>

namespace web::moderation {

/// The text that somebody complains about, already found to be visible to the visitor.
struct FlaggedContent {
    std::string kind; ///< of a Flaggable of its section
    std::int64_t id = 0;
    std::string address; ///< path of the text itself, with its anchor; where one comes back to
    town::MemberId author;
    std::string author_name; ///< as the visitor may read it
    std::string text;        ///< shown in the form
    base::Seconds at = 0;
    bool team = false; ///< said for the town hall, which reads of nobody who flags it
};

/// The form that flags it: with or without account.
Response flag_form(App& app, const Request& request, const FlaggedContent& content);
/// Fields reason, explanation, name, email, good-faith. Answers the receipt, also by mail.
Response flag(App& app, Request& request, const FlaggedContent& content);

/// The form that hides it.
Response hide_form(App& app, const Request& request, const FlaggedContent& content);
/// Fields reason, explanation, retour. `hide` runs inside the transaction and answers false when it was hidden
/// before. The author and whoever flagged it are told by mail, the author on the site too. Leads to `back`, or to where
/// the text stood, or where web::back_to() says.
Response hide(App& app, Request& request, const FlaggedContent& content, const std::function<bool(db::Db&)>& hide,
              std::string back = {});

inline constexpr std::size_t explanation_max = 1000; ///< characters
/// The team finds nothing wrong: its flags are closed and who raised them is told, with the explanation, if any.
void keep(App& app, const Request& request, std::string_view kind, std::int64_t id, std::string_view explanation = {});

/// What it stands under, and its words, hidden or not; none for a kind without Flaggable::words, and for what is gone.
struct Quote {
    std::int64_t key = 0; ///< what it was asked by
    std::string title, body;
    town::MemberId author;
    town::Name name;
    bool team = false;
    base::Seconds at = 0;
};
/// `with` begins the statement, "WITH few AS (…)": rows of (key, object_kind, object_id) under the name `few`. Empty where no
/// section has words.
std::string quotes_sql(Sections sections, std::string_view with, std::string_view few);

/// Its author takes it back: its flags are closed and who raised them is told. `remove` runs inside the
/// transaction; when it answers false, nothing is written. Throws NotFound then.
void withdraw(App& app, const Request& request, std::string_view kind, std::int64_t id,
              const std::function<bool(db::Db&)>& remove);
/// The text is no longer there: its flags are closed and who raised them is told so. Inside the caller's
/// transaction.
void withdrawn(App& app, const Request& request, std::string_view kind, std::int64_t id);
/// What was said in a live chat whose words are not kept is gone with it, by nobody's doing: its flags are
/// closed, in the name of whoever opened the room, and who raised them is told so. Inside the caller's
/// transaction.
void not_kept(App& app, const town::Commune& commune, town::MemberId opened_by, std::int64_t post);

} // namespace web::moderation
