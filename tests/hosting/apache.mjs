// Apache as shared hosts have it, with the .htaccess of apache/: by mod_fcgid, as plain CGI, as nobody in particular.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { test } from "../e2e/runner.mjs";
import { Site, ask, demoPassword, freePort, town } from "../e2e/site.mjs";
import { multipart, person, post, raw, send } from "../hostile/raw.mjs";
import { installed, nobody, onEachHost } from "./host.mjs";

const fil = `/fil/${town}`;
const notHere = /Cette page n’existe pas/;

/** What lies in the folder and is nobody's business: all of it, and the ways in which it is asked for. */
function secrets(site) {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name).slice(site.length))
    .filter((path) => !path.startsWith("/node_modules/") && !path.startsWith("/htdocs/vendor/"));
  const kinds = new Map(); // three of each folder and kind
  for (const path of files) {
    const kind = path.replace(/[^/]*?(\.[^./]*)?$/, "*$1");
    kinds.set(kind, [...(kinds.get(kind) ?? []), path].slice(0, 3));
  }
  return [...kinds.values()].flat();
}

const disguises = (path) => [path, `/static/..${path}`, `/static/%2e%2e${path}`, `/.${path}`, `/${path}`, `${path}/`, `${path}?x=1`, path.replace(/^\/(.)/, (_, c) => `/%${c.charCodeAt(0).toString(16)}`)];
const folders = ["/var", "/var/", "/var/keys/", "/var/uploads/", "/cgi-bin", "/cgi-bin/", "/templates/", "/sql/", "/htdocs/", "/htdocs", "/htdocs/site.css", "/static", "/static/", "/static/errors/",
  "/static/errors", "/static/vendor", "/static/vendor/", "/node_modules/", "/docs/", "/apache/", "/.git/config", "/.env", "/index.php", "/wp-login.php", "/cgi-bin/all.fcgi/parvis.toml", "/cgi-bin/all.cgi",
  "/server-status", "/-", "/static/%2e%2e/parvis.toml", "/static/..%2fparvis.toml", "/static/../parvis.toml", "/static/vendor/../../parvis.toml", "/static//../parvis.toml", "/%2e%2e/parvis.toml", "/parvis.toml%00.css", "/parvis.toml%20",
  "/parvis.toml.", "/PARVIS.TOML", "/.htaccess", "/var/.htaccess", "/var/keys/.htaccess", "/static/.htaccess", "/static/%2ehtaccess", "/cgi-bin/.htaccess"];

