// The recipes of docs/hosting.md, as they are printed there: the servers in front with TLS, back-up and restore.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { test } from "../e2e/runner.mjs";
import { Site, ask, demoPassword, freePort, parvis, scratch, startSite, town, until } from "../e2e/site.mjs";
import { start } from "../support/started.mjs";
import { multipart, person } from "../hostile/raw.mjs";

const docs = readFileSync("docs/hosting.md", "utf8");
const operating = readFileSync("docs/operating.md", "utf8");
const fil = `/fil/${town}`;

/** The indented block that begins with `first`, from its section on. */
function block(first, after = "") {
  const lines = docs.slice(docs.indexOf(after)).split("\n"), start = lines.indexOf(`    ${first}`);
  assert.ok(start >= 0, `docs/hosting.md has no block that begins with ${first}`);
  let end = start;
  while (end < lines.length && (/^ {4}/.test(lines[end]) || (lines[end] === "" && /^ {4}/.test(lines[end + 1] ?? "")))) ++end;
  return lines.slice(start, end).map((line) => line.slice(4)).join("\n");
}

/** Each `parvis WORD` of a document, in prose (over two lines too) and in its blocks, with the options that follow it. */
function commands(text) {
  const prose = text.replace(/^ {4}.*$/gm, ""), blocks = text.match(/^ {4}.*$/gm);
  const said = [...[...prose.matchAll(/`([^`]+)`/g)].map(([, span]) => span.replaceAll("\n", " ")), ...blocks.map((line) => line.trim().replace(/\s#.*/, ""))];
  return said.flatMap((line) => [...line.matchAll(/(?:^|cgi-bin\/|\$|systemd-cat )parvis ([a-z]+(?:-[a-z]+)*)([^;&>]*)/g)])
    .map(([, word, rest]) => ({ word, options: rest.match(/--[a-z][\w-]*/g) ?? [] }));
}

/** One request by TLS, with its answer as it came. */
const secure = (port, path, { method = "GET", headers = {}, body } = {}) => new Promise((done, fail) => {
  const request = https.request({ port, path, method, headers: { Host: "parvis.example", ...headers }, rejectUnauthorized: false, agent: false }, (response) => {
    const chunks = [];
    response.on("data", (chunk) => chunks.push(chunk)).on("end", () => done({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }));
  });
  request.on("error", fail).end(body);
});

/** What every server in front has to do. */
async function front(name, site, ports) {
  await test(`recipe, ${name} in front: whoever comes without TLS is sent on`, async () => {
    const answer = await new Promise((done, fail) => http.get({ port: ports.plain, path: "/communes?q=a", headers: { Host: "parvis.example" } }, done).on("error", fail));
    assert.equal(answer.statusCode, 301);
    assert.equal(answer.headers.location, "https://parvis.example/communes?q=a");
    answer.resume();
  });
  await test(`recipe, ${name} in front: pages and style sheets come compressed, with HSTS`, async () => {
    for (const path of ["/", "/static/site.css"]) {
      const { status, headers, bytes } = await secure(ports.tls, path, { headers: { "Accept-Encoding": "gzip" } });
      assert.deepEqual([path, status, headers["content-encoding"]], [path, 200, "gzip"]);
      assert.ok(gunzipSync(bytes).length > bytes.length);
    }
    assert.match((await secure(ports.tls, "/")).headers["strict-transport-security"] ?? "", /max-age/);
  });
  await test(`recipe, ${name} in front: the cookie of a session is a secure one`, async () => {
    const csrf = /name="csrf" value="([^"]+)"/.exec((await secure(ports.tls, "/connexion")).bytes.toString())[1];
    const entered = await secure(ports.tls, "/connexion", { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: new URLSearchParams({ csrf, email: "claire@demo.parvis", password: demoPassword }).toString() });
    assert.equal(entered.status, 303);
    assert.match(entered.headers["set-cookie"][0], /^__Host-parvis=.*Secure/);
  });
  await test(`recipe, ${name} in front: a photo of 2.4 MB passes, and what is too large hears it in French`, async () => {
    const mayor = await person(site, "maire@demo.parvis"), cookie = mayor.cookie.replace("parvis=", "__Host-parvis=");
    const csrf = /name="csrf" value="([^"]+)"/.exec((await secure(ports.tls, "/compte", { headers: { Cookie: cookie } })).bytes.toString())[1];
    const photo = Buffer.concat([readFileSync("sql/demo/gulf.jpg"), Buffer.alloc(2_400_000)]);
    const form = multipart({ csrf, title: `Par ${name}`, text: "Ce matin.", audience: "public", when: "now", alt: "Le port", picture: { name: "port.jpg", content: photo } });
    const answer = await secure(ports.tls, fil, { method: "POST", headers: { "Content-Type": form.type, "Content-Length": form.body.length, Cookie: cookie }, body: form.body });
    assert.equal(answer.status, 303, answer.bytes.toString().slice(0, 300));
    const large = await secure(ports.tls, fil, { method: "POST", headers: { "Content-Type": form.type, Cookie: cookie }, body: Buffer.alloc(12 << 20) });
    assert.equal(large.status, 413);
    assert.match(large.bytes.toString(), /<html lang="fr"/);
  });
  await test(`recipe, ${name} in front: addresses reach Parvis as they were typed`, async () => {
    assert.match((await secure(ports.tls, `/communes?q=${encodeURIComponent("Arzon & Cie")}`)).bytes.toString(), /Arzon &amp; Cie/);
    assert.equal((await secure(ports.tls, "/fil%2fvannes-56260")).status, (await ask(`${site.base}/fil%2fvannes-56260`)).status);
  });
}

async function started(command, args, port, log) {
  const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => { said += chunk; });
  await until(`${command} on ${port}`, async () => {
    if (child.exitCode !== null) throw new Error(`${command}: ${said}${existsSync(log) ? readFileSync(log, "utf8") : ""}`);
    return secure(port, "/").then(() => true, () => false);
  });
  return child;
}

async function stopped(child) {
  if (!child || child.exitCode !== null) return;
  const end = new Promise((done) => child.on("close", done));
  child.kill("SIGTERM");
  await end;
}

async function fronts(site, home) {
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=parvis.example", "-keyout", join(home, "privkey.pem"), "-out", join(home, "fullchain.pem")], { stdio: "ignore" });
  const here = async (text) => {
    const ports = { plain: await freePort(), tls: await freePort() };
    return { ports, text: text.replaceAll("/etc/letsencrypt/live/parvis.example", home).replaceAll("127.0.0.1:8080", `127.0.0.1:${site.port}`)
      .replace(/^ *listen \[::\].*\n/gm, "").replace(/listen 80;/g, `listen 127.0.0.1:${ports.plain};`).replace(/listen 443/g, `listen 127.0.0.1:${ports.tls}`)
      .replaceAll("*:80>", `127.0.0.1:${ports.plain}>`).replaceAll("*:443>", `127.0.0.1:${ports.tls}>`) };
  };
  const nginx = await here(block("server {", "**nginx.**"));
  writeFileSync(join(home, "front.conf"), `${process.getuid() === 0 ? "user root; " : ""}daemon off; pid ${home}/front.pid; error_log ${home}/front.log; events {}\nhttp {\naccess_log off;\n${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${home}/${name};`).join("\n")}\n${nginx.text}\n}\n`);
  let child;
  try {
    await test("recipe, nginx in front: the server block of the document starts", async () => { child = await started("nginx", ["-e", "stderr", "-p", home, "-c", "front.conf"], nginx.ports.tls, join(home, "front.log")); });
    if (child) await front("nginx", site, nginx.ports);
  } finally {
    await stopped(child);
    child = null;
  }
  const apache = await here(block("<VirtualHost *:80>"));
  const modules = ["mpm_event", "authz_core", "alias", "ssl", "socache_shmcb", "proxy", "proxy_http", "headers"].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  writeFileSync(join(home, "front-apache.conf"), [...modules, `ServerRoot ${home}`, "ServerName localhost", `Listen 127.0.0.1:${apache.ports.plain}`, `Listen 127.0.0.1:${apache.ports.tls}`, `PidFile ${home}/apache.pid`, `ErrorLog ${home}/apache.log`,
    `DefaultRuntimeDir ${home}`, ...(process.getuid() === 0 ? ["User nobody", "Group nogroup"] : []), apache.text, ""].join("\n"));
  try {
    await test("recipe, Apache in front: the virtual hosts of the document start", async () => { child = await started("/usr/sbin/apache2", ["-f", join(home, "front-apache.conf"), "-D", "FOREGROUND"], apache.ports.tls, join(home, "apache.log")); });
    if (child) await front("Apache", site, apache.ports);
  } finally {
    await stopped(child);
  }
}

/** Lines of a recipe for root, here: other folders, no units, no other users. */
const asHere = (lines, home, folder) => lines.replaceAll("/var/backups/parvis", `${home}/backup`).replaceAll("/root/parvis-keys", `${home}/keys`).replaceAll("/opt/parvis/var", folder)
  .replaceAll("runuser -u parvis -- ", "").replace(/^(systemctl|chown) .*$/gm, ":").replace(/chown -R parvis:parvis \. && /, "");

async function copies(site, home) {
  await test("recipe: the back-up is made while people write, readable for nobody else, and restored elsewhere it is the same site", async () => {
    const feed = (await ask(site.base + fil)).body, picture = /<img[^>]+src="(\/fil\/[^"]+)"/.exec(feed)[1];
    execFileSync("sh", ["-ec", asHere(block("cd /opt/parvis/var && umask 077 && mkdir -p /var/backups/parvis"), home, site.folder)], { stdio: "pipe" });
    for (const name of readdirSync(join(home, "backup"))) assert.equal(Number(execFileSync("stat", ["-c", "%a", join(home, "backup", name)], { encoding: "utf8" })) % 100, 0, name);
    assert.ok(!readdirSync(join(home, "backup")).includes("keys"), "keys lie elsewhere");
    const elsewhere = join(home, "elsewhere");
    mkdirSync(elsewhere, { mode: 0o700 });
    execFileSync("sh", ["-ec", asHere(block("systemctl stop 'parvis*'", "Put back, on this machine"), home, elsewhere)], { stdio: "pipe" });
    const restored = new Site(elsewhere, await freePort(), ["--no-demo"]);
    await restored.start();
    try {
      const titles = (page) => [...page.matchAll(/<h[23][^>]*>.*?<\/h[23]>/gs)].map(([heading]) => heading.replace(/<[^>]+>|\s+/g, " "));
      assert.deepEqual(titles((await ask(restored.base + fil)).body), titles(feed));
      assert.equal((await ask(restored.base + picture)).status, 200);
      const claire = await person(restored, "claire@demo.parvis");
      assert.equal((await ask(`${restored.base}/compte`, { headers: { Cookie: claire.cookie } })).status, 200);
      assert.deepEqual(readdirSync(join(elsewhere, "keys")).filter((name) => name.endsWith(".key")), readdirSync(join(site.folder, "keys")).filter((name) => name.endsWith(".key")));
      assert.ok(!restored.output.includes("unreadable"));
    } finally {
      await restored.stop();
    }
  });
}

