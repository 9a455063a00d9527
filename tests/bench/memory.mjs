// Memory of a whole site, in bytes: pages that processes share are counted once, and divided among who shares them.
// Usage: node tests/bench/memory.mjs   starts the demo town for the second time, has the mayor read a page of each program, and
// prints what each takes a minute later.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { logIn, sessionOf } from "../e2e/people.mjs";
import { sectionPages } from "../e2e/sections.mjs";
import { ask, pause, startSite } from "../e2e/site.mjs";

/** [{name, bytes}] of `parvis run`, every program and nginx. */
export function memoryOf(site) {
  const processes = [site.child.pid, ...site.pids("")].map((pid) => {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean);
    const name = words[0].startsWith("nginx") ? words[0].split(" process")[0] : [basename(words[0]), words[1]].filter((word) => word && !word.startsWith("-")).join(" ");
    return { name, pid };
  });
  return ofThemselves(processes) ?? processes.map(({ name, pid }) => ({ name, bytes: proportional(pid) }));
}

/** The mayor reads a page of each program, and mistypes his password. */
export async function visit(site) {
  const Cookie = `parvis=${sessionOf(site, "maire@demo.parvis")}`;
  const agent = false; // no connection stays open: nginx would wait for it when it is told to end
  for (const { front } of await sectionPages()) {
    const { status } = await ask(site.base + front, { headers: { Cookie }, agent });
    if (status !== 200) throw new Error(`${front}: ${status}`);
  }
  const form = await ask(`${site.base}/connexion`, { agent });
  await ask(`${site.base}/connexion`, { method: "POST", agent, headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: `${form.headers["set-cookie"]}`.split(";")[0] },
    body: new URLSearchParams({ csrf: /name="csrf" value="([^"]+)"/.exec(form.body)[1], email: "maire@demo.parvis", password: "faux" }).toString() });
}

export const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
export const total = (processes) => processes.reduce((sum, { bytes }) => sum + bytes, 0);

/** The kernel's proportional set size: less where something else on the machine has the same libraries open. */
const proportional = (pid) => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]) * 1024;

/** The same as if nothing else ran, by the frames behind the pages; only root is told them, undefined for others. */
function ofThemselves(processes) {
  const users = new Map();
  const frames = processes.map(({ pid }) => framesOf(pid));
  if (frames.some((of) => of.size === 0)) return undefined;
  for (const of of frames) for (const frame of of) users.set(frame, (users.get(frame) ?? 0) + 1);
  return processes.map(({ name }, i) => ({ name, bytes: [...frames[i]].reduce((sum, frame) => sum + 4096 / users.get(frame), 0) }));
}

function framesOf(pid) {
  const frames = new Set();
  const map = openSync(`/proc/${pid}/pagemap`, "r");
  try {
    for (const [, from, to] of readFileSync(`/proc/${pid}/maps`, "utf8").matchAll(/^([0-9a-f]{1,12})-([0-9a-f]{1,12}) /gm)) {
      const first = parseInt(from, 16) / 4096;
      const entries = Buffer.alloc((parseInt(to, 16) / 4096 - first) * 8);
      const got = readSync(map, entries, 0, entries.length, first * 8);
      for (let at = 0; at + 8 <= got; at += 8) {
        if (!(entries[at + 7] & 0x80)) continue; // not in memory
        const frame = entries.readUIntLE(at, 6) + (entries[at + 6] & 0x7f) * 2 ** 48;
        if (frame) frames.add(frame);
      }
    }
  } finally { closeSync(map); }
  return frames;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const site = await startSite("memory");
  await site.whole();
  await site.stop();
  await site.start();
  await site.whole();
  await pause(1000); // the last ones have just begun
  const fresh = memoryOf(site);
  await visit(site);
  await pause(61000);
  const rested = memoryOf(site);
  for (const { name, bytes } of rested) console.log(`${megabytes(bytes).padStart(8)}  ${name}`);
  console.log(`${megabytes(total(fresh))} when nobody was there yet, ${megabytes(total(rested))} a minute after the mayor read a page of each program`);
  await site.stop();
  site.remove();
}
