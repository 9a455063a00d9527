#include "chat/ending.hpp"

#include "lib/talk/moderation.hpp"
#include "lib/files/upload.hpp"

namespace chat {

namespace {

/// Nobody can decide any more on words that are gone.
void close_flags_of(web::App& app, const ToErase& chat) {
    const auto flagged = flagged_in(app.db(), chat);
    if (flagged.empty()) return;
    const auto commune = town::find_commune(app.db(), chat.commune_code).value();
    db::Transaction transaction{app.db()};
    for (const auto id : flagged) web::moderation::not_kept(app, commune, chat.opened_by, id.value);
    transaction.commit();
}

void erase_words(web::App& app, const ToErase& chat, int step) {
    close_flags_of(app, chat);
    std::vector<std::string> files;
    for (bool more = true; more;) {
        db::Transaction transaction{app.db()};
        more = erase_room(app.db(), chat.room, app.now(), step, files);
        transaction.commit();
    }
    web::remove_private(app.config, files);
}

} // namespace

int end_due(web::App& app, std::string_view commune_code, int step) {
    auto& db = app.db();
    if (any_over(db, app.now())) {
        db::Transaction transaction{db};
        end_over(db, app.now(), commune_code);
        transaction.commit();
    }
    const auto chats = to_erase(db, commune_code);
    for (const auto& chat : chats) erase_words(app, chat, step);
    return static_cast<int>(chats.size());
}

} // namespace chat
