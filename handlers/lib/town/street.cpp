#include "lib/town/street.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace town {

namespace {

struct Short {
    std::string_view written, whole;
};

// As the tax office's list of ways (FANTOIR), La Poste and people shorten the kind of a way, its first word.
constexpr Short ways[] = {
    {"all", "allee"},       {"av", "avenue"},       {"ave", "avenue"},     {"bd", "boulevard"},
    {"bld", "boulevard"},   {"blvd", "boulevard"},  {"boul", "boulevard"}, {"bvd", "boulevard"},
    {"car", "carrefour"},   {"carr", "carrefour"},  {"ch", "chemin"},      {"che", "chemin"},
    {"chem", "chemin"},     {"chm", "chemin"},      {"chs", "chaussee"},   {"cor", "corniche"},
    {"crs", "cours"},       {"dom", "domaine"},     {"esp", "esplanade"},  {"fbg", "faubourg"},
    {"fg", "faubourg"},     {"gr", "grande rue"},   {"ham", "hameau"},     {"imp", "impasse"},
    {"ld", "lieu dit"},     {"lot", "lotissement"}, {"mte", "montee"},     {"pas", "passage"},
    {"pass", "passage"},    {"pl", "place"},        {"pro", "promenade"},  {"prom", "promenade"},
    {"prv", "parvis"},      {"psg", "passage"},     {"q", "quai"},         {"qu", "quai"},
    {"qua", "quartier"},    {"quart", "quartier"},  {"r", "rue"},          {"res", "residence"},
    {"resid", "residence"}, {"rle", "ruelle"},      {"rpt", "rond point"}, {"rte", "route"},
    {"sen", "sentier"},     {"sq", "square"},       {"trav", "traverse"},  {"ven", "venelle"},
    {"vla", "villa"},
};

// Of the name itself, wherever it stands; "st" and "ste" are folded already.
constexpr Short names[] = {
    {"adj", "adjudant"},   {"cap", "capitaine"},   {"capt", "capitaine"}, {"cdt", "commandant"},
    {"cne", "capitaine"},  {"col", "colonel"},     {"doct", "docteur"},   {"dr", "docteur"},
    {"fbg", "faubourg"},   {"fg", "faubourg"},     {"gal", "general"},    {"gd", "grand"},
    {"gde", "grande"},     {"gen", "general"},     {"gl", "general"},     {"lt", "lieutenant"},
    {"mal", "marechal"},   {"mgr", "monseigneur"}, {"nd", "notre dame"},  {"pdt", "president"},
    {"pres", "president"}, {"prof", "professeur"}, {"sgt", "sergent"},    {"stes", "saintes"},
    {"sts", "saints"},
};

std::string_view whole(std::span<const Short> list, std::string_view word) {
    const auto known = std::ranges::find(list, word, &Short::written);
    return known == list.end() ? std::string_view{} : known->whole;
}

/// "R.des Lilas" has two words and "J.F. Kennedy" one initial of two letters: a dot parts what follows it at
/// once from a whole word, or from the "r" of a street.
std::string parted(std::string_view street) {
    std::string out;
    std::size_t word = 0; // bytes of it so far
    for (const char c : street) {
        const bool lone_r = word == 1 && (out.back() == 'r' || out.back() == 'R') &&
                            (out.size() == 1 || out[out.size() - 2] == ' ');
        out += c == '.' && (word > 1 || lone_r) ? ' ' : c;
        word = out.back() == ' ' || c == '.' ? 0 : word + 1;
    }
    return out;
}

/// "12", "12bis", "bis", and after a number the "b" of "12 b".
bool house_number(std::string_view word, bool after_number) {
    if (word.front() >= '0' && word.front() <= '9') return true;
    return word == "bis" || word == "ter" || word == "quater" ||
           (after_number && word.size() == 1 && word.front() >= 'a' && word.front() <= 'h');
}

std::string joined(std::string_view commune_code, std::string_view key) {
    return fmt::format("{} {}", commune_code, key);
}

} // namespace

std::string street_key(std::string_view street) {
    const auto folded = base::fold(parted(street));
    std::string key;
    bool number = false;
    for (auto word : base::split(folded, ' ')) {
        if (word.empty()) continue;
        if (key.empty() && house_number(word, number)) {
            number = true;
            continue;
        }
        auto meant = key.empty() ? whole(ways, word) : std::string_view{};
        if (meant.empty()) meant = whole(names, word);
        key.append(key.empty() ? "" : " ").append(meant.empty() ? word : meant);
    }
    return key;
}

std::string street_tag(const base::Seal& seal, std::string_view commune_code, std::string_view street) {
    const auto key = street_key(street);
    return key.empty() ? std::string{} : seal.tag("street", joined(commune_code, key));
}

std::vector<std::string> street_tags(const base::Seal& seal, std::string_view commune_code,
                                     std::string_view street) {
    const auto key = street_key(street);
    return key.empty() ? std::vector<std::string>{} : seal.tags("street", joined(commune_code, key));
}

} // namespace town
