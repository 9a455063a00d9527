// SMS through gateways: one that notes what it is asked, and a real Kannel.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { Kannel } from "../support/kannel.mjs";
import { seal } from "../support/seal.mjs";
import { test } from "./runner.mjs";
import { environment, freePort, parvis, pause, scratch, seed, sql, startSite, until, Site } from "./site.mjs";
import { start } from "../support/started.mjs";

const number = "+33612345678";
const now = () => Math.floor(Date.now() / 1000);

let serial = 0;

/** A person whose telephone waits for a code; resolves to the number of the member. */
function owner(folder) {
  const email = `nadia${++serial}@exemple.fr`;
  const id = Number(sql(folder, `INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at)
    VALUES ('${email}', '${email}', 'Nadia', 'Benali', '', '56260', ${now()}, ${now()}) RETURNING id`));
  sql(folder, `UPDATE member SET phone_sealed = '${seal(folder, `phone ${id}`, number)}' WHERE id = ${id}`);
  return id;
}

/** Each to a person of its own: of the codes of one only the newest leaves. */
const queue = (folder, text) => Number(sql(folder, `INSERT INTO outbox (event, channel, member_id, to_name, to_address, subject, body, next_at, created_at)
  VALUES ('code-${serial + 1}', 2, ${owner(folder)}, '', '', '', '${text.replaceAll("'", "''")}', 0, ${now()}) RETURNING id`));
const row = (folder, id) => { const [state, attempts, error] = sql(folder, `SELECT state, attempts, last_error FROM outbox WHERE id = ${id}`).split("|"); return { state, attempts, error }; };

/** A gateway that notes each question and gives the answers of `answers`, the last one for ever. */
async function gateway(answers) {
  const asked = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => { body += chunk; });
    request.on("end", () => {
      asked.push({ method: request.method, url: request.url, headers: request.headers, body });
      const [status, text] = answers.length > 1 ? answers.shift() : answers[0];
      response.writeHead(status, status === 302 ? { Location: "/elsewhere" } : {}).end(text);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { asked, base: `http://127.0.0.1:${server.address().port}`, async stop() { server.closeAllConnections(); server.close(); await once(server, "close"); } };
}

async function deliver(folder, sms) {
  const path = join(folder, "parvis.toml");
  writeFileSync(path, `var = "${folder}"\nbase_url = "https://parvis.exemple.fr"\n[sms]\ntransport = "http"\n${sms}\n`);
  const child = start(parvis, ["deliver", "--once"], { env: environment(folder, { PARVIS_CONFIG: path }), stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => { words += chunk; });
  const [code] = await once(child, "close");
  assert.equal(code, 0, words);
  return words;
}

async function gatewayTests() {
  const folder = scratch("sms");
  seed(folder);
  const text = "Évacuez : l’eau monte & \"vite\"";

  await test("sms: a gateway is asked as its settings say: address, form, JSON, header, password", async () => {
    const there = await gateway([[200, '{"status":"accepted"}']]);
    const one = queue(folder, text);
    await deliver(folder, `url = "${there.base}/send?to={to}&n={to_digits}&c={coding}&text={text}&id={id}&dlr={receipt_url}"\nheader = "Authorization: Bearer cle-secrete"`);
    queue(folder, text);
    await deliver(folder, `url = "${there.base}/form"\nbody = "to={to}&text={text}&from={sender}"\nuser = "parvis"\npassword = "mot-secret"\nsender = "Mairie"\naccepted = "accepted"`);
    queue(folder, text);
    await deliver(folder, `url = "${there.base}/json"\ncontent_type = "application/json"\nbody = '{"to": "{to}", "text": "{text}"}'`);
    await there.stop();
    assert.equal(there.asked.length, 3);
    const [get, form, json] = there.asked;
    const query = new URL(get.url, there.base).searchParams;
    assert.deepEqual([get.method, query.get("to"), query.get("n"), query.get("c"), query.get("text"), query.get("id")], ["GET", number, "33612345678", "2", text, String(one)]);
    assert.match(query.get("dlr"), new RegExp(`^https://parvis\\.exemple\\.fr/alertes/accuse\\?id=${one}&cle=[\\w-]{43}&etat=%d$`));
    assert.equal(get.headers.authorization, "Bearer cle-secrete");
    assert.deepEqual([form.method, form.headers["content-type"], form.headers.authorization],
      ["POST", "application/x-www-form-urlencoded", `Basic ${Buffer.from("parvis:mot-secret").toString("base64")}`]);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(form.body)), { to: number, text, from: "Mairie" });
    assert.equal(json.headers["content-type"], "application/json");
    assert.deepEqual(JSON.parse(json.body), { to: number, text });
    assert.equal(sql(folder, "SELECT COUNT(*) FROM outbox WHERE channel = 2 AND state = 1 AND body = ''"), "3");
  });

  for (const [what, answer, accepted, state] of [["refused for good: 400", [400, "bad number"], "", "2"], ["tried later: 503", [503, "busy"], "", "0"],
    ["tried later: 403, the settings are wrong", [403, "who are you"], "", "0"], ["tried later: 200 without the word", [200, "ERROR 101"], "accepted", "0"],
    ["tried later: a redirection is not followed", [302, ""], "", "0"]])
    await test(`sms: ${what}; nothing secret is logged`, async () => {
      const there = await gateway([answer]);
      const id = queue(folder, text);
      const words = await deliver(folder, `url = "${there.base}/send?password=mot-secret&to={to}&text={text}"\naccepted = "${accepted}"`);
      await there.stop();
      assert.equal(row(folder, id).state, state);
      assert.equal(row(folder, id).attempts, "1");
      assert.equal(there.asked.length, 1);
      for (const secret of ["mot-secret", "33612345678", "vacuez"]) assert.ok(!`${words}${row(folder, id).error}`.includes(secret), secret);
      sql(folder, "DELETE FROM outbox");
    });

  await test("sms: a gateway that is away loses nothing, and is not asked for each one", async () => {
    const ids = [1, 2, 3].map(() => queue(folder, text));
    const port = await freePort(), settings = `url = "http://127.0.0.1:${port}/?to={to}&text={text}"`;
    await deliver(folder, settings);
    assert.deepEqual(ids.map((id) => row(folder, id).attempts), ["1", "0", "0"]);
    sql(folder, "UPDATE outbox SET next_at = 0");
    const there = await gateway([[200, "ok"]]);
    await deliver(folder, settings.replace(String(port), there.base.split(":").at(-1)));
    await there.stop();
    assert.deepEqual(ids.map((id) => row(folder, id).state), ["1", "1", "1"]);
    assert.equal(there.asked.length, 3);
  });

  await test("sms: without a provider each SMS is a file", async () => {
    const id = queue(folder, text);
    const child = start(parvis, ["deliver", "--once"], { env: environment(folder), stdio: "ignore" });
    assert.deepEqual(await once(child, "close"), [0, null]);
    assert.equal(readFileSync(join(folder, "sms", `${id}.txt`), "utf8"), `${number}\n\n${text}\n`);
  });
  new Site(folder, 0).remove();
}

