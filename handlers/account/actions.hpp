// The actions behind the table of routes.cpp, by the file that has them, and what these share.
#pragma once

#include "account/store.hpp"
#include "account/view.hpp"
#include "lib/town/one_time.hpp"
#include "lib/view/form.hpp"
#include "lib/app/limit.hpp"
#include "lib/app/page.hpp"

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
Response security(App&, Request&);
Response ask_new_email(App&, Request&);
Response retry_email(App&, Request&);
Response new_email_form(App&, Request&);
Response set_new_email(App&, Request&);
Response change_password(App&, Request&);
Response close_session(App&, Request&);
Response close_other_sessions(App&, Request&);
Response ask_stop_following(App&, Request&);
Response stop_following(App&, Request&);

// profile.cpp: what one tells about oneself
Response profile(App&, Request&);
Response save_profile(App&, Request&);
Response save_name(App&, Request&);
Response photo(App&, Request&);
Response save_photo(App&, Request&);
Response remove_photo(App&, Request&);

// moving.cpp: another home commune
Response moving(App&, Request&);
Response move(App&, Request&);

// phone.cpp: the telephone, and the page of arrival, which asks for it
Response welcome(App&, Request&);
Response save_welcome(App&, Request&);
Response phone(App&, Request&);
Response save_phone(App&, Request&);
Response resend_phone_code(App&, Request&);
Response check_phone_code(App&, Request&);
Response forget_phone(App&, Request&);

// archive.cpp: a copy of everything
Response data(App&, Request&);
Response download(App&, Request&);

// second_factor.cpp
Response second_factor_page(App&, Request&);
Response begin_second_factor(App&, Request&);
Response switch_on_second_factor(App&, Request&);
Response renew_recovery_codes(App&, Request&);
Response switch_off_second_factor(App&, Request&);

// second_step.cpp
Response second_step(App&, Request&);

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
void refuse_guessable(Form& form, std::string_view field, std::string_view email, const town::Name& name);

/// Rejects a password in `field` that is not the member's own, or when too many were tried.
void check_own_password(App& app, const Request& request, Form& form, std::string_view field);

/// A link by mail, or the mail of somebody who needs none, or nothing: who asks must not learn which.
struct Alike {
    town::one_time::Grant link; ///< without member: it opens nothing
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

/// The button with which somebody who is leaving keeps the account.
Response stay_page(App& app, const Request& request, const Account& account, std::string_view secret);

/// What was typed for a code: its figures and the blanks between them.
inline constexpr std::size_t code_max = 100;

/// In a form that is right so far: rejects a password or a code, each in its field, that is not the member's
/// own, or when too many were tried; where there is no second factor, any code is good. A good one is used up:
/// to be asked last.
void check_owner(App& app, const Request& request, Form& form, std::string_view password,
                 std::string_view code);

/// A path on this site where somebody was going; empty for anything else.
std::string goal_of(std::string_view wanted);

/// What an address to go on to means; nothing for none.
Wish wish_of(App& app, std::string_view wanted);

/// Of a login form: where to go afterwards, the fields `suite`, or `resume` and `kept-…`.
Way way_of(const Request& request);

/// After the password, or a link that stands for it: logs in and goes on, or asks for the second step first.
Response enter(App& app, Request& request, const Account& account, const Way& way);

/// The login form anew, when a second step came too late.
Response login_again(App& app, const Request& request, const Way& way);

} // namespace account
