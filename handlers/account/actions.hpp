// The actions behind the table of routes.cpp, by the file that has them, and what these share.
#pragma once

#include "account/store.hpp"
#include "lib/town/one_time.hpp"
#include "lib/web/form.hpp"
#include "lib/web/limit.hpp"
#include "lib/web/page.hpp"

namespace account {

using web::App;
using web::Form;
using web::Request;
using web::Response;

// routes.cpp: coming in and going out
Response login_form(App&, Request&);
Response login(App&, Request&);
Response logout(App&, Request&);

// registration.cpp
Response register_form(App&, Request&);
Response register_member(App&, Request&);
Response resend(App&, Request&);
Response confirm_form(App&, Request&);
Response confirm_member(App&, Request&);

// password.cpp
Response forgotten_form(App&, Request&);
Response forgotten(App&, Request&);
Response new_password_form(App&, Request&);
Response set_new_password(App&, Request&);

// own.cpp: one's account, how one comes in, whom one follows
Response own(App&, Request&);
Response security(App&, Request&);
Response ask_new_email(App&, Request&);
Response retry_email(App&, Request&);
Response new_email_form(App&, Request&);
Response set_new_email(App&, Request&);
Response change_password(App&, Request&);
Response close_session(App&, Request&);
Response close_other_sessions(App&, Request&);
Response stop_following(App&, Request&);

// profile.cpp: what one tells about oneself
Response profile(App&, Request&);
Response save_name(App&, Request&);
Response save_birth(App&, Request&);
Response save_address(App&, Request&);
Response photo(App&, Request&);
Response save_photo(App&, Request&);
Response remove_photo(App&, Request&);

// phone.cpp
Response phone(App&, Request&);
Response save_phone(App&, Request&);
Response resend_phone_code(App&, Request&);
Response check_phone_code(App&, Request&);
Response forget_phone(App&, Request&);

// archive.cpp: a copy of everything
Response data(App&, Request&);
Response download(App&, Request&);

// leaving.cpp
Response leave_form(App&, Request&);
Response leave_account(App&, Request&);
Response stay_form(App&, Request&);
Response stay_member(App&, Request&);

/// How many codes that confirm a telephone leave the whole site in a day: so much money strangers can spend.
inline constexpr web::Limit codes_of_site{1000, 86400};

/// How many passwords may be tried for one account.
inline constexpr web::Limit tries_of_one{10, 900};
/// Forms without a session that were right, from one address: a school or a mobile network is one. A slip is
/// no attempt.
inline constexpr web::Limit forms_of_one_address{200, 3600};

/// Rejects the password in `field` when it is the person's address or name.
void refuse_guessable(Form& form, std::string_view field, std::string_view email, std::string_view first_name,
                      std::string_view last_name);

/// Rejects a password in `field` that is not the member's own, or when too many were tried.
void check_own_password(App& app, const Request& request, Form& form, std::string_view field);

/// A link by mail, or the mail of somebody who needs none, or nothing: who asks must not learn which.
struct Alike {
    town::one_time::Right link; ///< without member: it opens nothing
    base::Seconds lifetime;
    std::string secret;
    std::optional<town::Mail> mail; ///< none: nothing leaves
};
/// What is answered alike whether or not an address has an account is also as much work: the same statements,
/// which write as many rows, in the caller's transaction. Every route that is asked about an address goes
/// through this.
void write_alike(App& app, const Alike& what);

/// Says that the link no longer works, and how to get another one. `kind` shows CONFIRM, PASSWORD, EMAIL or
/// STAY.
Response dead_link(App& app, const Request& request, const char* kind);

/// The button with which who is leaving keeps his account.
Response stay_page(App& app, const Request& request, const Account& account, std::string_view secret);

/// Logs in and goes to `next`, a path on this site.
Response enter(App& app, Request& request, MemberId member, Response next);

} // namespace account
