// Who did what in the mayor's name, or to an account. Read by the mayor; never edited.
#pragma once

#include "lib/town/member.hpp"

namespace town {

/// `who` none: the operator. `act` is a code such as "publication.hide"; its words are PUBLICATION_HIDE in the acts.tpl of the section that records it.
void record(db::Db& db, MemberId who, std::string_view commune_code, std::string_view act,
            std::int64_t object_id, base::Seconds now);

/// Records an act in each commune where `member` speaks for the town hall; `who` none: the operator.
void record_in_office(db::Db& db, MemberId who, MemberId member, std::string_view act, base::Seconds now);

} // namespace town
