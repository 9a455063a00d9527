// The words that follow `parvis WORD`: read strictly, so that a slip is said instead of obeyed in half.
#pragma once

#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace chores {

using Words = std::vector<std::string>;

/// What was typed is no command: the sentence, and exit code 2.
struct Misused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// `--name value`, `--name=value` and `--flag` of one command. Throws Misused for an option that it does not have, a
/// value that is left out, and more than `rest_at_most` words that belong to no option.
class Options {
  public:
    Options(const Words& words, const Words& with_value, const Words& flags, std::size_t rest_at_most = 0);

    bool has(const std::string& name) const { return values_.contains(name); }
    std::string get(const std::string& name, const std::string& otherwise = {}) const;
    /// Throws Misused for what is no number from `least` to `most`.
    int number(const std::string& name, int otherwise, int least = 0,
               int most = std::numeric_limits<int>::max()) const;
    const Words& rest() const { return rest_; }

  private:
    std::map<std::string, std::string> values_;
    Words rest_;
};

} // namespace chores
