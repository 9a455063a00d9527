#include "lib/app/section.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace web {

namespace {

void add_choice(town::Kinds& all, const town::Choice& choice, std::string_view section) {
    all.tellers.push_back({choice.topic, section});
    for (const auto* known : all.choices) {
        if (*known == choice) return;
        if (known->topic == choice.topic)
            throw std::logic_error(fmt::format("topic {} is both {} and {}", static_cast<int>(choice.topic), known->name, choice.name));
    }
    all.choices.push_back(&choice);
}

} // namespace

town::Kinds all_kinds(Sections sections) {
    town::Kinds all;
    for (const auto* section : sections) {
        for (const auto& choice : section->choices) add_choice(all, choice, section->name);
        for (const auto* kind : section->news) all.entries.push_back({kind, section->name});
    }
    std::ranges::sort(all.choices, {}, [](const auto* choice) { return choice->topic; });
    return all;
}

const NewsMail* find_mail(Sections sections, std::string_view kind) {
    for (const auto* section : sections)
        for (const auto& mail : section->mails)
            if (mail.kind->name == kind) return &mail;
    return nullptr;
}

const Flaggable* find_flaggable(Sections sections, std::string_view kind) {
    for (const auto* section : sections)
        if (const auto found = std::ranges::find(section->flaggables, kind, &Flaggable::kind);
            found != section->flaggables.end())
            return &*found;
    return nullptr;
}

Dictionary& add_card(Dictionary& column, std::string_view section) {
    auto& card = *column.AddIncludeDictionary("CARD");
    card.SetFilename(std::string{section} + "/card.tpl");
    return card;
}

Dictionary& add_banner(Dictionary& layout, std::string_view section) {
    auto& banner = *layout.AddIncludeDictionary("ALERTS"); // so it is called in layouts of one's own
    banner.SetFilename(std::string{section} + "/banner.tpl");
    return banner;
}

} // namespace web
