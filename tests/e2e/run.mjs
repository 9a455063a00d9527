// The site as people use it: `make e2e`. The last line is `N passed, N failed`.
// Usage: node tests/e2e/run.mjs [run leftovers operators cache journey pages news alerts groups chat push messages accounts text mail sms]
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
  if (part("leftovers")) await (await import("./leftovers.mjs")).leftoverTests();
  if (part("operators")) await (await import("./operators.mjs")).operatorTests(site);
  if (part("cache")) await (await import("./cache.mjs")).cacheTests();
  if (part("text")) await (await import("./text.mjs")).textTests(site, { allowed });
  if (part("mail")) await (await import("./mail.mjs")).mailTests(site, { allowed });
  if (part("sms")) await (await import("./sms.mjs")).smsTests();
  if (["pages", "journey", "news", "alerts", "groups", "chat", "push", "messages", "accounts"].some(part)) browser = await launch();
  if (part("pages")) await (await import("./pages.mjs")).pageTests(site, browser, { allowed });
  if (part("news")) await (await import("./news.mjs")).newsTests(site, browser);
  if (part("alerts")) await (await import("./alerts.mjs")).alertTests(site, browser);
  if (part("groups")) await (await import("./groups.mjs")).groupTests(site, browser);
  if (part("chat")) await (await import("./chat.mjs")).chatTests(site, browser);
  if (part("push")) await (await import("./push.mjs")).pushTests(browser);
  if (part("messages")) await (await import("./messages.mjs")).messageTests(site, browser);
  if (part("accounts")) await (await import("./accounts.mjs")).accountTests(site, browser);
  if (part("journey")) await (await import("./journey.mjs")).journeyTests(site, browser, { allowed });
} catch (error) {
  await test("the tests themselves", () => { throw error; });
} finally {
  await browser?.close();
  await (await import("./run_test.mjs")).endTests(site);
}
process.exit(summary() ? 0 : 1);
