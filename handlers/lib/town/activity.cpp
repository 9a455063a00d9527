#include "lib/town/activity.hpp"

namespace town {

void publish(db::Db& db, const Activity& activity) {
    if (!db.in_transaction())
        throw std::logic_error("an activity belongs into the transaction of what happened");
    db.run(R"(
        INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, spread)
        VALUES (:commune, :kind, :object, NULLIF(CAST(:actor AS BIGINT), 0), :audience, :at, :spread))",
           activity.commune_code, activity.kind, activity.object_id, activity.actor, activity.audience,
           activity.at, activity.spread ? 0 : 1);
}

} // namespace town
