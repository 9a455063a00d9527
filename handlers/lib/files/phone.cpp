#include "lib/files/phone.hpp"

#include "lib/base/subprocess.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <sys/wait.h>

namespace web {

namespace {

constexpr int wall_limit_ms = 5'000;

/// ISO 3166 codes of the places overseas that have a numbering plan of their own.
std::string_view region_of(std::string_view department_code) {
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Pair, 11> regions{{{"971", "GP"},
                                                   {"972", "MQ"},
                                                   {"973", "GF"},
                                                   {"974", "RE"},
                                                   {"975", "PM"},
                                                   {"976", "YT"},
                                                   {"977", "GP"},
                                                   {"978", "GP"},
                                                   {"986", "WF"},
                                                   {"987", "PF"},
                                                   {"988", "NC"}}};
    const auto* found = std::ranges::find(regions, department_code, &Pair::first);
    return found == regions.end() ? "FR" : found->second;
}

} // namespace

std::variant<std::string, PhoneError> read_phone(const std::string& parvis_program_path,
                                                 std::string_view typed, std::string_view department_code) {
    auto ended = base::run_child(parvis_program_path + "-phone", {std::string{region_of(department_code)}}, typed,
                           wall_limit_ms);
    const int status = ended.status && WIFEXITED(*ended.status) ? WEXITSTATUS(*ended.status) : -1;
    if (status == static_cast<int>(PhoneExit::not_a_number)) return PhoneError::not_a_number;
    if (status == static_cast<int>(PhoneExit::not_mobile)) return PhoneError::not_mobile;
    if (status != static_cast<int>(PhoneExit::ok) || !ended.output.starts_with('+'))
        throw std::runtime_error("parvis-phone ended with status " + std::to_string(status));
    return std::move(ended.output);
}

std::string shown_phone(std::string_view e164) {
    const auto grouped = [](std::string_view code, std::string_view digits) {
        std::string shown{code};
        const std::size_t first = digits.size() % 2 == 0 ? 2 : digits.size() == 9 && code != "+33" ? 3 : 1;
        shown.append("\u00a0").append(digits.substr(0, first));
        for (auto at = first; at < digits.size(); at += 2)
            shown.append("\u00a0").append(digits.substr(at, 2));
        return shown;
    };
    for (const std::string_view code :
         {"+33", "+262", "+590", "+594", "+596", "+508", "+687", "+689", "+681"})
        if (e164.starts_with(code) && e164.size() > code.size() + 5)
            return grouped(code, e164.substr(code.size()));
    return std::string{e164};
}

} // namespace web
