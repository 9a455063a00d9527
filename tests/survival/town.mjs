// A town where people write: citizens with sessions, forms without a browser, and what must be true of the database
// whatever happened to the programs.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { ask, town } from "../e2e/site.mjs";

export const fil = `/fil/${town}`;

/** Of a session that ended: nginx may answer visitors with a page that it keeps, so who brings one asks the program itself. */
export const stranger = { Cookie: "parvis=ended" };

/** True for `make survival`; otherwise the short tests of `make test`. */
export const full = process.env.SURVIVAL === "full";

/** Numbers that come again when the seed does (mulberry32). */
export function numbers(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (n) => Math.floor(next() * n), among: (list) => list[Math.floor(next() * list.length)] };
}

export const seed = Number(process.env.SEED ?? randomBytes(4).readUInt32LE());

const now = () => Math.floor(Date.now() / 1000);

/** One row per person and session, as registering and logging in would leave them. */
export function citizens(site, count) {
  const first = Number(site.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM member"));
  const people = Array.from({ length: count }, (_, i) => ({ id: first + i, token: randomBytes(32).toString("base64url") }));
  site.sql(`BEGIN; ${people.map(({ id, token }) => `
    INSERT INTO member (id, email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at)
      VALUES (${id}, 'citoyen${id}@exemple.fr', 'citoyen${id}@exemple.fr', 'Citoyen', 'Numéro ${id}', '', '56260', ${now()}, ${now()});
    INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at, name_key)
      VALUES (${id}, '56260', 1, ${now()}, ${now()}, 'numero ${id} citoyen');
    ${sessionRow(id, token)}`).join("")} COMMIT;`);
  return people;
}

const sessionRow = (id, token) => `INSERT INTO session (member_id, token_hash, agent, created_at, seen_at)
  VALUES (${id}, '${createHash("sha256").update(token).digest("hex")}', 'test', ${now()}, ${now()});`;

/** Somebody of the demo town, with a session of his own. */
export function known(site, email) {
  const token = randomBytes(32).toString("base64url");
  const id = Number(site.sql(`SELECT id FROM member WHERE email_key = '${email}'`));
  site.sql(sessionRow(id, token));
  return { id, token };
}

/** Asks as `person`, or as a visitor without one; with `form`, posts it together with the token that belongs to it. */
export async function as(site, person, path, { form, headers = {}, agent, body } = {}) {
  const cookie = person ? { Cookie: `parvis=${person.token}` } : {};
  if (!form && !body) return ask(site.base + path, { headers: { ...cookie, ...headers }, agent });
  await learnToken(site, person);
  const fields = body ?? new URLSearchParams({ csrf: (person ?? site).csrf, ...form }).toString();
  return ask(site.base + path, { method: "POST", agent, body: fields,
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(fields), Origin: site.base, ...cookie, ...headers } });
}

/** The token of a person's forms: the same as long as the session lives. */
export async function learnToken(site, person) {
  const holder = person ?? site;
  // A connection that was kept may belong to a program that is dead by now: once more, then.
  const form = () => as(site, person, `${fil}/1/signaler`);
  holder.csrf ??= /name="csrf" value="([^"]+)"/.exec((await form().catch(form)).body)?.[1];
  return holder.csrf;
}

/** Publications that anybody may read and discuss. */
export const publications = (site) => site.sql(`SELECT id FROM publication WHERE published_at <= ${now()}
  AND deleted_at IS NULL AND audience = 0 AND commune_code = '56260' ORDER BY id`)
  .split("\n").map(Number);

/** Nothing half done: SQLite finds its file sound, each count equals its rows, each deed has its trace. */
export function soundDatabase(site) {
  const nothing = (what, query) => assert.equal(site.sql(query), "", what);
  assert.equal(site.sql("PRAGMA integrity_check"), "ok");
  nothing("foreign keys", "PRAGMA foreign_key_check");
  nothing("like_count", `SELECT id FROM publication p WHERE like_count <> (SELECT COUNT(*) FROM publication_like l WHERE l.publication_id = p.id)`);
  nothing("post_count", `SELECT id FROM thread t WHERE post_count <>
    (SELECT COUNT(*) FROM post c WHERE c.thread_id = t.id AND c.hidden_at IS NULL AND c.deleted_at IS NULL)`);
  nothing("a comment that people wrote here without its activity", `SELECT c.id FROM post c JOIN publication p ON p.thread_id = c.thread_id WHERE c.once LIKE '% survie-%'
    AND 1 <> (SELECT COUNT(*) FROM activity a WHERE a.kind = 'comment' AND a.object_id = c.id)`);
  nothing("an activity without its comment", "SELECT id FROM activity WHERE kind = 'comment' AND object_id NOT IN (SELECT id FROM post)");
  nothing("a draft without its audit row", `SELECT p.id FROM publication p WHERE p.title LIKE 'Survie %'
    AND 1 <> (SELECT COUNT(*) FROM audit a WHERE a.act = 'publication.draft' AND a.object_id = p.id)`);
  nothing("an audit row without its draft", "SELECT id FROM audit WHERE act = 'publication.draft' AND object_id NOT IN (SELECT id FROM publication)");
}
