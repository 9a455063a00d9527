#include "chores/import/import_country.hpp"

#include "lib/base/text.hpp"
#include "lib/town/commune_names.hpp"
#include "lib/town/commune_typed.hpp"

namespace chores {

CommuneRow* Country::find(const std::string& code) {
    auto found = communes.find(code);
    return found == communes.end() ? nullptr : &found->second;
}

std::string Country::current(const std::string& code) const {
    if (communes.contains(code)) return code;
    auto found = former.find(code);
    return found == former.end() ? std::string{} : found->second;
}

namespace {

/// Sets what follows `code` in pairs that begin with it.
void set_second(std::set<Pair>& pairs, const std::string& code, const std::set<std::string>& fresh) {
    auto at = pairs.lower_bound({code, {}});
    while (at != pairs.end() && at->first == code) at = pairs.erase(at);
    for (const auto& second : fresh) pairs.emplace_hint(at, code, second);
}

} // namespace

void Country::set_postcodes(const std::string& code, const std::set<std::string>& fresh) {
    set_second(postcodes, code, fresh);
}

void Country::set_neighbours(const std::string& code, const std::set<std::string>& fresh) {
    set_second(neighbours, code, fresh);
}

namespace {

/// A commune's own names come before those of its parts.
void add_keys(std::map<Pair, NameKey>& keys, const std::string& code, const std::string& name,
              const std::string& part) {
    const auto key = base::fold(name);
    keys.try_emplace({code, key}, NameKey{1, part});
    const auto words = base::split(key, ' ');
    const auto bare = town::joined(town::without_small_words({words.begin(), words.end()}));
    keys.try_emplace({code, bare}, NameKey{2, part});
    for (std::size_t at = key.find(' '); at != std::string::npos; at = key.find(' ', at + 1))
        if (key.find(' ', at + 1) - at > 2) keys.try_emplace({code, key.substr(at + 1)}, NameKey{0, part});
}

} // namespace

void Country::set_keys(const CommuneRow& commune, const std::set<std::string>& parts) {
    auto old = keys.lower_bound({commune.code, {}});
    while (old != keys.end() && old->first.first == commune.code) old = keys.erase(old);
    add_keys(keys, commune.code, commune.name, {});
    for (const auto& part : parts) add_keys(keys, commune.code, part, part);
}

void Country::hide(const std::string& code) {
    set_postcodes(code, {});
    std::erase_if(keys, [&](const auto& k) { return k.first.first == code; });
    std::erase_if(neighbours, [&](const Pair& p) { return p.first == code || p.second == code; });
}

Country read_country(db::Db& db) {
    struct Key {
        std::string commune_code, name_key;
        int whole = 0;
        std::string part;
    };
    struct Two {
        std::string first, second;
    };
    Country c;
    for (auto& row : db.all<CommuneRow>(
             "SELECT code, name, slug, department_code, department_name, region_name, population, "
             "surface_ha, latitude, longitude, siren, epci_code, epci_name, time_zone FROM commune"))
        c.communes.emplace(row.code, row);
    for (auto& row : db.all<Two>("SELECT commune_code, postcode FROM commune_postcode"))
        c.postcodes.emplace(row.first, row.second);
    for (auto& row : db.all<Key>("SELECT commune_code, name_key, whole, part FROM commune_key"))
        c.keys.emplace(Pair{row.commune_code, row.name_key}, NameKey{row.whole, row.part});
    for (auto& row : db.all<Two>("SELECT former_code, commune_code FROM commune_former"))
        c.former.emplace(row.first, row.second);
    for (auto& row : db.all<Two>("SELECT commune_code, neighbour_code FROM commune_neighbour"))
        c.neighbours.emplace(row.first, row.second);
    for (auto& row : db.all<TownHallRow>(
             "SELECT commune_code, address, phone, email, website, opening_hours FROM town_hall"))
        c.town_halls.emplace(row.commune_code, row);
    for (auto& row :
         db.all<MayorRow>("SELECT commune_code, first_name, last_name, since FROM registered_mayor"))
        c.mayors.emplace(row.commune_code, row);
    return c;
}

std::set<std::string> inhabited(db::Db& db) {
    const auto codes =
        db.all<std::string>("SELECT commune_code FROM member UNION SELECT commune_code FROM town");
    return {codes.begin(), codes.end()};
}

namespace {

void put(db::Db& db, const CommuneRow& c) {
    db.run(R"(
        INSERT INTO commune (code, name, slug, department_code, department_name, region_name, population, surface_ha,
            latitude, longitude, siren, epci_code, epci_name, time_zone)
        VALUES (:code, :name, :slug, :department_code, :department_name, :region_name, :population, :surface_ha,
            :latitude, :longitude, :siren, :epci_code, :epci_name, :time_zone)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, slug = excluded.slug,
            department_code = excluded.department_code, department_name = excluded.department_name,
            region_name = excluded.region_name, population = excluded.population, surface_ha = excluded.surface_ha,
            latitude = excluded.latitude, longitude = excluded.longitude, siren = excluded.siren,
            epci_code = excluded.epci_code, epci_name = excluded.epci_name, time_zone = excluded.time_zone)",
           c.code, c.name, c.slug, c.department_code, c.department_name, c.region_name, c.population,
           c.surface_ha, c.latitude, c.longitude, c.siren, c.epci_code, c.epci_name, c.time_zone);
}

void put(db::Db& db, const TownHallRow& t) {
    db.run(R"(
        INSERT INTO town_hall (commune_code, address, phone, email, website, opening_hours)
        VALUES (:code, :address, :phone, :email, :website, :opening_hours)
        ON CONFLICT (commune_code) DO UPDATE SET address = excluded.address, phone = excluded.phone,
            email = excluded.email, website = excluded.website, opening_hours = excluded.opening_hours)",
           t.commune_code, t.address, t.phone, t.email, t.website, t.opening_hours);
}

