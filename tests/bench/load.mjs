// One measured load: wrk on one core against a server on the other. An answer that is not the expected page is not
// counted: the round is refused.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { start } from "../support/started.mjs";

const here = import.meta.dirname;
const cores = cpus().length;

/** What is started inside `action` runs on one core; the bench itself stays on the last one. */
export async function onServerCore(action) {
  if (cores < 2) return action();
  pin(0);
  try { return await action(); } finally { pin(cores - 1); }
}

function pin(core) { execFileSync("taskset", ["-cp", String(core), String(process.pid)], { stdio: "ignore" }); }

function run(command, args) {
  return new Promise((done, fail) => {
    const child = start(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk) => { text += chunk; });
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done(text) : fail(new Error(`${command} ended with ${code}\n${text}`))));
  });
}

/** {requests, seconds, bytes, failed, p50, p99, max}: latencies in microseconds. */
async function wrk(url, connections, seconds, script, args) {
  const text = await run("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", join(here, script), url, "--", ...args]);
  return JSON.parse(/^JSON (.*)$/m.exec(text)[1]);
}

/** Reads `page.url` for some seconds. `page.check` is asked before and after, and every answer must have its length. */
export async function read(page, connections, seconds) {
  const size = await page.check();
  const result = await wrk(page.url, connections, seconds, "page.lua", [page.readers ?? ""]);
  await page.check();
  assert.equal(result.failed, 0, `${page.name}: ${result.failed} of ${result.requests} answers were not the page`);
  const each = result.bytes / result.requests;
  // wrk stops in the middle of the last answers: some bytes more than whole ones.
  assert.ok(Math.abs(each - size) < 20 + size * (0.002 + connections / result.requests), `${page.name}: ${each.toFixed(1)} bytes an answer, ${size} expected`);
  return { perSecond: result.requests / result.seconds, p50: result.p50, p99: result.p99 };
}

/** Writes comments for some seconds. Resolves to how many were answered. */
export async function write(url, people, first, connections, seconds) {
  const result = await wrk(url, connections, seconds, "comment.lua", [people, String(first)]);
  assert.equal(result.failed, 0, `${result.failed} of ${result.requests} comments were refused`);
  return { requests: result.requests, perSecond: result.requests / result.seconds, p50: result.p50, p99: result.p99 };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
