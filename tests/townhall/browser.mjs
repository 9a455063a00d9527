// A new mayor at his desk: six steps that tick themselves, and a trial in which nothing leaves.
import assert from "node:assert/strict";
import { gestures } from "../e2e/gestures.mjs";
import { lookedAt } from "../e2e/pages.mjs";
import { expectNoText, expectText, person } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { town } from "../e2e/site.mjs";

const desk = `/mairie/${town}`;

export async function tests(site, browser) {
  const context = await person(browser, site, "maire@demo.parvis", { bypassCSP: true });
  const page = await context.newPage();
  try {
    await test("townhall: the first steps tick themselves, and go for good with the last one", async () => {
      site.sql("UPDATE town SET settled_at = NULL, poster_at = NULL, presentation = '' WHERE commune_code = '56260'");
      await page.goto(site.base + desk);
      await expectText(page, "Vos premiers pas", "4 sur 6");
      assert.deepEqual(await lookedAt(page, "desk-first-steps"), []);
      const hand = gestures(page);
      await hand.touch(".first-steps .next a");
      await hand.fill("main [name=presentation]", "Une ville close, un port et un golfe.");
      await hand.touch("main form[action$='/reglages/mairie'] button");
      await expectText(page, "5 sur 6");
      await hand.touch(".first-steps form[action$='/affiche'] button");
      await expectText(page, "Votre mairie vous répond ici");
      hand.atMost(4);
      await page.goto(site.base + desk);
      await expectNoText(page, "Vos premiers pas");
      await page.goto(`${site.base}/commune/${town}`);
      await expectText(page, "Une ville close, un port et un golfe.");
    });
    await test("townhall: in a trial a line stands on each page of the desk until it is opened for good", async () => {
      await page.goto(`${site.base}${desk}/essai`);
      await page.click("main form[action$='/essai'] button");
      await expectText(page, "Vous êtes en mode d’essai", "Tout fonctionne, rien ne part");
      await page.goto(`${site.base}${desk}/citoyens`);
      await expectText(page, "Tout fonctionne, rien ne part");
      assert.deepEqual(await lookedAt(page, "desk-on-trial"), []);
      await page.click(".notice a[href$='/essai']");
      assert.deepEqual(await lookedAt(page, "desk-trial-on"), []);
      await page.click("main form[action$='/essai'] button");
      await expectText(page, "La page est ouverte pour de bon");
      await expectNoText(page, "Tout fonctionne, rien ne part");
    });
  } finally {
    await context.close();
  }
}
