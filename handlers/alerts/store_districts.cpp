#include "alerts/store.hpp"

#include "lib/base/text.hpp"
#include "lib/town/audit.hpp"

namespace alerts {

namespace {

std::optional<DistrictId> change(db::Db& db, const std::string& commune_code, const District& district) {
    return db.one<DistrictId>("UPDATE district SET name = :name, name_key = :key, streets = :streets "
                              "WHERE id = :id AND commune_code = :commune RETURNING id",
                              district.name, base::fold(district.name), district.streets, district.id,
                              commune_code);
}

std::optional<DistrictId> add(db::Db& db, const std::string& commune_code, const District& district) {
    return db.one<DistrictId>("INSERT INTO district (commune_code, name, name_key, streets) "
                              "VALUES (:commune, :name, :key, :streets) RETURNING id",
                              commune_code, district.name, base::fold(district.name), district.streets);
}

} // namespace

std::vector<std::string> District::lines() const {
    std::vector<std::string> all;
    for (const auto line : base::split(streets, '\n'))
        if (auto street = base::clean_line(line); !street.empty()) all.push_back(std::move(street));
    return all;
}

std::vector<District> districts(db::Db& db, const std::string& commune_code) {
    return db.all<District>("SELECT id, name, streets FROM district WHERE commune_code = :commune "
                            "ORDER BY name_key LIMIT :most",
                            commune_code, districts_max);
}

std::optional<District> find_district(db::Db& db, const std::string& commune_code, DistrictId id) {
    return db.one<District>(
        "SELECT id, name, streets FROM district WHERE id = :id AND commune_code = :commune", id,
        commune_code);
}

Saved keep_district(db::Db& db, const town::Reader& author, const std::string& commune_code,
                    const District& district, Seconds now) {
    if (!author.may(town::Right::alerts)) return Saved::refused;
    db::Transaction transaction{db};
    if (db.value<long long>("SELECT COUNT(*) FROM district WHERE commune_code = :commune AND name_key = :key "
                            "AND id <> :id",
                            commune_code, base::fold(district.name), district.id) > 0)
        return Saved::name_taken;
    if (!district.id && db.value<std::size_t>("SELECT COUNT(*) FROM district WHERE commune_code = :commune",
                                              commune_code) >= districts_max)
        return Saved::full;
    const auto id = district.id ? change(db, commune_code, district) : add(db, commune_code, district);
    if (!id) return Saved::refused;
    town::record(db, author.id, commune_code, "district.keep", id->value, now);
    transaction.commit();
    return Saved::saved;
}

bool delete_district(db::Db& db, const town::Reader& author, const std::string& commune_code, DistrictId id,
                     Seconds now) {
    if (!author.may(town::Right::alerts)) return false;
    db::Transaction transaction{db};
    if (db.run("DELETE FROM district WHERE id = :id AND commune_code = :commune", id, commune_code) != 1)
        return false;
    town::record(db, author.id, commune_code, "district.delete", id.value, now);
    transaction.commit();
    return true;
}

} // namespace alerts
