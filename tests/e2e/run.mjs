// The site as people use it: `make e2e`. The last line is `N passed, N failed`.
// Usage: node tests/e2e/run.mjs [--but] [part …]   parts: see `parts` below, and each section that has a browser.mjs; with --but all others
import { launch } from "./people.mjs";
import { summary, test } from "./runner.mjs";
import { sectionBrowsers } from "./sections.mjs";
import { startSite } from "./site.mjs";

/** True while the pages of a section to come may be missing: they are then said, and counted apart. */
const allowed = false;

let site, browser;
const surf = async () => (browser ??= await launch());
/** In this order: the pages as the demo has them, and the whole journey at the end. */
const parts = {
  run: async () => (await import("./run_test.mjs")).runTests(site),
  leftovers: async () => (await import("./leftovers.mjs")).leftoverTests(),
  operators: async () => (await import("./operators.mjs")).operatorTests(site),
  cache: async () => (await import("./cache.mjs")).cacheTests(),
  text: async () => (await import("./text.mjs")).textTests(site),
  mail: async () => (await import("./mail.mjs")).mailTests(site, { allowed }),
  sms: async () => (await import("./sms.mjs")).smsTests(),
  pages: async () => (await import("./pages.mjs")).pageTests(site, await surf(), { allowed }),
  lighthouse: async () => (await import("./lighthouse.mjs")).lighthouseTests(site, await surf()),
  pictures: async () => (await import("./pictures.mjs")).pictureTests(site, await surf()),
  ways: async () => (await import("./ways.mjs")).wayTests(site, await surf()),
  // What each section does in a browser: { section, tests }.
  ...Object.fromEntries((await sectionBrowsers()).map(({ section, tests }) => [section, async () => tests(site, await surf())])),
  journey: async () => (await import("./journey.mjs")).journeyTests(site, await surf(), { allowed }),
  mails: async () => (await import("./mails.mjs")).mailsTests(site, await surf()),
};

const but = process.argv[2] === "--but";
const named = process.argv.slice(but ? 3 : 2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length) {
  console.error(`Unknown: ${unknown.join(" ")}. Parts: ${Object.keys(parts).join(" ")}`);
  process.exit(2);
}
const wanted = (name) => named.length === 0 || named.includes(name) !== but;

await test("a site starts in an empty folder", async () => { site = await startSite("main"); });
if (!site) process.exit(summary() ? 0 : 1);
try {
  for (const [name, perform] of Object.entries(parts)) if (wanted(name)) await perform();
} catch (error) {
  await test("the tests themselves", () => { throw error; });
} finally {
  await browser?.close();
  await (await import("./run_test.mjs")).endTests(site);
}
process.exit(summary() ? 0 : 1);
