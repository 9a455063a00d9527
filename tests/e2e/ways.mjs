// The way around: the menus as they are when they are open, at both widths.
import assert from "node:assert/strict";
import { lookedAt } from "./pages.mjs";
import { person } from "./people.mjs";
import { test } from "./runner.mjs";
import { town } from "./site.mjs";

const fil = `/fil/${town}`;
/** Entries of an open menu that are no line to read: higher than wide, or beside another. */
const cramped = (menu) => menu.evaluate((element) => {
  const boxes = [...element.querySelectorAll("li")].map((li) => ({ said: li.innerText.trim(), ...li.getBoundingClientRect().toJSON() }));
  return boxes.filter(({ width, height, left, right, top }, at) => width < 2 * height && width < 120 || left < 0 || right > innerWidth || (at > 0 && top < boxes[at - 1].bottom - 1)).map(({ said }) => said);
});

export async function wayTests(site, browser) {
  const context = await person(browser, site, "claire@demo.parvis", { bypassCSP: true });
  const page = await context.newPage();
  try {
    for (const [name, path, width, menu] of [["account", fil, 390, ".account"], ["account", "/compte", 1280, ".account"], ["participate", fil, 1280, ".bar .menu"]])
      await test(`ways: the ${name} menu is read line by line when it is open, at ${width} pixels of ${path}`, async () => {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(site.base + path);
        await page.locator(`${menu} > summary`).click();
        assert.deepEqual(await cramped(page.locator(`${menu} > ul`)), []);
        assert.deepEqual(await lookedAt(page, `menu-${name}-${width}`), []);
      });
    await test("ways: Esc and a click elsewhere close a menu, and opening one closes the other", async () => {
      await page.setViewportSize({ width: 1280, height: 844 });
      await page.goto(site.base + fil);
      const open = () => page.locator("details.menu[open]").count();
      await page.locator(".account > summary").click();
      await page.locator(".bar .menu > summary").click();
      assert.equal(await open(), 1);
      await page.keyboard.press("Escape");
      assert.equal(await open(), 0);
      await page.locator(".account > summary").click();
      await page.locator("main").click({ position: { x: 2, y: 2 } });
      assert.equal(await open(), 0);
    });
    await test("ways: on a telephone the first news begin on the first screen, under one row", async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(site.base + fil);
      assert.ok((await page.locator(".post h2").first().boundingBox()).y < 430);
      assert.ok((await page.locator(".top").boundingBox()).height < 70);
      assert.ok(await page.locator(".thumb-bar").isVisible());
      await page.setViewportSize({ width: 1280, height: 844 });
      assert.ok(await page.locator(".thumb-bar").isHidden());
    });
    await test("ways: the longest name of a commune stands in the one row of a telephone, whole, and sticks out nowhere", async () => {
      const name = site.sql("SELECT name FROM commune WHERE code = '56260'");
      for (const long of ["Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", "Villeneuve-d’Ascq-sur-Marle", name]) {
        site.sql(`UPDATE commune SET name = '${long}' WHERE code = '56260'`);
        for (const width of [320, 390]) {
          await page.setViewportSize({ width, height: 844 });
          await page.goto(site.base + fil);
          const { row, wider, cut, low } = await page.evaluate(() => ({ row: document.querySelector(".top").offsetHeight,
            wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            cut: document.querySelector(".brand span").scrollWidth - document.querySelector(".brand span").clientWidth,
            low: document.querySelector(".brand span").scrollHeight - document.querySelector(".brand span").clientHeight }));
          assert.ok(row < 70, `${long}, ${width}: ${row}`);
          assert.ok(wider <= 0, `${long}, ${width}: ${wider}`);
          assert.ok(cut <= 1, `${long}, ${width}: cut by ${cut}`);
          assert.ok(low <= 1, `${long}, ${width}: its end is not shown, ${low}`);
        }
        if (process.env.PICTURES) await page.screenshot({ path: `build/screenshots/long-name-${long.length}-390.jpg`, type: "jpeg" });
      }
    });
    await test("ways: the keyboard sees where it is, in every menu", async () => {
      await page.setViewportSize({ width: 1280, height: 844 });
      await page.goto(site.base + fil);
      for (const summary of [".account > summary", ".bar .menu > summary"]) {
        await page.locator(summary).focus();
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Tab");
        const { style, width } = await page.locator(summary).evaluate((element) => ({ style: getComputedStyle(element).outlineStyle, width: parseFloat(getComputedStyle(element).outlineWidth) }));
        assert.equal(style, "solid", summary);
        assert.ok(width >= 2, summary);
      }
    });
    await test("ways: a publication is printed on one sheet", async () => {
      await page.goto(`${site.base}${fil}/1`);
      const pdf = await page.pdf({ format: "A4" });
      assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 1);
    });
    await test("ways: what is said in a group is printed, what is said under a publication is not", async () => {
      await page.emulateMedia({ media: "print" });
      const group = site.sql("SELECT thread_id FROM discussion WHERE once = 'demo-group-1'");
      for (const [path, printed] of [[`/groupes/${town}/${group}`, true], [fil, false]]) {
        await page.goto(site.base + path);
        assert.equal(await page.locator("ol.posts").first().isVisible(), printed, path);
      }
      await page.emulateMedia({ media: "screen" });
    });
  } finally {
    await context.close();
  }
}
