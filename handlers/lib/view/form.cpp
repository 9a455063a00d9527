#include "lib/view/form.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/email.hpp"
#include "lib/base/links.hpp"
#include "lib/base/password.hpp"
#include "lib/base/text.hpp"
#include "lib/view/french.hpp"
#include "lib/view/markup.hpp"
#include "lib/view/typed_dates.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace web {

namespace {

std::string cleaned(Kind kind, std::string_view raw) {
    switch (kind) {
    case Kind::password:
        return std::string{raw};
    case Kind::email:
        return base::read_email(raw).address;
    case Kind::text:
        return base::typed_text(raw);
    case Kind::figures:
        return base::clean_figures(raw);
    case Kind::url: {
        auto typed = base::clean_line(raw);
        auto url = base::complete_url(typed);
        return url.empty() ? typed : url;
    }
    case Kind::tick:
        return raw.empty() ? "" : "1";
    default:
        return base::clean_line(raw);
    }
}

bool chosen(const Field& field, std::string_view value) {
    return std::ranges::count(base::split(field.choices, ' '), value) > 0;
}

std::string_view code_of(DateFault fault) {
    constexpr std::string_view codes[] = {"INVALID", "IMPOSSIBLE", "SKIPPED"};
    return codes[static_cast<int>(fault)];
}

template <class Read> std::string_view fault_in(const Read& read) {
    const auto* fault = std::get_if<DateFault>(&read);
    return fault ? code_of(*fault) : "";
}

/// What is wrong with a value that is there; empty when nothing is.
std::string_view fault_of(const Field& field, std::string_view value, std::string_view zone) {
    switch (field.kind) {
    case Kind::choice:
        return chosen(field, value) ? "" : "INVALID";
    case Kind::local_time:
        return fault_in(read_moment(value, zone));
    case Kind::day:
        return fault_in(read_day(value));
    case Kind::url:
        return base::complete_url(value) == value ? "" : "INVALID";
    default:
        return "";
    }
}

/// None for an address that can exist.
const char* email_fault(std::string_view address) {
    switch (base::read_email(address).fault) {
    case base::EmailFault::none:
        return nullptr;
    case base::EmailFault::accents:
        return "ACCENTS";
    case base::EmailFault::impossible:
        return "IMPOSSIBLE";
    case base::EmailFault::incomplete:
        break;
    }
    return "INVALID";
}

} // namespace

Form::Form(std::span<const Field> fields) : fields_(fields), values_(fields.size()) {}

Form::Form(const Request& request, std::span<const Field> fields) : fields_(fields) {
    const std::string zone = request.commune ? request.commune->time_zone : "Europe/Paris";
    for (const auto& field : fields) {
        values_.push_back(cleaned(field.kind, request.field(field.name)));
        check(field, values_.back(), zone);
    }
}

void Form::check(const Field& field, const std::string& value, std::string_view zone) {
    const auto size = base::length(field.kind == Kind::password ? base::password_form(value) : value);
    if (value.empty()) {
        if (field.min > 0) reject(field.name, "MISSING");
    } else if (field.max && size > field.max) {
        reject(field.name, "TOO_LONG");
    } else if (size < field.min) {
        reject(field.name, "TOO_SHORT");
    } else if (field.kind == Kind::email) {
        if (const char* wrong = email_fault(value)) reject(field.name, wrong);
    } else if (const auto fault = fault_of(field, value, zone); !fault.empty()) {
        reject(field.name, fault);
    }
}

std::string_view Form::operator[](std::string_view name) const {
    auto found = std::ranges::find(fields_, name, &Field::name);
    if (found == fields_.end()) throw std::logic_error("no such form field: " + std::string{name});
    return values_[static_cast<std::size_t>(found - fields_.begin())];
}

void Form::set(std::string_view name, std::string value) {
    auto found = std::ranges::find(fields_, name, &Field::name);
    if (found == fields_.end()) throw std::logic_error("no such form field: " + std::string{name});
    values_[static_cast<std::size_t>(found - fields_.begin())] = std::move(value);
}

void Form::reject(std::string_view name, std::string_view code) {
    auto found = std::ranges::find(fields_, name, &Field::name);
    if (found == fields_.end()) throw std::logic_error("no such form field: " + std::string{name});
    if (std::ranges::count(errors_, found->name, &Error::name) == 0)
        errors_.push_back({found->name, std::string{code}});
}

void Form::fill(Dictionary& dictionary) const {
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const auto& field = fields_[i];
        const auto name = marker_name(field.name);
        if (field.max && field.kind != Kind::choice) {
            const auto most = static_cast<long long>(field.max);
            dictionary.SetIntValue(name + "_MAX", most);
            dictionary.SetValue(name + "_LIMIT", number(most));
        }
        if (field.kind == Kind::tick) {
            if (!values_[i].empty()) dictionary.ShowSection(name + "_TICKED");
        } else if (field.kind == Kind::choice) {
            if (chosen(field, values_[i])) dictionary.ShowSection(name + "_IS_" + marker_name(values_[i]));
        } else if (field.kind == Kind::email) {
            dictionary.SetValue(name, base::shown_email(values_[i]));
        } else if (field.kind != Kind::password) {
            dictionary.SetValue(name, values_[i]);
        }
    }
    for (const auto& error : errors_) {
        const auto name = marker_name(error.name);
        dictionary.ShowSection(name + "_ERROR");
        dictionary.ShowSection(name + "_" + error.code);
    }
    if (!errors_.empty()) dictionary.ShowSection("FORM_ERROR");
}

std::string new_form_id() { return base::random_token().substr(0, 20); }

std::string idempotency_key(const Request& request, std::string_view form_id, std::string_view words) {
    return fmt::format("{} {} {}", request.member->id.value,
                       form_id.empty() ? new_form_id() : std::string{form_id},
                       base::sha256_hex(fmt::format("{}\n{}", request.path, words)).substr(0, 16));
}

} // namespace web
