#include "chores/operator/commands.hpp"

#include "chores/operator/addresses.hpp"
#include "chores/operator/check.hpp"
#include "chores/operator/demo.hpp"
#include "chores/retention/erase.hpp"
#include "chores/import/import_communes.hpp"
#include "chores/operator/keys.hpp"
#include "chores/operator/nginx_conf.hpp"
#include "chores/delivery/outbox_report.hpp"
#include "chores/operator/people.hpp"
#include "chores/operator/run.hpp"
#include "chores/operator/site.hpp"
#include "chores/retention/sweep.hpp"
#include "chores/operator/template_words.hpp"
#include "chores/operator/version.hpp"
#include "chores/operator/words.hpp"
#include "chores/operator/worker.hpp"
#include "lib/db/migrate.hpp"
#include "lib/db/site.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/keys.hpp"
#include "lib/town/member.hpp"
#include "lib/town/office.hpp"
#include "lib/town/search.hpp"
#include "lib/app/app.hpp"
#include "sections.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace chores {

namespace {

int do_run(const Words& words) {
    const Options o{words, {"--port", "--listen", "--var"}, {"--one", "--no-demo", "--demo"}};
    if (o.has("--var")) ::setenv("PARVIS_VAR", o.get("--var").c_str(), 1);
    RunOptions options;
    options.port = o.number("--port", options.port, 1, 65535);
    options.listen = o.get("--listen", options.listen);
    options.one_program = o.has("--one");
    if (o.has("--no-demo") && o.has("--demo")) throw Misused("--demo and --no-demo: choose one");
    if (o.has("--no-demo")) options.demo = RunOptions::Demo::none;
    if (o.has("--demo")) options.demo = RunOptions::Demo::asked;
    return run(own_settings(), options);
}

int do_migrate(const Words& words) {
    const Options o{words, {}, {}};
    const auto config = own_settings();
    db::Db db{config.database, db::Db::Open::create};
    const int count =
        db::migrate(db, config.root / "sql/migrations", [](const auto& name) { fmt::print("{}\n", name); });
    db::settle_identity(db, config.var);
    town::settle_keys(db, config.keys); // made while there is room, not at somebody's first visit
    if (count > 0) tidy_addresses(db);
    town::fill_search(db, web::all_kinds(sections()));
    fmt::print("{} migrations applied.\n", count);
    return 0;
}

int do_import(const Words& words) {
    const Options o{words, {"--code", "--geography", "--geo-api", "--mayors", "--town-halls"}, {}};
    Site site;
    auto sources = words.empty() ? default_sources(site.config.root) : ImportSources{};
    if (o.has("--code")) sources.geographic_code = o.get("--code");
    sources.geography = o.get("--geography");
    sources.geo_api = o.get("--geo-api");
    sources.mayors = o.get("--mayors");
    sources.town_halls = o.get("--town-halls");
    const auto report = import_communes(site.db, sources, print_progress);
    for (const auto& problem : report.problems) fmt::print(stderr, "{}\n", problem);
    fmt::print("{} communes, {} rows changed, {} rows skipped.\n", report.communes, report.changed,
               report.skipped);
    return 0;
}

int do_deliver(const Words& words) {
    const Options o{words, {"--rest"}, {"--once"}};
    return deliver_until_stopped(own_settings(), o.has("--once"), std::chrono::seconds{o.number("--rest", 60, 1)});
}

int do_outbox(const Words& words) {
    const Options o{words, {"--retry"}, {}};
    Site site;
    return show_outbox(site.db, o.get("--retry"));
}

int do_sweep(const Words& words) {
    const Options o{words, {}, {"--uploads", "--demo"}};
    web::App app{own_settings(), base::system_now, sections()};
    require_migrated(app.db(), app.config);
    if (o.has("--uploads")) {
        const auto swept = sweep_uploads(app, app.now(), true);
        fmt::print("{} files, {} without a row, {} set aside for 30 days below uploads-gone, {} deleted from there.\n",
                   swept.files, swept.unused, swept.set_aside, swept.deleted);
        return 0;
    }
    if (o.has("--demo")) {
        const int people = remove_demo(app);
        fmt::print("{} people of the demo erased, and what they published as the team of Vannes.\n", people);
        return 0;
    }
    const auto rows = sweep(app, app.now()).rows;
    const int unused = watch_unused(app), erased = erase_due(app);
    for (const auto* section : app.sections)
        for (const auto& chore : section->chores)
            if (chore.interval == 0) chore.run(app); // what is over leaves
    fmt::print("{} old rows deleted, {} unused accounts warned or let go, {} accounts erased.\n", rows, unused, erased);
    return 0;
}

int do_rotate_keys(const Words& words) {
    const Options o{words, {}, {"--resume", "--give-up-lost"}};
    Site site;
    auto& [config, db] = site;
    if (!o.has("--resume"))
        fmt::print("New key: {:04}.key\n", town::add_key(db, config.keys, o.has("--give-up-lost")));
    const auto seal = town::settle_keys(db, config.keys);
    reseal(db, seal, [](auto last) { fmt::print("sealed anew up to member {}\n", last.value); });
    if (const auto unreadable = town::count_unreadable(db, seal)) {
        fmt::print(stderr, "{} values cannot be read with the keys that are here, and stay as they are: bring the missing "
                           "key back, then `parvis rotate-keys --resume`.\n",
                   unreadable);
        return 1;
    }
    fmt::print("Done. Keep the former keys: old back-ups need them.\n");
    return 0;
}

int do_nginx_conf(const Words& words) {
    const Options o{words, {"--port", "--listen"}, {}};
    write_nginx_conf(own_settings(), o.get("--listen", "127.0.0.1"), o.number("--port", 8080, 1, 65535));
    return 0;
}

int do_check(const Words& words) {
    const Options o{words, {}, {}};
    return check(own_settings());
}

int do_test_mail(const Words& words) {
    const Options o{words, {}, {}, 1};
    if (o.rest().empty()) throw Misused("expected: parvis test-mail ADDRESS");
    return test_mail(own_settings(), o.rest()[0]);
}

struct Command {
    const char* name;
    int (*run)(const Words&);
    const char* summary;
    const char* help;
};

constexpr Command commands[] = {
    {"run", do_run, "serve the whole site in the foreground",
     "[--port 8080] [--listen 127.0.0.1] [--var FOLDER] [--one] [--demo|--no-demo]\n"
     "Migrates, imports the communes and loads the demo town where missing, then serves until Ctrl-C or SIGTERM.\n"
     "  --one       one program for all sections\n"
     "  --no-demo   leave an empty database empty\n"
     "  --demo      the demo town, or say why not: it is loaded only where base_url and --listen are of this machine"},
    {"migrate", do_migrate, "bring the database to this version", "\nApplies sql/migrations, forward only."},
    {"import-communes", do_import, "the communes of France, mayors and town halls",
     "[--code FOLDER] [--geography TSV] [--geo-api JSON] [--mayors CSV] [--town-halls JSON]\n"
     "Without options: the official geographic code from node_modules. Can be repeated; all or nothing.\n"
     "  --code         folder data/ of npm @etalab/decoupage-administratif\n"
     "  --geography    code, surface_ha, lat, lon, source, neighbours; .tsv or .tsv.gz\n"
     "  --geo-api      https://geo.api.gouv.fr/communes?fields=…&format=json, saved\n"
     "  --mayors       the national register (RNE) of mayors, CSV with semicolons\n"
     "  --town-halls   the directory of the administration, JSON"},
    {"appoint", appoint_mayor_by_hand, "make a member mayor of a commune",
     "--mayor E-MAIL COMMUNE [--force]\nThe person has to be registered; a former mayor's role ends. COMMUNE "
     "is an "
     "INSEE code, or\nwhat a person would type. It is written into the town's journal.\n"
     "  --force   also who is mayor of another commune, or an inhabitant of another one"},
    {"dismiss", dismiss, "end the office of a mayor or delegate",
     "E-MAIL COMMUNE\nUndoes `appoint`: the account stays, and so does what was published. It is written "
     "into the "
     "town's\njournal."},
    {"mayors", show_mayors, "who is mayor or delegate, and where",
     "[COMMUNE]\nOne line each: code, commune, office, since when, name, address."},
    {"person", show_person, "what state an account is in",
     "E-MAIL\nConfirmed, blocked, leaving; whether mail comes back; offices; last visit."},
    {"block", block_person, "shut a person out",
     "E-MAIL\nLogs out everywhere; neither login nor mail until `parvis unblock`. Who is in office is "
     "dismissed "
     "first."},
    {"unblock", unblock_person, "let a blocked person in again", "E-MAIL"},
    {"confirm", confirm_person, "confirm an account whose mail never came",
     "E-MAIL\nBe sure that the address is this person's: it does what the link in the mail does."},
    {"reset", reset_password, "a one-time link to a new password",
     "E-MAIL\nPrints the link, for who cannot receive mail. It ends earlier links, and works for two hours."},
    {"bounce", take_bounce_from_input, "note a mail that came back",
     "[--to RECIPIENT]\nReads a delivery report from standard input; for the mail server, see "
     "docs/hosting.md. What is no report,\nor was not sent back by who was written to, changes nothing. 0 done or nothing "
     "to do, 75 try again."},
    {"deliver", do_deliver, "send the mails and SMS that wait",
     "[--once] [--rest SECONDS]\nRuns until SIGTERM, which ends it between two mails; with --once until nothing is due. A "
     "second one waits.\nWhen nothing has left for so long (60), it gives back the memory that sending took.\nIt also makes mails and SMS of what happened, and each minute it writes to the town halls "
     "whose mayor\n"
     "is not here and tells people that a mayor joined; each hour it reminds teams of who waits."},
    {"outbox", do_outbox, "what waits to be sent, and what was given up",
     "[--retry ID|all]\nBy channel and state, then what was given up: number, kind, time, reason; no name, "
     "address or text.\n  --retry   makes what was given up due again, one or all, with all its tries; what waits for another "
     "try\n            is due at once, for instance when the relay works again"},
    {"sweep", do_sweep, "delete what has had its day (deliver does it too, each hour)",
     "[--uploads|--demo]\nDeletes old sessions, links, counts and sent mails, and registrations that nobody confirmed. Erases "
     "the\naccounts whose owners asked for it 72 hours ago. Warns by mail who has not come for 700 and 716 days, "
     "and\nerases the account after 730; mayors and delegates in office and the demo's people are spared.\n"
     "  --uploads   only sets aside the files that no row names, however many they are: for who was told that they\n"
     "              are too many to be true, and has made sure that the database is the right one\n"
     "  --demo      only removes the demo's people and what they made"},
    {"rotate-keys", do_rotate_keys, "a new key for addresses, telephone numbers and birth dates",
     "[--resume] [--give-up-lost]\nAdds a key to the folder of the keys and seals everything anew under it, step by step.\n"
     "  --resume   no new key: goes on after an interruption, and seals what running programs still sealed under\n"
     "             the former one (start them again before)\n"
     "  --give-up-lost  a key that nobody has any more is no longer asked for; what was sealed under it stays unreadable\n"
     "Exit code 1 when values could not be read."},
    {"check", do_check, "settings, files, database, mail: what is wrong, and how to mend it",
     "\nExit code 1 when something has to be mended, 0 when there is nothing or only something to do before the site is "
     "public."},
    {"test-mail", do_test_mail, "send one mail now, and say what the relay answered", "ADDRESS"},
    {"second-factor", second_factor_off, "switch off the second step of somebody's login",
     "--off E-MAIL\nFor a person who lost the telephone and the recovery codes, once you are sure who asks. Closes the\n"
     "sessions, tells the person by mail, and writes it into the journal of the town hall."},
    {"nginx-conf", do_nginx_conf, "write nginx.conf for the systemd units",
     "[--listen 127.0.0.1] [--port 8080]\nWrites run/nginx.conf in the folder of the data."},
    {"check-templates", check_templates, "what is wrong with the templates, and how to mend it",
     "[--markers [NAME]|--mails FOLDER]\nNames every fault of every template, yours and the program's, with file and line: what cannot be read or shown,\n"
     "markers that nothing sets, forms that are refused, what the browser ignores, tags that are not closed, pictures\n"
     "without words; of yours also what the program changed since you began them. Exit code 1 when there is a fault.\n"
     "  --markers   instead, the markers of one template, or of all, with what each could show\n"
     "  --mails     instead, writes each mail into FOLDER as its reader sees it, filled with examples: all that it can say at once"},
    {"templates", own_templates, "templates of your own, which updates leave alone",
     "[--own NAME|--seen NAME]\nLists yours, and those to look at after an update. NAME as in feed/index.tpl.\n"
     "  --own    copies one of the program's into your folder (templates in parvis.toml), to be edited there\n"
     "  --seen   you have compared yours with the program's new one: no more is said about it"},
};

int usage() {
    fmt::print("Usage: parvis WORD [OPTIONS]      parvis WORD --help      parvis --version\n\n");
    for (const auto& command : commands) fmt::print("  {:<17}{}\n", command.name, command.summary);
    fmt::print("\nSettings: parvis.toml beside the cgi-bin folder, or the file named by PARVIS_CONFIG;\n"
               "PARVIS_VAR and PARVIS_BASE_URL override it. See parvis.toml.example.\n");
    return 0;
}

} // namespace

int command_line(int argc, char** argv) {
    ::umask(S_IRWXG | S_IRWXO); // what people entrust to us is nobody else's on a shared host
    Words words{argv + 1, argv + argc};
    if (!words.empty() && (words[0] == "--version" || words[0] == "version")) {
        fmt::print("{}\n", version(base::program_root()));
        return 0;
    }
    if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help") return usage();
    const auto found = std::ranges::find(commands, words[0], &Command::name);
    if (found == std::end(commands)) {
        fmt::print(stderr, "parvis: there is no word '{}'; see parvis --help\n", words[0]);
        return 2;
    }
    words.erase(words.begin());
    if (std::ranges::count(words, "--help")) {
        fmt::print("Usage: parvis {} {}\n", found->name, found->help);
        return 0;
    }
    try {
        return found->run(words);
    } catch (const Misused& slip) {
        fmt::print(stderr, "parvis {}: {}\n", found->name, slip.what());
        return 2;
    }
}

} // namespace chores
