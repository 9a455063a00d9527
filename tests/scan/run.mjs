// Scanners of others over our sources and over a site that runs: `make scan`. Everything is bounded in time and aims at
// 127.0.0.1. A finding is a failure; what is no finding is listed below with its reason. Not asked: gcc -fanalyzer, whose
// version 12 knows no C++ (all 21 findings in handlers/lib/base were in the standard library, returned values above all).
// Usage: node tests/scan/run.mjs [cppcheck tidy wapiti sqlmap]   The last line is `N passed, N failed`.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { summary, test } from "../e2e/runner.mjs";
import { startSite } from "../e2e/site.mjs";
import { wapiti } from "./wapiti.mjs";
import { sqlmap } from "./sqlmap.mjs";
import { start } from "../support/started.mjs";

const wanted = process.argv.slice(2);
if (wanted.includes("--help")) {
  console.log("Usage: node tests/scan/run.mjs [cppcheck tidy wapiti sqlmap]\nScans the sources and a private site on 127.0.0.1; without a word, all of it: about half an hour.");
  process.exit(0);
}
const part = (name) => !wanted.length || wanted.includes(name);
const jobs = Math.min(2, availableParallelism());

/** Runs a program for `seconds` at most. Resolves to {code, text, late}. */
function run(command, args, seconds) {
  return new Promise((done) => {
    const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let [text, late] = ["", false];
    const timer = setTimeout(() => { late = true; child.kill("SIGKILL"); }, seconds * 1000);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => { text += chunk; });
    child.on("error", (error) => { clearTimeout(timer); done({ code: 127, text: `${error}\nmake deps-scan installs it`, late }); });
    child.on("close", (code) => { clearTimeout(timer); done({ code, text, late }); });
  });
}

const below = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? below(`${folder}/${entry.name}`) : `${folder}/${entry.name}`));
const sources = ["handlers", "cgi-bin"].flatMap(below).filter((path) => path.endsWith(".cpp"));

if (part("cppcheck"))
  await test("scan: cppcheck finds nothing in handlers and cgi-bin", async () => {
    const { code, text, late } = await run("cppcheck", ["--enable=warning,performance,portability", "--std=c++20", "--language=c++", "--library=boost", "--quiet", `-j${jobs}`,
      "--suppressions-list=tests/scan/cppcheck.txt", "--error-exitcode=2", "-Ihandlers", "--template={file}:{line}: {id}: {message}", "handlers", "cgi-bin"], 300);
    if (code || late || text.trim()) throw new Error(text);
  });

if (part("tidy")) {
  const queue = [...sources];
  const complaints = [];
  await test(`scan: clang-tidy finds nothing in ${sources.length} files (.clang-tidy says what it looks for)`, async () => {
    await Promise.all(Array.from({ length: jobs }, async () => {
      for (let file; (file = queue.pop());) {
        const { code, text, late } = await run("clang-tidy", ["--quiet", file, "--", "-std=c++20", "-Ihandlers", "-isystem", "/usr/include/postgresql", "-isystem", ".deps/usr/include"], 180);
        if (code || late) complaints.push(`${file}${late ? ": not done in 180 s" : ""}\n${text.split("\n").filter((line) => /error:|warning:/.test(line)).join("\n")}`);
        process.stderr.write(`\r  ${sources.length - queue.length} of ${sources.length} files `);
      }
    }));
    process.stderr.write("\n");
    console.log(complaints.join("\n")); // all of them: a failed test says the first lines alone
    assert.equal(complaints.length, 0, "files with findings");
  });
}

if (part("wapiti") || part("sqlmap")) {
  const site = await startSite("scan");
  // A scanner asks more than any person may: on this site, of its own database, nobody is counted.
  site.sql("CREATE TABLE IF NOT EXISTS kept_session AS SELECT * FROM session WHERE 0");
  const forget = setInterval(() => {
    site.forgetAttempts();
    site.sql("INSERT OR IGNORE INTO session SELECT * FROM kept_session");
  }, 500);
  try {
    if (part("wapiti")) await wapiti(site, run);
    if (part("sqlmap")) await sqlmap(site, run);
    await test("scan: no request made a program fail or end", () => {
      const bad = site.output.split("\n").filter((line) => /event=(failed|program_ended|error_page)/.test(line));
      if (bad.length) throw new Error(bad.slice(0, 20).join("\n"));
    });
  } finally {
    clearInterval(forget);
    await site.stop();
    site.remove();
  }
}
process.exit(summary() ? 0 : 1);
