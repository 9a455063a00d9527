// The house rules that a program can check. Each rule prints `passed` or `failed` and, under it, file:line of what
// breaks it; the last line is `N passed, N failed`. `node tests/lint.mjs --mend` first sets the no-break spaces and the
// apostrophes of the templates right; `--publish` lists the migrations of a version that is about to be published.
import { writeFileSync } from "node:fs";
import { houseRules } from "./lint/house.mjs";
import { digests, programRules } from "./lint/programs.mjs";
import { sourceRules } from "./lint/sources.mjs";
import { mended, templateRules } from "./lint/templates.mjs";
import { trackedFiles } from "./lint/files.mjs";

const files = trackedFiles();
if (process.argv.includes("--mend"))
  for (const file of files.filter(({ path }) => path.startsWith("templates/"))) {
    const text = mended(file);
    if (text !== file.text) writeFileSync(file.path, file.text = text);
  }
if (process.argv.includes("--publish")) writeFileSync("sql/migrations/DIGESTS", digests(files));
let passed = 0;
let failed = 0;
for (const rule of [...templateRules, ...sourceRules, ...houseRules, ...programRules]) {
  const complaints = [...rule.check(files)];
  complaints.length ? ++failed : ++passed;
  console.log(`${complaints.length ? "failed" : "passed"}  ${rule.name}`);
  for (const { path, line, what } of complaints) console.log(`        ${path}:${line ?? 1}  ${what}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
