// `parvis deliver --once` through a real SMTP server: what arrives, from whom, and that nothing arrives twice.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSink } from "../support/sink.mjs";
import { test, testWith } from "./runner.mjs";
import { ask, environment, parvis, readMail, scratch, seed, sql, town, Site, freePort, until } from "./site.mjs";
import { start } from "../support/started.mjs";

const received = (folder) => readdirSync(folder).filter((name) => name.endsWith(".eml")).sort().map((name) => readMail(readFileSync(join(folder, name), "utf8")));

/** Runs to its end without holding up this process; resolves to exit code and words. */
const run = (args, env) => new Promise((done) => {
  const child = start(parvis, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => { words += chunk; });
  child.on("close", (code) => done({ code, words }));
});

function settings(folder, port, from = "mairie@exemple.fr") {
  const path = join(folder, "parvis.toml");
  writeFileSync(path, `var = "${folder}"\nbase_url = "https://parvis.exemple.fr"\n[mail]\ntransport = "smtp"\nsmtp_url = "smtp://127.0.0.1:${port}"\nrequire_tls = false\nfrom_name = "Parvis, à l’essai"\nfrom_address = "${from}"\n`);
  return environment(folder, { PARVIS_CONFIG: path });
}

const queue = (folder, event, to, subject, body, unsubscribe = "") => sql(folder, `INSERT INTO outbox (event, to_name, to_address, subject, body, unsubscribe_url, next_at, created_at)
  VALUES ('${event}', 'Nadia Benali', '${to}', '${subject}', '${body}', '${unsubscribe}', 0, 0)`);

