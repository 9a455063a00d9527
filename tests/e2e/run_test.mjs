// `parvis run` and what it promises: one site per folder, no request lost, nothing left behind.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { fastcgi } from "../hostile/raw.mjs";
import { megabytes, memoryOf, total, visit } from "../bench/memory.mjs";
import { sanitized } from "../support/sanitizers.mjs";
import { test } from "./runner.mjs";
import { Site, ask, bin, environment, freePort, parvis, pause, seed, scratch, startSite, town, until } from "./site.mjs";
import { start } from "../support/started.mjs";

const fil = `/fil/${town}`;

/** Answered by the program itself: a visitor may get a page that nginx has kept. */
const fresh = { headers: { Cookie: "parvis=nobody" } };

const runOnce = (args, env) => spawnSync(parvis, args, { env, encoding: "utf8", timeout: 20000 });

/** A page through plain CGI: environment and standard input. */
function cgi(program, site, path, { method = "GET", body = "", more = {} } = {}) {
  const { stdout, stderr, status } = spawnSync(join(bin, program), [], {
    input: body, encoding: "utf8",
    env: environment(site.folder, { PARVIS_BASE_URL: site.base, REQUEST_METHOD: method, REQUEST_URI: path, QUERY_STRING: path.split("?")[1] ?? "",
      REMOTE_ADDR: "127.0.0.1", HTTP_HOST: `127.0.0.1:${site.port}`, CONTENT_LENGTH: body ? String(Buffer.byteLength(body)) : "",
      CONTENT_TYPE: body ? "application/x-www-form-urlencoded" : "", ...more }),
  });
  assert.equal(status, 0, stderr);
  const cut = stdout.indexOf("\r\n\r\n");
  return { head: stdout.slice(0, cut).split("\r\n"), status: Number(/^Status: (\d+)/.exec(stdout)[1]), body: stdout.slice(cut + 4) };
}

/** What differs from one visit to the next by design: the numbers that make a form unique. */
const settled = (body) => body.replace(/(name="form_id" value=")[^"]*/g, "$1").replace(/(name="csrf" value=")[^"]*/g, "$1");

