// kill -9 of the deliverer at random points while mails leave to a real SMTP server: each arrives, and none again once
// the outbox has noted it.
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { Site, environment, parvis, pause, readMail, scratch, seed as seedTown, sql, until } from "../e2e/site.mjs";
import { startSink } from "../support/sink.mjs";
import { full, numbers, seed } from "./town.mjs";
import { start } from "../support/started.mjs";

/** A folder of data with `count` mails that wait, and a relay. */
async function postOffice(count, ...relay) {
  const folder = scratch("worker"), inbox = join(folder, "inbox"), config = join(folder, "parvis.toml");
  mkdirSync(inbox);
  seedTown(folder);
  sql(folder, `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO outbox (event, to_name, to_address, subject, body, next_at, created_at) SELECT 'lettre-' || i, 'Citoyen', 'c' || i || '@exemple.fr', 'Lettre ' || i, 'Bonjour', 0, ${Math.floor(Date.now() / 1000)} FROM n`);
  const sink = await startSink(inbox, relay);
  writeFileSync(config, `var = "${folder}"\n[mail]\ntransport = "smtp"\nsmtp_url = "smtp://127.0.0.1:${sink.port}"\nrequire_tls = false\n`);
  const office = { folder, inbox, sink, env: environment(folder, { PARVIS_CONFIG: config }), output: "" }, children = [];
  office.start = (...more) => {
    const child = start(parvis, ["deliver", ...more], { env: office.env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => { office.output += chunk; });
    children.push(child);
    return { child, ended: once(child, "close") };
  };
  office.files = () => readdirSync(inbox).filter((name) => name.endsWith(".eml"));
  office.close = async () => {
    for (const child of children) child.kill("SIGKILL"); // those of a test that failed
    await sink.stop();
    new Site(folder, 0).remove();
  };
  return office;
}

/** Address → the ids of its copies. A file never changes, so each is read once. */
function reader(office) {
  const known = new Map();
  return () => {
    for (const name of office.files()) {
      if (known.has(name)) continue;
      const { headers } = readMail(readFileSync(join(office.inbox, name), "utf8"));
      known.set(name, { to: headers["x-envelope-to"], id: headers["message-id"] });
    }
    const copies = new Map();
    for (const { to, id } of known.values()) copies.set(to, [...(copies.get(to) ?? []), id]);
    return copies;
  };
}

const noted = (office) => sql(office.folder, "SELECT 'c' || substr(event, 8) || '@exemple.fr' FROM outbox WHERE state = 1").split("\n").filter(Boolean);

/** One life: some mails, and a sudden death. */
async function life(office, dice) {
  const { child, ended } = office.start();
  const enough = office.files().length + dice.below(10);
  const end = Date.now() + 5000;
  while (office.files().length < enough && Date.now() < end && child.exitCode === null) await pause(1);
  await pause(dice.below(4));
  child.kill("SIGKILL");
  await ended;
}

export async function workerTests() {
  const mails = full ? 1000 : 100, kills = full ? 200 : 20, dice = numbers(seed);
  await test(`worker: ${kills} times killed while ${mails} mails leave, seed ${seed}: all arrive, none again once it was noted`, async () => {
    const office = await postOffice(mails), copies = reader(office), sealed = new Map();
    try {
      let deaths = 0;
      for (; deaths < kills && noted(office).length < mails; ++deaths) {
        await life(office, dice);
        const seen = copies();
        for (const address of noted(office)) if (!sealed.has(address)) sealed.set(address, seen.get(address)?.length ?? 0);
      }
      const [code] = await office.start("--once").ended;
      assert.equal(code, 0, office.output);
      const arrived = copies();
      assert.equal(sql(office.folder, "SELECT state, COUNT(*) FROM outbox GROUP BY state"), `1|${mails}`);
      assert.equal(arrived.size, mails, "each arrives at least once");
      for (const [address, count] of sealed) assert.equal(arrived.get(address).length, count, `${address} left again after it was noted`);
      for (const [address, ids] of arrived) assert.equal(new Set(ids).size, 1, `copies for ${address} have one Message-ID`);
      const doubles = [...arrived.values()].reduce((sum, ids) => sum + ids.length - 1, 0);
      console.log(`        ${deaths} deaths, ${doubles} mails arrived twice, each with the Message-ID of its first copy`);
      assert.ok(doubles <= deaths, `${doubles} copies too many after ${deaths} deaths`);
      assert.equal(sql(office.folder, "PRAGMA integrity_check"), "ok");
    } finally { await office.close(); }
  });

  await test("worker: SIGTERM ends it between two mails, nothing stays in hand, nothing is doubled", async () => {
    const office = await postOffice(mails), copies = reader(office);
    try {
      const { child, ended } = office.start();
      await until("the first mails", () => office.files().length > 5);
      child.kill("SIGTERM");
      assert.deepEqual(await ended, [0, null], office.output);
      assert.equal(sql(office.folder, "SELECT COUNT(*) FROM outbox WHERE state = 0 AND leased_until > 0"), "0");
      assert.equal(noted(office).length, office.files().length);
      await office.start("--once").ended;
      assert.deepEqual([...copies().values()].map((ids) => ids.length), Array(mails).fill(1));
    } finally { await office.close(); }
  });

  await test("worker: a relay that greylists some and refuses one: the first leave later, the other is given up, nobody else waits", async () => {
    const office = await postOffice(20, "--temporary", "3", "--reject", "c5@exemple.fr"), copies = reader(office);
    const states = () => sql(office.folder, "SELECT state, COUNT(*) FROM outbox GROUP BY state ORDER BY state").replaceAll("\n", " ");
    try {
      await office.start("--once").ended;
      assert.equal(states(), "0|3 1|16 2|1");
      assert.equal(sql(office.folder, "SELECT COUNT(*) FROM outbox WHERE state = 0 AND attempts = 1 AND last_error LIKE '451%' AND next_at > unixepoch()"), "3");
      sql(office.folder, "UPDATE outbox SET next_at = 0 WHERE state = 0");
      await office.start("--once").ended;
      assert.equal(states(), "1|19 2|1");
      assert.deepEqual([...copies().values()].map((ids) => ids.length), Array(19).fill(1));
      assert.ok(!office.output.includes("@exemple.fr"), "no address in the log");
    } finally { await office.close(); }
  });

  await test("worker: a second one says so: with --once it ends, otherwise it waits for its turn", async () => {
    const office = await postOffice(5);
    try {
      const first = office.start();
      await until("the mails", () => noted(office).length === 5);
      assert.deepEqual(await office.start("--once").ended, [0, null]);
      assert.match(office.output, /Another `parvis deliver` is at work/);
      const second = office.start();
      await pause(300);
      sql(office.folder, "UPDATE outbox SET state = 0, to_address = 'c1@exemple.fr' WHERE id = 1");
      await until("the first one sends it", () => noted(office).length === 5);
      first.child.kill("SIGKILL");
      sql(office.folder, "UPDATE outbox SET state = 0, to_address = 'c1@exemple.fr' WHERE id = 1");
      await until("the second one sends it", () => noted(office).length === 5);
      second.child.kill("SIGTERM");
      assert.deepEqual(await second.ended, [0, null]);
      assert.equal(office.files().length, 7);
    } finally { await office.close(); }
  });
}
