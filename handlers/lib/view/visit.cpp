#include "lib/view/visit.hpp"

#include "lib/view/french.hpp"

namespace web {

void put_date(Dictionary& d, const std::string& name, base::Seconds at, std::string_view zone) {
    d.SetValue(name, date(at, zone));
    d.SetValue(name + "_ISO", iso8601(at, zone));
}

void put_date_time(Dictionary& d, const std::string& name, base::Seconds at, std::string_view zone) {
    d.SetValue(name, date_time(at, zone));
    d.SetValue(name + "_ISO", iso8601(at, zone));
}

} // namespace web
