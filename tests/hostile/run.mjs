// Bad input, and what it gets: `make hostile`. Over real HTTP through nginx, and straight to the programs' sockets.
// Usage: node tests/hostile/run.mjs [http bodies waiting text people pictures documents lane templates]   The last line is `N passed, N failed`.
import { summary, test } from "../e2e/runner.mjs";
import { ask, startSite, town } from "../e2e/site.mjs";

const wanted = process.argv.slice(2);
if (wanted.includes("--help")) {
  console.log("Usage: node tests/hostile/run.mjs [http bodies waiting text people pictures documents lane templates]\nStarts a site of its own on a free port and sends it what no browser would.");
  process.exit(0);
}

let site;
await test("a site starts in an empty folder", async () => { site = await startSite("hostile"); });
if (!site) process.exit(summary() ? 0 : 1);
try {
  for (const part of ["http", "bodies", "waiting", "text", "people", "pictures", "documents", "lane", "templates"])
    if (!wanted.length || wanted.includes(part)) await (await import(`./${part}.mjs`)).tests(site);
} catch (error) {
  await test("the tests themselves", () => { throw error; });
} finally {
  await test("after all this every program still answers, and none had to be started again", async () => {
    for (const path of ["/", `/fil/${town}`, "/connexion", `/commune/${town}`, `/mairie/${town}/moderation`]) {
      const { status } = await ask(site.base + path);
      if (status !== 200) throw new Error(`${path}: ${status}`);
    }
    const ended = site.output.split("\n").filter((line) => line.includes("program_ended"));
    if (ended.length) throw new Error(ended.join("\n"));
    const failures = site.output.split("\n").filter((line) => line.includes("event=failed"));
    if (failures.length) throw new Error(failures.join("\n"));
  });
  await site.stop();
  site.remove();
}
process.exit(summary() ? 0 : 1);
