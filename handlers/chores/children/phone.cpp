#include "chores/children/phone.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <phonenumbers/phonenumberutil.h>
#include <unistd.h>

namespace chores {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using web::PhoneExit;

/// Where numbers are written as in France: ten digits, a zero first.
constexpr std::array alike{"FR", "GP", "MQ", "GF", "RE", "YT"};

/// Mobiles overseas by their national beginning without the zero, for those that the library does not know:
/// the national numbering plan of ARCEP gives ranges of 0709 to each place.
struct Range {
    std::string_view begins;
    const char* region;
};
constexpr std::array<Range, 12> overseas{{{"690", "GP"},
                                          {"691", "GP"},
                                          {"692", "RE"},
                                          {"693", "RE"},
                                          {"639", "YT"},
                                          {"694", "GF"},
                                          {"696", "MQ"},
                                          {"697", "MQ"},
                                          {"7090", "GP"},
                                          {"7091", "MQ"},
                                          {"7092", "RE"},
                                          {"7093", "GF"}}};

PhoneNumberUtil& library() { return *PhoneNumberUtil::GetInstance(); }

std::optional<PhoneNumber> parsed(const std::string& typed, const std::string& region) {
    PhoneNumber number;
    if (library().Parse(typed, region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return {};
    return number;
}

bool valid(const std::optional<PhoneNumber>& number) { return number && library().IsValidNumber(*number); }

bool french(const PhoneNumber& number) {
    constexpr std::array codes{33, 262, 508, 590, 594, 596, 681, 687, 689};
    return std::ranges::count(codes, number.country_code()) > 0;
}

/// Abroad only what the library knows: an SMS to a number of the right length alone may cost anything.
bool plausible(const std::optional<PhoneNumber>& number) {
    return number && (french(*number) ? library().IsPossibleNumber(*number) : valid(number));
}

/// The nine digits after the zero, when it is such a number.
std::string nine_digits(const PhoneNumber& number) {
    std::string digits;
    library().GetNationalSignificantNumber(number, &digits);
    return digits.size() == 9 ? digits : std::string{};
}

/// Written as in France, but at home in another of these places than the one it was read for.
std::optional<PhoneNumber> rehomed(const std::string& nine) {
    if (nine.empty()) return {};
    for (const auto* region : alike)
        if (auto number = parsed("0" + nine, region); valid(number)) return number;
    const auto* range =
        std::ranges::find_if(overseas, [&](const Range& r) { return nine.starts_with(r.begins); });
    return range == overseas.end() ? std::nullopt : parsed("0" + nine, range->region);
}

/// As one of the places that write numbers alike, whichever was meant.
std::optional<PhoneNumber> in_france(const std::string& typed) {
    auto number = parsed(typed, "FR");
    if (valid(number)) return number;
    return number && french(*number) ? rehomed(nine_digits(*number)) : std::nullopt;
}

/// Nine figures of which the first is the zero: one is missing, though the library finds the length right.
bool one_short(const PhoneNumber& number) {
    std::string digits;
    library().GetNationalSignificantNumber(number, &digits);
    return french(number) && digits.starts_with('0');
}

bool receives_sms(const PhoneNumber& number) {
    switch (library().GetNumberType(number)) {
    case PhoneNumberUtil::FIXED_LINE:
    case PhoneNumberUtil::VOIP:
    case PhoneNumberUtil::UAN:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::SHARED_COST:
    case PhoneNumberUtil::TOLL_FREE:
    case PhoneNumberUtil::PERSONAL_NUMBER: // costs what its owner likes
    case PhoneNumberUtil::PAGER:
    case PhoneNumberUtil::VOICEMAIL:
        return false;
    default:
        return true;
    }
}

} // namespace

ReadPhone read_phone(std::string_view typed, const std::string& region) {
    const std::string text{typed};
    auto number = parsed(text, region);
    if (!valid(number))
        if (auto elsewhere = in_france(text)) number = elsewhere;
    if (!plausible(number) || one_short(*number)) return {};
    if (!receives_sms(*number)) return {PhoneExit::not_mobile};
    std::string e164;
    library().Format(*number, PhoneNumberUtil::E164, &e164);
    return {PhoneExit::ok, e164};
}

int phone_command(int argc, char** argv) {
    std::array<char, 200> typed;
    std::size_t size = 0;
    while (size < typed.size()) {
        const auto got = ::read(STDIN_FILENO, typed.data() + size, typed.size() - size);
        if (got <= 0) break;
        size += static_cast<std::size_t>(got);
    }
    const auto read = read_phone({typed.data(), size}, argc > 1 ? argv[1] : "FR");
    std::fputs(read.e164.c_str(), stdout);
    return static_cast<int>(read.exit);
}

} // namespace chores
