#include "lib/web/pieces.hpp"

#include "lib/base/bytes.hpp"
#include "lib/base/crypto.hpp"

#include <algorithm>

namespace web {

Pieces::Pieces(Views& views, std::size_t budget)
    : views_(views), budget_(budget), csrf_("csrf" + base::random_token()),
      once_("once" + base::random_token()) {}

std::string Pieces::get(const std::string& name, std::string key, const Personal& mine,
                        const std::function<void(Dictionary&, const std::string&)>& fill) {
    base::append_bytes(key, views_.generation());
    key += name;
    const Piece* piece = nullptr;
    if (auto found = young_.find(key); found != young_.end())
        piece = &found->second;
    else if (auto again = old_.find(key); again != old_.end())
        piece = &keep(std::move(key), std::move(again->second));
    else
        piece = &keep(std::move(key), render(name, fill));
    std::string out;
    out.reserve(piece->html.size() + piece->gaps.size() * mine.csrf.size());
    std::size_t at = 0;
    for (const auto& [gap, csrf] : piece->gaps) {
        out.append(piece->html, at, gap - at).append(csrf ? mine.csrf : mine.once);
        at = gap;
    }
    return out.append(piece->html, at);
}

const Pieces::Piece& Pieces::keep(std::string key, Piece piece) {
    const auto size = key.size() + piece.html.size();
    if (bytes_ + size > budget_ / 2) {
        old_ = std::exchange(young_, {});
        bytes_ = 0;
    }
    bytes_ += size;
    return young_.insert_or_assign(std::move(key), std::move(piece)).first->second;
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
