#include "lib/base/log.hpp"
#include "lib/db/database.hpp"

namespace db {

Relaxed::Relaxed(Db& db) : db_(db.in_transaction() ? nullptr : &db) {
    if (db_) db_->run_once(db_->postgresql_ ? "SET synchronous_commit = off" : "PRAGMA synchronous = NORMAL");
}

Relaxed::~Relaxed() {
    if (!db_) return;
    try {
        db_->run_once(db_->postgresql_ ? "SET synchronous_commit = on" : "PRAGMA synchronous = FULL");
    } catch (const std::exception& error) {
        // A connection that may lose what it answers is not used again.
        base::log(base::Level::warning, "relaxed", {{"cause", error.what()}});
        db_->forget();
    }
}

Transaction::Transaction(Db& db) : db_(db) {
    if (db_.in_transaction_) throw std::logic_error("transactions do not nest");
    db_.run(db_.postgresql_ ? "BEGIN" : "BEGIN IMMEDIATE");
    db_.in_transaction_ = true;
}

Transaction::~Transaction() {
    if (open_) roll_back();
}

void Transaction::roll_back() {
    try {
        db_.run("ROLLBACK");
        db_.in_transaction_ = false;
    } catch (const std::exception& error) {
        // A connection in doubt is not used again: the next statement opens a fresh one.
        base::log(base::Level::warning, "rollback", {{"cause", error.what()}});
        db_.forget();
    }
}

void Transaction::commit() {
    db_.run("COMMIT");
    open_ = false;
    db_.in_transaction_ = false;
}

} // namespace db