async function kannelTests() {
  const kannel = await Kannel.make(scratch("kannel"));
  const config = join(kannel.folder, "parvis.toml");
  writeFileSync(config, kannel.settings);
  let site;
  await test("kannel: a site and a real Kannel start", async () => {
    await kannel.start();
    site = await startSite("sms", [], { PARVIS_CONFIG: config });
  });
  if (!site) return kannel.stop();
  try {
    const arrived = (count) => until(`${count} SMS`, () => kannel.received.length >= count && kannel.received);
    const sent = (id) => until(`SMS ${id} is noted`, () => row(site.folder, id).state === "1");

    await test("kannel: plain text, and accents of the alphabet of SMS, in one part", async () => {
      const id = queue(site.folder, "Alerte crue : évacuez à 10 h, 1 € @ {");
      const [got] = await arrived(1);
      assert.deepEqual(got, { from: "Mairie", to: number, kind: "text", text: "Alerte crue : évacuez à 10 h, 1 € @ {", part: 0 });
      await sent(id);
    });

    await test("kannel: « ê œ ’ » arrive as UCS-2, whole", async () => {
      const text = "Fenêtres fermées, « cœur » de l’île";
      queue(site.folder, text);
      const got = (await arrived(2))[1];
      assert.deepEqual([got.kind, got.text], ["ucs-2", text]);
    });

    await test("kannel: a long text arrives in parts that make it up", async () => {
      const text = "Montez a l'etage, coupez le courant et attendez. ".repeat(8).trim();
      queue(site.folder, text);
      const parts = await until("the parts", () => { const found = kannel.received.filter(({ part }) => part > 0); return found.map((p) => p.text).join("").length >= text.length && found; });
      assert.ok(parts.length === 3, `${parts.length} parts`);
      assert.equal(parts.sort((a, b) => a.part - b.part).map((p) => p.text).join(""), text);
    });

    await test("kannel: the delivery receipt finds its way to our row", async () => {
      const id = queue(site.folder, "Avec accuse de reception");
      await until("the receipt", () => sql(site.folder, `SELECT receipt FROM outbox WHERE id = ${id}`) === "1", 20000);
    });

    await test("kannel: a gateway that goes down and comes back loses nothing and doubles nothing", async () => {
      await kannel.stop();
      const texts = Array.from({ length: 10 }, (_, i) => `Message numero ${i + 1}`);
      const ids = texts.map((text) => queue(site.folder, text));
      await until("a try in vain", () => Number(sql(site.folder, `SELECT SUM(attempts) FROM outbox WHERE id IN (${ids})`)) > 0);
      await kannel.start();
      await until("all are noted", () => { sql(site.folder, "UPDATE outbox SET next_at = 0 WHERE state = 0"); return sql(site.folder, `SELECT COUNT(*) FROM outbox WHERE id IN (${ids}) AND state = 1`) === "10"; }, 30000);
      const got = () => kannel.received.map(({ text }) => text).filter((text) => texts.includes(text)).sort();
      await until("all arrive", () => got().length >= 10);
      await pause(500);
      assert.deepEqual(got(), [...texts].sort());
    });

    await test("kannel: neither the number nor the password nor a text is in the site's log", async () => {
      for (const secret of [number.slice(1), kannel.secret, "Message numero", "vacuez"]) assert.ok(!site.output.includes(secret), secret);
    });
  } finally {
    await site.stop();
    site.remove();
    await kannel.stop();
  }
}

export async function smsTests() {
  await gatewayTests();
  await kannelTests();
}
