#include "lib/view/components.hpp"

#include "lib/view/form_tokens.hpp"
#include "lib/view/markup.hpp"
#include "lib/view/static_files.hpp"
#include "lib/view/typeset.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <vector>

namespace web {

namespace {

constexpr std::string_view component_open = "{{$", icon_signs = "abcdefghijklmnopqrstuvwxyz0123456789-";
constexpr std::size_t name_max = 60, arguments_max = 40;

/// name="value", name='value', or a name alone.
struct Argument {
    std::string_view name;
    std::string value;
    bool alone = true;
};

/// What goes on over lines becomes one.
std::string in_one_line(std::string_view value) {
    std::string line;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const auto blanks = std::min(value.find_first_not_of(" \t\r\n", at), value.size());
        if (value.substr(at, blanks - at).find('\n') == std::string_view::npos) {
            line += value[at];
            continue;
        }
        line += ' ';
        at = blanks - 1;
    }
    return line;
}

/// What is wrong with a component, for its line.
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One component, read from its brackets on; `end` is behind them.
class Component {
  public:
    Component(std::string_view text, std::size_t at) : text_(text), end_(at + component_open.size()) {
        name_ = word();
        while (blank(), !closed()) arguments_.push_back(argument());
        end_ += 2;
    }

    std::string_view name() const { return name_; }
    std::size_t end() const { return end_; }
    const std::vector<Argument>& arguments() const { return arguments_; }

    const Argument* find(std::string_view name) const {
        const auto found = std::ranges::find(arguments_, name, &Argument::name);
        return found == arguments_.end() ? nullptr : &*found;
    }
    /// Empty when it is not given.
    std::string_view value(std::string_view name) const {
        const auto* found = find(name);
        return found ? std::string_view{found->value} : std::string_view{};
    }
    /// Throws unless all are among these, or begin with "if-" and have a value.
    void allow(std::initializer_list<std::string_view> names) const {
        for (const auto& one : arguments_)
            if (std::ranges::find(names, one.name) == names.end() && (!one.name.starts_with("if-") || one.alone))
                throw Unreadable{fmt::format("{} is no argument of it", one.name)};
    }

  private:
    bool closed() const {
        if (end_ >= text_.size()) throw Unreadable{"}} is missing"};
        return text_.substr(end_).starts_with("}}");
    }
    void blank() {
        while (end_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[end_]))) ++end_;
    }
    std::string_view word() {
        const auto to = std::min(text_.find_first_not_of(icon_signs, end_), text_.size());
        const auto found = text_.substr(end_, to - end_);
        end_ = to;
        return found;
    }
    Argument argument() {
        if (arguments_.size() == arguments_max) throw Unreadable{"there is more in it than it can have"};
        Argument one{word(), {}, true};
        if (one.name.empty() || one.name.size() > name_max)
            throw Unreadable{"a name in small letters is expected, as in label=\"Titre\""};
        if (end_ >= text_.size() || text_[end_] != '=') return one;
        const char quote = end_ + 1 < text_.size() ? text_[end_ + 1] : ' ';
        if (quote != '"' && quote != '\'') throw Unreadable{fmt::format("{}= needs quotes: {}=\"…\"", one.name, one.name)};
        const auto to = text_.find(quote, end_ + 2);
        if (to == std::string_view::npos) throw Unreadable{fmt::format("the quotes after {}= never end", one.name)};
        one.value = in_one_line(text_.substr(end_ + 2, to - end_ - 2));
        one.alone = false;
        if (one.value.find(component_open) != std::string_view::npos)
            throw Unreadable{fmt::format("{}= may have no component inside it", one.name)};
        end_ = to + 1;
        return one;
    }

    std::string_view text_;
    std::size_t end_;
    std::string_view name_;
    std::vector<Argument> arguments_;
};

std::string drawn(std::string_view icon, std::string_view size) {
    return fmt::format(R"(<svg class="icon" width="{0}" height="{0}" aria-hidden="true"><use href="{2}#{1}"/></svg>)",
                       size, icon, static_path("vendor/icons.svg"));
}

/// {{$icon users}}, {{$icon users 24}}
std::string icon_of(const Component& component) {
    const auto& given = component.arguments();
    const bool plain = std::ranges::all_of(given, &Argument::alone);
    const bool sized = given.size() == 2 && given[1].name.find_first_not_of("0123456789") == std::string_view::npos;
    if (!plain || given.empty() || given.size() > 2 || (given.size() == 2 && !sized))
        throw Unreadable{"it is written with the name of an icon, and its size in pixels if that is not 20: {{$icon users 24}}"};
    return drawn(given[0].name, sized ? given[1].name : "20");
}

