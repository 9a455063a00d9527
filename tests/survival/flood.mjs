// Passwords are costly to check: a flood of them is no concern of those who read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "../e2e/runner.mjs";
import { ask, pause, startSite } from "../e2e/site.mjs";
import { sanitized } from "../support/sanitizers.mjs";
import { within } from "../hostile/waiting.mjs";
import { programs } from "./kill.mjs";
import { as, fil, full, learnToken, stranger } from "./town.mjs";

const percentile = (times, p) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * p))];

/** Kilobytes of memory that the programs of the site hold. */
const memory = (site) => programs(site, { lane: true }).reduce((sum, { pid }) => {
  try { return sum + Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]); } catch { return sum; }
}, 0);

const forms = [["/connexion", { email: "maire@demo.parvis", password: "pas le bon" }],
  ["/inscription", { "full-name": "Nadia Benali", password: "une phrase assez longue", website: "" }],
  ["/mot-de-passe", { email: "claire@demo.parvis" }]];

/** Posts some hundred times a second, fifty times what is let in, each time from another address. Resolves to how often each status came. */
async function flood(site, hands, going, seen = {}) {
  const wrong = [];
  let serial = 0;
  await Promise.all(Array.from({ length: hands }, async (_, hand) => {
    while (going()) {
      await pause(100);
      const [path, form] = forms[hand % forms.length], n = ++serial;
      const answer = await as(site, null, path, { form: { ...form, ...(path === "/inscription" ? { email: `n${n}@exemple.fr` } : {}) },
        headers: { "X-Forwarded-For": `198.51.${n >> 8 & 255}.${n & 255}` } }).catch((error) => ({ status: error.code, headers: {} }));
      seen[answer.status] = (seen[answer.status] ?? 0) + 1;
      if ([429, 503].includes(answer.status) && !(answer.headers["retry-after"] && /<html lang="fr">/.test(answer.body))) wrong.push(answer.status);
    }
  }));
  return { seen, wrong };
}

async function readers(site, going, times) {
  const other = [];
  while (going()) {
    const began = performance.now();
    const { status } = await ask(site.base + fil, { headers: stranger });
    times.push(performance.now() - began);
    if (status !== 200) other.push(status);
    await pause(5);
  }
  return other;
}

async function underFlood(site, seconds) {
  await learnToken(site, null);
  const pids = programs(site).map(({ pid }) => pid);
  // Many are let in while there is time (Places): what counts begins when that is used up.
  const seen = {}, times = [], began = Date.now();
  let usedUp, most = 0;
  const going = () => {
    if (!usedUp && seen[429]) {
      usedUp = Date.now();
      for (const status of Object.keys(seen)) seen[status] = 0;
      times.length = 0;
    }
    return Date.now() - (usedUp ?? began) < (usedUp ? seconds : 120) * 1000;
  };
  const watch = setInterval(() => { most = Math.max(most, memory(site)); }, 100);
  const [{ wrong }, other] = await Promise.all([flood(site, 60, going, seen), readers(site, going, times)]);
  clearInterval(watch);
  console.log(`        answers: ${JSON.stringify(seen)}; mayor's page: ${times.length} times, median ${percentile(times, 0.5).toFixed(1)} ms, `
    + `p99 ${percentile(times, 0.99).toFixed(1)} ms; memory at most ${Math.round(most / 1024)} MiB`);
  assert.deepEqual(other, [], "who reads sees no error");
  assert.deepEqual(Object.keys(seen).filter((status) => !["200", "303", "422", "429", "503"].includes(status)), []);
  assert.deepEqual(wrong, [], "a refusal is a French page with Retry-After");
  assert.ok(seen[429] > (seen[200] ?? 0) + (seen[303] ?? 0) + (seen[422] ?? 0), "most are refused");
  const alive = programs(site).map(({ pid }) => pid);
  assert.deepEqual(pids.filter((pid) => !alive.includes(pid)), [], "nobody died");
  return { p99: percentile(times, 0.99), most };
}

export async function floodTests(site) {
  const seconds = full ? 30 : 5;
  // Beside its shadow of all memory, the address sanitizer keeps 256 MiB of what each program has freed.
  const limit = sanitized ? 2048 : 400;
  await test(`flood: ${seconds} s of passwords from thousands of addresses: the mayor's page stays below 100 ms (p99), memory below ${limit} MiB`, async () => {
    const { p99, most } = await underFlood(site, seconds);
    assert.ok(p99 < 100, `${p99} ms`);
    assert.ok(most < limit << 10, `${most} KiB`);
  });

  await test(`flood: the same ${seconds} s where one program serves all: below 1 s (p99)`, async () => {
    const one = await startSite("survival-one", ["--one"]);
    try {
      const { p99 } = await underFlood(one, seconds);
      assert.ok(p99 < 1000, `${p99} ms`);
    } finally {
      await one.stop("SIGTERM");
      one.remove();
    }
  });

  await test("flood: while passwords are being checked, and even while none can be, every page is served", async () => {
    const { pid } = programs(site).find(({ name }) => name === "password");
    process.kill(pid, "SIGSTOP");
    try {
      const crowd = Array.from({ length: 8 }, (_, n) => as(site, null, "/connexion", { form: forms[0][1], headers: { "X-Forwarded-For": `203.0.113.${20 + n}` } }).then(({ status }) => status));
      await pause(300);
      for (const path of [fil, "/connexion", "/inscription"]) assert.equal((await within(site, path, { headers: stranger })).status, 200, path);
      process.kill(pid, "SIGCONT");
      assert.deepEqual(await Promise.all(crowd), Array(8).fill(422), "first tries are checked, each in its turn");
    } finally {
      process.kill(pid, "SIGCONT");
    }
  });

}

/** What one network may try. Asserts no time. */
export async function networkTests(site) {
  await learnToken(site, null);
  await test("networks: one address that tries passwords is told to wait, its neighbours are not", async () => {
    await pause(2500); // what waits from before is done
    const from = (address) => as(site, null, "/connexion", { form: forms[0][1], headers: { "X-Forwarded-For": address } });
    const statuses = (await Promise.all(Array.from({ length: 40 }, () => from("203.0.113.9")))).map(({ status }) => status);
    assert.ok(statuses.includes(429));
    await pause(2500);
    assert.equal((await from("203.0.113.10")).status, 422);
  });

  await test("networks: all addresses of one IPv6 network are one visitor, those of the next are another", async () => {
    // Written out, and with zeros left out.
    const networks = [[(n) => `2001:db8:1:2:${n.toString(16)}::7`, "2001:db8:1:3::7"], [(n) => `2001:db8:5::${n.toString(16)}`, "2001:db8:6::1"]];
    for (const [address, neighbour] of networks) {
      await pause(2500); // what waits from before is done
      const from = (visitor) => as(site, null, "/connexion", { form: forms[0][1], headers: { "X-Forwarded-For": visitor } });
      const statuses = (await Promise.all(Array.from({ length: 40 }, (_, n) => from(address(n + 1))))).map(({ status }) => status);
      assert.ok(statuses.includes(429), address(1));
      await pause(2500);
      assert.equal((await from(neighbour)).status, 422, neighbour);
    }
  });
}
