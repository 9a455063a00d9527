// Takes a section out of a copy of the tree, by the recipe of CONTRIBUTING and nothing else, and asks whether the rest is whole:
// it builds, its unit tests pass on SQLite, and the lint finds nothing. `make check-sections SECTION=groups`.
// Usage: node tests/check_sections.mjs SECTION [--keep]   --keep leaves the copy and says where. The last line is `N passed, N failed`.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { summary, test } from "./e2e/runner.mjs";
import { rowsOf, threadTable } from "./support/tables.mjs";
import { forget, start } from "./support/started.mjs";

const [section, ...options] = process.argv.slice(2);
if (!existsSync(`handlers/${section}/section.cpp`)) {
  console.error("Usage: node tests/check_sections.mjs SECTION [--keep], at the top of the tree");
  process.exit(2);
}
const made = mkdtempSync(join(tmpdir(), `parvis-without-${section}-`));
const folder = options.includes("--keep") ? made : forget(made);
const inside = (path) => join(folder, path);
const text = (path) => readFileSync(inside(path), "utf8");
const change = (path, by) => writeFileSync(inside(path), by(text(path)));
/** [{path, text}] of the C++ below these folders. */
const sources = (...folders) => folders.filter((path) => existsSync(inside(path))).flatMap((path) => readdirSync(inside(path), { recursive: true }).filter((file) => /\.[ch]pp$/.test(file))
  .map((file) => ({ path: `${path}/${file}`, text: text(`${path}/${file}`) })));
const below = (path, name) => (existsSync(inside(path)) ? readdirSync(inside(path)).filter((file) => name.test(file)).map((file) => `${path}/${file}`) : []);

/** What git knows, with the times of the files: what was compiled in the tree is not compiled again. */
function copyTree() {
  const paths = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { encoding: "utf8", maxBuffer: 1 << 26 }).split("\0");
  for (const path of paths.filter((each) => each && existsSync(each))) {
    mkdirSync(dirname(inside(path)), { recursive: true });
    copyFileSync(path, inside(path));
    const { atime, mtime } = statSync(path);
    utimesSync(inside(path), atime, mtime);
  }
  for (const path of ["node_modules", "tests/node_modules", ".deps"]) if (existsSync(path)) symlinkSync(resolve(path), inside(path));
}

/** The first words of its addresses, where they are its own. */
function addresses() {
  const words = (name) => new Set(rowsOf(text(`handlers/${name}/routes.cpp`), text(threadTable)).map(({ path }) => `/${path.split("/")[1]}`));
  const others = readdirSync(inside("handlers")).filter((name) => name !== section && existsSync(inside(`handlers/${name}/section.cpp`))).flatMap((name) => [...words(name)]);
  return [...words(section)].filter((word) => !others.includes(word));
}

/** The recipe of CONTRIBUTING. */
function takeOut() {
  const own = text(`handlers/${section}/section.cpp`);
  const tables = [.../retention\[\] = \{([\s\S]*?)\n\};/.exec(own)?.[1].matchAll(/^ {4}\{"(\w+)"/gm) ?? []].map((m) => m[1]);
  const words = addresses().join("|");
  const mark = `AT_(?:${words.toUpperCase().replaceAll("/", "").replaceAll("-", "_")})`;
  const link = new RegExp(` *<li><a href="(?:${words})[/?"](?:(?!<li>)[^])*?</li>\\n?|\\{\\{#\\w+\\}\\}<search(?:(?!<search)[^])*?action="(?:${words})[/"][^]*?</search>\\{\\{/\\w+\\}\\}\\n`, "g");
  const withoutLinks = (all) => (words ? all.replace(link, "").replace(new RegExp(`\\{\\{#(${mark})\\}\\}[^{]*\\{\\{/\\1\\}\\}`, "g"), "") : all);
  // The mails that it alone names.
  const naming = (name) => sources("handlers").filter((file) => file.text.includes(`"${name}"`) || file.text.includes(`"sms/${name}.tpl"`)).map(({ path }) => path.split("/")[1]);
  const mails = [...below("templates/mail", /\.tpl$/), ...below("templates/sms", /\.tpl$/)].filter((path) => {
    const names = naming(path.split("/").at(-1).replace(/(\.html)?\.tpl$/, ""));
    return names.length && names.every((name) => name === section);
  });
  for (const path of [`handlers/${section}`, `templates/${section}`, `tests/${section}`, `htdocs/css/${section}.css`, ...below("sql/demo", new RegExp(`^${section}(-removal)?\\.sql$`)), ...mails])
    rmSync(inside(path), { recursive: true, force: true });
  // One test tells of several sections at once: whoever takes one out takes its sentences out of it.
  const ofSeveral = "tests/lib/content_test.cpp";
  if (new RegExp(`#include "${section}/`).test(text(ofSeveral))) rmSync(inside(ofSeveral));
  change("handlers/sections.hpp", (all) => all.replace(new RegExp(`^ *X\\(${section}\\).*\\n`, "m"), "").replace(/\s*\\\n\n/, "\n\n"));
  change("nginx.conf", (all) => all.replace(new RegExp(`^\\s*~\\*\\S+\\s+${section};\\n${words ? `|^\\s*\\| (?:${words})/.*\\n` : ""}`, "gm"), ""));
  for (const path of [...below("templates/parts", /menu\w*\.tpl$/), "templates/layout.tpl"]) change(path, withoutLinks);
  const newest = Math.max(...below("sql/migrations", /\.sql$/).map((path) => Number(/\/(\d+)-/.exec(path)[1])));
  if (tables.length) writeFileSync(inside(`sql/migrations/${String(newest + 1).padStart(4, "0")}-without-${section}.sql`), [...new Set(tables)].map((table) => `DROP TABLE ${table};\n`).join("\n"));
}

const wrong = /error|failed|Error|\*\*\*/;

/** Resolves to what the command printed; throws with its end when it fails. */
function run(command, args, env = {}) {
  return new Promise((done, fail) => {
    const child = start(command, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk) => { said += chunk; });
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done(said) : fail(new Error(`${command} ${args.join(" ")}: ${code}\n${said.split("\n").filter((line, at, all) => wrong.test(line) || (at && wrong.test(all[at - 1]))).slice(0, 40).join("\n") || said.slice(-3000)}`))));
  });
}

const jobs = `-j${process.env.JOBS ?? 2}`;
copyTree();
await test(`without ${section}: its folders and lines are taken out`, () => {
  takeOut();
  const names = new RegExp(`#include "${section}/|\\b${section}::|namespace ${section}\\b`);
  assert.deepEqual(sources("handlers", "cgi-bin", "tests").filter((file) => names.test(file.text)).map(({ path }) => path), [], "who still names its code");
});
await test(`without ${section}: everything compiles`, () => run("make", [jobs, "build", "build/tests/all"]));
await test(`without ${section}: the markers are written anew`, () => run("make", ["markers"]));
await test(`without ${section}: the unit tests of the others pass on SQLite`, async () => {
  const said = await run("build/tests/all", ["--report_level=short", "--color_output=no"], { PARVIS_PROGRAM: "cgi-bin/parvis", PARVIS_ROOT: folder });
  console.log(`        ${/\d+ test cases? out of \d+ passed/.exec(said)?.[0] ?? "?"}`);
});
await test(`without ${section}: the lint finds nothing`, () => run("node", ["tests/lint.mjs"]));
if (folder === made && options.includes("--keep")) console.log(`Kept: ${folder}`);
process.exit(summary() ? 0 : 1);
