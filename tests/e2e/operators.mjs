// The words of the `parvis` command as an operator types them, slips included, and what `parvis run` refuses.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { test } from "./runner.mjs";
import { start } from "../support/started.mjs";
import { Site, ask, environment, freePort, parvis, pause, scratch, seed, sql, town, until } from "./site.mjs";

const run = (words, env) => spawnSync(parvis, words, { env, encoding: "utf8", timeout: 30000 });

/** A seeded folder with settings of its own. */
function folderWith(name, settings = "") {
  const folder = scratch(name), config = join(folder, "parvis.toml");
  seed(folder);
  writeFileSync(config, `var = "${folder}"\n${settings}`);
  return { folder, env: { ...environment(folder), PARVIS_CONFIG: config } };
}

/** Templates of the admin's own. */
async function templateTests(site) {
  const env = environment(site.folder), own = join(site.folder, "templates/errors/404.tpl");
  const shown = async () => (await ask(`${site.base}/nothing-of-the-kind`)).body;

  await test("operators: a template of one's own is begun by a word, serves within a second, and goes as it came", async () => {
    assert.match(run(["templates"], env).stdout, /^None of your own/);
    const begun = run(["templates", "--own", "errors/404.tpl"], env);
    assert.equal(begun.status, 0, begun.stderr);
    assert.match(begun.stdout, new RegExp(`^${own}\n`));
    const twice = run(["templates", "--own", "errors/404"], env);
    assert.deepEqual([twice.status, /is there already/.test(twice.stderr)], [1, true]);
    writeFileSync(own, `${readFileSync(own, "utf8")}<p>Chez nous</p>\n`);
    await pause(1300); // files are looked at once a second, and what was just written a moment later
    assert.match(await shown(), /<p>Chez nous<\/p>/);
    assert.equal(run(["check-templates"], env).status, 0, run(["check-templates"], env).stdout);
    assert.equal((await ask(`${site.base}/static/../templates/errors/404.tpl`)).status, 404);
    rmSync(own);
    await pause(1300);
    assert.doesNotMatch(await shown(), /Chez nous/);
  });

  await test("operators: parvis check-templates names every fault with file and line, and exits with 1", () => {
    writeFileSync(own, "{{%AUTOESCAPE context=\"HTML\"}}\n<p>{{PAHT}}\n<form method=\"post\" onsubmit=\"go()\">{{$icn bell}}</form>\n<img src=\"/static/favicon.svg\">\n");
    const { status, stdout } = run(["check-templates"], env);
    assert.equal(status, 1);
    const file = `${site.folder.split("/").at(-1)}/templates/errors/404.tpl`;
    for (const said of ["2: {{PAHT}}: nothing ever sets it", "2: <p> is never closed", "3: {{$icn: there is no such component", "3: onsubmit=\"…\": the browser ignores it", "4: a picture (img) without alt"])
      assert.ok(stdout.includes(`${file}:${said}`), `${said}\n${stdout}`);
    assert.match(stdout, /\d+ templates, 1 files of your own: 5 faults\.\n$/);
    rmSync(join(site.folder, "templates"), { recursive: true });
    assert.match(run(["check-templates", "--markers", "errors/404.tpl"], env).stdout, /^\n?### errors\/404\.tpl\n/);
  });

  await test("operators: a site that starts on a broken template of its admin serves the program's own, and writes to the operator", async () => {
    const { folder, env: there } = folderWith("own-template", '[operator]\nemail = "exploitant@exemple.fr"\n');
    mkdirSync(join(folder, "templates"));
    writeFileSync(join(folder, "templates/layout.tpl"), "{{%AUTOESCAPE context=\"HTML\"}}\n{{#TOWN}}\n");
    const broken = new Site(folder, await freePort(), []);
    await broken.start({ PARVIS_CONFIG: there.PARVIS_CONFIG });
    try {
      assert.match((await ask(`${broken.base}/fil/${town}`)).body, /<footer/);
      const health = await ask(`${broken.base}/sante`);
      assert.deepEqual([health.status, /templates: .*templates\/layout\.tpl, line 2: \{\{#TOWN\}\} is never closed/.test(health.body)], [503, true], health.body);
      assert.match(broken.output, /level=error event=templates problem=".*layout\.tpl, line 2/);
      await until("a mail to the operator", () => broken.mails().some((mail) => /^To:.*exploitant@exemple\.fr/m.test(mail)));
    } finally {
      await broken.stop();
    }
  });
}

export async function operatorTests(site) {
  const env = environment(site.folder);

  await test("operators: parvis --version names version, commit and the last migration", () => {
    const { stdout, status } = run(["--version"], env);
    assert.equal(status, 0);
    assert.match(stdout, /^Parvis \d+\.\d+\.\d+, commit \w+.*, database \d{4}-[\w-]+\.sql\n$/);
  });

  await test("operators: every word has its help, and a slip is a sentence with exit code 2 that changes nothing", () => {
    const words = [...run(["--help"], env).stdout.matchAll(/^ {2}([\w-]+) {2,}/gm)].map(([, word]) => word);
    assert.ok(words.length >= 12, words.join());
    for (const word of words) {
      const help = run([word, "--help"], env);
      assert.equal(help.status, 0, word);
      assert.match(help.stdout, new RegExp(`^Usage: parvis ${word}`));
      for (const slip of [["--no-such-option"], ["a-word", "too-many", "more"]]) {
        const { status, stderr } = run([word, ...slip], env);
        assert.equal(status, 2, `${word} ${slip}: ${stderr}`);
        assert.match(stderr, new RegExp(`^parvis ${word}: .+\\n$`));
      }
    }
    for (const [slip, said] of [[["run", "--port", "x"], /--port: 'x' is no number from 1 to 65535/], [["import-communes", "communes.csv"], /'communes.csv' is no option/], [["run", "--port"], /--port needs a value/]]) {
      const { status, stderr } = run(slip, env);
      assert.equal(status, 2);
      assert.match(stderr, said);
    }
  });

  await test("operators: a command before `parvis migrate` says so, in no words of the database", () => {
    const folder = scratch("unmigrated");
    writeFileSync(join(folder, "parvis.db"), "");
    for (const word of [["outbox"], ["import-communes"], ["appoint", "--mayor", "a@b.fr", "56260"], ["rotate-keys"], ["person", "a@b.fr"], ["mayors"], ["sweep"], ["deliver", "--once"]]) {
      const { status, stderr } = run(word, environment(folder));
      assert.equal(status, 1);
      assert.match(stderr, /`parvis migrate` first/);
      assert.doesNotMatch(stderr, /SELECT|no such table|relation/);
    }
  });

  await test("operators: parvis check names what has to be mended, and exits with 1 until it is", () => {
    const { env: good } = folderWith("check");
    run(["deliver", "--once"], good);
    const fine = run(["check"], good);
    assert.equal(fine.status, 0, fine.stdout + fine.stderr);
    const { env: bad } = folderWith("check-bad", 'base_url = "parvis.example"\nworkers = -3\n[mail]\ntransport = "smtp"\nfrom_address = "pas une adresse"\n');
    const { status, stdout } = run(["check"], bad);
    assert.equal(status, 1);
    for (const said of [/base_url: 'parvis.example'/, /workers: -3/, /mail.smtp_url: /, /mail.from_address: /, /`parvis deliver` has never run/]) assert.match(stdout, said);
  });

  await test("operators: parvis test-mail sends one at once, or says why not", () => {
    const { folder, env: files } = folderWith("test-mail");
    assert.equal(run(["test-mail", "moi@exemple.fr"], files).status, 0);
    assert.equal(readdirSync(join(folder, "mail")).length, 1);
    const { env: nobody } = folderWith("test-mail-smtp", '[mail]\ntransport = "smtp"\nsmtp_url = "smtp://127.0.0.1:1"\nrequire_tls = false\nfrom_address = "a@exemple.fr"\n');
    const { status, stderr } = run(["test-mail", "moi@exemple.fr"], nobody);
    assert.equal(status, 1);
    assert.match(stderr, /Not sent by smtp: .+/);
  });

  await test("operators: a relative database is beside the settings wherever the program is started", () => {
    const { folder, env: there } = folderWith("relative", 'database = "../no/such/folder/parvis.db"\n');
    mkdirSync(join(folder, "elsewhere"));
    const said = ["/", join(folder, "elsewhere")].map((cwd) => spawnSync(parvis, ["outbox"], { env: there, cwd, encoding: "utf8" }).stderr);
    assert.equal(said[0], said[1]);
    assert.match(said[0], /no database at \/.*no\/such\/folder\/parvis\.db/);
  });

  await test("operators: another site's database sends nothing, and is not started on", async () => {
    const { folder, env: there } = folderWith("stranger");
    sql(folder, "UPDATE site SET value = 'another' WHERE name = 'identity'");
    for (const word of [["migrate"], ["run", "--port", String(await freePort()), "--var", folder]]) {
      const { status, stderr } = run(word, there);
      assert.equal(status, 1, stderr);
      assert.match(stderr, /belongs to another site/);
    }
    const once = run(["deliver", "--once"], there);
    assert.equal(once.status, 1);
    assert.match(once.stderr, /event=strange_database/);
  });

  await test("run: the demo's published passwords never stand on a public address", async () => {
    const port = String(await freePort());
    const { folder, env: there } = folderWith("demo", 'base_url = "https://public.example"\n');
    const asked = run(["run", "--port", port, "--var", folder, "--demo"], there);
    assert.equal(asked.status, 1);
    assert.match(asked.stderr, /everybody knows its passwords/);
    const open = run(["run", "--port", port, "--listen", "0.0.0.0", "--var", folder, "--demo"], { ...there, PARVIS_CONFIG: "/dev/null" });
    assert.equal(open.status, 1, "whoever reaches the port reaches the demo");
    sql(folder, "INSERT INTO member (email, email_key, first_name, last_name, short_name, password_hash, commune_code, created_at) VALUES ('maire@demo.parvis', 'maire@demo.parvis', 'C', 'L', 0, 'x', '56260', 0)");
    const there_already = run(["run", "--port", port, "--var", folder], there);
    assert.equal(there_already.status, 1);
    assert.match(there_already.stderr, /parvis sweep --demo/);
    assert.equal(run(["sweep", "--demo"], there).status, 0);
    assert.equal(sql(folder, "SELECT COUNT(*) FROM member WHERE email_key LIKE '%@demo.parvis'"), "0");
    const public_ = new Site(folder, await freePort(), []);
    await public_.start({ PARVIS_CONFIG: there.PARVIS_CONFIG });
    try {
      assert.equal(sql(folder, "SELECT COUNT(*) FROM member WHERE erased_at IS NULL"), "0");
      assert.doesNotMatch(public_.output, /demo parvis 2026/);
      assert.match(public_.output, /It listens on 127\.0\.0\.1:\d+/);
    } finally {
      await public_.stop();
    }
  });

  await test("run: however many programs serve a section, one checks passwords: it alone knows who has to wait", async () => {
    const { folder, env: there } = folderWith("workers", "workers = 2\n");
    const many = new Site(folder, await freePort(), []);
    await many.start({ PARVIS_CONFIG: there.PARVIS_CONFIG });
    try {
      const count = (name) => many.pids(`${name}.fcgi`).length;
      await until("the last section", () => count("townhall") === 2);
      assert.deepEqual([count("feed"), count("password")], [2, 1]);
    } finally {
      await many.stop();
    }
  });

  await templateTests(site);

  await test("run: what other programs serve already, systemd's units for instance, is refused", async () => {
    const { folder, env: there } = folderWith("units");
    mkdirSync(join(folder, "run"), { recursive: true });
    const unit = net.createServer().listen(join(folder, "run/feed.sock"));
    try {
      const child = start(parvis, ["run", "--port", String(await freePort()), "--var", folder], { env: there, stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.on("data", (chunk) => { said += chunk; });
      const code = await new Promise((done) => child.on("close", done));
      assert.equal(code, 1);
      assert.match(said, /already serve .*run\/feed\.sock answers.*systemctl stop/);
    } finally {
      unit.close();
    }
  });

  await test("run: a closed terminal ends nothing", async () => {
    site.child.kill("SIGHUP");
    await pause(300);
    assert.equal((await ask(`${site.base}/fil/${town}`)).status, 200);
    assert.equal(site.over, false);
  });

  await test("run: every line of the log says when and which program", async () => {
    await ask(`${site.base}/fil/${town}`, { headers: { Cookie: "parvis=nobody" } });
    await pause(100);
    const lines = site.output.split("\n").filter((line) => /(^| )event=/.test(line));
    assert.ok(lines.length > 0);
    for (const line of lines) assert.match(line, /^time=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z program=[\w-]+ level=\w+ event=\w+/);
  });

  await test("run: /sante says that all is well, and what exactly only to this machine itself", async () => {
    const direct = await ask(`${site.base}/sante`);
    assert.equal(direct.status, 200, direct.body);
    assert.match(direct.body, /^ok\ndatabase=ok deliverer=running oldest_due=\d+ templates=ok\n$/);
    for (const headers of [{ "X-Forwarded-For": "192.0.2.7" }, { "X-Forwarded-For": "127.0.0.1" }, { Host: "parvis.example" }, { "X-Forwarded-Proto": "https" }])
      assert.equal((await ask(`${site.base}/sante`, { headers })).body, "ok\ndetails=hidden\n", JSON.stringify(headers));
  });

  await test("run: the source of what runs, to which every visitor has a right, can be had from every page", async () => {
    const page = await ask(`${site.base}/fil/${town}`);
    const [, path] = /<a href="([^"]+)">Code source/.exec(page.body);
    const archive = await ask(new URL(path, site.base).href);
    assert.equal(archive.status, 200);
    assert.ok(Number(archive.headers["content-length"]) > 100_000);
  });
}
