#include "lib/app/unsubscribe.hpp"

#include "lib/base/crypto.hpp"
#include "lib/http/errors.hpp"

#include <string_view>
#include <vector>

namespace web {

namespace {

using town::Cadence;
using town::Topic;

/// How an address names them: for anyone who reads it before clicking.
struct Word {
    std::string_view word;
    Topic topic;
    Cadence digest;
};
std::vector<Word> words(const App& app) {
    std::vector<Word> all{{"quotidien", Topic::none, Cadence::daily},
                          {"hebdomadaire", Topic::none, Cadence::weekly}};
    for (const auto* choice : app.kinds.choices) all.push_back({choice->word, choice->topic, Cadence::off});
    return all;
}

std::string path_of(const App& app, town::MemberId member, std::string_view word) {
    const auto right = std::to_string(member.value) + "/" + std::string{word};
    return "/notifications/desabonnement/" + right + "?cle=" + app.sign("unsubscribe-mail", right);
}

std::string url(const App& app, town::MemberId member, Topic topic, Cadence digest) {
    for (const auto& word : words(app))
        if (word.topic == topic && word.digest == digest)
            return app.absolute(path_of(app, member, word.word));
    throw std::logic_error("nothing to unsubscribe from");
}

} // namespace

std::string unsubscribe_url(const App& app, town::MemberId member, Topic topic) {
    return url(app, member, topic, Cadence::off);
}

std::string unsubscribe_url(const App& app, town::MemberId member, Cadence digest) {
    return url(app, member, Topic::none, digest);
}

Unsubscription unsubscription_of(const App& app, const Request& request) {
    const town::MemberId member{request.number("member")};
    const auto what = request.captured.find("what");
    for (const auto& word : words(app)) {
        if (what == request.captured.end() || what->second != word.word) continue;
        const auto path = path_of(app, member, word.word);
        if (base::same(request.parameter("cle"), std::string_view{path}.substr(path.find("?cle=") + 5)))
            return {member, word.topic, word.digest, path};
    }
    throw NotFound{};
}

} // namespace web
