#include "lib/town/commune_search.hpp"

#include "lib/base/text.hpp"
#include "lib/town/commune_match.hpp"
#include "lib/town/commune_names.hpp"
#include "lib/town/commune_typed.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <utility>

namespace town {

namespace {

using Words = std::vector<std::string>;

std::string in_capitals(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

bool figures_only(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// What a number beside a name says of where it lies, the closest reading first.
std::vector<Within> readings_of(const std::string& number) {
    if (number.empty()) return {};
    const auto code = in_capitals(number);
    if (number.size() == 1) return {{",0" + number + ",", {}, {}}};
    if (!figures_only(number)) return {{"," + code + ",", {}, code}, {"," + code.substr(0, 2) + ",", {}, {}}};
    std::vector<Within> readings{{"," + number + ",", number, number}};
    // The postcode of a CEDEX, or one that was remembered wrongly: its department at least.
    if (number.size() == 5)
        readings.push_back(
            {"," + number.substr(0, 2) + "," + number.substr(0, 3) + ",", number.substr(0, 2), {}});
    return readings;
}

/// The commune's name and where it lies, from words at whose end or beginning a department or region stands.
struct Apart {
    Words name;
    Within within;
};

Within within_named(const std::string& key, bool alone, const auto& departments) {
    Within within;
    for (const auto& d : departments) {
        const auto bare = d.name_key.starts_with("la ") ? d.name_key.substr(3) : d.name_key;
        const bool begun = key.size() > 3 && !alone && (d.name_key.starts_with(key) || bare.starts_with(key));
        if (d.name_key == key || bare == key || d.region_key == key || begun)
            within.departments += (within.departments.empty() ? "," : "") + d.code + ",";
    }
    return within;
}

Apart told_apart(db::Db& db, const Words& words) {
    struct Department {
        std::string code, name_key, region_key;
    };
    const auto departments = db.all<Department>("SELECT code, name_key, region_key FROM department");
    for (std::size_t i = 0; i < words.size(); ++i) { // the longest end first: "seine saint denis"
        const Words end{words.begin() + static_cast<std::ptrdiff_t>(i), words.end()};
        if (auto within = within_named(joined(end), i == 0, departments); !within.anywhere()) {
            Words name{words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i)};
            while (!name.empty() && small_word(name.back())) name.pop_back();
            return {std::move(name), std::move(within)};
        }
    }
    for (std::size_t i = words.size(); i-- > 1;) {
        const Words start{words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i)};
        if (auto within = within_named(joined(start), true, departments); !within.anywhere())
            return {{words.begin() + static_cast<std::ptrdiff_t>(i), words.end()}, std::move(within)};
    }
    return {};
}

class Search {
  public:
    Search(db::Db& db, std::string_view typed, int limit)
        : db_(db), limit_(limit), place_(typed_place(typed)), guesses_(db) {}

    FoundCommunes result() {
        if (place_.words.empty())
            by_number();
        else
            by_words();
        auto& found = found_.communes;
        found_.more = found.size() > static_cast<std::size_t>(limit_);
        if (found_.more) found.resize(static_cast<std::size_t>(limit_));
        found_.exact = found.size() == 1 && !found_.more && found_.nearly.empty() && found[0].part.empty() &&
                       (found[0].whole || (place_.words.empty() && place_.number.size() == 5));
        return std::move(found_);
    }

  private:
    void by_number() {
        const auto& number = place_.number;
        if (number.size() < 2 || number.size() > 5) return;
        auto& found = found_.communes;
        if (figures_only(number))
            found = by_postcode(db_, number, limit_ + 1);
        else if (number.size() == 2)
            found = in_departments(db_, "," + in_capitals(number) + ",", limit_ + 1);
        if (number.size() < 5) return;
        const auto coded = by_code(db_, in_capitals(number));
        if (coded && std::ranges::find(found, coded->code, &CommuneMatch::code) == found.end())
            found.push_back(*coded);
        for (std::size_t digits = 4; digits > 2 && found.empty() && found_.nearly.empty(); --digits)
            near_postcode(number, number.substr(0, digits));
    }

    /// 75000 is written to Paris, 56019 is the CEDEX of Vannes: La Poste's list has neither.
    void near_postcode(const std::string& number, const std::string& beginning) {
        auto near = by_postcode(db_, beginning, nearly_max);
        const bool of_one_city = near.size() == 1 && number.ends_with("000");
        (of_one_city ? found_.communes : found_.nearly) = std::move(near);
    }

    void by_words() {
        const auto& words = place_.words;
        if (named(words)) return guess_besides();
        if (const auto apart = told_apart(db_, words); !apart.within.anywhere()) {
            if (apart.name.empty()) return all_within(apart.within);
            if (take(by_name(db_, apart.name, apart.within, limit_ + 1)) ||
                take(by_name(db_, without_small_words(apart.name), apart.within, limit_ + 1)) ||
                guessed(apart.name, apart.within))
                return;
        }
        const auto bare = without_frills(words);
        if (bare != words && named(bare)) return;
        if (!place_.number.empty()) {
            for (const auto& within : readings_of(place_.number))
                if (guessed(words, within)) return;
            by_number();
            if (!found_.communes.empty()) return;
        }
        if (guessed(words, {}) || (bare != words && guessed(bare, {})) || guessed(saints_in(words), {}))
            return;
        parts_of(words);
    }

