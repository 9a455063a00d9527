#include "chores/import/import_people.hpp"

#include "chores/import/import_json.hpp"
#include "lib/base/email.hpp"
#include "lib/base/links.hpp"
#include "lib/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace chores {

namespace fs = std::filesystem;

namespace {

bool digits(std::string_view s) {
    return !s.empty() && std::ranges::all_of(s, [](unsigned char c) { return std::isdigit(c); });
}

int to_int(std::string_view s) {
    int value = -1;
    std::from_chars(s.data(), s.data() + s.size(), value);
    return value;
}

} // namespace

std::string restored_code(std::string_view code, std::string_view department) {
    std::string c{code}, d{department};
    for (auto* text : {&c, &d})
        for (char& letter : *text)
            letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    if (c.size() == 4 && digits(c)) c.insert(0, "0");
    // Older registers give overseas departments as ZA, ZB… and the last three digits of the code.
    if (c.size() == 5 && c[0] == 'Z') d = c.substr(0, 2), c.erase(0, 2);
    if (c.size() <= 3 && digits(c) && !d.empty()) {
        if (d.size() == 1) d.insert(0, "0");
        if (d[0] == 'Z') d = d == "ZN" || d == "ZP" || d == "ZW" ? "98" : "97";
        c.insert(0, 3 - c.size(), '0');
        c.insert(0, d.substr(0, 2));
    }
    const bool good = c.size() == 5 && digits(c.substr(2)) && digits(c.substr(0, 1)) &&
                      (digits(c.substr(1, 1)) || c.starts_with("2A") || c.starts_with("2B"));
    return good ? c : std::string{};
}

std::optional<std::string> iso_date(std::string_view text) {
    std::string_view year, month, day;
    if (text.size() == 10 && text[2] == '/' && text[5] == '/')
        day = text.substr(0, 2), month = text.substr(3, 2), year = text.substr(6, 4);
    else if (text.size() >= 10 && text[4] == '-' && text[7] == '-' &&
             (text.size() == 10 || text[10] == 'T' || text[10] == ' '))
        year = text.substr(0, 4), month = text.substr(5, 2), day = text.substr(8, 2);
    if (!digits(year) || !digits(month) || !digits(day)) return {};
    const std::chrono::year_month_day date{std::chrono::year{to_int(year)},
                                           std::chrono::month{static_cast<unsigned>(to_int(month))},
                                           std::chrono::day{static_cast<unsigned>(to_int(day))}};
    if (!date.ok() || to_int(year) < 1900) return {};
    return fmt::format("{}-{}-{}", year, month, day);
}