void put(db::Db& db, const MayorRow& m) {
    db.run(R"(
        INSERT INTO registered_mayor (commune_code, first_name, last_name, since)
        VALUES (:code, :first_name, :last_name, :since)
        ON CONFLICT (commune_code) DO UPDATE SET first_name = excluded.first_name,
            last_name = excluded.last_name, since = excluded.since)",
           m.commune_code, m.first_name, m.last_name, m.since);
}

/// What one table of pairs needs: how a pair is put and how it goes.
struct PairSql {
    const char *put, *drop;
};
constexpr PairSql postcode_sql{
    "INSERT INTO commune_postcode (commune_code, postcode) VALUES (:a, :b) ON CONFLICT DO NOTHING",
    "DELETE FROM commune_postcode WHERE commune_code = :a AND postcode = :b"};
constexpr PairSql neighbour_sql{
    "INSERT INTO commune_neighbour (commune_code, neighbour_code) VALUES (:a, :b) ON CONFLICT DO NOTHING",
    "DELETE FROM commune_neighbour WHERE commune_code = :a AND neighbour_code = :b"};
constexpr PairSql former_sql{"INSERT INTO commune_former (former_code, commune_code) VALUES (:a, :b) "
                             "ON CONFLICT (former_code) DO UPDATE SET commune_code = excluded.commune_code",
                             "DELETE FROM commune_former WHERE former_code = :a AND commune_code = :b"};

class Difference {
  public:
    Difference(db::Db& db, bool count_only, int total, const Written& written)
        : db_(db), count_only_(count_only), total_(total), written_(written) {}

    /// Rows of their own, by code. None ever goes: what is not heard of stays as it was.
    template <class Row>
    void rows(const std::map<std::string, Row>& before, const std::map<std::string, Row>& after) {
        for (const auto& [code, row] : after)
            if (auto old = before.find(code); old == before.end() || !(old->second == row))
                touch([&, &r = row] { put(db_, r); });
    }

    /// Pairs, as a set or as a map from the first to the second.
    template <class Pairs> void pairs(const Pairs& before, const Pairs& after, const PairSql& sql) {
        for (const auto& pair : before)
            if (!has(after, pair)) touch([&] { db_.run(sql.drop, pair.first, pair.second); });
        for (const auto& pair : after)
            if (!has(before, pair)) touch([&] { db_.run(sql.put, pair.first, pair.second); });
    }

    void keys(const std::map<Pair, NameKey>& before, const std::map<Pair, NameKey>& after) {
        for (const auto& [key, meant] : before)
            if (!after.contains(key))
                touch([&, &k = key] {
                    db_.run("DELETE FROM commune_key WHERE commune_code = :code AND name_key = :key", k.first,
                            k.second);
                });
        for (const auto& [key, meant] : after)
            if (auto old = before.find(key); old == before.end() || old->second != meant)
                touch([&, &k = key, &m = meant] {
                    db_.run("INSERT INTO commune_key (commune_code, name_key, whole, part) VALUES (:code, "
                            ":key, :whole, :part) ON CONFLICT (name_key, commune_code) DO UPDATE SET whole = "
                            "excluded.whole, part = excluded.part",
                            k.first, k.second, m.whole, m.part);
                });
    }

    int touched() const { return touched_; }

  private:
    template <class Value> static bool has(const std::set<Value>& all, const Value& value) {
        return all.contains(value);
    }
    static bool has(const std::map<std::string, std::string>& all,
                    const std::pair<const std::string, std::string>& value) {
        auto found = all.find(value.first);
        return found != all.end() && found->second == value.second;
    }
    template <class Write> void touch(Write&& write) {
        ++touched_;
        if (count_only_) return;
        write();
        if (written_ && touched_ % 1024 == 0 && touched_ < total_) written_(touched_, total_);
    }

    db::Db& db_;
    bool count_only_;
    int total_, touched_ = 0;
    const Written& written_;
};

int run_difference(db::Db& db, const Country& before, const Country& after, bool count_only, int total,
                   const Written& written) {
    Difference difference{db, count_only, total, written};
    difference.rows(before.communes, after.communes);
    difference.pairs(before.postcodes, after.postcodes, postcode_sql);
    difference.keys(before.keys, after.keys);
    difference.pairs(before.former, after.former, former_sql);
    difference.pairs(before.neighbours, after.neighbours, neighbour_sql);
    difference.rows(before.town_halls, after.town_halls);
    difference.rows(before.mayors, after.mayors);
    return difference.touched();
}

} // namespace

int write_difference(db::Db& db, const Country& before, const Country& after, const Written& written) {
    const int total = run_difference(db, before, after, true, 0, {});
    run_difference(db, before, after, false, total, written);
    const int listed = town::list_names(db);
    if (written) written(total, total);
    return total + listed;
}

} // namespace chores
