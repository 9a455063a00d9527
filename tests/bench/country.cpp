// `make country`: a database the size of France, the same at every run with the same seed. See --help.
#include "country_write.hpp"

#include "chores/import/import_communes.hpp"
#include "lib/base/clock.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/content.hpp"
#include "sections.hpp"

#include <charconv>
#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace country {

namespace {

constexpr const char* usage =
    R"(Usage: country [--var build/country] [--members 1000000] [--seed 1] [--now SECONDS] [--force] [--root .]
Writes VAR/parvis.db: every commune of France, and in proportion to the members publications, comments, likes,
activity, flags and decisions over the five years before --now. Then `make run VAR=…` serves it.

  --var      folder of the data (default build/country)
  --members  how many; twice as many publications, ten times as many comments and likes (300 or more)
  --seed     another one makes other people and texts; the same one makes the same content
  --now      the end of the five years, seconds UTC (default: the last midnight, UTC)
  --force    replaces the database that is there
  --root     the tree of the program (default: the current folder)

Logins, all with the password "demo parvis 2026": maire@ (Vannes), deleguee@, claire@, yanis@, nouveau@,
abonnee@ (follows 50 communes), paris@ (its mayor), each of demo.parvis. Nobody else has a password.
VAR/country.json says the cookies of these people and the addresses worth looking at.
)";

struct Job {
    fs::path var = "build/country", root = ".";
    Options options;
    bool force = false;
    fs::path file() const { return var / "parvis.db"; }
    fs::path part() const { return var / "parvis.db.part"; }
};

std::int64_t number(const std::string& name, const std::string& text, std::int64_t least) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || value < least)
        throw std::runtime_error(fmt::format("{} {}: a number from {} on is expected", name, text, least));
    return value;
}

Job job_from(const std::vector<std::string>& words) {
    Job job;
    job.options.now = static_cast<Time>(base::system_now() / day * day);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (word == "--force") {
            job.force = true;
            continue;
        }
        if (i + 1 == words.size())
            throw std::runtime_error("unknown or incomplete option " + word + "; see --help");
        const auto& value = words[++i];
        if (word == "--var")
            job.var = value;
        else if (word == "--root")
            job.root = value;
        else if (word == "--members")
            job.options.members = std::min<std::int64_t>(number(word, value, 300), 100'000'000);
        else if (word == "--seed")
            job.options.seed = static_cast<std::uint64_t>(number(word, value, 0));
        else if (word == "--now")
            job.options.now = static_cast<Time>(number(word, value, 10 * 365 * day));
        else
            throw std::runtime_error("unknown option " + word + "; see --help");
    }
    return job;
}

void remove_database(const fs::path& file) {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(file.string() + end);
}

/// Takes the folder as `parvis run` does: never under a site that serves.
void take_folder(const Job& job) {
    fs::create_directories(job.var / "run");
    const int lock = ::open((job.var / "run/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) != 0)
        throw std::runtime_error("a site runs on " + job.var.string() + ": stop it first");
    if (fs::exists(job.file()) && !job.force)
        throw std::runtime_error(job.file().string() + " exists: --force replaces it");
    remove_database(job.part());
}

/// The schema and the communes, by the program's own means.
void found(const Job& job) {
    fmt::print("  migrations and communes\n");
    std::fflush(stdout);
    db::Db db{job.part().string(), db::Db::Open::create};
    db::migrate(db, job.root / "sql/migrations");
    chores::import_communes(db, chores::default_sources(job.root), {});
    // Two runs differ in nothing.
    db.run("UPDATE schema_migration SET applied_at = :now", static_cast<std::int64_t>(job.options.now));
}

/// About how many rows there will be, and how much the indexes are worth in rows.
std::int64_t work_of(const Options& o, std::size_t indexes) {
    const auto rows = o.members * 4 + o.publications() * 3 + o.comments() * 2 + o.likes() + 60'000;
    return rows + rows * static_cast<std::int64_t>(indexes) / 25;
}

void index(Sheet& sheet, const std::vector<Sheet::Index>& indexes, Progress& progress, std::int64_t worth) {
    progress.phase("indexes");
    for (const auto& index : indexes) {
        progress.about("index " + index.name);
        sheet.run(index.sql);
        progress.step(worth / static_cast<std::int64_t>(indexes.size()));
    }
    progress.about("indexes");
    progress.end();
}

std::string path_of(const Country& c, Number town) { return c.towns[town].slug + "-" + c.towns[town].code; }

void describe(const Job& job, const Country& c) {
    const auto& o = c.options;
    nlohmann::ordered_json people,
        page{{"largest", path_of(c, c.largest)},
             {"demo", path_of(c, c.demo)},
             {"small", path_of(c, c.small)},
             {"hot", fmt::format("/fil/{}/{}", path_of(c, c.publications[c.hot].town), c.hot)}};
    for (Number i = maire; i < known_end; ++i) people[known_emails[i]] = "parvis=" + cookie_of(o, i);
    const nlohmann::ordered_json all{{"seed", o.seed},
                                     {"members", o.members},
                                     {"now", o.now},
                                     {"publications", o.publications()},
                                     {"comments", o.comments()},
                                     {"likes", o.likes()},
                                     {"hotComments", o.hot_comments()},
                                     {"towns", c.opening.size()},
                                     {"cookies", people},
                                     {"pages", page}};
    std::ofstream{job.var / "country.json"} << all.dump(2) << '\n';
}

void write(Writer& writer) {
    writer.sheet.run("BEGIN");
    write_people(writer);
    write_towns(writer);
    write_publications(writer);
    write_comments(writer);
    write_likes(writer);
    write_activity(writer);
    write_desk(writer);
    writer.sheet.run("COMMIT");
}

void make(const Job& job) {
    take_folder(job);
    found(job);
    Country country;
    country.options = job.options;
    const Words words{job.root / "tests/bench/country.txt"};
    Sheet sheet{job.part().string()};
    const auto indexes = sheet.drop_indexes();
    const auto work = work_of(job.options, 0);
    Progress progress{work_of(job.options, indexes.size())};
    progress.phase("who lives where");
    settle(country, sheet);
    converse(country);
    progress.end();
    Writer writer{country, sheet, words, progress};
    write(writer);
    index(sheet, indexes, progress, work_of(job.options, indexes.size()) - work);
    progress.phase("ANALYZE");
    for (const auto& entry : web::all_kinds(sections()).entries)
        if (const auto* content = entry.kind->content) sheet.run(town::content_sql(*content, content->which));
    sheet.run("INSERT INTO search_due SELECT id FROM content"); // filled by `parvis run`
    sheet.run("ANALYZE");
    sheet.run("PRAGMA locking_mode = NORMAL");
    sheet.run("PRAGMA journal_mode = WAL");
    progress.end();
    if (job.force) remove_database(job.file());
    fs::rename(job.part(), job.file());
    describe(job, country);
    fmt::print("{}: {} members, {} towns, {:.1f} GB in {:.0f} s. Serve it: make run VAR={}\n",
               job.file().string(), job.options.members, country.opening.size(),
               static_cast<double>(fs::file_size(job.file())) / 1e9, progress.seconds(), job.var.string());
}

} // namespace

} // namespace country

int main(int argc, char** argv) {
    const std::vector<std::string> words{argv + 1, argv + argc};
    if (std::ranges::count(words, "--help") || std::ranges::count(words, "-h")) {
        fmt::print("{}", country::usage);
        return 0;
    }
    ::umask(S_IRWXG | S_IRWXO);
    try {
        country::make(country::job_from(words));
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "country: {}\n", error.what());
        return 1;
    }
}