/// {{$file name="menu.js"}}: the address of a file of htdocs.
std::string file_of(const Component& component) {
    component.allow({"name"});
    if (component.value("name").empty()) throw Unreadable{"it needs the name of a file of htdocs: name=\"menu.js\""};
    return static_path(component.value("name"));
}

/// The names and ids of one field of a form.
struct FieldNames {
    std::string name, marker, id;
};

FieldNames names_of(const Component& component) {
    const std::string name{component.value("name")};
    if (name.empty() || name.size() > name_max || name.find_first_not_of(icon_signs) != std::string::npos)
        throw Unreadable{"it needs the name of a field, in small letters: name=\"title\""};
    const auto id = component.value("id");
    return {name, marker_name(name), id.empty() ? name : std::string{id}};
}

/// Its errors: of each code its sentence, then one for all; empty where none is given.
std::string error_of(const Component& component, const FieldNames& field) {
    std::string sentences;
    for (const auto& one : component.arguments()) {
        if (!one.name.starts_with("if-")) continue;
        const auto code = field.marker + '_' + marker_name(one.name.substr(3));
        sentences += fmt::format("{{{{#{0}}}}}{1}{{{{/{0}}}}}", code, one.value);
    }
    if (const auto always = component.value("error"); !always.empty()) sentences += fmt::format("{}{}", sentences.empty() ? "" : " ", always);
    if (sentences.empty()) return {};
    return fmt::format(R"({{{{#{0}_ERROR}}}}<p class="error-text" id="{1}-error">{2} {3}</p>{{{{/{0}_ERROR}}}})", field.marker, field.id,
                       drawn("circle-alert", "18"), sentences);
}

/// {{$error name="audience" if-missing="Choisissez qui peut lire."}}
std::string error_alone(const Component& component) {
    component.allow({"name", "id", "error"});
    auto error = error_of(component, names_of(component));
    if (error.empty()) throw Unreadable{"it needs a sentence: error=\"…\", or if-missing=\"…\" and so on"};
    return error;
}

constexpr std::array field_types{"text", "area", "email", "url", "tel", "search", "password", "date", "datetime-local", "file"};
constexpr std::array with_length{"text", "area", "url", "tel", "search"};
constexpr std::array handed_on{"value", "autocomplete", "inputmode", "autocapitalize", "spellcheck", "placeholder", "accept",
                               "maxlength", "minlength", "rows", "enterkeyhint"};

std::string attributes_of(const Component& component, const FieldNames& field, std::string_view type) {
    std::string all;
    for (const auto* name : handed_on)
        if (const auto* one = component.find(name)) {
            if (one->alone || one->value.find('"') != std::string_view::npos)
                throw Unreadable{fmt::format("{}= needs a value without \"", name)};
            if (!one->value.empty()) all += fmt::format(R"( {}="{}")", name, one->value);
        }
    // What web::Field says; of an address, what each can have.
    if (!component.find("maxlength") && type == "email") all += R"( maxlength="254")";
    if (!component.find("maxlength") && std::ranges::find(with_length, type) != with_length.end())
        all += fmt::format(R"( maxlength="{{{{{}_MAX}}}}")", field.marker);
    for (const auto* flag : {"multiple", "required"})
        if (component.find(flag)) all += fmt::format(" {}", flag);
    return all;
}

