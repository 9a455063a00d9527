// The addresses of what can be done with the posts of a thread, and who may: the same below every thread. A
// section says in one line of its table where its threads stand and how one of them is found.
#pragma once

#include "lib/app/route.hpp"
#include "lib/talk/thread.hpp"

#include <algorithm>
#include <array>

namespace web::thread {

/// Finds the thread of the path, as far as the visitor may read it, or throws NotFound.
using Find = ThreadContext (*)(App&, const Request&);

/// How the threads of a section are found, and by whom. Only the first two are required.
struct Rules {
    Access reads; ///< and flags
    Find find;
    Find to_edit = find;      ///< for those who change their words
    Find to_take_back = find; ///< for those who take them back, whatever they may read by now
    Access takes_back = access::member;
    Find to_hide = find; ///< for the team
    bool aside = false;  ///< posts are taken back beside what one may be writing (Route::aside)
    void (*after)(App&, const Request&) = nullptr; ///< a post got new words, was taken back or was hidden
};

/// The text of an address, as an argument of a template.
template <std::size_t n> struct Literal {
    char text[n]{};
    constexpr Literal(const char (&from)[n]) { std::copy_n(from, n, text); }
};

/// Both, as one text that stays.
template <Literal prefix, Literal rest> constexpr auto joined = [] {
    std::array<char, sizeof prefix.text + sizeof rest.text - 2> all{};
    std::copy_n(rest.text, sizeof rest.text - 1,
                std::copy_n(prefix.text, sizeof prefix.text - 1, all.begin()));
    return all;
}();
template <Literal prefix, Literal rest>
constexpr std::string_view below{joined<prefix, rest>.data(), joined<prefix, rest>.size()};

template <const Rules& rules, Find Rules::*find, Response (*act)(App&, Request&, const ThreadContext&)>
Response with_thread(App& app, Request& request) {
    return act(app, request, (rules.*find)(app, request));
}

/// As with_thread<>, but whoever may no longer see their post reads their words again.
template <const Rules& rules> Response save_with_thread(App& app, Request& request) {
    std::optional<ThreadContext> context;
    try {
        context = rules.to_edit(app, request);
    } catch (const NotFound&) { // the words come back all the same
    }
    return save(app, request, context);
}

/// The action, and then what the section does after it, unless it was refused.
template <const Rules& rules, Action act> Response then(App& app, Request& request) {
    auto response = act(app, request);
    if constexpr (rules.after != nullptr)
        if (response.status < 400) rules.after(app, request);
    return response;
}

/// Everything about the posts of a thread that stands at `prefix`, "/groupes/{commune}/{group}", but the form
/// that adds one (POST {prefix}/messages), which is the section's own.
template <Literal prefix, const Rules& rules> constexpr Route routes[] = {
    {Method::get, below<prefix, "/messages/{post}">, rules.reads,
     with_thread<rules, &Rules::find, permalink>},
    {Method::get, below<prefix, "/messages/{post}/modifier">, rules.reads,
     with_thread<rules, &Rules::to_edit, edit_form>},
    {Method::post, below<prefix, "/messages/{post}/modifier">, access::member,
     then<rules, save_with_thread<rules>>},
    {Method::post,
     below<prefix, "/messages/{post}/supprimer">,
     rules.takes_back,
     then<rules, with_thread<rules, &Rules::to_take_back, remove>>,
     {},
     Proof::form,
     rules.aside},
    {Method::get, below<prefix, "/messages/{post}/signaler">, rules.reads,
     with_thread<rules, &Rules::find, flag_form>},
    {Method::post,
     below<prefix, "/messages/{post}/signaler">,
     rules.reads,
     with_thread<rules, &Rules::find, flag>,
     {20, 3600}},
    {Method::get, below<prefix, "/messages/{post}/masquer">, access::team(town::Right::moderate),
     with_thread<rules, &Rules::to_hide, hide_form>},
    {Method::post, below<prefix, "/messages/{post}/masquer">, access::team(town::Right::moderate),
     then<rules, with_thread<rules, &Rules::to_hide, hide>>},
    {Method::get, below<prefix, "/fichiers/{file}">, rules.reads, with_thread<rules, &Rules::find, file>},
};

/// The table of a section with those of its threads.
template <std::size_t n, std::size_t m>
constexpr std::array<Route, n + m> with(const Route (&own)[n], const Route (&posts)[m]) {
    std::array<Route, n + m> all{};
    std::copy_n(posts, m, std::copy_n(own, n, all.begin()));
    return all;
}

} // namespace web::thread
