// An alert, from the mayor's form to its end: on every page, on paper, and gone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gestures } from "../e2e/gestures.mjs";
import { lookedAt } from "../e2e/pages.mjs";
import { expectNoText, expectText, person } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { ask, town } from "../e2e/site.mjs";

const home = `/alertes/${town}`;
const fil = `/fil/${town}`;

async function story(site, browser, javaScriptEnabled) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const tell = (name, body) => test(`alert ${how}: ${name}`, body);
  // axe itself is a script: without JavaScript one only reads.
  const options = { javaScriptEnabled, bypassCSP: javaScriptEnabled };
  const contexts = { mayor: await person(browser, site, "maire@demo.parvis", options), claire: await person(browser, site, "claire@demo.parvis", options) };
  const mayor = await contexts.mayor.newPage();
  const claire = await contexts.claire.newPage();
  const risk = `Pollution de l’eau ${javaScriptEnabled ? 1 : 2}`;
  const count = () => site.sql("SELECT COUNT(*) FROM alert");
  let address;

  const looked = async (name) => javaScriptEnabled && assert.deepEqual(await lookedAt(mayor, `${name}-mayor`), []);

  await tell("from his desk a model is sent in five gestures, and reaches the mayor too", async () => {
    site.sql("UPDATE member SET phone_confirmed_at = NULL WHERE email LIKE 'tel%'");
    await mayor.goto(`${site.base}/mairie/${town}`);
    const does = gestures(mayor);
    await does.touch(`main .start a[href="${home}/nouvelle"]`);
    await does.touch(".models a[href$='modele=tempete']");
    await does.touch("button[value=preview]");
    await does.fill("[name=motive]", "Vigilance de la préfecture");
    await does.touch("button[value=send]");
    await expectText(mayor, "L'alerte est sur le site", "Tempête, vents violents");
    does.atMost(5);
    await mayor.goto(`${site.base}/notifications`);
    await expectText(mayor, "Tempête, vents violents");
    site.sql("UPDATE alert SET ended_at = sent_at WHERE risk LIKE 'Tempête%'");
  });

  await tell("the mayor writes it and reads over what everybody will get", async () => {
    const before = count();
    await mayor.goto(`${site.base}/mairie/${town}`);
    await mayor.locator(`main .start a[href="${home}/nouvelle"]`).click();
    await mayor.check("[name=category][value=danger]");
    await mayor.fill("[name=risk]", risk);
    await mayor.fill("[name=conduct]", "Ne buvez pas l’eau du robinet.\nUne forêt de bouteilles attend à l’hôtel de ville.");
    await mayor.click("button[value=preview]");
    await expectText(mayor, "Rien n'est encore parti", "Sur le site", risk, "70 caractères seulement", "Envoyer maintenant");
    await looked("alert-preview");
    await mayor.click("button[value=simplify]");
    await expectText(mayor, "alphabet des SMS");
    assert.match(await mayor.inputValue("[name=sms]"), /Une foret de bouteilles attend à l'hotel/);
    assert.equal(count(), before, "nothing is written before it is sent");
  });

  await tell("the form comes back as it was, and the alert leaves only with its word and its reason", async () => {
    await mayor.click("button[value=change]");
    assert.equal(await mayor.inputValue("[name=risk]"), risk);
    assert.match(await mayor.inputValue("[name=conduct]"), /robinet\.\nUne forêt/);
    site.sql(`INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at, phone_confirmed_at)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 105)
      SELECT 'tel' || i || '${javaScriptEnabled}@exemple.fr', 'tel' || i || '${javaScriptEnabled}@exemple.fr', 'Ana', 'Roy', '-', '56260', 1, 1, 1 FROM n;
      INSERT INTO follow (member_id, commune_code, since) SELECT id, '56260', 1 FROM member WHERE email LIKE 'tel%${javaScriptEnabled}@exemple.fr'`);
    await mayor.click("button[value=preview]"); // above a hundred SMS the word is asked for
    await mayor.click("button[value=send]");
    await expectText(mayor, "Écrivez ALERTE dans ce champ", "Écrivez pourquoi");
    await mayor.fill("[name=motive]", "Analyse de 7 h 30");
    await mayor.fill("[name=confirmation]", "ALERTE");
    await mayor.click("button[value=send]");
    await expectText(mayor, "L'alerte est sur le site", "Suivi, pour l'équipe", "Analyse de 7 h 30");
    address = new URL(mayor.url()).pathname;
    await looked("alert-sent");
  });

  await tell("Claire sees it on top of every page", async () => {
    for (const path of [fil, `/commune/${town}`, "/fil", "/compte"]) {
      await claire.goto(site.base + path);
      await expectText(claire, risk);
    }
    await claire.click(".alert-banner a");
    await expectText(claire, "Ne buvez pas l'eau du robinet.");
    await expectNoText(claire, "Analyse de 7 h 30");
  });

  await tell("its poster is one sheet of A4, and the code on it leads back", async () => {
    await claire.goto(`${site.base}${address}/affiche`);
    const picture = join(site.folder, "qr.png");
    await claire.locator(".qr").screenshot({ path: picture });
    const read = execFileSync("zbarimg", ["--quiet", "--raw", picture], { encoding: "utf8" }).trim();
    const answer = await ask(read);
    assert.equal(new URL(answer.headers.location ?? read, site.base).pathname, address);
    const pdf = await claire.pdf({ preferCSSPageSize: true, printBackground: true, path: "build/screenshots/poster.pdf" });
    assert.equal([...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, 1);
    assert.match(pdf.toString("latin1"), /\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  });

  await tell("the end takes it from every page, and it stays readable", async () => {
    await mayor.goto(site.base + address);
    await mayor.click(`a[href="${address}/fin"]`);
    await looked("alert-end");
    await mayor.fill("[name=text]", "L’eau est de nouveau potable.");
    await mayor.click("main form button[value=preview]");
    await expectText(mayor, "FIN D'ALERTE", "SMS par personne");
    await looked("alert-end-preview");
    await mayor.click("main form button[value=send]");
    await expectText(mayor, "La fin est annoncée", "Alerte terminée");
    await claire.goto(site.base + fil);
    await expectNoText(claire, risk);
    await claire.goto(site.base + home);
    await expectText(claire, "Alertes passées", risk);
  });
  for (const context of Object.values(contexts)) {
    await test(`alert ${how}: nobody's browser asked another host`, () => assert.deepEqual(context.foreign, []));
    await context.close();
  }
}

export async function tests(site, browser) {
  for (const javaScript of [true, false]) await story(site, browser, javaScript);
}
