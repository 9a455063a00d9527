// A disk that is full or read-only, a database that is locked, lost, damaged or forbidden: people read why, nothing is
// half written, and all is well again without a restart.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, copyFileSync, existsSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { Site, ask, freePort, pause, scratch, seed as seedTown, sql, until } from "../e2e/site.mjs";
import { as, citizens, fil, full, known, learnToken, soundDatabase } from "./town.mjs";
import { start } from "../support/started.mjs";

const root = process.getuid() === 0;
const command = (name, ...args) => {
  const { status, stderr, error } = spawnSync(name, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} ${args.join(" ")}: ${error ?? stderr}`);
};

/** 503, Retry-After, a French sentence, a reference, and one line with that reference and the cause on standard error. */
export async function refusal(site, answer, cause) {
  assert.equal(answer.status, 503, answer.body?.slice(0, 300));
  assert.match(answer.headers["retry-after"] ?? "", /^\d+$/);
  assert.match(answer.body, /Le site est momentanément indisponible/);
  const reference = /class="reference">([A-Z0-9]{8})</.exec(answer.body)?.[1];
  assert.ok(reference, "a reference");
  const line = await until(`ref=${reference} on standard error`, () => site.output.split("\n").find((each) => each.includes(`ref=${reference}`)), 2000);
  assert.match(line, /^time=\S+Z program=\w+ level=error event=failed ref=\w+ cause=/);
  if (cause) assert.match(line, cause);
}

let serial = 0;
const words = () => `Un mot qui ne doit pas se perdre, numéro ${++serial}`;
const comment = (site, person, text = words()) => as(site, person, `${fil}/1/messages`, { form: { text, form_id: `panne-${serial}` } });
const count = (site) => Number(site.sql("SELECT COUNT(*) FROM post"));

/** The text comes back in a form that can be sent again, as it is, once the site is well. */
async function sendAgain(site, person, answer, text) {
  assert.ok(answer.body.includes(text), "the text is kept");
  const form = Object.fromEntries([...answer.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((m) => [m[1], m[2].replaceAll("&#39;", "'")]));
  const kept = /<textarea[^>]* name="text"[^>]*>\n?([^<]*)<\/textarea>/.exec(answer.body)[1]; // to be read over, and sent as it is
  assert.equal(kept.replaceAll("&#39;", "'"), text);
  form.text = text;
  const action = /<form class="card" method="post" action="([^"]+)"/.exec(answer.body)[1];
  const again = await as(site, person, action, { form });
  assert.equal(again.status, 303, `${/event=failed.*/.exec(site.output.slice(-3000))?.[0]}`);
  assert.equal(site.sql(`SELECT COUNT(*) FROM post WHERE body = '${text}'`), "1");
}

/** A draft with a small picture that is not stored yet, and `size` bytes behind it. */
function multipart(person, size = 0) {
  const boundary = "limite", picture = readFileSync("tests/lib/fixtures/half-transparent.png");
  const field = (name, value) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const fields = { csrf: person.csrf, title: "Le marché", text: "Une photo.", audience: "public", when: "draft", alt: "Le marché" };
  return { headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` }, body: Buffer.concat([Buffer.from(Object.entries(fields).map(([n, v]) => field(n, v)).join("")
    + `--${boundary}\r\nContent-Disposition: form-data; name="picture"; filename="x.png"\r\nContent-Type: image/png\r\n\r\n`), picture, Buffer.alloc(size), Buffer.from(`\r\n--${boundary}--\r\n`)]) };
}

