#include "chores/operator/template_sample.hpp"

#include <string>
#include <vector>

namespace chores {

using namespace web::markup;

void fill_sample(std::string_view text, const Samples& samples, web::Dictionary& page) {
    std::vector<web::Dictionary*> open{&page};
    for (const auto& marker : markers_in(text)) {
        const std::string name{marker.name};
        if (marker.kind == '#')
            open.push_back(open.back()->AddSectionDictionary(name));
        else if (marker.kind == '/' && open.size() > 1)
            open.pop_back();
        else if (marker.kind == ' ' && !name.starts_with("BI_")) // which ctemplate itself sets
            open.back()->SetValue(name, samples.of(name));
    }
}

} // namespace chores
