// What is said of news, in the one sentence that its section has for it: on the site, in mails and in digests alike.
#pragma once

#include "lib/town/news.hpp"
#include "lib/app/app.hpp"

#include <string>

namespace web {

/// As text, not as HTML: templates/<section>/news.tpl has it line by line; one that begins with blanks goes on with the last.
struct Told {
    std::string sentence; ///< "Hélène Marchand, maire de Bourg-les-Tilleuls, a publié « Marché »."
    std::string link;     ///< "Lire la publication"
    std::string icon;     ///< the address of its drawing
    std::string sender;   ///< in whose name a mail says it, "Mairie de Vannes"; empty: in the site's
};

/// How settings and mails name a topic, in the words of whoever tells under it: templates/<section>/topics.tpl. Empty where
/// no section does any more.
struct TopicWords {
    std::string title; ///< "Un maire publie"
    std::string hint;  ///< "Les nouvelles des maires que vous suivez."
    std::string mails; ///< what its mails are about: "les publications des maires"
};
TopicWords topic_words(App& app, town::Topic topic);

/// What a private conversation is about is said on the site alone.
enum class Where { site, mail };

Told told(App& app, const town::Notification& news, Where where);

} // namespace web
