// A small country in memory, and what is true of it whatever an operator imports.
#pragma once

#include "fuzz.hpp"

#include "chores/import/import_country.hpp"
#include "chores/import/import_people.hpp"
#include "lib/base/email.hpp"

#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <stdexcept>
#include <sys/mman.h>
#include <unistd.h>

namespace fuzz {

/// A file of one name and new content for each input.
class File {
  public:
    File() : fd_(::memfd_create("import", MFD_CLOEXEC)) {}
    std::filesystem::path with(std::string_view bytes) {
        require(::ftruncate(fd_, 0) == 0 &&
                    ::pwrite(fd_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()),
                "the input stands in a file");
        return fmt::format("/proc/self/fd/{}", fd_);
    }

  private:
    int fd_;
};

inline chores::Country small_country() {
    chores::Country country;
    for (const auto& [code, name] :
         {std::pair{"01001", "L'Abergement-Clémenciat"}, {"2A004", "Ajaccio"}, {"97209", "Fort-de-France"}}) {
        country.communes[code] = {
            code, name,        base::slug(name),  "01",          "Ain", "Auvergne", 860, 1500.0, 46.0, 5.0,
            {},   "200000172", "CC de la Dombes", "Europe/Paris"};
        country.set_keys(country.communes[code], {});
    }
    country.former["01340"] = "01001";
    return country;
}

inline void require_line(const std::string& text, std::string_view what) {
    require(base::clean_line(text) == text, what, text);
}

inline void check(const chores::CommuneRow& c) {
    require(c.code.size() == 5 && base::valid_utf8(c.code), "a code has five characters", c.code);
    require(!c.slug.empty(), "a commune has an address");
    for (const auto* text : {&c.name, &c.department_name, &c.region_name})
        require_line(*text, "a name is one clean line");
    require(!c.population || (*c.population >= 0 && *c.population < 1'000'000'000), "a population is one");
    require(!c.surface_ha || (*c.surface_ha >= 0 && *c.surface_ha < 1e8), "an area is one");
    require(!c.latitude || std::abs(*c.latitude) <= 90, "a latitude is one");
    require(!c.longitude || std::abs(*c.longitude) <= 180, "a longitude is one");
}

inline void check(const chores::Country& country) {
    for (const auto& [code, commune] : country.communes) check(commune);
    for (const auto& [code, hall] : country.town_halls) {
        require(country.communes.contains(code), "a town hall is of a commune");
        require(hall.email.empty() || base::read_email(hall.email).address == hall.email,
                "an address is plausible", hall.email);
        require(hall.website.empty() || hall.website.starts_with("http"), "a website is a link",
                hall.website);
        require_line(hall.phone, "a telephone is one clean line");
        require(base::clean_text(hall.opening_hours) == hall.opening_hours, "opening hours are clean",
                hall.opening_hours);
        require(base::clean_text(hall.address) == hall.address, "an address is clean", hall.address);
    }
    for (const auto& [code, mayor] : country.mayors) {
        require(country.communes.contains(code), "a mayor is of a commune");
        require_line(mayor.first_name, "a first name is one clean line");
        require_line(mayor.last_name, "a last name is one clean line");
        require(mayor.since.empty() || chores::iso_date(mayor.since) == mayor.since, "a date is one",
                mayor.since);
    }
    for (const auto& [code, postcode] : country.postcodes)
        require_line(postcode, "a postcode is one clean line");
    for (const auto& [former, code] : country.former) {
        require_line(former, "a former code is one clean line");
        require(country.communes.contains(code), "a former code leads to a commune");
    }
    for (const auto& [code, neighbour] : country.neighbours)
        require(country.communes.contains(neighbour) && code != neighbour, "a neighbour is another commune");
}

/// Reads twice: the second time changes nothing more, and the same rows are skipped.
template <class Read> void check_import(const Read& read) {
    auto country = small_country();
    chores::Problems first, second;
    try {
        read(country, first);
        check(country);
        auto again = country;
        read(again, second);
        require(again.communes == country.communes && again.postcodes == country.postcodes &&
                    again.keys == country.keys && again.former == country.former &&
                    again.neighbours == country.neighbours && again.town_halls == country.town_halls &&
                    again.mayors == country.mayors,
                "an import that is run again changes nothing");
        require(first.lines == second.lines, "the same rows are skipped again");
    } catch (const std::runtime_error&) {
        check(country); // it says why, and nothing of it is written
    }
}

} // namespace fuzz
