// Rules about the programs that build and test: that each package suits the Node.js it runs on, that nothing outlives a run.
import { createHash } from "node:crypto";
import { matches } from "./files.mjs";

/** What `apt-get install nodejs` gives on Debian 12, where `make run` has to work. */
const debian = "18.20.4";

const numbers = (version) => version.replace(/^v/, "").split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : null));
const compare = (a, b) => { for (const at of [0, 1, 2]) if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) - (b[at] ?? 0); return 0; };

/** Whether `version` lies in an npm range: `||`, blanks, `>=`, `>`, `<=`, `<`, `=`, `^`, `~`, parts left out. */
export function suits(version, range) {
  const have = numbers(version);
  const one = (operator, text) => {
    const want = numbers(text);
    const given = want.filter((part) => part !== null).length;
    const order = compare(have, want);
    const same = (count) => have.slice(0, count).every((part, at) => part === want[at]);
    if (given === 0) return true;
    if (operator === ">=") return order >= 0;
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0 && !same(given);
    if (operator === "<=") return order <= 0 || same(given);
    if (operator === "^") return order >= 0 && same(1);
    if (operator === "~") return order >= 0 && same(Math.min(given, 2));
    return same(given);
  };
  return range.split("||").some((part) => [...part.matchAll(/(>=|<=|>|<|=|\^|~)?\s*v?(\d[\w.]*|\*|x)/g)].every(([, operator, text]) => one(operator, text)));
}

function* complaints(files, path, node) {
  const lock = files.find((file) => file.path === path);
  if (!lock) return yield { path, what: "is missing" };
  for (const [name, { engines }] of Object.entries(JSON.parse(lock.text).packages)) {
    const range = engines?.node;
    if (range && !suits(node, range)) yield { path, what: `${name || "this project"} asks for Node.js ${range}; here it runs on ${node}` };
  }
}

const digestOf = (text) => createHash("sha256").update(text).digest("hex");

/** The lines of sql/migrations/DIGESTS: what was published never changes. */
export const digests = (files) => files.filter(({ path }) => /^sql\/migrations\/.*\.sql$/.test(path)).map(({ path, text }) => `${digestOf(text)}  ${path.split("/").at(-1)}\n`).join("");

export const programRules = [
  {
    name: "programs: a migration that was published, and so stands in sql/migrations/DIGESTS, never changes",
    *check(files) {
      const list = files.find(({ path }) => path === "sql/migrations/DIGESTS");
      if (!list) return yield { path: "sql/migrations/DIGESTS", what: "is missing" };
      for (const line of list.text.trim().split("\n")) {
        const [digest, name] = line.split("  ");
        const file = files.find(({ path }) => path === `sql/migrations/${name}`);
        if (!file || digestOf(file.text) !== digest) yield { path: `sql/migrations/${name}`, what: "is not what was published: put it back, and add a new migration" };
      }
    },
  },
  {
    name: "programs: each npm package of the build runs on Debian's Node.js, each of the tests on the one they bring",
    *check(files) {
      yield* complaints(files, "package-lock.json", debian);
      const brought = JSON.parse(files.find(({ path }) => path === "tests/package-lock.json")?.text ?? "{}").packages ?? {};
      const versions = new Set(["x64", "arm64"].map((cpu) => brought[`node_modules/node-linux-${cpu}`]?.version));
      if (versions.size !== 1 || versions.has(undefined)) yield { path: "tests/package-lock.json", what: "brings no Node.js, or not the same for x64 and arm64" };
      else yield* complaints(files, "tests/package-lock.json", [...versions][0]);
    },
  },
  {
    name: "programs: a range of versions is understood as npm does (or the rule above would say nothing)",
    *check() {
      const cases = [["18.20.4", ">=18", 1], ["18.20.4", ">=20.0.0", 0], ["18.20.4", "^18.19.0 || >= 20.6.0", 1], ["18.20.4", "18 || 20 || >=22", 1], ["18.20.4", "20 || >=22", 0],
        ["22.23.5", "^20.19.0 || ^22.16.0 || >= 24.0.0", 1], ["22.3.0", "^22.16.0", 0], ["19.0.0", ">= 14 <19", 0], ["18.1.0", "~18.1", 1], ["18.2.0", "18.1.x", 0], ["18.2.0", "*", 1]];
      for (const [version, range, expected] of cases) if (suits(version, range) !== !!expected) yield { path: "tests/lint/programs.mjs", what: `${version} in ${range}` };
    },
  },
  {
    name: "programs: what people sent is taken away by lib/files/upload alone, which sets aside what a database does not know",
    *check(files) {
      for (const file of files)
        if (/^handlers\/.*\.cpp$/.test(file.path) && file.path !== "handlers/lib/files/upload.cpp" && /\buploads\b/.test(file.text))
          for (const found of matches(file, file.text, /\b(?:remove|remove_all|unlink)\([^)]*/g)) if (/uploads/.test(found.what)) yield found;
    },
  },
  {
    name: "programs: a test starts programs by start() of support/started.mjs, so that none outlives it",
    *check(files) {
      for (const file of files)
        if (/^tests\/.*\.mjs$/.test(file.path) && file.path !== "tests/support/started.mjs") yield* matches(file, file.text, /(?<![\w.`(|])spawn\(/g);
    },
  },
];
