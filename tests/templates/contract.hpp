// What templates may use: names that C++ sources set, fields, codes and words, by section.
#pragma once

#include "account/personal_data.hpp"
#include "lib/view/components.hpp"
#include "support/markers.hpp"
#include "support/world.hpp"

#include <map>
#include <optional>
#include <string>

namespace test {

/// Set on every page by lib/app/page.cpp, or by ctemplate itself.
inline const Names everywhere = {"BI_NEWLINE", "BI_SPACE"};

/// Put together at run time, from a number or by a caller in another file: what can come out, by section.
inline const std::map<std::string, Names> at_run_time = {
    {"account",
     {"REASON_IS_0", "REASON_IS_1", "REASON_IS_2", "REASON_IS_3", "REASON_IS_4", "REASON_IS_5", "REGISTERED",
      "FORGOTTEN", "RESENT", "CONFIRM", "PASSWORD", "EMAIL", "STAY"}},
    {"commune",
     {"HAS_OPERATOR_NAME",
      "HAS_OPERATOR_ADDRESS",
      "HAS_OPERATOR_EMAIL",
      "HAS_OPERATOR_PHONE",
      "HAS_OPERATOR_HOST",
      "NO_OPERATOR_NAME",
      "NO_OPERATOR_ADDRESS",
      "NO_OPERATOR_EMAIL",
      "NO_OPERATOR_PHONE",
      "NO_OPERATOR_HOST",
      "ACCOUNT",
      "TEXTS",
      "LETTERS",
      "CHATS",
      "TOWN",
      "OFFICE",
      "HIDDEN",
      "FLAGS",
      "SESSIONS",
      "MAILS",
      "LINKS",
      "ATTEMPTS",
      "PLACES",
      "SECOND_FACTOR",
      "MAILBOXES",
      "UNCONFIRMED",
      "NATIONAL_LIST"}},
    {"",
     {"SWITCHED_ON", "SWITCHED_OFF", "OFF_BY_OPERATOR", "NEW_CODES", "RECOVERED", "AT_HOME", "AT_CITIZENS",
      "AT_FLAGS", "AT_DECISIONS", "AT_TEAM", "AT_SETTINGS", "AT_LOG", "AT_ALERTS", "AT_GROUPS",
      "AT_MESSAGES", "AT_PUBLISH", "AT_DRAFTS", "LACKS_OFFICE", "LACKS_PUBLISH", "LACKS_ANSWER", "LACKS_MODERATE",
      "LACKS_NOTICES", "LACKS_ALERTS", "LACKS_REPORTS", "LACKS_AGENDA"}},
};

/// What an export.tpl can show of each table that a copy of one's data is made of.
inline Names names_of_archive() {
    const auto upper = [](std::string name) {
        for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        return name;
    };
    World world;
    Names names{"CIVILITY_IS_MME", "CIVILITY_IS_M"};
    for (const auto& list : account::personal_data_of(*world.app, world.claire)) {
        names.insert({upper(list.table), upper(list.table) + "_LIST"});
        for (const auto& column : list.columns) {
            names.insert({upper(column), "HAS_" + upper(column)});
            for (char figure = '0'; figure <= '9'; ++figure) names.insert(upper(column) + "_IS_" + figure);
        }
    }
    return names;
}

inline std::string upper(std::string code) {
    for (char& c : code)
        c = std::isalnum(static_cast<unsigned char>(c))
                ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                : '_';
    return code;
}

/// "commune/charter.tpl" is CHARTER in commune/titles.tpl.
inline std::string title_name(const std::string& path) {
    const auto slash = path.find('/');
    return upper(path.substr(slash + 1, path.rfind('.') - slash - 1));
}

/// Of "groups/index.tpl": "groups".
inline std::string folder_of(const std::string& path) { return path.substr(0, path.find('/')); }

/// With what their components stand for.
inline std::map<std::string, std::string> whole_templates() {
    auto templates = files_below("templates", ".tpl");
    std::vector<web::TemplateFault> faults;
    for (auto& [path, text] : templates) text = web::with_components(path, text, faults);
    return templates;
}

struct Contract {
    std::map<std::string, std::string> sources = files_below("handlers", ".cpp");
    std::map<std::string, std::string> templates = whole_templates();

    struct Said {
        Names set, fields, codes;
    };
    /// By source: each is read once, for whatever sections.
    mutable std::map<std::string, Said> said;
    mutable Names shared; ///< of all sections alike

