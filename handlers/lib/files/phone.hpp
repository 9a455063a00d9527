// Telephone numbers as people type them. The library that reads them is too heavy for programs that stay, so
// a child reads each one.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace web {

enum class PhoneError {
    not_a_number, ///< too long, too short, letters
    not_mobile    ///< of a line in a house, or a number that costs or earns: no SMS goes there
};

/// What `parvis-phone` answers by its exit status.
enum class PhoneExit : int { ok = 0, not_a_number = 10, not_mobile = 11 };

/// The number in E.164, "+262692123456". `department_code` is where the person lives: a number without
/// country code is read as one of there, then as one of elsewhere in France; "0692…" goes to Réunion also
/// when +33 was put before it. Takes some 50 ms. Throws std::system_error when the program `parvis-phone`
/// beside `parvis_program_path` cannot be run, std::runtime_error when it misbehaves.
std::variant<std::string, PhoneError> read_phone(const std::string& parvis_program_path,
                                                 std::string_view typed, std::string_view department_code);

/// "+33 6 12 34 56 78", "+262 692 12 34 56": for people. Others are shown as they are.
std::string shown_phone(std::string_view e164);

} // namespace web
