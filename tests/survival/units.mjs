// The systemd units: read by systemd itself, and run by a manager of our own in a mount namespace of its own.
import assert from "node:assert/strict";
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { Site, ask, freePort, pause, seed as seedTown, until } from "../e2e/site.mjs";
import { askProgram, killed, pages, programs } from "./kill.mjs";
import { multipart, person, send } from "../hostile/raw.mjs";
import { rootIsMount } from "../support/apart.mjs";
import { sanitized } from "../support/sanitizers.mjs";
import { png } from "../hostile/bombs.mjs";
import { fil, full, numbers, seed, soundDatabase } from "./town.mjs";
import { Writers } from "./writers.mjs";
import { start } from "../support/started.mjs";

/** An installation in a folder, and its units: other paths and port, no user that this machine does not know, and without
    the three words that only a manager which is process 1 can carry out. */
async function install() {
  // Not below /dev, /tmp or /home, which the units do not see.
  const home = mkdtempSync(process.getuid() === 0 ? "/opt/parvis-test-" : join(tmpdir(), "parvis-test-")), root = join(home, "parvis"), units = join(home, "units"), folder = join(root, "var");
  execFileSync("sh", [".ci/install", root], { stdio: "ignore" });
  mkdirSync(units);
  const port = await freePort();
  for (const name of readdirSync(join(root, "systemd")))
    writeFileSync(join(units, name), readFileSync(join(root, "systemd", name), "utf8").replaceAll("/opt/parvis", root).replaceAll("8080", String(port))
      .replace(/^(Socket)?User=.*\n/gm, "").replace(/^Protect(Home|KernelLogs|KernelTunables)=.*\n/gm, ""));
  seedTown(folder);
  const site = new Site(folder, port);
  await site.start(); // loads the demo town
  assert.equal(await site.stop("SIGTERM"), 0);
  return { home, root, units, site };
}

/** The folders of control groups where we may make one: version 2, and systemd's own of version 1. */
function groups() {
  const mounts = readFileSync("/proc/self/mounts", "utf8").split("\n").map((line) => line.split(" "));
  return mounts.filter(([, , type, options]) => type === "cgroup2" || (type === "cgroup" && /name=systemd/.test(options))).map(([, path]) => join(path, `parvis-survival-${process.pid}`));
}

function removeGroup(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeGroup(join(folder, entry.name));
  try { rmdirSync(folder); } catch { /* not empty: its last process is just ending */ }
}

class Manager {
  constructor({ home, units }) { Object.assign(this, { home, units, run: join(home, "run"), groups: groups(), log: openSync(join(home, "log"), "a") }); }

  get output() { return readFileSync(join(this.home, "log"), "utf8"); }

  /** `systemd --user` believes that systemd runs here when /run/systemd/system exists: so it does, for it alone. */
  async start() {
    mkdirSync(this.run, { mode: 0o700 });
    for (const group of this.groups) mkdirSync(group);
    const script = `${this.groups.map((group) => `echo $$ > ${group}/cgroup.procs`).join(" && ")} && mount -t tmpfs tmpfs /run && mkdir -p /run/systemd/system
      exec /lib/systemd/systemd --user --unit=parvis.target --log-target=console`;
    this.child = start("unshare", ["--mount", "sh", "-c", script], { stdio: ["ignore", this.log, this.log],
      env: { PATH: process.env.PATH, HOME: this.home, XDG_RUNTIME_DIR: this.run, SYSTEMD_UNIT_PATH: `${this.units}:` } });
    this.child.on("error", () => {});
    this.ended = new Promise((done) => this.child.on("close", done));
    await until("the manager of systemd", async () => await this.control("is-active", "parvis.target") === "active", 8000);
  }

  /** What systemctl says. */
  control(...words) {
    return new Promise((done) => execFile("systemctl", ["--user", "--no-pager", ...words], { timeout: 20_000, env: { ...process.env, XDG_RUNTIME_DIR: this.run } },
      (_, stdout, stderr) => done((stdout + stderr).trim())));
  }

  async stop() {
    if (!this.child) return;
    await this.control("stop", "parvis.target");
    this.child.kill("SIGTERM");
    const late = setTimeout(() => this.child.kill("SIGKILL"), 15_000);
    await this.ended;
    clearTimeout(late);
    this.groups.forEach(removeGroup);
  }
}

