// A mayor's ten minutes a day: what waits is done on the desk itself, in as few gestures as are promised.
import assert from "node:assert/strict";
import { gestures } from "../e2e/gestures.mjs";
import { lookedAt } from "../e2e/pages.mjs";
import { expectNoText, expectText, person } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { town } from "../e2e/site.mjs";

const fil = `/fil/${town}`, desk = `/mairie/${town}`;
const now = () => Math.floor(Date.now() / 1000);

async function story(site, browser, javaScriptEnabled) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const contexts = { mayor: await person(browser, site, "maire@demo.parvis", { javaScriptEnabled, bypassCSP: javaScriptEnabled }), yanis: await person(browser, site, "yanis@demo.parvis", { javaScriptEnabled }) };
  const mayor = await contexts.mayor.newPage(), yanis = await contexts.yanis.newPage();
  const tell = (sentence, body) => test(`desk ${how}: ${sentence}`, body);
  const rude = `Des vendus, tous, dit-on ${how}`;
  let address;

  await tell("a newcomer is accepted in one gesture", async () => {
    const email = `arrivant-${javaScriptEnabled}@exemple.fr`;
    site.sql(`INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at)
      VALUES ('${email}', '${email}', 'Gwenaël', 'Rio ${javaScriptEnabled ? "A" : "B"}', '-', '56260', 1, 1);
      INSERT INTO citizenship (member_id, commune_code, state, asked_at) SELECT id, '56260', 0, 1 FROM member WHERE email_key = '${email}'`);
    await mayor.goto(site.base + desk);
    await expectText(mayor, "À faire", "Gwenaël Rio");
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(mayor, "desk-with-work-mayor"), []);
    const does = gestures(mayor);
    await does.touch(".todo li:has-text('Gwenaël Rio') form[action$='/accepter'] button");
    await expectText(mayor, "L'inscription est acceptée");
    assert.equal(new URL(mayor.url()).pathname, desk);
    assert.equal(site.sql(`SELECT c.state FROM citizenship c JOIN member m ON m.id = c.member_id WHERE m.email_key = '${email}'`), "1");
    does.atMost(1);
  });

  await tell("a letter is answered in three", async () => {
    const subject = `Éclairage ${how}`;
    await yanis.goto(`${site.base}/messagerie/nouveau?mairie=56260`);
    await yanis.fill("[name=subject]", subject);
    await yanis.fill("main [name=text]", "Les deux lampadaires sont éteints.");
    await yanis.click("main form[enctype] button[type=submit] >> nth=-1");
    await yanis.getByText("Les deux lampadaires").first().waitFor();
    await mayor.goto(site.base + fil);
    const does = gestures(mayor);
    await does.touch(`.top a[href="${desk}"]`);
    const task = `.todo li:has-text('${subject}')`;
    await expectText(mayor, "Les deux lampadaires sont éteints.");
    await does.fill(`${task} textarea`, "Réparés jeudi.");
    await does.touch(`${task} .reply button`);
    await expectText(mayor, "Bureau de la mairie");
    await expectNoText(mayor, subject);
    await yanis.reload();
    await expectText(yanis, "Réparés jeudi.");
    does.atMost(3);
  });

  await tell("a photo is published in four", async () => {
    const title = `Patinoire samedi ${how}`;
    await mayor.goto(site.base + fil);
    const does = gestures(mayor);
    await does.touch(`.top a[href="${desk}"]`);
    await does.fill(".compose textarea", `${title}\nEntrée libre, place de la Mairie.`);
    await does.attach(".compose [type=file]", "sql/demo/gulf.jpg");
    await does.touch(".compose button[value=now]");
    await expectText(mayor, "Votre publication est en ligne", title, "Entrée libre");
    address = new URL(mayor.url()).pathname;
    does.atMost(4);
  });

  await tell("a date and « Publier maintenant » ask which of both", async () => {
    await mayor.goto(`${site.base}${fil}/publier`);
    await mayor.fill("[name=text]", `Sous embargo ${how}\nPas encore.`);
    if (!(await mayor.locator("[name=publish-at]").isVisible())) await mayor.locator(".options > summary").click();
    await mayor.fill("[name=publish-at]", "2031-12-24T10:00");
    await mayor.locator("button[value=now]").first().click();
    await expectText(mayor, "Vous avez indiqué une date : publier maintenant, ou le mercredi 24 décembre 2031 à 10 h ?");
    await mayor.locator("button[value=later]:has-text('décembre')").click();
    await expectText(mayor, "Sous embargo");
    assert.equal(site.sql(`SELECT COUNT(*) FROM publication WHERE title = 'Sous embargo ${how}' AND published_at < ${now()}`), "0");
  });

  await tell("a flag is treated in four, with the text in sight; its author reads so in place, answers, and it is put back", async () => {
    await yanis.goto(site.base + address);
    await yanis.fill("[name=text]", rude);
    await yanis.locator('form[action$="/messages"] button[type=submit]').first().click();
    await yanis.getByText(rude).first().waitFor();
    const visitor = await (await person(browser, site, null, { javaScriptEnabled })).newPage();
    await visitor.goto(site.base + address);
    await visitor.locator("li", { hasText: rude }).locator("a.flag").click();
    await visitor.check("[name=reason][value='1']");
    await visitor.check("[name=good-faith]");
    await visitor.click("main form[method=post] button[type=submit]");
    await mayor.goto(site.base + fil);
    const does = gestures(mayor);
    await does.touch(`.top a[href="${desk}"]`);
    await expectText(mayor, rude, "Yanis", "Injure ou menace");
    const task = `.todo li:has-text('${rude}')`;
    await does.touch(`${task} summary:has-text('Masquer')`);
    await does.touch(`${task} label:has([value='5'])`);
    await does.touch(`${task} button.danger`);
    await expectText(mayor, "Le texte est masqué", "Bureau de la mairie");
    does.atMost(4);
    await yanis.goto(site.base + address);
    await expectText(yanis, "Votre commentaire est masqué par la mairie : hors sujet");
    await yanis.click("text=Lire la décision, répondre");
    await expectText(yanis, rude, `Patinoire samedi ${how}`);
    await yanis.fill("[name=text]", "Je parlais bien de la patinoire.");
    await yanis.click("main form[method=post] button[type=submit]");
    await mayor.goto(site.base + desk);
    await expectText(mayor, "réponse d'auteur", "Je parlais bien de la patinoire.");
    await mayor.click(`${task} summary:has-text('Rétablir')`);
    await mayor.locator(`${task} form[action$='/retablir'] button`).click();
    await expectText(mayor, "Le texte est de nouveau en ligne");
    await visitor.reload();
    await visitor.goto(site.base + address);
    await expectText(visitor, rude);
    await visitor.context().close();
  });
  for (const context of Object.values(contexts)) {
    await test(`desk ${how}: nobody's browser asked another host`, () => assert.deepEqual(context.foreign, []));
    await context.close();
  }
}

async function firstSteps(site, browser) {
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

export async function tests(site, browser) {
  await firstSteps(site, browser);
  for (const javaScript of [true, false]) await story(site, browser, javaScript);
}
