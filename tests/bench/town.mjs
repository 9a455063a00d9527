// The site that is measured: the demo town with a full page, and a thousand citizens who have a session. The page is
// read by two hundred of them in turn: one who reloads it would be the easy case.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Site, ask, environment, freePort, parvis, seed, town } from "../e2e/site.mjs";
import { onServerCore } from "./load.mjs";

const token = (name) => createHash("sha256").update(name).digest("base64url");
export const readerCount = 200;
const citizens = Array.from({ length: 1000 }, (_, i) => `citoyen${i + 1}@banc.example`);
export const cookieOf = (name) => `parvis=${token(name)}`;

export const mayor = cookieOf("maire@demo.parvis");
/** Of the first citizens of the bench, at most 1000. */
export const cookiesOf = (count) => citizens.slice(0, count).map(cookieOf);

/** SQL that opens a session for every citizen of the bench and for the mayor. */
export function sessions() {
  const now = Math.floor(Date.now() / 1000);
  return ["maire@demo.parvis", ...citizens].map((name) => `INSERT INTO session (member_id, token_hash, agent, created_at, seen_at)
    SELECT id, '${createHash("sha256").update(token(name)).digest("hex")}', 'wrk', ${now}, ${now} FROM member WHERE email_key = '${name}';`).join("\n");
}

/** Starts a site in build/bench/NAME, pinned to the server's core; `database` is a postgresql:// address or nothing. */
export async function startTown(name, database = "") {
  const folder = resolve(process.env.OUT ?? "build", "bench", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = join(folder, "parvis.toml");
  writeFileSync(config, database ? `database = "${database}"\n` : "");
  const [shell, ...args] = database ? ["psql", "-q", "-v", "ON_ERROR_STOP=1", database] : ["sqlite3", "-bail", join(folder, "parvis.db")];
  const run = (text) => execFileSync(shell, args, { input: `BEGIN;\n${text}\nCOMMIT;\n`, encoding: "utf8" });
  const site = new Site(folder, await freePort());
  const env = { PARVIS_CONFIG: config };
  if (database) execFileSync(parvis, ["migrate"], { env: environment(folder, env), stdio: "ignore" });
  else seed(folder);
  await onServerCore(() => site.start(env));
  run(readFileSync(new URL("town.sql", import.meta.url), "utf8") + sessions());
  // As after a night: nothing in the write-ahead log, every program started once more with this town.
  await site.stop();
  const starts = [];
  for (let i = 0; i < 3; ++i) {
    if (i) await site.stop();
    starts.push(await onServerCore(() => site.start(env)));
  }
  return { site, starts };
}

/**
 * The mayor's page as visitors see it, or as the first `readers` citizens do in turn: its address, and a check that it is
 * that page, to the last comment.
 */
export function mayorPage(name, site, readers = 0) {
  const url = `${site.base}/fil/${town}`;
  const cookies = citizens.slice(0, readers).map(cookieOf);
  const file = join(site.folder, "run/readers");
  if (readers) writeFileSync(file, cookies.join("\n") + "\n");
  return {
    name, url, readers: readers ? file : undefined,
    async answer(cookie = cookies[0]) { return ask(url, { headers: cookie ? { Cookie: cookie } : {} }); },
    /** Resolves to the bytes of the whole answer. */
    async check() {
      const { status, headers, rawHeaders, body } = await this.answer();
      assert.equal(status, 200, name);
      assert.equal(body.match(/<article class="card post"/g)?.length, 10, `${name}: ten publications`);
      assert.equal(body.match(/<li id="m\d+"/g)?.length, 30, `${name}: thirty comments`);
      assert.match(body, /Démarches en ligne/, `${name}: the right column`);
      assert.equal(/action="\/deconnexion"/.test(body), readers > 0, `${name}: of the right person`);
      assert.ok(body.trimEnd().endsWith("</html>"));
      return bytesOf(rawHeaders ?? Object.entries(headers).flat(), body);
    },
  };
}

export function bytesOf(headers, body) {
  let bytes = "HTTP/1.1 200 OK\r\n\r\n".length + Buffer.byteLength(body);
  for (let i = 0; i < headers.length; i += 2) bytes += Buffer.byteLength(`${headers[i]}: ${headers[i + 1]}\r\n`);
  return bytes;
}

/** A file of lines "cookie, CSRF field, address": each citizen with the publication he comments. */
export async function writePeople(site, path) {
  const lines = [];
  for (let i = 1; i <= 1000; ++i) {
    const cookie = cookieOf(citizens[i - 1]);
    const { body } = await ask(`${site.base}/fil/${town}`, { headers: { Cookie: cookie } });
    const csrf = /name="csrf" value="([^"]+)"/.exec(body)[1];
    const addresses = [...body.matchAll(/action="(\/fil\/[^"]+\/messages)"/g)].map((match) => match[1]);
    lines.push([cookie, csrf, addresses[i % addresses.length]].join("\t"));
  }
  writeFileSync(path, lines.join("\n") + "\n");
}
