// What arrives in mailboxes, as a person sees it: each kind of mail that the tests before this one sent, in light and dark, wide and on
// a phone. Nothing sticks out, axe finds nothing, nothing is loaded. PICTURES=1 leaves a picture of each in build/screenshots.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lookedAt } from "./pages.mjs";
import { test } from "./runner.mjs";
import { ask, environment, parvis, readMail, scratch, until } from "./site.mjs";

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

  // Every kind there is, all that it can say at once.
  const folder = scratch("mails");
  const { status, stderr } = spawnSync(parvis, ["check-templates", "--mails", folder], { env: environment(site.folder), encoding: "utf8" });
  await test("each template of templates/mail makes a mail", () => {
    assert.equal(status, 0, stderr);
    const templates = readdirSync("templates/mail").filter((name) => !name.endsWith(".html.tpl")).map((name) => name.replace(".tpl", ".html"));
    assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith(".html")).sort(), templates.sort());
  });
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".html"))) await test(`mail with examples: ${name}`, async () => {
    const html = readFileSync(join(folder, name), "utf8");
    assert.ok(!/\{\{|<(img|script|link|iframe|form)\b|url\(/.test(html), "it loads something, or shows a marker");
    const page = await browser.newPage();
    await page.setContent(html);
    assert.deepEqual(await lookedAt(page, `sample-${name.replace(".html", "")}`), []);
    await page.close();
  });
  rmSync(folder, { recursive: true });

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