export async function tests() {
  await test("recipe: the .htaccess of the document is the one that is installed", () => assert.equal(block(readFileSync("apache/.htaccess", "utf8").split("\n")[0]).trim(), readFileSync("apache/.htaccess", "utf8").trim()));
  await test("recipe: every setting and every file that the document names exists", () => {
    for (const [, name] of docs.matchAll(/\/opt\/parvis\/(systemd|parvis\.toml\.example|cgi-bin\/parvis|docs)\b/g)) assert.ok(existsSync(name.replace("cgi-bin/parvis", "cgi-bin/parvis.cpp")), name);
    const titles = docs.split("\n").filter((line) => /^#+ /.test(line)).map((line) => line.replace(/^#+ /, "").toLowerCase().replace(/[^a-z -]/g, "").replaceAll(" ", "-"));
    for (const [, title] of (docs + operating).matchAll(/\]\((?:hosting\.md)?#([a-z-]+)\)/g)) assert.ok(titles.includes(title), `#${title}`);
  });
  await test("recipe: every word of parvis that the documents name exists, and has the options that they name", () => {
    const named = [docs, operating].flatMap(commands);
    assert.ok(named.length > 40 && named.some(({ options }) => options.includes("--mayor")), "the documents are read");
    for (const { word, options } of named) {
      const { status, stdout } = spawnSync(parvis, [word, "--help"], { encoding: "utf8" });
      assert.equal(status, 0, `parvis ${word}`);
      for (const option of options) assert.match(stdout, new RegExp(`${option}(?![\\w-])`), `parvis ${word} ${option}`);
    }
  });
  await test("recipe: every limit of nginx that the documents name is one of ours", () => {
    const names = new Set((docs + operating).match(/\blimit_\w+/g));
    assert.ok(names.size > 0);
    for (const name of names) assert.match(readFileSync("nginx.conf", "utf8"), new RegExp(`^ +${name}\\b`, "m"), name);
  });
  const home = scratch("recipes");
  let site;
  try {
    await test("recipe: a site to stand behind", async () => { site = await startSite("behind"); });
    if (!site) return;
    await fronts(site, home);
    await copies(site, home);
  } finally {
    await site?.stop();
    site?.remove();
    rmSync(home, { recursive: true, force: true });
  }
}
