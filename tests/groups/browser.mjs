// A discussion group with three people in it at once: opened, spoken in, quoted, closed while one writes.
import assert from "node:assert/strict";
import { expectNoText, expectText, person } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { town } from "../e2e/site.mjs";

const home = `/groupes/${town}`;

async function story(site, browser, javaScriptEnabled) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const tell = (name, body) => test(`groups ${how}: ${name}`, body);
  const sit = async (email) => (await person(browser, site, email, { javaScriptEnabled })).newPage();
  const [mayor, claire, yanis, visitor] = [await sit("maire@demo.parvis"), await sit("claire@demo.parvis"), await sit("yanis@demo.parvis"), await sit(null)];
  const title = `La halle du port ${javaScriptEnabled ? 1 : 2}`;
  let group;

  async function say(page, text) {
    await page.fill("#text", text);
    await page.click("#ecrire button[type=submit]");
  }

  await tell("the mayor opens it and pins it", async () => {
    await mayor.goto(site.base + home);
    await mayor.click(`main a[href="${home}/nouveau"]`);
    await mayor.fill("[name=title]", title);
    await mayor.fill("[name=about]", "Que faire de l’ancienne halle ?");
    await mayor.check("[name=admission][value='0']");
    await mayor.click("main form.card button[type=submit]");
    await expectText(mayor, "Le groupe est ouvert", title);
    group = new URL(mayor.url()).pathname;
    await mayor.click(`form[action="${group}/epingler"] button`);
    await expectText(mayor, "Épinglé");
  });

  await tell("Claire is told of it, finds it on the mayor's page and writes with a picture", async () => {
    await claire.goto(`${site.base}/notifications`);
    await expectText(claire, `Un groupe de discussion est ouvert à Vannes : « ${title} »`);
    await claire.goto(`${site.base}/fil/${town}`);
    await claire.click(`aside a[href="${group}"]`);
    await claire.setInputFiles("[name=files]", "sql/demo/gulf.jpg");
    await say(claire, "Un **marché couvert** le mercredi ?");
    await expectText(claire, "marché couvert", "Vous suivez ce groupe");
    const picture = await claire.evaluate(() => new Promise((done) => { // the picture itself, not only its place
      const image = document.querySelector(".posts figure img");
      const look = () => done(image.naturalWidth);
      if (image.complete) look(); else { image.loading = "eager"; image.onload = look; image.onerror = look; }
    }));
    assert.ok(picture > 100, `the picture is ${picture} px wide`);
  });

  await tell("Yanis answers her, she reads it marked as new, and both are in the list of who was here", async () => {
    await yanis.goto(site.base + group);
    await yanis.click("text=Répondre");
    await expectText(yanis, "En réponse à Claire Tanguy");
    await say(yanis, "Oui, avec les producteurs du golfe.");
    await claire.goto(site.base + home);
    await expectText(claire, "Nouveaux messages", "2 messages, 2 participants");
    await claire.goto(site.base + group);
    await expectText(claire, "Nouveaux messages à partir d'ici", "En réponse à Claire Tanguy", "producteurs du golfe");
    await claire.goto(`${site.base}${group}/participants`);
    await expectText(claire, "Yanis K.", "A écrit 1 message");
  });

  await tell("a visitor reads the title and no message", async () => {
    await visitor.goto(site.base + home);
    await expectText(visitor, title, "Que faire de l'ancienne halle");
    await visitor.goto(site.base + group);
    await expectText(visitor, "réservés aux citoyens de Vannes");
    await expectNoText(visitor, "producteurs du golfe", "Tanguy");
  });

  await tell("it is closed while Yanis writes: his text is kept", async () => {
    await yanis.goto(site.base + group);
    await yanis.fill("#text", "Une longue réponse sur la toiture.");
    await mayor.goto(site.base + group);
    await mayor.click(`form[action="${group}/fermer"] button`);
    await yanis.click("#ecrire button[type=submit]");
    await expectText(yanis, "La discussion vient d'être fermée");
    assert.equal(await yanis.inputValue("#text"), "Une longue réponse sur la toiture.");
    await mayor.click(`form[action="${group}/rouvrir"] button`);
    await yanis.click("#ecrire button[type=submit]");
    await expectText(yanis, "la toiture", "3 messages");
  });

  await tell("Yanis is shut out while he writes: his text is kept, and the reason said", async () => {
    await yanis.fill("#text", "Encore un mot.");
    await mayor.goto(`${site.base}${group}/participants`);
    await mayor.click("text=/Exclure.*Yanis/");
    await mayor.fill("[name=reason]", "Messages répétés hors du sujet.");
    await mayor.click("main form button[type=submit]");
    await expectText(mayor, "Personnes exclues", "Messages répétés hors du sujet.");
    await yanis.click("#ecrire button[type=submit]");
    await expectText(yanis, "vous n'avez plus accès à ce groupe", "Messages répétés hors du sujet.");
    assert.equal(await yanis.inputValue("#text"), "Encore un mot.");
    await mayor.click("text=Laisser revenir");
    await yanis.goto(site.base + group);
    await expectText(yanis, "la toiture");
  });
}

export async function tests(site, browser) {
  for (const javaScriptEnabled of [true, false]) await story(site, browser, javaScriptEnabled);
}