export async function mailTests(site, options) {
  await test("mail: a deliverer with nothing to send gives libcurl back, goes on under the same number, and ends when it is told", async () => {
    const folder = scratch("rest"), inbox = join(folder, "inbox");
    mkdirSync(inbox);
    seed(folder);
    const sink = await startSink(inbox);
    const deliverer = start(parvis, ["deliver", "--rest", "1"], { env: settings(folder, sink.port), stdio: "ignore" });
    const ended = new Promise((done) => deliverer.on("close", (code, signal) => done(signal ?? code)));
    const sends = () => /libcurl/.test(readFileSync(`/proc/${deliverer.pid}/maps`, "utf8"));
    try {
      for (const event of ["first", "second"]) {
        queue(folder, event, "nadia@exemple.fr", "Confirmez votre inscription à Vannes", "Bonjour Nadia.\n");
        await until(`the ${event} mail`, () => received(inbox).length === (event === "first" ? 1 : 2));
        assert.ok(sends());
        await until("libcurl is given back", () => !sends());
      }
      deliverer.kill();
      assert.equal(await ended, 0);
      assert.equal(sql(folder, "SELECT COUNT(*) FROM outbox WHERE state = 0"), "0");
    } finally {
      deliverer.kill();
      await sink.stop();
    }
  });

  await test("mail: `parvis deliver --once` hands each mail to the relay once, with its headers", async () => {
    const folder = scratch("mail");
    const inbox = join(folder, "inbox");
    mkdirSync(inbox);
    seed(folder);
    const sink = await startSink(inbox);
    try {
      const env = settings(folder, sink.port);
      const url = `https://parvis.exemple.fr/mairie/${town}/ne-plus-ecrire?s=abc`;
      queue(folder, "a-1", "nadia@exemple.fr", "Confirmez votre inscription à Vannes", "Bonjour Nadia,\n\nSuivez ce lien.\n");
      queue(folder, "a-2", "mairie@vannes.exemple.fr", "3 habitants attendent leur maire", "Madame, Monsieur,\n", url);
      const first = await run(["deliver", "--once"], env);
      assert.equal(first.code, 0, first.words);
      const mails = received(inbox);
      assert.equal(mails.length, 2);
      const [welcome, hall] = [mails.find((m) => m.headers.to.includes("nadia@")), mails.find((m) => m.headers.to.includes("mairie@vannes"))];
      assert.equal(welcome.headers.subject, "Confirmez votre inscription à Vannes");
      assert.match(welcome.headers.from, /Parvis, à l’essai"? <mairie@exemple\.fr>/);
      assert.equal(welcome.headers["x-envelope-to"], "nadia@exemple.fr");
      assert.match(welcome.headers["content-type"], /^text\/plain; charset=utf-8/i);
      assert.match(welcome.text, /^Bonjour Nadia,\s+Suivez ce lien\./);
      assert.match(welcome.headers["message-id"], /^<[^@]+@[^>]+>$/);
      assert.equal(welcome.headers["list-unsubscribe"], undefined);
      assert.equal(hall.headers["list-unsubscribe"].replace(/\s/g, ""), `<${url}>`);
      assert.equal(hall.headers["list-unsubscribe-post"], "List-Unsubscribe=One-Click");
      assert.ok(!/demo parvis|scrypt/.test(JSON.stringify(mails)));
      const again = await run(["deliver", "--once"], env);
      assert.equal(again.code, 0);
      assert.equal(received(inbox).length, 2, "not twice");
      assert.equal(sql(folder, "SELECT group_concat(DISTINCT body) FROM outbox"), "", "a text that has left is not kept");
    } finally {
      await sink.stop();
    }
    new Site(folder, 0).remove();
  });

  await test("mail: a relay that is away loses nothing, and the mail leaves when it is back", async () => {
    const folder = scratch("mail");
    seed(folder);
    const inbox = join(folder, "inbox");
    mkdirSync(inbox);
    queue(folder, "b-1", "nadia@exemple.fr", "Bonjour", "Bonjour\n");
    const away = await run(["deliver", "--once"], settings(folder, await freePort()));
    assert.equal(away.code, 0, away.words);
    assert.equal(sql(folder, "SELECT state, attempts > 0, next_at > 0 FROM outbox"), "0|1|1");
    assert.ok(!away.words.includes("nadia@exemple.fr"), "no address in the log");
    sql(folder, "UPDATE outbox SET next_at = 0");
    const sink = await startSink(inbox);
    assert.equal((await run(["deliver", "--once"], settings(folder, sink.port))).code, 0);
    await sink.stop();
    assert.equal(received(inbox).length, 1);
    new Site(folder, 0).remove();
  });

  await test("mail: a digest leaves in two forms, once, and what was given up is shown to the operator and tried again", async () => {
    const folder = scratch("mail"), inbox = join(folder, "inbox"), now = Math.floor(Date.now() / 1000);
    mkdirSync(inbox);
    seed(folder);
    sql(folder, `INSERT INTO member (id, email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at)
        VALUES (1, 'maire@exemple.fr', 'maire@exemple.fr', 'Anne', 'Le Goff', '', '56260', ${now}, ${now}), (2, 'nadia@exemple.fr', 'nadia@exemple.fr', 'Nadia', 'Benali', '', '56260', ${now}, ${now});
      INSERT INTO town (commune_code, opened_at) VALUES ('56260', 1);
      INSERT INTO follow (member_id, commune_code, since) VALUES (2, '56260', 1);
      INSERT INTO publication (id, commune_code, author_id, mayor_id, title, body, audience, created_at, published_at) VALUES (1, '56260', 1, 1, 'Le marché <de Noël>', 'Bonjour', 0, ${now - 60}, ${now - 60});
      INSERT INTO content (id, kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights) VALUES (1, 'publication', 1, '56260', 'Le marché <de Noël>', 0, 1, 0, 0, 0);
      INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id, spread, content_id) VALUES ('56260', 'publication', 1, 1, 0, ${now - 60}, 3, 1, 1, 0, 1)`);
    const sink = await startSink(inbox, ["--reject", "nadia@exemple.fr"]);
    const env = settings(folder, sink.port);
    assert.equal((await run(["deliver", "--once"], env)).code, 0);
    assert.equal(sql(folder, "SELECT COUNT(*) FROM outbox WHERE cadence = 2 AND state = 0"), "1", "it waits for the morning");
    sql(folder, "UPDATE outbox SET next_at = 0");
    await run(["deliver", "--once"], env);
    await sink.stop();
    const report = await run(["outbox"], env);
    assert.match(report.words, /given up\s+1/);
    assert.match(report.words, /digest.*550/);
    assert.ok(!/nadia|Benali|Noël/.test(report.words), report.words);
    assert.equal((await run(["outbox", "--retry", "12345"], env)).code, 1);
    assert.match((await run(["outbox", "--retry", "all"], env)).words, /^1 due again/);
    const willing = await startSink(inbox);
    await run(["deliver", "--once"], settings(folder, willing.port));
    await willing.stop();
    const [mail, ...others] = received(inbox);
    assert.equal(others.length, 0);
    assert.match(mail.headers.subject, /1\s+nouvelle depuis hier à Vannes/);
    assert.match(mail.html, /<table/);
    assert.equal(mail.headers["auto-submitted"], "auto-generated");
    assert.equal(mail.headers["list-unsubscribe-post"], "List-Unsubscribe=One-Click");
    const raw = readFileSync(join(inbox, readdirSync(inbox).find((name) => name.endsWith(".eml"))), "utf8").replace(/=\r?\n/g, "");
    assert.ok(raw.includes("&lt;de No=C3=ABl&gt;"), "escaped in the HTML part");
    assert.ok(raw.includes("<de No=C3=ABl>"), "as it is in the text");
    assert.ok(!/<img|<link|<script/i.test(raw));
    new Site(folder, 0).remove();
  });

  await test("mail: the running site writes a flag's receipt as a file", async () => {
    const path = `/fil/${town}/1/signaler`;
    const csrf = /name="csrf" value="([^"]+)"/.exec((await ask(site.base + path)).body)[1];
    const fields = new URLSearchParams({ csrf, reason: "4", email: "passant@exemple.fr", "good-faith": "1" }).toString();
    const answer = await ask(site.base + path, { method: "POST", body: fields, headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: site.base } });
    assert.equal(answer.status, 200);
    const receipt = /S-\d{4}-\w+/.exec(answer.body)[0];
    const mail = await until("the receipt", () => site.mails().map(readMail).find((m) => m.headers.to.includes("passant@exemple.fr")));
    assert.equal(mail.headers.subject, `Votre signalement ${receipt}`);
    assert.ok(mail.text.includes(`${site.base}/fil/${town}/1`), mail.text);
  });

  await testWith(site, ["/inscription"], "mail: the registration mail confirms, and says who it is for", async () => {
    const { register } = await import("./journey.mjs");
    const mail = await register(site, { email: "mail@exemple.fr" });
    assert.match(mail.headers.subject, /onfirm/);
    assert.ok(mail.link.startsWith(site.base), mail.link);
    assert.equal(mail.headers["list-unsubscribe"], undefined, "one asked for it");
  }, options);
}