export async function runTests(site) {
  await test("run: a second `parvis run` on the same folder says why not and exits with 1", async () => {
    const again = runOnce(["run", "--port", String(await freePort()), "--var", site.folder], environment(site.folder));
    assert.equal(again.status, 1);
    assert.match(again.stderr, /Another `parvis run` already uses .*VAR=/);
  });

  await test("run: a port in use is a sentence and exit code 1", async () => {
    const folder = scratch("port");
    seed(folder);
    const other = runOnce(["run", "--port", String(site.port), "--var", folder], environment(folder));
    assert.equal(other.status, 1);
    assert.match(other.stderr, /Port \d+ cannot be used \(.+\).*PORT=/);
    new Site(folder, 0).remove();
  });

  await test("run: every section's program runs, whether somebody has asked for it or not", async () => {
    await site.whole();
  });

  await test("run: a program that is killed is back within a second", async () => {
    const [pid] = site.pids("feed.fcgi");
    process.kill(pid, "SIGKILL");
    const began = Date.now();
    const answer = await ask(site.base + fil, fresh);
    assert.equal(answer.status, 200, "the socket stays open meanwhile");
    assert.ok(Date.now() - began < 1000, `${Date.now() - began} ms`);
    const [next] = await until("a new process", () => { const found = site.pids("feed.fcgi"); return found.length ? found : null; });
    assert.notEqual(next, pid);
  });

  await test("run: killed while many read, nobody sees an error that lasts", async () => {
    let failed = 0;
    const reading = Array.from({ length: 4 }, async () => {
      for (let i = 0; i < 25; ++i) if ((await ask(site.base + fil, fresh)).status !== 200) ++failed;
    });
    await pause(30);
    for (const pid of site.pids("feed.fcgi")) process.kill(pid, "SIGKILL");
    await Promise.all(reading);
    assert.ok(failed <= 1, `${failed} of 100: only the request in hand may be lost`);
  });

  await test("run: static files carry the headers that keep them what they are", async () => {
    for (const [path, type] of [["/static/site.css", "text/css"], ["/static/vendor/htmx.min.js", "application/javascript"], ["/static/vendor/icons.svg", "image/svg+xml"]]) {
      const { status, headers } = await ask(site.base + path);
      assert.equal(status, 200, path);
      assert.match(headers["content-type"], new RegExp(`^${type.replace(/[+/]/g, "\\$&")}`));
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(headers["cross-origin-resource-policy"], "same-origin");
      assert.match(headers["cache-control"], /max-age=\d+/);
    }
    assert.equal((await ask(`${site.base}/static/../nginx.conf`)).status, 404);
    assert.equal((await ask(`${site.base}/_uploads/ab/cd.webp`)).status, 404, "uploads only through the program");
    assert.equal((await ask(`${site.base}/_errors/503.html`)).status, 404);
  });

  await test("run: pages say nothing of what serves them, and forbid what they do not need", async () => {
    const { headers } = await ask(site.base + fil);
    assert.equal(headers.server, "nginx");
    assert.equal(headers["x-powered-by"], undefined);
    assert.match(headers["content-security-policy"], /^default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.equal(headers["cache-control"], "private, no-store");
  });

  await test("run: a body too large for nginx gets our page, in French", async () => {
    const answer = await ask(site.base + fil, { method: "POST", headers: { "Content-Type": "application/octet-stream", "Content-Length": 12 << 20, Expect: "100-continue" } })
      .catch((error) => assert.fail(error));
    assert.equal(answer.status, 413);
    assert.match(answer.body, /Ce fichier est trop lourd/);
    assert.match(answer.body, /10\s?Mo/);
  });

  await test("run: FastCGI, plain CGI and one program for all give the same page", async () => {
    // The second may turn between two answers: then once more.
    for (let tries = 0; ; ++tries) {
      const before = Math.floor(Date.now() / 1000);
      const pages = [await ask(site.base + fil), cgi("feed.fcgi", site, fil), cgi("all.fcgi", site, fil)];
      if (Math.floor(Date.now() / 1000) !== before && tries < 5) continue;
      for (const page of pages) assert.equal(page.status, 200);
      assert.equal(settled(pages[1].body), settled(pages[0].body));
      assert.equal(settled(pages[2].body), settled(pages[0].body));
      for (const line of pages[1].head.filter((each) => !/^(Status|Content-Length|Content-Type):/.test(each))) {
        const [name, value] = [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)];
        assert.equal(pages[0].headers[name], value, name);
      }
      break;
    }
  });

  await test("run: plain CGI reads a form from standard input", async () => {
    const csrf = /name="csrf" value="([^"]+)"/.exec((await ask(`${site.base}${fil}/1/signaler`)).body)[1];
    const answer = cgi("all.fcgi", site, `${fil}/1/signaler`, { method: "POST", body: `csrf=${csrf}&reason=4&explanation=Une+publicit%C3%A9&good-faith=` });
    assert.equal(answer.status, 422);
    assert.match(answer.body, /Une publicité/);
    assert.match(answer.body, /Cochez cette case/);
    const head = cgi("feed.fcgi", site, fil, { method: "HEAD" });
    assert.equal(head.body, "");
    assert.match(head.head.join("\n"), /Content-Length: [1-9]/);
  });

  await test("run: SIGTERM to a program finishes the request in hand", async () => {
    const [pid] = site.pids("feed.fcgi");
    // The body arrives in two halves: between them the program waits with a request in hand.
    const path = join(site.folder, "run/slow.sock");
    const program = start(join(bin, "feed.fcgi"), ["--socket", path], { env: environment(site.folder, { PARVIS_BASE_URL: site.base }), cwd: site.folder, stdio: "ignore" });
    const ended = new Promise((done) => program.on("close", (code, signal) => done(signal ?? code)));
    await until("its socket", () => existsSync(path));
    const answered = slowRequest(path, `${fil}/1/signaler`, async () => { program.kill("SIGTERM"); await pause(200); });
    assert.match(await answered, /Status: (401|403|422)/);
    assert.equal(await ended, 0);
    assert.ok(pid);
  });

  await test("run: when a program cannot start there is a page, 503, with Retry-After", async () => {
    const pids = site.pids("feed.fcgi");
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    // A stopped program keeps its socket: what nginx sees of a dead one is a socket that is gone.
    renameSync(join(site.folder, "run/feed.sock"), join(site.folder, "run/away.sock"));
    try {
      const answer = await ask(site.base + fil, fresh);
      assert.equal(answer.status, 503);
      assert.match(answer.headers["retry-after"], /^\d+$/);
      assert.match(answer.body, /<!doctype html>/i);
      assert.match(answer.body, /indisponible/);
    } finally {
      renameSync(join(site.folder, "run/away.sock"), join(site.folder, "run/feed.sock"));
      for (const pid of pids) process.kill(pid, "SIGCONT");
    }
    assert.equal((await ask(site.base + fil)).status, 200);
  });

  await test("run: --one serves the same pages from one program, beside the one that checks passwords", async () => {
    const one = await startSite("one", ["--one"]);
    await until("both run", () => one.pids(".fcgi").length === 2);
    assert.deepEqual([one.pids("all.fcgi").length, one.pids("password.fcgi").length], [1, 1]);
    for (const path of [fil, `${fil}/atom.xml`, "/nulle-part"])
      assert.equal((await ask(one.base + path)).status, (await ask(site.base + path)).status, path);
    assert.equal(await one.stop("SIGTERM"), 0);
    one.remove();
  });

  if (!sanitized) await test("run: a program that nobody asks for a while gives back what its last readers took, and serves the next one", async () => {
    const program = start(join(bin, "feed.fcgi"), ["--socket", "run/resting.sock", "--rest", "1"], { env: environment(site.folder), cwd: site.folder, stdio: "ignore" });
    try {
      await until("its socket", () => existsSync(join(site.folder, "run/resting.sock")));
      const read = async () => assert.equal((await fastcgi(site, "resting", { REQUEST_URI: fil })).status, 200);
      const own = () => Number(/^Private_Dirty:\s+(\d+) kB/m.exec(readFileSync(`/proc/${program.pid}/smaps_rollup`, "utf8"))[1]);
      for (let i = 0; i < 20; ++i) await read();
      const busy = own();
      await until(`less than ${busy} kB`, () => own() < busy);
      await read();
    } finally { program.kill(); }
  });

  if (!sanitized) await test("run: when each program was asked for something, the site takes 64 MB, however it began: with all communes to import, or not", async () => {
    const other = new Site(scratch("memory"), await freePort());
    const taken = [];
    for (const start of ["first", "second"]) {
      await other.start();
      await other.whole();
      await visit(other);
      let each = memoryOf(other);
      const said = () => each.map(({ name, bytes }) => `${name} ${megabytes(bytes)}`).join(", ");
      // At rest, which is at once, or a minute later: the programs give back what their readers took, and nginx's loader of its cache ends.
      await until("at rest", () => total(each = memoryOf(other)) <= 64 << 20, 90_000).catch((error) => { throw new Error(`${error.message}, ${start} start: ${said()}`); });
      taken.push(total(each)); // before, the deliverer may be at the demo's mails
      assert.ok(each[0].bytes <= 2 << 20, `what keeps them running is small: ${said()}`);
      assert.equal(await other.stop(), 0);
    }
    assert.ok(taken[0] - taken[1] < 2 << 20, taken.map(megabytes).join(", "));
    other.remove();
  });
}

