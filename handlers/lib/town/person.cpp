#include "lib/town/person.hpp"

#include "lib/base/log.hpp"
#include "lib/base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <vector>

namespace town {

namespace {

std::string context(std::string_view what, MemberId member) {
    return fmt::format("{} {}", what, member.value);
}

std::string opened(const base::Seal& seal, std::string_view what, MemberId member, std::string_view sealed) {
    auto text = seal.open(context(what, member), sealed);
    if (!text)
        base::log(base::Level::error, "sealed_unreadable",
                  {{"what", std::string{what}}, {"member", std::to_string(member.value)}});
    return text.value_or("");
}

// The four parts in one line each: what is in the fields is one line anyway.
std::string joined(const Address& a) {
    return a.empty() ? std::string{} : fmt::format("{}\n{}\n{}\n{}", a.number, a.street, a.postcode, a.town);
}

Address parted(std::string_view text) {
    const auto parts = base::split(text, '\n');
    if (parts.size() != 4) return {};
    return {std::string{parts[0]}, std::string{parts[1]}, std::string{parts[2]}, std::string{parts[3]}};
}

struct Sealed {
    MemberId id;
    std::string birth, phone, asked, address, street_tag, commune_code;
};

using Postcodes = std::vector<std::string>;

Postcodes postcodes_of(db::Db& db, std::string_view commune_code) {
    return db.all<std::string>("SELECT postcode FROM commune_postcode WHERE commune_code = :code",
                               commune_code);
}

/// A street of the same name elsewhere is another one.
std::string tag_of(const base::Seal& seal, std::string_view commune_code, const Postcodes& postcodes,
                   const Address& address) {
    const bool here =
        address.postcode.empty() || std::ranges::find(postcodes, address.postcode) != postcodes.end();
    return here ? street_tag(seal, commune_code, address.street) : std::string{};
}

} // namespace

Details details_of(db::Db& db, const base::Seal& seal, MemberId member) {
    struct Row {
        std::string civility, birth, phone;
        std::optional<base::Seconds> confirmed_at;
        std::string asked, address, portrait;
    };
    const auto row =
        db.one<Row>("SELECT civility, birth_sealed, phone_sealed, phone_confirmed_at, phone_asked_sealed, "
                    "address_sealed, portrait FROM member WHERE id = :id",
                    member);
    if (!row) return {};
    return {row->civility,
            opened(seal, "birth", member, row->birth),
            opened(seal, "phone", member, row->phone),
            row->confirmed_at,
            opened(seal, "phone", member, row->asked),
            parted(opened(seal, "address", member, row->address)),
            row->portrait};
}

std::optional<std::string> confirmed_phone(db::Db& db, const base::Seal& seal, MemberId member) {
    const auto sealed = db.one<std::string>(
        "SELECT phone_sealed FROM member WHERE id = :id AND phone_confirmed_at IS NOT NULL", member);
    auto phone = sealed ? opened(seal, "phone", member, *sealed) : std::string{};
    return phone.empty() ? std::nullopt : std::optional{std::move(phone)};
}

void set_phone(db::Db& db, const base::Seal& seal, MemberId member, std::string_view e164) {
    if (e164.empty())
        db.run("UPDATE member SET phone_sealed = '', phone_asked_sealed = '', phone_confirmed_at = NULL "
               "WHERE id = :id",
               member);
    else
        db.run("UPDATE member SET "
               "phone_asked_sealed = CASE WHEN phone_confirmed_at IS NULL THEN '' ELSE CAST(:phone AS TEXT) "
               "END, "
               "phone_sealed = CASE WHEN phone_confirmed_at IS NULL THEN CAST(:phone AS TEXT) ELSE "
               "phone_sealed END "
               "WHERE id = :id",
               seal.close(context("phone", member), e164), member);
}

void forget_asked_phone(db::Db& db, MemberId member) {
    db.run("UPDATE member SET phone_asked_sealed = '' WHERE id = :id", member);
}

void confirm_phone(db::Db& db, MemberId member, base::Seconds now) {
    db.run("UPDATE member SET phone_confirmed_at = :now, phone_asked_sealed = '', "
           "phone_sealed = CASE WHEN phone_asked_sealed <> '' THEN phone_asked_sealed ELSE phone_sealed END "
           "WHERE id = :id AND phone_sealed <> ''",
           now, member);
}

void set_address(db::Db& db, const base::Seal& seal, MemberId member, std::string_view commune_code,
                 const Address& address) {
    db.run("UPDATE member SET address_sealed = :address, street_tag = :tag WHERE id = :id",
           seal.close(context("address", member), joined(address)),
           tag_of(seal, commune_code, postcodes_of(db, commune_code), address), member);
}

void set_birth_date(db::Db& db, const base::Seal& seal, MemberId member, std::string_view iso_date) {
    db.run("UPDATE member SET birth_sealed = :birth WHERE id = :id",
           seal.close(context("birth", member), iso_date), member);
}

MemberId reseal_some(db::Db& db, const base::Seal& seal, MemberId after, int limit) {
    const auto rows = db.all<Sealed>(R"(
        SELECT id, birth_sealed, phone_sealed, phone_asked_sealed, address_sealed, street_tag, commune_code FROM member
        WHERE id > :after AND (birth_sealed <> '' OR phone_sealed <> '' OR address_sealed <> '')
        ORDER BY id LIMIT :limit)",
                                     after, limit);
    std::map<std::string, Postcodes> known;
    const auto tag_anew = [&](const Sealed& row) {
        const auto text = opened(seal, "address", row.id, row.address);
        if (text.empty()) return row.street_tag;
        const auto [at, fresh] = known.try_emplace(row.commune_code);
        if (fresh) at->second = postcodes_of(db, row.commune_code);
        return tag_of(seal, row.commune_code, at->second, parted(text));
    };
    for (const auto& row : rows) {
        const auto anew = [&](std::string_view what, const std::string& sealed) {
            if (!seal.outdated(sealed)) return sealed;
            const auto text = opened(seal, what, row.id, sealed);
            return text.empty() ? sealed : seal.close(context(what, row.id), text);
        };
        const Sealed fresh{row.id,
                           anew("birth", row.birth),
                           anew("phone", row.phone),
                           anew("phone", row.asked),
                           anew("address", row.address),
                           tag_anew(row),
                           row.commune_code};
        if (fresh.birth == row.birth && fresh.phone == row.phone && fresh.asked == row.asked &&
            fresh.address == row.address && fresh.street_tag == row.street_tag)
            continue;
        // What the person changed meanwhile is under today's key already.
        db.run(R"(
            UPDATE member SET birth_sealed = :birth, phone_sealed = :phone, phone_asked_sealed = :asked,
                address_sealed = :address, street_tag = :tag
            WHERE id = :id AND birth_sealed = :old_birth AND phone_sealed = :old_phone
                AND phone_asked_sealed = :old_asked AND address_sealed = :old_address)",
               fresh.birth, fresh.phone, fresh.asked, fresh.address, fresh.street_tag, row.id, row.birth,
               row.phone, row.asked, row.address);
    }
    return rows.empty() ? MemberId{} : rows.back().id;
}

} // namespace town
