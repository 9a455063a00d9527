#include "chores/operator/words.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace chores {

Options::Options(const Words& words, const Words& with_value, const Words& flags, std::size_t rest_at_most) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        const auto equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        const auto name = word.substr(0, equals);
        if (std::ranges::count(with_value, name)) {
            const bool beside = equals != std::string::npos;
            if (!beside && (i + 1 == words.size() || words[i + 1].starts_with("--")))
                throw Misused(name + " needs a value; see --help");
            values_[name] = beside ? word.substr(equals + 1) : words[++i];
        } else if (std::ranges::count(flags, word)) {
            values_.insert_or_assign(word, word); // that it is there says all
        } else if (word.starts_with("-") && word.size() > 1) {
            throw Misused("unknown option " + word + "; see --help");
        } else if (rest_.push_back(word); rest_.size() > rest_at_most) {
            throw Misused(fmt::format("'{}' is no option, and nothing here is expected without one; see --help", word));
        }
    }
}

std::string Options::get(const std::string& name, const std::string& otherwise) const {
    const auto found = values_.find(name);
    return found == values_.end() ? otherwise : found->second;
}

int Options::number(const std::string& name, int otherwise, int least, int most) const {
    if (!has(name)) return otherwise;
    const auto value = base::whole_number<int>(get(name));
    if (!value || *value < least || *value > most)
        throw Misused(most == std::numeric_limits<int>::max()
                          ? fmt::format("{}: '{}' is no number from {} on", name, get(name), least)
                          : fmt::format("{}: '{}' is no number from {} to {}", name, get(name), least, most));
    return *value;
}

} // namespace chores
