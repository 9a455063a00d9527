// The whole suite: `make test`. Each part prints as it goes; the last line is `N passed, N failed`.
// Usage: node tests/run.mjs [part …]   parts: lint hardening unit postgresql country hostile e2e survival fuzz
import { prepareReports } from "./support/sanitizers.mjs";
import { startPostgresql } from "./support/postgresql.mjs";
import "./support/node.mjs";
import { start } from "./support/started.mjs";

const bin = process.env.BIN ?? "cgi-bin";
const out = process.env.OUT ?? "build";
process.env.PARVIS_ROOT ??= process.cwd(); // programs with sanitizers do not stand in the tree that they belong to
const reports = prepareReports(out);
const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
const failures = [];

function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] }, { patience: 15000 });
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => { text += chunk; process.stdout.write(chunk); });
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
  console.log(`-- ${name}: ${passed} passed, ${failed} failed\n`);
}

/** A Boost.Test program. One that dies without a report counts as a failure. */
async function boost(name, env) {
  const { code, text } = await run(`${out}/tests/all`, ["--report_level=short", "--color_output=no", ...(process.env.FILTER ? [`--run_test=${process.env.FILTER}`] : [])],
    { PARVIS_PROGRAM: `${bin}/parvis`, ...env });
  const passed = Number(/(\d+) test cases? out of \d+ passed/.exec(text)?.[1] ?? 0);
  const failed = Number(/(\d+) test cases? out of \d+ failed/.exec(text)?.[1] ?? 0);
  count(name, passed, passed + failed === 0 || (code !== 0 && failed === 0) ? failed + 1 : failed, text);
}

/** A program whose last words are `N passed, N failed`. */
async function script(name, path) {
  const { code, text } = await run("node", [path], { BIN: bin, OUT: out });
  const last = [...text.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  const failed = Number(last?.[2] ?? 0);
  count(name, Number(last?.[1] ?? 0), !last || (code !== 0 && failed === 0) ? failed + 1 : failed, text);
}

const parts = {
  lint: () => script("lint", "tests/lint.mjs"),
  hardening: () => script("hardening", "tests/hardening.mjs"),
  unit: () => boost("unit tests on SQLite", {}),
  async postgresql() {
    const server = await startPostgresql();
    try {
      await boost("unit tests on PostgreSQL", { PARVIS_TEST_POSTGRESQL: server.url });
    } finally {
      await server.stop();
    }
  },
  hostile: () => script("bad input", "tests/hostile/run.mjs"),
  country: () => script("a small country", "tests/bench/country_test.mjs"),
  e2e: () => script("end to end", "tests/e2e/run.mjs"),
  survival: () => script("survival", "tests/survival/run.mjs"),
  fuzz: () => script("hostile input", "tests/fuzz/run.mjs"),
};

const started = Date.now();
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`== ${name}`);
  try {
    await part();
  } catch (error) {
    console.log(error);
    count(name, 0, 1, `failed  ${error}`);
  }
}
if (reports) {
  console.log("== sanitizers");
  const complaints = reports();
  count("programs that ended in a report of a sanitizer", complaints === 0 ? 1 : 0, complaints);
}
if (failures.length) console.log(failures.join("\n"));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
