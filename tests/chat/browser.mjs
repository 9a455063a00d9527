// A live chat with three people at once: the mayor opens it, Claire and Yanis are there, one with and one without
// JavaScript.
import assert from "node:assert/strict";
import { lookedAt } from "../e2e/pages.mjs";
import { expectNoText, expectText, person } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { pause, town, until } from "../e2e/site.mjs";
import { pushTests } from "./push.mjs";
import { openRoom } from "./room.mjs";

const home = `/direct/${town}`;

async function chatTests(site, browser) {
  const contexts = {
    mayor: await person(browser, site, "maire@demo.parvis", { bypassCSP: true }),
    claire: await person(browser, site, "claire@demo.parvis"),
    yanis: await person(browser, site, "yanis@demo.parvis", { javaScriptEnabled: false }),
  };
  const mayor = await contexts.mayor.newPage(), claire = await contexts.claire.newPage(), yanis = await contexts.yanis.newPage();
  let room;

  const looked = async (page, name) => assert.deepEqual(await lookedAt(page, name), []);

  await test("chat: the mayor opens it, and says what becomes of it", async () => {
    room = await openRoom(mayor, site, "Le maire répond", "keep", () => looked(mayor, "chat-open"));
    await expectText(mayor, "Le direct est ouvert", "Les messages resteront lisibles");
    await mayor.waitForSelector("#text");
  });

  await test("chat: Claire enters with JavaScript, Yanis without", async () => {
    for (const page of [claire, yanis]) {
      await page.goto(site.base + home);
      await page.click("text=Entrer dans le direct");
      assert.equal(new URL(page.url()).pathname, room);
    }
    await claire.waitForSelector("#text");
    assert.equal(await yanis.locator("textarea").count(), 0);
    assert.match(await yanis.content(), /http-equiv="refresh" content="20;/);
    await expectText(yanis, "Arrêter l'actualisation", "3 personnes connectées");
  });

  await test("chat: what Yanis writes on a page of its own reaches the others by itself", async () => {
    await yanis.click("text=Écrire un message");
    await yanis.fill("#text", "Les trottoirs de Kercado ?");
    await yanis.check("[name=question]");
    await yanis.click("main form button[type=submit]");
    await expectText(yanis, "Les trottoirs de Kercado ?", "1 voix");
    for (const page of [claire, mayor]) await expectText(page, "Les trottoirs de Kercado ?");
  });

  await test("chat: a text that is being typed survives all that arrives, and the program's absence", async () => {
    await claire.fill("#text", "Je suis en train d’écrire");
    await yanis.click("text=Écrire un message");
    await yanis.fill("#text", "Encore un mot");
    await yanis.click("main form button[type=submit]");
    await expectText(claire, "Encore un mot");
    assert.equal(await claire.inputValue("#text"), "Je suis en train d’écrire");
    const poll = (answer) => claire.route("**/nouveau?**", answer);
    await poll((route) => route.fulfill({ status: 503, contentType: "text/html", body: "<!doctype html><title>Panne</title><p>Panne</p>" }));
    await pause(5000);
    await claire.unroute("**/nouveau?**");
    assert.equal(await claire.inputValue("#text"), "Je suis en train d’écrire");
    await expectNoText(claire, "Panne");
    await yanis.click("text=Écrire un message");
    await yanis.fill("#text", "Après la panne");
    await yanis.click("main form button[type=submit]");
    await expectText(claire, "Après la panne");
  });

  await test("chat: Claire sends it without leaving the page, and supports the question", async () => {
    await claire.click("#ecrire button[type=submit]");
    await expectText(claire, "Message envoyé.");
    await until("her own words", async () => (await claire.innerText("#posts")).includes("Je suis en train"));
    assert.equal(await claire.inputValue("#text"), "");
    assert.equal(await claire.evaluate(() => document.querySelectorAll("#posts > li").length), 4);
    await claire.fill("#text", "Un brouillon");
    await claire.click("#questions button");
    await expectText(claire, "2 voix");
    await expectText(mayor, "2 voix");
    assert.equal(await claire.inputValue("#text"), "Un brouillon");
    assert.equal(new URL(claire.url()).pathname, room);
  });

  await test("chat: the mayor answers the question, with what was begun", async () => {
    await mayor.fill("#text", "Oui, au printemps.");
    await mayor.click("#questions a:has-text('Répondre')");
    await expectText(mayor, "En réponse à");
    assert.equal(await mayor.inputValue("#text"), "Oui, au printemps.");
    await mayor.click("#ecrire button[type=submit]");
    for (const page of [mayor, claire]) await expectText(page, "réponse donnée");
    await expectText(claire, "Oui, au printemps.");
    await looked(mayor, "chat-room");
  });

  await test("chat: one who stops the refreshing is left in peace until he goes on", async () => {
    await claire.click("#pause");
    await expectText(claire, "L'actualisation est arrêtée");
    await mayor.fill("#text", "Pendant la pause");
    await mayor.click("#ecrire button[type=submit]");
    await expectText(mayor, "Pendant la pause");
    await pause(3000);
    await expectNoText(claire, "Pendant la pause");
    assert.equal(await claire.inputValue("#text"), "Un brouillon");
    await claire.click("#pause");
    await expectText(claire, "Pendant la pause");
  });

  await test("chat: what is hidden leaves the open pages", async () => {
    const insult = mayor.locator("#posts > li", { hasText: "Encore un mot" });
    await insult.locator("a[href$='/masquer']").click();
    await mayor.check("[name=reason][value='5']");
    await mayor.click("main form button[type=submit]");
    await expectText(mayor, "Le texte est masqué");
    await until("it is gone", async () => !(await claire.innerText("#posts")).includes("Encore un mot"));
    assert.equal(await claire.inputValue("#text"), "Un brouillon");
  });

  await test("chat: one who is no citizen any more hears it, with the text kept", async () => {
    site.sql("UPDATE citizenship SET state = 2 WHERE member_id = (SELECT id FROM member WHERE email_key = 'claire@demo.parvis')");
    await expectText(claire, "les nouveaux messages n'arrivent plus");
    assert.equal(await claire.inputValue("#text"), "Un brouillon");
    await claire.click("#ecrire button[type=submit]");
    await expectText(claire, "vous ne l'êtes pas ou plus");
    assert.equal(await claire.inputValue("#text"), "Un brouillon");
    site.sql("UPDATE citizenship SET state = 1 WHERE member_id = (SELECT id FROM member WHERE email_key = 'claire@demo.parvis')");
    await claire.goto(site.base + room);
    await claire.waitForSelector("#text");
  });

  await test("chat: the end is seen by all, and the record stays", async () => {
    await claire.fill("#text", "Une dernière chose");
    await mayor.goto(`${site.base}${room}/fermer`);
    await mayor.click("main form button[type=submit]");
    await expectText(mayor, "Le direct est fermé");
    await expectText(claire, "Le direct est terminé.");
    await claire.click("#ecrire button[type=submit]");
    await expectText(claire, "Le direct vient de se terminer");
    assert.equal(await claire.inputValue("#text"), "Une dernière chose");
    await yanis.goto(site.base + room);
    await expectText(yanis, "Le direct est terminé", "Oui, au printemps.");
  });

  await test("chat: of one that is not kept no word is left", async () => {
    room = await openRoom(mayor, site, "Entre nous", "drop");
    await yanis.goto(`${site.base}${room}/ecrire`);
    await yanis.fill("#text", "Un mot à oublier");
    await yanis.click("main form button[type=submit]");
    await claire.goto(site.base + room);
    await expectText(claire, "Un mot à oublier", "Les messages seront effacés à la fin");
    await mayor.goto(`${site.base}${room}/fermer`);
    await mayor.click("main form button[type=submit]");
    await until("the words are gone", async () => !(await claire.innerText("body")).includes("Un mot à oublier"));
    await yanis.goto(site.base + room);
    await expectText(yanis, "ses messages ne sont pas gardés");
    assert.equal(site.sql("SELECT COUNT(*) FROM post WHERE body LIKE '%oublier%'"), "0");
  });

  for (const context of Object.values(contexts)) {
    await test("chat: nobody's browser asked another host", () => assert.deepEqual(context.foreign, []));
    await context.close();
  }
}

export async function tests(site, browser) {
  await chatTests(site, browser);
  await pushTests(browser);
}
