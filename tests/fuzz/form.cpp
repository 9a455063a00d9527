// A form with a field of each kind: lines of the input are the values that somebody sends.
#include "fuzz.hpp"

#include "lib/base/utf8.hpp"
#include "lib/view/form.hpp"
#include "lib/view/french.hpp"
#include "lib/view/typed_dates.hpp"

#include <algorithm>
#include <ctemplate/template.h>

namespace {

using web::Kind;

constexpr web::Field fields[] = {{"title", Kind::line, 1, 20},
                                 {"text", Kind::text, 0, 60},
                                 {"email", Kind::email, 1, 254},
                                 {"password", Kind::password, 3, 30},
                                 {"when", Kind::choice, 1, 0, "now later draft"},
                                 {"agreed", Kind::tick},
                                 {"publish-at", Kind::local_time},
                                 {"website", Kind::url, 0, 200}};

constexpr const char* page = R"({{%AUTOESCAPE context="HTML"}}
<p title="{{TITLE}}">{{TEXT}}</p><input value="{{EMAIL}}"><input value="{{PUBLISH_AT}}"><input value="{{WEBSITE}}">
{{#WHEN_IS_NOW}}now{{/WHEN_IS_NOW}}{{#FORM_ERROR}}wrong{{/FORM_ERROR}}{{#TITLE_MISSING}}title{{/TITLE_MISSING}})";

void check_value(const web::Field& field, std::string_view value) {
    fuzz::require_utf8(value, "a value is UTF-8");
    if (field.kind == Kind::password) return;
    for (std::size_t at = 0; at < value.size();) {
        const auto next = base::decode(value, at);
        const bool line_end = next.code == '\n' && field.kind == Kind::text;
        fuzz::require(line_end || next.code == 0x200D || !base::is_invisible(next.code),
                      "nothing invisible is kept", value);
        fuzz::require(line_end || !base::is_line_end(next.code), "a line has no line end", value);
        at += next.size;
    }
}

void check_accepted(const web::Field& field, std::string_view value) {
    const auto length = base::length(value);
    fuzz::require(field.min == 0 || length >= field.min, "an accepted value is long enough", value);
    fuzz::require(field.max == 0 || length <= field.max, "an accepted value is short enough", value);
    if (value.empty()) return;
    if (field.kind == Kind::choice)
        fuzz::require(value == "now" || value == "later" || value == "draft", "a choice is one of them",
                      value);
    if (field.kind == Kind::local_time) {
        const auto read = web::read_moment(value, "Europe/Paris");
        const auto* moment = std::get_if<base::Seconds>(&read);
        fuzz::require(moment, "an accepted time can be read", value);
        fuzz::require(web::parse_local(web::local_input(*moment, "Europe/Paris"), "Europe/Paris") ==
                          *moment - (*moment % 60 + 60) % 60,
                      "a time is shown as it is read", value);
    }
    if (field.kind == Kind::url) fuzz::require(value.starts_with("http"), "a link is a link", value);
    if (field.kind == Kind::email)
        fuzz::require(std::ranges::count(value, '@') == 1 && value.find_first_of(" <>\r\n") == value.npos,
                      "an address is one address", value);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    web::Request request;
    auto input = fuzz::view(data, size);
    for (const auto& field : fields) {
        std::string value{fuzz::take_line(input)};
        std::ranges::replace(value, '\\', '\n');
        if (field.kind == Kind::password && !base::valid_utf8(value)) return 0; // as web::parse sees to
        request.form.emplace_back(field.name, value);
    }
    const web::Form form{request, fields};
    web::Request again;
    for (const auto& field : fields) {
        check_value(field, form[field.name]);
        if (form.ok()) check_accepted(field, form[field.name]);
        again.form.emplace_back(field.name, form[field.name]);
    }
    const web::Form second{again, fields};
    for (const auto& field : fields)
        fuzz::require(second[field.name] == form[field.name], "a clean value stays as it is",
                      form[field.name]);
    fuzz::require(second.ok() == form.ok(), "what comes back is judged alike");

    web::Dictionary dictionary{"page"};
    form.fill(dictionary);
    static ctemplate::Template* shown = ctemplate::Template::StringToTemplate(page, ctemplate::DO_NOT_STRIP);
    std::string html;
    fuzz::require(shown && shown->Expand(&html, &dictionary), "the page can be filled");
    fuzz::require(std::ranges::count(html, '<') == 5, "what was typed is never markup", html);
    fuzz::require(std::ranges::count(html, '"') == 8, "what was typed never leaves its quotes", html);
    fuzz::require((html.find("wrong") != html.npos) >= !form.ok(), "an error is shown", html);
    return 0;
}