const uploads = (site) => readdirSync(join(site.folder, "uploads"), { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => e.name).sort();

/** Takes the database away or damages it by `harm`, and brings it back by `mend`. */
async function fault(site, person, name, { harm, mend, cause, reads, resends = true }) {
  await test(`fault: ${name}`, async () => {
    const before = count(site), text = words();
    await harm();
    let refused;
    try {
      refused = await comment(site, person, text);
      await refusal(site, refused, cause);
      const { status, body, headers } = await as(site, person, fil);
      if (reads) assert.equal(status, 200, "who reads goes on reading");
      else await refusal(site, { status, body, headers }, cause);
    } finally {
      await mend();
    }
    assert.equal((await as(site, person, fil)).status, 200, "well again without a restart");
    assert.equal(count(site), before, "nothing half written");
    if (resends) await sendAgain(site, person, refused, text);
    soundDatabase(site);
  });
}

async function databaseFaults(site, person) {
  const file = join(site.folder, "parvis.db"), away = join(site.folder, "away.db");
  const ends = ["", "-wal", "-shm"];
  const each = (from, to) => { for (const end of ends) if (existsSync(from + end)) renameSync(from + end, to + end); };
  const quiet = () => site.sql("PRAGMA wal_checkpoint(TRUNCATE)");

  let other;
  await fault(site, person, "the database is locked for long: readers go on, and wait only for the first writer", {
    reads: true, cause: /locked/,
    harm: async () => {
      other = start("sqlite3", [file], { stdio: ["pipe", "pipe", "inherit"] });
      other.stdin.write("BEGIN EXCLUSIVE;\nSELECT 'held';\n");
      await new Promise((done) => other.stdout.once("data", done));
    },
    mend: () => new Promise((done) => { other.on("close", done); other.stdin.end("ROLLBACK;\n"); }),
  });

  await fault(site, person, "the database is missing: nothing is written to what was deleted, and no empty one is made", {
    reads: false, cause: /no database at/,
    harm: () => { quiet(); each(file, away); },
    mend: () => { assert.ok(!existsSync(file)); each(away, file); },
  });

  const whole = join(site.folder, "whole.db");
  const damage = (change) => () => {
    quiet();
    copyFileSync(file, whole);
    // As a bad disk or a bad back-up would leave it: another file, read from the start.
    const bad = join(site.folder, "bad.db");
    copyFileSync(file, bad);
    const fd = openSync(bad, "r+");
    change(fd, statSync(bad).size);
    closeSync(fd);
    for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
    renameSync(bad, file);
  };
  const restore = () => { for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true }); renameSync(whole, file); };
  await fault(site, person, "the header of the database is overwritten", {
    reads: false, cause: /not a database|open the database/, harm: damage((fd) => writeSync(fd, Buffer.alloc(100, 0x58), 0, 100, 0)), mend: restore });
  await fault(site, person, "bytes in the middle of the database are overwritten", {
    reads: false, cause: /malformed|not a database|corrupt/, harm: damage((fd, size) => { for (let at = 4096; at < size; at += 4096) writeSync(fd, Buffer.alloc(64, 0xff), 0, 64, at); }), mend: restore });
}

/** A folder that is a file system of its own, as large as `options` say. */
function mounted(name, options) {
  const folder = scratch(name);
  command("mount", "-t", "tmpfs", "-o", options, "parvis-test", folder);
  return { folder, mount: (more) => command("mount", "-o", `remount,${more}`, folder), release: () => spawnSync("umount", ["-l", folder]) };
}

async function onMount(name, body) {
  if (!root) return test(`fault: ${name}`, () => { throw new Error("only root can mount a small file system: run this as root"); });
  const disk = mounted("disk", "size=24m");
  seedTown(disk.folder);
  const site = new Site(disk.folder, await freePort());
  // By default the last of a disk is not given to files at all; here it is to be full.
  const settings = join(disk.folder, "parvis.toml");
  writeFileSync(settings, "[uploads]\nfree_mb = 0\n");
  try {
    await site.start({ PARVIS_CONFIG: settings });
    const [person] = citizens(site, 1), mayor = known(site, "maire@demo.parvis");
    await learnToken(site, person);
    await learnToken(site, mayor);
    await body(site, disk, person, mayor);
  } finally {
    await site.stop("SIGTERM");
    disk.release();
    rmSync(disk.folder, { recursive: true, force: true });
  }
}

