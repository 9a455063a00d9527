// Every page, for every kind of reader: accessible, valid, self-contained, never wider than the screen.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { person } from "./people.mjs";
import { test, waits } from "./runner.mjs";
import { sectionPages } from "./sections.mjs";
import { ask, town } from "./site.mjs";

const axe = readFileSync("tests/node_modules/axe-core/axe.min.js", "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const fil = `/fil/${town}`;

const people = { visitor: null, citizen: "claire@demo.parvis", mayor: "maire@demo.parvis" };
/** Widths and colours cross; what neither touches is looked at twice, not four times. */
const all = { type: "tag", values: tags };
const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
const looks = [[390, "light", all], [390, "dark", colours], [1280, "light", colours], [1280, "dark", all]];

const useAxe = (page) => page.evaluate(axe);

/** Looks at a page at both widths and in both colours, and leaves pictures if PICTURES is set; complaints as sentences. Needs JavaScript. */
export async function lookedAt(page, name) {
  const complaints = [];
  await useAxe(page);
  for (const [width, colorScheme, only] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const each of await complaintsOf(page, { width, only })) complaints.push(`${width} ${colorScheme} ${each}`);
    if (process.env.PICTURES) await page.screenshot({ path: `build/screenshots/${name}-${width}-${colorScheme}.jpg`, fullPage: true, type: "jpeg", quality: 70 });
  }
  return complaints;
}

/** Checks what the page in front of us is; complaints as sentences. */
async function complaintsOf(page, { width, only }) {
  const complaints = [];
  // What passed would be told too, with the HTML of every node: only complaints leave the page.
  complaints.push(...await page.evaluate(async (rules) => (await globalThis.axe.run({ runOnly: rules, resultTypes: ["violations"] })).violations
    .map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`), only));
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (await overflow() > 0) complaints.push(`wider than the window by ${await overflow()} px at ${width}`);
  return complaints;
}

export async function pageTests(site, browser, { allowed }) {
  mkdirSync("build/screenshots", { recursive: true });
  const sections = await sectionPages();
  const pages = [...sections.flatMap(({ pages }) => pages), ["error-404", "/nulle-part", "visitor"]];
  const ids = Object.assign({}, ...sections.map(({ words }) => words?.(site)));
  const validator = new HtmlValidate(JSON.parse(readFileSync("tests/e2e/htmlvalidate.json", "utf8")));
  const contexts = {};
  for (const [who, email] of Object.entries(people)) {
    const context = await person(browser, site, email, { bypassCSP: true });
    contexts[who] = { context, page: await context.newPage(), errors: [] };
    contexts[who].page.on("console", (message) => { if (["error", "warning"].includes(message.type()) && !/the server responded with a status of/.test(message.text())) contexts[who].errors.push(message.text()); });
    contexts[who].page.on("response", (response) => {
      if (response.status() < 400 || response.request().isNavigationRequest()) return;
      if (allowed && /\/portrait\?/.test(response.url())) return; // the commune's section serves it
      contexts[who].errors.push(`${response.status()} ${response.url()}`);
    });
    contexts[who].page.on("pageerror", (error) => contexts[who].errors.push(String(error)));
  }
  for (const [name, pattern, readers] of pages) {
    const path = pattern.replace(/@[\w-]+@/g, (word) => ids[word]);
    const cookie = async (who) => (await contexts[who].context.cookies()).map((each) => `${each.name}=${each.value}`).join("; ");
    const first = readers.split(" ")[0];
    if (allowed && !name.startsWith("error-") && (await ask(site.base + path, { headers: { Cookie: await cookie(first) } })).status === 404) { waits(`page: ${name}`, path); continue; }
    await test(`page: ${name} (${readers})`, async () => {
      const complaints = [];
      for (const who of readers.split(" ")) {
        const { page, errors, context } = contexts[who];
        const served = await ask(site.base + path, { headers: { Cookie: await cookie(who) } });
        assert.equal(served.status, name === "error-404" ? 404 : 200, `${who}: ${path}`);
        const report = await validator.validateString(served.body, path);
        for (const { messages } of report.results) for (const m of messages) complaints.push(`${who} html ${m.ruleId} line ${m.line}: ${m.message}`);
        await page.goto(site.base + path);
        for (const each of await lookedAt(page, `${name}-${who}`)) complaints.push(`${who} ${each}`);
        // 1280 px at 200 % is 640 px of page; 320 is what 400 % leaves of it.
        for (const width of [640, 320]) {
          await page.setViewportSize({ width, height: 900 });
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (wider > 0) complaints.push(`${who}: wider than the window by ${wider} px at ${width}`);
        }
        complaints.push(...errors.splice(0).map((text) => `${who} console: ${text}`), ...context.foreign.splice(0).map((url) => `${who} asks ${url}`));
      }
      assert.deepEqual([...new Set(complaints)], []);
    });
  }

  await test("page: the keyboard alone reaches the content, and what has the focus shows it", async () => {
    const { page } = contexts.citizen;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.base + fil);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#content");
    const seen = await page.evaluate(() => document.activeElement.getBoundingClientRect().top >= 0);
    assert.ok(seen, "the skip link is shown when it has the focus");
    const invisible = [];
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press("Tab");
      const what = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        const shown = style.outlineStyle !== "none" || style.boxShadow !== "none" || document.activeElement === document.body;
        return shown ? null : document.activeElement.outerHTML.slice(0, 80);
      });
      if (what) invisible.push(what);
    }
    assert.deepEqual(invisible, []);
  });

  await test("page: exactly one cookie, that no script can read", async () => {
    const cookies = await contexts.citizen.context.cookies();
    assert.deepEqual(cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite]), [["parvis", true, "Lax"]]);
    assert.equal((await contexts.visitor.context.cookies()).length, 0, "a visitor has none");
    // htmx notes the address one is at until the tab is closed, and nothing else.
    const kept = await contexts.citizen.page.evaluate(() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].join(" "));
    assert.equal(kept.replace("htmx-current-path-for-history", "").trim(), "");
  });

  await test("page: the strict CSP is in the way of nothing that a page needs", async () => {
    const context = await person(browser, site, people.citizen);
    const page = await context.newPage();
    const errors = [];
    page.on("console", (message) => { if (message.type() === "error" && !/the server responded/.test(message.text())) errors.push(message.text()); });
    for (const path of [fil, `${fil}/${ids["@market@"]}`, "/fil"]) await page.goto(site.base + path);
    assert.deepEqual(errors, []);
    await context.close();
  });
  for (const { context } of Object.values(contexts)) await context.close();
}
