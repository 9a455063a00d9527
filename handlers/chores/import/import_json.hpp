// Reading JSON that is not ours: what is missing or of another type is absent, never an exception.
#pragma once

#include "chores/import/import_input.hpp"
#include "lib/base/text.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <type_traits>

namespace chores {

using Json = nlohmann::json;

/// A text on one line, cleaned; empty when there is none.
inline std::string text_in(const Json& object, const char* name) {
    auto found = object.find(name);
    return found != object.end() && found->is_string() ? base::clean_line(found->get<std::string>())
                                                       : std::string{};
}

/// From 0 to `most`, which is asked first: a whole number that holds 1e300 does not exist.
template <class Number> std::optional<Number> number_in(const Json& object, const char* name, double most) {
    auto found = object.find(name);
    if (found == object.end() || !found->is_number()) return {};
    const auto value = found->template get<double>();
    return value >= 0 && value <= most ? std::optional{static_cast<Number>(value)} : std::nullopt;
}

inline constexpr double most_people = 100e6; ///< of one commune: Paris has 2.1 million

/// A list of texts, each cleaned as by text_in; a lone text counts as a list of one.
inline std::set<std::string> texts_in(const Json& object, const char* name) {
    std::set<std::string> texts;
    auto found = object.find(name);
    if (found == object.end()) return texts;
    const auto take = [&](const Json& item) {
        if (!item.is_string()) return;
        if (auto text = base::clean_line(item.get<std::string>()); !text.empty())
            texts.insert(std::move(text));
    };
    take(*found);
    if (found->is_array())
        for (const auto& item : *found) take(item);
    return texts;
}

/// Each object of a JSON file; what is none is a problem and skipped. `sink` answers what is wrong with the
/// object, or nothing.
template <class Sink> void each_object(Input& input, Problems& problems, Sink&& sink) {
    each_element(input, [&](int line, const std::string& element) {
        const auto object = Json::parse(element, nullptr, false);
        const std::string wrong = object.is_object()             ? sink(object)
                                  : base::valid_utf8(element) ? std::string{"not a JSON object"}
                                                              : std::string{"the text is not UTF-8"};
        if (!wrong.empty()) problems.add(input.path(), line, wrong);
    });
}

} // namespace chores
