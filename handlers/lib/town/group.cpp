#include "lib/town/group.hpp"

namespace town {

std::vector<GroupCard> group_cards_of(db::Db& db, std::string_view commune_code) {
    auto cards = db.all<GroupCard>(R"(
        SELECT t.id, g.title, t.post_count, t.last_post_at FROM discussion g JOIN thread t ON t.id = g.thread_id
        WHERE g.commune_code = :commune AND g.pinned_at IS NOT NULL ORDER BY g.pinned_at DESC, g.thread_id DESC
        LIMIT :limit)",
                                   commune_code, group_cards);
    const auto left = group_cards - static_cast<int>(cards.size());
    if (left == 0) return cards;
    auto others = db.all<GroupCard>(R"(
        SELECT t.id, g.title, t.post_count, t.last_post_at FROM thread t CROSS JOIN discussion g
        WHERE t.commune_code = :commune AND t.kind = :kind AND g.thread_id = t.id AND g.pinned_at IS NULL
            AND g.archived_at IS NULL ORDER BY t.last_post_at DESC, t.id DESC LIMIT :limit)",
                                    commune_code, ThreadKind::group, left);
    cards.insert(cards.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    return cards;
}

int count_asking_for_groups(db::Db& db, std::string_view commune_code, int most) {
    static const auto sql = "SELECT COUNT(*) FROM (SELECT 1 FROM discussion_member z JOIN member m ON m.id = "
                            "z.member_id WHERE z.commune_code = :commune AND z.state = 0 AND" +
                            std::string{can_be_chosen_sql} + "LIMIT :most) w";
    return db.value<int>(sql, commune_code, most);
}

} // namespace town
