#include "lib/town/quote.hpp"

#include "lib/town/sql.hpp"

#include <fmt/format.h>

namespace town {

std::string quotes_sql(const std::vector<Quotable>& all, std::string_view with, std::string_view few) {
    std::string sql{with};
    for (const auto& one : all)
        sql += fmt::format("{} SELECT w.key, q.title, q.body, q.author, q.first_name, q.last_name, q.short_name, q.team, q.at "
                           "FROM {} w JOIN ({}) q ON q.number = w.object_id AND w.object_kind = '{}'",
                           &one == &all.front() ? "" : " UNION ALL", few, one.words, one.kind);
    return all.empty() ? std::string{} : sql;
}

std::string quoted_title(db::Db& db, std::string_view words, std::int64_t id) {
    if (words.empty()) return {};
    return db.one<std::string>(fmt::format("SELECT q.title FROM ({}) q WHERE q.number = :id", words), id).value_or("");
}

std::vector<Recipient> judges_of(db::Db& db, std::string_view commune_code, int rights, MemberId author) {
    return db.all<Recipient>(R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM role r JOIN member m ON m.id = r.member_id
        WHERE r.commune_code = :code AND r.ended_at IS NULL AND m.id <> :author AND)" +
                                 sql::holds("r", rights) + "AND" + std::string{can_be_chosen_sql} + "ORDER BY m.id",
                             commune_code, author);
}

} // namespace town
