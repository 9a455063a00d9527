// From structs to dictionaries: one function per template.
#pragma once

#include "claim/store.hpp"
#include "lib/town/commune.hpp"
#include "lib/view/form.hpp"
#include "lib/view/views.hpp"

namespace claim {

/// "m•••@ville.fr": enough to recognise it, too little to write to it.
std::string masked(const std::string& email);

/// claim/index.tpl; `email` is the town hall's in the directory, empty when it has none.
void fill_index(web::Dictionary& page, const town::Commune& commune, const std::string& email,
                bool signed_in);

/// claim/code.tpl; `leaves_at`: of a letter that still waits for its turn.
void fill_code(web::Dictionary& page, const town::Commune& commune, const std::string& email,
               std::optional<Seconds> leaves_at, const web::Form& form);

/// claim/stop.tpl, before and after.
void fill_stop(web::Dictionary& page, const std::string& key, bool stopped);

} // namespace claim
