#include "lib/town/trial.hpp"

namespace town {

bool on_trial(db::Db& db, std::string_view commune_code) {
    return db.one<int>("SELECT 1 FROM town WHERE commune_code = :commune AND trial_since IS NOT NULL", commune_code).has_value();
}

bool held_by_trial(db::Db& db, std::string_view commune_code, MemberId member) {
    return db
        .one<int>("SELECT 1 FROM town t WHERE t.commune_code = :commune AND t.trial_since IS NOT NULL AND NOT EXISTS "
                  "(SELECT 1 FROM role r WHERE r.member_id = :member AND r.commune_code = t.commune_code AND r.ended_at IS NULL)",
                  commune_code, member)
        .has_value();
}

bool set_trial(db::Db& db, std::string_view commune_code, bool on, base::Seconds now) {
    return on ? db.run("UPDATE town SET trial_since = :now WHERE commune_code = :commune AND trial_since IS NULL", now, commune_code) == 1
              : db.run("UPDATE town SET trial_since = NULL WHERE commune_code = :commune AND trial_since IS NOT NULL", commune_code) == 1;
}

} // namespace town
