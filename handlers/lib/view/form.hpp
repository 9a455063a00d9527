// Forms: each field is declared with its rule, read once, and comes back filled with its errors beside it.
//
//     constexpr Field fields[] = {{"title", Kind::line, 1, 120}, {"body", Kind::text, 0, 5000}};
//     Form form{request, fields};
//     if (!form.ok()) return invalid(form);          // 422, everything typed is kept
//     store::publish(db, form["title"], form["body"]);
#pragma once

#include "lib/http/request.hpp"
#include "lib/view/views.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace web {

enum class Kind {
    line,       ///< one line, cleaned
    text,       ///< several lines, cleaned
    email,      ///< in the one form of base::read_email(); shown with the accents of its domain
    password,   ///< as typed, counted in the characters of base::password_form(), never shown again
    choice,     ///< one of `choices`, a list with blanks between
    tick,       ///< "1" or empty
    local_time, ///< <input type="datetime-local">, or typed: read_moment of lib/view/typed_dates reads it
    day,        ///< <input type="date">, or typed: read_day does
    url,        ///< base::complete_url of what was typed; beyond that as typed
    figures,    ///< a line of figures, as pasted: base::clean_figures
};

struct Field {
    std::string_view name;
    Kind kind;
    std::size_t min = 0; ///< characters; 0: may be left empty
    std::size_t max = 0; ///< characters; 0: no limit beyond the body's
    std::string_view choices = {};
};

class Form {
  public:
    /// An empty form, to be filled with `set` before it is first shown.
    explicit Form(std::span<const Field> fields);
    /// What was sent, cleaned and checked.
    Form(const Request& request, std::span<const Field> fields);

    bool ok() const { return errors_.empty(); }
    std::string_view operator[](std::string_view name) const;
    bool ticked(std::string_view name) const { return !(*this)[name].empty(); }
    void set(std::string_view name, std::string value);

    /// An error that only the action can find: shows section NAME_CODE beside the field. Of several errors of
    /// one field the first is said.
    void reject(std::string_view name, std::string_view code);

    /// Sets NAME, of its limit NAME_MAX ("10000") and NAME_LIMIT ("10 000"), NAME_IS_CHOICE or NAME_TICKED; of an error shows
    /// NAME_ERROR and, inside it, one of NAME_MISSING, NAME_TOO_SHORT, NAME_TOO_LONG, NAME_INVALID, of a date
    /// NAME_IMPOSSIBLE or NAME_SKIPPED, of an e-mail address NAME_IMPOSSIBLE or NAME_ACCENTS, or a code of the
    /// action's own; shows FORM_ERROR when there is any.
    void fill(Dictionary& dictionary) const;

  private:
    struct Error {
        std::string_view name;
        std::string code;
    };
    void check(const Field& field, const std::string& value, std::string_view zone);

    std::span<const Field> fields_;
    std::vector<std::string> values_;
    std::vector<Error> errors_;
};

/// The number of a form, drawn when it is first shown, in a hidden field `form_id`.
std::string new_form_id();

/// What a form makes is stored under this, once: the person, who is required, `form_id`, where it is sent to and
/// `words`, all that it says. Sent twice it is the same; other words, or the same ones elsewhere, are something else.
/// Without `form_id` it is always new.
std::string idempotency_key(const Request& request, std::string_view form_id, std::string_view words);

} // namespace web
