// What lives as long as the process. Passed to every action; there is nothing global.
#pragma once

#include "lib/app/section.hpp"
#include "lib/base/clock.hpp"
#include "lib/base/config.hpp"
#include "lib/base/seal.hpp"
#include "lib/db/database.hpp"
#include "lib/http/places.hpp"
#include "lib/view/fragment_cache.hpp"
#include "lib/view/views.hpp"

#include <memory>
#include <string>
#include <utility>

namespace web {

struct App {
    /// `all`: what the sections give to the whole site. `section`: as Views has it. `read`: the templates of these
    /// settings, where they have been read already.
    App(base::Config settings, base::Clock clock, Sections all, std::string section = {}, std::shared_ptr<Views> read = nullptr);

    base::Config config;
    base::Clock now;
    Sections sections;
    town::Kinds kinds; ///< what the sections tell
    std::shared_ptr<Views> templates;
    Views& views = *templates;
    FragmentCache fragments;
    Places places; ///< for passwords

    /// Opens it at the first use. Throws db::Unavailable when it is not there (yet).
    db::Db& db();

    /// With a connection to it that is open already. Returns the one of before, if any.
    std::unique_ptr<db::Db> use(std::unique_ptr<db::Db> open) { return std::exchange(db_, std::move(open)); }

    /// Before each request: lets go of a database whose file was moved, replaced or made read-only; what is
    /// kept of it is good until the next request.
    void refresh_db() {
        if (db_ && db_->stale()) db_.reset();
        if (db_) db_->revalidate();
    }
    /// What is counted of visitors, web::limit: a SQLite database of its own beside the other data, made where there is
    /// none. Nobody waits for the disk to keep a count, no count makes the programs read anew what they know, and it
    /// may be deleted at any time. Throws db::Unavailable.
    db::Db& limits();

    /// After one of them failed: the next use opens both afresh, without what the old connections remember.
    void forget_db() {
        db_.reset();
        limits_.reset();
    }

    /// Signs `message` for one `purpose`, so that a signature never serves another one.
    std::string sign(std::string_view purpose, std::string_view message) const;

    /// Opens what is stored sealed. Read from the keys' folder at the first use.
    const base::Seal& seal();

    /// An address of this site for mails: the configured one, never the Host header.
    std::string absolute(std::string_view path) const { return config.base_url + std::string{path}; }

  private:
    std::unique_ptr<db::Db> db_, limits_;
    std::unique_ptr<base::Seal> seal_;
};

} // namespace web
