#pragma once

#include "lib/town/commune.hpp"
#include "lib/app/app.hpp"
#include "search/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace search {

struct Results {
    const town::Commune& commune;
    std::string_view typed; ///< as it comes back
    std::vector<std::string> words{}; ///< of it, folded (base::searched_words)
    bool too_long = false;
    bool first_page = true;
    bool citizen = false; ///< who reads
    town::FoundPage page{};
};

/// search/index.tpl
void fill_index(web::App& app, web::Dictionary& page, const Results& results);

} // namespace search
