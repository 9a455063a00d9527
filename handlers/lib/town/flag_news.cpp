#include "lib/town/flag.hpp"

namespace town {

// Known to nobody but the author, who watches it.
constexpr Content decision_content{
    .kind = "decision",
    .rows = R"(SELECT d.id, d.commune_code, d.title, 0, CAST(NULL AS BIGINT), 3, 3, 4, CAST(NULL AS BIGINT),
               CAST(NULL AS BIGINT) FROM moderation d)",
    .key = "d.id"};
constexpr Kind hidden_news{.name = "text-hidden",
                           .topic = decision_topic,
                           .content = &decision_content,
                           .address = "/mairie/{commune}/decisions/{subject}"};
constexpr Kind shown_news{.name = "text-shown",
                          .topic = decision_topic,
                          .content = &decision_content,
                          .address = hidden_news.address};

} // namespace town