    const Said& said_in(const std::string& path, const std::string& code) const {
        const auto [known, fresh] = said.try_emplace(path);
        auto& all = known->second;
        if (!fresh) return all;
        all = {names_set_in(code), names_of_fields(code), reject_codes_in(code)};
        if (path == "lib/files/upload.cpp")
            all.codes.insert({"PICTURE_TOO_LARGE", "NOT_A_PICTURE", "PICTURE_DAMAGED", "PICTURES_TOO_MANY",
                              "PICTURE_TOO_LONG", "NO_ROOM"});
        return all;
    }

    const Names& of_all_sections() const {
        if (!shared.empty()) return shared;
        for (const auto& [path, text] : templates)
            if (path == "parts/menu.tpl") shared.merge(places(text));
        const auto kinds = web::all_kinds(sections());
        for (const auto& entry : kinds.entries) shared.insert(upper(std::string{entry.kind->name}));
        for (const auto* choice : kinds.choices) {
            shared.insert(upper(std::string{choice->name}));
            shared.insert("NEW_" + upper(std::string{choice->name}));
        }
        for (const auto* section : sections())
            for (const auto& flagged : section->flaggables)
                for (const char* ending : {"", "_HIDDEN"}) shared.insert(upper(std::string{flagged.kind}) + ending);
        return shared;
    }

    /// Names that the code of one section, with lib/, can set.
    Names known(const std::string& section) const {
        Names names = everywhere;
        Names codes, fields;
        const auto add = [](Names& to, const Names& from) { to.insert(from.begin(), from.end()); };
        for (const auto& [path, code] : sources) {
            if (!path.starts_with("lib/") && !path.starts_with("chores/") && !section.empty() &&
                !path.starts_with(section + "/"))
                continue;
            const auto& in_it = said_in(path, code);
            add(names, in_it.set);
            add(fields, in_it.fields);
            add(codes, in_it.codes);
        }
        for (const auto& field : fields)
            if (field.ends_with("_ERROR"))
                for (const auto& code : codes) names.insert(field.substr(0, field.size() - 5) + code);
        names.merge(fields);
        add(names, of_all_sections());
        if (section == "account") names.merge(names_of_archive());
        if (section == "townhall") // an admin's own journal.tpl of before
            for (const auto& act : acts_in(sources)) names.insert("ACT_" + act);
        if (const auto more = at_run_time.find(section); more != at_run_time.end())
            names.insert(more->second.begin(), more->second.end());
        return names;
    }

    Names done_codes() const {
        Names codes;
        for (const auto& [path, code] : sources) codes.merge(done_codes_in(code));
        return codes;
    }

    /// Of the files of words, which stand in every folder; none: it is none of them.
    std::optional<Names> words(const std::string& kind) const {
        Names names = everywhere;
        if (kind == "titles") {
            for (const auto& [path, text] : templates)
                if (text.find("<main") != std::string::npos) names.insert(title_name(path));
        } else if (kind == "done") {
            for (const auto& code : done_codes()) names.insert(upper(code.substr(code.find('.') + 1)));
        } else if (kind == "acts") {
            names.merge(acts_in(sources));
        } else if (kind == "topics") {
            for (const auto* choice : web::all_kinds(sections()).choices)
                for (const char* what : {"_TITLE", "_HINT", "_MAILS"}) names.insert(upper(std::string{choice->name}) + what);
        } else if (kind == "export") {
            names = known("account");
        } else {
            return std::nullopt;
        }
        return names;
    }

    /// Every section of the files of words of one kind: "groups.OPENED".
    Names worded(const std::string& file) const {
        Names all;
        for (const auto& [path, text] : templates)
            if (path.ends_with('/' + file))
                for (const auto& name : markers_of(text)) all.insert(folder_of(path) + '.' + name);
        return all;
    }

    /// AT_FIL: the menu's mark for the first word of an address of some route.
    Names places(const std::string&) const {
        Names names;
        for (const auto& [path, code] : sources)
            if (path.ends_with("/routes.cpp"))
                for (const auto& [at, text] : literals_of(code))
                    if (text.starts_with('/') && text.size() > 1) {
                        auto word = text.substr(1, text.find('/', 1) - 1);
                        for (char& c : word)
                            c = c == '-' ? '_'
                                         : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
                        names.insert("AT_" + word);
                    }
        return names;
    }

    /// The section whose views may fill a template; the shared folders may be filled by any.
    static std::string section_of(const std::string& path) {
        const auto folder = folder_of(path), file = path.substr(path.rfind('/') + 1);
        if (file == "titles.tpl" || file == "done.tpl" || file == "acts.tpl" || file == "export.tpl" ||
            file == "topics.tpl")
            return file.substr(0, file.size() - 4);
        const bool shared =
            folder == path || folder == "parts" || folder == "errors" || folder == "mail" || folder == "sms";
        return shared ? "" : folder;
    }
};

} // namespace test

