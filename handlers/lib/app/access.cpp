#include "lib/app/access.hpp"

namespace web {

bool admitted(const town::Reader& reader, Access access) {
    switch (access) {
    case Access::anyone:
        return true;
    case Access::member:
        return reader.level >= town::Level::member;
    case Access::citizen:
        return reader.citizen();
    case Access::team:
        return reader.team();
    case Access::publisher:
        return reader.team() && reader.may(town::Right::publish);
    case Access::moderator:
        return reader.team() && reader.may(town::Right::moderate);
    case Access::alerter:
        return reader.team() && reader.may(town::Right::alerts);
    case Access::answerer:
        return reader.team() && reader.may(town::Right::answer);
    case Access::mayor:
        return reader.team() && reader.mayor;
    }
    return false;
}

} // namespace web