    bool take(Matches&& matches) {
        if (found_.communes.empty()) found_.communes = std::move(matches);
        return !found_.communes.empty();
    }

    /// Where the number says, or else anywhere; as typed, or else without small words.
    bool named(const Words& words) {
        auto readings = readings_of(place_.number);
        readings.emplace_back();
        const auto bare = without_small_words(words);
        for (const auto& within : readings)
            if (take(by_name(db_, words, within, limit_ + 1)) ||
                (bare != words && take(by_name(db_, bare, within, limit_ + 1))))
                return true;
        return false;
    }

    void all_within(const Within& within) { take(in_departments(db_, within.departments, limit_ + 1)); }

    /// True when there is an answer: names that only blanks tell from what was typed, or guesses.
    bool guessed(const Words& words, const Within& within) {
        if (words.empty() || !found_.nearly.empty()) return !found_.nearly.empty();
        int farthest = 0;
        for (auto& [guess, match] : with_communes(guesses_.of(words), within)) {
            auto& list = guess.distance == 0 ? found_.communes : found_.nearly;
            if (list.size() == nearly_max) continue;
            farthest = std::max(farthest, guess.distance);
            list.push_back(std::move(match));
        }
        if (farthest > 1) parts_of(words);
        return !found_.communes.empty() || !found_.nearly.empty();
    }

    /// "lile" is the beginning of Lilemer, and may be Lille.
    void guess_besides() {
        const auto& found = found_.communes;
        if (found.size() > 3 || !place_.number.empty() || std::ranges::any_of(found, &CommuneMatch::whole))
            return;
        auto guesses = guesses_.of(place_.words);
        std::erase_if(guesses, [&](const auto& guess) {
            return guess.distance > 1 ||
                   std::ranges::find(found, guess.commune_code, &CommuneMatch::code) != found.end();
        });
        if (guesses.size() > nearly_max) guesses.resize(nearly_max);
        for (auto& [guess, match] : with_communes(guesses, {})) {
            match.whole = false;
            found_.nearly.push_back(std::move(match));
        }
    }

    /// With the commune of each guess, in their order; only those that lie there.
    std::vector<std::pair<Guess, CommuneMatch>> with_communes(const std::vector<Guess>& guesses,
                                                              const Within& within) {
        std::string codes;
        for (const auto& guess : guesses) codes += guess.commune_code;
        const auto matches = by_codes(db_, codes, within);
        std::vector<std::pair<Guess, CommuneMatch>> both;
        for (const auto& guess : guesses) {
            const auto match = std::ranges::find(matches, guess.commune_code, &CommuneMatch::code);
            if (match == matches.end()) continue;
            both.emplace_back(guess, *match);
            both.back().second.part = guess.part;
            both.back().second.whole = guess.distance == 0 && guess.whole && guess.part.empty();
        }
        return both;
    }

    /// "stdenis": the blank after "st" was lost.
    static Words saints_in(Words words) {
        bool some = false;
        for (auto& word : words)
            if (word.size() > 4 && word.starts_with("st")) {
                const bool female = word.starts_with("ste") && word.size() > 6;
                word = (female ? "sainte" : "saint") + word.substr(female ? 3 : 2);
                some = true;
            }
        return some ? words : Words{};
    }

    /// "Plérin sur mer" is no commune, Plérin is; nor is "Belle-Île Le Palais", but Le Palais. They come
    /// before guesses.
    void parts_of(const Words& words) {
        const auto tries = std::min<std::size_t>(words.size(), 5);
        Matches parts;
        for (std::size_t less = 1; less < tries && parts.empty(); ++less)
            parts = called_exactly({words.begin(), words.end() - static_cast<std::ptrdiff_t>(less)});
        for (std::size_t less = 1; less < tries && parts.empty(); ++less)
            parts = called_exactly({words.begin() + static_cast<std::ptrdiff_t>(less), words.end()});
        parts.insert(parts.end(), found_.nearly.begin(), found_.nearly.end());
        if (parts.size() > nearly_max) parts.resize(nearly_max);
        found_.nearly = std::move(parts);
    }

    Matches called_exactly(const Words& words) {
        if (joined(words).size() < 4) return {};
        auto matches = by_name(db_, words, {}, nearly_max);
        std::erase_if(matches, [](const auto& match) { return !match.whole; });
        return matches;
    }

    db::Db& db_;
    int limit_;
    TypedPlace place_;
    Guesses guesses_;
    FoundCommunes found_;
};

} // namespace

FoundCommunes find_communes(db::Db& db, std::string_view typed, int limit) {
    const auto line = base::shorten(base::clean_line(typed.substr(0, 8 * place_max)), place_max);
    return Search{db, line, limit}.result();
}

} // namespace town
