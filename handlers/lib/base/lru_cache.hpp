// A cache of bounded size. What has not been asked for since half of the budget filled up goes first, which
// is nearly the order of use, without a list of it.
#pragma once

#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>

namespace base {

/// Values by their key, of about `budget` bytes in all.
template <class Key, class Value, class Hash = std::hash<Key>> class LruCache {
  public:
    explicit LruCache(std::size_t budget) : budget_(budget) {}

    /// What was put there, unless it went since: null. Good until the next call.
    const Value* find(const Key& key) {
        if (auto found = young_.find(key); found != young_.end()) return &found->second.value;
        auto again = old_.find(key);
        if (again == old_.end()) return nullptr;
        auto node = old_.extract(again);
        return &keep(std::move(node.key()), std::move(node.mapped()));
    }

    /// `bytes`: what key and value take, without what holds them.
    const Value& put(Key key, Value value, std::size_t bytes) {
        return keep(std::move(key), Entry{std::move(value), bytes + holding});
    }

    void clear() {
        young_.clear();
        old_.clear();
        bytes_ = 0;
    }

  private:
    static constexpr std::size_t holding =
        160; ///< bytes, about: a node, its place, and two or three heads of the heap

    struct Entry {
        Value value;
        std::size_t bytes;
    };
    using Entries = std::unordered_map<Key, Entry, Hash>;

    const Value& keep(Key key, Entry entry) {
        if (bytes_ + entry.bytes > budget_ / 2) {
            old_ = std::exchange(young_, {});
            bytes_ = 0;
        }
        bytes_ += entry.bytes;
        return young_.insert_or_assign(std::move(key), std::move(entry)).first->second.value;
    }

    std::size_t budget_, bytes_ = 0; ///< bytes of `young_`
    Entries young_, old_;            ///< what was not asked for while `young_` filled up goes with `old_`
};

} // namespace base