/** Last, for it ends the site: stopped, started again in less than 2 s, stopped, nothing left. */
export async function endTests(site) {
  await test("run: stopped by Ctrl-C it exits with 0 and leaves nothing running", async () => {
    assert.equal(await site.stop("SIGINT"), 0, site.output);
    assert.deepEqual(site.pids(""), []);
    await assert.rejects(ask(site.base));
  });
  await test("run: a second start takes less than 2 s and keeps what was there", async () => {
    const before = site.sql("SELECT COUNT(*) FROM publication");
    const again = new Site(site.folder, site.port);
    const took = await again.start();
    assert.ok(took < 2000, `${took} ms`);
    assert.equal(again.sql("SELECT COUNT(*) FROM publication"), before);
    assert.equal(await again.stop("SIGTERM"), 0);
    assert.deepEqual(again.pids(""), []);
    assert.ok(!/Loading the demo town/.test(again.output));
    assert.match(again.output, /Parvis is ready: http/);
  });
  site.remove();
}

/** A FastCGI request by hand (its two halves around `meanwhile`); resolves to what came back. */
function slowRequest(socketPath, uri, meanwhile) {
  const record = (type, content) => {
    const head = Buffer.from([1, type, 0, 1, content.length >> 8, content.length & 255, 0, 0]);
    return Buffer.concat([head, content]);
  };
  const body = Buffer.from("reason=4&explanation=Bonjour");
  const variables = { REQUEST_METHOD: "POST", REQUEST_URI: uri, CONTENT_TYPE: "application/x-www-form-urlencoded", CONTENT_LENGTH: String(body.length), REMOTE_ADDR: "127.0.0.1", HTTP_HOST: "127.0.0.1" };
  const pairs = Buffer.concat(Object.entries(variables).map(([name, value]) => Buffer.concat([Buffer.from([name.length, value.length]), Buffer.from(name + value)])));
  return new Promise((done, fail) => {
    let text = "";
    const socket = net.connect(socketPath, async () => {
      socket.write(Buffer.concat([record(1, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])), record(4, pairs), record(4, Buffer.alloc(0)), record(5, body.subarray(0, 10))]));
      await pause(200);
      await meanwhile();
      socket.write(Buffer.concat([record(5, body.subarray(10)), record(5, Buffer.alloc(0))]));
    });
    socket.on("data", (chunk) => { text += chunk.toString("latin1"); });
    socket.on("close", () => done(text));
    socket.on("error", fail);
  });
}

