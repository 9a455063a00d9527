// The whole suite: `make test`. One part more runs at a time than there are cores, what asserts times alone at the end; each
// line says which part it is of. The last line is `N passed, N failed`, above it how long each part took and which cases
// were the slowest.
// Usage: node tests/run.mjs [part …]   parts: see `parts` below
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { prepareReports } from "./support/sanitizers.mjs";
import { startPostgresql } from "./support/postgresql.mjs";
import "./support/node.mjs";
import { start } from "./support/started.mjs";

const bin = process.env.BIN ?? "cgi-bin";
const out = process.env.OUT ?? "build";
/** The same tests linked with what clang's sanitizers watch; `make test` has built it and says where it is. */
const watched = process.env.WATCHED ?? `${out}/tests/all`;
process.env.PARVIS_ROOT ??= process.cwd(); // programs with sanitizers do not stand in the tree that they belong to
const reports = prepareReports(out);
const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
const failures = [];
const cases = []; // {name, seconds}
const times = []; // {name, seconds}

/** Runs a command and prints its lines behind the name of its part. Resolves to {code, text}. */
function run(part, command, args, env = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] }, { patience: 15000 });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      let line = "";
      stream.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
        const lines = (line + chunk).split("\n");
        line = lines.pop();
        for (const each of lines) console.log(`${part}: ${each}`);
      }).on("end", () => { if (line) console.log(`${part}: ${line}`); });
    }
    child.on("error", (error) => resolve({ code: 127, text: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, text }));
  });
}

/** `text`: what the part printed; its failures are said again at the end, where the log of a long run is read first. */
function count(name, passed, failed, text = "") {
  totals.passed += passed;
  totals.failed += failed;
  const said = text.split("\n").filter((line, at, lines) => /^failed |: (fatal )?error: /.test(line) || /^failed /.test(lines[at - 1] ?? ""));
  if (failed) failures.push(`-- ${name}: ${failed} failed`, ...said.slice(0, 12).map((line) => line.slice(0, 300)));
  console.log(`-- ${name}: ${passed} passed, ${failed} failed`);
}

/** The suites of a Boost.Test program, dealt out to `count` runs of it with about as many cases each. */
function dealt(program, count) {
  const listed = spawnSync(program, ["--list_content"], { encoding: "utf8", env: { ...process.env, PARVIS_PROGRAM: `${bin}/parvis` } });
  const suites = `${listed.stdout}${listed.stderr}`.split(/\n(?=\w)/).map((text) => ({ name: /^\w+/.exec(text)?.[0], cases: text.split("\n").length - 1 }));
  const runs = Array.from({ length: count }, () => ({ suites: [], cases: 0 }));
  for (const { name, cases: size } of suites.filter(({ name }) => name).sort((a, b) => b.cases - a.cases)) {
    const lightest = runs.reduce((a, b) => (b.cases < a.cases ? b : a));
    lightest.suites.push(name);
    lightest.cases += size;
  }
  return runs.map(({ suites }) => suites.join(","));
}

/** A Boost.Test program, all its suites or those of `suites`. One that dies without a report counts as a failure. */
async function boost(part, name, program, env, suites = "") {
  const journal = `${out}/tests/${part}.log`;
  mkdirSync(`${out}/tests`, { recursive: true });
  const { code, text } = await run(part, program, ["--report_level=short", "--color_output=no", `--logger=HRF,unit_scope,${journal}`,
    ...((process.env.FILTER || suites) ? [`--run_test=${process.env.FILTER || suites}`] : [])], { PARVIS_PROGRAM: `${bin}/parvis`, ...env });
  const report = readFileSync(journal, "utf8"); // one format goes to one place: what failed is said here
  const errors = report.split("\n").filter((line) => /: (fatal )?error: /.test(line));
  for (const line of errors) console.log(`${part}: ${line}`);
  const passed = Number(/(\d+) test cases? out of \d+ passed/.exec(text)?.[1] ?? 0);
  const failed = Number(/(\d+) test cases? out of \d+ failed/.exec(text)?.[1] ?? 0);
  for (const [, title, time] of report.matchAll(/Leaving test case "(.*)"; testing time: (\d+)us/g))
    cases.push({ name: `${part}: ${title}`, seconds: Number(time) / 1e6 });
  count(name, passed, passed + failed === 0 || (code !== 0 && failed === 0) ? failed + 1 : failed, errors.join("\n") || text);
}

