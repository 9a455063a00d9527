// The site as people use it: `make e2e`. The last line is `N passed, N failed`.
// Usage: node tests/e2e/run.mjs [run cache journey news pages text mail sms]
// Usage: node tests/e2e/run.mjs [run cache journey pages alerts messages text mail]
import { launch } from "./people.mjs";
import { summary, test } from "./runner.mjs";
import { startSite } from "./site.mjs";

/** True while the pages of a section to come may be missing: they are then said, and counted apart. */
const allowed = false;

const wanted = process.argv.slice(2);
const part = (name) => wanted.length === 0 || wanted.includes(name);

let site, browser;
await test("a site starts in an empty folder", async () => { site = await startSite("main"); });
if (!site) process.exit(summary() ? 0 : 1);
try {
  if (part("run")) await (await import("./run_test.mjs")).runTests(site);
  if (part("cache")) await (await import("./cache.mjs")).cacheTests();
  if (part("text")) await (await import("./text.mjs")).textTests(site, { allowed });
  if (part("mail")) await (await import("./mail.mjs")).mailTests(site, { allowed });
  if (part("sms")) await (await import("./sms.mjs")).smsTests();
  if (part("pages") || part("journey") || part("news")) browser = await launch();
  if (part("pages")) await (await import("./pages.mjs")).pageTests(site, browser, { allowed });
  if (part("news")) await (await import("./news.mjs")).newsTests(site, browser);
  if (part("pages") || part("journey") || part("alerts")) browser = await launch();
  if (part("pages")) await (await import("./pages.mjs")).pageTests(site, browser, { allowed });
  if (part("alerts")) await (await import("./alerts.mjs")).alertTests(site, browser);
  if (part("messages")) await (await import("./messages.mjs")).messageTests(site, browser ??= await launch());
  if (part("journey")) await (await import("./journey.mjs")).journeyTests(site, browser, { allowed });
} catch (error) {
  await test("the tests themselves", () => { throw error; });
} finally {
  await browser?.close();
  await (await import("./run_test.mjs")).endTests(site);
}
process.exit(summary() ? 0 : 1);
