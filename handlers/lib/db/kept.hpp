// What was read, kept in memory while nobody has written since.
#pragma once

#include "lib/base/bounded.hpp"

#include <memory>
#include <string>

namespace db {

class Kept {
  public:
    /// Never until somebody says where a visit begins; then `look` until the database was looked at.
    enum class Trust { never, look, good };

    explicit Kept(std::size_t budget) : memory_(budget) {}

    Trust trust() const { return trust_; }
    void look_again() { trust_ = Trust::look; }

    /// The state of the database as it was looked at: another one than last time is somebody's write.
    void seen(std::string state) {
        if (state != state_) forget();
        state_ = std::move(state);
        trust_ = Trust::good;
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
        if (trust_ == Trust::good) trust_ = Trust::look;
    }

  private:
    base::Bounded<std::string, std::shared_ptr<const void>> memory_;
    std::string state_;
    long long writes_ = 0;
    Trust trust_ = Trust::never;
};

} // namespace db
