// A tiny runner: tests in order, each with its time; what waits for another section is said and counted.
const results = { passed: 0, failed: 0, waiting: 0 };

export async function test(name, body) {
  const began = Date.now();
  let error;
  try { await body(); } catch (caught) { error = caught; }
  error ? ++results.failed : ++results.passed;
  console.log(`${error ? "failed" : "passed"}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (error) console.log(`        ${String(error.stack ?? error).split("\n").slice(0, 12).join("\n        ")}`);
}

/** A test that needs `needs`, an address that answers. Until it does, it waits, and that is a failure unless `allowed`. */
export async function testWith(site, needs, name, body, { allowed }) {
  const { ask } = await import("./site.mjs");
  for (const address of needs) {
    const { status } = await ask(site.base + address);
    if (status !== 404) continue;
    if (allowed) return waits(name, address);
    return test(name, () => { throw new Error(`${address} does not exist`); });
  }
  await test(name, body);
}

/** Says that something waits for an address. */
export function waits(name, address) {
  ++results.waiting;
  console.log(`waits   ${name}: ${address} does not exist`);
}

export function summary() {
  if (results.waiting) console.log(`${results.waiting} wait for pages that do not exist yet`);
  console.log(`${results.passed} passed, ${results.failed} failed`);
  return results.failed === 0 && results.passed > 0;
}
