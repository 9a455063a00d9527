#include "lib/town/erasure.hpp"

#include "lib/town/thread.hpp"

#include <algorithm>
#include <iterator>

namespace town {

void delete_posts(Erasure& erasure, std::string_view find) {
    auto& db = erasure.db;
    erasure.in_parts<PostId>(find, [&](PostId id) {
        if (auto gone = delete_post(db, id, erasure.member, erasure.now)) {
            std::ranges::move(*gone, std::back_inserter(erasure.files));
            for (const auto post_removed : erasure.post_removed) post_removed(db, id);
            return;
        }
        db.run("UPDATE post SET body = '' WHERE id = :id", id);
        std::ranges::move(take_files(db, id), std::back_inserter(erasure.files));
    });
}

} // namespace town
