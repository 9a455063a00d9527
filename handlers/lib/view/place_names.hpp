// Names after "de" and "à": d’Arradon, du Mans, des Sables-d’Olonne, à l’Île-d’Arz, au Havre. In templates
// {{COMMUNE:x-de}}, {{COMMUNE:x-a}} and, for people, {{NAME:x-d}}. Apostrophes are typographic.
#pragma once

#include <string>
#include <string_view>

namespace web {

/// "de Vannes", "d’Arradon", "du Mans" of the official name of a commune. Whether an h is silent is a matter of each
/// name (INSEE, official geographic code, TNCC).
std::string of_place(std::string_view official);

/// "à Vannes", "au Mans", "aux Sables-d’Olonne".
std::string at_place(std::string_view official);

/// "d’Inès Roux", "de Yanis Benali", "d’Hélène", "de Hamid".
std::string of_person(std::string_view name);

/// Makes the three known to every template that is read from then on.
void add_name_modifiers();

} // namespace web
