// kill -9 of every program at random points, while people write.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { test } from "../e2e/runner.mjs";
import { sectionPages } from "../e2e/sections.mjs";
import { Site, ask, pause, until } from "../e2e/site.mjs";
import { full, numbers, seed, soundDatabase } from "./town.mjs";
import { Writers } from "./writers.mjs";

/** A page of each program: what answers below 500 is served by it. */
export const pages = { ...Object.fromEntries((await sectionPages()).map(({ section, front }) => [section, front])),
  password: "POST /connexion", all: "/", deliver: "/", nginx: "/" };

const alive = (pid) => { try { process.kill(pid, 0); return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8")); } catch { return false; } };
const parentOf = (pid) => { try { return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))[1]); } catch { return 0; } };

/** What a command line belongs to. */
const sorts = [[/\/all\.fcgi --idle /, () => ({ name: "files" })], [/\/(\w+)\.fcgi /, (m) => ({ name: m[1] })], [/parvis deliver /, () => ({ name: "deliver" })],
  [/nginx: master/, () => ({ name: "nginx", master: true })], [/nginx: worker/, () => ({ name: "nginx" })]];

/** Name and process id of every program whose working folder is the site's; the lane of files, which comes and goes as it is needed, if asked for. */
export function programs(site, { lane = false } = {}) {
  const found = [];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) !== site.folder) continue;
      const command = `${readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")} `;
      const [pattern, make] = sorts.find(([each]) => each.test(command)) ?? [];
      const sort = make?.(pattern.exec(command));
      if (sort && (lane || sort.name !== "files")) found.push({ pid: Number(pid), ...sort });
    } catch { /* it ended meanwhile */ }
  }
  return found;
}

const like = (victim) => (other) => other.name === victim.name && Boolean(other.master) === Boolean(victim.master);

/** Asks for the page of the program `name`; what checks passwords takes forms only, and refuses one without a token itself. */
export function askProgram(site, name) {
  const [path, method] = pages[name].split(" ").reverse();
  return ask(site.base + path, method && { method, body: "email=", headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: site.base } });
}

/** Kills it and measures until another one like it runs and its page is served. */
export async function killed(site, victim, list = () => programs(site)) {
  const before = list().filter(like(victim)).length;
  process.kill(victim.pid, "SIGKILL");
  const began = performance.now();
  await until(`another ${victim.name}`, async () => {
    const answer = await askProgram(site, victim.name).catch(() => ({ status: 599 }));
    return answer.status < 500 && !alive(victim.pid) && list().filter(like(victim)).length >= before;
  }, 5000);
  return performance.now() - began;
}

export async function killTests(site) {
  const count = full ? 200 : 25, dice = numbers(seed);
  await test(`kill: ${count} programs killed under writing people, seed ${seed}: nothing answered is lost, all is back within 1 s`, async () => {
    const writers = (await Writers.settle(site, dice)).start();
    let slowest = { took: 0 };
    const kinds = new Set();
    for (let i = 0; i < count; ++i) {
      await pause(dice.below(120));
      // By sort first: there are as many workers of nginx as cores.
      const running = programs(site);
      const sort = dice.among([...new Set(running.map(({ name, master }) => name + (master ? " master" : "")))].sort());
      const victim = dice.among(running.filter(({ name, master }) => name + (master ? " master" : "") === sort));
      const took = await killed(site, victim);
      kinds.add(sort);
      if (took > slowest.took) slowest = { took, sort };
      if (i % 10 === 9) writers.liftLimits();
    }
    await writers.stop();
    console.log(`        ${writers.said}; killed: ${[...kinds].sort().join(", ")}; slowest back: ${slowest.sort} in ${Math.round(slowest.took)} ms`);
    writers.nothingLost();
    soundDatabase(site);
    assert.ok(slowest.took < 1000, `${slowest.sort} took ${slowest.took} ms`);
  });

  const rounds = full ? 15 : 3;
  await test(`kill: \`parvis run\` itself killed ${rounds} times: the next start works at once, and nothing of the former one stays`, async () => {
    const writers = (await Writers.settle(site, dice)).start();
    for (let i = 0; i < rounds; ++i) {
      await pause(50 + dice.below(200));
      const former = programs(site).map(({ pid }) => pid);
      process.kill(site.child.pid, "SIGKILL");
      site.over = false;
      const next = new Site(site.folder, site.port, site.more);
      const took = await next.start();
      assert.ok(took < 3000, `${took} ms`);
      Object.assign(site, { child: next.child, ended: next.ended, over: false });
      next.child.on("close", () => { site.over = true; });
      await until("the former programs are gone", () => !former.some(alive), 2000);
      const strays = programs(site).filter(({ pid }) => parentOf(pid) !== site.child.pid && parentOf(parentOf(pid)) !== site.child.pid);
      assert.deepEqual(strays, []);
    }
    await writers.stop();
    writers.nothingLost();
    soundDatabase(site);
  });
}