async function hidesAll(host) {
  await test(`apache, ${host.kind}: nothing is served but htdocs: settings, data, keys, templates, programs do not exist`, async () => {
    const wrong = [];
    const files = secrets(host.site), each = host.kind !== "cgi"; // a program is started for every request there
    for (const path of [...files.flatMap((path, i) => each ? disguises(path) : disguises(path)[i % 8]), ...folders]) {
      const { status, body } = await raw(host, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`);
      const fine = status === 404 || status === 400 || (status === 200 && path.replace(/^\/+/, "/").startsWith("/static/") && /\.(css|js|svg|html)\b/.test(path)) || (status === 308 && !/:\/\//.test(body)) || status === 303 || status === 301;
      if (!fine || /\[operator\]|SQLite format|AUTOESCAPE|ELF\x02|CREATE TABLE/.test(body)) wrong.push(`${path}: ${status} ${body.slice(0, 60)}`);
    }
    assert.deepEqual(wrong, []);
  });
  await test(`apache, ${host.kind}: what lies there and what does not are answered alike, by the site's own page`, async () => {
    const kinds = new Set();
    for (const path of ["/parvis.toml", "/parvis.toml~", "/var/parvis.db", "/var/keys/0001.key", "/var/secret.key", "/templates/layout.tpl", "/nothing-of-the-kind", "/.htaccess", "/var/.htaccess", "/static/", "/htdocs/site.css", "/README.md", "/cgi-bin/parvis"]) {
      const answer = await ask(host.base + path);
      assert.equal(answer.status, 404, path);
      assert.match(answer.body, notHere, path);
      kinds.add(answer.headers["content-security-policy"] ?? "");
    }
    assert.deepEqual([...kinds].length, 1, [...kinds].join("\n"));
  });
  await test(`apache, ${host.kind}: a file that an editor, a backup or a person left behind is not served either`, async () => {
    for (const path of ["/parvis.toml~", "/.parvis.toml.swp", "/backup.zip", "/dump.sql", "/site.tar.gz", "/phpinfo.php", "/notes.html", "/index.html"]) {
      writeFileSync(join(host.site, path), "a secret that was left behind");
      chmodSync(join(host.site, path), 0o644);
      const { status, body } = await ask(host.base + path);
      rmSync(join(host.site, path));
      assert.deepEqual([path, status, body.includes("left behind")], [path, 404, false]);
    }
  });
}

async function servesFiles(host) {
  const modules = host.kind !== "cgi";
  await test(`apache, ${host.kind}: style sheets, scripts, icons and fonts have their types${modules ? ", nosniff, an age and less weight" : ""}`, async () => {
    for (const [path, type] of [["/static/site.css", "text/css; charset=utf-8"], ["/static/vendor/htmx.min.js", "application/javascript; charset=utf-8"], ["/static/vendor/icons.svg", "image/svg+xml"],
      ["/static/favicon.svg", "image/svg+xml"], ["/static/vendor/source-sans.woff2", "font/woff2"]]) {
      const answer = await packed(host, path);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers["content-type"].toLowerCase(), type);
      if (!modules) continue;
      assert.equal(answer.headers["x-content-type-options"], "nosniff", path);
      assert.equal(answer.headers["cache-control"], "max-age=3600", path);
      assert.equal(answer.headers["content-encoding"], /woff2/.test(path) ? undefined : "gzip", path);
    }
    const missing = await ask(`${host.base}/static/nothing.css`);
    assert.equal(missing.status, 404);
    assert.match(missing.body, notHere);
  });
  await test(`apache, ${host.kind}: pages keep the headers of the program${modules ? " and are sent with less weight" : ""}`, async () => {
    const page = await packed(host, fil);
    assert.equal(page.status, 200);
    assert.equal(page.headers["x-content-type-options"], "nosniff");
    assert.match(page.headers["content-security-policy"], /default-src/);
    if (modules) assert.match(gunzipSync(page.bytes).toString(), /Vannes/);
    assert.equal((await packed(host, fil, "HEAD")).bytes.length, 0);
  });
}

/** As a browser asks, which takes gzip. */
const packed = (host, path, method = "GET") => new Promise((done, fail) => http.request(host.base + path, { method, headers: { "Accept-Encoding": "gzip" } }, (response) => {
  const chunks = [];
  response.on("data", (chunk) => chunks.push(chunk)).on("end", () => done({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }));
}).on("error", fail).end());

async function works(host) {
  await test(`apache, ${host.kind}: the mayor logs in by the form, publishes with a picture of 1 MB, and everybody sees it`, async () => {
    const visitor = { csrf: /name="csrf" value="([^"]+)"/.exec((await ask(`${host.base}/connexion`)).body)[1] };
    const entered = await post(host, "/connexion", visitor, { email: "maire@demo.parvis", password: demoPassword });
    assert.equal(entered.status, 303, entered.body);
    const cookie = entered.headers["set-cookie"][0].split(";")[0];
    const csrf = /name="csrf" value="([^"]+)"/.exec((await ask(`${host.base}/compte`, { headers: { Cookie: cookie } })).body)[1];
    const photo = readFileSync("sql/demo/gulf.jpg"), large = Buffer.concat([photo, Buffer.alloc(1 << 20)]);
    const title = `Le port par ${host.kind}`;
    const form = multipart({ csrf, title, text: "Ce matin.", audience: "public", when: "now", alt: "Le port", picture: { name: "port.jpg", content: large } });
    const published = await send(host, fil, { cookie }, form);
    assert.equal(published.status, 303, `${published.body.slice(0, 400)}\n${host.errors}`);
    const page = (await ask(host.base + fil)).body;
    assert.ok(page.includes(title));
    const picture = /<img[^>]+src="(\/fil\/[^"]+)"/.exec(page)[1];
    const answer = await packed(host, picture);
    assert.deepEqual([answer.status, answer.headers["content-type"], answer.bytes.subarray(8, 12).toString()], [200, "image/webp", "WEBP"]);
    assert.equal(answer.headers["x-accel-redirect"], undefined);
  });
  await test(`apache, ${host.kind}: a letter with a file reaches the town hall, and the file comes back as it was`, async () => {
    const claire = await person(host, "claire@demo.parvis");
    const address = `/messagerie/nouveau?mairie=${town}`, form = (await ask(host.base + address, { headers: { Cookie: claire.cookie } })).body;
    const pdf = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(200_000, "% filling\n"), Buffer.from("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")]);
    const hidden = Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((m) => [m[1], m[2]]));
    const sent = await send(host, "/messagerie/nouveau", claire, multipart({ ...hidden, csrf: claire.csrf, mairie: "56260", subject: "Un papier", text: "Voici le papier.", files: { name: "papier.pdf", content: pdf } }));
    assert.equal(sent.status, 303, [...sent.body.matchAll(/class="[^"]*error[^"]*"[^>]*>(.*?)<\//gs)].map((m) => m[1]).join("; "));
    const thread = (await ask(host.base + sent.headers.location, { headers: { Cookie: claire.cookie } })).body;
    const file = /href="(\/messagerie\/[^"]+\/fichiers\/[^"]+)"/.exec(thread)?.[1];
    assert.ok(file, thread.replace(/\s+/g, " ").slice(-3000));
    const answer = await ask(host.base + file, { headers: { Cookie: claire.cookie } });
    assert.equal(answer.status, 200);
    assert.equal(Buffer.byteLength(answer.body), pdf.length);
    assert.equal((await ask(host.base + file)).status === 200, false);
  });
  await test(`apache, ${host.kind}: mails leave by the host's cron, which says nothing when all is well`, () => {
    assert.ok(Number(host.sql("SELECT COUNT(*) FROM outbox")) + Number(host.sql("SELECT COUNT(*) FROM activity")) > 0);
    const said = execFileSync(join(host.site, "cgi-bin/parvis"), ["deliver", "--once"], { ...nobody, cwd: "/", env: { PATH: "/usr/bin:/bin" }, encoding: "utf8", stdio: "pipe" });
    assert.equal(said, "");
    assert.ok(existsSync(join(host.folder, "mail")) && readdirSync(join(host.folder, "mail")).length > 0);
  });
}

