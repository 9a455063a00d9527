// What arrives in mailboxes, as a person sees it: each kind of mail that the tests before this one sent, in light and dark, wide and on
// a phone. Nothing sticks out, axe finds nothing, nothing is loaded. PICTURES=1 leaves a picture of each in build/screenshots.
import assert from "node:assert/strict";
import { lookedAt } from "./pages.mjs";
import { test } from "./runner.mjs";
import { ask, readMail, until } from "./site.mjs";

/** Mails that differ in names and numbers alone are of one kind. */
const kindOf = (subject) => subject.replace(/[«:].*/, "").replace(/\d+/g, "0").trim();

export async function mailsTests(site, browser) {
  await test("a forgotten password and a registration send their mails", async () => {
    const before = site.mails().length;
    const { body } = await ask(`${site.base}/mot-de-passe`);
    const csrf = /name="csrf" value="([^"]*)"/.exec(body)[1];
    await ask(`${site.base}/mot-de-passe`, { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrf, email: "claire@demo.parvis" }).toString() });
    await until("the mail", () => site.mails().length > before, 20000);
  });

  const kinds = new Map();
  for (const raw of site.mails()) kinds.set(kindOf(readMail(raw).headers.subject), raw);
  for (const [kind, raw] of kinds) {
    await test(`mail: ${kind}`, async () => {
      const { html } = readMail(raw);
      assert.ok(html, "it has no HTML part");
      assert.ok(!/<(img|script|link|iframe|form)\b|url\(/.test(html), "it loads something");
      const page = await browser.newPage();
      await page.setContent(html);
      assert.deepEqual(await lookedAt(page, `mail-${kind.replace(/[^\p{L}\d]+/gu, "-").toLowerCase()}`), []);
      await page.close();
    });
  }
}
