// Runs the fuzz targets of tests/fuzz, which `make fuzz` has built. The last line is `N passed, N failed`.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { start } from "../support/started.mjs";

const usage = `Usage: node tests/fuzz/run.mjs [--time SECONDS] [--target NAME] [--input FILE]
  (nothing)         replays all seeds, then tries a fixed number of inputs: the part \`fuzz\` of \`make test\`
  --time SECONDS    fuzzes each target that long and keeps what it learns in build/sanitized/corpus
  --target NAME     one target: a file NAME.cpp of tests/fuzz
  --input FILE      replays one file, such as one of build/sanitized/found; needs --target, or a name that begins with it
  --help            this text`;

const out = join(process.env.BUILD ?? "build", "sanitized");
const sources = "tests/fuzz";
const shortRun = { runs: 400, seconds: 20 }; // the first that is reached ends it
const limits = ["-timeout=10", "-rss_limit_mb=2560", "-max_len=8192"];

const { values } = parseArgs({ options: {
  time: { type: "string" }, target: { type: "string" }, input: { type: "string" }, help: { type: "boolean" } } });
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const all = readdirSync(sources).filter((name) => name.endsWith(".cpp")).map((name) => name.slice(0, -4));
const ofInput = values.input && all.filter((name) => values.input.split("/").some((part) => part === name || part.startsWith(`${name}-`)))
  .sort((a, b) => b.length - a.length)[0];
const wanted = values.target ?? ofInput;
if ((values.input && !wanted) || (wanted && !all.includes(wanted))) {
  console.error(`Which target? One of: ${all.join(" ")}`);
  process.exit(2);
}

const environment = {
  ...process.env,
  ASAN_OPTIONS: "detect_leaks=1:allocator_may_return_null=1:detect_stack_use_after_return=0",
  UBSAN_OPTIONS: "print_stacktrace=1",
};
if (values.input) environment.PARVIS_FUZZ_SHOW = "1";
delete environment.PARVIS_TEST_POSTGRESQL; // one small SQLite database for each target

/** Resolves to {code, text}: what it wrote last. \`progress\` gets each line of libFuzzer's statistics. */
function run(target, args, progress = () => {}) {
  return new Promise((done) => {
    const child = start(join(out, "bin", target), args, { env: environment, stdio: ["ignore", "ignore", "pipe"] });
    let text = "";
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      text = (text + chunk).slice(-20000);
      for (const line of chunk.split("\n")) if (/^#\d+\s/.test(line)) progress(line);
    });
    child.on("error", (error) => done({ code: 127, text: String(error) }));
    child.on("close", (code, signal) => {
      // A program that dies cannot tidy up after itself.
      for (const folder of ["/dev/shm", "/tmp"]) rmSync(`${folder}/parvis-test-${child.pid}`, { recursive: true, force: true });
      done({ code: code ?? signal, text });
    });
  });
}

const folder = (...parts) => {
  const path = join(...parts);
  mkdirSync(path, { recursive: true });
  return path;
};

async function attempt(target) {
  const dictionary = join(sources, "words", target);
  const args = [...limits, `-artifact_prefix=${folder(out, "found")}/${target}-`,
    ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : [])];
  const seeds = join(sources, "seeds", target);
  if (!existsSync(seeds) || !readdirSync(seeds).length) return { code: 1, text: `no seeds in ${seeds}` };
  if (values.input) return run(target, [...args, values.input]);
  if (!values.time) {
    const replayed = await run(target, [...args, "-runs=0", seeds]);
    if (replayed.code) return replayed;
    const scratch = mkdtempSync(join(tmpdir(), "parvis-fuzz-")); // libFuzzer adds to its first folder
    const tried = await run(target, [...args, "-seed=1", `-runs=${shortRun.runs + readdirSync(seeds).length}`,
      `-max_total_time=${shortRun.seconds}`, `-exact_artifact_path=${out}/found/${target}-in-short-run`, scratch, seeds]);
    rmSync(scratch, { recursive: true, force: true });
    return tried;
  }
  let last = Date.now();
  return run(target, [...args, `-max_total_time=${values.time}`, "-print_final_stats=1", "-reload=0", folder(out, "corpus", target), seeds], (line) => {
    if (Date.now() - last < 10000) return;
    last = Date.now();
    console.log(`        ${target}: ${line.trim()}`);
  });
}

const found = () => new Set(readdirSync(folder(out, "found")));

const totals = { passed: 0, failed: 0 };
for (const target of wanted ? [wanted] : all) {
  const began = Date.now();
  const known = found();
  const { code, text } = await attempt(target);
  code ? ++totals.failed : ++totals.passed;
  const runs = /number_of_executed_units:\s*(\d+)/.exec(text)?.[1];
  const edges = [...text.matchAll(/ cov: (\d+)/g)].at(-1)?.[1];
  console.log(`${code ? "failed" : "passed"}  ${target} (${((Date.now() - began) / 1000).toFixed(1)} s${runs ? `, ${runs} inputs` : ""}${edges ? `, ${edges} edges` : ""})`);
  if (!code && values.input) console.log(text.split("\n").filter((line) => /^\s{8}\S/.test(line)).join("\n"));
  if (!code) continue;
  console.log(text.split("\n").filter((line) => !/^(0x|Base64|MS:|\s*#\d+ .*( in fuzzer::|libc|_start))/.test(line)).slice(-40).map((line) => `        ${line}`).join("\n"));
  for (const name of [...found()].filter((file) => !known.has(file) || text.includes(file)))
    console.log(`        Again: make fuzz TARGET=${target} INPUT=${join(out, "found", name)}`);
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed || !totals.passed ? 1 : 0);
