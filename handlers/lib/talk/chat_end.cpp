#include "lib/talk/chat_end.hpp"

#include "lib/town/chat.hpp"
#include "lib/talk/moderation.hpp"
#include "lib/files/upload.hpp"

namespace web {

namespace {

/// Nobody can decide any more on words that are gone.
void close_flags(App& app, const town::ChatToErase& chat) {
    const auto flagged = town::flagged_in(app.db(), chat);
    if (flagged.empty()) return;
    const auto commune = town::find_commune(app.db(), chat.commune_code).value();
    db::Transaction transaction{app.db()};
    for (const auto id : flagged) moderation::not_kept(app, commune, chat.opened_by, id.value);
    transaction.commit();
}

void erase(App& app, const town::ChatToErase& chat, int step) {
    close_flags(app, chat);
    std::vector<std::string> files;
    for (bool more = true; more;) {
        db::Transaction transaction{app.db()};
        more = town::erase_chat(app.db(), chat.room, app.now(), step, files);
        transaction.commit();
    }
    remove_private(app.config, files);
}

} // namespace

int end_due_chats(App& app, std::string_view commune_code, int step) {
    auto& db = app.db();
    if (town::any_chat_over(db, app.now())) {
        db::Transaction transaction{db};
        town::end_chats(db, app.now(), commune_code);
        transaction.commit();
    }
    const auto chats = town::chats_to_erase(db, commune_code);
    for (const auto& chat : chats) erase(app, chat, step);
    return static_cast<int>(chats.size());
}

} // namespace web