async function underSystemd(site, manager) {
  const dice = numbers(seed), count = full ? 200 : 15;
  await test("units: the target brings up every section, nginx and the mails", async () => {
    for (const name of Object.keys(pages)) await until(`${name} answers`, async () => (await Promise.race([askProgram(site, name).catch(() => ({})), pause(2000)]))?.status < 500);
    await until("all programs", () => new Set(programs(site).map(({ name }) => name)).size === Object.keys(pages).length - 1, 3000);
    assert.equal(await manager.control("is-active", "parvis-deliver.service"), "active");
  });

  await test("units: a photo, and the largest picture that is let in, are taken within the limits of the unit", async () => {
    const mayor = await person(site, "maire@demo.parvis");
    const feed = () => programs(site).filter(({ name }) => name === "feed").map(({ pid }) => pid);
    const before = feed();
    for (const content of [readFileSync("sql/demo/gulf.jpg"), readFileSync("tests/lib/fixtures/mairie.heic"), png(5477, 5477)]) {
      const form = multipart({ csrf: mayor.csrf, title: "Le port", text: "Ce matin.", audience: "public", when: "now", picture: { name: "photo.jpg", content } });
      assert.equal((await send(site, fil, mayor, form)).status, 303);
    }
    assert.deepEqual(feed(), before);
  });

  await test(`units: ${count} programs killed under writing people, seed ${seed}: nothing answered is lost, all is back within 1 s`, async () => {
    const writers = (await Writers.settle(site, dice)).start();
    let slowest = { took: 0 };
    for (let i = 0; i < count; ++i) {
      await pause(dice.below(120));
      const running = programs(site), sort = dice.among([...new Set(running.map(({ name, master }) => `${name} ${master ?? ""}`))].sort());
      const took = await killed(site, dice.among(running.filter(({ name, master }) => `${name} ${master ?? ""}` === sort)));
      if (took > slowest.took) slowest = { took, sort };
      if (i % 10 === 9) writers.liftLimits();
    }
    await writers.stop();
    console.log(`        ${writers.said}; slowest back: ${slowest.sort} in ${Math.round(slowest.took)} ms`);
    writers.nothingLost();
    soundDatabase(site);
    assert.ok(slowest.took < 1000, `${slowest.sort} took ${slowest.took} ms`);
  });

  await test("units: stopping the target leaves nothing running", async () => {
    await manager.control("stop", "parvis.target");
    await until("all is quiet", () => programs(site).length === 0, 12_000);
    assert.equal((await ask(site.base + fil).catch(() => "refused")), "refused");
    await manager.control("start", "parvis.target");
    assert.equal((await ask(site.base + fil)).status, 200);
  });

  await test("units: while nothing can start, nothing is started more than once in two seconds; when the cause is gone all comes up by itself, the mails too", async () => {
    await manager.control("stop", "parvis.target", "parvis-migrate.service");
    const settings = join(site.root, "parvis.toml"), names = ["migrate", "nginx", "deliver"].map((name) => `parvis-${name}.service`);
    const restarts = async () => Object.fromEntries(await Promise.all(names.map(async (name) => [name, Number(await manager.control("show", "--property=NRestarts", "--value", name))])));
    writeFileSync(settings, 'workers = "three"\n'); // stands for a database that is late, or keys that may not be read
    await manager.control("start", "parvis.target");
    const visitor = ask(site.base + fil).catch(() => ({})); // waits in the socket
    const before = await restarts();
    await pause(6000);
    const after = await restarts();
    for (const name of names) assert.ok(after[name] - before[name] <= 3, `${name}: ${after[name] - before[name]} restarts in 6 s`);
    assert.ok(after["parvis-migrate.service"] > 0 && after["parvis-deliver.service"] > 0, JSON.stringify(after));
    rmSync(settings);
    await until("a page", async () => (await Promise.race([ask(site.base + fil).catch(() => ({})), pause(1000)]))?.status === 200, 15_000);
    await until("the mails", async () => await manager.control("is-active", "parvis-deliver.service") === "active", 5000);
    await visitor;
  });
}

