// `parvis-phone`: the child process behind web::read_phone, and the only program that links libphonenumber.
#pragma once

#include "lib/files/phone.hpp"

#include <string>
#include <string_view>

namespace chores {

struct ReadPhone {
    web::PhoneExit exit = web::PhoneExit::not_a_number;
    std::string e164 = {}; ///< when ok
};

/// `region` is an ISO 3166 code, of the place whose inhabitants write numbers without a country code so.
/// Refused is only what cannot be a number, and what is surely no mobile: the library's list of prefixes is
/// older than some mobiles of ours. Of other countries it has to know the number, and no pager, mailbox or
/// number whose owner sets the price is taken. Numbers of the French places overseas go to their own country
/// code, whatever was typed before them.
ReadPhone read_phone(std::string_view typed, const std::string& region);

/// Arguments: the region. The number comes on standard input, its E.164 form goes to standard output; the
/// exit status is a web::PhoneExit.
int phone_command(int argc, char** argv);

} // namespace chores
