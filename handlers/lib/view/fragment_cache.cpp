#include "lib/view/fragment_cache.hpp"

#include "lib/base/crypto.hpp"

#include <algorithm>

namespace web {

FragmentCache::FragmentCache(Views& views, std::size_t budget)
    : views_(views), csrf_("csrf" + base::random_token()), form_id_("form_id" + base::random_token()),
      fragments_(budget) {}

void FragmentCache::add_made(std::string& to, const std::string& name, Key key, const PerVisit& per_visit,
                             const std::function<void(Dictionary&, const std::string&)>& fill) {
    base::append_bytes(key.variant, views_.generation());
    const Fragment* fragment = fragments_.find(key);
    if (!fragment) {
        auto fresh = render(name, fill);
        const auto bytes = key.what.size() + key.variant.size() + fresh.html.size();
        fragment = &fragments_.put(std::move(key), std::move(fresh), bytes);
    }
    std::size_t at = 0;
    for (const auto& [gap, csrf] : fragment->gaps) {
        to.append(fragment->html, at, gap - at).append(csrf ? per_visit.csrf : per_visit.form_id);
        at = gap;
    }
    to.append(fragment->html, at);
}

FragmentCache::Fragment
FragmentCache::render(const std::string& name,
                      const std::function<void(Dictionary&, const std::string&)>& fill) {
    Dictionary dictionary{name};
    dictionary.SetTemplateGlobalValue("CSRF", csrf_);
    fill(dictionary, form_id_);
    Fragment fragment{views_.expand(name, dictionary), {}};
    for (const auto* placeholder : {&csrf_, &form_id_})
        for (auto at = fragment.html.find(*placeholder); at != std::string::npos;
             at = fragment.html.find(*placeholder, at + 1))
            fragment.gaps.emplace_back(at, placeholder == &csrf_);
    // Positions in the text once the placeholders are gone.
    std::ranges::sort(fragment.gaps);
    std::size_t removed = 0;
    for (auto& [at, csrf] : fragment.gaps) {
        const auto length = (csrf ? csrf_ : form_id_).size();
        fragment.html.erase(at - removed, length);
        at -= removed;
        removed += length;
    }
    return fragment;
}

} // namespace web
