// Takes away what has had its day.
#pragma once

#include "chores/delivery/fan_out.hpp"
#include "lib/app/app.hpp"

#include <string>

namespace chores {

struct Swept {
    long long rows = 0;
    bool left = false; ///< it was stopped with something left to do
};

/// Deletes mails that left or were given up 90 days ago, what lib/town and the sections declare as expired
/// (town::Expiry), and the words of forget_old(). Of the messages of an alert their number stays. In small steps of
/// at most `step` rows each, so that nobody waits for it; `stopping` is asked after each.
Swept sweep(web::App& app, base::Seconds now, int step = 1000, const Stopping& stopping = {});

/// Whether any row that a section declares (town::Upload) names this file below uploads.
bool upload_used(web::App& app, const std::string& file);

struct SweptUploads {
    long long files = 0, unused = 0; ///< below uploads; of these, for more than a day without a row
    long long set_aside = 0;         ///< moved to uploads-gone
    long long deleted = 0;           ///< from there, after their 30 days
    bool strange = false;            ///< too many without a row to be true: nothing was touched
};

/// Sets aside, below uploads-gone, the files under uploads that were stored more than a day ago and that no row (town::Upload) names
/// (any more): of a form whose transaction failed, or replaced by another one; after 30 days there they are deleted.
/// Asks for the rows of one folder at a time. The pictures of a deleted publication stay, like its row, until
/// forget_old() empties it.
/// Nothing is touched where more than 100 such files and more than a tenth of all are without a row, unless the operator is
/// `sure`: the database is then rather an old or an empty one. Throws std::runtime_error when it belongs to another site.
SweptUploads sweep_uploads(web::App& app, base::Seconds now, bool sure = false);

} // namespace chores
