// The archive for hosts without our libraries: in a root of its own that holds glibc, a shell and nothing else.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { bin, scratch, seed } from "../e2e/site.mjs";
import { multipart } from "../hostile/raw.mjs";
import { ownRoot } from "../support/apart.mjs";

const glibc = /^(ld-linux[^/]*|lib(c|m|dl|pthread|rt|resolv|util|anl|nsl))\.so\.\d+$/;

/** A shell and glibc, as they stand on this machine. */
function bareRoot(folder) {
  for (const name of ["bin", "dev", "proc", "tmp", "etc", "home"]) mkdirSync(join(folder, name), { recursive: true });
  const loaded = execFileSync("ldd", ["/bin/sh"], { encoding: "utf8" });
  const loader = /^\s*(\/\S*ld-linux\S+)/m.exec(loaded)[1], libraries = dirname(realpathSync(/libc\.so\.6 => (\S+)/.exec(loaded)[1]));
  mkdirSync(join(folder, "lib"), { recursive: true });
  for (const name of readdirSync(libraries).filter((name) => glibc.test(name) || /^libnss_(files|dns)/.test(name))) copyFileSync(join(libraries, name), join(folder, "lib", name));
  mkdirSync(join(folder, dirname(loader)), { recursive: true });
  copyFileSync(realpathSync(loader), join(folder, loader));
  copyFileSync(realpathSync("/bin/sh"), join(folder, "bin/sh"));
  writeFileSync(join(folder, "etc/passwd"), "site:x:0:0::/home:/bin/sh\n");
}

/** Runs a line of shell in that root, whose user has no right outside it. */
function inside(folder, line, input = "") {
  const enter = `mount -t proc proc ${folder}/proc && touch ${folder}/dev/null ${folder}/dev/urandom && mount --bind /dev/null ${folder}/dev/null && mount --bind /dev/urandom ${folder}/dev/urandom && exec chroot ${folder} /bin/sh -c ${quoted(line)}`;
  const { status, stdout, stderr, error } = spawnSync("unshare", [...ownRoot(), "--pid", "--fork", "--kill-child", "/bin/sh", "-c", enter],
    { input, maxBuffer: 1 << 26, env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" } });
  return { status, out: stdout?.toString() ?? "", bytes: stdout, errors: `${error ?? ""}${stderr}` };
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const works = (answer) => { assert.equal(answer.status, 0, answer.errors + answer.out.slice(0, 500)); return answer.out; };

export async function tests() {
  const home = scratch("bundle"), site = join(home, "home/parvis"), archive = join(home, "parvis.tar.gz");
  try {
    await test("bundle: make bundle packs one archive, and says what it needs", () => {
      const said = execFileSync("sh", [".ci/bundle", archive], { encoding: "utf8", env: { ...process.env, BIN: bin } });
      assert.match(said, /needs glibc 2\.\d+ or newer/);
      bareRoot(home);
      execFileSync("tar", ["-xzf", archive, "-C", join(home, "home")]);
      assert.ok(statSync(archive).size < 60 << 20, `${statSync(archive).size} bytes`);
    });
    if (!existsSync(site)) return;

    await test("bundle: every library but those of glibc lies in it, and nothing of it looks elsewhere first", () => {
      const files = [...readdirSync(join(site, "lib")).map((name) => join(site, "lib", name)), ...["all.fcgi", "parvis", "parvis-phone", "parvis-picture", "parvis-supervisor", "parvis-postgresql.so"].map((name) => join(site, "cgi-bin", name))];
      for (const file of files) {
        const dynamic = execFileSync("readelf", ["-dW", file], { encoding: "utf8" });
        assert.match(dynamic, /\(RPATH\).*\[\$ORIGIN/, file);
        for (const [, name] of dynamic.matchAll(/\(NEEDED\).*\[([^\]]+)\]/g)) assert.ok(glibc.test(name) || existsSync(join(site, "lib", name)), `${file} needs ${name}`);
      }
    });

    await test("bundle: it holds the .htaccess, templates, files, migrations and the documents, and neither data nor settings", () => {
      for (const name of [".htaccess", "templates/layout.tpl", "templates/MARKERS", "docs/templates.md", "htdocs/site.css", "htdocs/vendor/icons.svg", "sql/migrations", "docs/hosting.md", "LICENSE", "CHANGELOG.md", "parvis.toml.example", "cgi-bin/all.cgi"])
        assert.ok(existsSync(join(site, name)), name);
      for (const name of ["var", "parvis.toml", "cgi-bin/feed.fcgi"]) assert.ok(!existsSync(join(site, name)), name);
    });

    await test("bundle: where there is nothing but glibc and a shell, it migrates, imports the communes and reads its help", () => {
      assert.match(works(inside(home, "/home/parvis/cgi-bin/parvis --help")), /Usage: parvis/);
      assert.match(works(inside(home, "/home/parvis/cgi-bin/parvis migrate")), /migrations applied/);
      assert.match(works(inside(home, "cd / && /home/parvis/cgi-bin/parvis import-communes")), /3[45]\d{3} communes/);
      assert.equal(works(inside(home, "/home/parvis/cgi-bin/parvis deliver --once")), "");
    });

    await test("bundle: there parvis check finds the time zones that it brings", () => {
      const { out } = inside(home, "/home/parvis/cgi-bin/parvis check");
      assert.match(out, /to mend|to do|All is well/);
      assert.doesNotMatch(out, /time zone/);
    });

    await test("bundle: there its pages are answered, with the time of each part of the country", () => {
      const get = (path) => works(inside(home, `export REQUEST_METHOD=GET REQUEST_URI='${path}' REMOTE_ADDR=192.0.2.7; exec /home/parvis/cgi-bin/all.cgi`));
      assert.match(get("/"), /^(?!Status: [45])[\s\S]*<html lang="fr"/);
      assert.match(get("/fil/vannes-56260"), /Vannes/);
      assert.match(get("/commune/saint-denis-97411"), /Saint-Denis/);
      assert.ok(existsSync(join(site, "share/zoneinfo/Europe/Paris")) && existsSync(join(site, "share/zoneinfo/Indian/Reunion")));
    });

    await test("bundle: there pictures are decoded, PostgreSQL is spoken and mails are sent, by the libraries that it brings", () => {
      const picture = inside(home, "exec /home/parvis/cgi-bin/parvis-picture --help");
      assert.ok(!/error while loading/.test(picture.errors), picture.errors);
      const phone = inside(home, "exec /home/parvis/cgi-bin/parvis-phone --help");
      assert.ok(!/error while loading/.test(phone.errors), phone.errors);
      writeFileSync(join(site, "parvis.toml"), 'database = "postgresql://parvis@127.0.0.1:1/parvis"\n');
      const refused = inside(home, "/home/parvis/cgi-bin/parvis migrate");
      assert.match(refused.errors, /Connection refused/);
      writeFileSync(join(site, "parvis.toml"), '[mail]\ntransport = "smtp"\nsmtp_url = "smtp://127.0.0.1:1"\nfrom_address = "mairie@exemple.fr"\n');
      const unsent = inside(home, "/home/parvis/cgi-bin/parvis test-mail nadia@exemple.fr");
      assert.match(unsent.errors, /Not sent by smtp: .*connect/i);
      rmSync(join(site, "parvis.toml"));
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