/** What restarts cannot be shown by, without a manager: that a program takes the socket that systemd opened. */
async function socketOnly({ root, site }) {
  const again = new Site(site.folder, site.port);
  await again.start();
  const path = join(site.folder, "run/feed.sock");
  renameSync(path, `${path}.old`);
  const child = start("systemd-socket-activate", ["-l", path, "sh", "-c", `exec ${join(root, "cgi-bin/feed.fcgi")} <&3`], { cwd: site.folder, stdio: "ignore" });
  try {
    await until("a page of the program that got its socket", async () => (await ask(site.base + fil).catch(() => ({}))).status === 200);
    assert.match(readFileSync(`/proc/${child.pid}/cmdline`, "utf8"), /feed\.fcgi/);
  } finally {
    child.kill("SIGTERM");
    rmSync(path, { force: true });
    renameSync(`${path}.old`, path);
    assert.equal(await again.stop("SIGTERM"), 0);
  }
}

export async function unitTests() {
  const place = await install();
  await test("units: systemd reads them without a complaint", () => {
    const { status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", ...readdirSync(place.units).filter((name) => !name.includes("@")).map((name) => join(place.units, name)),
      join(place.units, "parvis@.service").replace("@", "@feed")], { encoding: "utf8", env: { ...process.env, SYSTEMD_UNIT_PATH: `${place.units}:` } });
    const ours = stderr.split("\n").filter((line) => line.includes("parvis"));
    assert.deepEqual(ours, []);
    assert.equal(status, 0, stderr);
  });
  await test("units: the drop-in of docs/hosting.md lets sendmail change its group: nothing that forbids it is left", () => {
    const set = (text) => Object.fromEntries([...text.matchAll(/^ *([A-Z]\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    const dropIn = /sendmail\.conf[\s\S]*?(\[Service\]\n(?: {4}.*\n)+)/.exec(readFileSync("docs/hosting.md", "utf8"))[1];
    const all = { ...set(readFileSync("systemd/parvis-deliver.service", "utf8")), ...set(dropIn) };
    // Each of these implies NoNewPrivileges= for a unit with User= (systemd.exec(5)).
    for (const name of ["NoNewPrivileges", "SystemCallFilter", "SystemCallArchitectures", "RestrictAddressFamilies", "RestrictNamespaces", "RestrictRealtime",
      "RestrictSUIDSGID", "LockPersonality", "PrivateDevices", "ProtectKernelTunables", "ProtectKernelModules", "ProtectKernelLogs", "ProtectClock", "ProtectHostname"])
      assert.ok(["", "no", undefined].includes(all[name]), `${name}=${all[name]}`);
    assert.equal(all.CapabilityBoundingSet, "~");
    assert.match(all.ReadWritePaths, /\/var\/spool/);
  });
  await test("units: the database may be late at boot: it is tried again, after the network and a PostgreSQL of this machine, and the mails do not hang on it", () => {
    const unit = (name) => readFileSync(join("systemd", name), "utf8");
    assert.match(unit("parvis-migrate.service"), /^After=.*postgresql\.service.*network-online\.target/m);
    assert.match(unit("parvis-migrate.service"), /^Wants=.*network-online\.target/m);
    assert.match(unit("parvis-migrate.service"), /^Restart=on-failure$/m);
    assert.doesNotMatch(unit("parvis-deliver.service"), /^Requires=.*migrate/m);
    assert.match(unit("parvis-nginx.service"), /^Requires=.*parvis-migrate\.service/m);
    for (const name of ["parvis-nginx.service", "parvis-deliver.service", "parvis@.service"]) assert.match(unit(name), /^ExecStopPost=.*exit-code.*sleep 2/m, name);
  });
  const manager = new Manager(place);
  try {
    // Nothing here is left out by itself: who knows that no manager can run says so.
    // The sanitizers need system calls that the units forbid.
    const without = process.env.PARVIS_NO_SYSTEMD === "1" ? "PARVIS_NO_SYSTEMD=1" : sanitized ? "sanitizers" : rootIsMount() ? "" : "in a folder of another machine (chroot)";
    if (without) {
      console.log(`        ${without}: only the passing of sockets is tested`);
      await test("units: a program takes the socket that systemd opened", () => socketOnly(place));
      return;
    }
    let runs = false;
    await test("units: a manager of systemd runs here (where none can, PARVIS_NO_SYSTEMD=1 says so)", async () => {
      await manager.start().catch((error) => { throw new Error(`${error.message}; ${manager.output.trim().split("\n").at(-1)}`); });
      runs = true;
    });
    if (runs) await underSystemd(Object.assign(place.site, { root: place.root }), manager);
  } finally {
    await manager.stop();
    rmSync(place.home, { recursive: true, force: true });
  }
}
