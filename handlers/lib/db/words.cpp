#include "lib/db/words.hpp"

#include <algorithm>
#include <cctype>
#include <regex>

namespace db {

std::vector<std::string> parameter_names(std::string_view sql) {
    std::vector<std::string> names;
    const auto word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
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
    static const std::regex reading{R"(\s*(SELECT|WITH|PRAGMA data_version)\b)", std::regex::icase},
        writing{R"(\b(INSERT|UPDATE|DELETE|REPLACE|MERGE)\b)", std::regex::icase};
    const auto* end = sql.data() + sql.size();
    return std::regex_search(sql.data(), end, reading, std::regex_constants::match_continuous) &&
           !std::regex_search(sql.data(), end, writing);
}

} // namespace db
