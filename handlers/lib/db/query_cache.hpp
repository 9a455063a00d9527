// What was read, kept in memory while nobody has written since.
#pragma once

#include "lib/base/lru_cache.hpp"

#include <memory>
#include <string>

namespace db {

/// Results of reading, by what was asked.
class QueryCache {
  public:
    /// Off until somebody says where a visit begins; unchecked until the database was looked at.
    enum class Freshness { off, unchecked, fresh };

    explicit QueryCache(std::size_t budget) : memory_(budget) {}

    Freshness freshness() const { return freshness_; }
    void revalidate() { freshness_ = Freshness::unchecked; }

    /// The state of the database as it was looked at: another one than last time is somebody's write.
    void seen(std::string state) {
        if (state != state_) forget();
        state_ = std::move(state);
        freshness_ = Freshness::fresh;
    }

    std::shared_ptr<const void> find(const std::string& key) {
        const auto* found = memory_.find(key);
        return found ? *found : nullptr;
    }

    /// Unless somebody wrote here since there were `writes`.
    void put(std::string key, std::shared_ptr<const void> value, std::size_t bytes, long long writes) {
        if (writes == writes_) memory_.put(std::move(key), std::move(value), bytes);
    }

    /// This connection writes.
    void forget() {
        memory_.clear();
        ++writes_;
    }
    long long writes() const { return writes_; }

    /// With another connection, whose states are other ones.
    void start_again() {
        forget();
        state_.clear();
        if (freshness_ == Freshness::fresh) freshness_ = Freshness::unchecked;
    }

  private:
    base::LruCache<std::string, std::shared_ptr<const void>> memory_;
    std::string state_;
    long long writes_ = 0;
    Freshness freshness_ = Freshness::off;
};

} // namespace db
