// An alert to a crowd: what the request writes, how long its mails take to be queued, how fast they leave. The worker has
// the servers' core; the relay, tests/bench/smtp_sink.mjs, which keeps nothing, has the other one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Site, ask, environment, freePort, parvis, seed, sql, town, until } from "../e2e/site.mjs";
import { median, onServerCore } from "./load.mjs";
import { mayor, sessions } from "./town.mjs";
import { start } from "../support/started.mjs";

const now = () => Math.floor(Date.now() / 1000);

/** People of Vannes who follow its mayor, as registering would leave them. */
const crowd = (people) => `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${people})
  INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at, seen_at)
  SELECT 'suit' || i || '@banc.example', 'suit' || i || '@banc.example', 'Anne', 'Le Goff', '', '56260', ${now()}, ${now()}, ${now()} FROM n;
  INSERT INTO follow (member_id, commune_code, since) SELECT id, '56260', 1 FROM member WHERE email LIKE 'suit%@banc.example';`;

/** Without what the worker, which runs meanwhile, writes for each person. */
const rows = (folder) => Number(sql(folder, `SELECT ${["activity", "outbox WHERE member_id IS NULL", "watch", "publication", "notification_mark", "audit"]
  .map((table) => `(SELECT COUNT(*) FROM ${table})`).join(" + ")}`));

/** Publishes as the mayor does. Resolves to {ms, rows}: the time of one answer, and what was written before it. */
async function publish(site) {
  const page = await ask(`${site.base}/fil/${town}`, { headers: { Cookie: mayor } });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)[1], turns = [];
  for (let i = 0; i < 9; ++i) {
    const before = rows(site.folder), began = performance.now();
    const body = new URLSearchParams({ csrf, title: `Banc ${i}`, text: "Bonjour.", audience: "public", when: "now" }).toString();
    const { status } = await ask(`${site.base}/fil/${town}`, { method: "POST", body,
      headers: { Cookie: mayor, Origin: site.base, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body) } });
    turns.push({ ms: performance.now() - began, rows: rows(site.folder) - before });
    assert.equal(status, 303);
  }
  return { ms: median(turns.map(({ ms }) => ms)), rows: Math.max(...turns.map((turn) => turn.rows)) };
}

function startSink() {
  const sink = start("node", [join(import.meta.dirname, "smtp_sink.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
  let text = "";
  sink.stdout.on("data", (chunk) => { text += chunk; });
  return until("the sink", () => /port (\d+)/.exec(text)).then(([, port]) => ({
    port: Number(port),
    async stop() {
      sink.stdin.end();
      await once(sink, "close");
      const [, mails, seconds, connections] = /mails (\d+) seconds ([\d.]+) connections (\d+)/.exec(text).map(Number);
      return { mails, seconds, connections };
    } }));
}

/** As the section alerts writes it: one row and one activity. */
const alert = () => `INSERT INTO alert (commune_code, category, risk, authority, conduct, sms, author_id, sent_at, once)
    SELECT '56260', 1, 'Crue', 'Mairie', 'Montez à l''étage.', 'ALERTE crue', id, ${now()}, 'banc' FROM member WHERE email_key = 'maire@demo.parvis';
  INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id, spread)
    SELECT '56260', 'alert', MAX(id), MAX(author_id), 0, ${now()}, 4, 1, MAX(id), 0 FROM alert`;

/** Lets the worker deliver for at most `seconds`. */
export async function measureOutbox({ people = 100000, seconds = 20 } = {}) {
  const folder = resolve(process.env.OUT ?? "build", "bench", "outbox"), config = join(folder, "parvis.toml");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  seed(folder);
  writeFileSync(config, `var = "${folder}"\n`);
  const site = new Site(folder, await freePort());
  await onServerCore(() => site.start({ PARVIS_CONFIG: config }));
  let request;
  try {
    execFileSync("sqlite3", ["-bail", join(folder, "parvis.db")], { input: `BEGIN;\n${crowd(people)}\n${sessions()}\nCOMMIT;\n` });
    request = await publish(site);
  } finally { await site.stop(); }
  sql(folder, `UPDATE activity SET spread = 1; DELETE FROM outbox; ${alert()}`);

  const sink = await startSink();
  writeFileSync(config, `var = "${folder}"\n[mail]\ntransport = "smtp"\nsmtp_url = "smtp://127.0.0.1:${sink.port}"\nrequire_tls = false\n`);
  const began = performance.now();
  const worker = await onServerCore(() => start(parvis, ["deliver", "--once"], { env: environment(folder, { PARVIS_CONFIG: config }), stdio: ["ignore", "inherit", "inherit"] }));
  const ended = once(worker, "close");
  await until("all are queued", () => sql(folder, "SELECT COUNT(*) FROM activity WHERE spread = 0") === "0", 120000);
  const queued = (performance.now() - began) / 1000;
  const late = setTimeout(() => worker.kill("SIGTERM"), seconds * 1000);
  await ended;
  clearTimeout(late);
  const { mails, seconds: took, connections } = await sink.stop();
  assert.equal(Number(sql(folder, "SELECT COUNT(*) FROM outbox WHERE state = 1")), mails, "each mail that left is noted");
  return { people, request_ms: request.ms, request_rows: request.rows, queued_seconds: queued, mails, mails_per_second: mails / took, connections };
}
