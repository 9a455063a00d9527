// Rendered parts of pages, kept in memory: what a feed shows of one publication costs most of the page, and
// is the same for nearly all who read it.
//
// The key of a fragment is what goes into it, and nothing else does: a plain function fills it from two structs, which
// are the key. So nothing is ever invalidated: when a comment is added, a name changes or a right is given, it is another
// fragment. What differs from one visit to the next, the CSRF field and the number of a form, is filled in afterwards.
#pragma once

#include "lib/base/bytes.hpp"
#include "lib/base/lru_cache.hpp"
#include "lib/view/views.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace web {

class FragmentCache {
  public:
    /// Keeps at most about `budget` bytes.
    explicit FragmentCache(Views& views, std::size_t budget = 1U << 20);

    /// What is not kept: {{CSRF}} and {{FORM_ID}}.
    struct PerVisit {
        const std::string& csrf;
        const std::string& form_id;
    };

    /// Appends `name` filled by `fill` from `what`, and `variant`: for whom and when; or what was made of equal ones
    /// before. `fill` gets a placeholder for `form_id`.
    template <class What, class Variant>
    void add(std::string& to, const std::string& name,
             void (*fill)(Dictionary&, const What&, const Variant&, const std::string& form_id),
             const base::Hashed<What>& what, const std::type_identity_t<Variant>& variant,
             const PerVisit& per_visit) {
        Key key{what.bytes(), name};
        base::append_bytes(key.variant, variant);
        add_made(to, name, std::move(key), per_visit,
                 [&](Dictionary& dictionary, const std::string& form_id) {
                     fill(dictionary, *what, variant, form_id);
                 });
    }

  private:
    struct Key {
        base::HashedBytes what;
        std::string variant;
        bool operator==(const Key&) const = default;
    };
    struct Fragment {
        std::string html;
        std::vector<std::pair<std::size_t, bool>> gaps; ///< where, and whether it is for the CSRF field
    };
    struct Hash {
        std::size_t operator()(const Key& key) const {
            return key.what.hash() ^ std::hash<std::string>{}(key.variant);
        }
    };

    void add_made(std::string& to, const std::string& name, Key key, const PerVisit& per_visit,
                  const std::function<void(Dictionary&, const std::string& form_id)>& fill);
    Fragment render(const std::string& name,
                    const std::function<void(Dictionary&, const std::string&)>& fill);

    Views& views_;
    const std::string csrf_,
        form_id_; ///< placeholders that nobody can write into a text: drawn anew in each process
    base::LruCache<Key, Fragment, Hash> fragments_;
};

} // namespace web