async function ordinaryCgi(host) {
  await test(`apache, ${host.kind}: a proxy of the host that ends TLS makes the session's cookie a secure one`, async () => {
    const visitor = { csrf: /name="csrf" value="([^"]+)"/.exec((await ask(`${host.base}/connexion`, { headers: { "X-Forwarded-Proto": "https" } })).body)[1] };
    const entered = await post(host, "/connexion", visitor, { email: "yanis@demo.parvis", password: demoPassword }, { "X-Forwarded-Proto": "https" });
    assert.match(entered.headers["set-cookie"]?.[0] ?? "", /^__Host-parvis=.*Secure/);
    assert.match(entered.headers["strict-transport-security"] ?? "", /max-age/);
  });
  await test(`apache, ${host.kind}: headers that CGI turns into variables change nothing: Proxy, Authorization, X-Accel, Host`, async () => {
    const plain = await ask(host.base + fil);
    for (const headers of [{ Proxy: "http://evil.test:1/" }, { Authorization: "Basic Zm9vOmJhcg==" }, { "Parvis-Accel": "on", "X-Accel-Redirect": "/var/parvis.db" }, { "X-Original-URL": "/compte", "X-Rewrite-URL": "/compte" },
      { "Redirect-Status": "200", "Path-Info": "/compte", "Request-Uri": "/compte" }, { Range: "bytes=0-10" }]) {
      const answer = await ask(host.base + fil, { headers });
      assert.equal(answer.status, plain.status, JSON.stringify(headers));
      assert.ok(answer.body.includes("</html>") && !answer.body.includes("evil.test"), JSON.stringify(headers));
    }
  });
  await test(`apache, ${host.kind}: what is asked for is read as it was typed: queries, accents, blanks, doubled slashes`, async () => {
    const exact = await ask(`${host.base}/communes?q=Arzon`); // the one that is called so, at once
    assert.deepEqual([exact.status, exact.headers.location], [303, "/fil/arzon-56005"]);
    assert.match((await ask(`${host.base}/communes?q=${encodeURIComponent("Monterblanc & Cie")}`)).body, /Monterblanc &amp; Cie/);
    const doubled = await ask(`${host.base}/${fil}`); // read as it was typed, it leads to the address that was meant
    assert.deepEqual([doubled.status, doubled.headers.location], [301, fil]);
    for (const path of ["/%zz", "/%ff"]) assert.ok([400, 404].includes((await ask(host.base + path)).status), path);
  });
}

