#include "lib/db/sql_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

namespace db {

namespace {

bool word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// In capitals, quoted ones too.
std::vector<std::string> words_of(std::string_view sql) {
    std::vector<std::string> words;
    for (auto at = sql.begin(); (at = std::find_if(at, sql.end(), word)) != sql.end();) {
        const auto end = std::find_if_not(at, sql.end(), word);
        std::ranges::transform(at, end, std::back_inserter(words.emplace_back()),
                               [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        at = end;
    }
    return words;
}

} // namespace

std::vector<std::string> parameter_names(std::string_view sql) {
    std::vector<std::string> names;
    bool quoted = false;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] == '\'') quoted = !quoted;
        if (quoted || sql[i] != ':') continue;
        if (sql.substr(i, 2) == "::") {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < sql.size() && word(sql[end])) ++end;
        const auto name = sql.substr(i + 1, end - i - 1);
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.emplace_back(name);
        i = end - 1;
    }
    return names;
}

bool only_reads(std::string_view sql) {
    constexpr std::array<std::string_view, 5> writing{"INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE"};
    const auto words = words_of(sql);
    if (words.empty() || std::ranges::find_first_of(words, writing) != words.end()) return false;
    return words[0] == "SELECT" || words[0] == "WITH" ||
           (words.size() == 2 && words[0] == "PRAGMA" && words[1] == "DATA_VERSION");
}

} // namespace db
