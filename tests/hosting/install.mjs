// The installation and its updates: over what runs, over what somebody edited, and never over data and settings.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "../e2e/runner.mjs";
import { pause, scratch } from "../e2e/site.mjs";
import { ownRoot } from "../support/apart.mjs";
import { start } from "../support/started.mjs";

/** Stand-ins for the programs, whose size is not the question here. */
function programs(home) {
  mkdirSync(join(home, "bin"));
  for (const name of ["all.fcgi", "parvis", "parvis-phone", "parvis-picture", "parvis-supervisor", "parvis-postgresql.so"]) copyFileSync("/bin/true", join(home, "bin", name));
  linkSync(join(home, "bin/all.fcgi"), join(home, "bin/feed.fcgi"));
  return join(home, "bin");
}

/** A new version of the tree: ours by links, with what `change` changes in it. Installed into `to`. */
function update(home, to, change = () => {}, env = {}) {
  const tree = join(home, "version");
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree);
  for (const name of readdirSync(".")) if (!["templates", "htdocs", "build", "var", ".git", "nginx.conf"].includes(name)) symlinkSync(resolve(name), join(tree, name));
  for (const name of ["templates", "htdocs", "nginx.conf"]) cpSync(name, join(tree, name), { recursive: true });
  change(tree);
  const { status, stdout, stderr } = spawnSync("sh", [".ci/install", to], { cwd: tree, encoding: "utf8", env: { ...process.env, BIN: join(home, "bin"), FORCE: "", ...env } });
  return { status, said: stdout + stderr };
}

const text = (...path) => readFileSync(join(...path), "utf8");

