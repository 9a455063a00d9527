// Writing a publication: photos, a document, a look at it before it is out, and what stands above the others.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gestures } from "../e2e/gestures.mjs";
import { lookedAt } from "../e2e/pages.mjs";
import { expectNoText, expectText, person } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { scratch, town } from "../e2e/site.mjs";

const fil = `/fil/${town}`, composer = "main form[enctype]";

async function story(site, browser, javaScriptEnabled) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const context = await person(browser, site, "maire@demo.parvis", { javaScriptEnabled, bypassCSP: javaScriptEnabled });
  const mayor = await context.newPage();
  const tell = (sentence, body) => test(`feed ${how}: ${sentence}`, body);
  const report = join(scratch(`feed-${javaScriptEnabled}`), "Compte rendu du conseil.pdf");
  writeFileSync(report, "%PDF-1.7\n1 0 obj\n%%EOF\n");
  let address;

  await tell("photos and a document stay through a preview, each photo with its description", async () => {
    await mayor.goto(`${site.base}${fil}/publier`);
    await mayor.fill("[name=text]", `Conseil de lundi ${how}\nVoici le compte rendu.`);
    await mayor.setInputFiles("[name=picture]", ["sql/demo/gulf.jpg", "sql/demo/market.jpg", report]);
    await mayor.fill("[name=alt]", "Le port au matin");
    if (javaScriptEnabled) {
      await mayor.fill("[name=alt-new-2]", "Le marché");
      assert.equal(await mayor.locator("[data-picture]").count(), 1, "a field for each photo, none for a document");
    }
    await mayor.locator(`${composer} button[value=preview]`).last().click();
    await expectText(mayor, "Aperçu : rien n'est encore enregistré", "Compte rendu du conseil.pdf");
    if (!javaScriptEnabled) await mayor.fill("[name=alt-2]", "Le marché");
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(mayor, "publish-preview-mayor"), []);
    assert.equal(await mayor.inputValue("[name=alt]"), "");
    await mayor.locator(`${composer} button[value=now]`).first().click();
    await expectText(mayor, "Votre publication est en ligne", "Compte rendu du conseil.pdf (PDF, 1 Ko)");
    address = new URL(mayor.url()).pathname;
    for (const alt of ["Le port au matin", "Le marché"]) {
      const image = mayor.locator(`main img[alt="${alt}"]`);
      await image.scrollIntoViewIfNeeded();
      assert.ok(await image.evaluate((img) => img.decode().then(() => img.naturalWidth > 100), null), `${alt} is drawn`);
    }
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(mayor, "post-with-files-mayor"), []);
  });

  await tell("it is pinned above the others in one gesture, and taken down in one", async () => {
    await mayor.goto(site.base + address);
    const does = gestures(mayor);
    await does.touch("form[action$='/epingler'] button");
    await expectText(mayor, "La publication est épinglée en haut du fil", "À la une");
    assert.ok((await mayor.locator(".post h2").first().textContent()).startsWith("Conseil de lundi"));
    does.atMost(1);
    await mayor.goto(site.base + address);
    await mayor.locator("form[action$='/detacher'] button").click();
    await expectText(mayor, "La publication n'est plus épinglée");
  });

  await tell("the Enter key in a small field shows how it will look, and nothing leaves", async () => {
    await mayor.goto(`${site.base}${fil}/publier`);
    await mayor.fill("[name=text]", `Pas encore ${how}`);
    if (!(await mayor.locator("[name=topic]").isVisible())) await mayor.locator(".options > summary").click();
    await mayor.fill("[name=topic]", "Travaux");
    await mayor.press("[name=topic]", "Enter");
    await expectText(mayor, "Aperçu : rien n'est encore enregistré");
    assert.equal(site.sql(`SELECT COUNT(*) FROM publication WHERE title LIKE 'Pas encore ${how}'`), "0");
  });

  await tell("it leaves the feed by itself when its last day is over, and the team finds it", async () => {
    site.sql(`UPDATE publication SET ends_at = 1 WHERE id = ${address.split("/").pop()}`);
    await mayor.goto(site.base + fil);
    await expectNoText(mayor, `Conseil de lundi ${how}`);
    await mayor.goto(`${site.base}${fil}/terminees`);
    await expectText(mayor, `Conseil de lundi ${how}`);
    await mayor.goto(site.base + address);
    await expectText(mayor, "Terminée");
    await mayor.locator(".team-tools a[href$='/supprimer']").click();
    await mayor.locator("main form[action$='/supprimer'] button").click();
    await expectText(mayor, "La publication est supprimée");
  });
  await context.close();
}

export async function tests(site, browser) {
  for (const javaScript of [true, false]) await story(site, browser, javaScript);
}
