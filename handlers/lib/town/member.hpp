// People: members, citizens of a commune, and what they may see and do there.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/name.hpp"

#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace town {

using MemberId = base::Id<struct MemberTag>;

struct Member {
    MemberId id;
    std::string email;
    Name name;
    std::string commune_code; ///< home
};

/// How close a reader is to one commune. A text's audience is the least level that may read it.
enum class Level { visitor = 0, member = 1, citizen = 2, team = 3 };

/// What a delegate may do in the mayor's name: bits of role.rights.
struct Right {
    enum Bit : int {
        publish = 1,
        answer = 2,
        moderate = 4,
        notices = 8,
        alerts = 16,
        reports = 32,
        agenda = 64,
        all = 127,
    };
};

/// The names of the seven rights, as fields of a form and parts of a template.
struct NamedRight {
    Right::Bit bit;
    std::string_view field;
};
inline constexpr NamedRight named_rights[] = {
    {Right::publish, "publish"}, {Right::answer, "answer"}, {Right::moderate, "moderate"}, {Right::notices, "notices"},
    {Right::alerts, "alerts"},   {Right::reports, "reports"}, {Right::agenda, "agenda"},
};

/// Whoever looks at a commune. One value answers what they may see and how people are named to them.
struct Reader {
    MemberId id; ///< none for a visitor
    Level level = Level::visitor;
    int rights = 0;
    bool mayor = false;
    bool follows = false;
    bool waiting = false; ///< asked to be a citizen, not decided yet
    bool refused = false;
    bool accepted = false; ///< as a citizen, whatever else besides
    /// May alert, but for the second step of the login, which is due (lib/town/second_factor.hpp): `rights`
    /// lack it.
    bool alerts_withheld = false;
    std::optional<base::Seconds> factor_by = {}; ///< from when on it is due, where it is not switched on
    std::string factor_zone = {};                ///< in which the town reads that

    bool team() const { return level == Level::team; }
    bool citizen() const { return level >= Level::citizen; }
    /// In the mayor's name, as one of the team.
    bool may(Right::Bit right) const { return team() && (rights & right) != 0; }
    /// May alert, now or once the second step is switched on: leads there.
    bool alerter() const { return may(Right::alerts) || alerts_withheld; }
};

/// The reader that a member is in one commune. Without member: a visitor.
Reader reader_in(db::Db& db, MemberId member, std::string_view commune_code);

/// The one rule for names: the team and citizens read full names, except of those who asked to be short;
/// everybody else reads "Prénom N.". The team always reads the full name, and everybody the words that stand
/// in the place of an erased person's.
std::string display_name(const Name& name, const Reader& reader);

std::optional<Member> find_member(db::Db& db, MemberId id);
/// For statements that choose the member `m` for something (to be written to, an office, a letter to take
/// care of, a group): their address is proved, and they are neither blocked nor leaving nor gone.
inline constexpr std::string_view can_be_chosen_sql =
    " m.confirmed_at IS NOT NULL AND m.blocked_at IS NULL AND m.leaving_at IS NULL AND m.erased_at IS NULL ";

/// By e-mail, folded; confirmed or not.
std::optional<Member> member_by_email(db::Db& db, std::string_view email);

/// base::email_key(): what makes two e-mail addresses the same account.
std::string email_key(std::string_view email);

/// False when nothing was written: followed before, or already `most` communes.
bool follow(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now,
            int most = std::numeric_limits<int>::max());
void unfollow(db::Db& db, MemberId member, std::string_view commune_code);

/// Why a person is not a citizen: citizenship.reason.
enum class Refusal { not_real_name = 1, not_inhabitant, not_on_the_roll, no_answer, other_account };
inline constexpr int refusal_count = 5;

/// Writes the key under which the team finds this person. To be called when a name changed.
void index_name(db::Db& db, MemberId member);

/// Makes a member a citizen of `commune_code`, or puts them in the team's waiting list, as the commune chose.
/// Follows its mayor too. Inside the caller's transaction.
void ask_citizenship(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now);

/// Makes `member` mayor of the commune, opening it; a former mayor's role ends. True when it was not open:
/// of two who open it at once, for one of them. Inside the caller's transaction.
bool appoint_mayor(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now);

} // namespace town