/** `.ci/packages`, in a machine whose tools note what they are asked for. */
async function packages(home) {
  await test("install: packages wait for the lock of a machine that updates itself, and no service of theirs starts: not nginx on port 80 either", () => {
    const tools = join(home, "tools"), log = join(home, "asked");
    mkdirSync(tools);
    const tool = (name, body) => writeFileSync(join(tools, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    tool("dpkg-query", "exit 1");
    tool("apt-get", `echo "apt-get $*" >>${log}; /usr/sbin/policy-rc.d nginx start; echo "may nginx start: $?" >>${log}`);
    tool("systemctl", `echo "systemctl $*" >>${log}`);
    const line = `mount -t tmpfs tmpfs /usr/sbin && PATH=${tools}:/usr/bin:/bin sh .ci/packages nginx-light && ls /usr/sbin >>${log}`;
    const { status, stderr } = spawnSync("unshare", [...ownRoot(), "sh", "-ec", line], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const asked = text(log).trim().split("\n");
    assert.match(asked[0], /DPkg::Lock::Timeout=300 update/);
    assert.equal(asked[1], "may nginx start: 101");
    assert.match(asked[2], /DPkg::Lock::Timeout=300 install .*nginx-light/);
    assert.equal(asked[3], "may nginx start: 101");
    // Where Debian's unit stands, it is not enabled for the next start of the machine; and the policy is gone.
    assert.deepEqual(asked.slice(4), existsSync("/lib/systemd/system/nginx.service") ? ["systemctl disable -q nginx.service"] : []);
  });
}

/** The programs as they are, asked without a web server, as plain CGI. */
async function ownTemplates(home) {
  const to = join(home, "opt/town"), real = { BIN: resolve(process.env.BIN ?? "cgi-bin") };
  const environment = { PATH: process.env.PATH };
  const parvis = (...words) => spawnSync(join(to, "cgi-bin/parvis"), words, { env: environment, encoding: "utf8" });
  const page = () => spawnSync(join(to, "cgi-bin/all.fcgi"), [], { input: "", encoding: "utf8", env: { ...environment, REQUEST_METHOD: "GET", REQUEST_URI: "/nothing-of-the-kind", HTTP_HOST: "127.0.0.1", REMOTE_ADDR: "127.0.0.1" } });
  const own = join(to, "var/templates/errors/404.tpl");
  const version = (change = () => {}) => update(home, to, (tree) => {
    rmSync(join(tree, "sql"));
    cpSync("sql", join(tree, "sql"), { recursive: true });
    change(tree);
  }, real);
  await test("install: an admin's own template serves, survives an update of the program, and what the update changed is named", () => {
    assert.equal(version().status, 0);
    assert.equal(parvis("migrate").status, 0);
    assert.ok(!page().stdout.includes("Chez nous"));
    const begun = parvis("templates", "--own", "errors/404");
    assert.equal(begun.status, 0, begun.stderr);
    assert.equal(begun.stdout.split("\n")[0], own);
    appendFileSync(own, "<p>Chez nous</p>\n");
    assert.match(page().stdout, /<p>Chez nous<\/p>/);
    const mine = readFileSync(own, "utf8");
    assert.deepEqual([parvis("check-templates").status, parvis("templates").stdout], [0, "var/templates/errors/404.tpl\n"]);
    const { status, said } = version((tree) => appendFileSync(join(tree, "templates/errors/404.tpl"), "<p>New</p>\n"));
    assert.deepEqual([status, said.includes("Kept")], [0, false], said);
    assert.equal(readFileSync(own, "utf8"), mine);
    const { stdout } = page();
    assert.match(stdout, /<p>Chez nous<\/p>/);
    assert.ok(!stdout.includes("<p>New</p>"));
    const check = parvis("check-templates");
    assert.equal(check.status, 1);
    assert.match(check.stdout, /^var\/templates\/errors\/404\.tpl: the program's own has changed since: .*`parvis templates --seen errors\/404\.tpl`$/m);
    assert.equal(parvis("templates", "--seen", "errors/404.tpl").status, 0);
    assert.equal(parvis("check-templates").status, 0, parvis("check-templates").stdout);
  });
  await test("install: an admin's template that does not suit the new version takes no page away: the program's serves", () => {
    writeFileSync(own, "{{%AUTOESCAPE context=\"HTML\"}}\n{{#NEVER_CLOSED}}\n");
    const { stdout, stderr } = page();
    assert.match(stdout, /<p>New<\/p>/);
    assert.match(stderr, /event=templates problem="var\/templates\/errors\/404\.tpl, line 2: \{\{#NEVER_CLOSED\}\} is never closed"/);
    rmSync(join(to, "var/templates"), { recursive: true });
    assert.deepEqual([/event=templates/.test(page().stderr), /<p>New<\/p>/.test(page().stdout)], [false, true]);
  });
}

export async function tests() {
  const home = scratch("install"), to = join(home, "opt/parvis"), bin = programs(home);
  try {
    await test("install: the programs, what they read and what README names stand in the folder, readable whatever the umask is", () => {
      execFileSync("sh", ["-c", `umask 077; exec sh .ci/install ${to}`], { env: { ...process.env, BIN: bin }, stdio: "pipe" });
      for (const name of ["cgi-bin/all.fcgi", "cgi-bin/all.cgi", "cgi-bin/parvis", "templates/layout.tpl", "htdocs/site.css", "sql/migrations", "systemd/parvis.target", ".htaccess", "CHANGELOG.md", "CONTRIBUTING.md", "docs/hosting.md"])
        assert.equal(statSync(join(to, name)).mode & 0o044, 0o044, name);
      for (const [, link] of text("README.md").matchAll(/\]\(([^):#]+)\)/g)) assert.ok(existsSync(join(to, link)), `README.md names ${link}`);
      assert.ok(!existsSync(join(to, "htdocs/vendor.mjs")), "a tool of the build");
      assert.ok(!text("systemd/parvis.target").includes("parvis@"), "what it is installed from stays as it is");
      assert.deepEqual(text(to, "systemd/parvis.target").match(/^Wants=parvis@.*$/gm), ["Wants=parvis@feed.socket"], "of each program, but not of the one file itself");
      assert.deepEqual(readdirSync(to).filter((name) => name.startsWith(".new")), []);
    });

    await test("install: the programs of the sections are one file, there as here and after an update: it is in memory once", () => {
      const one = () => assert.equal(statSync(join(to, "cgi-bin/feed.fcgi")).ino, statSync(join(to, "cgi-bin/all.fcgi")).ino);
      one();
      appendFileSync(join(bin, "all.fcgi"), "a new version");
      const { status, said } = update(home, to);
      assert.equal(status, 0, said);
      one();
    });

    await test("install: an update replaces programs that run, without “Text file busy”, and they go on", async () => {
      const program = join(to, "cgi-bin/feed.fcgi");
      rmSync(program);
      copyFileSync("/bin/sleep", program); // another version, which runs
      execFileSync("sh", ["-c", `cd ${to} && digest=$(sha256sum cgi-bin/feed.fcgi | cut -c1-64) && sed -i "s|^.*  cgi-bin/feed.fcgi$|$digest  cgi-bin/feed.fcgi|" .installed`]);
      const running = start(program, ["30"], { stdio: "ignore" });
      try {
        await pause(50);
        const { status, said } = update(home, to);
        assert.equal(status, 0, said);
        assert.ok(readFileSync(program).equals(readFileSync(join(bin, "feed.fcgi"))));
        assert.equal(running.exitCode, null);
      } finally {
        running.kill();
      }
    });

    await test("install: data, settings and keys that stand there are not touched", () => {
      mkdirSync(join(to, "var/keys"), { recursive: true });
      const own = { "var/parvis.db": "data", "var/keys/0001.key": "key", "parvis.toml": "workers = 2\n", "htdocs/logo.png": "ours", "templates/own.tpl": "ours", "var/templates/layout.tpl": "ours", "var/templates/.shipped/layout.tpl": "theirs" };
      mkdirSync(join(to, "var/templates/.shipped"), { recursive: true });
      for (const [name, content] of Object.entries(own)) writeFileSync(join(to, name), content, { mode: 0o600 });
      const { status, said } = update(home, to, (tree) => appendFileSync(join(tree, "templates/layout.tpl"), "\n"));
      assert.equal(status, 0, said);
      for (const [name, content] of Object.entries(own)) assert.deepEqual([name, text(to, name), statSync(join(to, name)).mode & 0o777], [name, content, 0o600]);
    });

    await test("install: settings that everybody on the machine can read are pointed out", () => {
      chmodSync(join(to, "parvis.toml"), 0o644);
      assert.match(update(home, to).said, /Everybody on this machine can read .*parvis\.toml/);
      chmodSync(join(to, "parvis.toml"), 0o640);
      assert.ok(!update(home, to).said.includes("Everybody"));
    });

    await test("install: a file that was edited there stays as long as the versions agree about it", () => {
      appendFileSync(join(to, "htdocs/site.css"), "/* of our town */\n");
      const { status, said } = update(home, to, (tree) => appendFileSync(join(tree, "nginx.conf"), "# newer\n"));
      assert.equal(status, 0, said);
      assert.match(said, /Kept as you edited it: htdocs\/site\.css/);
      assert.match(text(to, "htdocs/site.css"), /of our town/);
      assert.match(text(to, "nginx.conf"), /# newer/);
    });

    await test("install: where the new version changes it too, nothing at all is done and the file is named", () => {
      const before = text(to, "nginx.conf");
      const newer = (tree) => { appendFileSync(join(tree, "htdocs/site.css"), "/* of the new version */\n"); appendFileSync(join(tree, "nginx.conf"), "# newest\n"); };
      const { status, said } = update(home, to, newer);
      assert.equal(status, 1);
      assert.match(said, /^ {2}htdocs\/site\.css$/m);
      assert.match(said, /FORCE=1/);
      assert.match(text(to, "htdocs/site.css"), /of our town/);
      assert.equal(text(to, "nginx.conf"), before);
      const forced = update(home, to, newer, { FORCE: "1" });
      assert.equal(forced.status, 0, forced.said);
      assert.match(text(to, "htdocs/site.css"), /of the new version/);
      const [kept] = readdirSync(to).filter((name) => name.startsWith("edited-"));
      assert.match(text(to, kept, "htdocs/site.css"), /of our town/);
      assert.match(forced.said, new RegExp(kept));
    });

    await test("install: a file that the new version no longer has goes, unless it was edited", () => {
      update(home, to, (tree) => { writeFileSync(join(tree, "templates/old.tpl"), "old"); writeFileSync(join(tree, "templates/older.tpl"), "older"); }, { FORCE: "1" });
      appendFileSync(join(to, "templates/older.tpl"), "edited");
      const { said } = update(home, to);
      assert.ok(!existsSync(join(to, "templates/old.tpl")));
      assert.equal(text(to, "templates/older.tpl"), "olderedited");
      assert.match(said, /this version does not have it: templates\/older\.tpl/);
    });

    await test("install: over a version that noted no digests, what differs is replaced and kept beside", () => {
      for (const name of readdirSync(to).filter((name) => name.startsWith("edited-"))) rmSync(join(to, name), { recursive: true });
      rmSync(join(to, ".installed"));
      appendFileSync(join(to, "templates/layout.tpl"), "{{! edited }}");
      const { status, said } = update(home, to);
      assert.equal(status, 0, said);
      assert.ok(!text(to, "templates/layout.tpl").includes("{{! edited }}"));
      const [kept] = readdirSync(to).filter((name) => name.startsWith("edited-"));
      assert.match(text(to, kept, "templates/layout.tpl"), /edited/);
    });

    await packages(home);
    await ownTemplates(home);

    await test("install: an update that was interrupted half-way is simply done again", () => {
      const newer = (tree) => { for (const name of ["layout.tpl", "parts/menu.tpl"]) appendFileSync(join(tree, "templates", name), "\n"); };
      appendFileSync(join(to, "templates/layout.tpl"), "\n"); // as the interrupted one left it; the list is the former one
      assert.equal(update(home, to, newer).status, 0);
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
