// What only PostgreSQL needs, loaded when a database of that kind is opened: libpq brings fifteen libraries
// (TLS, Kerberos, LDAP) that would take 0.5 MB of every program, and a good part of its start.
#pragma once

#include <optional>
#include <string>

namespace soci {
struct backend_factory;
class soci_error;
} // namespace soci

namespace db {

/// What the module `parvis-postgresql.so` has to offer.
struct Postgresql {
    const soci::backend_factory& factory;
    /// SOCI reads `key=value` words, not the postgresql:// form: libpq itself translates. Throws Unavailable.
    std::string (*key_value_form)(const std::string& url);
    /// Of an error that PostgreSQL itself reported.
    std::optional<std::string> (*sqlstate)(const soci::soci_error& error);
};

/// Loads the module from the folder of this program, once. Throws Unavailable when it is not there.
const Postgresql& postgresql_module();
/// What postgresql_module() returned before; null if nobody called it, when no error can be PostgreSQL's.
const Postgresql* loaded_postgresql();

} // namespace db
