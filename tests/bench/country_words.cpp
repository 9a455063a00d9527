#include "country_words.hpp"

#include <cctype>
#include <charconv>
#include <fstream>
#include <stdexcept>

namespace country {

Words::Words(const std::filesystem::path& file) {
    std::ifstream in{file};
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::size_t list = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        if (line[0] == '[') {
            list = number_of(std::string_view{line}.substr(1, line.size() - 2));
        } else {
            auto pieces = line_from(line); // may add lists: first
            lists_.at(list).push_back(std::move(pieces));
        }
    }
    for (const auto& [name, number] : numbers_)
        if (lists_[number].empty()) throw std::runtime_error(file.string() + ": no list [" + name + "]");
    sentence_ = known("sentence"), remark_ = known("remark"), item_ = known("item");
    heading_ = known("heading"), closing_ = known("closing");
}

std::size_t Words::number_of(std::string_view list) {
    const auto [at, added] = numbers_.try_emplace(std::string{list}, lists_.size());
    if (added) lists_.emplace_back();
    return at->second;
}

std::size_t Words::known(std::string_view list) const {
    const auto found = numbers_.find(list);
    if (found == numbers_.end()) throw std::logic_error("no list " + std::string{list});
    return found->second;
}

Words::Line Words::line_from(std::string_view text) {
    Line line;
    while (!text.empty()) {
        const auto open = text.find('{');
        if (open > 0) line.push_back({std::string{text.substr(0, open)}});
        if (open == std::string_view::npos) break;
        const auto close = text.find('}', open);
        const auto name = text.substr(open + 1, close - open - 1);
        Piece piece;
        if (std::isdigit(static_cast<unsigned char>(name[0]))) {
            const auto* end = std::from_chars(name.data(), name.data() + name.size(), piece.first).ptr;
            std::from_chars(end + 1, name.data() + name.size(), piece.last);
        } else {
            piece.list = static_cast<int>(number_of(name));
        }
        line.push_back(std::move(piece));
        text.remove_prefix(close + 1);
    }
    return line;
}

void Words::fill(std::string& to, std::size_t list, Random& random) const {
    const auto& lines = lists_[list];
    for (const auto& piece : lines[random.below(lines.size())]) {
        if (piece.list >= 0)
            fill(to, static_cast<std::size_t>(piece.list), random);
        else if (piece.last > 0)
            to += std::to_string(random.between(piece.first, piece.last));
        else
            to += piece.text;
    }
}

void Words::add(std::string& to, std::string_view list, Random& random) const {
    fill(to, known(list), random);
}

std::string Words::one(std::string_view list, Random& random) const {
    std::string text;
    add(text, list, random);
    return text;
}

void Words::publication(std::string& to, Random& random) const {
    const auto paragraphs = std::min(12, static_cast<int>(random.pareto(1.6)));
    for (int i = 0; i < paragraphs; ++i) {
        if (i > 0) to += "\n\n";
        if (i > 1 && random.chance(0.2)) fill(to, heading_, random), to += "\n\n";
        if (i > 0 && random.chance(0.25)) {
            for (int items = 2 + static_cast<int>(random.below(4)); items > 0; --items)
                to += "- ", fill(to, item_, random), to += items > 1 ? " ;\n" : ".";
            continue;
        }
        if (i > 0 && random.chance(0.05)) to += "> ";
        for (int sentences = 1 + static_cast<int>(random.below(4)); sentences > 0; --sentences)
            fill(to, sentence_, random), to += sentences > 1 ? " " : "";
    }
    if (random.chance(0.3)) to += "\n\n", fill(to, closing_, random);
}

void Words::comment(std::string& to, Random& random) const {
    const auto remarks = std::min(12, static_cast<int>(random.pareto(1.8)));
    for (int i = 0; i < remarks; ++i) {
        if (i > 0) to += i % 4 == 0 ? "\n\n" : " ";
        fill(to, remark_, random);
    }
}

} // namespace country
