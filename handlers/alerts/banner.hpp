// The alerts that run, above every page: alerts/banner.tpl.
#pragma once

#include "alerts/store.hpp"
#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/view/views.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace alerts {

struct RunningAlert {
    AlertId id;
    bool danger = false; ///< otherwise information
    std::string risk, place;
    town::CommuneRef commune;
    Seconds sent_at = 0;

    /// Its own page.
    std::string path() const { return commune.below("/alertes") + "/" + std::to_string(id.value); }
};

inline constexpr int banner_max = 3; ///< shown

/// The running alerts of one commune, dangers first, then the newest. At most one more than `banner_max`.
std::vector<RunningAlert> running_alerts(db::Db& db, std::string_view commune_code);

/// As running_alerts(), of all communes that a member follows.
std::vector<RunningAlert> running_alerts_for(db::Db& db, town::MemberId member);

/// alerts/banner.tpl; nothing is shown for an empty list. More than `banner_max` are not listed: with `list_path`
/// a link leads to all of them. Screen readers announce (role="alert") only dangers of the last hour, or every page
/// would begin with the same cry.
void fill_banner(web::Dictionary& banner, const std::vector<RunningAlert>& alerts, Seconds now,
                 const std::string& list_path);

/// web::Section::banner: the alerts of the commune of the page; elsewhere those of the communes that one follows.
void add_banner(web::App& app, const web::Request& request, web::Dictionary& layout);

} // namespace alerts
