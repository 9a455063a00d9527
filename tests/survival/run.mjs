// What the site does when programs die, disks fill up and too many people come: `make survival` in full, and shorter
// as part of `make test`. Only 127.0.0.1 is asked. The last line is `N passed, N failed`.
// Usage: [SURVIVAL=full] [SEED=number] node tests/survival/run.mjs [kill disk overload flood networks waiting worker units]
import { summary, test } from "../e2e/runner.mjs";
import { startSite } from "../e2e/site.mjs";
import { full } from "./town.mjs";

const wanted = process.argv.slice(2);
if (wanted.includes("--help")) {
  console.log("Usage: [SURVIVAL=full] [SEED=number] node tests/survival/run.mjs [kill disk overload flood networks waiting worker units]");
  process.exit(0);
}
const part = (name) => wanted.length === 0 || wanted.includes(name);

/** A site of its own for each part: what one breaks is not the next one's concern. */
async function withSite(name, more, body) {
  let site;
  await test(`${name}: a site starts`, async () => {
    site = await startSite(`survival-${name}`, more);
    await site.whole();
  });
  if (!site) return;
  try {
    await body(site);
  } catch (error) {
    await test(`${name}: the tests themselves`, () => { throw error; });
  } finally {
    await site.stop("SIGTERM");
    site.remove();
  }
}

if (part("kill")) await withSite("kill", [], (await import("./kill.mjs")).killTests);
if (part("disk")) await withSite("disk", [], (await import("./disk.mjs")).diskTests);
if (part("overload")) await withSite("overload", [], (await import("./overload.mjs")).overloadTests);
if (part("flood")) await withSite("flood", [], (await import("./flood.mjs")).floodTests);
if (part("networks")) await withSite("networks", [], (await import("./flood.mjs")).networkTests);
// Short, it is what tests/hostile does.
if (full && part("waiting")) await withSite("waiting", [], (await import("./waiting.mjs")).waitingTests);
if (part("worker")) await (await import("./worker.mjs")).workerTests().catch((error) => test("worker: the tests themselves", () => { throw error; }));
if (part("units")) await (await import("./units.mjs")).unitTests().catch((error) => test("units: the tests themselves", () => { throw error; }));
process.exit(summary() ? 0 : 1);
