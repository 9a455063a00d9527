// What whoever runs a site meets: the installation and its updates, a shared host with Apache, an archive that needs no
// package. Usage: node tests/hosting/run.mjs [install owner source apache bundle recipes]   The last line is `N passed, N failed`.
import { summary, test } from "../e2e/runner.mjs";

const wanted = process.argv.slice(2);
const parts = ["install", "owner", "source", "apache", "bundle", "recipes"];
if (wanted.includes("--help")) {
  console.log(`Usage: node tests/hosting/run.mjs [${parts.join(" ")}]`);
  process.exit(0);
}
for (const part of parts)
  if (!wanted.length || wanted.includes(part))
    await (await import(`./${part}.mjs`)).tests().catch((error) => test(`${part}: the tests themselves`, () => { throw error; }));
process.exit(summary() ? 0 : 1);
