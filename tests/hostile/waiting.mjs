// Nobody far away decides when a program is free: readers that never read and bodies that drip, against every route of
// the tables, and then the next request of that section. `attack` and `held` serve the survival tests too.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, readlinkSync, statSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { ask, pause, town, until } from "../e2e/site.mjs";
import { rowsOf, threadTable } from "../support/tables.mjs";
import { multipart, person, says, send, visitorToken } from "./raw.mjs";

const fil = `/fil/${town}`;

/** Every route of the tables: {section, method, path, files}, with the town and small numbers in its address. */
export function routes() {
  const threads = readFileSync(threadTable, "utf8");
  return readdirSync("handlers", { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name }) => {
    let text;
    try { text = readFileSync(`handlers/${name}/routes.cpp`, "utf8"); } catch { return []; }
    return rowsOf(text, threads).map(({ files, method, path }) => ({
      section: name, method: method.toUpperCase(), files, path: path.replace("{commune}", town).replace(/\{\w+\}/g, "1") }));
  });
}

const head = (site, method, path, ...more) => [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${site.port}`, ...more, "", ""].join("\r\n");

/** A connection that sends `start`, then `drop` every second, and reads nothing. `status()` is known once it was answered. */
export function held(site, start, drop = "") {
  const socket = net.connect({ host: "127.0.0.1", port: site.port });
  socket.on("error", () => {});
  let came = "";
  socket.once("readable", () => { came = socket.read(20)?.toString("latin1") ?? ""; }); // and nothing more
  socket.write(start);
  const timer = drop ? setInterval(() => { if (!socket.destroyed && socket.writable) socket.write(drop); }, 1000) : undefined;
  return { end: () => { clearInterval(timer); socket.destroy(); }, status: () => Number(/^HTTP\/1\.1 (\d+)/.exec(came)?.[1] ?? 0) };
}

const reader = (site, path, { cookie, from } = {}) => held(site, head(site, "GET", path, ...(cookie ? [`Cookie: ${cookie}`] : []), ...(from ? [`X-Forwarded-For: ${from}`] : [])));
export const dripping = (site, path, { length = 100000, cookie, from, type = "application/x-www-form-urlencoded" } = {}) =>
  held(site, head(site, "POST", path, `Content-Type: ${type}`, `Content-Length: ${length}`, ...(cookie ? [`Cookie: ${cookie}`] : []), ...(from ? [`X-Forwarded-For: ${from}`] : [])) + "text=", "a");

/** Who types much and reads nothing of the answer. */
export const frozen = (site, path, { size = 290000, from } = {}) =>
  held(site, head(site, "POST", path, "Content-Type: application/x-www-form-urlencoded", `Content-Length: ${size}`, ...(from ? [`X-Forwarded-For: ${from}`] : [])) + "text=".padEnd(size, "a"));

/** The status of a request, which has to come within a second. */
export async function within(site, path, options, seconds = 1) {
  const began = performance.now();
  const answer = await ask(site.base + path, options);
  const spent = performance.now() - began;
  assert.ok(spent < seconds * 1000, `${options?.method ?? "GET"} ${path}: ${Math.round(spent)} ms`);
  return answer;
}

/** Bytes of bodies on the disk. nginx takes the names of such files away at once: they are found where its processes hold them open. */
function bodiesHeld(site) {
  const folder = join(site.folder, "run/body"), found = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    let open = [];
    try { open = readdirSync(`/proc/${pid}/fd`); } catch { continue; }
    for (const each of open) try {
      const link = `/proc/${pid}/fd/${each}`;
      if (!readlinkSync(link).startsWith(folder)) continue;
      const { ino, size } = statSync(link);
      found.set(ino, size);
    } catch { /* closed meanwhile */ }
  }
  return [...found.values()].reduce((all, size) => all + size, 0);
}

const form = (csrf, fields) => ({ method: "POST", body: new URLSearchParams({ csrf, ...fields }).toString(), headers: { "Content-Type": "application/x-www-form-urlencoded" } });

/** Strangers with no cookie, a made-up one, or a session, who hold uploads open with nearly all of their bytes. */
export async function heldUploads(site, each) {
  const claire = await person(site, "claire@demo.parvis");
  const path = `${fil}`, almost = 10 << 20;
  const photo = (cookie, n) => {
    const start = head(site, "POST", path, "Content-Type: multipart/form-data; boundary=B", `Content-Length: ${almost + 1000}`, ...(cookie ? [`Cookie: ${cookie}`] : []), `X-Forwarded-For: 198.51.100.${n % 250 + 1}`);
    return held(site, start + "x".repeat(almost), "x");
  };
  const all = Array.from({ length: each }, (_, n) => [photo("", n), photo(`parvis=${"x".repeat(43)}`, n), photo(claire.cookie, n)]).flat();
  let bytes = 0; // at most, at any moment: four seconds from when the first have come, which a busy machine takes its time for
  for (let end = Date.now() + 30000, seen = false; Date.now() < end; await pause(250)) {
    bytes = Math.max(bytes, bodiesHeld(site));
    if (bytes > 5e6 && !seen) seen = true, end = Date.now() + 4000;
  }
  console.log(`        ${all.length} uploads held open: ${Math.round(bytes / 1e6)} MB on the disk`);
  for (const socket of all) socket.end();
  await until("what was held is gone", () => bodiesHeld(site) < 1e6);
  return bytes;
}

/** Two bodies that drip at each address with passwords, for `seconds`; meanwhile others log in. */
export async function drippingPasswords(site, seconds) {
  const csrf = await visitorToken(site);
  const all = ["/connexion", "/inscription", "/mot-de-passe", "/compte/mot-de-passe", "/compte/e-mail", "/compte/supprimer", "/compte/deux-etapes", "/compte/donnees"].flatMap((path) => [dripping(site, path), dripping(site, path)]);
  let tries = 0; // who mistypes tries four times
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(1000)) {
    const { headers, ...posted } = form(csrf, { email: `personne${tries >> 2}@exemple.fr`, password: "pas le bon" });
    const tried = { ...posted, headers: { ...headers, "X-Forwarded-For": `203.0.113.${10 + (tries++ >> 2)}` } };
    says(await within(site, "/connexion", tried, 2), 422, "Se connecter");
  }
  for (const socket of all) socket.end();
}

/** Sixteen addresses that never stop trying; a seventeenth logs in. */
export async function sixteenAddresses(site, seconds) {
  const csrf = await visitorToken(site);
  const from = (address, n) => ask(`${site.base}/connexion`, { ...form(csrf, { email: `n${n}@exemple.fr`, password: "pas le bon" }), headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": address } });
  let going = true, tries = 0, refused = 0;
  const attackers = Array.from({ length: 16 }, async (_, n) => {
    for (let i = 0; going; ++i, await pause(150)) {
      const { status } = await from(`2001:db8:${n.toString(16)}::1`, `${n}-${i}`).catch(() => ({}));
      ++tries;
      if (status === 429) ++refused;
    }
  });
  await pause(2000);
  const statuses = [];
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(1000)) {
    const n = statuses.length; // who mistypes tries four times, and comes from where nobody else has tried lately
    statuses.push((await from(`198.51.100.${77 + (n >> 2)}`, `honest${n}`)).status);
  }
  going = false;
  await Promise.all(attackers);
  console.log(`        ${tries} tries of sixteen, ${refused} refused; the seventeenth: ${statuses.join(" ")}`);
  await until("there is time again for whoever tries often", async () => {
    await pause(500);
    return (await from("127.0.0.1", "later")).status === 422;
  }, 30_000);
  assert.deepEqual(statuses, statuses.map(() => 422));
}

export async function tests(site) {
  const all = routes();
  assert.ok(all.length > 150, "the tables are read");
  const mayor = await person(site, "maire@demo.parvis");
  for (const section of [...new Set(all.map((route) => route.section))])
    await test(`waiting: readers that never read and bodies that drip on every address of ${section} hold up nobody`, async () => {
      const mine = all.filter((route) => route.section === section);
      // Each from a network of his own, where no limit of one network stops him: what one network may do is another test.
      let networks = 0;
      const from = () => `2001:db8:${(++networks).toString(16)}::1`;
      const whole = mine.flatMap(({ method, path }) => method === "GET" ? [reader(site, path, { from: from() }), reader(site, path, { cookie: mayor.cookie, from: from() })]
        : [frozen(site, path, { from: from() })]);
      const sockets = [...whole, ...mine.filter(({ method }) => method === "POST").flatMap(({ path }) => [dripping(site, path, { from: from() }), dripping(site, path, { cookie: mayor.cookie, from: from() })])];
      // What was sent whole is answered first, which is work like any other.
      for (const end = Date.now() + 2000; Date.now() < end && !whole.every((socket) => socket.status()); await pause(25));
      try {
        for (const { method, path } of mine) {
          const { status } = await within(site, path, method === "POST" ? form("none", { text: "Bonjour" }) : {});
          assert.ok(![413, 429, 502, 503, 504].includes(status), `${method} ${path}: ${status}`);
        }
      } finally {
        for (const socket of sockets) socket.end();
      }
    });

  await test("waiting: who types much and reads nothing stops no section", async () => {
    const sockets = Array.from({ length: 30 }, () => frozen(site, `${fil}/1/messages`));
    await pause(2000);
    for (let i = 0; i < 10; ++i) says(await within(site, `${fil}?n=${i}`), 200, "Vannes");
    for (const socket of sockets) socket.end();
  });
  await test("waiting: bodies that drip at the addresses with passwords close the login to nobody", () => drippingPasswords(site, 3));
  await test("waiting: uploads held open fill no disk: strangers hold none, a person three", async () => {
    const bytes = await heldUploads(site, 8);
    assert.ok(bytes > 5e6, "what is held is seen");
    assert.ok(bytes < 100e6);
    const claire = await person(site, "maire@demo.parvis");
    const photo = multipart({ csrf: claire.csrf, title: "Une photo", text: "Ici.", audience: "public", when: "draft", picture: { name: "a.jpg", content: Buffer.alloc(2 << 20, "x") } });
    says(await send(site, fil, claire, photo), 422, "Ce fichier n'est pas une photo que nous savons lire.");
  });
  await test("waiting: a large body of a stranger is refused before it is sent, one of a session that ended keeps its text", async () => {
    const photo = multipart({ csrf: "none", title: "Une photo", text: "Le texte qui compte, et qu'il faut garder.", picture: { name: "a.jpg", content: Buffer.alloc(2 << 20, "x") } });
    assert.equal((await send(site, fil, {}, photo)).status, 413);
    says(await send(site, fil, { cookie: `parvis=${"x".repeat(43)}` }, photo), 401, "Connectez-vous pour continuer", "Le texte qui compte, et qu'il faut garder.", "il faudra le choisir à nouveau");
    assert.equal((await send(site, `${fil}/1/messages`, mayor, photo)).status, 413, "where no files are taken");
  });
  await test("waiting: what nginx finds too frequent comes back with what was typed", async () => {
    const csrf = await visitorToken(site);
    const login = (_, n) => ask(`${site.base}/connexion`, { ...form(csrf, { email: `claire${n}@exemple.fr`, password: "une phrase secrète", suite: "/fil" }), headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": "203.0.113.91" } });
    const refused = (await Promise.all(Array.from({ length: 60 }, login))).find(({ status }) => status === 429);
    says(refused, 429, "Trop de demandes en peu de temps", "@exemple.fr", "Envoyer à nouveau");
    assert.ok(refused.headers["retry-after"]);
    assert.ok(!refused.body.includes("une phrase secr"));
  });
  await test("waiting: sixteen addresses that try passwords keep no seventeenth out", () => sixteenAddresses(site, 4));
}
