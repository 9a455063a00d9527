// From structs to dictionaries: one function per template.
#pragma once

#include "commune/store.hpp"
#include "lib/base/config.hpp"
#include "lib/town/commune_search.hpp"
#include "lib/town/member.hpp"
#include "lib/view/views.hpp"

#include <optional>
#include <string>
#include <vector>

namespace commune {

/// commune/results.tpl, and its part commune/list.tpl, where a `visitor` may register.
void fill_results(web::Dictionary& page, const std::string& query, const town::FoundCommunes& found, bool visitor);

/// commune/suggestions.tpl: the same while one types.
void fill_suggestions(web::Dictionary& part, const std::string& query, const town::FoundCommunes& found, bool visitor);

/// commune/show.tpl: the card.
/// commune/schema.tpl
void fill_schema(web::Dictionary& json, const town::Commune& commune, const Card& card);

void fill_show(web::Dictionary& page, const town::Commune& commune, const Card& card,
               const town::Reader& reader);

/// commune/charter.tpl, legal.tpl, privacy.tpl and accessibility.tpl: who runs the site.
void fill_legal(web::Dictionary& page, const base::Config& config);

/// commune/home.tpl: a commune whose mayor is here.
void fill_example(web::Dictionary& page, const town::CommuneRef& commune);

/// commune/sitemap.tpl.
void fill_sitemap(web::Dictionary& page, const base::Config& config, const std::vector<town::CommuneRef>& communes);

/// commune/privacy.tpl: how long what is kept, from the table of lib/town/retention.
void fill_retention(web::Dictionary& page);

} // namespace commune
