#include "lib/view/place_names.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <array>
#include <ctemplate/template_emitter.h>
#include <ctemplate/template_modifiers.h>

namespace web {

namespace {

/// Communes that begin with an aspirated h: those of the official geographic code that take "de", not "d’" (TNCC 0), and
/// those overseas, of which it does not say. In the order of their bytes. Where two of one name differ, it is here.
constexpr std::string_view aspirated[]{
    "Habsheim", "Hachan", "Hadancourt-le-Haut-Clocher", "Haegen", "Hagedet", "Hagenbach", "Hagenthal-le-Bas",
    "Hagenthal-le-Haut", "Haget", "Hagnicourt", "Haguenau", "Hailles", "Haimps", "Haims", "Halles-sous-les-Côtes",
    "Halloy", "Ham", "Ham-en-Artois", "Ham-les-Moines", "Ham-sous-Varsberg", "Ham-sur-Meuse", "Hambach", "Hambers",
    "Hambye", "Hamelet", "Hames-Boucres", "Hammeville", "Hamonville", "Hampigny", "Hampont",
    "Han-devant-Pierrepont", "Han-lès-Juvigny", "Han-sur-Meuse", "Han-sur-Nied", "Handschuheim", "Hangard",
    "Hangenbieten", "Hangviller", "Hannapes", "Hannappes", "Hannogne-Saint-Martin", "Hannogne-Saint-Rémy",
    "Hannonville-Suzémont", "Hannonville-sous-les-Côtes", "Hans", "Hanvec", "Hanviller", "Hanvoile", "Hao",
    "Happencourt", "Haraucourt", "Harcy", "Hardanges", "Hardinvast", "Hargnies", "Harricourt", "Harskirchen",
    "Hartmannswiller", "Harville", "Hary", "Hatten", "Hattmatt", "Hattstatt", "Hauban", "Haudivillers", "Haulies",
    "Haulmé", "Hausgauen", "Haut Valromey", "Haut-Bocage", "Haut-Lieu", "Haut-Loquin",
    "Haut-du-Them-Château-Lambert", "Hautbos", "Haute-Amance", "Haute-Avesnes", "Haute-Goulaine", "Haute-Kontz",
    "Haute-Rivoire", "Haute-Vigneulles", "Haute-Épine", "Hautecloque", "Hautefage", "Hautefontaine", "Hauterive",
    "Hauteroche", "Hautes-Duyes", "Hauteville", "Hauteville-la-Guichard", "Hauteville-sur-Mer", "Haution",
    "Hautot-le-Vatois", "Hautot-sur-Seine", "Hauts de Bienne", "Hautteville-Bocage", "Hauville", "Hauviné",
    "Haybes", "Hecken", "Hecmanville", "Hegeney", "Heidolsheim", "Heidwiller", "Heiligenberg", "Heiligenstein",
    "Heilles", "Heimersdorf", "Heimsbrunn", "Heiteren", "Heiwiller", "Helfrantzkirch", "Helleville", "Hem",
    "Hem-Hardinval", "Hem-Lenglet", "Hem-Monacu", "Hengwiller", "Henvic", "Herbitzheim", "Herbsheim", "Hercé",
    "Herly", "Hermes", "Hermival-les-Vaux", "Herpont", "Herran", "Herrlisheim", "Herrlisheim-près-Colmar",
    "Hescamps", "Hessenheim", "Hettenschlag", "Heudicourt-sous-les-Côtes", "Heugueville-sur-Sienne", "Heuqueville",
    "Hibarette", "Hienghène", "Hierges", "Hiermont", "Hiesville", "Hiis", "Hikueru", "Hilsenheim", "Hinacourt",
    "Hindisheim", "Hindlingen", "Hinsbourg", "Hinsingen", "Hipsheim", "Hirschland", "Hirsingue", "Hirtzbach",
    "Hirtzfelden", "Hitiaa O Te Ra", "Hitte", "Hiva-Oa", "Hochfelden", "Hochstatt", "Hochstett", "Hocquigny",
    "Hodenc-en-Bray", "Hodenc-l’Évêque", "Hodeng-Hodenger", "Hodeng-au-Bosc", "Hoffen", "Hohengœft",
    "Hohfrankenheim", "Hohrod", "Holnon", "Holque", "Holtzheim", "Hombourg", "Hombourg-Budange", "Hombourg-Haut",
    "Hommarting", "Hommert", "Homps", "Hon-Hergies", "Hondainville", "Hondouville", "Honfleur",
    "Honguemare-Guenouville", "Honskirch", "Horbourg-Wihr", "Horgues", "Hornoy-le-Bourg", "Hoste", "Hotot-en-Auge",
    "Hottot-les-Bagues", "Hottviller", "Houaïlou", "Houdan", "Houdilcourt", "Houetteville", "Houeydets", "Houldizy",
    "Houlette", "Houlgate", "Houlle", "Houppeville", "Houquetot", "Hourc", "Hourges", "Houry", "Houssay", "Houssen",
    "Housset", "Houville-en-Vexin", "Hoymille", "Huahine", "Huanne-Montmartin", "Huelgoat", "Huest",
    "Hugleville-en-Caux", "Huillé-Lézigné", "Huiron", "Huisnes-sur-Mer", "Humes-Jorquenay", "Hunawihr", "Hundsbach",
    "Huningue", "Hunspach", "Hurtigheim", "Husseren-Wesserling", "Husseren-les-Châteaux", "Huttendorf",
    "Huttenheim", "Hyet", "Hyémondans", "Hèches", "Hères", "Hédé-Bazouges", "Hégenheim", "Hémevez", "Hénansal",
    "Hénon", "Hésingue", "Hœdic", "Hœnheim", "Hœrdt",
};

/// First names that begin with a silent h, by their first letters, folded: Hélène, Henri, Hortense, Hugo.
constexpr std::string_view silent[]{"hadr", "hec", "hel", "henr", "her", "hil", "hip", "hon", "hor", "hub", "hug", "hya"};

constexpr std::string_view vowels = "aeiou";

struct Article {
    std::string_view name, of, at; ///< as the name begins, and what stands for it after "de" and "à"
};
/// As they stand in the official names.
constexpr Article articles[]{{"Le ", "du ", "au "},          {"Les ", "des ", "aux "},         {"Aux ", "des ", "aux "},
                             {"Île-", "de l’Île-", "à l’Île-"}, {"Île ", "de l’Île ", "à l’Île "}, {"Îles ", "des Îles ", "aux Îles "}};

std::string joined(std::string_view name, std::string_view Article::*preposition, std::string_view otherwise) {
    for (const auto& article : articles)
        if (name.starts_with(article.name)) return std::string{article.*preposition}.append(name.substr(article.name.size()));
    return std::string{otherwise}.append(name);
}

} // namespace

std::string of_place(std::string_view official) {
    const auto name = base::typographic(official);
    const auto folded = base::fold(name);
    const bool elides = folded.starts_with('h') ? !std::ranges::binary_search(aspirated, std::string_view{name})
                                                : folded.starts_with('y') || (!folded.empty() && vowels.find(folded[0]) != std::string_view::npos);
    return joined(name, &Article::of, elides ? "d’" : "de ");
}

std::string at_place(std::string_view official) { return joined(base::typographic(official), &Article::at, "à "); }

std::string of_person(std::string_view person) {
    const auto name = base::typographic(person);
    const auto folded = base::fold(name);
    const auto letter = [&](std::size_t at) { return at < folded.size() ? folded[at] : ' '; };
    const bool elides = vowels.find(letter(0)) != std::string_view::npos ||
                        (letter(0) == 'y' && vowels.find(letter(1)) == std::string_view::npos && letter(1) != ' ') ||
                        std::ranges::any_of(silent, [&](auto beginning) { return folded.starts_with(beginning); });
    return (elides ? "d’" : "de ") + name;
}

namespace {

template <std::string (*change)(std::string_view)> class Modifier : public ctemplate::TemplateModifier {
    void Modify(const char* in, std::size_t size, const ctemplate::PerExpandData*, ctemplate::ExpandEmitter* out,
                const std::string&) const override {
        out->Emit(change({in, size}));
    }
};

} // namespace

void add_name_modifiers() {
    static const Modifier<of_place> of;
    static const Modifier<at_place> at;
    static const Modifier<of_person> person;
    [[maybe_unused]] static const bool added = ctemplate::AddModifier("x-de", &of) &&
                                               ctemplate::AddModifier("x-a", &at) &&
                                               ctemplate::AddModifier("x-d", &person);
}

} // namespace web
