// A small country, made as a large one is: `node tests/run.mjs country`. The last line is `N passed, N failed`.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { summary, test } from "../e2e/runner.mjs";
import { Site, ask, demoPassword, freePort, scratch, sql } from "../e2e/site.mjs";
import { pagesOf, rowsOfAll } from "./compare.mjs";
import { measure } from "./pages.mjs";

const program = resolve(process.env.OUT ?? "build", "tests/bench/country");
const members = 300;
const now = Math.floor(Date.now() / 86400000) * 86400;
const folder = scratch("country");
const site = new Site(folder, await freePort());

const make = (...more) => spawnSync(program, ["--members", String(members), "--now", String(now), ...more], { encoding: "utf8" });
const digest = (where) => createHash("sha256").update(execFileSync("sqlite3", [join(where, "parvis.db"), ".dump"], { maxBuffer: 1 << 28 })).digest("hex");
const number = (text) => Number(sql(folder, text));
const none = (text) => assert.equal(sql(folder, text), "");

await test("a country of 300 members is made", () => {
  const made = make("--var", folder);
  assert.equal(made.status, 0, made.stderr);
});
const about = JSON.parse(readFileSync(join(folder, "country.json"), "utf8"));

await test("it says how to use it", () => {
  const { stdout, status } = spawnSync(program, ["--help"], { encoding: "utf8" });
  assert.equal(status, 0);
  assert.match(stdout, /--members/);
});
await test("an option that it does not know, or too small a country, is refused", () => {
  assert.notEqual(make("--var", folder, "--colour", "red").status, 0);
  assert.notEqual(make("--var", folder, "--force", "--members", "12").status, 0);
});
await test("a database that is there is not replaced without --force", () => {
  const before = digest(folder);
  const again = make("--var", folder, "--seed", "2");
  assert.equal(again.status, 1);
  assert.match(again.stderr, /--force/);
  assert.equal(digest(folder), before);
});
await test("the same seed makes the same country, another seed another one", () => {
  const before = digest(folder);
  assert.equal(make("--var", folder, "--force", "--seed", "2").status, 0);
  assert.notEqual(digest(folder), before);
  assert.equal(make("--var", folder, "--force").status, 0);
  assert.equal(digest(folder), before);
});
await test("there is exactly as much as was asked for", () => {
  assert.equal(number("SELECT COUNT(*) FROM member"), members);
  assert.equal(number("SELECT COUNT(*) FROM publication"), 2 * members);
  assert.equal(number("SELECT COUNT(*) FROM post"), 10 * members);
  assert.equal(number("SELECT COUNT(*) FROM publication_like"), 10 * members);
  assert.equal(number(`SELECT COUNT(*) FROM post k JOIN publication p ON p.thread_id = k.thread_id WHERE p.id = ${about.pages.hot.split("/").at(-1)}`), members / 10);
  assert.ok(number("SELECT COUNT(*) FROM commune") > 34000);
  assert.ok(number("SELECT COUNT(*) FROM flag WHERE state = 0") > 0 && number("SELECT COUNT(*) FROM moderation") > 0);
});
await test("the file is whole, and every reference leads somewhere", () => {
  assert.equal(sql(folder, "PRAGMA integrity_check"), "ok");
  none("PRAGMA foreign_key_check");
  assert.equal(sql(folder, "PRAGMA journal_mode"), "wal");
});
await test("it has the indexes of the migrations, and what ANALYZE found", () => {
  const other = scratch("country-schema");
  execFileSync(join(process.env.BIN ?? "cgi-bin", "parvis"), ["migrate"], { env: { ...process.env, PARVIS_VAR: other, PARVIS_CONFIG: "/dev/null" } });
  const schema = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name";
  assert.equal(sql(folder, schema), sql(other, schema));
  assert.ok(number("SELECT COUNT(*) FROM sqlite_stat1") > 20);
  execFileSync("rm", ["-r", other]);
});
await test("every column that names a member has an index: deleting one reads no whole table", () => {
  none(`SELECT t.name, f."from" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
    WHERE t.type = 'table' AND f."table" = 'member'
      AND NOT EXISTS (SELECT 1 FROM pragma_table_list(t.name) l, pragma_table_info(t.name) c -- the key of the table itself needs none
        WHERE l.wr = 0 AND c.pk = 1 AND c.name = f."from" AND c.type = 'INTEGER' AND (SELECT MAX(pk) FROM pragma_table_info(t.name)) = 1)
      AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
      WHERE c.seqno = 0 AND c.name = f."from" AND i.partial = 0)`);
});
await test("every publication counts its likes, and its comments that are neither hidden nor deleted", () => {
  none("SELECT p.id FROM publication p WHERE like_count <> (SELECT COUNT(*) FROM publication_like l WHERE l.publication_id = p.id)");
  none(`SELECT t.id FROM thread t WHERE post_count <> (SELECT COUNT(*) FROM post c WHERE c.thread_id = t.id AND c.hidden_at IS NULL
    AND c.deleted_at IS NULL) OR last_post_id <> (SELECT MAX(c.id) FROM post c WHERE c.thread_id = t.id)`);
  none(`SELECT t.id FROM thread t WHERE author_count <> (SELECT COUNT(DISTINCT c.author_id) FROM post c WHERE c.thread_id = t.id
    AND c.hidden_at IS NULL AND c.deleted_at IS NULL)`);
});
await test("every publication that is out or scheduled and every comment has one activity, a draft and a deleted one none", () => {
  assert.equal(number("SELECT COUNT(*) FROM activity WHERE kind = 'comment'"), 10 * members);
  none(`SELECT c.id FROM post c JOIN publication p ON p.thread_id = c.thread_id LEFT JOIN activity a ON a.kind = 'comment' AND a.object_id = c.id
    WHERE a.id IS NULL OR a.at <> c.created_at OR a.commune_code <> p.commune_code OR a.audience <> p.audience OR a.actor_id <> c.author_id`);
  none(`SELECT p.id FROM publication p LEFT JOIN activity a ON a.kind = 'publication' AND a.object_id = p.id
    WHERE (a.id IS NULL) <> (p.published_at IS NULL OR p.deleted_at IS NOT NULL) OR a.at <> p.published_at`);
});
await test("only citizens like, only citizens and the team comment, and only what is there", () => {
  none(`SELECT l.member_id FROM publication_like l JOIN publication p ON p.id = l.publication_id LEFT JOIN citizenship c
    ON c.member_id = l.member_id AND c.commune_code = p.commune_code AND c.state = 1 AND c.decided_at <= l.liked_at
    WHERE c.member_id IS NULL OR p.published_at IS NULL OR l.liked_at < p.published_at OR l.liked_at > ${now}`);
  none(`SELECT k.id FROM post k JOIN publication p ON p.thread_id = k.thread_id
    LEFT JOIN citizenship c ON c.member_id = k.author_id AND c.commune_code = p.commune_code AND c.state = 1 AND c.decided_at <= k.created_at
    LEFT JOIN role r ON r.member_id = k.author_id AND r.commune_code = p.commune_code AND r.since <= k.created_at
    WHERE (c.member_id IS NULL AND r.id IS NULL) OR p.published_at IS NULL OR k.created_at < p.published_at OR k.created_at > ${now}`);
});
await test("a hidden comment has its statement of reasons", () => {
  none(`SELECT k.id FROM post k LEFT JOIN moderation m ON m.object_kind = 'comment' AND m.object_id = k.id
    WHERE (k.hidden_at IS NULL) <> (m.id IS NULL)`);
});
await test("dates span five years and end at the clock of the run", () => {
  const [first, last] = sql(folder, "SELECT MIN(created_at), MAX(created_at) FROM post").split("|").map(Number);
  assert.ok(first >= now - 5 * 365 * 86400 && first < now - 4 * 365 * 86400 && last <= now && last > now - 30 * 86400);
});
await test("`parvis run` serves its feeds to visitors, to a citizen and to a mayor", async () => {
  await site.start();
  const { pages, cookies } = about;
  await measure(site.base, [
    { path: `/fil/${pages.demo}` }, { path: `/fil/${pages.largest}` }, { path: `/fil/${pages.small}` }, { path: pages.hot },
    { path: "/fil", cookie: cookies["abonnee@demo.parvis"] }, { path: `/mairie/${pages.demo}/citoyens/acceptes`, cookie: cookies["maire@demo.parvis"] },
    { path: `/mairie/${pages.largest}`, cookie: cookies["paris@demo.parvis"] },
  ], { requests: 1, warm: 1 });
  assert.match((await ask(`${site.base}/fil/${pages.demo}`)).body, /<article/);
});
await test("each page that is compared with another country's is there, with as many rows", async () => {
  const pages = pagesOf(folder, { ...rowsOfAll([folder]), "desk: flags": 3, "desk: decisions": 1 });
  await measure(site.base, pages, { requests: 1, warm: 1 });
  for (const [name, rows, row] of [["desk: flags, 3 rows", 3, "Voir le contenu en place"], ["desk: decisions, 1 rows", 1, "pill danger"]]) {
    const { path, cookie } = pages.find((page) => page.name === name);
    const { body } = await ask(site.base + path, { headers: { Cookie: cookie } });
    assert.equal(body.split(row).length - 1, rows, name);
  }
});
await test("a site that serves is not overwritten, even with --force", () => {
  const refused = make("--var", folder, "--force");
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /runs/);
});

async function logIn(email, password) {
  const form = await ask(`${site.base}/connexion`);
  const body = new URLSearchParams({ csrf: /name="csrf" value="([^"]+)"/.exec(form.body)[1], email, password }).toString();
  const cookie = (form.headers["set-cookie"] ?? []).map((c) => c.split(";")[0]).join("; ");
  const { status } = await ask(`${site.base}/connexion`, { method: "POST", body,
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: site.base, Cookie: cookie } });
  return status;
}
await test("the known people log in with the demo's password; nobody gets in as one of the others", async () => {
  assert.equal(await logIn("maire@demo.parvis", demoPassword), 303);
  assert.equal(await logIn("abonnee@demo.parvis", demoPassword), 303);
  const other = sql(folder, "SELECT email FROM member WHERE confirmed_at IS NOT NULL AND id > 7 LIMIT 1");
  for (const password of ["-", demoPassword]) assert.equal(await logIn(other, password), 422);
});

if (site.child) await site.stop();
site.remove();
process.exit(summary() ? 0 : 1);
