#include "support/world.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/log.hpp"
#include "lib/base/password.hpp"
#include "lib/base/text.hpp"
#include "support/cheap_passwords.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace test {

namespace fs = std::filesystem;

namespace {

void add_commune(db::Db& db, const std::string& code, const std::string& name, int population) {
    db.run(
        "INSERT INTO commune (code, name, slug, department_code, department_name, region_name, population, "
        "surface_ha, siren, epci_code, epci_name, time_zone) VALUES (:code, :name, :slug, '99', "
        "'Haute-Brenne', "
        "'Pays-de-Brenne', :population, 1240.0, '219900101', '200000001', 'CC des Trois-Rivières', "
        "'Europe/Paris')",
        code, name, base::slug(name), population);
    db.run("INSERT INTO commune_postcode (postcode, commune_code) VALUES ('99100', :code)", code);
    db.run("INSERT INTO commune_key (name_key, commune_code, whole) VALUES (:key, :code, 1)",
           base::fold(name), code);
}

const std::string& password_hash() {
    static const auto hash = base::hash_password(password);
    return hash;
}

} // namespace

std::string read_file(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string Mail::link() const {
    const auto start = body.find("https://parvis.test/");
    if (start == std::string::npos) return {};
    const auto path = start + std::string_view{"https://parvis.test"}.size();
    return body.substr(path, body.find_first_of(" \n", path) - path);
}

World::World() : now(1795162320), var(scratch() / base::random_code(12)) {
    base::set_log_level(base::Level::error);
    fs::create_directories(var);
    base::Config config;
    config.root = fs::current_path();
    config.templates = {config.root / "templates"};
    const char* program = std::getenv("PARVIS_PROGRAM");
    config.programs = program ? fs::path{program}.parent_path() : config.root / "cgi-bin";
    config.var = var;
    config.database = database.address();
    config.base_url = "https://parvis.test";
    config.mail.from_address = "ne-pas-repondre@parvis.test";
    config.secret = std::string(32, 's');
    start(std::move(config));
    app->use(database.connection());
    if (!db().postgresql()) db().run_once("PRAGMA synchronous = OFF");

    db::Transaction transaction{db()};
    add_commune(db(), town_code, "Bourg-les-Tilleuls", 4200);
    add_commune(db(), village_code, "Villeneuve-des-Prés", 310);
    mayor = member("helene@tilleuls.test", "Hélène", "Marchand", town_code, false);
    delegate = member("paul@tilleuls.test", "Paul", "Aubry", town_code, false);
    claire = member("claire@tilleuls.test", "Claire", "Fontaine");
    yanis = member("yanis@tilleuls.test", "Yanis", "Benali");
    newcomer = member("noe@tilleuls.test", "Noé", "Petit", town_code, false);
    town::appoint_mayor(db(), mayor, town_code, now - 30 * base::day);
    db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, "
             ":rights, :now)",
             delegate, town_code, static_cast<int>(town::Right::publish | town::Right::moderate), now);
    town::ask_citizenship(db(), newcomer, town_code, now - base::day);
    transaction.commit();
}

void World::start(base::Config config, web::Sections all) {
    static const auto templates = std::make_shared<web::Views>(config.root / "templates");
    const bool usual = config.templates == web::TemplateRoots{config.root / "templates"};
    app = std::make_unique<web::App>(std::move(config), [this] { return now; }, all, "", usual ? templates : nullptr);
}

void World::add_section(const web::Section& section, std::initializer_list<std::pair<const char*, const char*>> files) {
    with_one_more_.assign(app->sections.begin(), app->sections.end());
    with_one_more_.push_back(&section);
    auto config = app->config;
    config.templates = {var / "templates"};
    fs::copy("templates", var / "templates", fs::copy_options::recursive);
    const auto folder = var / "templates" / section.name;
    fs::create_directory(folder);
    for (const auto& [name, text] : files) std::ofstream{folder / name} << "{{%AUTOESCAPE context=\"HTML\"}}\n" << text << '\n';
    start(std::move(config), with_one_more_);
}

World::~World() {
    database.give_back(app->use(nullptr));
    app.reset();
    fs::remove_all(var);
}

town::MemberId World::member(const std::string& email, const std::string& first, const std::string& last,
                             const std::string& commune, bool accepted) {
    const auto id = db().value<town::MemberId>(
        "INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, "
        "created_at, "
        "confirmed_at) VALUES (:email, :key, :first, :last, :hash, :commune, :now, :now) RETURNING id",
        email, town::email_key(email), first, last, password_hash(), commune, now - 20 * base::day);
    if (accepted)
        db().run("INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at) "
                 "VALUES (:id, :commune, 1, :now, :now)",
                 id, commune, now - 19 * base::day);
    town::index_name(db(), id);
    return id;
}

std::vector<Mail> World::mails() {
    struct Row {
        std::int64_t id;
        Mail mail;
    };
    std::vector<Mail> fresh;
    struct Flat {
        std::int64_t id = 0;
        std::string event, to, subject, body, unsubscribe_url;
    };
    for (auto& row :
         db().all<Flat>("SELECT id, event, to_address, subject, body, unsubscribe_url FROM outbox "
                        "WHERE id > :seen AND event NOT LIKE 'nobody-%' ORDER BY id",
                        mails_seen_)) {
        mails_seen_ = row.id;
        fresh.push_back({row.event, row.to, row.subject, row.body, row.unsubscribe_url});
    }
    return fresh;
}

} // namespace test