async function secondLine(host) {
  await test(`apache, ${host.kind}: even without our .htaccess the data defend themselves: var and its keys are forbidden`, async () => {
    const file = join(host.site, ".htaccess"), text = readFileSync(file);
    rmSync(file);
    try {
      for (const path of ["/var/parvis.db", "/var/secret.key", "/var/keys/0001.key", "/var/uploads/", "/var/run/nginx.conf", "/var/mail/"]) assert.equal((await ask(host.base + path)).status, 403, path);
    } finally {
      writeFileSync(file, text);
    }
  });
}

/** The lines of docs/hosting.md from `first` to `last`. */
function recipe(first, last) {
  const lines = readFileSync("docs/hosting.md", "utf8").split("\n").filter((line) => line.startsWith("    ")).map((line) => line.slice(4));
  return lines.slice(lines.indexOf(first), lines.indexOf(last) + 1).join("\n");
}

async function outside(host) {
  await test(`apache, ${host.kind}: with Parvis outside the web root, pages, files and pictures come, and nothing else lies there`, async () => {
    const page = await ask(host.base + fil);
    assert.equal(page.status, 200, host.errors);
    assert.equal((await ask(host.base + /<img[^>]+src="(\/fil\/[^"]+)"/.exec(page.body)[1])).status, 200);
    assert.equal((await ask(`${host.base}/static/vendor/icons.svg`)).status, 200);
    const claire = await person(host, "claire@demo.parvis");
    const portrait = multipart({ csrf: claire.csrf, photo: { name: "moi.jpg", content: readFileSync("sql/demo/mayor.jpg") } });
    assert.ok((await send(host, "/compte/photo", claire, portrait)).status < 400, "a form with a file reaches the program");
    for (const path of ["/parvis.toml", "/var/parvis.db", "/htdocs/site.css", "/cgi-bin/all.fcgi", "/cgi-bin/all.cgi", "/cgi-bin/", "/static/../parvis/parvis.toml"]) {
      const { status, body } = await ask(host.base + path);
      assert.deepEqual([path, status, notHere.test(body)], [path, 404, true]);
    }
    assert.deepEqual(readdirSync(join(host.home, "www")).sort(), [".htaccess", "cgi-bin", "htdocs"]);
  });
}

export async function tests() {
  let place;
  await test("apache: a site is installed in the web root of a host, with the people of the demo", async () => {
    place = installed("apache");
    const site = new Site(join(place.site, "var"), await freePort());
    await site.start();
    assert.equal(await site.stop(), 0);
    writeFileSync(join(place.site, "parvis.toml"), "[mail]\ntransport = \"files\"\n\n[operator]\nname = \"Un secret\"\n");
    assert.ok(statSync(join(place.site, "var/.htaccess")).size > 0 && statSync(join(place.site, "var/keys/.htaccess")).size > 0);
  });
  if (!place) return;
  try {
    await onEachHost(["fcgid", "cgi", "fcgid alone"], place.home, async (host) => {
      await servesFiles(host);
      await works(host);
      if (host.kind === "fcgid alone") return;
      await hidesAll(host);
      await ordinaryCgi(host);
      await secondLine(host);
    });
    // The recipe of docs/hosting.md for who has SSH, word for word; what it unpacks stands there already.
    renameSync(place.site, join(place.home, "parvis"));
    execFileSync("sh", ["-ec", recipe("mkdir -p ~/www/cgi-bin", "ln -s ~/parvis/htdocs ~/www/htdocs")], { env: { ...process.env, HOME: place.home } });
    await onEachHost(["fcgid", "cgi"], place.home, async (host) => {
      host.folder = join(place.home, "parvis/var");
      await outside(host);
    });
  } finally {
    rmSync(place.home, { recursive: true, force: true });
  }
}
