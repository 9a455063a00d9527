// The list of the sections, in the order in which their pages are offered. One line each, here and nowhere else.
#pragma once

#include "lib/app/dispatch.hpp"
#include "lib/app/section.hpp"

#include <string_view>

/// Calls X for each section, which has to define `const web::Section section` (section.cpp) and `routes()`
/// (routes.cpp) in the namespace of its name.
#define PARVIS_SECTIONS(X) \
    X(commune)             \
    X(account)             \
    X(feed)                \
    X(townhall)            \
    X(citizens)            \
    X(decisions)           \
    X(claim)               \
    X(notifications)       \
    X(alerts)              \
    X(groups)              \
    X(chat)                \
    X(messages)            \
    X(search)

/// What each gives to the rest.
web::Sections sections();

/// The routing tables of all, for a program that serves the whole site.
web::Tables all_routes();

/// The routing tables of the program `name`: a section's own, for "password" those of account, whose forms
/// with passwords are served apart from its pages (what takes long to check holds up nobody who reads), and
/// for any other all.
web::Tables routes_of(std::string_view name);
