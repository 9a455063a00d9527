#include "support/markers.hpp"

#include "support/world.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>

namespace test {

namespace {

bool upper_name(std::string_view text) {
    return !text.empty() && std::isupper(static_cast<unsigned char>(text[0])) &&
           std::ranges::all_of(
               text, [](unsigned char c) { return std::isupper(c) || std::isdigit(c) || c == '_'; });
}

std::string upper(std::string text) {
    for (char& c : text) c = c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

template <class Each> void matches_in(std::string_view text, const std::regex& pattern, Each each) {
    for (std::cregex_iterator i{text.data(), text.data() + text.size(), pattern}, end; i != end; ++i)
        each(*i);
}

} // namespace

Names markers_of(std::string_view text) {
    Names names;
    for (auto open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", open + 2)) {
        auto inside = text.substr(open + 2, text.find("}}", open) - open - 2);
        if (inside.empty() || inside[0] == '!' || inside[0] == '%') continue;
        if (inside[0] == '#' || inside[0] == '/' || inside[0] == '>') inside.remove_prefix(1);
        names.emplace(inside.substr(0, inside.find(':')));
    }
    return names;
}

std::vector<std::pair<std::size_t, std::string>> literals_of(std::string_view code) {
    std::vector<std::pair<std::size_t, std::string>> found;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code.compare(i, 2, "//") == 0) {
            i = std::min(code.find('\n', i), code.size());
        } else if (code.compare(i, 2, "/*") == 0) {
            i = std::min(code.find("*/", i), code.size());
        } else if (code.compare(i, 3, "R\"(") == 0) {
            const auto end = code.find(")\"", i);
            i = end == std::string_view::npos ? code.size() : end + 1;
        } else if (code[i] == '"') {
            auto end = i + 1;
            while (end < code.size() && code[end] != '"') end += code[end] == '\\' ? 2 : 1;
            found.emplace_back(i, code.substr(i + 1, end - i - 1));
            i = end;
        } else if (code.compare(i, 3, "'\"'") == 0 || code.compare(i, 3, "'\\\\") == 0) {
            i += 2;
        }
    }
    return found;
}

Names names_set_in(std::string_view code) {
    Names names;
    static const std::regex use{
        R"((SetValue|SetIntValue|SetFormattedValue|SetEscapedValue|SetValueAndShowSection|SetTemplateGlobalValue|ShowSection|ShowTemplateGlobalSection|AddSectionDictionary|AddIncludeDictionary|put_date|put_date_time)\s*\()"};
    // A name may stand in a choice, `ShowSection(x ? "A" : "B")`, or in a table that is read elsewhere: every
    // upper-case literal of a file that fills dictionaries counts.
    bool fills = false;
    matches_in(code, use, [&](const auto&) { fills = true; });
    if (!fills) return names;
    for (const auto& [at, text] : literals_of(code))
        if (upper_name(text)) names.insert(text);
    static const std::regex moment{R"re(\bput_date(?:_time)?\s*\([^;"]*"([A-Z_]+)")re"};
    matches_in(code, moment, [&](const std::cmatch& m) { names.insert(std::string{m[1]} + "_ISO"); });
    return names;
}

Names names_of_fields(std::string_view code) {
    Names names;
    static const std::regex field{R"re(\{\s*"([a-z0-9_-]+)"\s*,\s*(?:web::)?Kind::(\w+)\s*([^{}]*)\})re"};
    matches_in(code, field, [&](const std::cmatch& m) {
        const auto name = upper(m[1]);
        const std::string kind = m[2], rest = m[3];
        for (const char* code_of : {"ERROR", "MISSING", "TOO_SHORT", "TOO_LONG", "INVALID"})
            names.insert(name + "_" + code_of);
        if (kind == "day" || kind == "local_time")
            for (const char* code_of : {"IMPOSSIBLE", "SKIPPED"}) names.insert(name + "_" + code_of);
        if (kind == "email")
            for (const char* code_of : {"IMPOSSIBLE", "ACCENTS"}) names.insert(name + "_" + code_of);
        if (kind != "choice" && kind != "tick")
            for (const char* limit : {"MAX", "LIMIT"}) names.insert(name + "_" + limit);
        if (kind == "tick") {
            names.insert(name + "_TICKED");
        } else if (kind == "choice") {
            static const std::regex words{R"re("([^"]*)")re"};
            matches_in(rest, words, [&](const std::cmatch& list) {
                const std::string all = list[1];
                static const std::regex word{R"(\S+)"};
                matches_in(all, word,
                           [&](const std::cmatch& w) { names.insert(name + "_IS_" + upper(w[0])); });
            });
        } else if (kind != "password") {
            names.insert(name);
        }
    });
    return names;
}

Names reject_codes_in(std::string_view code) {
    Names names;
    static const std::regex reject{R"re(\breject\s*\(([^;]*)\))re"};
    matches_in(code, reject, [&](const std::cmatch& m) {
        const std::string arguments = m[1];
        for (const auto& [at, text] : literals_of(arguments))
            if (upper_name(text)) names.insert(text);
    });
    return names;
}

Names done_codes_in(std::string_view code) {
    Names names;
    static const std::regex redirect{R"re(\b(?:redirect|back_with)\s*\(([^;]*)\)\s*[;.])re"};
    // A path that is gone on to after a login carries its word itself.
    static const std::regex carried{R"re(\?fait=([a-z]+\.[a-z_]+)")re"};
    static const std::regex code_of{R"([a-z]+\.[a-z_]+)"};
    matches_in(code, carried, [&](const std::cmatch& m) { names.insert(m[1]); });
    matches_in(code, redirect, [&](const std::cmatch& m) {
        const std::string arguments = m[1];
        for (const auto& [at, text] : literals_of(arguments))
            if (std::regex_match(text, code_of)) names.insert(text);
    });
    return names;
}

bool of_the_web(std::string_view path) {
    static constexpr std::string_view rooms[]{"lib/http/", "lib/view/", "lib/app/", "lib/files/", "lib/talk/"};
    return std::ranges::any_of(rooms, [&](auto room) { return path.starts_with(room); });
}

Names acts_in(const std::map<std::string, std::string>& sources) {
    Names acts;
    static const std::regex act{R"re("([a-z]+)?\.([a-z]+)")re"};
    for (const auto& [path, code] : sources) {
        if ((path.starts_with("chores/") && path != "chores/operator/people.cpp") || path.starts_with("lib/base/") || path.starts_with("lib/db/") ||
            of_the_web(path) ||
            (code.find("record(") == std::string::npos &&
             code.find("record_in_office(") == std::string::npos))
            continue;
        const auto done = done_codes_in(code);
        for (std::sregex_iterator m{code.begin(), code.end(), act}, end; m != end; ++m) {
            if (done.contains((*m)[1].str() + '.' + (*m)[2].str())) continue;
            static const Names file_types{"html", "css", "json", "zip", "hpp"};
            if (file_types.contains((*m)[2])) continue;
            // A lone ".hide" follows the kind of what is hidden.
            const auto kinds = (*m)[1].matched
                                   ? std::vector<std::string>{(*m)[1]}
                                   : std::vector<std::string>{"comment", "publication", "post", "letter"};
            for (const auto& kind : kinds) {
                auto name = kind + "_" + (*m)[2].str();
                for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
                acts.insert(name);
            }
        }
    }
    return acts;
}

std::map<std::string, std::string> files_below(const std::string& folder, std::string_view extension) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
        if (entry.path().extension() == extension)
            files[std::filesystem::relative(entry.path(), folder).string()] = read_file(entry.path());
    return files;
}

} // namespace test
