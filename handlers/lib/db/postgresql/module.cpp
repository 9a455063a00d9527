// parvis-postgresql.so: see lib/db/postgresql.hpp.
#include "lib/db/database.hpp"
#include "lib/db/postgresql.hpp"

#include <libpq-fe.h>
#include <memory>
#include <soci/postgresql/soci-postgresql.h>

namespace db {

namespace {

std::string words_of(const std::string& url) {
    char* problem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{
        PQconninfoParse(url.c_str(), &problem), PQconninfoFree};
    if (!options) {
        std::string why = problem ? problem : "not understood";
        PQfreemem(problem);
        throw Unavailable("database address: " + why);
    }
    std::string words;
    for (const auto* option = options.get(); option->keyword; ++option) {
        if (!option->val) continue;
        words.append(words.empty() ? "" : " ").append(option->keyword).append("='");
        for (const char* c = option->val; *c; ++c) {
            if (*c == '\'' || *c == '\\') words += '\\';
            words += *c;
        }
        words += '\'';
    }
    return words;
}

std::optional<std::string> sqlstate_of(const soci::soci_error& error) {
    const auto* own = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    return own ? std::optional{own->sqlstate()} : std::nullopt;
}

} // namespace

} // namespace db

extern "C" const db::Postgresql* parvis_postgresql() {
    static const db::Postgresql offer{soci::postgresql, db::words_of, db::sqlstate_of};
    return &offer;
}