namespace {

enum MayorColumn { commune, department, community, last_name, first_name, function_date, mandate_date };

const std::vector<Column> mayor_columns = {
    {"code de la commune", "code commune", "code insee", "code insee de la commune"},
    {"code du departement", "code departement"},
    {"code de la collectivite a statut particulier"},
    {"nom de l elu", "nom"},
    {"prenom de l elu", "prenom"},
    {"date de debut de la fonction", "date debut fonction"},
    {"date de debut du mandat", "date debut mandat"},
};

/// `dates`: of the rows so far, by commune.
std::string take_mayor(const std::vector<std::string>& v, std::map<std::string, std::string>& dates,
                       Country& country) {
    if (std::ranges::any_of(v, [](const auto& value) { return value.find("\ufffd") != std::string::npos; }))
        return "the text is not UTF-8";
    const auto code =
        restored_code(v[MayorColumn::commune], v[department].empty() ? v[community] : v[department]);
    if (!country.find(code)) return fmt::format("no commune has the code \"{}\"", v[MayorColumn::commune]);
    if (v[last_name].empty() || v[first_name].empty()) return fmt::format("{}: no name", code);
    const auto& written = v[function_date].empty() ? v[mandate_date] : v[function_date];
    const auto since = written.empty() ? std::optional<std::string>{""} : iso_date(written);
    if (!since) return fmt::format("{}: \"{}\" is no date", code, written);
    if (auto [other, fresh] = dates.try_emplace(code, *since); !fresh) {
        if (other->second > *since) return {};
        other->second = *since;
    }
    country.mayors[code] = {code, v[first_name], v[last_name], *since};
    return {};
}

/// A list that may come as the text of a list.
Json list_in(const Json& row, const char* name) {
    auto found = row.find(name);
    if (found == row.end()) return Json::array();
    if (found->is_string()) {
        auto inner = Json::parse(found->get<std::string>(), nullptr, false);
        if (inner.is_array()) return inner;
    }
    return found->is_array() ? *found : Json::array();
}

/// The commune whose town hall the record is, or empty when it is of another kind.
std::string commune_of(const Json& row) {
    for (const auto& pivot : list_in(row, "pivot")) {
        if (!pivot.is_object() || text_in(pivot, "type_service_local") != "mairie") continue;
        const auto codes = texts_in(pivot, "code_insee_commune");
        if (!codes.empty()) return restored_code(*codes.begin(), "");
    }
    return {};
}

std::string address_in(const Json& row) {
    std::string best;
    for (const auto& a : list_in(row, "adresse")) {
        if (!a.is_object()) continue;
        std::string lines;
        const auto town = base::clean_line(text_in(a, "code_postal") + " " + text_in(a, "nom_commune"));
        for (const auto& part : {text_in(a, "complement1"), text_in(a, "complement2"),
                                 text_in(a, "numero_voie"), text_in(a, "service_distribution"), town})
            if (!part.empty()) lines += (lines.empty() ? "" : "\n") + part;
        if (best.empty() || text_in(a, "type_adresse") == "Adresse") best = lines;
    }
    return best;
}

std::string first_value(const Json& row, const char* name) {
    for (const auto& item : list_in(row, name))
        if (item.is_object())
            if (auto value = text_in(item, "valeur"); !value.empty()) return value;
    return {};
}

std::string website_in(const Json& row) {
    auto url = first_value(row, "site_internet");
    if (url.starts_with("www.")) url.insert(0, "http://");
    return base::complete_url(url);
}

/// The first plausible one; it may come as a text, as several in one text, or as a list.
std::string email_in(const Json& row) {
    std::string all;
    for (const auto& text : texts_in(row, "adresse_courriel")) all += text + " ";
    for (const auto& item : list_in(row, "adresse_courriel"))
        all += (item.is_string()   ? item.get<std::string>()
                : item.is_object() ? text_in(item, "valeur")
                                   : "") +
               " ";
    std::ranges::replace_if(
        all, [](char c) { return std::string_view{";,[]\"\t\n"}.find(c) != std::string_view::npos; }, ' ');
    for (auto word : base::split(all, ' '))
        if (auto email = base::read_email(word); email.fault == base::EmailFault::none) return email.address;
    return {};
}

/// "08:30:00" → "8:30"; what is no hour stays as it is.
std::string hour_of(std::string text) {
    if (text.size() == 8 && text.ends_with(":00")) text.resize(5);
    if (text.size() == 5 && text[0] == '0') text.erase(0, 1);
    return text;
}

/// `to` and `more`, with `between` where both are there.
void join(std::string& to, std::string_view between, const std::string& more) {
    if (!to.empty() && !more.empty()) to += between;
    to += more;
}

/// One line for each stretch of days: "Lundi – Vendredi : 8:30 – 12:00, 13:30 – 17:00". Any part may be
/// missing.
std::string opening_hours_in(const Json& row) {
    std::string lines;
    for (const auto& p : list_in(row, "plage_ouverture")) {
        if (!p.is_object()) continue;
        auto line = text_in(p, "nom_jour_debut");
        if (const auto to = text_in(p, "nom_jour_fin"); to != line) join(line, " – ", to);
        std::string hours;
        for (const char* number : {"1", "2"}) {
            const auto start = hour_of(text_in(p, (std::string{"valeur_heure_debut_"} + number).c_str()));
            const auto end = hour_of(text_in(p, (std::string{"valeur_heure_fin_"} + number).c_str()));
            if (!start.empty() && !end.empty()) join(hours, ", ", start + " – " + end);
        }
        join(line, "\u00a0: ", hours);
        if (const auto comment = text_in(p, "commentaire"); !comment.empty())
            join(line, " ", "(" + comment + ")");
        join(lines, "\n", line);
    }
    return lines;
}

std::string take_town_hall(const Json& row, std::set<std::string>& preferred, std::set<std::string>& seen,
                           Country& country) {
    const auto code = commune_of(row);
    if (code.empty()) return {};
    if (!country.find(code)) // a district or a former commune: its town hall is not the commune's
        return country.current(code).empty() ? fmt::format("no commune has the code \"{}\"", code) : "";
    const bool first = text_in(row, "ancien_code_pivot").ends_with("-01");
    if (preferred.contains(code) || (seen.contains(code) && !first)) return {};
    if (first) preferred.insert(code);
    seen.insert(code);
    country.town_halls[code] = {code,          address_in(row), first_value(row, "telephone"),
                                email_in(row), website_in(row), opening_hours_in(row)};
    return {};
}

} // namespace

void read_mayors(const fs::path& path, Country& country, Problems& problems, const Progress& progress) {
    std::map<std::string, std::string> dates;
    Input input{path, "mayors", progress};
    each_record(input, mayor_columns, [&](int line, const auto& values) {
        if (auto wrong = take_mayor(values, dates, country); !wrong.empty()) problems.add(path, line, wrong);
    });
}

void read_town_halls(const fs::path& path, Country& country, Problems& problems, const Progress& progress) {
    std::set<std::string> preferred, seen;
    Input input{path, "town halls", progress};
    each_object(input, problems,
                [&](const Json& row) { return take_town_hall(row, preferred, seen, country); });
}

} // namespace chores
