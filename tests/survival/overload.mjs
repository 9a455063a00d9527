// More people than the site can serve, and people who are slow on purpose.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { ask, pause, town } from "../e2e/site.mjs";
import { programs } from "./kill.mjs";
import { fil, full } from "./town.mjs";
import { start } from "../support/started.mjs";

const percentile = (times, p) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * p))];
const pidsOf = (site) => programs(site).map(({ pid }) => pid).sort();

function runTool(command, args) {
  return new Promise((done, fail) => {
    const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => { text += chunk; });
    child.on("error", () => fail(new Error(`${command} is missing: make deps-test`)));
    child.on("close", () => done(text));
  });
}

/** Asks one after another while `work` goes on. Resolves to what it gave, the times of good answers and the other statuses. */
async function meanwhile(site, path, work) {
  let going = true;
  const times = [], other = [];
  const reader = (async () => {
    while (going) {
      const began = performance.now();
      const { status, headers } = await ask(site.base + path).catch((error) => ({ status: error.code, headers: {} }));
      if (status === 200) times.push(performance.now() - began); else other.push([status, headers["retry-after"]]);
      await pause(20);
    }
  })();
  const result = await work();
  going = false;
  await reader;
  return { result, times, other };
}

/** How long a page takes; the median of 20. */
async function usual(site, path) {
  const times = [];
  for (let i = 0; i < 20; ++i) {
    const began = performance.now();
    if ((await ask(site.base + path)).status === 200) times.push(performance.now() - began);
  }
  return percentile(times, 0.5);
}

/** Within two seconds from now the page is served as fast as before (or within 20 ms: less is noise). */
async function backToNormal(site, path, before) {
  for (const end = Date.now() + 2000; ;) {
    const now = await usual(site, path);
    if (now < Math.max(2 * before, 20)) return;
    assert.ok(Date.now() < end, `${now} ms instead of ${before} ms`);
  }
}

const onlyRefusals = (other) => assert.deepEqual(other.filter(([status, retry]) => status !== 503 || !retry), [], "errors only as 503 with Retry-After");

export async function overloadTests(site) {
  const seconds = full ? 60 : 4, crowd = 1000;
  for (const [many, path] of [[crowd, fil], [4000, fil], [4000, "/"]])
  await test(`overload: ${many} at once ask ${path} for ${seconds} s: refusals say when to come back, other pages are served, nobody dies`, async () => {
    const before = await usual(site, path), pids = pidsOf(site);
    // Each of them asks again 150 ms after his answer: 4000 are ten times what is served. What else than 503 with Retry-After comes is written out at its end.
    const script = join(site.folder, "statuses.lua");
    writeFileSync(script, `local threads = {}
      function setup(thread) table.insert(threads, thread); thread:set("bad", 0); thread:set("good", 0); thread:set("refused", 0) end
      function delay() return 150 end
      function response(status, headers)
        if status == 200 then good = good + 1
        elseif status == 503 and (headers["Retry-After"] or headers["retry-after"]) then refused = refused + 1
        else bad = bad + 1 end
      end
      function done() local g, r, b = 0, 0, 0
        for _, t in ipairs(threads) do g = g + t:get("good"); r = r + t:get("refused"); b = b + t:get("bad") end
        io.write(string.format("COUNTED good=%d refused=%d bad=%d\\n", g, r, b)) end`);
    const { result, times, other } = await meanwhile(site, "/connexion", () =>
      runTool("wrk", ["-t", "1", "-c", String(many), "-d", `${seconds}s`, "--timeout", "30s", "-s", script, site.base + path]));
    const [good, refused, bad] = /COUNTED good=(\d+) refused=(\d+) bad=(\d+)/.exec(result).slice(1).map(Number);
    console.log(`        ${good} served (${Math.round(good / seconds)} a second), ${refused} refused; ${/Socket errors:.*/.exec(result)?.[0] ?? "no socket errors"}; `
      + `/connexion meanwhile: ${times.length} times, median ${percentile(times, 0.5)?.toFixed(0)} ms, p99 ${percentile(times, 0.99)?.toFixed(0)} ms`);
    assert.equal(bad, 0);
    assert.ok(good > 100 * seconds, "goodput does not collapse");
    if (many === crowd) assert.equal(refused, 0, "so many wait, and are served");
    assert.deepEqual(other, [], "another section knows nothing of it");
    assert.ok(percentile(times, 0.99) < 1000);
    await backToNormal(site, path, before);
    assert.deepEqual(pidsOf(site), pids);
  });

  for (const [name, args] of [["headers", ["-H"]], ["bodies", ["-B"]], ["reading", ["-X", "-w", "10", "-y", "20", "-n", "5", "-z", "5", "-k", "3"]]]) {
    const length = full ? 30 : 4;
    await test(`overload: ${crowd} people with slow ${name} for ${length} s are no concern of the others`, async () => {
      const before = await usual(site, fil), pids = pidsOf(site);
      const { times, other } = await meanwhile(site, fil, () =>
        runTool("slowhttptest", [...args, "-c", String(crowd), "-r", "500", "-i", "3", "-l", String(length), "-p", "3", "-u", site.base + fil]));
      console.log(`        mayor's page meanwhile: ${times.length} times, median ${percentile(times, 0.5)?.toFixed(1)} ms, p99 ${percentile(times, 0.99)?.toFixed(1)} ms, ${other.length} refused`);
      onlyRefusals(other);
      assert.equal(other.length, 0);
      assert.ok(percentile(times, 0.99) < 500);
      await backToNormal(site, fil, before);
      assert.deepEqual(pidsOf(site), pids);
    });
  }

  await test(`overload: ${crowd} connections that say nothing keep nobody out`, async () => {
    const silent = await Promise.all(Array.from({ length: crowd }, () => new Promise((done, fail) => {
      const socket = net.connect(site.port, "127.0.0.1", () => done(socket)).on("error", fail);
    })));
    for (const path of [fil, "/", "/connexion", `/mairie/${town}/decisions`]) assert.ok((await ask(site.base + path)).status < 400, path);
    if (full) {
      // Cut off by the server, not only forgotten.
      await pause(12_000);
      assert.ok(silent.filter((socket) => socket.readyState !== "open").length >= crowd * 0.99);
    }
    for (const socket of silent) socket.destroy();
  });
}
