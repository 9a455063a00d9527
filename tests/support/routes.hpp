// Small routes of every kind of access and end, for the tests of what surrounds an action.
#pragma once

#include "support/world.hpp"

#include "lib/http/errors.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace test::routes {

inline web::Response say_ok(web::App&, web::Request& request) {
    web::Response response;
    response.body = "ok " + std::string{request.field("text")};
    return response;
}
inline web::Response count_files(web::App&, web::Request& request) {
    web::Response response;
    response.body = std::to_string(request.uploads.size()) + " files, " + std::string{request.field("text")};
    return response;
}
inline web::Response write_row(web::App& app, web::Request&) {
    db::Transaction transaction{app.db()};
    transaction.commit();
    return web::redirect("/");
}
inline web::Response fail(web::App&, web::Request&) {
    throw std::runtime_error("the cause, for the log only");
}
inline web::Response gone(web::App&, web::Request&) { throw web::NotFound{}; }
inline web::Response say_number(web::App&, web::Request& request) {
    web::Response response;
    response.body = std::to_string(request.number("id"));
    return response;
}
inline web::Response too_large(web::App&, web::Request&) { throw web::TooLarge{}; }
inline web::Response two_lines(web::App&, web::Request&) {
    return web::redirect("/x\r\nSet-Cookie: parvis=stolen");
}

using enum web::Method;
using namespace web::access;
inline constexpr web::Route table[] = {
    {get, "/t/{commune}/anyone", anyone, say_ok},
    {get, "/t/{commune}/member", member, say_ok},
    {get, "/t/{commune}/citizen", citizen, say_ok},
    {get, "/t/{commune}/team", team, say_ok},
    {get, "/t/{commune}/publisher", team(Right::publish), say_ok},
    {get, "/t/{commune}/moderator", team(Right::moderate), say_ok},
    {get, "/t/{commune}/alerter", team(Right::alerts), say_ok},
    {get, "/t/{commune}/mayor", mayor, say_ok},
    {post, "/t/{commune}/citizen", citizen, say_ok},
    {post, "/t/{commune}/team", team, say_ok},
    {get, "/t/rare", anyone, say_ok, {2, 60}},
    {post, "/t/open", anyone, say_ok},
    web::with_files({post, "/t/{commune}/files", web::access::citizen, count_files}),
    {post, "/t/signed", anyone, say_ok, {}, web::Proof::signature},
    {post, "/t/write", anyone, write_row},
    {post, "/t/limited", anyone, say_ok, {2, 60}},
    {post, "/t/gone", anyone, gone},
    {post, "/t/fail", anyone, fail},
    {get, "/t/{commune}/numbers/{id}", anyone, say_number},
    {get, "/t/fail", anyone, fail},
    {get, "/t/large", anyone, too_large},
    {get, "/t/lines", anyone, two_lines},
};

/// What stands on standard error while the object lives.
class Log {
  public:
    Log() : file_(::memfd_create("log", MFD_CLOEXEC)), saved_(::dup(STDERR_FILENO)) {
        ::dup2(file_, STDERR_FILENO);
    }
    ~Log() {
        ::dup2(saved_, STDERR_FILENO);
        ::close(saved_);
        ::close(file_);
    }
    std::string text() const {
        std::string all(static_cast<std::size_t>(::lseek(file_, 0, SEEK_END)), '\0');
        [[maybe_unused]] auto got = ::pread(file_, all.data(), all.size(), 0);
        return all;
    }

  private:
    int file_, saved_;
};

struct Town : test::World {
    Browser visitor{*this}, waiting{*this}, citizen{*this}, paul{*this}, helene{*this};
    const std::string t = std::string{"/t/"} + test::town_path;
    Town() {
        visitor.tables = waiting.tables = citizen.tables = paul.tables = helene.tables = {table};
        waiting.sign_in(newcomer);
        citizen.sign_in(claire);
        paul.sign_in(delegate);
        helene.sign_in(mayor);
    }
    base::Seconds seen() {
        return db().value<base::Seconds>("SELECT MAX(seen_at) FROM session WHERE member_id = :id", claire);
    }
    void use_database(const std::string& address) {
        auto config = app->config;
        config.database = address;
        start(std::move(config));
    }
};

} // namespace test::routes