/** A program whose last words are `N passed, N failed`. */
async function script(part, name, path, args = []) {
  const { code, text } = await run(part, "node", [path, ...args], { BIN: bin, OUT: out });
  const last = [...text.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  const failed = Number(last?.[2] ?? 0);
  for (const [, title, time] of text.matchAll(/^(?:passed|failed) {2}(.*) \((\d+\.\d) s/gm)) cases.push({ name: `${part}: ${title}`, seconds: Number(time) });
  count(name, Number(last?.[1] ?? 0), !last || (code !== 0 && failed === 0) ? failed + 1 : failed, text);
}

/** Freed memory is watched for 8 MB, not 256: each case would touch fresh pages, which is most of the system's time. */
const watching = { ASAN_OPTIONS: [process.env.ASAN_OPTIONS, "quarantine_size_mb=8"].filter(Boolean).join(":") };
const onSqlite = `unit tests on SQLite${watched.includes("sanitized") ? ", with sanitizers" : ""}`;
const halves = !wanted.length || wanted.some((name) => name.startsWith("unit")) ? dealt(watched, 2) : [];
/** In the order in which they begin: the longest first. */
const parts = {
  e2e: (part) => script(part, "end to end", "tests/e2e/run.mjs", ["--but", "pages", "lighthouse"]),
  pages: (part) => script(part, "every page", "tests/e2e/run.mjs", ["pages"]),
  unit: (part) => boost(part, `${onSqlite}, first half`, watched, watching, halves[0]),
  hostile: (part) => script(part, "bad input", "tests/hostile/run.mjs"),
  /** But for suites with the label no_postgresql, which open no database, or look at what SQLite alone tells. */
  async postgresql(part) {
    const server = await startPostgresql();
    try {
      await boost(part, "unit tests on PostgreSQL", `${out}/tests/all`, { PARVIS_TEST_POSTGRESQL: server.url }, "!@no_postgresql");
    } finally {
      await server.stop();
    }
  },
  "unit-2": (part) => process.env.FILTER ? undefined : boost(part, `${onSqlite}, second half`, watched, watching, halves[1]),
  losses: (part) => script(part, "survival, what asserts no time", "tests/survival/run.mjs", ["worker", "networks"]),
  fuzz: (part) => script(part, "hostile input", "tests/fuzz/run.mjs"),
  hosting: (part) => script(part, "hosting", "tests/hosting/run.mjs"),
  country: (part) => script(part, "a small country", "tests/bench/country_test.mjs"),
  hardening: (part) => script(part, "hardening", "tests/hardening.mjs"),
  lint: (part) => script(part, "lint", "tests/lint.mjs"),
};
/** What asserts how fast something is, or takes the whole machine: alone. */
const alone = {
  lighthouse: (part) => script(part, "a first visit", "tests/e2e/run.mjs", ["lighthouse"]),
  survival: (part) => script(part, "survival", "tests/survival/run.mjs", ["kill", "disk", "overload", "flood", "units"]),
};

async function perform([name, part]) {
  const began = Date.now();
  console.log(`== ${name}`);
  try {
    await part(name);
  } catch (error) {
    console.log(error);
    count(name, 0, 1, `failed  ${error}`);
  }
  times.push({ name, seconds: (Date.now() - began) / 1000 });
}

/** Much of the time a part waits: for a second to end, for a page to be drawn. */
const lanes = availableParallelism() + 1;
const asked = (list) => Object.entries(list).filter(([name]) => !wanted.length || wanted.includes(name) || wanted.includes(name.replace(/-2$/, "")));
const started = Date.now();
const waiting = asked(parts);
await Promise.all(Array.from({ length: lanes }, async () => { while (waiting.length) await perform(waiting.shift()); }));
for (const each of asked(alone)) await perform(each);
if (reports) {
  console.log("== sanitizers");
  const complaints = reports();
  count("programs that ended in a report of a sanitizer", complaints === 0 ? 1 : 0, complaints);
}
const table = (rows) => rows.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${name}`).join("\n");
console.log(`Each part, ${lanes} at a time:\n${table(times)}`);
console.log(`The ten slowest cases:\n${table(cases.sort((a, b) => b.seconds - a.seconds).slice(0, 10))}`);
if (failures.length) console.log(failures.join("\n"));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
