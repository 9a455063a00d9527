// The rows of a planned country, table by table, each in the order of its key.
#pragma once

#include "country_plan.hpp"
#include "country_progress.hpp"
#include "country_words.hpp"

namespace country {

struct Writer {
    Country& country;
    Sheet& sheet;
    const Words& words;
    Progress& progress;
};

/// member, citizenship, follow, session, one_time; town, role, useful_link, town_hall_contact.
void write_people(Writer& writer);
void write_towns(Writer& writer);
/// publication, publication_version, thread, post, thread_author, publication_like, activity.
void write_publications(Writer& writer);
void write_comments(Writer& writer);
void write_likes(Writer& writer);
void write_activity(Writer& writer);
/// flag, moderation, audit.
void write_desk(Writer& writer);

/// What the cookie `parvis` holds for a known person: no secret, like the demo's password.
std::string cookie_of(const Options& options, Number known);

} // namespace country
