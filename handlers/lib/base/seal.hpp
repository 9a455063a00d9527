// What is stored sealed, so that a stolen database or backup does not show it: AES-256-GCM under keys that
// are files of their own, outside the database (`keys` in parvis.toml). Back the keys up apart from the data.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

class Seal {
  public:
    /// Reads every key of `folder`, NNNN.key of 32 random bytes each, and makes 0001.key where there is none.
    /// The one with the highest number seals; the others only open. Throws std::runtime_error naming the
    /// file.
    explicit Seal(const std::filesystem::path& folder);

    /// `context` says what it is and whose ("phone 17"): opened under another one, it is nothing, so that a
    /// value copied from row to row gives nobody's away. The empty text stays empty.
    std::string close(std::string_view context, std::string_view text) const;

    /// None when it was changed, belongs to another context, or its key is not here. Empty gives empty. A key
    /// that was added since is read then.
    std::optional<std::string> open(std::string_view context, std::string_view sealed) const;

    /// True when another key than today's closed it: `parvis rotate-keys` closes it anew.
    bool outdated(std::string_view sealed) const;

    /// A keyed digest under which equal values can be found without being known, 22 characters, by the key
    /// that seals. `what` parts one kind of value from another.
    std::string tag(std::string_view what, std::string_view value) const;

    /// The tags by every key, the newest first, also by one that was added since: looked for under all of
    /// them, a value is found whichever key tagged it.
    std::vector<std::string> tags(std::string_view what, std::string_view value) const;

    /// Adds a new key, which seals from now on, under a number above all that are here and above `above`. Returns it.
    static int add_key(const std::filesystem::path& folder, int above = 0);

    /// What each key of `folder` looks like, by its number: a digest by which another key under the same number is
    /// noticed, and from which none can be made.
    static std::map<int, std::string> looks(const std::filesystem::path& folder);

  private:
    struct Key {
        int number = 0;
        std::string bytes;
    };
    const Key* find(int number) const;
    static std::vector<Key> read(const std::filesystem::path& folder);

    std::filesystem::path folder_;
    mutable std::vector<Key> keys_; ///< rising
};

} // namespace base