function fill(folder) {
  const file = join(folder, "ballast"), fd = openSync(file, "w");
  try { for (let size = 65536; size >= 1; size = Math.floor(size / 2)) try { for (;;) if (writeSync(fd, Buffer.alloc(size)) < size) break; } catch { /* smaller, then */ } } finally { closeSync(fd); }
  return () => rmSync(file);
}

async function fullDisk(site, disk, person, mayor) {
  const text = words(), before = count(site);
  const page = (await as(site, person, fil)).status;
  assert.equal(page, 200);
  const files = uploads(site);
  // What the journal already has is written over before it grows: a folded one shows at once that the disk is full.
  site.sql("PRAGMA wal_checkpoint(TRUNCATE)");
  const free = fill(disk.folder);
  let refused;
  try {
    await test("fault: a full disk refuses what people write, and keeps their words", async () => {
      refused = await comment(site, person, text);
      await refusal(site, refused, /full|I\/O/);
    });
    await test("fault: with a full disk all pages are still read", async () => {
      for (const path of [fil, `${fil}/1`, "/charte", "/compte"]) assert.equal((await as(site, person, path)).status, 200, path);
    });
    await test("fault: a picture sent to a full disk leaves no file, small or large", async () => {
      await refusal(site, await as(site, mayor, fil, multipart(mayor)));
      await refusal(site, await as(site, mayor, fil, multipart(mayor, 4 << 20)));
      assert.deepEqual(uploads(site), files);
      assert.deepEqual(readdirSync(join(site.folder, "run/body")), []);
    });
  } finally {
    free();
  }
  await test("fault: with room again all is well without a restart", async () => {
    assert.equal(count(site), before);
    await sendAgain(site, person, refused, text);
    assert.equal((await as(site, mayor, fil, multipart(mayor))).status, 303);
    assert.ok(uploads(site).length > files.length);
    soundDatabase(site);
  });
}

/** The folder looks read-only to whoever opens it now, as after an error of the disk. Returns how to turn it back. */
function turnReadOnly(folder) {
  const view = scratch("view");
  command("mount", "--bind", folder, view);
  command("mount", "-o", "remount,bind,ro", view);
  command("mount", "--bind", view, folder);
  return () => {
    command("umount", "-l", folder);
    command("umount", "-l", view);
    rmSync(view, { recursive: true });
  };
}

async function readOnly(site, disk, person, mayor) {
  let back;
  await fault(site, person, "the file system is read-only", {
    reads: true, cause: /readonly/, harm: () => { back = turnReadOnly(disk.folder); }, mend: () => back() });
  await test("fault: a picture sent to a read-only file system is refused with 503", async () => {
    back = turnReadOnly(disk.folder);
    try {
      await refusal(site, await as(site, mayor, fil, multipart(mayor)));
    } finally {
      back();
    }
  });
}

/** Root may write to what forbids it: the site runs without that right. */
async function forbidden() {
  const via = root ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
  const folder = scratch("chmod");
  seedTown(folder);
  const site = new Site(folder, await freePort(), [], via);
  try {
    await site.start();
    const [person] = citizens(site, 1), file = join(folder, "parvis.db");
    await learnToken(site, person);
    const times = full ? 30 : 5;
    // Often: who opens first while it is forbidden makes the companions of the file, forbidden like it.
    for (let i = 1; i <= times; ++i) await fault(site, person, `the database may only be read (chmod), ${i} of ${times}`, {
      reads: true, cause: /readonly/, harm: () => chmodSync(file, 0o444), mend: () => chmodSync(file, 0o600) });
  } finally {
    await site.stop("SIGTERM");
    site.remove();
  }
}

export async function diskTests(site) {
  const [person] = citizens(site, 1);
  await learnToken(site, person);
  await databaseFaults(site, person);
  await forbidden();
  await onMount("a full disk", fullDisk);
  await onMount("a read-only file system", readOnly);
}
