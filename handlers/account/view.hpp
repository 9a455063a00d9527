// From structs to dictionaries: one function per template, and one per mail.
#pragma once

#include "account/personal_data.hpp"
#include "account/store.hpp"
#include "lib/app/mail.hpp"
#include "lib/app/page.hpp"
#include "lib/app/session.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/commune_search.hpp"
#include "lib/town/person.hpp"
#include "lib/town/second_factor.hpp"
#include "lib/view/form.hpp"

namespace account {

/// account/commune.tpl: the first step of a registration. `query` is what was searched, empty at first.
/// `goal` is where they go afterwards.
void fill_commune(web::Dictionary& page, std::string_view query, const town::FoundCommunes& found,
                  const std::string& goal);

/// What the field of the commune says once it is chosen: "Vannes (56000)".
std::string place_name(const town::Commune& commune);

/// account/register.tpl: the second step. Without commune, those of `found` are offered for what was typed.
void fill_register(web::Dictionary& page, const web::Form& form, const town::Commune* commune,
                   const town::FoundCommunes& found);

/// account/check_mail.tpl: the same whether or not the address is known. `kind` shows one of REGISTERED,
/// RESENT, FORGOTTEN.
void fill_check_mail(web::Dictionary& page, std::string_view email, const char* kind);

/// account/confirm.tpl, account/confirm_email.tpl: the button behind a link.
/// `here`: in the browser of the registration, where no password is asked.
void fill_confirm(web::Dictionary& page, const Account& account, const town::Commune& commune,
                  std::string_view secret, bool here);
void fill_confirm_email(web::Dictionary& page, std::string_view email, std::string_view secret);

/// Why somebody comes in.
struct Wish {
    std::string goal = {};      ///< path on this site; empty: nothing else
    const char* what = nullptr; ///< section of account/wish.tpl
    std::optional<town::Commune> commune = {};
};
/// The form of a registration: of that commune, and then on to `goal`; either may be empty.
std::string register_path(std::string_view commune_path, std::string_view goal);

/// GOAL, WISH, LOGIN_PATH and REGISTER_PATH, the latter with `commune`, or that of the wish.
void fill_wish(web::Dictionary& page, const Wish& wish, const town::Commune* commune);

/// Where somebody goes who has come in.
struct Way {
    std::string next = {};              ///< path on this site; empty: to the desk, or to the feed
    std::optional<web::LostForm> form = {}; ///< the form that waits behind the login
};

/// Why somebody cannot come in, or how they come to be here.
struct LoginData {
    const web::Form& form;
    const char* notice = nullptr; ///< section to show: WRONG, UNCONFIRMED, BLOCKED, GONE, LATE
    Way way = {};
};
/// NEXT and RESUME of a form of the login.
void fill_way(web::Dictionary& page, const Way& way);
/// account/login.tpl
void fill_login(web::Dictionary& page, const LoginData& data);

/// account/password_new.tpl
/// `email` names the account to the password manager.
void fill_new_password(web::Dictionary& page, const web::Form& form, std::string_view secret,
                       std::string_view email);

struct OwnData {
    const town::Member& me;
    const town::Commune& home;
    Standing standing;
    std::vector<Followed> followed;
    town::Details details;
};
/// account/account.tpl: where one stands, and the way to the pages below
void fill_account(web::Dictionary& page, const OwnData& data);

/// account/unfollow.tpl: before one's own mayor is no longer followed.
void fill_unfollow(web::Dictionary& page, const town::Commune& home);

/// BETTER_NAME, where better_written() has one to offer.
void fill_better_name(web::Dictionary& page, const town::Name& name);

/// Forms that stand on one page: each as it was sent, or as it first stands there.
struct ProfileForms {
    web::Form name, birth, address, photo;
};
/// account/profile.tpl
void fill_profile(web::Dictionary& page, const ProfileForms& forms, const town::Member& me,
                  const town::Details& details);

struct SecurityForms {
    web::Form email, password;
};
/// account/security.tpl; `here` is the session of this visit. `with_code`: the second factor is on.
void fill_security(web::Dictionary& page, const SecurityForms& forms, const town::Member& me, bool with_code,
                   const std::vector<web::session::Listed>& sessions, web::session::Id here,
                   std::string_view zone);

struct FactorForms {
    web::Form begin, first_code, renew, off;
};
struct FactorData {
    const town::Member& me;
    std::optional<town::second_factor::State> state; ///< none: off
    std::optional<std::string> key;                  ///< of an authenticator that has to show its first code
    std::optional<town::second_factor::Duty> duty;   ///< of those who may alert
    std::string goal;                                ///< path to go on to; may be empty
    std::string zone;
};
/// account/second_factor.tpl
void fill_second_factor(web::Dictionary& page, const FactorForms& forms, const FactorData& data);

/// account/recovery_codes.tpl
void fill_recovery_codes(web::Dictionary& page, const std::vector<std::string>& codes, const town::Member& me,
                         std::string_view goal);

/// account/second_step.tpl. `state` is signed: whose password was right.
void fill_second_step(web::Dictionary& page, const web::Form& form, std::string_view state, const Way& way);

struct MovingData {
    const town::Commune& home;
    const std::optional<town::Commune>& chosen;
    std::string query;
    const town::FoundCommunes& found;
    Standing standing; ///< at home
};
/// account/home.tpl: another home commune.
void fill_moving(web::Dictionary& page, const MovingData& data);

struct WelcomeData {
    const town::Member& me;
    const town::Commune& home;
    const town::Reader& reader; ///< at home
    bool sends_sms = false;
};
/// account/welcome.tpl: the first page of a new account.
void fill_welcome(web::Dictionary& page, const web::Form& form, const WelcomeData& data);

struct PhoneForms {
    web::Form phone, code;
};
/// account/phone.tpl. `code_waits`: a code was sent and is still good.
void fill_phone(web::Dictionary& page, const PhoneForms& forms, const town::Details& details, bool sends_sms,
                bool code_waits);

/// account/leave.tpl, account/stay.tpl
void fill_leave(web::Dictionary& page, const web::Form& form, const town::Member& me, bool in_office);
void fill_stay(web::Dictionary& page, const Account& account, std::string_view secret, std::string_view zone);

/// A file for which there is no room in the copy of one's data.
struct LeftOut {
    std::string file, name;
    std::string address; ///< where it is to be had; may be empty
    std::int64_t bytes = 0;
};
/// account/data.tpl
void fill_data(web::Dictionary& page, const std::vector<LeftOut>& left_out);
/// account/archive.tpl: a page of its own, to be read without network.
std::string archive_index(web::App& app, const std::vector<PersonalRows>& all,
                          const std::vector<LeftOut>& left_out, std::string_view zone);

/// mail/confirm.tpl, mail/already.tpl, mail/password.tpl, mail/password_changed.tpl
town::Mail confirm_mail(web::App& app, const Account& account, std::string_view secret);
town::Mail already_mail(web::App& app, const Account& account);
town::Mail password_mail(web::App& app, const Account& account, std::string_view secret);
town::Mail password_changed_mail(web::App& app, const Account& account);
/// mail/new_email.tpl to the new address, mail/email_changing.tpl to the old one.
town::Mail new_email_mail(web::App& app, const Account& account, std::string_view address,
                          std::string_view secret);
town::Mail email_changing_mail(web::App& app, const Account& account);

/// mail/second_factor.tpl: `what` is SWITCHED_ON, SWITCHED_OFF, OFF_BY_OPERATOR, NEW_CODES or RECOVERED.
town::Mail second_factor_mail(web::App& app, const Account& account, const char* what);

/// mail/leaving.tpl: how to change one's mind until `erased_at`
town::Mail leaving_mail(web::App& app, const Account& account, std::string_view secret, Seconds erased_at,
                        std::string_view zone, bool keeps_texts);

/// sms/phone_code.tpl
std::string phone_code_text(web::App& app, std::string_view code);

} // namespace account