/// That it is invalid, and what describes it.
std::string aria_of(const FieldNames& field, bool hint, bool error) {
    if (!error) return hint ? fmt::format(R"( aria-describedby="{}-hint")", field.id) : std::string{};
    if (!hint) return fmt::format(R"({{{{#{0}_ERROR}}}} aria-invalid="true" aria-describedby="{1}-error"{{{{/{0}_ERROR}}}})", field.marker, field.id);
    return fmt::format(R"({{{{#{0}_ERROR}}}} aria-invalid="true"{{{{/{0}_ERROR}}}} aria-describedby="{1}-hint{{{{#{0}_ERROR}}}} {1}-error{{{{/{0}_ERROR}}}}")",
                       field.marker, field.id);
}

/// {{$field name="title" label="Titre" required if-missing="Donnez un titre."}}
std::string field_of(const Component& component) {
    component.allow({"name", "id", "type", "label", "label-hidden", "hint", "optional", "class", "multiple", "required", "error", "value", "autocomplete",
                     "inputmode", "autocapitalize", "spellcheck", "placeholder", "accept", "maxlength", "minlength", "rows", "enterkeyhint"});
    const auto field = names_of(component);
    const auto type = component.find("type") ? component.value("type") : "text";
    if (std::ranges::find(field_types, type) == field_types.end())
        throw Unreadable{fmt::format("type=\"{}\": it is one of {}", type, fmt::join(field_types, ", "))};
    if (component.value("label").empty()) throw Unreadable{"it needs words that say what it is: label=\"Titre\""};
    const auto hint = component.value("hint"), optional = component.value("optional");
    const auto error = error_of(component, field);
    const auto look = component.value("class");
    auto html = fmt::format(R"(<div class="field{}{}"><label{} for="{}">{})", look.empty() ? "" : " ", look,
                            component.find("label-hidden") ? R"( class="visually-hidden")" : "", field.id, component.value("label"));
    if (!optional.empty()) html += fmt::format(R"( <span class="optional">{}</span>)", optional);
    html += "</label>";
    if (!hint.empty()) html += fmt::format(R"(<span class="hint" id="{}-hint">{}</span>)", field.id, hint);
    html += error;
    const auto rest = attributes_of(component, field, type) + aria_of(field, !hint.empty(), !error.empty());
    if (type == "area") // a browser drops the line end after the tag, and would drop one that was typed
        return html + fmt::format(R"(<textarea id="{}" name="{}"{}>{{{{BI_NEWLINE:pre_escape}}}}{{{{{}:pre_escape}}}}</textarea></div>)",
                                  field.id, field.name, rest, field.marker);
    const bool shown = type != "password" && type != "file" && !component.find("value");
    return html + fmt::format(R"(<input id="{}" name="{}" type="{}"{}{}></div>)", field.id, field.name, type,
                              shown ? fmt::format(R"( value="{{{{{}}}}}")", field.marker) : "", rest);
}

/// {{$button url="{{URL}}" label="Tout voir"}}, of a mail: its style stands in itself, since mail programs drop others. `style` adds
/// to it.
std::string button_of(const Component& component) {
    component.allow({"url", "label", "style"});
    if (component.value("url").empty() || component.value("label").empty()) throw Unreadable{"it needs url=\"…\" and label=\"…\""};
    return fmt::format(R"(<p><a class="button" href="{}" style="display:inline-block;margin:8px 0 18px;padding:12px 26px;border-radius:24px;)"
                       R"(background:#0b5d5e;color:#ffffff;font-weight:600;text-decoration:none{}">{}</a></p>)",
                       component.value("url"), component.value("style"), component.value("label"));
}

std::string html_of(const Component& component) {
    if (component.name() == "icon") return icon_of(component);
    if (component.name() == "field") return field_of(component);
    if (component.name() == "error") return error_alone(component);
    if (component.name() == "file") return file_of(component);
    if (component.name() == "button") return button_of(component);
    throw Unreadable{"there is no such component: there are icon, field, error, file and button"};
}

/// A comment that ends as many lines as `text` does.
std::string lines_of(std::string_view text) {
    const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    return lines ? "{{!" + std::string(lines, '\n') + "}}" : std::string{};
}

std::string components_in(std::string_view text, std::vector<TemplateFault>& faults) {
    std::string out;
    std::size_t taken = 0;
    for (auto at = text.find("{{"); at != std::string_view::npos;) {
        if (!text.substr(at).starts_with(component_open)) { // within a comment it is none
            at = text.find("{{", text.substr(at).starts_with("{{!") ? text.find("}}", at) : at + 2);
            continue;
        }
        out += text.substr(taken, at - taken);
        auto end = std::min(text.find("}}", at), text.size() - 2) + 2;
        try {
            const Component component{text, at};
            end = component.end();
            out += html_of(component);
        } catch (const Unreadable& why) {
            auto shown = text.substr(at, std::min(text.find_first_of(" \r\n}", at), text.size()) - at);
            faults.push_back({line_of(text, at), fmt::format("{}: {} (docs/templates.md)", shown.substr(0, name_max), why.what())});
        }
        out += lines_of(text.substr(at, end - at));
        taken = end;
        at = text.find("{{", end);
    }
    return out.append(text.substr(std::min(taken, text.size())));
}

bool is_xml_template(std::string_view text) { return text.substr(0, text.find('\n')).find("XML") != std::string_view::npos; }

} // namespace

std::string with_components(std::string_view name, std::string_view text, std::vector<TemplateFault>& faults) {
    auto out = components_in(text, faults);
    if (name.ends_with("/schema.tpl")) return with_json_escaped(out);
    if (is_plain_text(name) || is_xml_template(text)) return out;
    return unbroken(with_csrf(std::move(out)));
}

} // namespace web
