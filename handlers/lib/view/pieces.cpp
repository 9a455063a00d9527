#include "lib/view/pieces.hpp"

#include "lib/base/crypto.hpp"

#include <algorithm>

namespace web {

Pieces::Pieces(Views& views, std::size_t budget)
    : views_(views), csrf_("csrf" + base::random_token()), once_("once" + base::random_token()),
      kept_(budget) {}

void Pieces::add(std::string& to, const std::string& name, Key key, const Personal& mine,
                 const std::function<void(Dictionary&, const std::string&)>& fill) {
    base::append_bytes(key.whom, views_.generation());
    key.whom += name;
    const Piece* piece = kept_.find(key);
    if (!piece) {
        auto fresh = render(name, fill);
        const auto bytes = key.what.size() + key.whom.size() + fresh.html.size();
        piece = &kept_.put(std::move(key), std::move(fresh), bytes);
    }
    std::size_t at = 0;
    for (const auto& [gap, csrf] : piece->gaps) {
        to.append(piece->html, at, gap - at).append(csrf ? mine.csrf : mine.once);
        at = gap;
    }
    to.append(piece->html, at);
}

Pieces::Piece Pieces::render(const std::string& name,
                             const std::function<void(Dictionary&, const std::string&)>& fill) {
    Dictionary dictionary{name};
    dictionary.SetTemplateGlobalValue("CSRF", csrf_);
    fill(dictionary, once_);
    Piece piece{views_.expand(name, dictionary), {}};
    for (const auto* stand_in : {&csrf_, &once_})
        for (auto at = piece.html.find(*stand_in); at != std::string::npos;
             at = piece.html.find(*stand_in, at + 1))
            piece.gaps.emplace_back(at, stand_in == &csrf_);
    // Positions in the text once the stand-ins are gone.
    std::ranges::sort(piece.gaps);
    std::size_t removed = 0;
    for (auto& [at, csrf] : piece.gaps) {
        const auto length = (csrf ? csrf_ : once_).size();
        piece.html.erase(at - removed, length);
        at -= removed;
        removed += length;
    }
    return piece;
}

} // namespace web
