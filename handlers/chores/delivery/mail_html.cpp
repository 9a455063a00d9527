#include "chores/delivery/mail_html.hpp"

#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"

#include <string_view>
#include <vector>

namespace chores {

namespace {

constexpr std::size_t label_max = 45; ///< characters on a button

using Lines = std::vector<std::string_view>;

bool is_address(std::string_view line) {
    return (line.starts_with("https://") || line.starts_with("http://")) && line.find(' ') == std::string_view::npos;
}

bool is_item(std::string_view line) { return line.starts_with("- ") || line.starts_with("* "); }

std::string joined(const Lines& lines) {
    std::string text;
    for (const auto line : lines) text.append(text.empty() ? "" : "\n").append(line);
    return text;
}

/// Without the colon at its end, and the no-break space before it. Empty where there is none, or where it is no name.
std::string label_of(const std::string& text) {
    if (!text.ends_with(':') || base::length(text) > label_max || text.find('\n') != std::string::npos) return {};
    auto label = text.substr(0, text.size() - 1);
    for (const std::string_view blank : {"\u00a0", "\u202f", " "})
        if (label.ends_with(blank)) label.resize(label.size() - blank.size());
    return label;
}

/// What a text is filled into, block by block.
class Letter {
  public:
    explicit Letter(web::Dictionary& page) : page_(page) {}

    void add(const Lines& paragraph) {
        if (paragraph.size() == 1 && paragraph[0] == "--") {
            quiet_ = true;
            return;
        }
        if (is_address(paragraph.back())) {
            add_link(joined({paragraph.begin(), paragraph.end() - 1}), paragraph.back());
            return;
        }
        Lines text, items;
        for (const auto line : paragraph) (is_item(line) ? items : text).push_back(line);
        if (!text.empty()) add_text(joined(text));
        if (items.empty()) return;
        auto* list = block().AddSectionDictionary("LIST");
        for (const auto item : items) list->AddSectionDictionary("ITEM")->SetValue("TEXT_HTML", base::plain_text_to_html(std::string{item.substr(2)}));
    }

  private:
    web::Dictionary& block() { return *page_.AddSectionDictionary(quiet_ ? "QUIET" : "BLOCK"); }
    void add_text(const std::string& text) { block().AddSectionDictionary("TEXT")->SetValue("TEXT_HTML", base::plain_text_to_html(text)); }

    void add_link(const std::string& before, std::string_view address) {
        const auto label = label_of(before);
        if (label.empty() && !before.empty()) add_text(before);
        const bool button = !quiet_ && !pressed_;
        pressed_ = pressed_ || button;
        auto* link = block().AddSectionDictionary(button ? "BUTTON" : "LINK");
        link->SetValue("URL", std::string{address});
        if (label.empty())
            link->ShowSection("UNNAMED");
        else
            link->SetValueAndShowSection("LABEL", label, "NAMED");
    }

    web::Dictionary& page_;
    bool quiet_ = false, pressed_ = false;
};

} // namespace

void fill_from_text(web::Dictionary& page, const std::string& text) {
    Letter letter{page};
    Lines paragraph;
    for (const auto line : base::split(text, '\n')) {
        const bool last = line.starts_with("Parvis – ");
        if (!line.empty() && line != "--" && !last) {
            paragraph.push_back(line);
            continue;
        }
        if (!paragraph.empty() && !last) letter.add(paragraph);
        paragraph.clear();
        if (line == "--") letter.add({line});
    }
    if (!paragraph.empty()) letter.add(paragraph);
}

} // namespace chores
